"""When a failed piece of work is tried again."""

import asyncio
import contextvars
import itertools
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

from bot.errors import StoreError

logger = logging.getLogger(__name__)

_SHORTEST_PAUSE = 0.05
_LONGEST_PAUSE = 900.0


class RetryLater(Exception):  # noqa: N818 (an instruction rather than an error)
    """Raised by a handler that was told when to come back; as often as it takes, without using up an attempt."""

    def __init__(self, after_seconds: float) -> None:
        super().__init__(f"told to come back in {after_seconds:g} s")
        self.after_seconds = min(max(after_seconds, _SHORTEST_PAUSE), _LONGEST_PAUSE)


class AwayError(Exception):
    """Raised by a handler when whom it needs is away; tried again after growing pauses, without using up an attempt."""


class PermanentError(Exception):
    """Raised by a handler when trying again would change nothing."""


@dataclass(frozen=True)
class RetryPolicy:
    """How often to try, and how long to wait in between, in seconds: the first pause doubles up to the longest.

    Work whose counterpart is away is tried until the pauses add up to the longest absence.
    """

    attempts: int = 12
    first_pause: float = 0.5
    longest_pause: float = 60.0
    longest_absence: float = 86_400.0

    def pauses(self) -> Iterator[float | None]:
        """The pause after each attempt; None after the last."""
        yield from itertools.islice(self._growing(), self.attempts - 1)
        yield None

    def absence(self) -> Iterator[float | None]:
        """The pauses while the counterpart is away; None once it has been away too long."""
        total = 0.0
        for pause in self._growing():
            total += pause
            if total > self.longest_absence:
                break
            yield pause
        yield None

    def _growing(self) -> Iterator[float]:
        pause = self.first_pause
        while True:
            yield min(pause, self.longest_pause)
            pause = min(pause * 2, self.longest_pause)


async def persist(
    work: Callable[[], Awaitable[None]], policy: RetryPolicy, slots: asyncio.Semaphore, *, label: str
) -> None:
    """Do the work, again where that may help; it holds one of `slots` while it runs and none while it pauses.

    A database that cannot be used is waited for like anybody else who is away. Raises the last error when the attempts
    are used up, and a PermanentError at once.
    """
    for pause in policy.pauses():
        try:
            await _until_told_otherwise(work, policy, slots, label)
        except PermanentError:
            raise
        except Exception as error:
            # Anything else may pass: Slack or the network in trouble raise what they like.
            if pause is None:
                raise
            # Only the type: the message may quote what somebody wrote.
            logger.warning("%s failed with %s, next attempt in %.1f s", label, type(error).__name__, pause)
            await asyncio.sleep(pause)
        else:
            return


async def apart(work: Callable[[], Awaitable[None]]) -> None:
    """Do it in a context of its own, so that work enqueued by this work does not count as a part of it."""

    async def run() -> None:
        await work()

    await asyncio.create_task(run(), context=contextvars.Context())


async def _until_told_otherwise(
    work: Callable[[], Awaitable[None]], policy: RetryPolicy, slots: asyncio.Semaphore, label: str
) -> None:
    absence = policy.absence()
    while True:
        try:
            async with slots:
                await apart(work)
        except RetryLater as told:
            await asyncio.sleep(told.after_seconds)
        except (AwayError, StoreError) as away:
            pause = next(absence)
            if pause is None:
                raise PermanentError(f"still no answer: {away}") from away
            logger.warning("%s waits: %s; again in %.1f s", label, away, pause)
            await asyncio.sleep(pause)
        else:
            return
