"""What was recorded out of a thread."""

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import ConversationKey
from bot.store.tables import decisions


async def from_thread(conn: AsyncConnection, thread: ConversationKey) -> list[tuple[int, str]]:
    """Number and title of every decision that came of a thread, the oldest first."""
    table = decisions.c
    here = and_(table.tenant == thread.tenant.key, table.channel == thread.channel, table.root_ts == thread.root_ts)
    rows = await conn.execute(select(table.number, table.title).where(here).order_by(table.number))
    return [(number, title) for number, title in rows]
