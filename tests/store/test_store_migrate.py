import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from bot.errors import StoreError
from bot.store import migrate
from bot.store.database import Database
from bot.store.tables import metadata


async def tables(db: Database) -> set[str]:
    async with db.read() as conn:
        return await conn.run_sync(lambda sync: set(inspect(sync).get_table_names()))


async def test_migrating_makes_exactly_the_tables_the_code_knows(db: Database) -> None:
    def difference(conn: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(conn, opts={"compare_type": True}), metadata))

    async with db.read() as conn:
        assert await conn.run_sync(difference) == []
    assert set(metadata.tables) <= await tables(db)


async def test_migrating_again_changes_nothing(db: Database) -> None:
    before = await tables(db)
    await migrate.upgrade(db)
    assert await tables(db) == before


async def test_several_processes_may_migrate_at_once(database_url: str) -> None:
    processes = [await Database.open(database_url) for _ in range(4)]
    try:
        await asyncio.gather(*(migrate.upgrade(process) for process in processes))
        assert "decisions" in await tables(processes[0])
    finally:
        for process in processes:
            await process.close()


async def test_migrating_does_not_depend_on_the_folder_one_is_in(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    db = await Database.open(database_url)
    try:
        await migrate.upgrade(db)
        assert "decisions" in await tables(db)
    finally:
        await db.close()


async def test_a_database_of_a_newer_version_is_left_alone(db: Database) -> None:
    async with db.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"written by a newer version of Stack Advisor\. Install that version"):
        await migrate.upgrade(db)


async def test_a_step_that_fails_leaves_no_half_of_it(database_url: str) -> None:
    db = await Database.open(database_url)
    try:
        async with db.write() as conn:
            # In the way of the last table that the first step makes.
            await conn.execute(text("CREATE TABLE heartbeats (x INTEGER)"))
        with pytest.raises(Exception, match="heartbeats"):
            await migrate.upgrade(db)
        assert await tables(db) == {"heartbeats"}
    finally:
        await db.close()
