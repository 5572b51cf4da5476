"""`db`: bring the database up to date."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console

from bot.commands.context import settings
from bot.errors import SettingsError
from bot.settings import Settings

app = typer.Typer(help="Look after the database.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Keeps `upgrade` a command of its own while it is the only one."""


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


async def _upgrade(given: Settings) -> str:
    from bot.store import migrate  # imported late, like the rest of the database: other commands do without
    from bot.store.database import Database

    db = await Database.open(given.database_url)
    try:
        await migrate.upgrade(db)
    finally:
        await db.close()
    return migrate.head()
