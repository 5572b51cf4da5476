"""How much of something a test does, how far it is, and what came out.

Tests do little of it; with SOAK=on, as `make soak` sets it, they do all of it and show a bar.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.progress import track

SOAKING = os.environ.get("SOAK", "") not in ("", "off")


@dataclass(frozen=True)
class Tally:
    """What one test counts."""

    tell: Callable[[str, object], None]
    """Keeps a number under a name; all of them are printed at the end."""

    def count(self, little: int, much: int) -> int:
        """How many: `little` in the tests, `much` when soaking."""
        return much if SOAKING else little

    def steps(self, count: int, what: str) -> Iterator[int]:
        """So many steps, from 0, with a bar when soaking."""
        numbers = range(count)
        if not SOAKING:
            yield from numbers
            return
        yield from track(numbers, description=what, console=Console(stderr=True))
