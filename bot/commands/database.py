"""`db`: bring the database up to date, or everything in it into another one."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.commands.context import settings
from bot.errors import SettingsError, StoreError
from bot.facts.report import counted
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store.moving import Moved

app = typer.Typer(help="Look after the database.", no_args_is_help=True)


@app.command()
def upgrade(
    refuse_sqlite: Annotated[
        bool,
        typer.Option("--refuse-sqlite", help="For a release step: another machine would not see a SQLite file."),
    ] = False,
) -> None:
    """Create the tables, or bring them to this version. Safe to repeat."""
    given = settings()
    if refuse_sqlite and given.database_url.startswith("sqlite"):
        raise SettingsError(
            "DATABASE_URL names a SQLite file, which the machines that serve would not see after a release. "
            "Set DATABASE_URL to a postgresql:// address."
        )
    revision = asyncio.run(_upgrade(given))
    Console().print(f"The database is at version {revision}.")


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The copy to write; there must be none of that name.")]) -> None:
    """Copy a SQLite database as it is at one moment, also while the app runs."""
    from bot.store.url import DatabaseUrl

    path = DatabaseUrl.parse(settings().database_url).path
    if path is None:
        raise SettingsError("DATABASE_URL names a PostgreSQL server: use pg_dump, which copies it while the app runs.")
    if not path.exists():
        raise StoreError(f"There is no database at {path}. Set DATABASE_URL to the one to copy.")
    if file.exists():
        raise StoreError(f"{file} is there already. Name another file.")
    try:
        with closing(sqlite3.connect(path)) as origin, closing(sqlite3.connect(file)) as copy:
            origin.backup(copy)
    except sqlite3.Error as error:
        file.unlink(missing_ok=True)
        raise StoreError(
            f"{path} could not be copied to {file}: {error}. Check the folder and the room left."
        ) from None
    Console().print(f"Copied {path} to {file}.", soft_wrap=True)


@app.command()
def move(
    source: Annotated[str, typer.Option("--from", metavar="URL", help="Where it is, such as sqlite:///path.")],
    target: Annotated[str, typer.Option("--to", metavar="URL", help="An empty one, such as postgresql://…")],
) -> None:
    """Bring everything from one database into another, all of it or nothing. Stop the app first; the old one stays.

    Rows are counted and compared by digest on both sides before the move counts.
    """
    moved = asyncio.run(_move(source, target))
    table = Table("Table", "Rows", "Digest, the same on both sides", header_style="bold")
    for one in moved:
        table.add_row(one.table, f"{one.rows:,}", one.digest[:16])
    console = Console()
    console.print(table)
    rows = sum(one.rows for one in moved)
    console.print(f"Moved {counted(rows, 'row')}. Set DATABASE_URL to the new address, and start the app.")


async def _move(source: str, target: str) -> "tuple[Moved, ...]":
    from bot.delivery.rows import undone
    from bot.store import migrate, moving
    from bot.store.database import Database
    from bot.store.sole import alone
    from bot.store.url import DatabaseUrl

    here, there = DatabaseUrl.parse(source), DatabaseUrl.parse(target)
    if here == there:
        raise SettingsError("--from and --to name the same database. Name another one with --to.")
    if here.path is not None and not here.path.exists():
        raise StoreError(f"There is no database at {here.path}. Correct --from.")
    with alone(here, "move it"), alone(there, "move into it"):
        origin = await Database.open(source)
        try:
            rows = await moving.count(origin)
            async with origin.read() as conn:
                left = await undone(conn)
            if left:
                raise StoreError(
                    f"{counted(left, 'piece')} of work {'is' if left == 1 else 'are'} not finished in "
                    f"{origin.url.shown}. Start the app, let it finish (see `stack-advisor doctor`), and stop it again."
                )
            destination = await Database.open(target)
            try:
                await migrate.upgrade(destination)
                with Progress(console=Console(stderr=True), transient=True) as progress:
                    task = progress.add_task("Moving", total=rows)
                    return await moving.move(origin, destination, lambda more: progress.advance(task, more))
            finally:
                await destination.close()
        finally:
            await origin.close()


async def _upgrade(given: Settings) -> str:
    from bot.store import migrate  # imported late, like the rest of the database: other commands do without
    from bot.store.database import Database

    db = await Database.open(given.database_url)
    try:
        await migrate.upgrade(db)
    finally:
        await db.close()
    return migrate.head()
