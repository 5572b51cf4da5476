"""What happened to a decision is shown in every summary and, where people should hear of it, told in its thread."""

from typing import Final

from bot.decisions.life import Decision
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views.announced import happened
from bot.slack.work.content import quiet
from bot.slack.work.leading import links_to
from bot.slack.work.named import tell_overruled
from bot.slack.work.naming import with_names
from bot.slack.work.refreshing import refresh_everywhere
from bot.slack.work.sending import answer_key
from bot.store import inbox, posts, records
from bot.store.inbox import Accepted, InboxState, Incoming
from bot.store.keys import Tenant

HAPPENED: Final = "happened"
"""The kind of inbox row, followed by decision and version; `text` is the number, and from which event to which."""


def happened_row(before: Decision, after: Decision) -> tuple[str, str]:
    """Kind and text of the inbox row of what happened in between."""
    number = after.record.number
    return f"{HAPPENED}:{number}:{after.version}", f"{number} {len(before.events)} {len(after.events)}"


def about(tenant: Tenant, user: str, found: Decision, kind: str, text: str) -> Incoming:
    """The inbox row for durable work on a decision, in the order of its thread."""
    place = found.record.place
    return Incoming(
        tenant=tenant,
        channel=place.channel if place else "",
        ts=place.ts if place else found.record.id,
        kind=kind,
        thread_ts=place.ts if place else None,
        user=user,
        text=text,
        mentioned=True,
    )


async def tell(services: Services, accepted: Accepted) -> int | None:
    """Hand every summary to the queue; the thread's post is returned, where there is something to tell."""
    said = accepted.message
    number, before, after = map(int, said.text.split())
    async with services.db.read() as conn:
        found = await records.load(conn, said.tenant, number)
    found = await with_names(services, said.tenant, found) if found else None
    shown = None
    if found is not None:
        await refresh_everywhere(services, said.tenant, number, found.version)
        told = summarise(found, services.advising.known(found.record.comparison))
        events = found.events[before:after]
        concerned = [number, *(event.other for event in events if event.other)]
        links = await links_to(services, said.tenant, concerned, said.channel)
        shown = happened(told, events, found.events[:before], links)
        await tell_overruled(services, said.tenant, found, events, after)
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
