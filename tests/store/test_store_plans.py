"""What is asked of every message, and at every look for what is due, reads no table from end to end."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import inbox, nearby, placed, posts, recorded, retention, reviews, team
from bot.store.database import Database
from bot.store.keys import ConversationKey, Tenant
from bot.store.sqlite import open_sqlite
from bot.store.viewing import Viewer

TENANT = Tenant("", "T1")
THREAD = ConversationKey(TENANT, "C1", "1.1")
DIRECT = ConversationKey(TENANT, "D1", "1.1")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
QUESTIONS: dict[str, Callable[[AsyncConnection], Awaitable[object]]] = {
    "posts.opens_soon": lambda conn: posts.opens_soon(conn, TENANT, ("C1", "U1")),
    "posts.opens_directly_soon": lambda conn: posts.opens_directly_soon(conn, TENANT, "D1"),
    "inbox.waiting": inbox.waiting,
    "inbox.writers": lambda conn: inbox.writers(conn, THREAD),
    "inbox.previous": lambda conn: inbox.previous(conn, THREAD, 9),
    "inbox.is_kept": lambda conn: inbox.is_kept(conn, TENANT, "C1", "1.1"),
    "recorded.from_thread": lambda conn: recorded.from_thread(conn, THREAD),
    "recorded.from_thread directly": lambda conn: recorded.from_thread(conn, DIRECT),
    "recorded.last_of": lambda conn: recorded.last_of(conn, TENANT, "D1"),
    "placed.at": lambda conn: placed.at(conn, TENANT, [("C1", "1.1")]),
    "nearby.found_by": lambda conn: nearby.found_by(conn, TENANT, Viewer("U1", "C1")),
    "team.due": lambda conn: team.due(conn, NOW),
    "team.behind": team.behind,
    "reviews.due": lambda conn: reviews.due(conn, NOW),
    "retention.forget_passing": lambda conn: retention.forget_passing(conn, NOW),
    "retention.forget_before": lambda conn: retention.forget_before(conn, NOW),
}


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'advisor.db'}"


@pytest.mark.parametrize("name", QUESTIONS)
async def test_nothing_is_read_from_end_to_end(db: Database, name: str) -> None:
    asked: list[tuple[str, tuple[Any, ...]]] = []

    def note(conn: Connection, cursor: object, statement: str, parameters: tuple[Any, ...], *_: object) -> None:
        asked.append((statement, parameters))

    async with db.write() as conn:
        event.listen(conn.sync_connection, "before_cursor_execute", note)
        await QUESTIONS[name](conn)
    assert asked
    assert db.url.path is not None
    with closing(open_sqlite(db.url.path, 1)) as plain:
        for statement, parameters in asked:
            steps = [row[3] for row in plain.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            scans = [step for step in steps if step.startswith("SCAN") and "USING" not in step]
            assert scans == [], statement
