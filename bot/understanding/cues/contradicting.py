"""One message that wants something and refuses it: with nothing to tell which holds, or because it mends itself."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.facts.model import Direction
from bot.scoring.model import NOT, Need, deny_each_other
from bot.understanding.cues.settle import WANTED

LONGEST = 8
"""Words of a clause that says nothing but what is wanted or refused."""
_QUALIFIED = re.compile(
    r"\b(?:for|only|if|when|unless|until|later|yet|now|first|at|initially|eventually|some|most|instead|except|beyond|own"
    r"|today|tomorrow|in|on|by|from|between|everywhere|because|since|sorry|actually|wait|mean|meant|was|were|just|more|less"
    r"|than|else|rest|others|half|really|well|properly"
    r"|yourself|ourselves|another|other|old|new|both|while|during|to|so|then|any ?more|either|neither|nor)\b"
)
"""Says of what, when or why, so that both may hold, or mends what was said."""
_MENDS = re.compile(
    r"\b(?:no,? wait|wait|sorry|actually|oops|correction|i mean|i meant|scratch that|on second thought)\b"
)
"""Between the two, says that the second holds."""


def contradictions(needs: Sequence[Need]) -> tuple[tuple[Need, Need], ...]:
    """Pairs of one aspect and value of which the message wants one and refuses the other, or says one and denies it, in
    the order they were said.

    Only bare statements count: what is wanted for this and refused for that does not contradict itself.
    """
    bare = [need for need in needs if _is_bare(need.said)]
    return (*_opposite(bare), *_denied(bare))


def without_mended(needs: Sequence[Need], plain: str) -> list[Need]:
    """The needs without those that the message takes back in its next words: “we need auth. No wait, we don't”."""
    gone = [first for first, second in _opposite(needs) if _MENDS.search(_between(plain.lower(), first, second))]
    return [need for need in needs if need not in gone]


def _between(text: str, first: Need, second: Need) -> str:
    """The text from the end of the first to the end of the second."""
    start = text.find(first.said.lower()) + len(first.said)
    return text[start : text.find(second.said.lower(), start) + len(second.said)]


def _opposite(needs: Sequence[Need]) -> Iterator[tuple[Need, Need]]:
    if not any(need.direction is Direction.AVOID for need in needs):
        return
    for place, second in enumerate(needs):
        for first in needs[:place]:
            same = first.aspect == second.aspect
            alike = first.value == second.value or None in (first.value, second.value)
            wanted = {first.direction in WANTED, second.direction in WANTED}
            if same and alike and wanted == {True, False} and Direction.AVOID in (first.direction, second.direction):
                yield first, second


def _denied(needs: Sequence[Need]) -> Iterator[tuple[Need, Need]]:
    return (pair for pair in combinations(needs, 2) if deny_each_other(*pair))


def without_denied(needs: Sequence[Need], torn: Sequence[tuple[Need, Need]]) -> tuple[Need, ...]:
    """The needs without what the same message denies in its next words: of two facts the later is gone by. Where a
    denial speaks of a part only, “nobody else knows it”, what was said of the others holds."""
    gone = {(first.aspect, first.value) for first, second in torn if deny_each_other(first, second)}
    left = [need for need in needs if (need.aspect, need.value) not in gone]
    held = {(need.aspect, f"{NOT}{need.value}") for need in left}
    return tuple(need for need in left if (need.aspect, need.value) not in held)


def outvoted(said: Sequence[Need], kept: Sequence[Need], torn: Sequence[tuple[Need, Need]]) -> tuple[str, ...]:
    """The words in which a message refuses what it wants elsewhere, where only the wish was `kept` and neither is
    `torn`: else nobody is told that the refusal went unheard."""
    asked = {aspect for pair in torn for aspect in (need.aspect for need in pair)}
    wanted = {need.aspect for need in kept if need.direction in WANTED} - asked
    refused = {need.aspect for need in kept if need.direction is Direction.AVOID}
    lost = (need for need in said if need.direction is Direction.AVOID and need.aspect in wanted - refused)
    return tuple(dict.fromkeys(need.said for need in lost))


def _is_bare(said: str) -> bool:
    return len(said.split()) <= LONGEST and not _QUALIFIED.search(said.lower())
