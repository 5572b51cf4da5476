"""The sentence encoder's view of the documents: how alike a question and each phrasing, and each topic, are in meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.encoder import Encoder
from bot.understanding.lexical import Scores
from bot.understanding.probe import Labels, fit_scores

NEAR = 5
NEAR_ELSEWHERE = 3
PENALTY = 4.0
"""What holds the weights of the topics back; from 3 to 10 it makes no difference on the labelled sets."""


@dataclass(frozen=True)
class Likeness:
    """What one question is like. Cosines run from -1 to 1."""

    phrasings: Scores
    """To each document, option names taken out on both sides."""
    topics: Scores
    """To each topic as a whole, learned from all its documents; about 1 where it fits, about 0 where it does not."""
    near: float
    """The mean of the nearest few documents, everything as it is."""
    elsewhere: float
    """The mean of the nearest few messages known to be about something else, everything as it is."""


class Meaning:
    """Vectors of all documents, encoded once when built, and of each topic what sets it apart."""

    def __init__(
        self, encoder: Encoder, stripped: Sequence[str], raw: Sequence[str], elsewhere: Sequence[str], topics: Labels
    ) -> None:
        """`topics`: one row per document, one column per topic, 1 where the document belongs to it."""
        self._encoder = encoder
        texts = list(dict.fromkeys([*stripped, *raw, *elsewhere]))
        row = {text: position for position, text in enumerate(texts)}
        self._vectors = encoder.encode(texts)
        self._stripped, self._raw, self._elsewhere = (
            np.array([row[text] for text in those], dtype=np.int64) for those in (stripped, raw, elsewhere)
        )
        weights = 1 / np.sqrt(
            np.maximum(topics.sum(axis=0), 1)
        )  # so that a topic much written about wins nothing by it
        weights = topics @ weights
        self._probe = fit_scores(self._vectors[self._stripped], topics, weights / weights.mean(), PENALTY)

    def likeness(self, rest: str, text: str) -> Likeness:
        """`rest` is the text without option names, `text` the whole of it."""
        stripped, raw = self._encoder.encode([rest, text])
        to_all: Scores = self._vectors @ raw
        return Likeness(
            phrasings=np.asarray((self._vectors @ stripped)[self._stripped], dtype=np.float32),
            topics=self._probe.scores(stripped),
            near=_mean_of_best(to_all[self._raw], NEAR),
            elsewhere=_mean_of_best(to_all[self._elsewhere], NEAR_ELSEWHERE),
        )


def _mean_of_best(cosines: Scores, most: int) -> float:
    return float(np.sort(cosines)[-most:].mean()) if cosines.size else 0.0
