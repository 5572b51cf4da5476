"""Small things read often and changed rarely: kept in memory for a few seconds."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

SECONDS = 3.0
"""How long a change made by another process may go unnoticed."""
MOST = 2_000


class Kept(Generic[K, V]):
    """What was read last under each key. Who changes it in this process calls `forget`, and it is read anew."""

    def __init__(self, seconds: float = SECONDS, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._most, self._clock = seconds, most, clock
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._changes = 0

    async def get(self, key: K, read: Callable[[], Awaitable[V]]) -> V:
        """The value kept under the key, or what `read` gives, which is kept then."""
        found = self._kept.get(key)
        if found is not None and self._clock() < found[0]:
            return found[1]
        changes = self._changes
        value = await read()
        if changes == self._changes:
            # What was read while somebody changed it may be older than the change.
            self._kept[key] = (self._clock() + self._seconds, value)
            self._kept.move_to_end(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return value

    def forget(self, key: K) -> None:
        """Read it anew the next time."""
        self._changes += 1
        self._kept.pop(key, None)
