"""What commands share: settings from the environment, and an advisor with a word of patience."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from dotenv import dotenv_values
from rich.console import Console
from rich.status import Status

from bot.errors import SettingsError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.advisor.reply import Advisor

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
ComparisonId = Annotated[str | None, typer.Option("--comparison", help="Which comparison; the first by default.")]

ENV_FILE = ".env"


def settings() -> Settings:
    """Settings from the environment, and from a `.env` file for what the environment leaves unset.

    Raises SettingsError when they make no sense or the file cannot be read.
    """
    try:
        from_file = {name: value for name, value in dotenv_values(ENV_FILE).items() if value is not None}
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{ENV_FILE} is not UTF-8 text, from byte {error.start + 1} on. Save it as UTF-8, or move it away."
        ) from None
    except OSError as error:
        raise SettingsError(f"Cannot read {ENV_FILE}: {error.strerror}. Make it readable, or move it away.") from None
    return Settings.from_environment({**from_file, **os.environ})


def advisor(given: Settings) -> "Advisor":
    """An advisor on the knowledge, ready to answer."""
    from bot.advising import load_advisor  # imported late: a server has its own ways, and most commands need none

    with waiting("Reading the knowledge") as status:
        return load_advisor(given, status.update)


def waiting(what: str) -> Status:
    """A spinner on standard error; nothing at all where that is no terminal."""
    return Console(file=sys.stderr).status(what)
