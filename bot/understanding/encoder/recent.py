"""An encoder that remembers the last few texts: one message is looked at for its topic, its gate and its needs."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import numpy as np

from bot.understanding.encoder import DIMENSIONS, MANY, Encoder, Learned, Vectors

REMEMBERED = 64
"""Texts."""
BESIDE = 2
"""Threads that help whoever asks; of the two texts of a question the asker encodes one."""


class RecentEncoder(Encoder):
    """Encodes single texts once; whole knowledge bases pass through. Safe to share between threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._one = lru_cache(maxsize=REMEMBERED)(self._encode_one)
        # The runtime lets go of the interpreter while it computes: of two texts one is encoded beside the other.
        self._beside = ThreadPoolExecutor(BESIDE, thread_name_prefix="encoder")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row per text, as the encoder itself gives it."""
        if len(texts) >= MANY:
            return self._encoder.encode(texts)
        return self.encode_whole(texts)[:, :DIMENSIONS]

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        """The same; what was encoded for either is remembered for both."""
        if len(texts) >= MANY:
            return self._encoder.encode_whole(texts)
        first, *others = dict.fromkeys(texts)
        beside = {text: self._beside.submit(self._one, text) for text in others}
        rows = {first: self._one(first)} | {text: encoded.result() for text, encoded in beside.items()}
        return np.stack([rows[text] for text in texts])

    def learned(self, digest: bytes, learn: Callable[[], Learned]) -> Learned:
        """As the encoder remembers it."""
        return self._encoder.learned(digest, learn)

    def _encode_one(self, text: str) -> Vectors:
        vector: Vectors = self._encoder.encode_whole([text])[0]
        vector.setflags(write=False)
        return vector
