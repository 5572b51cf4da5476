"""The sentence encoder's view: how alike in meaning a question is to each phrasing, each topic, and all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.encoder import Encoder
from bot.understanding.encoder.nearness import Nearness
from bot.understanding.encoder.probe import Labels, Probe, fit_chances, fit_scores
from bot.understanding.retrieval.lexical import Scores

NEAR = 5
NEAR_ELSEWHERE = 3
FREEDOM = 1.0
"""How closely what sets our questions apart may follow its examples; see `fit_chances`."""
A_SIDE = 1_000.0
"""Weight in learning of all our documents together, and of all other messages together."""
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
    ours: float
    """Log odds of being one of the documents rather than a message about something else, learned from both."""


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
        # So that a topic much written about wins nothing by it.
        weights = topics @ (1 / np.sqrt(np.maximum(topics.sum(axis=0), 1)))
        self._topics = fit_scores(self._vectors[self._stripped], topics, weights / weights.mean(), PENALTY)
        self._ours = self._told_apart()
        self._nearness = Nearness(self._vectors)

    def _told_apart(self) -> Probe:
        """Our documents from messages about something else, both sides weighing the same however many they are."""
        sides = [self._vectors[rows] for rows in (self._raw, self._elsewhere)]
        labels = np.repeat(np.array([[1], [0]], dtype=np.float32), [len(side) for side in sides], axis=0)
        weights = np.concatenate([np.full(len(side), A_SIDE / max(len(side), 1)) for side in sides]).astype(np.float32)
        return fit_chances(np.vstack(sides), labels, weights, FREEDOM)

    def likeness(self, rest: str, text: str) -> Likeness:
        """`rest` is the text without option names, `text` the whole of it."""
        stripped, raw = both = self._encoder.encode([rest, text])
        to_all = self._nearness.to_all(both)
        return Likeness(
            phrasings=np.asarray(to_all[self._stripped, 0], dtype=np.float32),
            topics=self._topics.scores(stripped),
            near=mean_of_best(to_all[self._raw, 1], NEAR),
            elsewhere=mean_of_best(to_all[self._elsewhere, 1], NEAR_ELSEWHERE),
            ours=float(self._ours.scores(raw)[0]),
        )


def mean_of_best(scores: Scores, most: int) -> float:
    """The mean of the highest `most` of them; of all when there are fewer, 0 of none."""
    if scores.size > most:
        scores = np.partition(scores, -most)[-most:]
    return float(np.sort(scores).mean()) if scores.size else 0.0
