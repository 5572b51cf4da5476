"""DBOS, set up the way this program needs it. Nothing outside this room knows that it is there.

DBOS keeps one instance and one registry of functions in a process. `start` fills both and `stop` empties both, so a
process may start and stop it again and again, and nothing is registered by merely importing a module.
"""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from dbos import (
    DBOS,
    DBOSClient,
    DBOSConfig,
    DBOSPortableJSONSerializer,
    SetEnqueueOptions,
    SetWorkflowID,
    WorkflowSerializationFormat,
)

from bot.store.database import BUSY_TIMEOUT
from bot.store.sqlite import open_sqlite
from bot.store.url import DatabaseUrl

# What is written into the rows of pending work. Changing one of these four, or the arguments of the workflow, strands
# the work that is pending while a new version is installed.
_APPLICATION = "stack-advisor"
_VERSION = "1"
_QUEUE = "delivery"
_WORKFLOW = "deliver"

_CONNECTIONS = 10
_THREADS = 32

# A piece of work that takes the process down each time is set aside after this many starts.
_STARTS = 100

# From Python 3.12 on DBOS asks SQLite for unixepoch('subsec'), which is NULL before this version, and NULL is refused.
_KNOWS_SUBSECONDS = (3, 42)

Workflow = Callable[[str, str], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Polling:
    """How often the queue is looked at, in seconds, and how many pieces of work one process takes at a time."""

    every: float
    at_a_time: int


class Machinery:
    """DBOS between `start` and `stop`."""

    def __init__(self, url: DatabaseUrl, executor: str, polling: Polling) -> None:
        self._executor = executor
        self._polling = polling
        self._url = url
        self._engine = sqlite_engine(url.path) if url.path else None
        self._workflow: Workflow | None = None

    async def start(self, workflow: Workflow) -> None:
        """Bring DBOS's tables up to date and start working off the queue, with `workflow` running in this event loop.

        Work that this executor had begun when it died is started again.
        """
        logger = logging.getLogger("dbos")
        if not logger.handlers:
            # With a handler in place DBOS leaves the rest to the program's own configuration of logging.
            logger.addHandler(logging.NullHandler())
        logger.setLevel(logging.ERROR)
        await asyncio.to_thread(self._prepare)

        @DBOS.workflow(
            name=_WORKFLOW, max_recovery_attempts=_STARTS, serialization_type=WorkflowSerializationFormat.PORTABLE
        )
        async def deliver(kind: str, id: str) -> None:
            await workflow(kind, id)

        self._workflow = deliver
        DBOS(config=self._config())
        # Blocks for some 50 ms: DBOS runs workflows in the event loop of the thread that launches it.
        DBOS.launch()

    async def stop(self) -> None:
        """Let go of the queue, the threads and the database. Work under way has to have ended or been cancelled."""
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(1) as thread:
            # Its threads may be waiting for the event loop, which therefore has to go on.
            await loop.run_in_executor(thread, lambda: DBOS.destroy(destroy_registry=True))
        # DBOS has made its own pool of threads, by now shut down, the event loop's default.
        loop.set_default_executor(ThreadPoolExecutor())
        self._workflow = None
        if self._engine is not None:
            self._engine.dispose()

    async def enqueue(self, kind: str, id: str, *, partition: str, key: str, ordinal: int) -> None:
        """Put work into the queue, unless there was work with this `key` before. Of a partition the lowest ordinal
        that waits goes first."""
        if self._workflow is None:
            raise RuntimeError("work can only be enqueued between launch and close")
        with SetWorkflowID(key), SetEnqueueOptions(queue_partition_key=partition, priority=ordinal):
            await DBOS.enqueue_workflow_async(_QUEUE, self._workflow, kind, id)

    async def handle(self, step: Callable[[str, str], Awaitable[str]], kind: str, id: str) -> str:
        """Run the one step of the workflow, or return what it returned before a crash."""

        async def handle(kind: str, id: str) -> str:
            return await step(kind, id)

        return await DBOS.run_step_async({"name": "handle"}, handle, kind, id)

    async def requeue(self, executors: list[str]) -> None:
        """Put the work back into the queue that these executors had begun."""
        # The only function that keeps queue and partition; `DBOS.resume_workflow` would put it into another queue.
        await asyncio.to_thread(DBOS._recover_pending_workflows, executors)

    def _config(self) -> DBOSConfig:
        config: DBOSConfig = {
            "name": _APPLICATION,
            "application_version": _VERSION,
            "executor_id": self._executor,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "ERROR",
            "max_executor_threads": _THREADS,
            "sys_db_pool_size": _CONNECTIONS,
            # Nothing here waits for notifications; the listener's pause is only how long stopping takes.
            "notification_listener_polling_interval_sec": self._polling.every,
        }
        if self._engine is None:
            config["system_database_url"] = self._url.plain
        else:
            config["system_database_engine"] = self._engine
        return config

    def _prepare(self) -> None:
        # Before launching, which looks for queues once a second: a new one would go unnoticed that long.
        DBOS.migrate(self._url.plain)
        client = DBOSClient(
            system_database_url=self._url.plain,
            system_database_engine=self._engine,
            system_database_pool_size=1,
            application_name=_APPLICATION,
        )
        try:
            client.register_queue(
                _QUEUE,
                partition_concurrency=1,
                worker_concurrency=self._polling.at_a_time,
                polling_interval_sec=self._polling.every,
            )
        finally:
            client.destroy()


def sqlite_engine(path: Path) -> sa.Engine:
    """DBOS's own connections to the file it shares with us."""

    def connect() -> sqlite3.Connection:
        connection = open_sqlite(path, BUSY_TIMEOUT)
        # DBOS leaves BEGIN to the driver, which then has to take the write lock at once.
        connection.isolation_level = "IMMEDIATE"
        if sqlite3.sqlite_version_info < _KNOWS_SUBSECONDS:
            connection.create_function("unixepoch", 1, lambda _modifier: int(time.time()))
        return connection

    return sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        creator=connect,
        poolclass=sa.QueuePool,
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=BUSY_TIMEOUT,
    )
