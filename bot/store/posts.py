"""The outbox: messages that have to reach Slack by `chat.postMessage`, each exactly once."""

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, RowMapping, and_, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.store import conversations, renumbering
from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.tables import posts
from bot.store.upsert import insert

NO_ANSWER: Final = "no_answer"
"""The error of a post that was given up: our word, where Slack had none."""


class PostState(StrEnum):
    """`sending` means that Slack may or may not have it: look before posting again."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True)
class NewPost:
    """A message to post. `payload` holds `text`, `blocks` and whatever else `chat.postMessage` takes by that name.

    With `opens_conversation` (a serialised Conversation) the message becomes the root of that conversation.
    """

    tenant: Tenant
    channel: str
    key: str
    payload: Mapping[str, Any]
    thread_ts: str | None = None
    opens_conversation: str | None = None
    started_by: str = ""


@dataclass(frozen=True)
class Post:
    """A row of the outbox. `ts` and `sent_to` are known once it is sent, `error` once it failed; `missed_at` is when it
    was first looked for in vain since it was last sent."""

    id: int
    tenant: Tenant
    channel: str
    thread_ts: str | None
    key: str
    payload: dict[str, Any]
    opens_conversation: str | None
    started_by: str
    state: PostState
    ts: str | None
    sent_to: str | None
    error: str | None
    attempts: int
    created_at: datetime
    missed_at: datetime | None


async def add(conn: AsyncConnection, post: NewPost, *, at: datetime) -> int:
    """Put a post into the outbox and return its id; the id of the first one when its key is there already."""
    id: int | None = (
        await conn.execute(
            insert(conn, posts)
            .values(
                tenant=post.tenant.key,
                channel=post.channel,
                thread_ts=post.thread_ts,
                key=post.key,
                payload=dict(post.payload),
                opens_conversation=post.opens_conversation,
                started_by=post.started_by,
                state=PostState.PENDING,
                attempts=0,
                created_at=at,
            )
            .on_conflict_do_nothing()
            .returning(posts.c.id)
        )
    ).scalar_one_or_none()
    if id is not None:
        return id
    same = and_(posts.c.tenant == post.tenant.key, posts.c.key == post.key)
    earlier: int = (await conn.execute(select(posts.c.id).where(same))).scalar_one()
    return earlier


async def get(conn: AsyncConnection, id: int) -> Post | None:
    """The post with this id."""
    return await _one(conn, posts.c.id == id)


async def named(conn: AsyncConnection, tenant: Tenant, id: int) -> Post | None:
    """The post of this tenant that has this id, or had it before it came into this database: what buttons name."""
    for number in await renumbering.numbers(conn, tenant, "posts", id):
        post = await _one(conn, and_(posts.c.tenant == tenant.key, posts.c.id == number))
        if post is not None:
            return post
    return None


async def by_key(conn: AsyncConnection, tenant: Tenant, key: str) -> Post | None:
    """The post with this key; how a repeated piece of work finds what it already wrote."""
    return await _one(conn, and_(posts.c.tenant == tenant.key, posts.c.key == key))


async def at(conn: AsyncConnection, tenant: Tenant, channel: str, ts: str) -> Post | None:
    """The post that became the message at `ts`."""
    return await _one(conn, and_(posts.c.tenant == tenant.key, posts.c.sent_to == channel, posts.c.ts == ts))


async def lately_in(conn: AsyncConnection, thread: ConversationKey, *, limit: int) -> tuple[Post, ...]:
    """What was sent last into a thread, the newest first; in a direct message also what stands beside the thread."""
    inside = posts.c.thread_ts == thread.root_ts
    here = or_(inside, posts.c.thread_ts.is_(None)) if is_direct(thread.channel) else inside
    place = and_(posts.c.tenant == thread.tenant.key, posts.c.sent_to == thread.channel, posts.c.ts > thread.root_ts)
    found = select(posts).where(place, here, posts.c.state == PostState.SENT).order_by(posts.c.ts.desc()).limit(limit)
    return tuple(_post(row) for row in (await conn.execute(found)).mappings())


async def claim(conn: AsyncConnection, id: int) -> bool:
    """Mark a pending post as being sent, and count the attempt; False when it is not pending."""
    done = await conn.execute(
        update(posts)
        .where(posts.c.id == id, posts.c.state == PostState.PENDING)
        .values(state=PostState.SENDING, attempts=posts.c.attempts + 1)
    )
    return done.rowcount == 1


async def missed(conn: AsyncConnection, id: int, *, at: datetime) -> None:
    """Keep that a post, which may have been sent, is not in Slack so far; the first time counts."""
    await conn.execute(update(posts).where(posts.c.id == id, posts.c.missed_at.is_(None)).values(missed_at=at))


async def send_again(conn: AsyncConnection, id: int) -> None:
    """A post that may have been sent before, and never arrived, is sent once more."""
    await conn.execute(update(posts).where(posts.c.id == id).values(missed_at=None))


async def release(conn: AsyncConnection, id: int) -> None:
    """Take the claim back: Slack said that it did not post."""
    await conn.execute(
        update(posts).where(posts.c.id == id, posts.c.state == PostState.SENDING).values(state=PostState.PENDING)
    )


async def mark_sent(conn: AsyncConnection, post: Post, *, ts: str, channel: str, at: datetime) -> None:
    """Keep where the message is, and open the conversation that hangs from it. Repeating it changes nothing."""
    done = await conn.execute(
        update(posts)
        .where(posts.c.id == post.id, posts.c.state != PostState.SENT)
        .values(state=PostState.SENT, ts=ts, sent_to=channel, error=None)
    )
    if done.rowcount == 1 and post.opens_conversation is not None:
        root = ConversationKey(post.tenant, channel, ts)
        # Whoever mentions the app under the message before this is written has begun the conversation: theirs stays.
        with contextlib.suppress(StaleError):
            await conversations.save(conn, root, post.opens_conversation, version=0, started_by=post.started_by, at=at)


async def mark_failed(conn: AsyncConnection, id: int, error: str) -> None:
    """Keep Slack's error code; the post stays as it is until somebody retries it."""
    await conn.execute(
        update(posts)
        .where(posts.c.id == id, posts.c.state != PostState.SENT)
        .values(state=PostState.FAILED, error=error)
    )


async def give_up(conn: AsyncConnection, id: int) -> None:
    """Have a post fail although Slack did not refuse it, which ends an attempt; it may be there all the same."""
    await conn.execute(
        update(posts)
        .where(posts.c.id == id, posts.c.state.in_((PostState.PENDING, PostState.SENDING)))
        .values(state=PostState.FAILED, error=NO_ANSWER, attempts=posts.c.attempts + 1)
    )


async def retry(conn: AsyncConnection, id: int, attempts: int) -> bool:
    """Have a post sent again that failed after so many attempts; True too when that was asked for already and has not
    begun. Whether it is in Slack is left as open as it was."""
    failed = posts.c.state == PostState.FAILED
    again = case(
        (and_(failed, posts.c.error == NO_ANSWER), PostState.SENDING.value),
        (failed, PostState.PENDING.value),
        else_=posts.c.state,
    )
    done = await conn.execute(
        update(posts)
        .where(posts.c.id == id, posts.c.attempts == attempts, posts.c.state != PostState.SENT)
        .values(state=again, error=None)
    )
    return done.rowcount == 1


async def repaint(conn: AsyncConnection, id: int, payload: Mapping[str, Any]) -> None:
    """Keep what the message of a sent post says now."""
    await conn.execute(update(posts).where(posts.c.id == id).values(payload=dict(payload)))


async def opens_soon(conn: AsyncConnection, tenant: Tenant, places: Collection[str]) -> bool:
    """Whether a message may be in Slack whose conversation has not been opened yet; `places` are channels, and people
    for their direct messages."""
    opening = and_(
        posts.c.tenant == tenant.key,
        posts.c.channel.in_(places),
        posts.c.state == PostState.SENDING,
        posts.c.opens_conversation.is_not(None),
    )
    return (await conn.execute(select(posts.c.id).where(opening).limit(1))).first() is not None


async def opens_directly_soon(conn: AsyncConnection, tenant: Tenant, channel: str) -> bool:
    """The same for a direct message, without knowing whose it is: for any person's."""
    opening = and_(
        posts.c.tenant == tenant.key,
        or_(posts.c.channel == channel, posts.c.channel.startswith("U"), posts.c.channel.startswith("W")),
        posts.c.state == PostState.SENDING,
        posts.c.opens_conversation.is_not(None),
    )
    return (await conn.execute(select(posts.c.id).where(opening).limit(1))).first() is not None


async def _one(conn: AsyncConnection, where: ColumnElement[bool]) -> Post | None:
    row = (await conn.execute(select(posts).where(where))).mappings().one_or_none()
    return None if row is None else _post(row)


def _post(row: RowMapping) -> Post:
    return Post(**{**row, "tenant": Tenant.parse(row["tenant"]), "state": PostState(row["state"])})
