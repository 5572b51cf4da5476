"""Databases to test with: every test of the store runs on SQLite, and again on PostgreSQL where there is a server."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.store import migrate
from bot.store.database import Database
from tests.store.postgres_server import NoServerError, empty, own_database, running_server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a database on a running server."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running_server())
        except NoServerError as reason:
            if os.environ.get("CI") == "true":
                raise
            pytest.skip(str(reason))
        yield stack.enter_context(own_database(server))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'advisor.db'}"
    url: str = request.getfixturevalue("postgres_server")
    empty(url)
    return url


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    """An open database with the tables of this version."""
    database = await Database.open(database_url)
    try:
        await migrate.upgrade(database)
        yield database
    finally:
        await database.close()
