"""How short it is enough to last: “it only has to last three years” needs no long life, and takes one back that stands.

What stands in a sentence is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.directions import Bearing
from bot.understanding.cues.phrases import number_at
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import any_of, either

_LASTS = either(
    "last|lasts|lasted|live|lives|run|runs|survive|survives|exist|exists|work|be used|be there|stay|stays|hold"
)
_ONLY = either("only|just|merely|no more than|not more than|at most|no longer than|not longer than|hardly|barely")
_SHORTLY = any_of(
    rf"\b{_ONLY} (?:\w+ ){{0,3}}?{_LASTS} (?:for )?(?:\w+ ){{0,2}}?years?\b",
    rf"\b{_LASTS} (?:for )?{_ONLY} (?:for )?(?:\w+ ){{1,3}}?years?\b",
)
_YEARS = frozenset(["year", "years"])
_MOST = 5
"""Years from which on to last is to last long, however it is put."""


def without_short_lives(found: Sequence[Found], sentence: Sentence, holds: Callable[[Found], bool]) -> list[Found]:
    """What was found, so few years being no long life; one that `holds` is taken back."""
    if not any(token.text in _YEARS for token in sentence.tokens):
        return list(found)
    if not _SHORTLY.search(" ".join(sentence.words)):
        return list(found)
    taken_back = Bearing(Direction.DROP)
    return [
        replace(one, bearing=taken_back, sure=holds(one), firm=True) if _is_so_long(one, sentence) else one
        for one in found
    ]


def _is_so_long(one: Found, sentence: Sentence) -> bool:
    """Whether it is a number of years that is not many."""
    meant, places = one.match.payload, one.match.places
    if meant.value is None or meant.fact or meant.states or sentence.tokens[places[-1]].text not in _YEARS:
        return False
    numbers = [at for at in places if sentence.tokens[at].number is not None]
    return bool(numbers) and number_at(sentence.tokens, numbers[0])[0] <= _MOST
