"""Who installed the app: one row a workspace or organisation, with what Slack granted, sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import installations, oauth_states
from bot.store.upsert import insert


@dataclass(frozen=True)
class StoredInstallation:
    """A row. `sealed` is None once the app was removed, at `removed_at`."""

    tenant: Tenant
    sealed: str | None
    installed_at: datetime
    removed_at: datetime | None


async def save(conn: AsyncConnection, tenant: Tenant, sealed: str, *, at: datetime) -> None:
    """Keep what Slack granted, in place of what it granted before."""
    values = {"sealed": sealed, "installed_at": at, "removed_at": None}
    await conn.execute(
        insert(conn, installations)
        .values(tenant=tenant.key, **values)
        .on_conflict_do_update(index_elements=[installations.c.tenant], set_=values)
    )


async def exchange(conn: AsyncConnection, tenant: Tenant, before: str, after: str) -> bool:
    """Keep `after` where `before` is kept; False when something else is by now, and nothing changes."""
    done = await conn.execute(
        update(installations)
        .where(installations.c.tenant == tenant.key, installations.c.sealed == before)
        .values(sealed=after)
    )
    return done.rowcount == 1


async def first(conn: AsyncConnection, tenants: Sequence[Tenant]) -> StoredInstallation | None:
    """The installation of the first of these that has the app."""
    keys = [tenant.key for tenant in tenants]
    found = await _found(conn, and_(installations.c.tenant.in_(keys), installations.c.sealed.is_not(None)))
    return min(found, key=lambda one: keys.index(one.tenant.key), default=None)


async def everywhere(conn: AsyncConnection) -> tuple[StoredInstallation, ...]:
    """Every workspace and organisation that has the app, or had it."""
    return await _found(conn, true())


async def remove(conn: AsyncConnection, tenant: Tenant, *, granted_before: datetime, at: datetime) -> bool:
    """Forget the tokens, unless they were granted after `granted_before`; says whether there were any."""
    done = await conn.execute(
        update(installations)
        .where(
            installations.c.tenant == tenant.key,
            installations.c.sealed.is_not(None),
            installations.c.installed_at <= granted_before,
        )
        .values(sealed=None, removed_at=at)
    )
    return done.rowcount == 1


async def removed_before(conn: AsyncConnection, before: datetime) -> tuple[Tenant, ...]:
    """Those that removed the app before then and have not installed it again."""
    found = await _found(conn, and_(installations.c.sealed.is_(None), installations.c.removed_at < before))
    return tuple(one.tenant for one in found)


async def issue_state(conn: AsyncConnection, state: str, *, expires_at: datetime, at: datetime) -> None:
    """Keep a state until it is used or expires; expired ones go."""
    await conn.execute(delete(oauth_states).where(oauth_states.c.expires_at <= at))
    await conn.execute(insert(conn, oauth_states).values(state=state, expires_at=expires_at))


async def use_state(conn: AsyncConnection, state: str, *, at: datetime) -> bool:
    """Whether the state was issued, has not expired and is used for the first time."""
    used = await conn.execute(delete(oauth_states).where(oauth_states.c.state == state, oauth_states.c.expires_at > at))
    return used.rowcount == 1


async def _found(conn: AsyncConnection, where: ColumnElement[bool]) -> tuple[StoredInstallation, ...]:
    table = installations.c
    query = select(table.tenant, table.sealed, table.installed_at, table.removed_at).where(where)
    rows = await conn.execute(query.order_by(table.tenant))
    return tuple(StoredInstallation(Tenant.parse(key), *rest) for key, *rest in rows)
