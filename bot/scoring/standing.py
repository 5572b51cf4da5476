"""A matrix weighed: every option's total, who is out, who may rank and in what order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.scoring.exact import STEPS, units
from bot.scoring.matrix import Matrix
from bot.scoring.model import Need, Requirement
from bot.scoring.robustness import acceptability


@dataclass(frozen=True, slots=True)
class Standing:
    """Totals are sums of weight units times rating steps; `low` and `high` take unknown ratings as lowest and highest.

    Options and criteria are indexes into the matrix. Options that meet every must rank by their total with unknown
    ratings halfway (the middle of their interval), then by acceptability, then by id.
    """

    matrix: Matrix
    weights: tuple[int, ...]
    musts: tuple[int, ...]
    failing: tuple[tuple[int, ...], ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    middle: tuple[int, ...]
    acceptability: tuple[float, ...]
    order: tuple[int, ...]
    """Options that meet every must and that nobody ruled out, best first."""
    ruled: Mapping[int, tuple[Need, ...]] = field(default_factory=dict)
    """Options that the team ruled out, and the needs that say so."""

    @property
    def leader(self) -> int | None:
        return self.order[0] if self.order else None

    @property
    def whole(self) -> int:
        """The total of an option rated best on everything."""
        return STEPS * sum(self.weights)

    @property
    def weighted(self) -> tuple[int, ...]:
        """The criteria that carry weight."""
        return tuple(index for index, weight in enumerate(self.weights) if weight)

    @property
    def barred(self) -> tuple[int, ...]:
        """Options that miss a must or were ruled out, by what their total would be."""
        out = (option for option, failing in enumerate(self.failing) if failing or option in self.ruled)
        return tuple(sorted(out, key=lambda option: (-self.middle[option], option)))


def weights_and_musts(matrix: Matrix, wanted: Iterable[Requirement]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The weight units for each criterion of the matrix, and the criteria that are musts."""
    by_criterion = {requirement.criterion: requirement for requirement in wanted}
    found = [by_criterion.get(criterion.id) for criterion in matrix.criteria]
    weights = tuple(0 if requirement is None else units(requirement.weight) for requirement in found)
    return weights, tuple(index for index, requirement in enumerate(found) if requirement and requirement.must)


def weigh(
    matrix: Matrix, wanted: Iterable[Requirement], ruled: Mapping[str, tuple[Need, ...]] | None = None
) -> Standing:
    """Weigh the matrix by what is wanted; `ruled` are the options that the team ruled out (`ruling.ruled_out`)."""
    weights, musts = weights_and_musts(matrix, wanted)
    failing = tuple(matrix.failing(option, musts) for option in range(len(matrix.options)))
    out = {place: ruled[option] for place, option in enumerate(matrix.options) if ruled and option in ruled}
    eligible = [option for option, misses in enumerate(failing) if not misses and option not in out]
    low = tuple(_total(weights, [step or 0 for step in row]) for row in matrix.steps)
    high = tuple(_total(weights, [STEPS if step is None else step for step in row]) for row in matrix.steps)
    middle = tuple(_total(weights, row) for row in matrix.filled)
    shares = tuple(float(share) for share in acceptability(matrix, [(weights, eligible)])[0])
    order = tuple(sorted(eligible, key=lambda option: (-middle[option], -shares[option], option)))
    return Standing(matrix, weights, musts, failing, low, high, middle, shares, order, out)


def _total(weights: Sequence[int], steps: Sequence[int]) -> int:
    return sum(weight * step for weight, step in zip(weights, steps, strict=True))
