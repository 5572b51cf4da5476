"""The decision that came of a conversation, for somebody who asks for a few words to hand on."""

from collections.abc import Iterable

from bot.advisor.conversation import Conversation, Settled
from bot.decisions.model import Status
from bot.scoring.model import USE_CASE, Need
from bot.slack.services import Services
from bot.slack.work.people import names_of
from bot.store import recorded, records
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, is_direct
from bot.store.viewing import Viewer
from bot.understanding.intents.manner import hands_on

_TOLD = (Status.ACCEPTED, Status.PROPOSED)


async def settled_here(
    services: Services, said: Incoming, thread: ConversationKey, held: Conversation
) -> Settled | None:
    """The newest decision of the thread that holds or is proposed, on what is being built there; None where there is
    none, or nobody asks for words to hand on."""
    if not hands_on(said.text):
        return None
    viewer = Viewer(said.user if is_direct(said.channel) else "", said.channel)
    async with services.db.read() as conn:
        there = await recorded.from_thread(conn, thread)
        if is_direct(thread.channel) and (last := await recorded.last_of(conn, said.tenant, thread.channel)):
            there = [last]  # its messages go on from one to the next, whichever it was recorded from
        numbers = [one.number for one in there if one.status in _TOLD]
        found = await records.load(conn, said.tenant, numbers[-1], viewer) if numbers else None
    if found is None or _built(found.record.needs) != _built(held.needs):
        return None
    record, standing = found.record, found.standing
    unnamed = [user for user in record.deciders if user not in record.names]
    names = {**record.names, **(await names_of(services, said.tenant, unnamed))}
    return Settled(
        id=record.id,
        outcome=record.outcome,
        by=tuple(names[user] for user in record.deciders if user in names),
        on=(standing.accepted.at if standing.accepted else record.created_at).date(),
        open=standing.status is Status.PROPOSED,
    )


def _built(needs: Iterable[Need]) -> set[str | None]:
    return {need.value for need in needs if need.aspect == USE_CASE}
