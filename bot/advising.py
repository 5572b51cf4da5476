"""Makes the advisor, for whoever is going to answer: a server or a command.

Apart from `bot.opening`, because all that understands words takes a second to import, and most commands need none.
"""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.advisor.reply import Advisor
from bot.embeddings import CachedEncoder
from bot.facts.load import Told
from bot.facts.model import Knowledge
from bot.opening import Last, cache_folder, load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder

_last = Last[Advisor]()


def load_advisor(settings: Settings, told: Told = lambda _: None) -> Advisor:
    """An advisor on the knowledge of these settings; takes a second, and some more after the knowledge changed. What
    this process has made last is given again where it would come out the same."""
    with _collecting_nothing():
        knowledge = load_knowledge(settings, told)
    cache = cache_folder() if settings.encoder else None
    return _last.made((knowledge.digest, cache), lambda: _made(knowledge, cache, told))


def _made(knowledge: Knowledge, cache: Path | None, told: Told) -> Advisor:
    with _collecting_nothing():
        encoder = CachedEncoder(SentenceEncoder(), cache, told) if cache else None
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


def _settle() -> None:
    """What was just built stays: keep the collector from walking it again and again, and hand what building needed for
    a moment back to the system, some 40 MB that glibc would keep for later."""
    gc.unfreeze()  # a knowledge that was loaded before may go
    gc.collect()
    gc.freeze()
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL("libc.so.6").malloc_trim(0)
