"""Decision records: D-1, D-2, … in each tenant."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.store import counters
from bot.store.keys import Tenant
from bot.store.publications import PublicationState
from bot.store.tables import deciders, decisions, publications
from bot.store.upsert import insert


@dataclass(frozen=True)
class NewDecision:
    """What is to be recorded. `payload` is the serialised record, opaque here; `searchable` any words to find it by,
    beside title and outcome. `channel` and `root_ts` name the conversation, "" when there was none."""

    status: str
    title: str
    outcome: str
    comparison: str
    payload: str
    created_by: str
    deciders: frozenset[str] = frozenset()
    searchable: str = ""
    channel: str = ""
    root_ts: str = ""


@dataclass(frozen=True)
class StoredDecision:
    """A recorded decision; `version` starts at 1 and goes back into `revise`."""

    number: int
    version: int
    status: str
    title: str
    outcome: str
    comparison: str
    payload: str
    channel: str
    root_ts: str
    created_by: str
    created_at: datetime
    updated_at: datetime


class Viewer(NamedTuple):
    """Who asks, and in which channel."""

    user: str
    channel: str


class Page(NamedTuple):
    """One page of decisions, newest first, and how many there are on all pages."""

    decisions: tuple[StoredDecision, ...]
    total: int


_COLUMNS = tuple(decisions.c[field.name] for field in fields(StoredDecision))


async def record(
    conn: AsyncConnection,
    tenant: Tenant,
    submission: str,
    build: Callable[[int], NewDecision],
    *,
    at: datetime,
) -> tuple[StoredDecision, bool]:
    """Record a decision under the tenant's next number, which `build` is given.

    `submission` names the act of submitting. Submitting again returns the first record and False, and calls nothing.
    """
    # The lock comes first: of two equal submissions the second has to see the record of the first.
    await counters.hold(conn, tenant, "decision")
    earlier = await _one(conn, and_(decisions.c.tenant == tenant.key, decisions.c.submission == submission))
    if earlier is not None:
        return earlier, False
    number = await counters.take(conn, tenant, "decision")
    new = build(number)
    values = {
        "number": number,
        "version": 1,
        "status": new.status,
        "title": new.title,
        "outcome": new.outcome,
        "comparison": new.comparison,
        "payload": new.payload,
        "channel": new.channel,
        "root_ts": new.root_ts,
        "created_by": new.created_by,
        "created_at": at,
        "updated_at": at,
    }
    searchable = _searchable(number, new)
    await conn.execute(
        insert(conn, decisions).values(tenant=tenant.key, submission=submission, searchable=searchable, **values)
    )
    people = [{"tenant": tenant.key, "number": number, "user": user} for user in sorted(new.deciders)]
    if people:
        await conn.execute(insert(conn, deciders), people)
    return StoredDecision(**values), True  # type: ignore[arg-type]


async def revise(
    conn: AsyncConnection,
    tenant: Tenant,
    number: int,
    *,
    version: int,
    status: str,
    payload: str,
    at: datetime,
) -> int:
    """Write a record's next state and return its new version. Raises StaleError when `version` is no longer current."""
    written = await conn.execute(
        update(decisions)
        .where(decisions.c.tenant == tenant.key, decisions.c.number == number, decisions.c.version == version)
        .values(status=status, payload=payload, version=version + 1, updated_at=at)
    )
    if written.rowcount != 1:
        raise StaleError(f"D-{number} has changed since you looked at it. Open it again and repeat what you did.")
    return version + 1


async def get(
    conn: AsyncConnection, tenant: Tenant, number: int, viewer: Viewer | None = None
) -> StoredDecision | None:
    """The decision with this number if `viewer` may see it; None as viewer may see everything. One statement."""
    return await _one(
        conn, and_(decisions.c.tenant == tenant.key, decisions.c.number == number, _visible(tenant, viewer))
    )


async def every(conn: AsyncConnection) -> AsyncIterator[tuple[Tenant, StoredDecision]]:
    """All decisions of all tenants, in order; for whoever looks after the whole installation."""
    rows = await conn.stream(select(decisions.c.tenant, *_COLUMNS).order_by(decisions.c.tenant, decisions.c.number))
    async for tenant, *row in rows:
        yield Tenant.parse(tenant), StoredDecision(*row)


MOST_WORDS = 20
"""Words looked for; a database refuses a condition of a thousand parts."""


async def search(
    conn: AsyncConnection,
    tenant: Tenant,
    viewer: Viewer | None,
    words: str = "",
    *,
    limit: int = 10,
    offset: int = 0,
) -> Page:
    """Decisions that `viewer` may see and that hold every one of the first `MOST_WORDS` words, newest first."""
    asked = dict.fromkeys(words.casefold().split()[:MOST_WORDS])
    wanted = [decisions.c.searchable.contains(word, autoescape=True) for word in asked]
    where = and_(decisions.c.tenant == tenant.key, _visible(tenant, viewer), *wanted)
    rows = await conn.execute(
        select(*_COLUMNS).where(where).order_by(decisions.c.number.desc()).limit(limit).offset(offset)
    )
    total = (await conn.execute(select(func.count()).select_from(decisions).where(where))).scalar_one()
    return Page(tuple(StoredDecision(*row) for row in rows), total)


def _visible(tenant: Tenant, viewer: Viewer | None) -> ColumnElement[bool]:
    """Posted in a public channel, posted in the channel that asks, or decided by the person who asks."""
    if viewer is None:
        return and_(True)
    posted = exists().where(
        publications.c.tenant == tenant.key,
        publications.c.number == decisions.c.number,
        publications.c.state == PublicationState.POSTED,
        or_(publications.c.private.is_(False), publications.c.channel == viewer.channel),
    )
    decided = exists().where(
        deciders.c.tenant == tenant.key, deciders.c.number == decisions.c.number, deciders.c.user == viewer.user
    )
    return or_(decisions.c.created_by == viewer.user, posted, decided)


def _searchable(number: int, new: NewDecision) -> str:
    return "\n".join((f"D-{number}", new.title, new.outcome, new.comparison, new.searchable)).casefold()


async def _one(conn: AsyncConnection, where: ColumnElement[bool]) -> StoredDecision | None:
    row = (await conn.execute(select(*_COLUMNS).where(where))).one_or_none()
    return StoredDecision(*row) if row else None
