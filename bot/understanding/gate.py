"""Whether a text is about anything we know: a small logistic model over a few plain signals."""

import math
from dataclasses import dataclass

ANSWER = 0.60
"""Confidence from which a question is answered."""
SUGGEST = 0.30
"""Confidence from which, short of an answer, the nearest topics are offered."""


@dataclass(frozen=True)
class Signals:
    """What the retrieval saw, beside which topic came first."""

    exact: bool
    """The words are those of a phrasing."""
    encoded: bool
    names_option: bool
    content_words: int
    known_share: float
    lexical: float
    lexical_elsewhere: float
    cosine: float
    """Best likeness of the text without option names to any phrasing."""
    raw_cosine: float
    """Best likeness of the text as it is to any phrasing as it is."""
    elsewhere_cosine: float
    """Best likeness of the text as it is to messages known to be about something else."""


_WITH_ENCODER = {"bias": -5.0, "raw": 9.0, "elsewhere": -6.0, "cosine": 3.0, "names": 0.8, "known": 1.5}
_LEXICAL = {"bias": -3.5, "lexical": 0.45, "elsewhere": -0.3, "names": 1.8, "known": 2.0}


def confidence(signals: Signals) -> float:
    """The chance, 0 to 1, that the text is one to answer."""
    if signals.exact:
        return 1.0
    if signals.encoded:
        weights = _WITH_ENCODER
        total = (
            weights["bias"]
            + weights["raw"] * signals.raw_cosine
            + weights["elsewhere"] * signals.elsewhere_cosine
            + weights["cosine"] * signals.cosine
            + weights["names"] * signals.names_option
            + weights["known"] * signals.known_share
        )
    else:
        weights = _LEXICAL
        total = (
            weights["bias"]
            + weights["lexical"] * min(signals.lexical, 15.0)
            + weights["elsewhere"] * min(signals.lexical_elsewhere, 15.0)
            + weights["names"] * signals.names_option
            + weights["known"] * signals.known_share
        )
    return 1.0 / (1.0 + math.exp(-total))
