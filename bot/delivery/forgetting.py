"""Durable work of a workspace that is deleted: what DBOS keeps of it goes, too."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, TableClause, and_, delete, or_, select, table
from sqlalchemy import column as col
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.rows import UNDONE, schema_of, tables_present

_OF_WORKFLOW = (
    "notifications",
    "operation_outputs",
    "streams",
    "workflow_events",
    "workflow_events_history",
    "workflow_input",
    "workflow_output",
)
"""Tables of DBOS that hold parts of a workflow, whatever the version of DBOS; those that are not there are skipped."""


async def forget(conn: AsyncConnection, tenant_key: str) -> int:
    """Delete all work, done or not, whose partition begins with this tenant's key; how many pieces that were."""
    return await conn.run_sync(_forget, tenant_key)


async def forget_done(conn: AsyncConnection, before: datetime, limit: int) -> int:
    """Delete work that was done, or given up, before then; at most `limit` pieces, and how many those were."""
    return await conn.run_sync(_forget_done, before, limit)


def _forget(conn: Connection, tenant_key: str) -> int:
    if not tables_present(conn):
        return 0
    status = _status(conn)
    mine = or_(
        status.c.queue_partition_key == tenant_key,
        status.c.queue_partition_key.startswith(f"{tenant_key}:", autoescape=True),
    )
    return _delete(conn, status, mine)


def _forget_done(conn: Connection, before: datetime, limit: int) -> int:
    status = _status(conn)
    over = and_(status.c.created_at < int(before.timestamp() * 1000), status.c.status.not_in(UNDONE))
    oldest = select(status.c.workflow_uuid).where(over).order_by(status.c.created_at).limit(limit)
    ids = list(conn.execute(oldest).scalars())
    return _delete(conn, status, status.c.workflow_uuid.in_(ids)) if ids else 0


def _delete(conn: Connection, status: TableClause, these: ColumnElement[bool]) -> int:
    present = tables_present(conn)
    wanted = select(status.c.workflow_uuid).where(these)
    for name in _OF_WORKFLOW:
        if name in present:
            owner = "destination_uuid" if name == "notifications" else "workflow_uuid"
            part = table(name, col(owner), schema=schema_of(conn))
            conn.execute(delete(part).where(part.c[owner].in_(wanted)))
    return conn.execute(delete(status).where(these)).rowcount


def _status(conn: Connection) -> TableClause:
    columns = ("workflow_uuid", "queue_partition_key", "status", "created_at")
    return table("workflow_status", *map(col, columns), schema=schema_of(conn))
