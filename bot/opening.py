"""Opens the knowledge for whoever is going to answer from it: a server or a command."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from bot.advisor.reply import Advisor
from bot.facts.load import load, locate_knowledge
from bot.facts.model import Knowledge
from bot.settings import Settings
from bot.understanding.encoder import CachedEncoder, SentenceEncoder


def today() -> date:
    """The day, in UTC: nobody can have read a source after it."""
    return datetime.now(UTC).date()


def load_knowledge(settings: Settings) -> Knowledge:
    """The knowledge of these settings. Raises KnowledgeError with every mistake, SettingsError for a wrong folder."""
    return load(locate_knowledge(settings.knowledge_dir), today())


def load_advisor(settings: Settings) -> Advisor:
    """An advisor on the knowledge of these settings; takes a second, and some more after the knowledge changed."""
    encoder = CachedEncoder(SentenceEncoder(), cache_folder()) if settings.encoder else None
    return Advisor(load_knowledge(settings), encoder)


def cache_folder() -> Path:
    """Where what can be computed again is kept: `$XDG_CACHE_HOME/stack-advisor`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "stack-advisor"
