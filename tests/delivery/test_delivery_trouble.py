"""Failures, pauses and misuse. None of it depends on the kind of database."""

import asyncio
import contextlib
import logging
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.delivery import AwayError, Delivery, PermanentError, RetryLater, RetryPolicy
from bot.delivery.machinery import sqlite_engine
from bot.errors import StoreError
from bot.store import heartbeats
from bot.store.database import Database
from bot.store.sqlite import open_sqlite
from tests.delivery.workers import AT_ONCE, Worker, enqueue_as_version_one, launched


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'advisor.db'}"


async def test_a_partition_that_pauses_holds_up_no_other_and_keeps_its_order(db: Database) -> None:
    release = asyncio.Event()

    class Limited(Worker):
        async def work(self, id: str) -> None:
            if id == "limited" and not release.is_set():
                raise RetryLater(0.01)

    worker = Limited()
    async with launched(db, worker, workers=1) as delivery:
        await delivery.enqueue("reply", "limited", partition="busy", key="k1")
        await delivery.enqueue("reply", "after", partition="busy", key="k2")
        await delivery.enqueue("reply", "other", partition="free", key="k3")
        assert await worker.has_done(1) == ["other"]
        while worker.began.count("limited") <= AT_ONCE.attempts:
            await asyncio.sleep(0.01)
        release.set()
        assert await worker.has_done(3) == ["other", "limited", "after"]


async def test_an_attempt_that_fails_is_repeated(db: Database) -> None:
    class Flaky(Worker):
        async def work(self, id: str) -> None:
            if len(self.began) < 3:
                raise ConnectionError

    worker = Flaky()
    async with launched(db, worker) as delivery:
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        await worker.has_done(1)
    assert worker.began == ["17"] * 3


@pytest.mark.parametrize(("error", "attempts"), [(ConnectionError(), AT_ONCE.attempts), (PermanentError(), 1)])
async def test_work_that_fails_for_good_is_reported_and_the_next_goes_on(
    db: Database, caplog: pytest.LogCaptureFixture, error: Exception, attempts: int
) -> None:
    class Broken(Worker):
        async def work(self, id: str) -> None:
            if id == "17":
                raise error

    given_up: list[tuple[str, str, Exception]] = []

    async def note(kind: str, id: str, failure: Exception) -> None:
        given_up.append((kind, id, failure))
        raise RuntimeError("the report fails as well")

    worker = Broken()
    with caplog.at_level(logging.ERROR, "bot.delivery"):
        async with launched(db, worker, on_give_up=note) as delivery:
            await delivery.enqueue("reply", "17", partition="thread", key="k1")
            await delivery.enqueue("reply", "18", partition="thread", key="k2")
            await worker.has_done(1)
    assert worker.began == ["17"] * attempts + ["18"]
    assert given_up == [("reply", "17", error)]
    assert "gave up reply 17, reference " in caplog.text


@pytest.mark.parametrize("away", [AwayError(), StoreError("The database cannot be reached.")])
async def test_who_is_away_is_waited_for_without_using_up_attempts(db: Database, away: Exception) -> None:
    class Waiting(Worker):
        async def work(self, id: str) -> None:
            if len(self.began) <= AT_ONCE.attempts * 3:
                raise away

    worker = Waiting()
    async with launched(db, worker) as delivery:
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        assert await worker.has_done(1) == ["17"]


async def test_who_is_away_too_long_is_given_up_and_the_report_may_enqueue_work(db: Database) -> None:
    class Waiting(Worker):
        async def work(self, id: str) -> None:
            if id == "17":
                raise AwayError

    async def report(kind: str, id: str, failure: Exception) -> None:
        assert isinstance(failure, PermanentError)
        await delivery.enqueue("reply", "told", partition="thread", key="k2")

    worker = Waiting()
    policy = RetryPolicy(attempts=1, first_pause=0.001, longest_pause=0.002, longest_absence=0.006)
    async with launched(db, worker, retries=policy, on_give_up=report) as delivery:
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        assert await worker.has_done(1) == ["told"]
    assert worker.began == ["17"] * 4 + ["told"]


async def test_work_may_enqueue_work(db: Database) -> None:
    worker = Worker()

    async def fan_out(id: str) -> None:
        for channel in ("C1", "C2"):
            await delivery.enqueue("reply", channel, partition=channel, key=f"publish:{channel}")

    delivery = Delivery(db, executor_id="web.1", poll_every=0.01)
    delivery.handle("publish", fan_out)
    delivery.handle("reply", worker)
    await delivery.launch()
    try:
        await delivery.enqueue("publish", "1", partition="D-1", key="publish")
        assert sorted(await worker.has_done(2)) == ["C1", "C2"]
    finally:
        await delivery.close()


async def test_closing_lets_work_finish(db: Database) -> None:
    go_on = asyncio.Event()

    class Slow(Worker):
        async def work(self, id: str) -> None:
            await go_on.wait()

    worker = Slow()
    async with launched(db, worker) as delivery:
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        while not worker.began:
            await asyncio.sleep(0.01)
        closing = asyncio.create_task(delivery.close(grace=20))
        await asyncio.sleep(0)
        go_on.set()
        await closing
    assert worker.done == ["17"]


async def test_only_one_can_be_launched_at_a_time(db: Database) -> None:
    async with launched(db, Worker()) as first:
        second = Delivery(db, executor_id="web.2")
        with pytest.raises(RuntimeError, match="another Delivery is launched"):
            await second.launch()
        await second.close()
        with pytest.raises(ValueError, match="too late or twice"):
            first.handle("late", Worker())


async def test_work_is_refused_when_nobody_would_do_it(db: Database) -> None:
    delivery = Delivery(db, executor_id="web.1")
    with pytest.raises(ValueError, match="no handler for 'reply'"):
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
    delivery.handle("reply", Worker())
    with pytest.raises(RuntimeError, match="between launch and close"):
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
    await delivery.close()


async def test_work_of_a_kind_this_version_does_not_know_is_given_up(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    given_up = asyncio.Event()

    async def note(kind: str, id: str, failure: Exception) -> None:
        given_up.set()

    async with launched(db, Worker()):
        pass
    await enqueue_as_version_one(db, "from-the-future", "17")
    async with launched(db, Worker(), on_give_up=note):
        await asyncio.wait_for(given_up.wait(), 20)
    assert "no handler for 'from-the-future'" in caplog.text


async def test_a_database_that_does_not_take_it_in_time_says_so_and_may_still_do_it(
    db: Database, tmp_path: Path
) -> None:
    worker = Worker()
    holder = open_sqlite(tmp_path / "advisor.db", 1)
    try:
        async with launched(db, worker, patience=0.05, beat_every=60) as delivery:
            holder.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="did not answer in time"):
                await delivery.enqueue("reply", "17", partition="thread", key="k1")
            holder.execute("ROLLBACK")
            with contextlib.suppress(StoreError):
                await delivery.enqueue("reply", "17", partition="thread", key="k1")
            assert await worker.has_done(1) == ["17"]
    finally:
        holder.close()


async def test_pauses_double_up_to_the_longest() -> None:
    assert list(RetryPolicy(6, 0.5, 3.0).pauses()) == [0.5, 1.0, 2.0, 3.0, 3.0, None]
    assert list(RetryPolicy(6, 0.5, 3.0, 10.0).absence()) == [0.5, 1.0, 2.0, 3.0, 3.0, None]


@pytest.mark.parametrize(("told", "waits"), [(30, 30), (-1, 0.05), (10**9, 900)])
def test_a_pause_somebody_else_chose_is_kept_within_reason(told: float, waits: float) -> None:
    assert RetryLater(told).after_seconds == waits


def test_the_time_that_dbos_asks_for_is_known_to_every_sqlite(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "advisor.db")
    with engine.connect() as conn:
        assert conn.execute(text("SELECT unixepoch('subsec')")).scalar_one() == pytest.approx(time.time(), abs=60)
    engine.dispose()


async def test_a_living_process_is_left_its_work(db: Database) -> None:
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    async with db.write() as conn:
        await heartbeats.beat(conn, "web.1", at=now)
    soon = now + timedelta(seconds=29)
    async with launched(db, Worker(), executor="web.2", clock=lambda: soon, beat_every=60) as delivery:
        assert await delivery.requeue_dead() == ()


async def test_a_process_that_stops_hands_over_at_once_what_it_has_not_finished(db: Database) -> None:
    now, begun = datetime(2026, 3, 1, 12, tzinfo=UTC), asyncio.Event()

    class Stuck(Worker):
        async def work(self, id: str) -> None:
            begun.set()
            await asyncio.Event().wait()

    first = Delivery(db, executor_id="web.1", poll_every=0.01, beat_every=60, clock=lambda: now)
    first.handle("reply", Stuck())
    await first.launch()
    await first.enqueue("reply", "17", partition="thread", key="k1")
    await begun.wait()
    await first.close(grace=0)
    worker = Worker()
    async with launched(db, worker, executor="web.2", clock=lambda: now, beat_every=60) as delivery:
        await delivery.requeue_dead()
        assert await worker.has_done(1) == ["17"]
