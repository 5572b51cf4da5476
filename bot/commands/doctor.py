"""`doctor`: what is well with this installation, and what to mend."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Iterable
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.context import Json, settings, waiting
from bot.doctor.findings import Finding, Health, bad
from bot.errors import AdvisorError, SettingsError
from bot.settings import Settings

TO_MEND = 1
_TICKS = {Health.GOOD: ("✓", "green"), Health.OFF: ("!", "yellow"), Health.BAD: ("✗", "red")}


def doctor(
    post: Annotated[str | None, typer.Option(metavar="CHANNEL", help="Post a test message to this channel.")] = None,
    workspace: Annotated[
        str | None, typer.Option(help="Where several installed the app: whose token to look at, such as T0123ABCD.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Check settings, token, scopes, events, database, knowledge, encoder and clock. Exit status 1: something to mend.

    Changes nothing, beside a running app or without one.
    """
    with waiting("Looking"):
        findings = asyncio.run(_all(post, workspace))
    if as_json:
        told = [{"what": f.what, "health": f.health, "says": f.says, "mend": f.mend} for f in findings]
        sys.stdout.write(json.dumps({"findings": told, "well": _well(findings)}, ensure_ascii=False, indent=2) + "\n")
    else:
        _show(findings)
    if not _well(findings):
        raise typer.Exit(TO_MEND)


def _well(findings: Iterable[Finding]) -> bool:
    return all(one.health is not Health.BAD for one in findings)


async def _all(post: str | None, workspace: str | None) -> list[Finding]:
    try:
        given = settings()
    except SettingsError as error:
        return [bad("Settings", "make no sense", str(error))]
    return [one async for one in _findings(given, post, workspace)]


async def _findings(given: Settings, post: str | None, workspace: str | None) -> AsyncIterator[Finding]:
    # Imported late, like everything that brings the database and Slack along.
    from bot.doctor import check_database, check_encoder, check_knowledge, check_settings, check_slack
    from bot.doctor.installed import token_of

    yield check_settings(given)
    token = given.slack_bot_token.get_secret_value() if given.slack_bot_token else None
    if given.many_workspaces:
        try:
            token = await token_of(given, workspace)
        except AdvisorError as error:
            yield bad("Token", "of no workspace", str(error))
    async for finding in check_slack(given, token, post):
        yield finding
    async for finding in check_database(given):
        yield finding
    yield check_knowledge(given)
    yield check_encoder(given)


def _show(findings: Iterable[Finding]) -> None:
    table = Table("", "", "", show_header=False, box=None, padding=(0, 1))
    for one in findings:
        tick, colour = _TICKS[one.health]
        says = Text(one.says)
        if one.mend:
            says.append(f"\n{one.mend}", "" if one.health is Health.BAD else "dim")
        table.add_row(Text(tick, colour), Text(one.what, "bold"), says)
    Console().print(table)
