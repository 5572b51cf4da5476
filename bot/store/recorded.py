"""What was recorded out of a thread."""

from typing import NamedTuple

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import ConversationKey
from bot.store.tables import decisions


class Recorded(NamedTuple):
    """A decision by its number, its title, and where it stands now."""

    number: int
    title: str
    status: str


async def from_thread(conn: AsyncConnection, thread: ConversationKey) -> list[Recorded]:
    """Every decision that came of a thread, the oldest first."""
    table = decisions.c
    here = and_(table.tenant == thread.tenant.key, table.channel == thread.channel, table.root_ts == thread.root_ts)
    rows = await conn.execute(select(table.number, table.title, table.status).where(here).order_by(table.number))
    return [Recorded(*row) for row in rows]
