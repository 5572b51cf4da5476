"""What was learned from the vectors of a knowledge, shipped or remembered on disk: no start learns it twice."""

import hashlib
import io
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np

from bot.embeddings.files import MODEL
from bot.understanding.encoder import Learned

MOST_FILES = 4
"""Files kept, those used last."""
_CHECKSUM_BYTES = hashlib.sha256().digest_size


class KeptLearning:
    """Weights by a digest of all that they were learned from: a small file for each, made anew when damaged or gone."""

    def __init__(self, folder: Path, shipped: Path | None) -> None:
        self._folder = folder
        self._shipped = shipped

    def of(self, digest: bytes, learn: Callable[[], Learned]) -> Learned:
        """The weights of that digest."""
        name = file_of(digest)
        for folder in filter(None, (self._shipped, self._folder)):
            kept = read(folder / name)
            if kept is not None:
                with suppress(OSError):
                    os.utime(folder / name)
                return kept
        learned = learn()
        with suppress(OSError):  # no room or no right to write: the next start is slower, nothing else
            self._folder.mkdir(parents=True, exist_ok=True)
            write(self._folder / name, learned)
            used = sorted(self._folder.glob("learned-*.bin"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
            for old in used[MOST_FILES:]:
                old.unlink(missing_ok=True)
        return learned


def file_of(digest: bytes) -> str:
    """The name of the file that holds what was learned under that digest by this model."""
    return f"learned-{hashlib.sha256(MODEL + digest).hexdigest()[:32]}.bin"


def write(path: Path, learned: Learned) -> None:
    """Write the file all at once: another process sees the old one or the new one. Raises OSError."""
    body = io.BytesIO()
    np.save(body, learned, allow_pickle=False)
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        draft.write_bytes(hashlib.sha256(body.getvalue()).digest() + body.getvalue())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def read(path: Path) -> Learned | None:
    """What the file holds; None when it is absent or damaged."""
    try:
        whole = path.read_bytes()
    except OSError:
        return None
    checksum, body = whole[:_CHECKSUM_BYTES], whole[_CHECKSUM_BYTES:]
    if hashlib.sha256(body).digest() != checksum:
        return None
    learned: Learned = np.load(io.BytesIO(body), allow_pickle=False)
    return learned
