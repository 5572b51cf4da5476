"""Opens the knowledge for whoever is going to answer from it: a server or a command."""

import ctypes
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from bot.advisor.reply import Advisor
from bot.embeddings import CachedEncoder
from bot.facts.load import Told, load, locate_knowledge
from bot.facts.model import Knowledge
from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder


def today() -> date:
    """The day, in UTC: nobody can have read a source after it."""
    return datetime.now(UTC).date()


def load_knowledge(settings: Settings, told: Told = lambda _: None) -> Knowledge:
    """The knowledge of these settings. Raises KnowledgeError with every mistake, SettingsError for a wrong folder."""
    return load(locate_knowledge(settings.knowledge_dir), today(), told)


def load_advisor(settings: Settings, told: Told = lambda _: None) -> Advisor:
    """An advisor on the knowledge of these settings; takes a second, and some more after the knowledge changed."""
    with _collecting_nothing():
        knowledge = load_knowledge(settings, told)
        encoder = CachedEncoder(SentenceEncoder(), cache_folder(), told) if settings.encoder else None
        told(f"Indexing {sum(len(comparison.facts) for comparison in knowledge.comparisons):,} facts")
        advisor = Advisor(knowledge, encoder)
    _settle()
    return advisor


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """No garbage is looked for inside the block. Nearly all that it makes stays, and looking through it again and again
    would take as long as making it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def cache_folder() -> Path:
    """Where what can be computed again is kept: `$XDG_CACHE_HOME/stack-advisor`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "stack-advisor"


def _settle() -> None:
    """What was just built stays: keep the collector from walking it again and again, and hand what building needed for
    a moment back to the system, some 40 MB that glibc would keep for later."""
    gc.unfreeze()  # a knowledge that was loaded before may go
    gc.collect()
    gc.freeze()
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL("libc.so.6").malloc_trim(0)
