"""What the `knowledge` commands share: which folder, how it is loaded, and how JSON is printed."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.commands.context import settings, waiting
from bot.errors import KnowledgeError
from bot.facts.load import load, locate_knowledge
from bot.facts.model import Knowledge
from bot.facts.report import print_mistakes
from bot.opening import today

Folder = Annotated[Path | None, typer.Option("--dir", help="Another folder than the one in use.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


def folder_of(chosen: Path | None) -> Path:
    """The folder chosen, or the one in use. Raises SettingsError when that does not exist."""
    return chosen if chosen is not None else locate_knowledge(settings().knowledge_dir)


def loaded(chosen: Path | None) -> Knowledge:
    """The knowledge of the folder chosen. Raises KnowledgeError with every mistake."""
    with waiting("Reading the knowledge") as status:
        return load(folder_of(chosen), today(), status.update)


def loaded_or_exit(chosen: Path | None) -> Knowledge:
    """The knowledge of the folder chosen; with a mistake in it, all are told and the program ends with status 1."""
    try:
        return loaded(chosen)
    except KnowledgeError as error:
        print_mistakes(Console(stderr=True), error.mistakes)
        raise typer.Exit(1) from error


def print_json(data: Mapping[str, Any]) -> None:
    """For machines, on standard output."""
    typer.echo(json.dumps(data, indent=2, ensure_ascii=False))
