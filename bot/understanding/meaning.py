"""The sentence encoder's view of the documents: how alike a question and each phrasing are in meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.encoder import Encoder, Vectors
from bot.understanding.lexical import Scores


@dataclass(frozen=True)
class Likeness:
    """Cosines of one question, -1 to 1."""

    phrasings: Scores
    """To each document, option names taken out on both sides."""
    near: float
    """The mean of the nearest few documents, everything as it is."""
    elsewhere: float
    """The mean of the nearest few messages known to be about something else, everything as it is."""


NEAR = 5
NEAR_ELSEWHERE = 3


class Meaning:
    """Vectors of all documents, encoded once when built."""

    def __init__(self, encoder: Encoder, stripped: Sequence[str], raw: Sequence[str], elsewhere: Sequence[str]) -> None:
        self._encoder = encoder
        texts = list(dict.fromkeys([*stripped, *raw, *elsewhere]))
        vectors = encoder.encode(texts)
        row = {text: position for position, text in enumerate(texts)}
        self._stripped: Vectors = vectors[[row[text] for text in stripped]]
        self._raw: Vectors = vectors[[row[text] for text in raw]]
        self._elsewhere: Vectors = vectors[[row[text] for text in elsewhere]]

    def likeness(self, rest: str, text: str) -> Likeness:
        """`rest` is the text without option names, `text` the whole of it."""
        vectors = self._encoder.encode([rest, text] if rest != text else [text])
        phrasings: Scores = np.asarray(self._stripped @ vectors[0], dtype=np.float32)
        return Likeness(
            phrasings=phrasings,
            near=_mean_of_best(self._raw @ vectors[-1], NEAR),
            elsewhere=_mean_of_best(self._elsewhere @ vectors[-1], NEAR_ELSEWHERE),
        )


def _mean_of_best(cosines: Scores, most: int) -> float:
    return float(np.sort(cosines)[-most:].mean()) if cosines.size else 0.0
