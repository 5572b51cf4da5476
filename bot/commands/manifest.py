"""`manifest`: what to paste at api.slack.com to create the app."""

import json
import sys
from typing import Annotated, Literal

import typer

from bot.commands.context import settings
from bot.errors import SettingsError
from bot.settings import Settings
from bot.slack.installation.manifest import manifest as app_manifest


def manifest(
    mode: Annotated[Literal["socket", "http"], typer.Option(help="socket needs no public address.")] = "socket",
    url: Annotated[str | None, typer.Option(help="Where Slack, and who installs it, reaches the app.")] = None,
    command: Annotated[str | None, typer.Option(help="The slash command; SLASH_COMMAND by default.")] = None,
    many: Annotated[bool, typer.Option("--many", help="For many workspaces, which install it themselves.")] = False,
    step: Annotated[bool, typer.Option("--workflow-step", help="Offer a step to Workflow Builder, too.")] = False,
) -> None:
    """Print the app manifest, to paste at api.slack.com."""
    if (mode == "http" or many) and not (url or "").startswith("https://"):
        what = "--many" if many else "--mode http"
        raise SettingsError(f"With {what}, give --url https://… where this app can be reached.")
    if mode == "socket" and url and not many:
        raise SettingsError("--url goes with --mode http or --many; Socket Mode needs no address.")
    given = settings()
    if command is not None:
        given = Settings.from_environment({"SLASH_COMMAND": command})
    made = app_manifest(given.slash_command, url=url, socket=mode == "socket", many=many, step=step)
    sys.stdout.write(json.dumps(made, indent=2) + "\n")
