"""Who has opened the app's home and which pages of it they turned to, so that it is published anew as they left it."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import homes
from bot.store.upsert import insert


async def opened(conn: AsyncConnection, tenant: Tenant, user: str, *, at: datetime) -> None:
    """Keep that this person opened it, and when; every part begins with its first page."""
    await _save(conn, tenant, user, {}, at)


async def turned(conn: AsyncConnection, tenant: Tenant, user: str, part: str, offset: int, *, at: datetime) -> None:
    """Keep where a part was turned to; the others stay as they are."""
    await _save(conn, tenant, user, {**await pages(conn, tenant, user), part: offset}, at)


async def pages(conn: AsyncConnection, tenant: Tenant, user: str) -> Mapping[str, int]:
    """Where the page begins that is shown of each part that was turned. One row read by its primary key."""
    found = await conn.execute(select(homes.c.pages).where(homes.c.tenant == tenant.key, homes.c.user == user))
    return found.scalar_one_or_none() or {}


async def seen_by(
    conn: AsyncConnection, tenant: Tenant, people: Collection[str], *, since: datetime
) -> tuple[str, ...]:
    """Those of `people` who opened it since then, in the order of their ids."""
    rows = await conn.execute(select(homes.c.user).where(_lately(tenant, people, since)).order_by(homes.c.user))
    return tuple(rows.scalars())


async def latest(
    conn: AsyncConnection, tenant: Tenant, people: Collection[str], *, since: datetime, limit: int
) -> tuple[str, ...]:
    """Those of `people`, or of everybody when none are named, who opened it since then; the latest first."""
    rows = await conn.execute(
        select(homes.c.user)
        .where(_lately(tenant, people, since) if people else _lately(tenant, None, since))
        .order_by(homes.c.opened_at.desc(), homes.c.user)
        .limit(limit)
    )
    return tuple(rows.scalars())


def _lately(tenant: Tenant, people: Collection[str] | None, since: datetime) -> ColumnElement[bool]:
    whom = true() if people is None else homes.c.user.in_(people)
    return and_(homes.c.tenant == tenant.key, whom, homes.c.opened_at >= since)


async def _save(conn: AsyncConnection, tenant: Tenant, user: str, pages: Mapping[str, int], at: datetime) -> None:
    values = {"opened_at": at, "pages": dict(pages)}
    fresh = insert(conn, homes).values(tenant=tenant.key, user=user, **values)
    await conn.execute(fresh.on_conflict_do_update(index_elements=[homes.c.tenant, homes.c.user], set_=values))
