"""Something set against an option, or asked to go with it, that may be unknown here: “is Go faster than FastAPI?”."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import either

_X = r"(?P<rival>[a-z][\w.+#-]*)"
_LEAD = r"(?:^|[.,;:!?] |\b(?:and|but|so|ok|okay|hey|hm) )"
_AGAINST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}(?:is|are|was|isn'?t|aren'?t|would|will) {_X} (?:be )?(?:really |still |much |any |even |a lot )*"
        rf"(?:\w+er|better|worse|(?:more|less|as) \w+) (?:than|as|for \w+ than) {OPTION}",
        rf"{OPTION} (?:is |be |really |still |much )*(?:\w+er|better|worse|(?:more|less|as) \w+) (?:than|as) {_X}"
        r"(?=$|[ ?.,!])(?! (?:we|i|you|it)\b)",
        rf"\b{_X} (?:vs\.?|versus|compared (?:to|with)|instead of|rather than|over) {OPTION}",
        rf"{OPTION} (?:vs\.?|versus|compared (?:to|with)) {_X}",
    )
)
_BESIDE = re.compile(
    rf"{OPTION} (?:\w+ ){{0,3}}?"
    + either("work|works|good|play|plays|integrate|integrates|compatible|combine|talk|run|runs|cope|go|goes")
    + rf"(?: well| nicely| good| together)? (?:with|alongside) {_X}[\s.?!]*$"
    + rf"|^(?:\w+ )?(?:does|do|can|will|could) {OPTION} (?:\w+ )?(?:support|speak|run on|compile to|understand)"
    r" (?P<known>[a-z][\w.+#-]*)[\s.?!]*$"
)
_NOTHING = frozenset(
    """it this that these those them they he she we you i one ones there what which who anything something nothing
    everything others other another the a an any all both our my your plain pure just using others before ever expected
    none many most more less much time now then today here""".split()
)
"""What stands in such a place and names nothing."""


@dataclass(frozen=True)
class Rival:
    """A word in the place of a name; `beside`: it is asked whether an option goes with it."""

    word: str
    beside: bool


@lru_cache(maxsize=8)
def rivals(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[Rival, ...]:
    """The words of a text, whose options stand at `spans`, that are set against an option or beside it; remembered, as
    a reply looks for them more than once."""
    masked = text.lower()
    for start, end in sorted(spans, reverse=True):
        masked = masked[:start] + OPTION + masked[end:]
    masked = " ".join(masked.split())
    found = [Rival(match["rival"], False) for pattern in _AGAINST for match in pattern.finditer(masked)]
    found += [Rival(match["rival"] or match["known"], True) for match in _BESIDE.finditer(masked)]
    return tuple(one for one in dict.fromkeys(found) if one.word not in _NOTHING and OPTION not in one.word)
