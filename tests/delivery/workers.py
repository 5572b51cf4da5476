"""What tests of delivery have in common."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from dbos import DBOSClient, DBOSPortableJSONSerializer, WorkflowSerializationFormat

from bot.delivery import Delivery, RetryPolicy
from bot.store.database import Database

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
