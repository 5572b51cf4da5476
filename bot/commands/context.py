"""What commands share: settings from the environment, and an advisor with a word of patience."""

import os
import sys

from dotenv import dotenv_values
from rich.console import Console
from rich.status import Status

from bot.advisor.reply import Advisor
from bot.opening import load_advisor
from bot.settings import Settings


def settings() -> Settings:
    """Settings from the environment, and from a `.env` file for what the environment leaves unset."""
    from_file = {name: value for name, value in dotenv_values(".env").items() if value is not None}
    return Settings.from_environment({**from_file, **os.environ})


def advisor(given: Settings) -> Advisor:
    """An advisor on the knowledge, ready to answer."""
    with waiting("Reading the knowledge"):
        return load_advisor(given)


def waiting(what: str) -> Status:
    """A spinner on standard error; nothing at all where that is no terminal."""
    return Console(file=sys.stderr).status(what)
