"""Everything in one database, brought into another, empty one, and compared there row by row before it counts."""

import hashlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Table, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store import migrate
from bot.store.database import Database
from bot.store.renumbering import count_on
from bot.store.tables import metadata

AT_A_TIME: Final = 500
"""Rows in memory at once."""
_LEFT_BEHIND: Final = frozenset({"heartbeats"})
"""Tables that speak of the processes beside a database."""
_BYTES: Final = {"sqlite": "BINARY", "postgresql": "C"}


@dataclass(frozen=True)
class Moved:
    """A table that was brought over: how many rows, and the digest they have on both sides."""

    table: str
    rows: int
    digest: str


def moving() -> tuple[Table, ...]:
    """The tables that move, those that others refer to first."""
    return tuple(table for table in metadata.sorted_tables if table.name not in _LEFT_BEHIND)


async def count(db: Database) -> int:
    """How many rows there are to move. Raises StoreError when the database is of another version."""
    found = await migrate.revision(db)
    if found != migrate.head():
        state = "has no tables of Stack Advisor" if found is None else f"is at version {found}, not {migrate.head()}"
        raise StoreError(f"The database {db.url.shown} {state}. Bring it up to date with `stack-advisor db upgrade`.")
    async with db.read() as conn:
        return sum([await _count(conn, table) for table in moving()])


async def move(source: Database, target: Database, told: Callable[[int], None]) -> tuple[Moved, ...]:
    """Copy every row, all of them or none; `told` hears how many more have arrived.

    Raises StoreError when the target holds anything already, or when what arrived is not what was sent.
    """
    done = []
    async with source.read() as origin, target.write() as conn:
        for table in moving():
            if await _count(conn, table):
                raise StoreError(
                    f"The database {target.url.shown} holds something already ({table.name}). Move into an empty one."
                )
        for table in moving():
            sent = hashlib.sha256()
            rows = 0
            async for part in _parts(origin, table):
                await conn.execute(insert(table), part)
                rows += len(part)
                _add(sent, part)
                told(len(part))
            await count_on(conn, table)
            arrived = hashlib.sha256()
            async for part in _parts(conn, table):
                _add(arrived, part)
            if await _count(conn, table) != rows or arrived.digest() != sent.digest():
                raise StoreError(f"What arrived of {table.name} is not what was sent, so nothing was moved.")
            done.append(Moved(table.name, rows, sent.hexdigest()))
    return tuple(done)


async def _parts(conn: AsyncConnection, table: Table) -> AsyncIterator[list[dict[str, Any]]]:
    """The rows in the order of their keys, some at a time."""
    # Told apart by bytes: each database, and each language, sorts text in its own way.
    keys = [key.collate(_BYTES[conn.dialect.name]) if key.type.python_type is str else key for key in table.primary_key]
    result = await conn.stream(select(table).order_by(*keys))
    async for part in result.mappings().partitions(AT_A_TIME):
        yield [dict(row) for row in part]


async def _count(conn: AsyncConnection, table: Table) -> int:
    return int((await conn.execute(select(func.count()).select_from(table))).scalar_one())


def _add(digest: Any, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        digest.update(json.dumps(row, sort_keys=True, ensure_ascii=False, default=_plain).encode())


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return bytes(value).hex()
