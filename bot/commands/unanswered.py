"""`knowledge unanswered`: what people asked and the knowledge had no answer to, for those who write facts."""

import asyncio
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.context import settings
from bot.commands.workspace import opened

if TYPE_CHECKING:
    from bot.store.unanswered import UnansweredQuestion

MOST = 50


def unanswered(
    workspace: Annotated[str | None, typer.Option("--workspace", help="Only one workspace, by its id (T…).")] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many questions.")] = MOST,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """List the questions without an answer, those asked most often first; who asked them is not kept.

    Those asked in private are among them, in their words: what you show others of them is for you to judge.
    """
    found = asyncio.run(_most_asked(workspace, most))
    if as_json:
        typer.echo(json.dumps([_plain(question) for question in found], indent=2, ensure_ascii=False))
    elif found:
        Console().print(_table(found))
    else:
        Console().print("No question has been left without an answer.")


async def _most_asked(workspace: str | None, most: int) -> Sequence["UnansweredQuestion"]:
    # Imported late, like the rest of the database: other commands do without.
    from bot.store import unanswered

    async with opened(settings(), reading=True) as db, db.read() as conn:
        return await unanswered.everywhere(conn, workspace, limit=most)


def _plain(question: "UnansweredQuestion") -> dict[str, object]:
    return {
        "text": question.text,
        "where": question.where,
        "count": question.count,
        "asked_in_private": question.count - question.openly,
        "nearest_topics": list(question.topics),
        "first_asked": question.first_at.isoformat(),
        "last_asked": question.last_at.isoformat(),
    }


def _times(question: "UnansweredQuestion") -> str:
    """How often, and how many of them where not everybody could read it."""
    private = question.count - question.openly
    return f"{question.count}, {private} in private" if private else str(question.count)


def _table(found: Sequence["UnansweredQuestion"]) -> Table:
    table = Table("asked", "question", "nearest topics", "where", "last asked", title_justify="left")
    for question in found:
        last = question.last_at.date().isoformat()
        table.add_row(_times(question), question.text, ", ".join(question.topics), question.where, last)
    return table
