"""What somebody was shown lately where only they see it, so that pressing a button twice does not fill the channel."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

LATELY: Final = 600.0
"""Seconds for which it is taken to be still in sight."""
_MOST: Final = 5_000


class Whispered:
    """Kept in memory: what is forgotten is merely shown once more."""

    def __init__(self, seconds: float = LATELY, most: int = _MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._most, self._clock = seconds, most, clock
        self._until: OrderedDict[Hashable, float] = OrderedDict()

    def is_there(self, *shown: Hashable) -> bool:
        """Whether it was shown lately, so that pointing to it is enough. Asked once more after that it counts as gone:
        Slack forgets such messages when it is loaded anew, and nobody tells us."""
        if self._until.pop(shown, 0.0) > self._clock():
            return True
        self._until[shown] = self._clock() + self._seconds
        if len(self._until) > self._most:
            self._until.popitem(last=False)
        return False
