"""`manifest`: what to paste at api.slack.com to create the app."""

import json
import sys
from typing import Annotated, Literal

import typer

from bot.commands.context import settings
from bot.errors import SettingsError
from bot.slack.manifest import manifest as app_manifest


def manifest(
    mode: Annotated[Literal["socket", "http"], typer.Option(help="socket needs no public address.")] = "socket",
    url: Annotated[str | None, typer.Option(help="Where Slack reaches the app, for --mode http.")] = None,
) -> None:
    """Print the app manifest for the command name in SLASH_COMMAND."""
    if mode == "http" and not (url or "").startswith("https://"):
        raise SettingsError("With --mode http, give --url https://… where Slack can reach this app.")
    if mode == "socket" and url:
        raise SettingsError("--url goes with --mode http; Socket Mode needs no address.")
    sys.stdout.write(json.dumps(app_manifest(settings().slash_command, url=url), indent=2) + "\n")
