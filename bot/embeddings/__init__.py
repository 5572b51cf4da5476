"""The vectors of the knowledge's texts, shipped or remembered on disk, so that a start encodes only what is new."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from bot.embeddings.kept import KeptVectors
from bot.embeddings.learned import KeptLearning
from bot.facts.load import Told
from bot.understanding.encoder import DIMENSIONS, MANY, Encoder, Learned, Vectors

SHIPPED = Path(__file__).parent
"""Holds the vectors of the knowledge as it ships, made by `make vectors`. They may lag behind: what they lack is
encoded."""
MEANING = "meaning"
WORDING = "wording"
"""The two halves of what `Encoder.encode_whole` gives, kept in files of their own: few texts need the second."""


class CachedEncoder(Encoder):
    """Encodes the texts of a knowledge base once and for all; after an edit, only those that are new.

    Single texts (questions) are never cached.
    """

    def __init__(
        self, encoder: Encoder, folder: Path, told: Told = lambda _: None, shipped: Path | None = SHIPPED
    ) -> None:
        """`told` hears a sentence when there is something to encode, which takes a while."""
        self._encoder = encoder
        self._meaning, self._wording = (KeptVectors(half, folder, told, shipped) for half in (MEANING, WORDING))
        self._learned = KeptLearning(folder, shipped)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row per text: of a few as the encoder itself gives it, of a whole knowledge as `as_kept` has it."""
        return self._encoder.encode(texts) if len(texts) < MANY else self._meaning.of(texts, self._encoder.encode)

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        """The same for whole vectors."""
        if len(texts) < MANY:
            return self._encoder.encode_whole(texts)
        return np.hstack([self.encode(texts), self._wording.of(texts, self._encode_wording)])

    def learned(self, digest: bytes, learn: Callable[[], Learned]) -> Learned:
        """What `learn` gives, kept as the vectors are."""
        return self._learned.of(digest, learn)

    def _encode_wording(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode_whole(texts)[:, DIMENSIONS:]
