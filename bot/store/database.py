"""The door to the database: transactions that read, and transactions that write."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Self

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StoreError
from bot.store import sqlite
from bot.store.failures import worded
from bot.store.url import DatabaseUrl

BUSY_TIMEOUT = 30.0
"""Seconds a transaction waits for another one to finish before it fails."""

_POSTGRES_CONNECTIONS = 10


class Database:
    """An open database. One per process; `close` it when done.

    SQLite has a pool of readers, which may not write, and a single writer: transactions of this process queue for the
    writer in order, and against other processes each starts with BEGIN IMMEDIATE, because a transaction that first
    reads and then writes would lose updates or fail half-way. PostgreSQL has one pool.
    """

    def __init__(self, url: DatabaseUrl, readers: AsyncEngine, writers: AsyncEngine) -> None:
        self.url = url
        self._readers = readers
        self._writers = writers

    @classmethod
    async def open(cls, url: str, *, busy_timeout: float = BUSY_TIMEOUT) -> Self:
        """Open the database at `url`, making its folder and file when they are missing.

        Raises StoreError when the folder, the file or the server cannot be used for writing. Tables are a matter of
        `migrate.upgrade`. `busy_timeout` is in seconds.
        """
        address = DatabaseUrl.parse(url)
        if address.path is not None:
            try:
                await asyncio.to_thread(address.path.parent.mkdir, parents=True, exist_ok=True)
            except OSError:
                raise StoreError(
                    f"The folder {address.path.parent} cannot be made. Create it, or set DATABASE_URL to another place."
                ) from None
            database = cls(address, *sqlite.engines(address.path, busy_timeout))
        else:
            engine = _postgres_engine(address, busy_timeout)
            database = cls(address, engine, engine)
        try:
            # Reaches the server, or takes the file's write lock, which a read-only file refuses.
            async with database.write():
                pass
        except BaseException:
            await database.close()
            raise
        return database

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees one state of the data and cannot change it. Raises StoreError."""
        with self._worded():
            async with self._readers.connect() as conn:
                if not self.url.is_sqlite:
                    # By itself it would show each statement the data of its own moment.
                    await conn.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
                yield conn

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that is committed at the end, or rolled back by an exception. Raises StoreError.

        Keep it short and never open a second one inside it: on SQLite there is only one writer.
        """
        with self._worded():
            async with self._writers.begin() as conn:
                yield conn

    async def ping(self) -> None:
        """Have the database answer something. Raises StoreError when it does not."""
        async with self.read() as conn:
            await conn.execute(text("select 1"))

    async def close(self) -> None:
        """Close every connection. Transactions under way fail."""
        await self._readers.dispose()
        if self._writers is not self._readers:
            await self._writers.dispose()

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            told = worded(error, self.url)
            if told is None:
                raise
            raise told from error


def _postgres_engine(address: DatabaseUrl, busy_timeout: float) -> AsyncEngine:
    return create_async_engine(
        address.for_app,
        pool_size=_POSTGRES_CONNECTIONS,
        max_overflow=0,
        pool_timeout=busy_timeout,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "application_name": "stack-advisor"},
    )
