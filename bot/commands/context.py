"""What commands share: settings, knowledge and an advisor, made from the environment."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from dotenv import dotenv_values
from rich.console import Console
from rich.status import Status

from bot.advisor.reply import Advisor
from bot.facts.load import load, locate_knowledge
from bot.facts.model import Knowledge
from bot.settings import Settings
from bot.understanding.encoder import CachedEncoder, Encoder, SentenceEncoder


def settings() -> Settings:
    """Settings from the environment, and from a `.env` file for what the environment leaves unset."""
    from_file = {name: value for name, value in dotenv_values(".env").items() if value is not None}
    return Settings.from_environment({**from_file, **os.environ})


def today() -> date:
    return datetime.now(UTC).date()


def knowledge(given: Settings) -> Knowledge:
    """The knowledge; raises KnowledgeError with every mistake in it."""
    return load(locate_knowledge(given.knowledge_dir), today())


def encoder(given: Settings) -> Encoder | None:
    """The sentence encoder with its cache, or None where `ENCODER=off`."""
    return CachedEncoder(SentenceEncoder(), cache_folder()) if given.encoder else None


def cache_folder() -> Path:
    """Where what can be computed again is kept: `$XDG_CACHE_HOME/stack-advisor`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "stack-advisor"


def advisor(given: Settings) -> Advisor:
    """An advisor on the knowledge, ready to answer; says so on a terminal when it takes a moment."""
    with waiting("Reading the knowledge"):
        return Advisor(knowledge(given), encoder(given))


def waiting(what: str) -> Status:
    """A spinner on standard error; nothing at all where that is no terminal."""
    return Console(file=sys.stderr).status(what)
