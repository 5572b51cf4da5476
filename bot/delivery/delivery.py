"""Delivery: the interface of durable work."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from sqlalchemy.exc import SQLAlchemyError

from bot import logs
from bot.delivery.machinery import Machinery, Polling
from bot.delivery.retrying import PermanentError, RetryPolicy, apart, persist
from bot.delivery.rows import depth
from bot.errors import StoreError
from bot.store import heartbeats
from bot.store.database import Database
from bot.store.failures import worded

Handler = Callable[[str], Awaitable[None]]
OnGiveUp = Callable[[str, str, Exception], Awaitable[None]]

logger = logging.getLogger(__name__)

# Work that pauses holds no worker, so a process may take more of it than it has workers.
_TAKEN_PER_WORKER = 8

# Ordinals are hundredths of a second and have to fit 31 bits, which they do for eight months at a stretch.
_ORDINALS = 2**31 - 1


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class Delivery:
    """Durable work of one process; there can be one launched at a time.

    Within a partition work is done one after another, in the order in which it was enqueued, also while an earlier
    piece pauses before another attempt. `executor_id` names the slot this process fills: the same after a restart,
    and never shared by two processes that run at once.
    """

    _launched: ClassVar["Delivery | None"] = None

    def __init__(
        self,
        db: Database,
        *,
        executor_id: str,
        workers: int = 4,
        poll_every: float = 0.1,
        retries: RetryPolicy | None = None,
        beat_every: float = 5.0,
        dead_after: float = heartbeats.SILENT.total_seconds(),
        patience: float = 2.5,
        on_give_up: OnGiveUp | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """All times are in seconds. `patience` is how long `enqueue` may take, `dead_after` how long a process may
        be silent before another one takes over its work, `on_give_up` is told of work that failed for good."""
        self._db = db
        self._executor = executor_id
        self._machinery = Machinery(db.url, executor_id, Polling(poll_every, workers * _TAKEN_PER_WORKER))
        self._slots = asyncio.Semaphore(workers)
        self._retries = retries or RetryPolicy()
        self._beat_every = beat_every
        self._dead_after = timedelta(seconds=dead_after)
        self._patience = patience
        self._on_give_up = on_give_up
        self._clock = clock
        self._handlers: dict[str, Handler] = {}
        self._running: set[asyncio.Task[Any]] = set()
        self._pulse: asyncio.Task[None] | None = None
        self._closing = False
        self._last_ordinal = 0

    def handle(self, kind: str, handler: Handler) -> None:
        """Have `handler` do the work of this kind. Before `launch`; there is one handler for a kind."""
        if self._pulse is not None or kind in self._handlers:
            raise ValueError(f"too late or twice: a handler for {kind!r}")
        self._handlers[kind] = handler

    async def launch(self) -> None:
        """Start working, beginning with what was left undone. Raises StoreError."""
        if Delivery._launched is not None:
            raise RuntimeError("another Delivery is launched in this process")
        Delivery._launched = self
        try:
            await self._beat()
            await self._machinery.start(self._deliver)
            self._pulse = asyncio.create_task(self._keep_beating())
        except SQLAlchemyError as error:
            await self.close(grace=0)
            raise worded(error, self._db.url) or error from error
        except BaseException:
            await self.close(grace=0)
            raise

    async def enqueue(self, kind: str, id: str, *, partition: str, key: str) -> None:
        """Have the work done; when this returns, it will be, whatever happens to the process.

        `key` names the occasion: work with a key that was enqueued before is not enqueued again. Raises StoreError
        when the database did not take it in time; enqueueing again is then right, and harmless if it did after all.
        """
        if kind not in self._handlers:
            raise ValueError(f"no handler for {kind!r}")
        ordinal = self._next_ordinal()
        try:
            async with asyncio.timeout(self._patience):
                await self._machinery.enqueue(kind, id, partition=partition, key=key, ordinal=ordinal)
        except TimeoutError:
            raise StoreError(
                f"The database {self._db.url.shown} did not answer in time. Try again in a moment."
            ) from None
        except SQLAlchemyError as error:
            raise worded(error, self._db.url) or error from error

    async def depth(self) -> dict[str, int]:
        """How many pieces of work are `waiting`, and how many `begun`, in all processes. Raises StoreError."""
        async with self._db.read() as conn:
            return await depth(conn)

    async def requeue_dead(self) -> tuple[str, ...]:
        """Take over what executors had begun that have not shown a sign of life; returns their names.

        Happens by itself with every heartbeat.
        """
        before = self._clock() - self._dead_after
        async with self._db.read() as conn:
            silent = await heartbeats.silent_since(conn, before)
        dead = tuple(executor for executor in silent if executor != self._executor)
        if dead:
            await self._machinery.requeue(list(dead))
            async with self._db.write() as conn:
                for executor in dead:
                    await heartbeats.forget(conn, executor, silent_since=before)
            logger.info("took over the work of %s", ", ".join(dead))
        return dead

    async def close(self, grace: float = 10) -> None:
        """Finish what is being worked on, for at most `grace` seconds, and stop. The rest is done after the next
        launch. Closing twice, or without having launched, does nothing."""
        if Delivery._launched is not self:
            return
        self._closing = True
        if self._pulse is not None:
            self._pulse.cancel()
            await asyncio.wait({self._pulse})
        if self._running:
            await asyncio.wait(self._running, timeout=grace)
        for task in self._running:
            task.cancel()
        if self._running:
            await asyncio.wait(self._running)
        await self._machinery.stop()
        await self._leave()
        self._pulse = None
        self._closing = False
        Delivery._launched = None

    async def _deliver(self, kind: str, id: str) -> None:
        # The durable workflow. Its arguments, and that it has the one step, are part of what old rows rely on.
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        if self._closing:
            # Ends without an outcome, and so begins again after the next launch.
            raise asyncio.CancelledError
        await self._machinery.handle(self._do, kind, id)

    async def _do(self, kind: str, id: str) -> str:
        """Do the work; returns "" or the reference of its failure. What is returned is stored, so it says no more."""
        try:
            handler = self._handlers.get(kind)
            if handler is None:
                raise PermanentError(f"no handler for {kind!r}")
            name = f"{kind}-{id}"
            await persist(lambda: logs.within(name, handler(id)), self._retries, self._slots, label=name)
        except Exception as error:
            # Whatever it is, it was tried often enough: the person is told, and the queue goes on.
            reference = secrets.token_hex(4)
            logger.exception("gave up %s %s, reference %s", kind, id, reference)
            await self._tell(kind, id, error)
            return reference
        return ""

    async def _tell(self, kind: str, id: str, error: Exception) -> None:
        on_give_up = self._on_give_up
        if on_give_up is None:
            return
        try:
            await apart(lambda: on_give_up(kind, id, error))
        except Exception:
            # There is nobody left to tell, and the queue has to go on.
            logger.exception("could not report that %s %s was given up", kind, id)

    async def _beat(self) -> None:
        async with self._db.write() as conn:
            await heartbeats.beat(conn, self._executor, at=self._clock())

    async def _leave(self) -> None:
        """Have other processes take over at once what is left undone, not only when our silence is noticed."""
        try:
            async with self._db.write() as conn:
                await heartbeats.beat(conn, self._executor, at=self._clock() - 2 * self._dead_after)
        except Exception as error:  # noqa: BLE001 - without the database there is nobody to hand it to
            logger.warning("could not say goodbye: %s", type(error).__name__)

    async def _keep_beating(self) -> None:
        while True:
            try:
                await self._beat()
                await self.requeue_dead()
            except Exception:
                # A database that is away for a while must not end the heartbeat for good.
                logger.exception("heartbeat failed")
            await asyncio.sleep(self._beat_every)

    def _next_ordinal(self) -> int:
        self._last_ordinal = max(self._last_ordinal + 1, int(self._clock().timestamp() * 100))
        return self._last_ordinal % _ORDINALS + 1
