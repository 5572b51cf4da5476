"""Heartbeats: which processes work on deliveries, and when each was last seen alive."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import heartbeats
from bot.store.upsert import insert

SILENT = timedelta(seconds=30)
"""For so long a process may be silent before it counts as dead."""


async def beat(conn: AsyncConnection, executor: str, *, at: datetime) -> None:
    """Say that `executor` is alive."""
    await conn.execute(
        insert(conn, heartbeats)
        .values(executor=executor, at=at)
        .on_conflict_do_update(index_elements=[heartbeats.c.executor], set_={"at": at})
    )


async def silent_since(conn: AsyncConnection, before: datetime) -> tuple[str, ...]:
    """The executors whose last sign of life is older than `before`."""
    rows = await conn.execute(
        select(heartbeats.c.executor).where(heartbeats.c.at < before).order_by(heartbeats.c.executor)
    )
    return tuple(rows.scalars())


async def seen_since(conn: AsyncConnection, moment: datetime) -> tuple[str, ...]:
    """The executors that have shown a sign of life since."""
    rows = await conn.execute(
        select(heartbeats.c.executor).where(heartbeats.c.at >= moment).order_by(heartbeats.c.executor)
    )
    return tuple(rows.scalars())


async def forget(conn: AsyncConnection, executor: str, *, silent_since: datetime) -> None:
    """Drop an executor, unless it has shown a sign of life after `silent_since`."""
    await conn.execute(delete(heartbeats).where(heartbeats.c.executor == executor, heartbeats.c.at < silent_since))
