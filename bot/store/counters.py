"""Counters: numbers that people see, such as D-1, D-2, without a gap or a duplicate."""

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import counters
from bot.store.upsert import insert


async def peek(conn: AsyncConnection, tenant: Tenant, name: str) -> int:
    """The last number that was taken, 0 before the first. Somebody else may take the next one at any moment."""
    mine = and_(counters.c.tenant == tenant.key, counters.c.name == name)
    return (await conn.execute(select(counters.c.value).where(mine))).scalar_one_or_none() or 0


async def hold(conn: AsyncConnection, tenant: Tenant, name: str) -> int:
    """The counter's value, locked until this transaction ends: everybody else who counts waits."""
    return await _raise_by(conn, tenant, name, 0)


async def take(conn: AsyncConnection, tenant: Tenant, name: str) -> int:
    """The next number, starting with 1. A transaction that is rolled back gives it back."""
    return await _raise_by(conn, tenant, name, 1)


async def _raise_by(conn: AsyncConnection, tenant: Tenant, name: str, step: int) -> int:
    value: int = (
        await conn.execute(
            insert(conn, counters)
            .values(tenant=tenant.key, name=name, value=step)
            .on_conflict_do_update(
                index_elements=[counters.c.tenant, counters.c.name], set_={"value": counters.c.value + step}
            )
            .returning(counters.c.value)
        )
    ).scalar_one()
    return value
