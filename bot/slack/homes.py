"""Publishing homes: never two at once for one person, so that an older one does not come to lie over a newer."""

from collections.abc import Awaitable, Callable, Hashable

Work = Callable[[], Awaitable[None]]


class OneAtATime:
    """Runs work by key: while some is under way, only the newest that was asked for waits."""

    def __init__(self) -> None:
        self._next: dict[Hashable, Work] = {}
        self._busy: set[Hashable] = set()

    async def run(self, key: Hashable, work: Work) -> None:
        """Do it, or leave it to whoever is at work for this key. What is replaced meanwhile is never done."""
        self._next[key] = work
        if key in self._busy:
            return
        self._busy.add(key)
        try:
            while (newest := self._next.pop(key, None)) is not None:
                await newest()
        finally:
            self._busy.discard(key)
