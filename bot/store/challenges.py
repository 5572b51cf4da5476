"""Facts that somebody challenged, and how that was settled."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.facts.challenge import Challenge, ChallengeState
from bot.store import counters
from bot.store.keys import Tenant, known_as
from bot.store.tables import challenges

_ORDER = (challenges.c.made_at, challenges.c.id)


@dataclass(frozen=True)
class Place:
    """The message a challenge was made under, and its thread; all "" where the answer was for one person alone."""

    channel: str = ""
    root_ts: str = ""
    ts: str = ""

    def encode(self) -> str:
        """As one word after the other, for a button that stands elsewhere."""
        return " ".join((self.channel, self.root_ts, self.ts)).strip()

    @classmethod
    def decode(cls, words: str) -> "Place":
        """Read what `encode` made."""
        return cls(*words.split()[:3])


@dataclass(frozen=True)
class StoredChallenge:
    """A challenge; people name it by `number`, durable work by `id`."""

    id: int
    tenant: Tenant
    number: int
    state: ChallengeState
    challenge: Challenge
    place: Place
    told: bool

    @property
    def name(self) -> str:
        """How people name it: C-3."""
        return f"C-{self.number}"


async def make(
    conn: AsyncConnection, tenant: Tenant, challenge: Challenge, place: Place
) -> tuple[StoredChallenge, bool]:
    """Keep it, or have the one that is open on the same fact say what it says too; says whether it is new."""
    # The lock comes first: of two people who challenge the same fact, the second has to see the first.
    await counters.hold(conn, tenant, "challenge")
    same = and_(
        challenges.c.tenant == tenant.key,
        challenges.c.comparison == challenge.comparison,
        challenges.c.fact == challenge.fact,
        challenges.c.state == ChallengeState.OPEN,
    )
    if earlier := await _selected(conn, same):
        return await _joined(conn, earlier[0], challenge), False
    row = {
        "tenant": tenant.key,
        "number": await counters.take(conn, tenant, "challenge"),
        "comparison": challenge.comparison,
        "fact": challenge.fact,
        "payload": challenge.model_dump_json(),
        "state": ChallengeState.OPEN,
        "channel": place.channel,
        "root_ts": place.root_ts,
        "ts": place.ts,
        "told": False,
        "made_at": challenge.at,
    }
    id = (await conn.execute(insert(challenges).values(row).returning(challenges.c.id))).scalar_one()
    (made,) = await _selected(conn, challenges.c.id == id)
    return made, True


async def _joined(conn: AsyncConnection, earlier: StoredChallenge, challenge: Challenge) -> StoredChallenge:
    both = earlier.challenge.joined_by(challenge)
    here = challenges.c.id == earlier.id
    await conn.execute(update(challenges).where(here).values(payload=both.model_dump_json()))
    return replace(earlier, challenge=both)


async def get(conn: AsyncConnection, tenant: Tenant, number: int) -> StoredChallenge | None:
    """The challenge of this number."""
    found = await _selected(conn, and_(challenges.c.tenant == tenant.key, challenges.c.number == number))
    return found[0] if found else None


async def of_work(conn: AsyncConnection, id: int) -> StoredChallenge | None:
    """The challenge that durable work names."""
    found = await _selected(conn, challenges.c.id == id)
    return found[0] if found else None


async def listed(
    conn: AsyncConnection, tenant: Tenant | None, *, open_only: bool = True, limit: int = 1_000
) -> tuple[StoredChallenge, ...]:
    """Those of a workspace, or of all, the oldest first."""
    mine = challenges.c.tenant == tenant.key if tenant else true()
    wanted = challenges.c.state == ChallengeState.OPEN if open_only else true()
    return await _selected(conn, and_(mine, wanted), limit)


async def of_workspace(conn: AsyncConnection, workspace: str, *, open_only: bool = True) -> tuple[StoredChallenge, ...]:
    """Those of the workspace or organisation with this Slack id, the oldest first."""
    mine = known_as(challenges.c.tenant, workspace)
    wanted = challenges.c.state == ChallengeState.OPEN if open_only else true()
    return await _selected(conn, and_(mine, wanted))


async def untold(conn: AsyncConnection) -> tuple[StoredChallenge, ...]:
    """Those whose message, or whom they concern, have yet to be told how they stand."""
    return await _selected(conn, challenges.c.told.is_(False))


async def settle(
    conn: AsyncConnection,
    tenant: Tenant,
    number: int,
    state: ChallengeState,
    settled: Callable[[Challenge], Challenge],
) -> StoredChallenge:
    """Close it. Raises StaleError, with nothing changed, when it is not open any more."""
    found = await get(conn, tenant, number)
    if found is not None:
        payload = settled(found.challenge).model_dump_json()
        here = and_(challenges.c.id == found.id, challenges.c.state == ChallengeState.OPEN)
        done = await conn.execute(update(challenges).where(here).values(payload=payload, state=state, told=False))
        if done.rowcount == 1:
            (after,) = await _selected(conn, challenges.c.id == found.id)
            return after
    raise StaleError(f"C-{number} has been settled already; nothing was changed.")


async def mark_told(conn: AsyncConnection, stored: StoredChallenge) -> None:
    """Everybody knows how it stands; nothing happens when it has changed since it was read."""
    here = and_(challenges.c.id == stored.id, challenges.c.state == stored.state)
    await conn.execute(update(challenges).where(here).values(told=True))


async def _selected(
    conn: AsyncConnection, where: ColumnElement[bool], limit: int = 1_000
) -> tuple[StoredChallenge, ...]:
    rows = await conn.execute(select(challenges).where(where).order_by(*_ORDER).limit(limit))
    return tuple(_stored(dict(row)) for row in rows.mappings())


def _stored(row: dict[str, Any]) -> StoredChallenge:
    return StoredChallenge(
        id=row["id"],
        tenant=Tenant.parse(row["tenant"]),
        number=row["number"],
        state=ChallengeState(row["state"]),
        challenge=Challenge.model_validate_json(row["payload"]),
        place=Place(row["channel"], row["root_ts"], row["ts"]),
        told=row["told"],
    )
