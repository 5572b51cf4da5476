"""Questions nothing in the knowledge answered: what was asked and how often, never by whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant, known_as
from bot.store.tables import unanswered
from bot.store.upsert import insert

_LONGEST = 500
# Slack's own mentions, addresses, and mentions as plain text. Bounded, as anybody may write anything.
_PERSON = re.compile(r"<[@!#][^>]*>|[^\s@]{1,64}@[^\s@]{1,255}|@[\w.'’-]+")
_EDGES = " .,;:!?…\"'@"


@dataclass(frozen=True)
class UnansweredQuestion:
    """A question, and the topics that came nearest when it was last asked."""

    text: str
    count: int
    topics: tuple[str, ...]
    first_at: datetime
    last_at: datetime
    where: str
    """The workspace, or the organisation where it is installed as a whole."""


def normalised(text: str) -> str:
    """The question without case, outer punctuation, double spaces, mentions and addresses; at most 500 characters."""
    if len(text) > _LONGEST:
        # At a word, or half of an address would no longer look like one.
        text = text[: _LONGEST + 1].rsplit(maxsplit=1)[0][:_LONGEST]
    return " ".join(_PERSON.sub(" ", text).casefold().split()).strip(_EDGES)[:_LONGEST]


async def count_up(conn: AsyncConnection, tenant: Tenant, text: str, topics: Sequence[str], *, at: datetime) -> None:
    """Count a question that got no answer. One of which nothing is left when normalised is not counted."""
    question = normalised(text)
    if not question:
        return
    fresh = insert(conn, unanswered).values(
        tenant=tenant.key, text=question, count=1, topics=list(topics), first_at=at, last_at=at
    )
    await conn.execute(
        fresh.on_conflict_do_update(
            index_elements=[unanswered.c.tenant, unanswered.c.text],
            set_={"count": unanswered.c.count + 1, "topics": fresh.excluded.topics, "last_at": fresh.excluded.last_at},
        )
    )


async def most_asked(conn: AsyncConnection, tenant: Tenant, *, limit: int = 20) -> tuple[UnansweredQuestion, ...]:
    """One tenant's questions asked most often, the most recent first among equals."""
    return await _selected(conn, unanswered.c.tenant == tenant.key, limit)


async def everywhere(
    conn: AsyncConnection, workspace: str | None = None, *, limit: int
) -> tuple[UnansweredQuestion, ...]:
    """The same for all tenants, or for one workspace or organisation by its Slack id; for whoever writes facts."""
    wanted = true() if workspace is None else known_as(unanswered.c.tenant, workspace)
    return await _selected(conn, wanted, limit)


async def _selected(conn: AsyncConnection, wanted: ColumnElement[bool], limit: int) -> tuple[UnansweredQuestion, ...]:
    table = unanswered.c
    rows = await conn.execute(
        select(table.text, table.count, table.topics, table.first_at, table.last_at, table.tenant)
        .where(wanted)
        .order_by(table.count.desc(), table.last_at.desc(), table.text, table.tenant)
        .limit(limit)
    )
    return tuple(
        UnansweredQuestion(text, count, tuple(topics), first, last, _where(key))
        for text, count, topics, first, last, key in rows
    )


def _where(key: str) -> str:
    tenant = Tenant.parse(key)
    return tenant.team or tenant.enterprise
