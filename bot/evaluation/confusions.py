"""What is taken for what, most often first: where a new phrasing or fact would help most."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.evaluation.questions import Miss

MOST = 8


def confusions(misses: Iterable[Miss]) -> list[tuple[str, str, int]]:
    """Pairs of what was wanted and what came instead, with how often, those that occur most first."""
    counted = Counter((miss.wanted, miss.got) for miss in misses)
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(wanted, got, times) for (wanted, got), times in ordered]


def worth_reading(misses: Sequence[Miss], most: int = MOST) -> list[tuple[Miss, int]]:
    """An example of each of the commonest confusions, and how many there are of its kind."""
    examples = {(miss.wanted, miss.got): miss for miss in reversed(misses)}
    return [(examples[wanted, got], times) for wanted, got, times in confusions(misses)[:most]]
