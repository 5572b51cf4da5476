"""The decisions that wait for somebody: proposals they made or decide, and reviews that are due."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Exists, and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.decisions import COLUMNS, StoredDecision
from bot.store.keys import Tenant
from bot.store.tables import deciders, decisions, reviews

MOST = 2_000
"""Decisions looked at for one person; whoever has more waiting sees the newest of them."""


@dataclass(frozen=True)
class Waiting:
    """A decision that may wait for somebody. `due_at` is when its review was due, None for a proposal."""

    number: int
    decides: bool
    due_at: datetime | None


def _decides(tenant: Tenant, user: str) -> Exists:
    return exists().where(
        deciders.c.tenant == tenant.key, deciders.c.number == decisions.c.number, deciders.c.user == user
    )


async def waiting(conn: AsyncConnection, tenant: Tenant, user: str, now: datetime) -> tuple[Waiting, ...]:
    """The proposals that this person made or decides, and the decisions that hold and are due for a review by them;
    the newest first. One statement, which reads no record."""
    decides = _decides(tenant, user)
    due = and_(decisions.c.status == "accepted", reviews.c.due_at <= now)
    rows = await conn.execute(
        select(decisions.c.number, decides.label("decides"), reviews.c.due_at, decisions.c.status)
        .join(
            reviews,
            and_(reviews.c.tenant == decisions.c.tenant, reviews.c.number == decisions.c.number),
            isouter=True,
        )
        .where(
            decisions.c.tenant == tenant.key,
            or_(decisions.c.created_by == user, decides),
            or_(decisions.c.status == "proposed", due),
        )
        .order_by(decisions.c.number.desc())
        .limit(MOST)
    )
    return tuple(
        Waiting(row.number, bool(row.decides), row.due_at if row.status == "accepted" else None) for row in rows
    )


async def decided(conn: AsyncConnection, tenant: Tenant, user: str) -> tuple[int, ...]:
    """The decisions that this person recorded or was to decide, once they are settled; the newest first. What was
    recorded by mistake is left out."""
    rows = await conn.execute(
        select(decisions.c.number)
        .where(
            decisions.c.tenant == tenant.key,
            or_(decisions.c.created_by == user, _decides(tenant, user)),
            decisions.c.status.not_in(("proposed", "withdrawn")),
        )
        .order_by(decisions.c.number.desc())
        .limit(MOST)
    )
    return tuple(rows.scalars())


async def those(conn: AsyncConnection, tenant: Tenant, numbers: Collection[int]) -> tuple[StoredDecision, ...]:
    """The decisions with these numbers, the newest first."""
    mine = and_(decisions.c.tenant == tenant.key, decisions.c.number.in_(numbers))
    rows = await conn.execute(select(*COLUMNS).where(mine).order_by(decisions.c.number.desc()))
    return tuple(StoredDecision(*row) for row in rows)
