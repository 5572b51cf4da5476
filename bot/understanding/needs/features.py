"""What is wanted beside what is built, and does not take its place: the newsletter that a booking portal needs, too."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.scoring.model import USE_CASE, Need
from bot.understanding.needs.stated import Found
from bot.understanding.talk.speech import is_building
from bot.understanding.words.clauses import Sentence

_WANTING = frozenset(
    "need needs want wants would also additionally plus have must should like require requires".split()
)
_TAKING_ITS_PLACE = frozenset(
    """instead rather actually not no its isnt replace replaces replacing become becomes became turn turns make makes
    changed sorry wait rebuild rewrite is was it building build kind case project product""".split()
)
"""Words beside which another kind of application takes the place of the one that was told."""


def _is_entry(one: Found, sentence: Sentence) -> bool:
    """Whether a kind of application is one entry of a list of what it has: “choir website: photos, newsletter, …”."""
    tokens, start, end = sentence.tokens, one.match.start, one.match.end
    behind_colon = any(token.text == ":" for token in tokens[1:start])
    between = start > 0 and tokens[start - 1].text == "," and (end == len(tokens) or tokens[end].mark)
    return one.match.payload.is_case and behind_colon and between


_COMES_LATER = re.compile(
    r"\b(?:comes?|will come|is coming|are coming|follows?|will follow|arrives?|will arrive|is planned|are planned"
    r"|is due|starts) (?:\w+ ){0,3}?(?:next (?:year|quarter|month|spring|summer|autumn|fall|winter)"
    r"|(?:in|after) \w+ (?:weeks|months|years)|in a (?:month|year)|later|in 20\d\d)\b"
)


def without_when_it_comes(
    found: Sequence[Found], sentence: Sentence, standing: Sequence[Need], *, first: bool
) -> list[Found]:
    """What was found, but when something comes that is not what is built is no deadline of that, nor what is built.

    “A partner portal with login comes next year anyway”. `first`: nothing was said before it in the message.
    """
    words = " ".join(sentence.words)
    comes = _COMES_LATER.search(words)
    if comes is None or (first and not standing):
        return list(found)
    verb = words[: comes.start()].count(" ")
    told = {need.value for need in standing if need.aspect == USE_CASE and need.direction is Direction.REQUIRE}
    before = [one for one in found if not one.match.payload.states and one.match.start <= verb + 1]
    if not before or any(one.match.payload.is_case and one.match.payload.value in told for one in before):
        return list(found)
    return [replace(one, sure=False) if one.match.payload.is_case or _is_when(one) else one for one in found]


def _is_when(one: Found) -> bool:
    return one.match.payload.states and one.match.payload.value is not None


def without_features(found: Sequence[Found], sentence: Sentence, standing: Sequence[Need]) -> list[Found]:
    """What was found, no kind of application being what is only wanted in one that was told before."""
    found = [replace(one, sure=False) if _is_entry(one, sentence) else one for one in found]
    told = {need.value for need in standing if need.aspect == USE_CASE and need.direction is Direction.REQUIRE}
    words = set(sentence.words)
    if not told or not words & _WANTING or words & _TAKING_ITS_PLACE or is_building(" ".join(sentence.words)):
        return list(found)
    return [
        replace(one, sure=False)
        if one.match.payload.is_case
        and one.match.payload.value not in told
        and (one.bearing.direction in (Direction.REQUIRE, Direction.PREFER) or _wants(one, sentence))
        else one
        for one in found
    ]


def _wants(one: Found, sentence: Sentence) -> bool:
    """Whether its own words say that it is wanted, and nothing else does: “we want bookings”."""
    return one.bearing.direction is None and any(sentence.tokens[at].text in _WANTING for at in one.match.places)
