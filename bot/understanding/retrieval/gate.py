"""Whether a text is about anything we know: a small logistic model over a few plain signals.

The weights were fitted on the labelled questions in `tests/eval` (see `bot.evaluation.gate`); fitted on one of the two
sets and tried on the other, in scope and out are told apart with an area under the curve of .97 to .99, without the
encoder .89 to .90.
"""

import math
from dataclasses import dataclass

ANSWER = 0.78
"""Confidence from which a question is answered."""
SUGGEST = 0.40
"""Confidence from which, short of an answer, the nearest topics are offered."""


@dataclass(frozen=True)
class Signals:
    """What the retrieval saw, beside which topic came first."""

    exact: bool
    """The words are those of a phrasing."""
    encoded: bool
    names_option: bool
    names_outside: bool
    """It names something well known that is no option here."""
    question: bool
    seeks: bool
    """It asks for advice or a comparison, or follows up."""
    content_words: int
    known_share: float
    """How much of it, by the rarity of its words, occurs in the knowledge: 0 to 1."""
    lexical: float
    lexical_elsewhere: float
    """Best BM25 score to any phrasing, and to messages known to be about something else."""
    near: float
    near_elsewhere: float
    """Mean cosine of the few nearest phrasings, and of the few nearest messages about something else."""
    ours: float
    """Log odds that it belongs among the phrasings rather than among messages about something else."""


_SEEN_WITH_ENCODER = {
    "constant": -5.78,
    "near": 10.73,
    "near_elsewhere": -11.48,
    "ours": 0.91,
    "names_option": 4.38,
    "known_share": 2.58,
    "names_outside": -0.95,
    "question": 1.80,
    "seeks": 2.57,
}
_SEEN_WITHOUT = {
    "constant": -5.07,
    "lexical": 0.29,
    "lexical_elsewhere": -0.27,
    "names_option": 2.97,
    "known_share": 2.90,
    "names_outside": -0.65,
    "question": 1.56,
    "seeks": 1.94,
}
WEIGHTS = {True: _SEEN_WITH_ENCODER, False: _SEEN_WITHOUT}
"""What each signal weighs, with the encoder and without; fitted by `bot.evaluation.gate`."""
_LOUDEST = 15.0
"""BM25 scores beyond this say nothing more."""


def features(signals: Signals) -> list[float]:
    """The signals that the gate weighs, in the order of `WEIGHTS`, without the constant."""
    return [min(float(getattr(signals, name)), _LOUDEST) for name in WEIGHTS[signals.encoded] if name != "constant"]


def confidence(signals: Signals) -> float:
    """The chance, 0 to 1, that the text is one to answer."""
    if signals.exact:
        return 1.0
    constant, *weights = WEIGHTS[signals.encoded].values()
    total = constant + sum(weight * value for weight, value in zip(weights, features(signals), strict=True))
    return 1.0 / (1.0 + math.exp(-total))
