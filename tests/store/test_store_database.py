import asyncio
import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.errors import StoreError
from bot.store import counters, migrate
from bot.store.database import Database
from bot.store.failures import worded
from bot.store.keys import Tenant
from bot.store.sqlite import open_sqlite
from bot.store.url import DatabaseUrl

ACME = Tenant("", "T1")


async def test_two_hundred_increments_at_once_count_two_hundred(db: Database, database_url: str) -> None:
    other_process = await Database.open(database_url)

    async def increment(database: Database) -> None:
        # Reads first and writes what it read: the order in which updates get lost.
        async with database.write() as conn:
            value = await counters.hold(conn, ACME, "increments")
            await asyncio.sleep(0)
            await conn.execute(text("UPDATE counters SET value = :value"), {"value": value + 1})

    try:
        await asyncio.gather(*(increment(db if turn % 2 else other_process) for turn in range(200)))
        async with db.write() as conn:
            assert await counters.hold(conn, ACME, "increments") == 200
    finally:
        await other_process.close()


async def test_a_failed_transaction_leaves_nothing_behind(db: Database) -> None:
    async def fail() -> None:
        async with db.write() as conn:
            await counters.take(conn, ACME, "decision")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with db.write() as conn:
        assert await counters.take(conn, ACME, "decision") == 1


async def test_a_cancelled_transaction_leaves_nothing_behind(db: Database) -> None:
    writing = asyncio.Event()

    async def never_ends() -> None:
        async with db.write() as conn:
            await counters.take(conn, ACME, "decision")
            writing.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(never_ends())
    await writing.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with db.write() as conn:
        assert await counters.take(conn, ACME, "decision") == 1


async def test_a_reading_transaction_cannot_write(db: Database) -> None:
    with pytest.raises((DBAPIError, StoreError)):
        async with db.read() as conn:
            await counters.take(conn, ACME, "decision")


async def test_a_reading_transaction_sees_one_state(db: Database) -> None:
    count = text("SELECT count(*) FROM counters")
    async with db.read() as reader:
        before = (await reader.execute(count)).scalar_one()
        async with db.write() as writer:
            await counters.take(writer, ACME, "decision")
        assert (await reader.execute(count)).scalar_one() == before
    async with db.read() as reader:
        assert (await reader.execute(count)).scalar_one() == before + 1


async def test_a_mistake_of_ours_is_not_dressed_up_as_a_state_of_the_database(db: Database) -> None:
    with pytest.raises(IntegrityError):
        async with db.write() as conn:
            await conn.execute(text("INSERT INTO counters (tenant, name, value) VALUES ('T', 'n', NULL)"))


async def test_the_file_and_its_folder_are_made(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "down" / "advisor.db"
    db = await Database.open(f"sqlite:///{file}")
    await db.close()
    assert file.exists()


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=f"The folder {tmp_path}/file/data cannot be made. Create it, or"):
        await Database.open(f"sqlite:///{tmp_path}/file/data/advisor.db")


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"cannot be opened\. Make its folder exist and be writable"):
        await Database.open(f"sqlite:///{tmp_path}")


async def test_another_file_is_not_taken_for_a_database(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("buy milk\n" * 200)
    with pytest.raises(StoreError, match=r"notes\.txt is not an SQLite database\. Point DATABASE_URL at another"):
        await Database.open(f"sqlite:///{tmp_path / 'notes.txt'}")


async def test_a_locked_file_says_so_instead_of_waiting_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "advisor.db"
    holder = open_sqlite(file, 1)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(StoreError, match="is locked by another program"):
            await Database.open(f"sqlite:///{file}", busy_timeout=0.05)
    finally:
        holder.close()


async def test_waiting_for_a_lock_holds_up_nobody_and_can_be_given_up(tmp_path: Path) -> None:
    file = tmp_path / "advisor.db"
    db = await Database.open(f"sqlite:///{file}")
    await migrate.upgrade(db)
    holder = open_sqlite(file, 1)
    holder.execute("BEGIN IMMEDIATE")

    async def write() -> int:
        async with db.write() as conn:
            return await counters.take(conn, ACME, "decision")

    try:
        # The first waits for the file, the others for the first.
        given_up, waiting, queued = (asyncio.create_task(write()) for _ in range(3))
        for _ in range(20):
            await asyncio.sleep(0.001)
        assert not any(task.done() for task in (given_up, waiting, queued))
        given_up.cancel()
        queued.cancel()
        holder.execute("ROLLBACK")
        assert await waiting == 1
        assert await write() == 2
        assert [task.cancelled() for task in (given_up, queued)] == [True, True]
    finally:
        holder.close()
        await db.close()


async def test_a_full_disk_says_so(tmp_path: Path) -> None:
    db = await Database.open(f"sqlite:///{tmp_path / 'advisor.db'}")
    await migrate.upgrade(db)

    async def fill() -> None:
        async with db.write() as conn:
            await conn.execute(text("PRAGMA max_page_count = 1"))
            for name in range(500):
                await counters.take(conn, ACME, f"{name}" * 100)

    try:
        with pytest.raises(StoreError, match=r"There is no room left for the database .*advisor\.db"):
            await fill()
    finally:
        await db.close()


def test_a_file_that_can_only_be_read_says_so(tmp_path: Path) -> None:
    file = tmp_path / "advisor.db"
    open_sqlite(file, 1).close()
    read_only = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    with pytest.raises(sqlite3.OperationalError) as refusal:
        read_only.execute("CREATE TABLE t (x)")
    read_only.close()
    told = worded(OperationalError("CREATE", None, refusal.value), DatabaseUrl.parse(f"sqlite:///{file}"))
    assert str(told) == f"The database {file} can only be read. Make the file and its folder writable for this user."


async def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(StoreError, match=r"server .*127\.0\.0\.1:1/advisor cannot be reached. Start it") as refusal:
        await Database.open("postgresql://ann:secret@127.0.0.1:1/advisor")
    assert "secret" not in str(refusal.value)


@pytest.mark.postgres
async def test_a_database_missing_on_the_server_is_named(postgres_server: str) -> None:
    with pytest.raises(StoreError, match=r"nowhere cannot be reached|nowhere does not exist on its server"):
        await Database.open(postgres_server.rpartition("/")[0] + "/nowhere")


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (psycopg.errors.DiskFull, "disk is full"),
        (psycopg.errors.TooManyConnections, "out of resources"),
        (psycopg.errors.ReadOnlySqlTransaction, "only accepts reading"),
        (psycopg.errors.AdminShutdown, "shutting down or starting"),
        (psycopg.errors.InvalidPassword, "refused the user or password"),
    ],
)
def test_what_a_server_refuses_is_worded(state: type[psycopg.Error], sentence: str) -> None:
    told = worded(OperationalError("", None, state("…")), DatabaseUrl.parse("postgresql://db.example/advisor"))
    assert sentence in str(told)
