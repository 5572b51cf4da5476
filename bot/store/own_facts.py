"""Facts of a workspace's own. A revision is counted at every change, so that whoever keeps them in memory notices."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.facts.model import Knowledge
from bot.facts.own import entries_of, with_own
from bot.store import counters
from bot.store.keys import Tenant
from bot.store.tables import own_facts

_NUMBER: Final = "own_fact"
_REVISION: Final = "own_facts_revision"


@dataclass(frozen=True)
class StoredOwnFact:
    """A fact as it was read; `version` goes back into `change` and `remove`."""

    number: int
    payload: str
    version: int


async def revision(conn: AsyncConnection, tenant: Tenant) -> int:
    """Another number after every change, 0 before the first. One row read by its primary key."""
    return await counters.peek(conn, tenant, _REVISION)


async def every(conn: AsyncConnection, tenant: Tenant) -> tuple[StoredOwnFact, ...]:
    """The workspace's facts in the order they were added."""
    table = own_facts.c
    rows = await conn.execute(
        select(table.number, table.payload, table.version).where(table.tenant == tenant.key).order_by(table.number)
    )
    return tuple(StoredOwnFact(*row) for row in rows)


async def laid_over(conn: AsyncConnection, tenant: Tenant, shared: Knowledge) -> Knowledge:
    """What the workspace knows: the shared knowledge, with its own facts."""
    return with_own(shared, entries_of(stored.payload for stored in await every(conn, tenant)))


async def get(conn: AsyncConnection, tenant: Tenant, number: int) -> StoredOwnFact | None:
    """The fact of this number."""
    table = own_facts.c
    row = (
        await conn.execute(select(table.number, table.payload, table.version).where(_at(tenant, number)))
    ).one_or_none()
    return StoredOwnFact(*row) if row else None


async def hold(conn: AsyncConnection, tenant: Tenant) -> None:
    """Have everybody else who changes the workspace's facts wait until this transaction ends."""
    await counters.hold(conn, tenant, _REVISION)


async def add(conn: AsyncConnection, tenant: Tenant, build: Callable[[int], str], *, at: datetime) -> int:
    """Keep a fact under the next number, which is returned; `build` makes its payload from that."""
    number = await counters.take(conn, tenant, _NUMBER)
    row = {"tenant": tenant.key, "number": number, "payload": build(number), "version": 1, "changed_at": at}
    await conn.execute(insert(own_facts).values(row))
    await counters.take(conn, tenant, _REVISION)
    return number


async def change(
    conn: AsyncConnection, tenant: Tenant, number: int, payload: str, *, version: int, at: datetime
) -> None:
    """Replace a fact. Raises StaleError, with nothing changed, when somebody else changed or removed it."""
    values = {"payload": payload, "version": version + 1, "changed_at": at}
    here = and_(_at(tenant, number), own_facts.c.version == version)
    await _done(conn, tenant, (await conn.execute(update(own_facts).where(here).values(values))).rowcount)


async def remove(conn: AsyncConnection, tenant: Tenant, number: int, *, version: int) -> None:
    """Take a fact away; decisions keep the knowledge they were made by. Raises StaleError as `change` does."""
    here = and_(_at(tenant, number), own_facts.c.version == version)
    await _done(conn, tenant, (await conn.execute(delete(own_facts).where(here))).rowcount)


async def note_change(conn: AsyncConnection, tenant: Tenant) -> None:
    """Have whoever keeps the facts in memory read them again, if there are any."""
    if await revision(conn, tenant):
        await counters.take(conn, tenant, _REVISION)


async def _done(conn: AsyncConnection, tenant: Tenant, rows: int) -> None:
    if rows != 1:
        raise StaleError("Somebody else has changed or removed this fact meanwhile. Look at the list again.")
    await counters.take(conn, tenant, _REVISION)


def _at(tenant: Tenant, number: int) -> ColumnElement[bool]:
    return and_(own_facts.c.tenant == tenant.key, own_facts.c.number == number)
