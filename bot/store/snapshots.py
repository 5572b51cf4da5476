"""Snapshots: the knowledge that decisions were made by, kept once for each digest."""

import zlib

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import snapshots
from bot.store.upsert import insert


async def has(conn: AsyncConnection, tenant: Tenant, digest: str) -> bool:
    """Whether the knowledge of this digest is kept."""
    mine = and_(snapshots.c.tenant == tenant.key, snapshots.c.digest == digest)
    return (await conn.execute(select(snapshots.c.digest).where(mine))).first() is not None


async def keep(conn: AsyncConnection, tenant: Tenant, digest: str, compressed: bytes) -> None:
    """Keep knowledge under its digest, unless it is kept already; `compressed` as `compress` makes it."""
    row = {"tenant": tenant.key, "digest": digest, "content": compressed}
    await conn.execute(insert(conn, snapshots).values(row).on_conflict_do_nothing())


async def load(conn: AsyncConnection, tenant: Tenant, digest: str) -> bytes | None:
    """The knowledge of this digest as it was given to `compress`; None when it is not kept."""
    mine = and_(snapshots.c.tenant == tenant.key, snapshots.c.digest == digest)
    content = (await conn.execute(select(snapshots.c.content).where(mine))).scalar_one_or_none()
    return None if content is None else zlib.decompress(content)


def compress(content: bytes) -> bytes:
    """Some milliseconds of work for the largest knowledge."""
    return zlib.compress(content, 6)
