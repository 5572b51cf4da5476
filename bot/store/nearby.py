"""The words that decisions are found by, for whoever compares them otherwise than letter by letter."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import decisions
from bot.store.viewing import Viewer, visible

_MOST = 200
"""The newest that are looked through: what is older is found by its words."""


async def found_by(conn: AsyncConnection, tenant: Tenant, viewer: Viewer) -> list[tuple[int, str]]:
    """The decisions that `viewer` may see, newest first, each by its number and the words it is found by."""
    table = decisions.c
    rows = await conn.execute(
        select(table.number, table.searchable)
        .where(table.tenant == tenant.key, visible(tenant, viewer))
        .order_by(table.number.desc())
        .limit(_MOST)
    )
    return [(number, words) for number, words in rows]
