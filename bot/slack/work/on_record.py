"""An answer in a thread that came to a decision before does not forget it."""

from bot.advisor.conversation import Conversation, Kind, Reply
from bot.advisor.words import option_name, outcome_words
from bot.decisions.life import Decision
from bot.decisions.model import Status
from bot.scoring.model import Recommendation
from bot.slack.mrkdwn import escape
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.since import beside_record
from bot.store import placed, records
from bot.store.keys import ConversationKey


def goes_on_from(held: Conversation, found: Decision) -> bool:
    """Whether a conversation is still about what was decided: some of the needs stand. Who starts over has none left,
    and in a direct message one project follows the other."""
    return not found.record.needs or any(need in found.record.needs for need in held.needs)


async def with_record(
    services: Services, thread: ConversationKey, reply: Reply, after: Conversation, shown: Content
) -> Content:
    """The message, saying which decision of the thread holds where that is not what it leads to."""
    if reply.kind not in (Kind.NEEDS, Kind.RECOMMENDATION, Kind.DECIDE):
        return shown
    async with services.db.read() as conn:
        numbers = await placed.beside(conn, thread)
        loaded = [await records.load(conn, thread.tenant, number) for number in numbers]
    standing = [one for one in loaded if one and one.standing.status in (Status.ACCEPTED, Status.PROPOSED)]
    found = [one for one in standing if goes_on_from(after, one)]
    if not found:
        return shown
    told = _decided(services, reply, found[-1]) if reply.kind is Kind.DECIDE else _changed(after, found[-1])
    return beside_record(shown, [told] if told else [])


def _changed(after: Conversation, found: Decision) -> str:
    if after.needs == found.record.needs:
        return ""
    lead = "Proposed" if found.standing.status is Status.PROPOSED else "Recorded"
    return f"*{lead} as {found.record.id}*; the needs have changed since."


def _decided(services: Services, reply: Reply, found: Decision) -> str:
    known = services.advising.known(found.record.comparison)
    id, before = found.record.id, escape(outcome_words(known, found.record.outcome))
    if set(reply.decided) == set(found.record.outcome):
        return f"*{id}* ({before}) says so already."
    holds = "holds" if found.standing.status is Status.ACCEPTED else "is proposed"
    gap = _gap(reply.recommendation, reply.decided, found.record.outcome)
    names = [escape(option_name(known, one)) for one in (*reply.decided[:1], *found.record.outcome[:1])]
    behind = f" {names[0]} is {gap} points behind {names[1]} now." if gap > 0 and len(names) > 1 else ""
    return f":warning: *{id}* ({before}) {holds}.{behind} The form asks whether this takes its place."


def _gap(given: Recommendation | None, one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """By how many points of 100 the first of `one` is behind the first of `other`; 0 where that cannot be told."""
    scores = {score.option: (score.low + score.high) / 2 for score in given.ranking} if given else {}
    if not one or not other or one[0] not in scores or other[0] not in scores:
        return 0
    return round(scores[other[0]]) - round(scores[one[0]])
