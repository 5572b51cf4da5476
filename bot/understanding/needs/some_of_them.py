"""What is so of some of the people who build it: no fact of the whole team.

“Two of them are juniors”, “five developers, two juniors”. What stands in a sentence is seen as its words, joined by
single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.cues.phrases import number_at
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_NUMBER = either(r"one|two|three|four|five|six|seven|eight|nine|ten|some|a few|few|a couple|several|\d+")
_SOME_OF = re.compile(
    rf"\b(?:{_NUMBER} of (?:them|us|these|those|whom|which|you|the (?:{_NUMBER}|team|devs|developers|people|others))"
    rf"|of (?:whom|which|them|those|these) {_NUMBER})"
    r"(?: (?:is|are|being|still|only|just|who|which|really|total|complete|absolute|a|an|our))*$"
)
"""Stands before what is so of some."""
_LONE = re.compile(r"\b(?:its|it is|thats|that is|this is)(?: (?:just|only|really))* one of us$")
"""Corrects of how many something is so, and counts no team: “why 'we'? It's only one of us”."""

_GROUP = frozenset(["us", "them"])
_ARE = frozenset(["is", "are", "was", "were"])


def without_some_of_them(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What was found, what is so of some of the team being no fact of it."""
    people = [one for one in found if one.match.payload.fact and _number(one, sentence)]
    return [replace(one, sure=False) if _is_of_some(one, found, people, sentence) else one for one in found]


def _is_of_some(one: Found, found: Sequence[Found], people: Sequence[Found], sentence: Sentence) -> bool:
    meant = one.match.payload
    if not (meant.fact and meant.states and meant.value is not None):
        return False
    if not meant.of_options:
        if any(other.match.payload.of_options and _is_said_of(one, other, sentence) for other in found):
            return True
        return _LONE.search(" ".join(t.text for t in sentence.tokens[: one.match.end] if not t.mark)) is not None
    if _SOME_OF.search(" ".join(t.text for t in sentence.tokens[: one.match.start] if not t.mark)):
        return True
    own = _number(one, sentence)
    # “Five developers, two juniors” counts two of the five.
    return own > 0 and any(
        other is not one and not other.match.payload.of_options and _number(other, sentence) > own for other in people
    )


def _is_said_of(some: Found, what: Found, sentence: Sentence) -> bool:
    """Whether a count, “two of us”, only says of how many something is so."""
    last, following = sentence.tokens[some.match.end - 1], sentence.tokens[some.match.end : what.match.start]
    return last.text in _GROUP and any(token.text in _ARE for token in following[:1])


def _number(one: Found, sentence: Sentence) -> float:
    """The number in what was found; 0 where there is none."""
    places = [at for at in one.match.places if sentence.tokens[at].number is not None]
    return number_at(sentence.tokens, places[0])[0] if places else 0
