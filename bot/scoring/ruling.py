"""Options that the team ruled out: whatever they score, they are out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.facts.model import Direction
from bot.scoring.model import RULED_OUT, Disqualification, Need


def ruled_out(needs: Iterable[Need]) -> Mapping[str, tuple[Need, ...]]:
    """By option, the needs that take it out, the earliest said first.

    Taking back (`drop`) lets the option back in that it names, or every one where it names none. The order in which
    needs arrive plays no part.
    """
    about = [need for need in needs if need.aspect == RULED_OUT]
    back = {need.value for need in about if need.direction is Direction.DROP}
    found: dict[str, list[Need]] = defaultdict(list)
    for need in sorted(about, key=_order):
        if need.direction is Direction.AVOID and need.value and not back & {need.value, None}:
            found[need.value].append(need)
    return {option: tuple(dict.fromkeys(said)) for option, said in found.items()}


def disqualified(said: Iterable[Need]) -> tuple[Disqualification, ...]:
    """What an option is out by that was ruled out in these words; the earliest stand for all of them."""
    first = next(iter(said), None)
    if first is None:
        return ()
    return (Disqualification(criterion=RULED_OUT, rating=None, threshold=None, facts=(), need=first),)


def _order(need: Need) -> tuple[str, str, str, str]:
    return (need.when.isoformat() if need.when else "", need.who or "", need.said, need.origin)
