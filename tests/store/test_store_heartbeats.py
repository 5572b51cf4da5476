"""Which processes show a sign of life."""

from datetime import UTC, datetime, timedelta

from bot.store import heartbeats
from bot.store.database import Database

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)


async def test_a_silent_executor_is_found_and_a_living_one_is_not_forgotten(db: Database) -> None:
    async with db.write() as conn:
        await heartbeats.beat(conn, "web.1", at=NOON)
        await heartbeats.beat(conn, "web.2", at=NOON)
        await heartbeats.beat(conn, "web.2", at=LATER)
        assert await heartbeats.silent_since(conn, LATER) == ("web.1",)
        await heartbeats.forget(conn, "web.1", silent_since=LATER)
        await heartbeats.forget(conn, "web.2", silent_since=LATER)
        assert await heartbeats.silent_since(conn, LATER + timedelta(seconds=1)) == ("web.2",)
