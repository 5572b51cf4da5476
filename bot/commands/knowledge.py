"""`stack-advisor knowledge …`: check the knowledge, see what it covers, write the schemas that editors use."""

import json
from typing import Annotated

import typer
from rich.console import Console

from bot.commands.challenges import challenges, settle
from bot.commands.impact import impact
from bot.commands.knowledge_folder import AsJson, Folder, folder_of, loaded, loaded_or_exit, print_json
from bot.commands.sources import sources
from bot.commands.unanswered import unanswered
from bot.errors import AdvisorError, KnowledgeError
from bot.facts import coverage_report, report
from bot.facts.check import check as findings_in
from bot.facts.coverage import coverage as coverage_of
from bot.facts.schema import FOLDER, schema_files, write_schema
from bot.opening import today

app = typer.Typer(name="knowledge", help="Check and describe the knowledge base.", no_args_is_help=True)
app.command()(unanswered)
app.command()(challenges)
app.command()(settle)

Wanted = Annotated[str, typer.Option("--needs", help="Ids, separated by commas, that should be stateable needs.")]


@app.command()
def check(folder: Folder = None, as_json: AsJson = False) -> None:
    """Look for mistakes, each with file, line and column, then for gaps and things past their date.

    The exit status is 1 when something is wrong, 0 when there are at most warnings.
    """
    try:
        knowledge = loaded(folder)
    except KnowledgeError as error:
        if as_json:
            print_json(report.findings_data([], error.mistakes))
        else:
            report.print_mistakes(Console(), error.mistakes)
        raise typer.Exit(1) from error
    findings = findings_in(knowledge, today())
    if as_json:
        print_json(report.findings_data(findings))
    else:
        report.print_findings(Console(), findings)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)


@app.command()
def coverage(folder: Folder = None, as_json: AsJson = False, needs: Wanted = "") -> None:
    """Count facts by topic and option, ratings by criterion and option, and the claims of the source article."""
    knowledge = loaded_or_exit(folder)
    wanted = [need.strip() for need in needs.split(",") if need.strip()]
    found = coverage_of(knowledge, wanted)
    if as_json:
        print_json(coverage_report.coverage_data(found))
    else:
        coverage_report.print_coverage(Console(), found)


@app.command()
def schema(folder: Folder = None, as_json: AsJson = False) -> None:
    """Write the JSON Schemas that the first line of each knowledge file names, or print them all with --json."""
    if as_json:
        print_json({name: json.loads(text) for name, text in schema_files().items()})
        return
    try:
        paths = write_schema(folder_of(folder) / FOLDER)
    except OSError as error:
        raise AdvisorError(f"The schemas can't be written: {error.strerror} ({error.filename}).") from error
    for path in paths:
        typer.echo(path)


app.command()(sources)
app.command()(impact)
