"""Opens the knowledge for whoever is going to answer from it: a server or a command."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np

from bot.advisor.reply import Advisor
from bot.facts.load import Told, load, locate_knowledge
from bot.facts.model import Knowledge
from bot.settings import Settings
from bot.understanding.encoder import (
    DIMENSIONS,
    MANY,
    MODEL_SHA256,
    Encoder,
    SentenceEncoder,
    Vectors,
)

CHECKSUM_BYTES = hashlib.sha256().digest_size


def today() -> date:
    """The day, in UTC: nobody can have read a source after it."""
    return datetime.now(UTC).date()


def load_knowledge(settings: Settings, told: Told = lambda _: None) -> Knowledge:
    """The knowledge of these settings. Raises KnowledgeError with every mistake, SettingsError for a wrong folder."""
    return load(locate_knowledge(settings.knowledge_dir), today(), told)


def load_advisor(settings: Settings, told: Told = lambda _: None) -> Advisor:
    """An advisor on the knowledge of these settings; takes a second, and some more after the knowledge changed."""
    knowledge = load_knowledge(settings, told)
    encoder = CachedEncoder(SentenceEncoder(), cache_folder(), told) if settings.encoder else None
    told(f"Indexing {sum(len(comparison.facts) for comparison in knowledge.comparisons):,} facts")
    return Advisor(knowledge, encoder)


def cache_folder() -> Path:
    """Where what can be computed again is kept: `$XDG_CACHE_HOME/stack-advisor`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "stack-advisor"


class CachedEncoder:
    """Remembers on disk how the texts of a knowledge base were encoded, so that a restart need not do it again.

    The cache is one file for each set of texts and model, safe to delete at any time. It begins with the checksum of
    what follows; a damaged one is made anew.
    Single texts (questions) are never cached.
    """

    def __init__(self, encoder: Encoder, folder: Path, told: Told = lambda _: None) -> None:
        self._encoder = encoder
        self._folder = folder
        self._told = told

    def encode(self, texts: Sequence[str]) -> Vectors:
        if len(texts) < MANY:
            return self._encoder.encode(texts)
        digest = hashlib.sha256("\0".join([MODEL_SHA256, *texts]).encode()).hexdigest()
        path = self._folder / f"embeddings-{digest[:32]}.bin"
        vectors = _read(path, len(texts))
        if vectors is None:
            self._told(f"Encoding {len(texts):,} texts, once for each change of the knowledge")
            vectors = self._encoder.encode(texts)
            self._write(path, vectors)
        return vectors

    def _write(self, path: Path, vectors: Vectors) -> None:
        draft = path.with_suffix(".tmp")
        body = vectors.astype("<f4").tobytes()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(hashlib.sha256(body).digest() + body)
            draft.replace(path)
        except OSError:  # no room or no right to write: the next start is slower, nothing else
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _read(path: Path, rows: int) -> Vectors | None:
    """The vectors kept in a file; None when it is absent, damaged or of another size."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    checksum, body = kept[:CHECKSUM_BYTES], kept[CHECKSUM_BYTES:]
    if len(body) != rows * DIMENSIONS * 4 or hashlib.sha256(body).digest() != checksum:
        return None
    return np.frombuffer(body, dtype="<f4").reshape(rows, DIMENSIONS).astype(np.float32)
