"""SQLite serves one process at a time: a second one is refused while the first lives, however that ended."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import StoreError
from bot.store.url import DatabaseUrl

try:
    import fcntl
except ImportError:  # a system without them, where the second process is not noticed
    fcntl = None  # type: ignore[assignment]


@contextmanager
def alone(url: DatabaseUrl, doing: str = "serve from it") -> Iterator[None]:
    """Have the SQLite file to oneself among the processes that serve; nothing for a server.

    Raises StoreError when another process has it. The lock is on a file beside it, and ends with the process.
    """
    if url.path is None or fcntl is None:
        yield
        return
    path = url.path.with_name(url.path.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        # Opening the database fails in the same place, and says in words why.
        yield
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StoreError(
                f"Another Stack Advisor process uses the database {url.shown}, and only one at a time can {doing}. "
                "Stop it, or set DATABASE_URL to a postgresql:// address, which many can share."
            ) from None
        yield
    finally:
        os.close(handle)
