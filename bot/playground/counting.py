"""Ids and times that are never given twice, and whoever listens to what happens."""

import itertools
from collections.abc import Callable
from typing import Any

from bot.playground.records import Json

Clock = Callable[[], float]


class Counting:
    """The base of a workspace. A listener is called with a small JSON-ready dict per change."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.listeners: list[Callable[[Json], None]] = []
        self.count = 0
        self.last_ts = 0
        self._numbers = itertools.count(1)

    def new_id(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}0{self.count:08d}"

    def next_number(self) -> int:
        """A number larger than any before, for things that happened in an order."""
        return next(self._numbers)

    def next_ts(self) -> str:
        """The time now as Slack writes it, never the same twice and never going back."""
        self.last_ts = max(self.last_ts + 1, int(self.clock() * 1_000_000))
        return f"{self.last_ts // 1_000_000}.{self.last_ts % 1_000_000:06d}"

    def changed(self, **what: Any) -> None:
        for listener in list(self.listeners):
            listener(what)
