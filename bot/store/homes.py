"""Who has opened the app's home, so that it is published anew for them when something changes."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import homes
from bot.store.upsert import insert


async def opened(conn: AsyncConnection, tenant: Tenant, user: str, *, at: datetime) -> None:
    """Keep that this person opened it, and when."""
    fresh = insert(conn, homes).values(tenant=tenant.key, user=user, opened_at=at)
    await conn.execute(
        fresh.on_conflict_do_update(index_elements=[homes.c.tenant, homes.c.user], set_={"opened_at": at})
    )


async def seen_by(
    conn: AsyncConnection, tenant: Tenant, people: Collection[str], *, since: datetime
) -> tuple[str, ...]:
    """Those of `people` who opened it since then, in the order of their ids."""
    rows = await conn.execute(
        select(homes.c.user)
        .where(homes.c.tenant == tenant.key, homes.c.user.in_(people), homes.c.opened_at >= since)
        .order_by(homes.c.user)
    )
    return tuple(rows.scalars())
