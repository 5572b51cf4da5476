"""`stack-advisor knowledge …`: check the knowledge, see what it covers, write the schemas that editors use."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.advisor.reply import Advisor
from bot.commands.context import settings
from bot.commands.unanswered import unanswered
from bot.errors import AdvisorError, KnowledgeError
from bot.facts import report
from bot.facts.check import check as findings_in
from bot.facts.coverage import coverage as coverage_of
from bot.facts.load import load, locate_knowledge
from bot.facts.model import Knowledge
from bot.facts.schema import FOLDER, schema_files, write_schema
from bot.opening import today

app = typer.Typer(name="knowledge", help="Check and describe the knowledge base.", no_args_is_help=True)
app.command()(unanswered)

Folder = Annotated[Path | None, typer.Option("--dir", help="Another folder than the one in use.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]
Wanted = Annotated[str, typer.Option("--needs", help="Ids, separated by commas, that should be stateable needs.")]


@app.command()
def check(folder: Folder = None, as_json: AsJson = False) -> None:
    """Look for mistakes, each with file, line and column, then for gaps and things past their date.

    The exit status is 1 when something is wrong, 0 when there are at most warnings.
    """
    try:
        knowledge = _loaded(folder)
        Advisor(knowledge)  # reads every phrase, which loading alone does not
    except KnowledgeError as error:
        if as_json:
            _print_json(report.findings_data([], error.mistakes))
        else:
            report.print_mistakes(Console(), error.mistakes)
        raise typer.Exit(1) from error
    findings = findings_in(knowledge, today())
    if as_json:
        _print_json(report.findings_data(findings))
    else:
        report.print_findings(Console(), findings)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)


@app.command()
def coverage(folder: Folder = None, as_json: AsJson = False, needs: Wanted = "") -> None:
    """Count facts by topic and option, ratings by criterion and option, and the claims of the source article."""
    try:
        knowledge = _loaded(folder)
    except KnowledgeError as error:
        report.print_mistakes(Console(stderr=True), error.mistakes)
        raise typer.Exit(1) from error
    wanted = [need.strip() for need in needs.split(",") if need.strip()]
    found = coverage_of(knowledge, wanted)
    if as_json:
        _print_json(report.coverage_data(found))
    else:
        report.print_coverage(Console(), found)


@app.command()
def schema(folder: Folder = None, as_json: AsJson = False) -> None:
    """Write the JSON Schemas that the first line of each knowledge file names, or print them all with --json."""
    if as_json:
        _print_json({name: json.loads(text) for name, text in schema_files().items()})
        return
    try:
        paths = write_schema(_folder(folder) / FOLDER)
    except OSError as error:
        raise AdvisorError(f"The schemas can't be written: {error.strerror} ({error.filename}).") from error
    for path in paths:
        typer.echo(path)


def _folder(chosen: Path | None) -> Path:
    return chosen if chosen is not None else locate_knowledge(settings().knowledge_dir)


def _loaded(chosen: Path | None) -> Knowledge:
    return load(_folder(chosen), today())


def _print_json(data: dict[str, Any]) -> None:
    typer.echo(json.dumps(data, indent=2, ensure_ascii=False))
