"""Cosines of a few vectors to very many: exact where they are near, and quick."""

import numpy as np

from bot.understanding.encoder import Vectors

LARGE = 20_000
"""Vectors; from here on reading all of them is what takes the time."""
AXES = 64
"""Principal axes in a first look: a sixth of the numbers, and most of what sets our texts apart."""
LOOKED_AT = 1_000
"""Of each question, the vectors that are nearest at first look; theirs are the exact cosines."""


class Nearness:
    """Cosines to a set of vectors of length 1.

    Up to `LARGE` of them all are exact. Of more, the nearest `LOOKED_AT` are exact and the others are what the
    `AXES` principal axes tell of them.
    """

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors
        self._axes: Vectors | None = None
        self._along: Vectors = vectors[:0]
        if len(vectors) > LARGE:
            # Not centred: a cosine is about the origin. The sign of an axis does not matter, it is used on both sides.
            _, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
            self._axes = axes[:, -AXES:].astype(np.float32)
            self._along = (vectors @ self._axes).T.copy()

    def to_all(self, questions: Vectors) -> Vectors:
        """One row per vector, one column per question."""
        if self._axes is None:
            found: Vectors = self._vectors @ questions.T  # in one go, because what takes time is to read all vectors
            return found
        rough = ((questions @ self._axes) @ self._along).astype(np.float32, copy=False)
        for row, question in zip(rough, questions, strict=True):
            nearest = np.argpartition(row, -LOOKED_AT)[-LOOKED_AT:]
            row[nearest] = self._vectors[nearest] @ question
        return rough.T
