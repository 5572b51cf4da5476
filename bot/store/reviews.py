"""Reviews: which decision is to be looked at again, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.model import Status
from bot.store.keys import Tenant
from bot.store.tables import decisions, reviews
from bot.store.upsert import insert


class ReviewState(StrEnum):
    """Whether its people were asked."""

    PLANNED = "planned"
    ASKED = "asked"


@dataclass(frozen=True)
class Review:
    """One decision's review."""

    tenant: Tenant
    number: int
    due_at: datetime
    state: str


async def plan(conn: AsyncConnection, tenant: Tenant, number: int, due_at: datetime) -> None:
    """Have it reviewed then; a review that is planned already stays as it is."""
    row = {"tenant": tenant.key, "number": number, "due_at": due_at, "state": ReviewState.PLANNED}
    await conn.execute(insert(conn, reviews).values(row).on_conflict_do_nothing())


async def move(conn: AsyncConnection, tenant: Tenant, number: int, due_at: datetime | None) -> None:
    """Have it reviewed then instead, asked before or not; None takes it off."""
    mine = and_(reviews.c.tenant == tenant.key, reviews.c.number == number)
    await conn.execute(delete(reviews).where(mine))
    if due_at is not None:
        await plan(conn, tenant, number, due_at)


async def due(conn: AsyncConnection, now: datetime, most: int = 100) -> tuple[tuple[Review, int], ...]:
    """What is due at `now` and was not asked yet, the longest overdue first, with the version of its decision. That
    has to hold: what is still open, or was reopened, waits."""
    rows = await conn.execute(
        select(reviews, decisions.c.version)
        .join(decisions, and_(decisions.c.tenant == reviews.c.tenant, decisions.c.number == reviews.c.number))
        .where(reviews.c.state == ReviewState.PLANNED, reviews.c.due_at <= now, decisions.c.status == Status.ACCEPTED)
        .order_by(reviews.c.due_at, reviews.c.tenant, reviews.c.number)
        .limit(most)
    )
    return tuple((Review(Tenant.parse(row.tenant), row.number, row.due_at, row.state), row.version) for row in rows)


async def of_tenant(conn: AsyncConnection, tenant: Tenant) -> tuple[Review, ...]:
    """Every review of a workspace, by its day."""
    rows = await conn.execute(
        select(reviews).where(reviews.c.tenant == tenant.key).order_by(reviews.c.due_at, reviews.c.number)
    )
    return tuple(Review(tenant, row.number, row.due_at, row.state) for row in rows)


async def get(conn: AsyncConnection, tenant: Tenant, number: int) -> Review | None:
    """The review of a decision, if it has one."""
    mine = and_(reviews.c.tenant == tenant.key, reviews.c.number == number)
    row = (await conn.execute(select(reviews).where(mine))).one_or_none()
    return Review(tenant, number, row.due_at, row.state) if row else None


async def mark_asked(conn: AsyncConnection, tenant: Tenant, number: int) -> bool:
    """Note that its people were asked; False when that was done before."""
    mine = and_(reviews.c.tenant == tenant.key, reviews.c.number == number, reviews.c.state == ReviewState.PLANNED)
    return (await conn.execute(update(reviews).where(mine).values(state=ReviewState.ASKED))).rowcount == 1
