"""What happened to a decision is shown in every summary and, where people should hear of it, told in its thread."""

from typing import Final

from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views import decision
from bot.slack.work.content import quiet
from bot.slack.work.refreshing import refresh_everywhere
from bot.slack.work.sending import answer_key
from bot.store import inbox, posts, records
from bot.store.inbox import Accepted, InboxState

HAPPENED: Final = "happened"
"""The kind of inbox row, followed by decision and version; `text` is the number, and from which event to which."""


def happened_text(number: int, before: int, after: int) -> str:
    """What the inbox row of something that happened holds: the events after the first `before`, up to `after`."""
    return f"{number} {before} {after}"


async def tell(services: Services, accepted: Accepted) -> int | None:
    """Hand every summary to the queue; the thread's post is returned, where there is something to tell."""
    said = accepted.message
    number, before, after = map(int, said.text.split())
    async with services.db.read() as conn:
        found = await records.load(conn, said.tenant, number)
    shown = None
    if found is not None:
        await refresh_everywhere(services, said.tenant, number, found.version)
        told = summarise(found, services.advising.known(found.record.comparison))
        shown = decision.happened(told, found.events[before:after])
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.ANSWERED if shown else InboxState.IGNORED)
        if shown is None:
            return None
        notice = posts.NewPost(
            tenant=said.tenant,
            channel=said.channel,
            thread_ts=said.thread_ts,
            key=answer_key(accepted),
            payload=quiet(shown),
            started_by=said.user,
        )
        return await posts.add(conn, notice, at=services.now())
