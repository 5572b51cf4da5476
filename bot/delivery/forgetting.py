"""Durable work of a workspace that is deleted: what DBOS keeps of it goes, too."""

from sqlalchemy import Connection, delete, or_, select, table
from sqlalchemy import column as col
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.rows import schema_of, tables_present

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


def _forget(conn: Connection, tenant_key: str) -> int:
    schema, present = schema_of(conn), tables_present(conn)
    if not present:
        return 0
    status = table("workflow_status", col("workflow_uuid"), col("queue_partition_key"), schema=schema)
    mine = or_(
        status.c.queue_partition_key == tenant_key,
        status.c.queue_partition_key.startswith(f"{tenant_key}:", autoescape=True),
    )
    wanted = select(status.c.workflow_uuid).where(mine)
    for name in _OF_WORKFLOW:
        if name in present:
            owner = "destination_uuid" if name == "notifications" else "workflow_uuid"
            part = table(name, col(owner), schema=schema)
            conn.execute(delete(part).where(part.c[owner].in_(wanted)))
    return conn.execute(delete(status).where(mine)).rowcount
