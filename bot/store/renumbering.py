"""Rows that are numbered for the whole database, as they come into another one, where their numbers may be taken.

They move up by as much as leaves all of their old numbers to others. So an old number, which buttons in Slack go on
carrying, is never that of another row of the same workspace, and leads to the new one.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Column, Integer, Table, and_, func, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import counters, metadata

_COLUMNS: Final = {
    ("publications", "post_id"): "posts",
    ("team_questions", "post_id"): "posts",
    ("team_answers", "question"): "team_questions",
}
"""Columns that hold the number of a row of another table."""
_KEYS: Final = {"turn": "inbox", "notice": "posts", "challenge": "challenges"}
"""How keys of posts begin that go on with the number of a row."""
_KINDS: Final = {"team_asked": "team_questions", "team_closed": "team_questions", "team": "team_questions"}
"""The same for kinds of rows of the inbox and of drafts."""
_TEXTS: Final = (*_KINDS, "adopted")
"""Kinds of rows of the inbox whose text is the number of a question to the team."""
_STATES: Final = (("conversations", "state"), ("posts", "opens_conversation"))
"""Columns with a serialised conversation, which names the post that opened it by its key."""

Offsets = Mapping[str, int]
"""By how much the numbers of each table move up."""


async def offsets(conn: AsyncConnection, held: Mapping[str, Sequence[Mapping[str, Any]]]) -> Offsets:
    """By how much the numbers of these rows have to move up; not at all where none is taken."""
    found = {}
    for name, rows in held.items():
        column = _numbered(metadata.tables[name])
        if column is not None:
            taken = (await conn.execute(select(func.coalesce(func.max(column), 0)))).scalar_one()
            theirs = max((row[column.name] for row in rows if isinstance(row[column.name], int)), default=0)
            found[name] = max(taken, theirs) if taken else 0
    return found


def renumbered(table: Table, row: Mapping[str, Any], by: Offsets) -> dict[str, Any]:
    """A row with its own number and all that it has of others moved up."""
    made = dict(row)
    for column in table.c:
        of = table.name if _is_numbered(column) else _COLUMNS.get((table.name, column.name))
        if of and made.get(column.name) is not None:
            made[column.name] += by.get(of, 0)
    if table.name == "posts":
        made["key"] = _key(str(made["key"]), _KEYS, by)
    if table.name == "inbox" and str(made["kind"]).partition(":")[0] in _TEXTS:
        made["text"] = re.sub(r"^\d+", lambda number: str(int(number[0]) + by.get("team_questions", 0)), made["text"])
    if table.name in ("inbox", "drafts"):
        made["kind"] = _key(str(made["kind"]), _KINDS, by)
    for name, column_name in _STATES:
        if table.name == name and made[column_name] is not None:
            made[column_name] = _state(made[column_name], by)
    return made


async def remember(conn: AsyncConnection, tenant: Tenant, by: Offsets) -> None:
    """Keep by how much the numbers of a workspace moved, beside how much they did before."""
    for table, offset in by.items():
        if offset:
            earlier = await _moves(conn, tenant, table)
            name = f"{_moved(table)}{len(earlier) + 1:04d}"
            await conn.execute(insert(counters).values(tenant=tenant.key, name=name, value=offset))


async def numbers(conn: AsyncConnection, tenant: Tenant, table: str, number: int) -> tuple[int, ...]:
    """The numbers that a row may have now which had this one once; the first that the workspace has is the row's."""
    found = [number]
    for offset in reversed(await _moves(conn, tenant, table)):
        found.append(found[-1] + offset)
    return tuple(found)


async def count_on(conn: AsyncConnection, table: Table) -> None:
    """Have PostgreSQL number the next row after those that came with a number; SQLite does so by itself."""
    column = _numbered(table)
    if column is None or conn.dialect.name == "sqlite":
        return
    last = select(func.max(column)).scalar_subquery()
    sequence = func.pg_get_serial_sequence(literal(table.name), literal(column.name))
    await conn.execute(select(func.setval(sequence, last)))


async def _moves(conn: AsyncConnection, tenant: Tenant, table: str) -> list[int]:
    named = counters.c.name.startswith(_moved(table), autoescape=True)
    rows = select(counters.c.value).where(and_(counters.c.tenant == tenant.key, named)).order_by(counters.c.name)
    return list((await conn.execute(rows)).scalars())


def _moved(table: str) -> str:
    return f"moved:{table}:"


def _key(key: str, kinds: Mapping[str, str], by: Offsets) -> str:
    kind, _, rest = key.partition(":")
    number, colon, more = rest.partition(":")
    if kind not in kinds or not number.isdigit():
        return key
    return f"{kind}:{int(number) + by.get(kinds[kind], 0)}{colon}{more}"


def _state(written: str, by: Offsets) -> str:
    try:
        held = json.loads(written)
    except ValueError:
        return written
    if not isinstance(held, dict) or not held.get("opened_by"):
        return written
    held["opened_by"] = _key(held["opened_by"], _KEYS, by)
    return json.dumps(held, separators=(",", ":"), ensure_ascii=False)


def _is_numbered(column: Column[Any]) -> bool:
    """Whether the database numbers the rows of its table by this column, for all workspaces together."""
    return column.primary_key and column.autoincrement is True and isinstance(column.type, Integer)


def _numbered(table: Table) -> Column[Any] | None:
    return next((column for column in table.c if _is_numbered(column)), None)
