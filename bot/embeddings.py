"""The vectors of the knowledge's texts, remembered on disk, so that a start encodes only what is new."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from bot.facts.load import Told
from bot.understanding.encoder import DIMENSIONS, MANY, MODEL_SHA256, Encoder, Vectors

CHECKSUM_BYTES = hashlib.sha256().digest_size
NAME_BYTES = 16
"""Of a text's digest: enough to tell any two texts apart."""
VECTOR_BYTES = DIMENSIONS * 4
MOST_FILES = 8
"""Files kept, those used last; a knowledge needs two, and a few more make going back and forth between two quick."""


class CachedEncoder:
    """Encodes the texts of a knowledge base once and for all; after an edit, only those that are new.

    One file for each set of texts and model: a checksum of the rest, then the digest of every text, then the vectors in
    the same order. Files are safe to delete at any time; a damaged one is made anew. Single texts (questions) are
    never cached.
    """

    def __init__(self, encoder: Encoder, folder: Path, told: Told = lambda _: None) -> None:
        """`told` hears a sentence when there is something to encode, which takes a while."""
        self._encoder = encoder
        self._folder = folder
        self._told = told

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row per text, as the encoder itself gives it."""
        if len(texts) < MANY:
            return self._encoder.encode(texts)
        names = [hashlib.sha256(text.encode()).digest()[:NAME_BYTES] for text in texts]
        path = self._folder / f"embeddings-{hashlib.sha256(_MODEL + b''.join(names)).hexdigest()[:32]}.bin"
        kept = _read(path)
        if kept is not None and kept.keys() >= set(names):
            with suppress(OSError):
                os.utime(path)
            return np.stack([kept[name] for name in names])
        known = self._known(set(names))
        missing = {name: text for name, text in zip(names, texts, strict=True) if name not in known}
        if missing:
            self._told(f"Encoding {len(missing):,} texts; only new ones are encoded after a change of the knowledge")
            known |= zip(missing, self._encoder.encode(list(missing.values())), strict=True)
        vectors = np.stack([known[name] for name in names])
        self._write(path, names, vectors)
        return vectors

    def _known(self, names: set[bytes]) -> dict[bytes, Vectors]:
        """What other files, the newest first, know of these texts."""
        known: dict[bytes, Vectors] = {}
        for path in self._files():
            if len(known) == len(names):
                break
            kept = _read(path) or {}
            known |= {name: kept[name] for name in names & kept.keys()}
        return known

    def _files(self) -> Iterator[Path]:
        """Files of this model, those used last first."""
        dated = []
        for path in self._folder.glob("embeddings-*.bin"):
            with suppress(OSError):  # another process may just have deleted it
                dated.append((path.stat().st_mtime_ns, path))
        yield from (path for _, path in sorted(dated, reverse=True))

    def _write(self, path: Path, names: Sequence[bytes], vectors: Vectors) -> None:
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        body = _MODEL + b"".join(names) + vectors.astype("<f4").tobytes()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(hashlib.sha256(body).digest() + body)
            draft.replace(path)
            for old in list(self._files())[MOST_FILES:]:
                old.unlink(missing_ok=True)
        except OSError:  # no room or no right to write: the next start is slower, nothing else
            with suppress(OSError):
                draft.unlink(missing_ok=True)


_MODEL = bytes.fromhex(MODEL_SHA256)


def _read(path: Path) -> Mapping[bytes, Vectors] | None:
    """The vectors kept in a file by their texts' digests; None when it is absent, damaged or of another model."""
    try:
        whole = path.read_bytes()
    except OSError:
        return None
    checksum, body = whole[:CHECKSUM_BYTES], memoryview(whole)[CHECKSUM_BYTES:]
    rows, rest = divmod(len(body) - len(_MODEL), NAME_BYTES + VECTOR_BYTES)
    if rest or rows < 0 or body[: len(_MODEL)] != _MODEL or hashlib.sha256(body).digest() != checksum:
        return None
    begin = len(_MODEL) + rows * NAME_BYTES
    names = body[len(_MODEL) : begin]
    vectors = np.frombuffer(body[begin:], dtype="<f4").reshape(rows, DIMENSIONS).astype(np.float32)
    return {bytes(names[at : at + NAME_BYTES]): vectors[at // NAME_BYTES] for at in range(0, len(names), NAME_BYTES)}
