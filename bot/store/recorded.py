"""What was recorded out of a thread."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.tables import decisions


class Recorded(NamedTuple):
    """A decision by its number, its title, and where it stands now."""

    number: int
    title: str
    status: str


async def from_thread(conn: AsyncConnection, thread: ConversationKey) -> list[Recorded]:
    """Every decision that came of a thread, the oldest first. In a direct message one conversation goes on from message
    to message: there it is what was recorded under any of them since it began."""
    table = decisions.c
    rows = await conn.execute(
        select(table.number, table.title, table.status).where(_came_of(thread)).order_by(table.number)
    )
    return [Recorded(*row) for row in rows]


def _came_of(thread: ConversationKey) -> ColumnElement[bool]:
    table = decisions.c
    root = table.root_ts >= thread.root_ts if is_direct(thread.channel) else table.root_ts == thread.root_ts
    return and_(table.tenant == thread.tenant.key, table.channel == thread.channel, root)


async def last_of(conn: AsyncConnection, tenant: Tenant, channel: str) -> Recorded | None:
    """The newest decision that came of any thread in a channel and was not withdrawn."""
    table = decisions.c
    here = and_(table.tenant == tenant.key, table.channel == channel, table.status != "withdrawn")
    newest = select(table.number, table.title, table.status).where(here).order_by(table.number.desc()).limit(1)
    row = (await conn.execute(newest)).one_or_none()
    return Recorded(*row) if row else None
