"""Decisions by the messages that belong to them."""

from collections.abc import Collection

from sqlalchemy import select, tuple_, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import decisions, publications


async def at(conn: AsyncConnection, tenant: Tenant, places: Collection[tuple[str, str]]) -> tuple[int, ...]:
    """The numbers of the decisions that were talked over in the threads of these messages, or whose summaries these
    are, in order; a place is a channel and a `ts`."""
    if not places:
        return ()
    talked_over = select(decisions.c.number).where(
        decisions.c.tenant == tenant.key, tuple_(decisions.c.channel, decisions.c.root_ts).in_(places)
    )
    summarised = select(publications.c.number).where(
        publications.c.tenant == tenant.key, tuple_(publications.c.channel, publications.c.ts).in_(places)
    )
    rows = await conn.execute(union(talked_over, summarised))
    return tuple(sorted(rows.scalars()))
