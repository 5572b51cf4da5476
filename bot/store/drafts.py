"""Drafts: what somebody has filled in so far, kept at every change and offered again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import drafts
from bot.store.upsert import insert


class DraftState(StrEnum):
    """Whether it still waits for its person."""

    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True)
class Draft:
    """One draft. `id` is the caller's choice and unique within the tenant; `channel` is "" outside a channel."""

    tenant: Tenant
    id: str
    user: str
    kind: str
    channel: str
    payload: Mapping[str, Any]
    state: DraftState = DraftState.OPEN


async def save(conn: AsyncConnection, draft: Draft, *, at: datetime) -> None:
    """Write the draft. A submitted one stays as it was submitted, whatever arrives late."""
    values = {
        "user": draft.user,
        "kind": draft.kind,
        "channel": draft.channel,
        "payload": dict(draft.payload),
        "state": draft.state,
        "updated_at": at,
    }
    await conn.execute(
        insert(conn, drafts)
        .values(tenant=draft.tenant.key, id=draft.id, **values)
        .on_conflict_do_update(
            index_elements=[drafts.c.tenant, drafts.c.id], set_=values, where=drafts.c.state == DraftState.OPEN
        )
    )


async def load(conn: AsyncConnection, tenant: Tenant, id: str) -> Draft | None:
    """The draft with this id, open or submitted."""
    row = await _first(conn, and_(drafts.c.tenant == tenant.key, drafts.c.id == id))
    return _draft(row) if row else None


async def latest(conn: AsyncConnection, tenant: Tenant, user: str, kind: str) -> Draft | None:
    """The open draft of this kind that `user` changed last."""
    return (await latest_at(conn, tenant, user, kind))[0]


async def latest_at(
    conn: AsyncConnection, tenant: Tenant, user: str, kind: str
) -> tuple[Draft | None, datetime | None]:
    """The same, and when that was."""
    mine = and_(
        drafts.c.tenant == tenant.key,
        drafts.c.user == user,
        drafts.c.kind == kind,
        drafts.c.state == DraftState.OPEN,
    )
    row = await _first(conn, mine)
    return (_draft(row), row.updated_at) if row else (None, None)


async def open_of(
    conn: AsyncConnection, tenant: Tenant, user: str, kinds: Collection[str], *, limit: int = 500
) -> tuple[tuple[Draft, datetime], ...]:
    """The drafts of these kinds, also followed by something of their own, that still wait for this person, with the
    time of their last change; the newest first."""
    wanted = or_(*(or_(drafts.c.kind == kind, drafts.c.kind.startswith(f"{kind}:", autoescape=True)) for kind in kinds))
    mine = and_(drafts.c.tenant == tenant.key, drafts.c.user == user, drafts.c.state == DraftState.OPEN, wanted)
    rows = await conn.execute(select(drafts).where(mine).order_by(drafts.c.updated_at.desc(), drafts.c.id).limit(limit))
    return tuple((_draft(row), row.updated_at) for row in rows)


async def submit(conn: AsyncConnection, tenant: Tenant, id: str, *, at: datetime) -> bool:
    """Close an open draft; False when it was submitted before or is not there."""
    done = await conn.execute(
        update(drafts)
        .where(drafts.c.tenant == tenant.key, drafts.c.id == id, drafts.c.state == DraftState.OPEN)
        .values(state=DraftState.SUBMITTED, updated_at=at)
    )
    return done.rowcount == 1


async def _first(conn: AsyncConnection, where: ColumnElement[bool]) -> Row[Any] | None:
    newest = select(drafts).where(where).order_by(drafts.c.updated_at.desc(), drafts.c.id).limit(1)
    return (await conn.execute(newest)).one_or_none()


def _draft(row: Row[Any]) -> Draft:
    return Draft(Tenant.parse(row.tenant), row.id, row.user, row.kind, row.channel, row.payload, DraftState(row.state))
