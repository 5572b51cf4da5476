"""What is wanted beside what is built, and does not take its place: the newsletter that a booking portal needs, too."""

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
        and one.bearing.direction in (Direction.REQUIRE, Direction.PREFER)
        else one
        for one in found
    ]
