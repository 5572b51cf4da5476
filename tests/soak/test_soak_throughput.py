"""How much it takes and how soon it answers, with few and with many conversations, workspaces and processes.

Prints; what it asserts is only that everything was answered.
"""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import pytest
from pydantic import SecretStr
from sqlalchemy import insert

from bot.store.database import Database
from bot.store.tables import conversations
from tests.benchmarks.load import SECRET, Measured, beside, command, load, signed
from tests.benchmarks.server_under_test import floor_process, resident
from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.soak.fleet import Fleet, fleet
from tests.soak.tally import SOAKING, Tally

ROWS = [(1, 1_000), (1_000, 1_000), (1_000, 100_000)] if SOAKING else [(10, 200)]
"""Workspaces, and conversations in the database."""
SECONDS = 4.0 if SOAKING else 0.5
REPLIES = 100 if SOAKING else 5
QUESTIONS = 50 if SOAKING else 20


async def fill(url: str, workspaces: int, stored: int, count: int) -> None:
    """Conversations up to that many, spread over the workspaces; so many are there already."""
    db, now = await Database.open(url), datetime.now(UTC)
    rows = [
        {
            "tenant": f":T{number % workspaces}",
            "channel": f"C{number % 97}",
            "root_ts": f"17000{number:05}.000100",
            "state": "{}",
            "version": 1,
            "muted": False,
            "started_by": "U1",
            "created_at": now,
            "updated_at": now,
        }
        for number in range(stored, count)
    ]
    try:
        for begin in range(0, len(rows), 5_000):
            async with db.write() as conn:
                await conn.execute(insert(conversations), rows[begin : begin + 5_000])
    finally:
        await db.close()


@pytest.fixture
def busy(tmp_path: Path, database_url: str) -> Iterator[Fleet]:
    """One process on SQLite, two on PostgreSQL."""
    count = 1 if database_url.startswith("sqlite") else 2
    with fleet(tmp_path, database_url, count, slack_signing_secret=SecretStr(SECRET)) as all_of_them:
        all_of_them.slack.world.config = replace(all_of_them.slack.world.config, signing_secret=SECRET)
        all_of_them.start()
        yield all_of_them


def replies(slack: SlackDriver, root: Message) -> list[float]:
    """Milliseconds from saying something in the thread until the answer is there, one after the other."""
    times = []
    for number in range(REPLIES):
        begun = time.perf_counter()
        root.thread.mention(f"does django come with an admin? {number}").wait_for_reply()
        times.append((time.perf_counter() - begun) * 1000)
    return sorted(times)


def ignored(port: int, slack: SlackDriver) -> bytes:
    """A message that is not for the app."""
    event = {
        "type": "message",
        "channel": slack.world.channel("general").id,
        "channel_type": "channel",
        "user": slack.user.id,
        "text": "nobody asked the app anything",
        "ts": "1800000000.000100",
    }
    body = {"type": "event_callback", "team_id": slack.world.config.team_id, "event_id": "Ev1", "event": event}
    return signed(port, json.dumps(body).encode(), "application/json")


def test_a_table_of_speed_and_memory(busy: Fleet, tally: Tally) -> None:
    slack, kind = busy.slack, busy.app.settings.database_url.partition(":")[0]
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.choose("Post the summary to", "#engineering")) is None
    slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    port = int(busy.front.urls[0].rpartition(":")[2])
    stored = 0
    for workspaces, count in ROWS:
        asyncio.run(fill(busy.app.settings.database_url, workspaces, stored, count))
        stored = count
        times, memory = replies(slack, root), sum(resident(one.pid) for one in busy.processes)
        those = "one process" if len(busy.processes) == 1 else f"{len(busy.processes)} processes"
        name = f"{kind}, {those}, {workspaces:,} workspaces, {count:,} conversations"
        told = f"reply p50 {median(times):.0f} ms, p99 {times[int(len(times) * 0.99)]:.0f} ms; {memory:.0f} MB"
        tally.tell(name, told)
    with ExitStack() as stack:
        floor = stack.enter_context(floor_process())
        base = load(floor, [command(floor, "nothing")], connections=8, seconds=SECONDS)
        for what, request in {
            "/stack show D-1": command(port, "show D-1"),
            "a message to be ignored": ignored(port, slack),
        }.items():
            under_load = load(port, [request], connections=8, seconds=SECONDS)
            idle = load(port, [request], connections=1, seconds=SECONDS / 2)
            assert under_load.failed == 0
            tally.tell(f"{kind}: {what}", compared(under_load, idle, base))
    asked = [command(port, f"ask does django come with an admin {number}") for number in range(QUESTIONS)]
    longest, last = beside(port, asked, command(port, "help"))
    tally.tell(
        f"{kind}: {QUESTIONS} questions at once",
        f"{QUESTIONS / last * 1000:.0f} a second; another ack meanwhile took {longest:.0f} ms at most",
    )


def compared(under_load: Measured, idle: Measured, base: Measured) -> str:
    rate = under_load.per_second
    return f"{rate:.0f}/s, {rate / base.per_second:.2f} of the no-op; idle p50 {idle.p50:.2f} ms"
