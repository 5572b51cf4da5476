"""Changes of what a team needs that, made together, put another option first.

Each change alone says what goes and what comes. Its effect on every weight is worked out exactly; what several do
together is added up to find those worth trying, and what is found is scored as any other needs are. So nothing is
claimed that would not come out if somebody said it; a set whose parts only together weigh more than each for itself may
be missed.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

import numpy as np
import numpy.typing as npt

from bot.facts.model import Comparison
from bot.scoring.matrix import Matrix
from bot.scoring.model import Need
from bot.scoring.requirements import requirements
from bot.scoring.robustness import acceptability_of
from bot.scoring.ruling import ruled_out
from bot.scoring.standing import weights_and_musts

MOST_TRIED = 60
"""Changes combined with each other, those that help most: 1,770 pairs and 34,220 threes."""
MOST_TOGETHER = 3
_MOST_CHECKED = 120
"""Sets that are scored, likeliest first, to find those shown."""
_SPARE = 4
"""Sets looked for, to each that is shown, to have them differ."""
_REPEATED = 2


@dataclass(frozen=True)
class Change:
    """Needs that go and needs that come; of two changes about the same thing only one is made."""

    about: str
    gone: tuple[Need, ...] = ()
    come: tuple[Need, ...] = ()


@dataclass(frozen=True)
class _Effect:
    """What a change does."""

    change: Change
    totals: tuple[int, ...]
    """By how much it moves each option's total."""
    effort: int
    """Weight units it moves, over all criteria."""


def changed(needs: Sequence[Need], changes: Sequence[Change]) -> tuple[Need, ...]:
    """The needs that stand after the changes."""
    gone = {need for change in changes for need in change.gone}
    return (*(need for need in needs if need not in gone), *(need for change in changes for need in change.come))


def winning(
    option: str,
    needs: Sequence[Need],
    changes: Sequence[Change],
    comparison: Comparison,
    options: Collection[str] | None = None,
    most: int = 3,
) -> tuple[tuple[Change, ...], ...]:
    """The fewest of `changes` that make `option` the winner, at most three together and at most `most` such sets.

    Of sets of one size those that give up least of what stands come first, then those that move the weights least; no
    change is in all of them but where there are not enough others. None where no set does, or the option was ruled out.
    """
    matrix = Matrix.of(comparison, options)
    ruled = {matrix.options.index(out) for out in ruled_out(needs) if out in matrix.options}
    place = matrix.options.index(option)
    if place in ruled:
        return ()
    search = _Search(matrix, tuple(needs), comparison, place, frozenset(ruled))
    helping = search.helping(changes)
    for size in range(1, MOST_TOGETHER + 1):
        found = list(islice(search.sets(helping, size), most * _SPARE))
        if found:
            return tuple(_various(found, most))
    return ()


def _various(found: Sequence[tuple[Change, ...]], most: int) -> list[tuple[Change, ...]]:
    """The first of these sets, and those after it in which no change occurs for the third time; then the others."""
    used: Counter[Change] = Counter()
    chosen: list[tuple[Change, ...]] = []
    spare: list[tuple[Change, ...]] = []
    for one in found:
        fresh = max(used[change] for change in one) < _REPEATED
        (chosen if fresh else spare).append(one)
        used.update(one if fresh else ())
    return [*chosen, *spare][:most]


@dataclass(frozen=True)
class _Standing:
    """Weights, musts and totals for some needs."""

    weights: tuple[int, ...]
    musts: tuple[int, ...]
    totals: tuple[int, ...]


@dataclass(frozen=True)
class _Search:
    matrix: Matrix
    needs: tuple[Need, ...]
    comparison: Comparison
    option: int
    ruled: frozenset[int]

    def helping(self, changes: Sequence[Change]) -> list[_Effect]:
        """The changes that bring the option nearer to any that is ahead, or rid it of a must it misses; those that do
        most first."""
        now = self._standing(self.needs)
        ahead = [other for other in self._rivals(now.musts) if now.totals[other] >= now.totals[self.option]]
        missed, found = self._missed(self.option, now.musts), []
        seen = set[tuple[object, ...]]()
        for change in changes:
            then = self._standing(changed(self.needs, [change]))
            does = (then.weights, then.musts)
            if does in seen:
                continue
            seen.add(does)
            moved = tuple(after - before for after, before in zip(then.totals, now.totals, strict=True))
            gains = max((moved[self.option] - moved[other] for other in ahead), default=0)
            freed = missed - self._missed(self.option, then.musts)
            if gains > 0 or freed:
                effort = sum(abs(after - was) for after, was in zip(then.weights, now.weights, strict=True))
                found.append((not freed, -gains, change.about, _Effect(change, moved, effort)))
        found.sort(key=lambda one: one[:3])
        return [effect for *_, effect in found[:MOST_TRIED]]

    def sets(self, helping: Sequence[_Effect], size: int) -> Iterator[tuple[Change, ...]]:
        """The sets of that size that put the option first, the easiest first."""
        if len(helping) < size:
            return
        places = np.array(list(combinations(range(len(helping)), size)), dtype=np.intp).reshape(-1, size)
        goes = self._goes_together([effect.change for effect in helping])
        for one, other in combinations(range(size), 2):
            places = places[goes[places[:, one], places[:, other]]]
        if not len(places):
            return
        now = self._standing(self.needs)
        moved = np.array([effect.totals for effect in helping], dtype=np.int64)
        totals = np.array(now.totals, dtype=np.int64) + moved[places].sum(axis=1)
        rivals = self._rivals(now.musts)
        best = totals[:, rivals].max(axis=1) if rivals else np.full(len(places), -1)
        likely = [tuple(map(int, chosen)) for chosen in places[totals[:, self.option] > best]]
        likely.sort(key=lambda chosen: (_price([helping[one] for one in chosen]), chosen))
        for chosen in likely[:_MOST_CHECKED]:
            made = tuple(helping[one].change for one in chosen)
            if self._wins(changed(self.needs, made)):
                yield made

    def _goes_together(self, changes: Sequence[Change]) -> npt.NDArray[np.bool_]:
        """Which changes go together: those about different things, neither wanting what the other excludes."""
        against = {change.about: self.comparison.opposites_of(change.about) for change in changes}
        return np.array(
            [
                [a.about != b.about and not (a.come and b.come and b.about in against[a.about]) for b in changes]
                for a in changes
            ],
            dtype=bool,
        )

    def _wins(self, needs: Sequence[Need]) -> bool:
        """Whether the option is claimed to be first for these needs, not merely ahead by so little that it is too close
        to call."""
        then = self._standing(needs)
        rivals = self._rivals(then.musts)
        ahead = all(then.totals[self.option] > then.totals[rival] for rival in rivals)
        if not ahead or self._missed(self.option, then.musts):
            return False
        share = float(acceptability_of(self.option, self.matrix, [(then.weights, [self.option, *rivals])])[0])
        return share >= self.comparison.thresholds.leaning

    def _standing(self, needs: Sequence[Need]) -> _Standing:
        weights, musts = weights_and_musts(self.matrix, requirements(needs, self.comparison))
        rows = self.matrix.filled
        totals = tuple(sum(weight * step for weight, step in zip(weights, row, strict=True)) for row in rows)
        return _Standing(weights, musts, totals)

    def _rivals(self, musts: Collection[int]) -> list[int]:
        """The other options that may rank."""
        others = (other for other in range(len(self.matrix.options)) if other != self.option)
        return [other for other in others if other not in self.ruled and not self._missed(other, musts)]

    def _missed(self, option: int, musts: Collection[int]) -> frozenset[int]:
        return frozenset(self.matrix.failing(option, musts))


def _price(effects: Sequence[_Effect]) -> tuple[int, int]:
    """How much a set asks of a team: what it has to give up, then how much weight is moved."""
    return sum(len(effect.change.gone) for effect in effects), sum(effect.effort for effect in effects)
