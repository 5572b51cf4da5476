"""A decision is to be looked at again: its thread and its deciders are asked, once."""

from dataclasses import replace
from typing import Final

from bot.decisions.life import Decision
from bot.decisions.model import Status
from bot.decisions.summary import summarise
from bot.facts.own import is_own
from bot.slack.services import Services
from bot.slack.views import review as views
from bot.slack.views.blocks import Content
from bot.slack.work.content import quiet
from bot.slack.work.outside import as_read_in
from bot.slack.work.replaying import replayed
from bot.slack.work.sending import send_later
from bot.store import posts, records, reviews
from bot.store.keys import Tenant
from bot.store.reviews import Review, ReviewState

REVIEW: Final = "review"
"""The kind of durable work that asks for a review; its id is the decision's number and its workspace."""


async def ask_later(services: Services, review: Review, version: int) -> None:
    """Have it asked for, now that its decision holds in this version; once, however often this is called."""
    partition = f"{review.tenant.key}:{REVIEW}:{review.number}"
    work = f"{review.number} {review.tenant.key}"
    await services.delivery.enqueue(REVIEW, work, partition=partition, key=f"{partition}:{version}")


async def ask(services: Services, id: str) -> None:
    """The durable work of asking for one review."""
    number_text, tenant_key = id.split(" ", 1)
    number, tenant = int(number_text), Tenant.parse(tenant_key)
    async with services.db.read() as conn:
        found = await records.load(conn, tenant, number)
        review = await reviews.get(conn, tenant, number)
    if found is None or review is None or review.state == ReviewState.ASKED:
        return
    if found.standing.status is not Status.ACCEPTED:
        # It was reopened just now, and is asked for again once it holds.
        return
    services = await services.of(tenant)
    record = found.record
    directly = await _question(services, tenant, found)
    places: list[tuple[str, str | None, Content]] = [(user, None, directly) for user in record.deciders]
    if record.place is not None:
        there = await as_read_in(services, tenant, record.place.channel)
        read_there = directly if there is services else await _question(there, tenant, found)
        places.insert(0, (record.place.channel, record.place.ts, read_there))
    # Once it was moved, it may be asked for a second time.
    again = f":{review.due_at:%Y-%m-%d}" if found.standing.replanned else ""
    ids = []
    async with services.db.write() as conn:
        for channel, thread, shown in places:
            # Nobody waits for it: who left is not told, and nobody hears of that.
            post = posts.NewPost(
                tenant=tenant,
                channel=channel,
                thread_ts=thread,
                key=f"{REVIEW}:{number}:{channel}{again}",
                payload=quiet(shown),
            )
            ids.append(await posts.add(conn, post, at=services.now()))
    for post_id in ids:
        await send_later(services, post_id)
    async with services.db.write() as conn:
        await reviews.mark_asked(conn, tenant, number)


async def _question(services: Services, tenant: Tenant, found: Decision) -> Content:
    """Whether it is still right, with what the services know today; where others read that, without what has changed
    since if the decision rested on facts of this workspace alone."""
    known = services.advising.known(found.record.comparison)
    replay = await replayed(services, tenant, found)
    if services.read_outside and any(is_own(change.id) for change in replay.today.changes):
        replay = replace(replay, today=replace(replay.today, changes=()))
    return views.due(summarise(found, known), replay, known)
