"""Posts on their way to Slack, and what happens when it refuses one: the person hears why and may retry."""

import logging
from hashlib import sha256
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.slack import ids
from bot.slack.calls.posting import PostFailedError, post_once
from bot.slack.services import Services
from bot.slack.views.notices import could_not_post
from bot.slack.work.confirming import NOTICE, notice_key, say_it_worked
from bot.store import inbox, posts, publications, records
from bot.store.inbox import Accepted
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import NewPost, Post, PostState
from bot.store.publications import PublicationState

TURN: Final = "turn"
"""The kind of durable work that answers what was accepted; its id is that of an inbox row."""
POST: Final = "post"
"""The kind of durable work that sends a post; its id is that of an outbox row."""
REFRESH: Final = "refresh"
"""The kind of durable work that brings the summary of a decision in one channel up to date."""

ANNOUNCED: Final = "announced"
"""The kind of durable work that says where a decision's summary is; its id is the decision's number and workspace."""

_PUBLICATION = "publication"

logger = logging.getLogger(__name__)


def answer_key(accepted: Accepted) -> str:
    """The key of the post that answers what was accepted."""
    return f"{TURN}:{accepted.id}"


def publication_key(number: int, channel: str) -> str:
    """The key of the post that carries a decision's summary to a channel."""
    return f"{_PUBLICATION}:{number}:{channel}"


def channel_partition(tenant: Tenant, channel: str) -> str:
    """The partition of posts that belong to a channel and to no conversation."""
    return f"{tenant.key}:{channel}"


async def refresh_later(services: Services, tenant: Tenant, number: int, channel: str, why: int | str) -> None:
    """Have the summary in the channel show the newest version, in order with what else is posted there. `why` names the
    version that asks for it, or the press that does; asked for twice it is done once."""
    await services.delivery.enqueue(
        REFRESH,
        f"{number} {channel} {tenant.key}",
        partition=channel_partition(tenant, channel),
        key=f"{REFRESH}:{tenant.key}:{number}:{channel}:{why}",
    )


async def say_where_later(services: Services, tenant: Tenant, number: int) -> None:
    """Have it said where a decision's summary is, in order with its thread, once that is known of every channel."""
    async with services.db.read() as conn:
        found = await records.load(conn, tenant, number)
        places = await publications.of_decision(conn, tenant, number)
        tried = [await posts.get(conn, place.post_id) for place in places if place.post_id]
    if found is None or found.record.place is None or any(one.state == PublicationState.PENDING for one in places):
        return
    thread = ConversationKey(tenant, found.record.place.channel, found.record.place.ts)
    times = "+".join(f"{post.id}.{post.attempts}" for post in tried if post)
    await services.delivery.enqueue(
        ANNOUNCED,
        f"{number} {tenant.key}",
        partition=thread.partition,
        key=f"{ANNOUNCED}:{tenant.key}:{number}:{sha256(times.encode()).hexdigest()[:16]}",
    )


def decision_of(post: Post) -> int | None:
    """The number of the decision whose summary a post is."""
    return int(post.key.split(":")[1]) if post.key.startswith(f"{_PUBLICATION}:") else None


async def partition_of(conn: AsyncConnection, post: Post) -> str:
    """The partition a post was first sent in. Sent again there, it never has two senders at a time."""
    kind, _, id = post.key.partition(":")
    accepted = await inbox.get(conn, int(id)) if kind == TURN else None
    return accepted.message.partition if accepted else channel_partition(post.tenant, post.channel)


async def send_post(services: Services, id: str) -> None:
    """The durable work of sending one post."""
    await send(services, int(id))


async def send(services: Services, post_id: int) -> None:
    """Have the post in Slack exactly once. When Slack refuses it for good, tell the person it was made for."""
    async with services.db.read() as conn:
        post = await posts.get(conn, post_id)
    if post is None:
        return
    try:
        ts = await post_once(await services.workspaces.client(post.tenant), services.db, post_id, clock=services.now)
    except PostFailedError as refusal:
        notice = await _failed(services, post_id, refusal.code)
        if notice is not None:
            await send(services, notice)
    else:
        await _note(services, post, ts=ts)
        if post.attempts:
            await say_it_worked(services, post, ts, _what(post))


async def send_later(services: Services, post_id: int) -> None:
    """Have a post sent by durable work of its own."""
    async with services.db.read() as conn:
        post = await posts.get(conn, post_id)
        if post is None:
            return
        partition = await partition_of(conn, post)
    await services.delivery.enqueue(POST, str(post_id), partition=partition, key=f"{POST}:{post_id}")


async def give_up_sending(services: Services, post_id: int) -> None:
    """The post failed although Slack did not refuse it: tell the person it was made for, as soon as that works."""
    async with services.db.write() as conn:
        await posts.give_up(conn, post_id)
        post = await posts.get(conn, post_id)
    if post is None or post.state is not PostState.FAILED:
        return
    notice = await _failed(services, post_id, post.error or posts.NO_ANSWER)
    if notice is not None:
        await send_later(services, notice)


async def _note(services: Services, post: Post, *, ts: str = "", error: str = "") -> None:
    """Keep beside the decision how publishing it went."""
    if decision_of(post) is None:
        return
    _, number, channel = post.key.split(":", 2)
    async with services.db.write() as conn:
        where = (conn, post.tenant, int(number), channel)
        if error:
            await publications.mark_failed(*where, error=error, at=services.now())
            late = None
        else:
            await publications.mark_posted(*where, ts=ts, at=services.now())
            late = await publications.late(*where)
    await say_where_later(services, post.tenant, int(number))
    if late is not None:
        # Something happened to the decision while its summary was on its way.
        await refresh_later(services, post.tenant, int(number), channel, late)


async def _failed(services: Services, post_id: int, error: str) -> int | None:
    """Note it, and write to the person it was made for; None where nobody is told, or the decision's thread tells."""
    async with services.db.read() as conn:
        post = await posts.get(conn, post_id)
    if post is None:
        return None
    await _note(services, post, error=error)
    return await say_privately(services, post, error) if decision_of(post) is None else None


async def say_privately(services: Services, post: Post, error: str) -> int | None:
    """Write a direct message with the reason, the way out and a Retry button, once for each time the post was tried.
    Its id, to be sent; None if it is for nobody."""
    if post.key.startswith(NOTICE) or not post.started_by:
        logger.warning("post %s failed with %s, and there is nobody to tell", post.id, error)
        return None
    app = (await services.workspaces.installation(post.tenant)).user
    value = ids.ButtonValue(record=str(post.id), version=str(post.attempts))
    number = decision_of(post)
    elsewhere = ids.ButtonValue(record=str(number)) if number else None
    words = could_not_post(_what(post), post.channel, error, app, value, elsewhere)
    notice = NewPost(
        tenant=post.tenant,
        channel=post.started_by,
        key=notice_key(post, post.attempts),
        payload=words.payload(),
        started_by=post.started_by,
    )
    async with services.db.write() as conn:
        return await posts.add(conn, notice, at=services.now())


def _what(post: Post) -> str:
    if (number := decision_of(post)) is not None:
        return f"the summary of D-{number}"
    return "the recommendation" if post.opens_conversation else "my answer"
