"""`decisions …`: what was decided, made again, written to files, and looked at again."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from rich.console import Console

from bot.commands import decisions_report as report
from bot.commands.context import settings
from bot.commands.workspace import Workspace, chosen, opened
from bot.decisions.export import files, is_ours
from bot.decisions.life import Decision
from bot.decisions.madr import madr
from bot.decisions.model import number_of
from bot.decisions.replay import Replay, replay
from bot.decisions.replay_words import replay_data
from bot.errors import AdvisorError, NotFoundError
from bot.facts.model import Knowledge
from bot.facts.report import counted
from bot.opening import load_knowledge

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.store.keys import Tenant

app = typer.Typer(help="See, replay, export and review what was decided.", no_args_is_help=True)

DIFFERS = 3
"""The exit status when a replay differs where it should not."""

T = TypeVar("T")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Id = Annotated[str, typer.Argument(help="Its id, such as D-7.")]


@app.command("list")
def list_(
    words: Annotated[list[str] | None, typer.Argument(help="Only those that hold all of these words.")] = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """List decisions, newest first; all of them, also those of private channels."""
    found, knowledge = _known(workspace, lambda conn, tenant: _search(conn, tenant, " ".join(words or ())))
    if as_json:
        _print_json([report.decision_data(one, knowledge) for one in found])
    else:
        report.print_list(Console(), found, knowledge)


@app.command()
def show(id: Id, workspace: Workspace = None, as_json: AsJson = False) -> None:
    """Print one decision as Markdown."""
    number = number_of(id)
    found, knowledge = _known(workspace, lambda conn, tenant: _one(conn, tenant, number))
    if as_json:
        _print_json(report.decision_data(found, knowledge))
    else:
        typer.echo(madr(found, knowledge.comparison_by_id.get(found.record.comparison)), nl=False)


@app.command("replay")
def replay_(
    ids: Annotated[list[str] | None, typer.Argument(help="Their ids, such as D-7.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Replay every decision.")] = False,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Make recommendations again, from the knowledge of then and from today's.

    The exit status is 3 when one cannot be reproduced byte for byte although
    the scoring version is the same, 0 otherwise.
    """
    if bool(ids) == everything:
        raise AdvisorError("Name the decisions to replay, such as D-7, or give --all.")
    numbers = [number_of(id) for id in ids or ()]

    async def replays(conn: "AsyncConnection", tenant: "Tenant") -> tuple[Replay, ...]:
        return await _replays(conn, tenant, numbers, await _laid_over(conn, tenant, shared))

    shared = load_knowledge(settings())
    made, knowledge = _known(workspace, replays, shared)
    if as_json:
        _print_json([replay_data(one, knowledge.comparison_by_id.get(one.record.comparison)) for one in made])
    else:
        report.print_replays(Console(), made, knowledge)
    if any(one.differs for one in made):
        raise typer.Exit(DIFFERS)


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="Where to write; made when it is missing.")],
    workspace: Workspace = None,
) -> None:
    """Write every decision to a Markdown file (MADR 4), and an index.

    Running it again changes only what has changed since. A file that this
    command did not write is never overwritten.
    """

    async def everything(conn: "AsyncConnection", tenant: "Tenant") -> tuple[str, tuple[Decision, ...]]:
        return tenant.key.removeprefix(":"), await _search(conn, tenant, "")

    (name, found), knowledge = _known(workspace, everything)
    written = write(folder, files(name, found, knowledge), name)
    changed = f"{counted(written, 'file')} {'is' if written == 1 else 'are'} new or changed"
    Console().print(f"{counted(len(found), 'decision')} in {folder}; {changed}.", soft_wrap=True)


@app.command()
def review(workspace: Workspace = None, as_json: AsJson = False) -> None:
    """Show the reviews that are due, planned and past, and how often the advice held."""
    from bot.store import reviews

    async def everything(conn: "AsyncConnection", tenant: "Tenant") -> tuple[report.Reviewed, ...]:
        rows = await reviews.of_tenant(conn, tenant)
        decided = {one.record.number: one for one in await _search(conn, tenant, "")}
        return tuple(report.Reviewed(decided[row.number], row.due_at, row.state) for row in rows)

    found, now = _run(workspace, everything), datetime.now(UTC)
    if as_json:
        _print_json(report.reviews_data(found, now))
    else:
        report.print_reviews(Console(), found, now)


def write(folder: Path, texts: dict[str, str], workspace: str) -> int:
    """Write these files, and return how many had to be. Raises AdvisorError, with nothing written, when one of them
    is somebody else's."""
    try:
        before = {name: _text(folder / name) for name in texts}
        if foreign := [name for name, text in before.items() if text is not None and not is_ours(text, workspace)]:
            raise AdvisorError(
                f"{folder / foreign[0]} was not written by this command for {workspace}, so nothing was written. Move "
                "it away, or export to another folder."
            )
        folder.mkdir(parents=True, exist_ok=True)
        changed = [name for name, text in texts.items() if before[name] != text]
        for name in changed:
            draft = folder / f".{name}.tmp"
            draft.write_bytes(texts[name].encode())
            draft.replace(folder / name)
    except OSError as error:
        raise AdvisorError(f"Cannot write to {folder}: {error.strerror}.") from None
    return len(changed)


def _text(file: Path) -> str | None:
    """What is in the file, None where there is none; what is no text is nobody's of ours."""
    if not file.is_symlink() and not file.exists():
        return None
    return file.read_bytes().decode("utf-8", "replace")


def _run(named: str | None, work: Callable[["AsyncConnection", "Tenant"], Awaitable[T]]) -> T:
    """What `work` finds out about the workspace, in one transaction."""

    async def run() -> T:
        async with opened(settings(), reading=True) as db:
            tenant = await chosen(db, named)
            async with db.read() as conn:
                return await work(conn, tenant)

    return asyncio.run(run())


def _known(
    named: str | None,
    work: Callable[["AsyncConnection", "Tenant"], Awaitable[T]],
    shared: Knowledge | None = None,
) -> tuple[T, Knowledge]:
    """The same, with what the workspace knows: the shared knowledge and its own facts."""
    knowledge = shared or load_knowledge(settings())

    async def both(conn: "AsyncConnection", tenant: "Tenant") -> tuple[T, Knowledge]:
        return await work(conn, tenant), await _laid_over(conn, tenant, knowledge)

    return _run(named, both)


async def _laid_over(conn: "AsyncConnection", tenant: "Tenant", shared: Knowledge) -> Knowledge:
    from bot.store import own_facts

    return await own_facts.laid_over(conn, tenant, shared)


async def _search(conn: "AsyncConnection", tenant: "Tenant", words: str) -> tuple[Decision, ...]:
    from bot.store import decisions, records

    page = await decisions.search(conn, tenant, None, words, limit=1_000_000)
    return await records.read(conn, tenant, page.decisions)


async def _one(conn: "AsyncConnection", tenant: "Tenant", number: int) -> Decision:
    from bot.store import records

    found = await records.load(conn, tenant, number)
    if found is None:
        raise NotFoundError(f"There is no D-{number} in {tenant.key.removeprefix(':')}. `decisions list` shows all.")
    return found


async def _replays(
    conn: "AsyncConnection", tenant: "Tenant", numbers: Sequence[int], knowledge: Knowledge
) -> tuple[Replay, ...]:
    from bot.store import decisions, snapshots

    wanted = [await _one(conn, tenant, number) for number in numbers] or await _search(conn, tenant, "")
    made = []
    for found in sorted(wanted, key=lambda one: one.record.number):
        stored = await decisions.get(conn, tenant, found.record.number)
        frozen = await snapshots.load(conn, tenant, found.record.knowledge)
        made.append(replay(found.record, stored.result if stored else None, frozen, knowledge))
    return tuple(made)


def _print_json(data: Any) -> None:
    typer.echo(json.dumps(data, indent=2, ensure_ascii=False))
