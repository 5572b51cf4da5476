"""What words do to the need beside them, whichever words they are: a cue and how far it reaches.

The words themselves are in `bot.understanding.cues.stances` and `bot.understanding.cues.weights`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Cue(StrEnum):
    """What a stretch of words does to the need beside it."""

    WANT = "want"
    MUST = "must"
    WISH = "wish"
    REFUSE = "refuse"
    DROP = "drop"
    MORE = "more"
    LESS = "less"
    OPEN = "open"
    """Undecided, or indifferent."""
    OVER = "over"
    """What stands before it matters more than what stands after it."""
    UNDER = "under"
    """What stands before it matters less than what stands after it."""
    INSTEAD = "instead"
    """What stands after it is replaced."""
    RETURN = "return"
    """Back in, after it was taken back."""
    IDIOM = "idiom"
    """Means something else altogether, so that no need is named in it: "lean towards", "the rest of"."""
    NOTHING = "nothing"
    """Looks like a cue and is none: "no problem", "not only"."""


class Reach(StrEnum):
    """Which part of the clause a cue governs."""

    AFTER = "after"
    BEFORE = "before"
    BOTH = "both"
    BETWEEN = "between"
    """What stands right before it and what stands right after it."""
    NEXT = "next"
    """Only the noun phrase that follows, joined by "or" or "and", up to the next comma."""


@dataclass(frozen=True, slots=True)
class CueRule:
    """A cue and its reach."""

    cue: Cue
    reach: Reach


CueWords = tuple[tuple[Cue, Reach, str], ...]
"""Cues with the phrases that give them, separated by "|" or a line break.

Written like the phrases of the knowledge (see `bot.understanding.cues.phrases`), but about English, not about a
comparison.
"""
