"""Everything a workspace has: out of the database as plain data, into another one, or gone.

Every table with a tenant belongs to it, whatever is added later. Rows that are numbered for the whole database get
other numbers where theirs may be taken, and whatever refers to them follows.
"""

import base64
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError
from sqlalchemy import JSON, Column, LargeBinary, Table, delete, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.life import Event
from bot.decisions.model import DecisionRecord
from bot.errors import AdvisorError
from bot.facts.challenge import Challenge
from bot.facts.own import OwnEntry
from bot.store import migrate, renumbering
from bot.store.keys import Tenant
from bot.store.tables import Instant, metadata

Rows = dict[str, list[dict[str, Any]]]

FORMAT: Final = "stack-advisor workspace"
_STAYING: Final = frozenset({"installations"})
"""Tables whose rows are no good to anybody else: another database has other keys, or is another app."""


def tables() -> tuple[Table, ...]:
    """The tables that hold what workspaces have, those that others refer to first."""
    return tuple(table for table in metadata.sorted_tables if "tenant" in table.c)


def travelling() -> tuple[Table, ...]:
    """Those of them that are taken along in an export."""
    return tuple(table for table in tables() if table.name not in _STAYING)


async def tenants(conn: AsyncConnection) -> tuple[Tenant, ...]:
    """Every workspace that has anything, in order."""
    found: set[str] = set()
    for table in tables():
        found.update((await conn.execute(select(table.c.tenant).distinct())).scalars())
    return tuple(Tenant.parse(key) for key in sorted(found))


async def counts(conn: AsyncConnection, tenant: Tenant) -> dict[str, int]:
    """How many rows the workspace has, by table; tables without any are left out."""
    found = {}
    for table in tables():
        query = select(func.count()).select_from(table).where(table.c.tenant == tenant.key)
        found[table.name] = (await conn.execute(query)).scalar_one()
    return {name: count for name, count in found.items() if count}


async def dump(conn: AsyncConnection, tenant: Tenant) -> dict[str, Any]:
    """Everything the workspace has, as data that JSON can hold."""
    held: Rows = {}
    for table in travelling():
        order = list(table.primary_key)
        rows = await conn.execute(select(table).where(table.c.tenant == tenant.key).order_by(*order))
        held[table.name] = [
            {name: _plain(value) for name, value in row.items() if name != "tenant"} for row in rows.mappings()
        ]
    return {"format": FORMAT, "schema": migrate.head(), "workspace": tenant.key, "tables": held}


async def delete_all(conn: AsyncConnection, tenant: Tenant) -> dict[str, int]:
    """Delete everything the workspace has; how many rows that were, by table."""
    gone = await counts(conn, tenant)
    for table in reversed(tables()):
        await conn.execute(delete(table).where(table.c.tenant == tenant.key))
    return gone


async def restore(conn: AsyncConnection, data: Any, tenant: Tenant | None = None) -> tuple[Tenant, dict[str, int]]:
    """Write what `dump` gave, as the workspace it names or as another one; how many rows that were, by table.

    Raises AdvisorError, with nothing written, when the data is none of ours, damaged, of another schema, or the
    workspace has something already.
    """
    held, wanted = _read(data)
    into = tenant or wanted
    there = await counts(conn, into)
    if present := sum(count for name, count in there.items() if name not in _STAYING):
        raise AdvisorError(
            f"The workspace {into.key.removeprefix(':')} has {present} rows here already. Import into another "
            "database, or delete the workspace first."
        )
    read = {table.name: [_row(table, row) for row in held[table.name]] for table in travelling()}
    by = await renumbering.offsets(conn, read)
    for table in travelling():
        rows = [renumbering.renumbered(table, row, by) | {"tenant": into.key} for row in read[table.name]]
        if rows:
            try:
                await conn.execute(insert(table), rows)
            except IntegrityError:
                raise _damaged(f"rows of {table.name} contradict each other") from None
            await renumbering.count_on(conn, table)
    await renumbering.remember(conn, into, by)
    return into, {name: len(rows) for name, rows in held.items() if rows}


def _read(data: Any) -> tuple[Rows, Tenant]:
    """The rows by table, each with exactly the columns there are, and whose they are."""
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise AdvisorError("This is no export of a workspace. Name a file that `workspace export` has written.")
    if data.get("schema") != migrate.head():
        raise AdvisorError(
            f"This export has schema {data.get('schema')}, and this version reads {migrate.head()}. Import it with the "
            "version of Stack Advisor that wrote it, then upgrade."
        )
    held = data.get("tables")
    try:
        owner = Tenant.parse(str(data.get("workspace")))
    except ValueError:
        raise _damaged("it names no workspace") from None
    if not isinstance(held, Mapping) or set(held) != {table.name for table in travelling()}:
        raise _damaged("a table is missing, or one too many")
    for table in travelling():
        columns = {column.name for column in table.c} - {"tenant"}
        rows = held[table.name]
        if not isinstance(rows, Sequence) or any(not isinstance(row, Mapping) or set(row) != columns for row in rows):
            raise _damaged(f"a row of {table.name} lacks something")
    try:
        for row in held["decisions"]:
            DecisionRecord.model_validate_json(row["payload"])
        for row in held["decision_events"]:
            Event.model_validate_json(row["payload"])
    except ValidationError:
        raise _damaged("a decision in it cannot be read") from None
    try:
        for row in held["own_facts"]:
            OwnEntry.model_validate_json(row["payload"])
        for row in held["challenges"]:
            Challenge.model_validate_json(row["payload"])
    except ValidationError:
        raise _damaged("a fact of its own, or a challenge, cannot be read") from None
    return {name: [dict(row) for row in rows] for name, rows in held.items()}, owner


def _row(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    names = (column for column in table.c if column.name != "tenant")
    return {column.name: _value(table, column, row[column.name]) for column in names}


def _value(table: Table, column: Column[Any], value: Any) -> Any:
    """A value as the column takes it; raises AdvisorError for one that it does not."""
    if value is None:
        if not column.nullable:
            raise _damaged(f"{table.name}.{column.name} is empty")
        return None
    try:
        if isinstance(column.type, Instant):
            at = datetime.fromisoformat(value)
            return at if at.tzinfo else _raise(ValueError)
        if isinstance(column.type, LargeBinary):
            return base64.b64decode(value, validate=True)
        if isinstance(column.type, JSON):
            return value
        kind = column.type.python_type
    except (TypeError, ValueError):
        raise _damaged(f"{table.name}.{column.name} makes no sense") from None
    if type(value) is not kind:
        raise _damaged(f"{table.name}.{column.name} makes no sense")
    return value


def _raise(kind: type[Exception]) -> Any:
    raise kind


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _damaged(how: str) -> AdvisorError:
    return AdvisorError(f"This export is damaged: {how}. Nothing was imported; use another copy of the file.")
