"""SQLite connections: how every one of them is set up, and when they leave the event loop's thread.

Handing a statement to another thread and waiting for the answer costs some fifty times what reading a row does, and
SQLAlchemy does it four times for each statement. So a statement stays in the event loop's thread unless it may have
to wait, for a lock or for the disk: that is the BEGIN IMMEDIATE and the end of a transaction that writes. Between
these the lock is ours, and a transaction that only reads waits for nobody in WAL mode.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_READERS = 4


def open_sqlite(path: Path, busy_timeout: float, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection that leaves transactions to its caller and may be used from any one thread at a time.

    `busy_timeout`, in seconds, is how long a statement waits for a lock.
    """
    connection = sqlite3.connect(path, timeout=busy_timeout, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA query_only = {int(read_only)}")
    except BaseException:
        connection.close()
        raise
    return connection


def engines(path: Path, busy_timeout: float) -> tuple[AsyncEngine, AsyncEngine]:
    """An engine that reads, and one that writes with a single connection, so that writers queue for it in order."""
    readers = _engine(
        path, busy_timeout, _READERS, "BEGIN", lambda: open_sqlite(path, busy_timeout, read_only=True), _Reader
    )
    writers = _engine(path, busy_timeout, 1, "BEGIN IMMEDIATE", lambda: open_sqlite(path, busy_timeout), _Writer)
    return readers, writers


class _Reader(aiosqlite.Connection):
    """Does everything at once in the event loop's thread."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)


class _Writer(aiosqlite.Connection):
    """Waits for the lock, and for the disk when a transaction ends, in a thread of its own."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        begins = bool(args) and str(args[0]).startswith("BEGIN")
        if begins or fn.__name__ in ("commit", "rollback", "close"):
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        return fn(*args, **kwargs)


def _engine(
    path: Path,
    busy_timeout: float,
    size: int,
    begin: str,
    connector: Callable[[], sqlite3.Connection],
    kind: type[aiosqlite.Connection],
) -> AsyncEngine:
    async def connect(*_args: Any, **_kwargs: Any) -> aiosqlite.Connection:
        connection = kind(connector, iter_chunk_size=64)
        # A connection that somebody forgot must not keep the process from ending. Older drivers are the thread.
        thread: Any = getattr(connection, "_thread", connection)
        thread.daemon = True
        return await connection

    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        async_creator=connect,
        pool_size=size,
        max_overflow=0,
        pool_timeout=busy_timeout,
    )
    _begin_with(engine.sync_engine, begin)
    return engine


def _begin_with(engine: Engine, begin: str) -> None:
    @event.listens_for(engine, "begin")
    def _begun(conn: Connection) -> None:
        conn.exec_driver_sql(begin)
