"""A database is moved into another, whole and compared; or not at all, with the reason in a sentence."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner, Result

from bot.cli import app as cli
from bot.store import conversations, installations, migrate, moving
from bot.store.database import Database
from bot.store.keys import ConversationKey
from tests.store.filled import ACME, NOON, OTHER, fill
from tests.store.postgres_server import own_database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'target.db'}"
        return
    with own_database(request.getfixturevalue("postgres_server")) as url:
        yield url


@pytest.fixture
async def source(tmp_path: Path) -> str:
    """The address of a database with two workspaces in it."""
    url = f"sqlite:///{tmp_path / 'source.db'}"
    db = await Database.open(url)
    await migrate.upgrade(db)
    await fill(db, ACME)
    await fill(db, OTHER)
    async with db.write() as conn:
        await installations.save(conn, ACME, "sealed", at=NOON)
        for number in range(moving.AT_A_TIME + 7):
            key = ConversationKey(ACME, "C9", f"{number}.é")
            await conversations.save(conn, key, '{"words":"größer 😀"}', version=0, at=NOON)
    await db.close()
    return url


async def move(source: str, target: str) -> Result:
    """Typed in a terminal, which has an event loop of its own."""
    return await asyncio.to_thread(CliRunner().invoke, cli, ["db", "move", "--from", source, "--to", target])


async def held(url: str) -> dict[str, list[tuple[object, ...]]]:
    db = await Database.open(url)
    async with db.read() as conn:
        found = {
            table.name: sorted((tuple(row) for row in await conn.execute(table.select())), key=repr)
            for table in moving.moving()
        }
    await db.close()
    return found


async def test_everything_arrives_and_numbering_goes_on(source: str, target: str) -> None:
    done = await move(source, target)
    assert done.exit_code == 0, done.output
    assert "Digest" in done.stdout
    assert await held(target) == await held(source)
    db = await Database.open(target)
    async with db.write() as conn:
        last = (await conn.execute(text("select max(id) from inbox"))).scalar_one()
    await fill(db, type(ACME)("", "T3"))
    async with db.read() as conn:
        assert (await conn.execute(text("select max(id) from inbox"))).scalar_one() > last
    await db.close()


async def test_it_is_moved_only_into_an_empty_database(source: str, target: str) -> None:
    assert (await move(source, target)).exit_code == 0
    before = await held(target)
    assert "holds something already" in str((await move(source, target)).exception)
    assert await held(target) == before


async def test_what_is_changed_on_the_way_is_noticed(source: str, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'crooked.db'}"
    db = await Database.open(url)
    await migrate.upgrade(db)
    async with db.write() as conn:
        await conn.execute(
            text(
                "create trigger crook after insert on unanswered begin "
                "update unanswered set count = count + 1 where tenant = new.tenant and text = new.text; end"
            )
        )
    await db.close()
    assert "What arrived of unanswered is not what was sent" in str((await move(source, url)).exception)
    assert not any((await held(url)).values())


async def test_work_that_is_not_finished_is_not_left_behind(source: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(source.removeprefix("sqlite:///"))) as database:
        database.execute("create table workflow_status (status text)")
        database.execute("insert into workflow_status values ('ENQUEUED'), ('SUCCESS')")
        database.commit()
    said = str((await move(source, f"sqlite:///{tmp_path / 'b.db'}")).exception)
    assert "1 piece of work is not finished" in said
    assert not (tmp_path / "b.db").exists()


@pytest.mark.parametrize(
    ("origin", "goal", "says"),
    [
        ("sqlite:///{there}", "sqlite:///{there}", "the same database"),
        ("sqlite:///{folder}/none.db", "sqlite:///{folder}/b.db", "There is no database at"),
        ("sqlite:///{there}", "postgresql://nobody@127.0.0.1:9/none", "cannot be reached"),
        ("sqlite:///{there}", "mysql://x/y", "not supported"),
        ("nonsense", "sqlite:///{folder}/b.db", "not an address of a database"),
    ],
)
async def test_what_cannot_be_moved(source: str, tmp_path: Path, origin: str, goal: str, says: str) -> None:
    names = {"there": source.removeprefix("sqlite:///"), "folder": str(tmp_path)}
    assert says in str((await move(origin.format(**names), goal.format(**names))).exception)


async def test_a_database_of_another_version_is_not_moved(source: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(source.removeprefix("sqlite:///"))) as database:
        database.execute("update alembic_version set version_num = '0001'")
        database.commit()
    assert "is at version 0001, not" in str((await move(source, f"sqlite:///{tmp_path / 'b.db'}")).exception)
