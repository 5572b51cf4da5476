"""`workspace …`: everything a workspace has, taken along or deleted."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from bot.commands.context import settings
from bot.errors import AdvisorError, NotFoundError
from bot.facts.report import counted
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store.database import Database
    from bot.store.keys import Tenant

app = typer.Typer(help="Take along, or delete, what a workspace has.", no_args_is_help=True)

Workspace = Annotated[
    str | None, typer.Option("--workspace", help="Its id in Slack, such as T0123ABCD; needed when there are several.")
]


@app.command()
def export(file: Annotated[Path, typer.Argument(help="The JSON file to write.")], workspace: Workspace = None) -> None:
    """Write everything a workspace has into one JSON file: decisions, conversations, drafts, what was asked."""
    data = asyncio.run(_dump(settings(), workspace))
    _write(file, json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n")
    Console().print(f"Wrote {counted(sum(map(len, data['tables'].values())), 'row')} to {file}.", soft_wrap=True)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A file that `workspace export` has written.")],
    workspace: Annotated[str | None, typer.Option("--workspace", help="Import it as another workspace.")] = None,
) -> None:
    """Read such a file into this database, all of it or nothing."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise AdvisorError(f"Cannot read {file}: {error.strerror}.") from None
    except (ValueError, RecursionError):
        raise AdvisorError(f"{file} is not JSON, or damaged. Nothing was imported; use another copy.") from None
    owner, count = asyncio.run(_restore(settings(), data, workspace))
    Console().print(f"Imported {counted(count, 'row')} as the workspace {owner}.", soft_wrap=True)


@app.command()
def delete(
    workspace: Annotated[str, typer.Option("--workspace", help="Its id in Slack, such as T0123ABCD.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete everything a workspace has here, for good. What was posted in Slack stays there.

    Stop the app first, or a message that arrives meanwhile begins anew.
    """
    given = settings()
    if not yes:
        typer.confirm(f"Delete everything of {workspace}, for good?", abort=True)
    rows, work = asyncio.run(_delete(given, workspace))
    Console().print(
        f"Deleted {counted(rows, 'row')} and {counted(work, 'piece')} of work of {workspace}.", soft_wrap=True
    )


@app.command()
def forget(
    person: Annotated[str, typer.Argument(help="Their id in Slack, such as U0123ABCD; it is in their profile.")],
    workspace: Workspace = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Forget one person, for good: what they wrote, their drafts and answers, their id and name.

    What the team needs and has decided stays; "somebody" stands there instead. Nothing changes in Slack itself.
    """
    if not re.fullmatch(r"[UW][A-Z0-9]{2,20}", person):
        raise AdvisorError(
            f"{person!r} is no id of a person in Slack. It begins with U or W; copy it from the profile."
        )
    given = settings()
    if not yes:
        typer.confirm(f"Forget {person}, for good?", abort=True)
    rows = asyncio.run(_forget(given, workspace, person))
    Console().print(f"Forgot {person}: {counted(rows, 'row')} changed or deleted.", soft_wrap=True)


@app.command()
def key() -> None:
    """Print a fresh ENCRYPTION_KEY, for an app that many workspaces install."""
    from bot.store.sealing import new_key

    typer.echo(new_key())


def _tried() -> str:
    """Where what was decided in the playground is kept, for whoever has tried it here."""
    from bot.commands.playground import APP_DATABASE

    return f" The playground’s is DATABASE_URL=sqlite:///{APP_DATABASE}" if APP_DATABASE.exists() else ""


@asynccontextmanager
async def opened(given: Settings, *, make: bool = False, reading: bool = False) -> AsyncIterator["Database"]:
    """The database, in the shape of this version. Raises AdvisorError where there is none, unless it is to be made.

    Who is only `reading` changes nothing, its shape neither: an older version may be at work on it.
    """
    from bot.store import migrate  # imported late, like the rest of the database: other commands do without
    from bot.store.database import Database
    from bot.store.url import DatabaseUrl

    path = DatabaseUrl.parse(given.database_url).path
    if path is not None and not path.exists() and not make:
        raise AdvisorError(f"There is no database at {path} yet. Start the app once, or set DATABASE_URL.{_tried()}")
    db = await Database.open(given.database_url)
    try:
        await (migrate.must_be_current(db) if reading else migrate.upgrade(db))
        yield db
    finally:
        await db.close()


async def chosen(db: "Database", named: str | None) -> "Tenant":
    """The workspace of that name, or the only one there is. Raises NotFoundError, naming those there are."""
    from bot.store import keys, workspace

    async with db.read() as conn:
        found = await workspace.tenants(conn)
    if not found:
        raise NotFoundError("This database holds no workspace yet: nothing was said or decided in it.")
    return keys.chosen(found, named, "In this database there are")


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise AdvisorError(f"Cannot write {file}: {error.strerror}.") from None


async def _dump(given: Settings, named: str | None) -> dict[str, Any]:
    from bot.store import workspace

    async with opened(given, reading=True) as db:
        tenant = await chosen(db, named)
        async with db.read() as conn:
            return await workspace.dump(conn, tenant)


async def _restore(given: Settings, data: Any, named: str | None) -> tuple[str, int]:
    from bot.store import workspace
    from bot.store.keys import Tenant

    into = None
    if named is not None:
        into = Tenant.parse(named) if ":" in named else Tenant("", named)
    async with opened(given, make=True) as db, db.write() as conn:
        tenant, counts = await workspace.restore(conn, data, into)
    return tenant.key.removeprefix(":"), sum(counts.values())


async def _delete(given: Settings, named: str) -> tuple[int, int]:
    from bot.delivery.forgetting import forget
    from bot.store import workspace

    async with opened(given) as db:
        tenant = await chosen(db, named)
        async with db.write() as conn:
            rows = await workspace.delete_all(conn, tenant)
            work = await forget(conn, tenant.key)
    return sum(rows.values()), work


async def _forget(given: Settings, named: str | None, person: str) -> int:
    from bot.delivery import forgetting
    from bot.store import erasing

    async with opened(given) as db:
        tenant = await chosen(db, named)
        async with db.write() as conn:
            rows, alone = await erasing.forget_person(conn, tenant, person)
            for channel in alone:
                await forgetting.forget(conn, f"{tenant.key}:{channel}")
    return rows
