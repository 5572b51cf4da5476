"""Decision records: D-1, D-2, … in each tenant."""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.store import counters
from bot.store.keys import Tenant
from bot.store.tables import deciders, decision_events, decisions
from bot.store.upsert import insert
from bot.store.viewing import Viewer, concerns, visible
from bot.understanding.words.text import stem


@dataclass(frozen=True)
class NewDecision:
    """What is to be recorded. `payload` is the serialised record, opaque here, `result` the recommendation's bytes;
    `searchable` any words to find it by, beside title and outcome. `channel` and `root_ts` name the conversation, ""
    when there was none."""

    status: str
    title: str
    outcome: str
    comparison: str
    payload: str
    created_by: str
    deciders: frozenset[str] = frozenset()
    searchable: str = ""
    channel: str = ""
    root_ts: str = ""
    result: str | None = None


@dataclass(frozen=True)
class StoredDecision:
    """A recorded decision; `version` starts at 1 and grows with everything that happens to it."""

    number: int
    version: int
    status: str
    title: str
    outcome: str
    comparison: str
    payload: str
    channel: str
    root_ts: str
    created_by: str
    created_at: datetime
    updated_at: datetime
    result: str | None = None


@dataclass(frozen=True)
class NewEvent:
    """Something that happened to a decision; `payload` is the serialised event, opaque here."""

    payload: str
    at: datetime


class Page(NamedTuple):
    """One page of decisions, newest first, and how many there are on all pages."""

    decisions: tuple[StoredDecision, ...]
    total: int


COLUMNS = tuple(decisions.c[field.name] for field in fields(StoredDecision))


async def record(
    conn: AsyncConnection,
    tenant: Tenant,
    submission: str,
    build: Callable[[int], NewDecision],
    *,
    at: datetime,
) -> tuple[StoredDecision, bool]:
    """Record a decision under the tenant's next number, which `build` is given.

    `submission` names the act of submitting. Submitting again returns the first record and False, and calls nothing.
    """
    # The lock comes first: of two equal submissions the second has to see the record of the first.
    await counters.hold(conn, tenant, "decision")
    earlier = await _one(conn, and_(decisions.c.tenant == tenant.key, decisions.c.submission == submission))
    if earlier is not None:
        return earlier, False
    number = await counters.take(conn, tenant, "decision")
    new = build(number)
    values = {
        "number": number,
        "version": 1,
        "status": new.status,
        "title": new.title,
        "outcome": new.outcome,
        "comparison": new.comparison,
        "payload": new.payload,
        "channel": new.channel,
        "root_ts": new.root_ts,
        "created_by": new.created_by,
        "created_at": at,
        "updated_at": at,
        "result": new.result,
    }
    searchable = _searchable(number, new)
    await conn.execute(
        insert(conn, decisions).values(tenant=tenant.key, submission=submission, searchable=searchable, **values)
    )
    people = [{"tenant": tenant.key, "number": number, "user": user} for user in sorted(new.deciders)]
    if people:
        await conn.execute(insert(conn, deciders), people)
    return StoredDecision(**values), True  # type: ignore[arg-type]


async def append(
    conn: AsyncConnection,
    tenant: Tenant,
    number: int,
    events: Sequence[NewEvent],
    *,
    version: int,
    status: str,
    words: str = "",
    at: datetime,
) -> int:
    """Write what happened to a decision, which leaves it in `status`, and return its new version. It is found by
    `words`, too, from now on. Raises StaleError, with nothing written, when `version` is no longer current."""
    found_by = decisions.c.searchable + ("\n" + words.casefold() if words else "")
    written = await conn.execute(
        update(decisions)
        .where(decisions.c.tenant == tenant.key, decisions.c.number == number, decisions.c.version == version)
        .values(status=status, version=version + 1, searchable=found_by, updated_at=at)
    )
    if written.rowcount != 1:
        raise StaleError(f"D-{number} has changed since you looked at it. Open it again and repeat what you did.")
    mine = and_(decision_events.c.tenant == tenant.key, decision_events.c.number == number)
    last = (await conn.execute(select(func.max(decision_events.c.seq)).where(mine))).scalar_one() or 0
    rows = [
        {"tenant": tenant.key, "number": number, "seq": seq, "payload": event.payload, "at": event.at}
        for seq, event in enumerate(events, last + 1)
    ]
    await conn.execute(insert(conn, decision_events), rows)
    return version + 1


async def events(conn: AsyncConnection, tenant: Tenant, numbers: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The payloads of all events of these decisions, in the order in which they happened."""
    table = decision_events.c
    rows = await conn.execute(
        select(table.number, table.payload)
        .where(table.tenant == tenant.key, table.number.in_(numbers))
        .order_by(table.number, table.seq)
    )
    found: dict[int, tuple[str, ...]] = dict.fromkeys(numbers, ())
    for number, payload in rows:
        found[number] += (payload,)
    return found


async def complete(conn: AsyncConnection, tenant: Tenant, number: int, payload: str, *, at: datetime) -> None:
    """Write the record again with something filled in that was not known when it was made, such as a link."""
    await conn.execute(
        update(decisions)
        .where(decisions.c.tenant == tenant.key, decisions.c.number == number)
        .values(payload=payload, updated_at=at)
    )


async def get(
    conn: AsyncConnection, tenant: Tenant, number: int, viewer: Viewer | None = None, *, hold: bool = False
) -> StoredDecision | None:
    """The decision with this number if `viewer` may see it; None as viewer may see everything. One statement.

    `hold`: nobody else changes it before this transaction ends.
    """
    mine = and_(decisions.c.tenant == tenant.key, decisions.c.number == number, visible(tenant, viewer))
    return await _one(conn, mine, hold=hold)


async def submitted(conn: AsyncConnection, tenant: Tenant, submission: str) -> StoredDecision | None:
    """The decision that this act of submitting made, if it made one."""
    return await _one(conn, and_(decisions.c.tenant == tenant.key, decisions.c.submission == submission))


async def accepted(
    conn: AsyncConnection, tenant: Tenant, viewer: Viewer, comparison: str, *, limit: int = 20
) -> tuple[StoredDecision, ...]:
    """The decisions that hold on a comparison, as far as `viewer` may see them, newest first."""
    holds = and_(
        decisions.c.tenant == tenant.key,
        decisions.c.comparison == comparison,
        decisions.c.status == "accepted",
        visible(tenant, viewer),
    )
    rows = await conn.execute(select(*COLUMNS).where(holds).order_by(decisions.c.number.desc()).limit(limit))
    return tuple(StoredDecision(*row) for row in rows)


async def every(conn: AsyncConnection) -> AsyncIterator[tuple[Tenant, StoredDecision]]:
    """All decisions of all tenants, in order; for whoever looks after the whole installation."""
    rows = await conn.stream(select(decisions.c.tenant, *COLUMNS).order_by(decisions.c.tenant, decisions.c.number))
    async for tenant, *row in rows:
        yield Tenant.parse(tenant), StoredDecision(*row)


_SHORTEST_ROOT = 3
MOST_WORDS = 20
"""Words looked for; a database refuses a condition of a thousand parts."""


async def search(
    conn: AsyncConnection,
    tenant: Tenant,
    viewer: Viewer | None,
    words: str = "",
    *,
    people: Sequence[str] = (),
    limit: int = 10,
    offset: int = 0,
) -> Page:
    """Decisions that `viewer` may see, that hold every one of the first `MOST_WORDS` words, and that every one of
    `people` (Slack ids) recorded, decides or said something to; newest first."""
    asked = dict.fromkeys(map(_root, words.casefold().split()[:MOST_WORDS]))
    wanted = [decisions.c.searchable.contains(word, autoescape=True) for word in asked]
    wanted += [concerns(tenant, user) for user in list(people)[:MOST_WORDS]]
    where = and_(decisions.c.tenant == tenant.key, visible(tenant, viewer), *wanted)
    rows = await conn.execute(
        select(*COLUMNS).where(where).order_by(decisions.c.number.desc()).limit(limit).offset(offset)
    )
    total = (await conn.execute(select(func.count()).select_from(decisions).where(where))).scalar_one()
    return Page(tuple(StoredDecision(*row) for row in rows), total)


def _root(word: str) -> str:
    """What a word begins with in any number and tense: “slots” finds a slot. Where it changes its letters for that, or
    is an id, it is looked for as it is."""
    root = stem(word) if word.isalpha() else word
    return root if len(root) >= _SHORTEST_ROOT and word.startswith(root) else word


def _searchable(number: int, new: NewDecision) -> str:
    return "\n".join((f"D-{number}", new.title, new.outcome, new.comparison, new.searchable)).casefold()


async def _one(conn: AsyncConnection, where: ColumnElement[bool], *, hold: bool = False) -> StoredDecision | None:
    wanted = select(*COLUMNS).where(where)
    row = (await conn.execute(wanted.with_for_update() if hold else wanted)).one_or_none()
    return StoredDecision(*row) if row else None
