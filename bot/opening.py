"""Opens the knowledge for whoever is going to look at it: a server or a command."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Generic, TypeVar

from bot.facts.load import Told, load, locate_knowledge
from bot.facts.model import Knowledge
from bot.settings import Settings

T = TypeVar("T")


class Last(Generic[T]):
    """What was made last, given again as long as it would come out the same."""

    def __init__(self) -> None:
        self._kept: tuple[object, T] | None = None

    def made(self, of: object, make: Callable[[], T]) -> T:
        """What `make` makes of this, which has to equal what it was made of before to be taken for the same."""
        kept = self._kept  # read once: another thread may make something meanwhile
        if kept is None or kept[0] != of:
            self._kept = kept = (of, make())
        return kept[1]


_last = Last[Knowledge]()


def today() -> date:
    """The day, in UTC: nobody can have read a source after it."""
    return datetime.now(UTC).date()


def load_knowledge(settings: Settings, told: Told = lambda _: None) -> Knowledge:
    """The knowledge of these settings; what is on disk as it was the last time is not read again, which would take a
    second. Raises KnowledgeError with every mistake, SettingsError for a wrong folder."""
    folder, day = locate_knowledge(settings.knowledge_dir), today()
    return _last.made((folder, day, Path.cwd(), _state(folder)), lambda: load(folder, day, told))


def _state(folder: Path) -> tuple[tuple[str, int, int, int, int], ...]:
    """Every file below a folder as the system tells it: an edit shows in its times, its size or its inode."""
    found = []
    for path in sorted(folder.rglob("*")):
        with suppress(OSError):  # gone meanwhile, or closed to us: reading says so
            of = path.stat()
            found.append((str(path), of.st_ino, of.st_size, of.st_mtime_ns, of.st_ctime_ns))
    return tuple(found)


def cache_folder() -> Path:
    """Where what can be computed again is kept: `$XDG_CACHE_HOME/stack-advisor`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "stack-advisor"
