"""Decisions by the messages that belong to them."""

from collections.abc import Collection

from sqlalchemy import and_, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import recorded
from bot.store.keys import ConversationKey, Tenant
from bot.store.tables import decisions, publications


async def at(conn: AsyncConnection, tenant: Tenant, places: Collection[tuple[str, str]]) -> tuple[int, ...]:
    """The numbers of the decisions that were talked over in the threads of these messages, or whose summaries these
    are, in order; a place is a channel and a `ts`."""
    if not places:
        return ()
    # Place by place rather than as pairs in a list: for that SQLite uses no index.
    talked_over = (
        and_(decisions.c.tenant == tenant.key, decisions.c.channel == channel, decisions.c.root_ts == ts)
        for channel, ts in places
    )
    summarised = (
        and_(publications.c.tenant == tenant.key, publications.c.channel == channel, publications.c.ts == ts)
        for channel, ts in places
    )
    rows = await conn.execute(
        union(
            select(decisions.c.number).where(or_(*talked_over)), select(publications.c.number).where(or_(*summarised))
        )
    )
    return tuple(sorted(rows.scalars()))


async def beside(conn: AsyncConnection, thread: ConversationKey) -> tuple[int, ...]:
    """The numbers of the decisions that whoever writes in a thread may mean by “this”: what came of it, and what it
    hangs from the summary of, in order."""
    came = [one.number for one in await recorded.from_thread(conn, thread)]
    hung = await at(conn, thread.tenant, [(thread.channel, thread.root_ts)])
    return tuple(sorted({*came, *hung}))
