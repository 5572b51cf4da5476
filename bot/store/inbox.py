"""The inbox: messages from people that were accepted and have to be answered, each once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.tables import inbox
from bot.store.upsert import insert

ASKED_ABOUT: Final = "asked_about"
"""The kind of a message that somebody asked about with a shortcut, to be answered in its thread; followed by who wrote
it, while `user` is who asked."""

OPENED: Final = "opened"
"""The kind of a row that is something that opened a dialog."""
HANDED_IN: Final = "handed_in"
TOOK: Final = "took"
"""And of one by which somebody took a topic that a message offers; its `ts` is that message and who did."""
"""And of one that is a dialog whose content was kept."""
UPLOADED: Final = "uploaded"
"""And of one that remembers an upload; its `ts` is the thread, the decision and its version."""
EDITED: Final = "edited"
"""And of one by which whoever edited a message was told, once, that it does not count."""
PASSING: Final = (OPENED, HANDED_IN, TOOK, UPLOADED, EDITED)
"""Kinds of rows that nothing was said in: all they do is to keep the same from counting twice."""


class InboxState(StrEnum):
    """How far the answer is."""

    ACCEPTED = "accepted"
    ANSWERED = "answered"
    IGNORED = "ignored"


@dataclass(frozen=True)
class Incoming:
    """A message as it came in. `(tenant, channel, ts, kind)` is what makes two deliveries the same one."""

    tenant: Tenant
    channel: str
    ts: str
    kind: str
    thread_ts: str | None
    user: str
    text: str
    mentioned: bool
    channels: tuple[tuple[str, str], ...] = ()
    """The channels it links to, each with its Slack id and as what `text` has after the #."""

    @property
    def author(self) -> str:
        """The Slack id of whoever wrote the words."""
        kind, _, writer = self.kind.partition(":")
        return writer if kind == ASKED_ABOUT else self.user

    @property
    def conversation(self) -> ConversationKey:
        """The thread it belongs to, or would start."""
        return ConversationKey(self.tenant, self.channel, self.thread_ts or self.ts)

    @property
    def partition(self) -> str:
        """The text that keeps work on it in order: with its thread, or in a direct message with everything there."""
        if is_direct(self.channel):
            return ConversationKey(self.tenant, self.channel, "").partition
        return self.conversation.partition


@dataclass(frozen=True)
class Accepted:
    """A row of the inbox."""

    id: int
    message: Incoming
    state: InboxState
    received_at: datetime


async def accept(conn: AsyncConnection, message: Incoming, *, at: datetime) -> tuple[Accepted, bool]:
    """Take a message in. The flag is False for a repeated delivery, which returns the first one's row.

    Enqueue the work in either case: the first delivery may have died between the row and the queue.
    """
    id = (
        await conn.execute(
            insert(conn, inbox)
            .values(
                tenant=message.tenant.key,
                channel=message.channel,
                ts=message.ts,
                kind=message.kind,
                thread_ts=message.thread_ts,
                user=message.user,
                text=message.text,
                mentioned=message.mentioned,
                channels=[list(one) for one in message.channels],
                state=InboxState.ACCEPTED,
                received_at=at,
            )
            .on_conflict_do_nothing()
            .returning(inbox.c.id)
        )
    ).scalar_one_or_none()
    if id is not None:
        return Accepted(id, message, InboxState.ACCEPTED, at), True
    return _accepted((await conn.execute(select(inbox).where(_same(message)))).one()), False


def _same(message: Incoming) -> ColumnElement[bool]:
    return and_(
        inbox.c.tenant == message.tenant.key,
        inbox.c.channel == message.channel,
        inbox.c.ts == message.ts,
        inbox.c.kind == message.kind,
    )


async def find(conn: AsyncConnection, tenant: Tenant, channel: str, ts: str, kind: str) -> Accepted | None:
    """What was taken in as this."""
    sought = Incoming(tenant, channel, ts, kind, thread_ts=None, user="", text="", mentioned=False)
    row = (await conn.execute(select(inbox).where(_same(sought)))).one_or_none()
    return _accepted(row) if row else None


async def keep(conn: AsyncConnection, message: Incoming, *, at: datetime) -> None:
    """Take in a message that was answered with others: it is done with. Kept already, nothing changes."""
    accepted, _ = await accept(conn, message, at=at)
    await mark(conn, accepted.id, InboxState.ANSWERED)


async def get(conn: AsyncConnection, id: int) -> Accepted | None:
    """The message with this id."""
    row = (await conn.execute(select(inbox).where(inbox.c.id == id))).one_or_none()
    return _accepted(row) if row else None


async def is_kept(conn: AsyncConnection, tenant: Tenant, channel: str, ts: str) -> bool:
    """Whether anything was taken in from that message."""
    same = and_(inbox.c.tenant == tenant.key, inbox.c.channel == channel, inbox.c.ts == ts)
    return (await conn.execute(select(inbox.c.id).where(same).limit(1))).first() is not None


async def written(
    conn: AsyncConnection, tenant: Tenant, channel: str, ts: str, kinds: Collection[str]
) -> Accepted | None:
    """What was taken in from that message as any of these kinds."""
    here = and_(inbox.c.tenant == tenant.key, inbox.c.channel == channel, inbox.c.ts == ts, inbox.c.kind.in_(kinds))
    row = (await conn.execute(select(inbox).where(here).limit(1))).one_or_none()
    return _accepted(row) if row else None


async def heard_in(conn: AsyncConnection, thread: ConversationKey, kinds: Collection[str]) -> frozenset[str]:
    """The `ts` of the messages of a thread that were taken in as any of these kinds."""
    here = and_(inbox.c.tenant == thread.tenant.key, inbox.c.channel == thread.channel, inbox.c.kind.in_(kinds))
    rows = await conn.execute(select(inbox.c.ts).where(here, _within(thread)))
    return frozenset(rows.scalars())


def _within(thread: ConversationKey) -> ColumnElement[bool]:
    """In the thread, or its root."""
    return or_(inbox.c.thread_ts == thread.root_ts, and_(inbox.c.thread_ts.is_(None), inbox.c.ts == thread.root_ts))


async def waiting(conn: AsyncConnection) -> tuple[Accepted, ...]:
    """Everything that was taken in and is not answered yet, oldest first."""
    rows = await conn.execute(select(inbox).where(inbox.c.state == InboxState.ACCEPTED).order_by(inbox.c.id))
    return tuple(_accepted(row) for row in rows)


async def previous(conn: AsyncConnection, thread: ConversationKey, id: int) -> Accepted | None:
    """What was taken in last in the thread before the message with this id."""
    here = and_(inbox.c.tenant == thread.tenant.key, inbox.c.channel == thread.channel)
    earlier = select(inbox).where(here, _within(thread), inbox.c.id < id, inbox.c.kind.not_in(PASSING))
    row = (await conn.execute(earlier.order_by(inbox.c.id.desc()).limit(1))).one_or_none()
    return _accepted(row) if row else None


async def writers(conn: AsyncConnection, thread: ConversationKey) -> tuple[str, ...]:
    """Who wrote or pressed something in a thread, as far as it was taken in, in the order of their ids."""
    here = and_(inbox.c.tenant == thread.tenant.key, inbox.c.channel == thread.channel)
    rows = await conn.execute(
        select(inbox.c.user).where(here, _within(thread), inbox.c.user != "").distinct().order_by(inbox.c.user)
    )
    return tuple(rows.scalars())


async def mark(conn: AsyncConnection, id: int, state: InboxState) -> bool:
    """Close an accepted message as answered or ignored; False when that was done before, and nothing changes."""
    done = await conn.execute(
        update(inbox).where(inbox.c.id == id, inbox.c.state == InboxState.ACCEPTED).values(state=state)
    )
    return done.rowcount == 1


def _accepted(row: Row[Any]) -> Accepted:
    message = Incoming(
        tenant=Tenant.parse(row.tenant),
        channel=row.channel,
        ts=row.ts,
        kind=row.kind,
        thread_ts=row.thread_ts,
        user=row.user,
        text=row.text,
        mentioned=row.mentioned,
        channels=tuple((id, name) for id, name in row.channels or ()),
    )
    return Accepted(row.id, message, InboxState(row.state), row.received_at)
