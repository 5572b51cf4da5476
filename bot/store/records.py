"""Decisions as the core knows them, out of their rows and back."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.life import Decision, Event
from bot.decisions.model import DecisionRecord
from bot.store import decisions
from bot.store.decisions import NewEvent, StoredDecision
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def load(
    conn: AsyncConnection, tenant: Tenant, number: int, viewer: Viewer | None = None, *, hold: bool = False
) -> Decision | None:
    """The decision with everything that happened to it; `viewer` and `hold` as in `decisions.get`."""
    stored = await decisions.get(conn, tenant, number, viewer, hold=hold)
    return (await read(conn, tenant, [stored]))[0] if stored else None


async def read(conn: AsyncConnection, tenant: Tenant, stored: Collection[StoredDecision]) -> tuple[Decision, ...]:
    """What these rows stand for, with everything that happened to them."""
    happened = await decisions.events(conn, tenant, [row.number for row in stored])
    return tuple(
        Decision(
            record=DecisionRecord.model_validate_json(row.payload),
            events=tuple(map(Event.model_validate_json, happened[row.number])),
            version=row.version,
        )
        for row in stored
    )


async def append(
    conn: AsyncConnection, tenant: Tenant, before: Decision, events: Sequence[Event], *, at: datetime
) -> Decision:
    """Write what happened to a decision, and return it as it is now. Raises StaleError unless `before` was current."""
    after = before.after(events)
    await decisions.append(
        conn,
        tenant,
        before.record.number,
        [NewEvent(event.model_dump_json(exclude_defaults=True), event.at) for event in events],
        version=before.version,
        status=after.standing.status,
        words="\n".join(word for event in events for word in (event.by, event.reason) if word),
        at=at,
    )
    return after
