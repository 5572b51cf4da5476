import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from dbos import DBOSClient, DBOSPortableJSONSerializer, WorkflowSerializationFormat
from sqlalchemy import text

from bot.delivery import Delivery, PermanentError, RetryLater, RetryPolicy
from bot.delivery.machinery import sqlite_engine
from bot.errors import StoreError
from bot.store import migrate
from bot.store.database import Database
from bot.store.sqlite import open_sqlite

AT_ONCE = RetryPolicy(attempts=3, first_pause=0.001, longest_pause=0.002)


class Worker:
    """A handler that writes down what it did."""

    def __init__(self) -> None:
        self.began: list[str] = []
        self.done: list[str] = []
        self._changed = asyncio.Event()

    async def __call__(self, id: str) -> None:
        self.began.append(id)
        await self.work(id)
        self.done.append(id)
        self._changed.set()

    async def work(self, id: str) -> None:
        await asyncio.sleep(0)

    async def has_done(self, count: int) -> list[str]:
        async with asyncio.timeout(20):
            while len(self.done) < count:
                self._changed.clear()
                await self._changed.wait()
        return self.done


@asynccontextmanager
async def launched(db: Database, worker: Any, *, executor: str = "web.1", **options: Any) -> AsyncIterator[Delivery]:
    options = {"poll_every": 0.01, "retries": AT_ONCE, **options}
    delivery = Delivery(db, executor_id=executor, **options)
    delivery.handle("reply", worker)
    await delivery.launch()
    try:
        yield delivery
    finally:
        await delivery.close(grace=5)


async def test_what_is_enqueued_is_done(db: Database) -> None:
    worker = Worker()
    async with launched(db, worker) as delivery:
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        assert await worker.has_done(1) == ["17"]


async def test_the_same_delivery_five_times_at_once_has_one_effect(db: Database) -> None:
    worker = Worker()
    async with launched(db, worker) as delivery:
        await asyncio.gather(*(delivery.enqueue("reply", "17", partition="thread", key="k1") for _ in range(5)))
        await worker.has_done(1)
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        await delivery.enqueue("reply", "18", partition="thread", key="k2")
        assert await worker.has_done(2) == ["17", "18"]


async def test_within_a_partition_work_keeps_its_order_and_does_not_overlap(db: Database) -> None:
    class Slow(Worker):
        at_work = 0

        async def work(self, id: str) -> None:
            self.at_work += 1
            assert self.at_work == 1
            await asyncio.sleep(0.001)
            self.at_work -= 1

    worker = Slow()
    # Keys in an order that is not that of the work: nothing else may decide.
    keys = [f"key-{(turn * 7) % 10}" for turn in range(10)]
    async with launched(db, worker) as delivery:
        for turn, key in enumerate(keys):
            await delivery.enqueue("reply", str(turn), partition="thread", key=key)
        assert await worker.has_done(10) == [str(turn) for turn in range(10)]


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


async def test_work_cut_short_by_closing_is_done_after_the_next_launch(db: Database) -> None:
    class Stuck(Worker):
        async def work(self, id: str) -> None:
            await asyncio.Event().wait()

    stuck, worker = Stuck(), Worker()
    async with launched(db, stuck) as delivery:
        await delivery.enqueue("reply", "17", partition="thread", key="k1")
        await delivery.enqueue("reply", "18", partition="thread", key="k2")
        while not stuck.began:
            await asyncio.sleep(0.01)
        await delivery.close(grace=0)
    async with launched(db, worker):
        assert await worker.has_done(2) == ["17", "18"]


async def test_a_process_may_launch_again_and_again(db: Database) -> None:
    worker = Worker()
    for turn in range(3):
        async with launched(db, worker) as delivery:
            await delivery.enqueue("reply", str(turn), partition="thread", key=str(turn))
            await worker.has_done(turn + 1)
        # What DBOS leaves behind must not break the event loop's own threads.
        assert await asyncio.to_thread(lambda: "alive") == "alive"
    assert worker.done == ["0", "1", "2"]


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


async def test_a_database_that_does_not_take_it_in_time_says_so_and_may_still_do_it(tmp_path: Path) -> None:
    db = await Database.open(f"sqlite:///{tmp_path / 'advisor.db'}")
    await migrate.upgrade(db)
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
        await db.close()


async def enqueue_as_version_one(db: Database, kind: str, id: str) -> None:
    """What the first released version put into the queue, spelled out: none of it may change its meaning."""

    def enqueue() -> None:
        client = DBOSClient(
            system_database_url=db.url.plain,
            serializer=DBOSPortableJSONSerializer(),
            application_name="stack-advisor",
        )
        try:
            client.enqueue(
                {
                    "workflow_name": "deliver",
                    "queue_name": "delivery",
                    "app_version": "1",
                    "workflow_id": f"{kind}:{id}",
                    "queue_partition_key": ":T1:C1:100.1",
                    "priority": 1,
                    "serialization_type": WorkflowSerializationFormat.PORTABLE,
                },
                kind,
                id,
            )
        finally:
            client.destroy()

    await asyncio.to_thread(enqueue)


async def test_work_enqueued_by_the_first_version_is_done(db: Database) -> None:
    async with launched(db, Worker()):
        pass
    await enqueue_as_version_one(db, "reply", "17")
    worker = Worker()
    async with launched(db, worker):
        assert await worker.has_done(1) == ["17"]


async def test_a_step_that_the_first_version_finished_is_not_repeated(db: Database) -> None:
    schema = "" if db.url.is_sqlite else "dbos."
    async with launched(db, Worker()):
        pass
    await enqueue_as_version_one(db, "reply", "17")
    async with db.write() as conn:
        # Killed between the step and the end of the workflow.
        await conn.execute(
            text(
                f"UPDATE {schema}workflow_status SET status = 'PENDING', executor_id = 'web.1' "
                "WHERE workflow_uuid = 'reply:17'"
            )
        )
        await conn.execute(
            text(
                f"INSERT INTO {schema}operation_outputs (workflow_uuid, function_id, function_name, output, "
                "serialization) VALUES ('reply:17', 1, 'handle', '\"\"', 'portable_json')"
            )
        )
    worker = Worker()
    async with launched(db, worker) as delivery:
        # In the same partition, so it is done only once the other is over.
        await delivery.enqueue("reply", "18", partition=":T1:C1:100.1", key="k2")
        assert await worker.has_done(1) == ["18"]


async def test_pauses_double_up_to_the_longest() -> None:
    assert list(RetryPolicy(6, 0.5, 3.0).pauses()) == [0.5, 1.0, 2.0, 3.0, 3.0, None]


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
    async with launched(db, Worker(), clock=lambda: now, beat_every=60):
        pass
    soon = now + timedelta(seconds=29)
    async with launched(db, Worker(), executor="web.2", clock=lambda: soon, beat_every=60) as delivery:
        assert await delivery.requeue_dead() == ()
