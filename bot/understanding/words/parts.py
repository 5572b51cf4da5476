"""A message taken apart where it says, asks or tells two things: “drop the admin, and what about Flask?”."""

import re

from bot.understanding.words.assent import without_assent

_ASKING = (
    r"(?:what|why|how|who|which|where|when|does|do|did|is|are|was|can|could|should|would|will|may|tell|show|list|ask|record"
    r"|remind|note|let|post|undo|drop|forget|recalculate|we need|we want|we have)\b"
)
_CUT = re.compile(
    r"(?<=[?!;])\s+|(?<=[^.\d])\.\s+|;\s+"
    rf"|\s*,\s+(?=(?:(?:and|but|also|plus|so|then|oh)\s+)+{_ASKING})|\s+(?:and|plus)\s+(?:then\s+|also\s+|please\s+)*(?={_ASKING})"
    r"|\s*,?\s+plus\s*:\s+",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(
    r"\s*,\s+(?=(?:(?:so|then|and|hence)\s+)?(?:let'?s|we(?:'ll| will)?) (?:go (?:with|for)|take|pick|choose)\b)",
    re.IGNORECASE,
)
"""Before what is settled after all: “the client said no to Flask, let's go with Django”."""
_CONDITION = re.compile(
    r"\b(?:if|unless|once|until|when|whenever|as soon as|in case|provided|assuming|should|suppose)\b", re.IGNORECASE
)
_BEFORE_A_QUESTION = re.compile(
    r",(?=\s+(?:(?:and|but|also|so|or|btw|now)\s+)*(?:how|what|whats|what's|which|why|who|is|are|does|do|did|can|could|will"
    r"|would|should)\s[^.!?;,]*\?)",
    re.IGNORECASE,
)
_JOINS = re.compile(r"^(?:(?:and|but|also|plus|so|then|oh)[\s,:]+)+(?=\S+ )", re.IGNORECASE)
MOST = 3
"""Parts that a message is taken apart into; one of more is a description."""


def _concluded(text: str) -> list[str]:
    before, *behind = _CONCLUDES.split(text, maxsplit=1)
    return [before, *behind] if behind and not _CONDITION.search(before) else [text]


def with_questions_apart(text: str) -> str:
    """The text, of the same length, a stop in place of the comma before a question that follows what is told: “a shop
    with login, does Flask scale?”."""
    return _BEFORE_A_QUESTION.sub(".", text) if "?" in text else text


def parts(text: str) -> tuple[str, ...]:
    """The parts of a normalised text, each to be read by itself; the whole where it has but one, or too many."""
    said = without_assent(text)
    cut = [part for sentence in _CUT.split(said) for part in _concluded(sentence)]
    found = [_JOINS.sub("", part.strip(" ,;")) for part in cut]
    found = [part for part in found if re.search(r"\w", part)]
    return tuple(found) if 1 < len(found) <= MOST else (text,)
