"""How the app behaves in a channel: one row for each channel where somebody chose."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.store.keys import Tenant
from bot.store.tables import channel_settings
from bot.store.upsert import insert


@dataclass(frozen=True)
class StoredSettings:
    """The settings of a channel as they were read; `version` goes back into `save`."""

    payload: str
    version: int
    changed_by: str
    changed_at: datetime


async def load(conn: AsyncConnection, tenant: Tenant, channel: str) -> StoredSettings | None:
    """What was chosen for the channel, None when nothing was."""
    table = channel_settings.c
    row = (
        await conn.execute(
            select(table.payload, table.version, table.changed_by, table.changed_at).where(
                and_(table.tenant == tenant.key, table.channel == channel)
            )
        )
    ).one_or_none()
    return StoredSettings(*row) if row else None


async def save(
    conn: AsyncConnection, tenant: Tenant, channel: str, payload: str, *, version: int, by: str, at: datetime
) -> None:
    """Keep what was chosen. `version` is the one that was loaded, 0 where there was none.

    Raises StaleError, with nothing changed, when somebody else chose in between.
    """
    table = channel_settings.c
    chosen = {"payload": payload, "version": version + 1, "changed_by": by, "changed_at": at}
    if version == 0:
        row = {"tenant": tenant.key, "channel": channel, **chosen}
        fresh = insert(conn, channel_settings).values(row).on_conflict_do_nothing()
        written = await conn.execute(fresh.returning(table.version))
    else:
        here = and_(table.tenant == tenant.key, table.channel == channel, table.version == version)
        written = await conn.execute(update(channel_settings).where(here).values(chosen).returning(table.version))
    if written.first() is None:
        raise StaleError(
            "Somebody changed the settings of this channel while this was open. Close it and open the settings again "
            "to see theirs."
        )
