"""One message that wants something and refuses it, with nothing to tell which holds: “must be async. Must not be async”."""

import re
from collections.abc import Sequence

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.settle import WANTED

LONGEST = 8
"""Words of a clause that says nothing but what is wanted or refused."""
_QUALIFIED = re.compile(
    r"\b(?:for|only|if|when|unless|until|later|yet|now|first|at|initially|eventually|some|most|instead|except|beyond|own"
    r"|today|tomorrow|in|on|by|from|between|everywhere|because|since|sorry|actually|wait|mean|meant|was|were|just|more|less"
    r"|than|yourself|ourselves|another|other|old|new|both|while|during|to|so|then|any ?more|either|neither|nor)\b"
)
"""Says of what, when or why, so that both may hold, or mends what was said."""


def contradictions(needs: Sequence[Need]) -> tuple[tuple[Need, Need], ...]:
    """Pairs of one aspect and value of which the message wants one and refuses the other, in the order they were said.

    Only bare statements count: what is wanted for this and refused for that does not contradict itself.
    """
    bare = [need for need in needs if _is_bare(need.said)]
    return tuple(
        (first, second)
        for place, second in enumerate(bare)
        for first in bare[:place]
        if first.aspect == second.aspect
        and (first.value == second.value or None in (first.value, second.value))
        and {first.direction in WANTED, second.direction in WANTED} == {True, False}
        and Direction.AVOID in (first.direction, second.direction)
    )


def _is_bare(said: str) -> bool:
    return len(said.split()) <= LONGEST and not _QUALIFIED.search(said.lower())
