"""`knowledge impact`: what an edit of the knowledge changes, before it is made public."""

import asyncio
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot.commands.context import settings, waiting
from bot.commands.impact_report import flips, impact_data, print_impact
from bot.commands.knowledge_folder import AsJson, Folder, folder_of, loaded, loaded_or_exit, print_json
from bot.decisions.impact import decision_effects
from bot.decisions.model import DecisionRecord
from bot.errors import KnowledgeError
from bot.facts.changes import changes
from bot.facts.model import Knowledge
from bot.facts.own import OwnEntry, entries_of, with_own
from bot.facts.report import print_mistakes
from bot.facts.revision import earlier
from bot.scoring.impact import Effect, use_case_effects
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store.keys import Tenant

_Workspace = tuple[tuple[OwnEntry, ...], list[DecisionRecord]]

FLIPS = 3
"""The exit status when a use case or a decision comes out otherwise."""

Against = Annotated[str, typer.Option("--against", help="A revision of git, such as HEAD or main, or a folder.")]
Decisions = Annotated[bool, typer.Option("--decisions/--no-decisions", help="Weigh recorded decisions again, too.")]


def impact(against: Against, folder: Folder = None, as_json: AsJson = False, decisions: Decisions = True) -> None:
    """Compare with an earlier state: what differs, and what that flips.

    A use case or a recorded decision flips when another option comes first
    for it, or the verdict is another one. Decisions are those in DATABASE_URL,
    of all workspaces; nothing is written there.

    The exit status is 3 when anything flips, 0 when nothing does.
    """
    after = loaded_or_exit(folder)
    before = _before(folder_of(folder), against)
    with waiting("Weighing use cases and decisions"):
        differing = changes(before, after)
        cases = use_case_effects(before, after)
        workspaces = asyncio.run(_workspaces(settings())) if decisions else None
        decided = None if workspaces is None else tuple(_effects(workspaces, before, after))
    if as_json:
        print_json(impact_data(differing, cases, decided))
    else:
        print_impact(Console(), differing, cases, decided)
    if flips(cases, decided):
        raise typer.Exit(FLIPS)


def _before(folder: Path, against: str) -> Knowledge:
    """The earlier knowledge; with a mistake in it, all are told by the name it goes by, and the program ends."""
    with earlier(folder, against) as place:
        try:
            return loaded(place)
        except KnowledgeError as error:
            print_mistakes(Console(stderr=True), [told.replace(str(place), against, 1) for told in error.mistakes])
            raise typer.Exit(1) from error


def _effects(workspaces: Iterable[_Workspace], before: Knowledge, after: Knowledge) -> Iterator[Effect]:
    """What becomes of the decisions of each workspace, by what it knows."""
    for entries, records in workspaces:
        yield from decision_effects(records, with_own(before, entries), with_own(after, entries))


async def _workspaces(given: Settings) -> list[_Workspace] | None:
    """The own facts and decisions of every workspace; None when the database was never made. Raises StoreError."""
    from bot.store import decisions, migrate, own_facts  # imported late: other commands do without the database
    from bot.store.database import Database
    from bot.store.url import DatabaseUrl

    path = DatabaseUrl.parse(given.database_url).path
    if path is not None and not path.exists():
        return None
    db = await Database.open(given.database_url)
    try:
        await migrate.must_be_current(db)
        async with db.read() as conn:
            found: dict[Tenant, list[DecisionRecord]] = {}
            async for tenant, row in decisions.every(conn):
                found.setdefault(tenant, []).append(DecisionRecord.model_validate_json(row.payload))
            return [
                (entries_of(stored.payload for stored in await own_facts.every(conn, tenant)), records)
                for tenant, records in found.items()
            ]
    finally:
        await db.close()
