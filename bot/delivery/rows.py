"""The rows that DBOS keeps, read with our own connections."""

from typing import Final

from sqlalchemy import Connection, func, inspect, select, table
from sqlalchemy import column as col
from sqlalchemy.ext.asyncio import AsyncConnection

UNDONE: Final = {"ENQUEUED": "waiting", "PENDING": "begun"}
"""States of work that is to be done, and our words for them."""


def schema_of(conn: Connection) -> str | None:
    """The schema that DBOS keeps its tables in."""
    return None if conn.dialect.name == "sqlite" else "dbos"


def tables_present(conn: Connection) -> set[str]:
    """The tables of DBOS that are there; none before the first launch."""
    found = set(inspect(conn).get_table_names(schema=schema_of(conn)))
    return found if "workflow_status" in found else set()


async def depth(conn: AsyncConnection) -> dict[str, int]:
    """How many pieces of work are waiting, and how many are begun."""
    return await conn.run_sync(_depth)


async def undone(conn: AsyncConnection) -> int:
    """How many pieces of work are not finished; 0 also where none was ever begun."""
    present = await conn.run_sync(tables_present)
    return sum((await depth(conn)).values()) if present else 0


def _depth(conn: Connection) -> dict[str, int]:
    status = table("workflow_status", col("status"), schema=schema_of(conn))
    counts = select(status.c.status, func.count()).where(status.c.status.in_(UNDONE)).group_by(status.c.status)
    found = dict.fromkeys(UNDONE.values(), 0)
    return found | {UNDONE[name]: count for name, count in conn.execute(counts)}
