"""What is old enough is forgotten, a little at a time, so that nothing else waits for it. Decisions stay."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Table, and_, delete, exists, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.inbox import PASSING, InboxState
from bot.store.posts import PostState
from bot.store.tables import conversations, drafts, inbox, posts, publications, team_questions, unanswered

AT_ONCE: Final = 200
"""Rows of a table that go in one transaction."""


async def forget_before(conn: AsyncConnection, before: datetime, limit: int = AT_ONCE) -> int:
    """Delete what was said, asked and answered before then: at most `limit` rows of each table; how many those were.

    What is still to be answered or sent stays, and so do the summaries of decisions, which are edited for as long as
    the decision is there.
    """
    gone = 0
    for table, old in _old(before):
        key = tuple_(*table.primary_key)
        rows = (await conn.execute(select(*table.primary_key).where(old).limit(limit))).all()
        if rows:
            gone += (await conn.execute(delete(table).where(key.in_([tuple(row) for row in rows])))).rowcount
    return gone


async def forget_passing(conn: AsyncConnection, before: datetime, limit: int = AT_ONCE) -> int:
    """Delete at most `limit` rows that only kept something of before then from counting twice; how many those were."""
    gone = 0
    for kind in PASSING:
        old = and_(inbox.c.kind == kind, inbox.c.received_at < before)
        ids = (await conn.execute(select(inbox.c.id).where(old).limit(limit - gone))).scalars().all()
        if ids:
            gone += (await conn.execute(delete(inbox).where(inbox.c.id.in_(ids)))).rowcount
    return gone


def _old(before: datetime) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    held = or_(
        exists().where(publications.c.post_id == posts.c.id), exists().where(team_questions.c.post_id == posts.c.id)
    )
    closed = and_(team_questions.c.state == "closed", team_questions.c.closed_at < before)
    yield conversations, conversations.c.updated_at < before
    yield inbox, and_(inbox.c.received_at < before, inbox.c.state != InboxState.ACCEPTED)
    yield team_questions, closed  # its answers go with it
    yield posts, and_(posts.c.created_at < before, posts.c.state.in_((PostState.SENT, PostState.FAILED)), ~held)
    yield drafts, drafts.c.updated_at < before
    yield unanswered, unanswered.c.last_at < before
