"""An encoder that remembers the last few texts: one message is looked at for its topic, its gate and its needs."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from bot.understanding.encoder import MANY, Encoder, Vectors

REMEMBERED = 64


class RecentEncoder:
    """Encodes single texts once; whole knowledge bases pass through. Safe to share between threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._one = lru_cache(maxsize=REMEMBERED)(self._encode_one)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row per text, as the encoder itself gives it."""
        if len(texts) >= MANY:
            return self._encoder.encode(texts)
        return np.stack([self._one(text) for text in texts])

    def _encode_one(self, text: str) -> Vectors:
        vector: Vectors = self._encoder.encode([text])[0]
        vector.setflags(write=False)
        return vector
