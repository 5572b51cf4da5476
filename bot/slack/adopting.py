"""What a team's answers have in common, to be taken over into the needs of their thread."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.scoring.model import Need
from bot.slack.received.supposing import need_key
from bot.slack.team import Agreed, TeamAnswer

_FEWEST: Final = 2
"""Answers in which something can be agreed on."""


def agreed(people: Mapping[str, TeamAnswer], standing: Sequence[Need]) -> tuple[Agreed, ...]:
    """The needs that more than half of those who answered say, the most often said first, as far as the thread does not
    hold them; a must where most of those who say it call it one. They are nobody's in particular."""
    answers = list(people.values())
    if len(answers) < _FEWEST:
        return ()
    said: dict[str, list[Need]] = {}
    for answer in answers:
        for key, need in {need_key(need): need for need in answer.needs}.items():
            said.setdefault(key, []).append(need)
    held = {(need_key(need), need.must) for need in standing}
    shared = [_shared(needs) for needs in said.values() if 2 * len(needs) > len(answers)]
    new = [one for one in shared if (need_key(one.need), one.need.must) not in held]
    return tuple(sorted(new, key=lambda one: -one.count))


def _shared(needs: Sequence[Need]) -> Agreed:
    must = 2 * sum(need.must for need in needs) > len(needs)
    return Agreed(needs[0].model_copy(update={"must": must, "who": None, "when": None}), len(needs))
