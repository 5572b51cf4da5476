"""Vectors of texts as one folder remembers them, beside those that ship."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from bot.embeddings.files import MODEL, as_kept, name_of, read, write
from bot.facts.load import Told
from bot.understanding.encoder import Vectors

MOST_FILES = 8
"""Files kept of each kind, those used last; a knowledge needs two, and a few more make going back and forth between two
quick."""


class KeptVectors:
    """One kind of vectors: a file for each set of texts and model that the shipped file does not cover.

    Files are safe to delete at any time; a damaged one is made anew.
    """

    def __init__(self, kind: str, folder: Path, told: Told, shipped: Path | None) -> None:
        """`shipped`: the folder of the files that ship, if any; `told` hears a sentence when something is encoded."""
        self._kind = kind
        self._folder = folder
        self._told = told
        self._shipped = shipped_in(shipped, kind) if shipped else None

    def of(self, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Vectors:
        """One row per text as `as_kept` has it; only those that no file knows are encoded."""
        names = [name_of(text) for text in texts]
        wanted = set(names)
        path = self._folder / f"{self._kind}-{hashlib.sha256(MODEL + b''.join(names)).hexdigest()[:32]}.bin"
        for whole in filter(None, (self._shipped, path)):
            kept = read(whole)
            if kept is not None and kept.keys() >= wanted:
                with suppress(OSError):
                    os.utime(path)
                return np.stack([kept[name] for name in names])
        known = self._known(wanted)
        missing = {name: text for name, text in zip(names, texts, strict=True) if name not in known}
        if missing:
            self._told(f"Encoding {len(missing):,} texts; only new ones are encoded after a change of the knowledge")
            known |= zip(missing, as_kept(encode(list(missing.values()))), strict=True)
        vectors = np.stack([known[name] for name in names])
        self._keep(path, names, vectors)
        return vectors

    def _known(self, names: set[bytes]) -> dict[bytes, Vectors]:
        """What the shipped file, and other files, the newest first, know of these texts."""
        known: dict[bytes, Vectors] = {}
        for path in (*filter(None, [self._shipped]), *self._files()):
            if len(known) == len(names):
                break
            kept = read(path) or {}
            known |= {name: kept[name] for name in names & kept.keys()}
        return known

    def _files(self) -> Iterator[Path]:
        """Files of this kind, those used last first."""
        dated = []
        for path in self._folder.glob(f"{self._kind}-*.bin"):
            with suppress(OSError):  # another process may just have deleted it
                dated.append((path.stat().st_mtime_ns, path))
        yield from (path for _, path in sorted(dated, reverse=True))

    def _keep(self, path: Path, names: Sequence[bytes], vectors: Vectors) -> None:
        with suppress(OSError):  # no room or no right to write: the next start is slower, nothing else
            self._folder.mkdir(parents=True, exist_ok=True)
            write(path, names, vectors)
            for old in list(self._files())[MOST_FILES:]:
                old.unlink(missing_ok=True)


def shipped_in(folder: Path, kind: str) -> Path:
    """The file of a kind of vectors that ships in a folder."""
    return folder / f"{kind}.bin"
