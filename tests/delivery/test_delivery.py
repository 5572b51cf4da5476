"""What durable work promises, on both kinds of database."""

import asyncio
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot.delivery import Delivery
from bot.delivery.forgetting import forget, forget_done
from bot.delivery.rows import undone
from bot.store.database import Database
from tests.delivery.workers import Worker, enqueue_as_version_one, launched


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


async def test_work_that_was_done_long_ago_is_forgotten_and_what_is_to_be_done_is_not(db: Database) -> None:
    begun, later = asyncio.Event(), datetime.now(UTC) + timedelta(days=8)

    class Stuck(Worker):
        async def work(self, id: str) -> None:
            if id == "18":
                begun.set()
                await asyncio.sleep(60)

    worker = Stuck()
    delivery = Delivery(db, executor_id="web.1", poll_every=0.01, beat_every=60)
    delivery.handle("reply", worker)
    await delivery.launch()
    for id in ("17", "18"):
        await delivery.enqueue("reply", id, partition=f":T1:C1:{id}", key=id)
    await worker.has_done(1)
    await begun.wait()
    async with asyncio.timeout(20):
        while await delivery.depth() != {"waiting": 0, "begun": 1}:
            await asyncio.sleep(0.01)  # the first is done a moment before that is written
    await delivery.close(grace=0)
    for expected in (1, 0):
        async with db.write() as conn:
            assert await forget_done(conn, later, 100) == expected
    async with db.read() as conn:
        assert await undone(conn) == 1
    async with db.write() as conn:
        assert await forget(conn, ":T1:C1") == 1
