"""From what the team said to what it means for scoring: needs in, requirements out.

The law, for each criterion:

1. Weights come in layers, each overriding the ones before it: the comparison's default, the use case, the
   questionnaire's answers, what was said. A use case implies its weights from its own layer, however it was stated;
   every other need acts in the layer of its origin.
2. The effects of a need are those written for its value and direction, else those written for the need and direction.
   `require` and `prefer` stand in for each other where only one is written. Without any, a need that carries the id of
   a criterion acts on that criterion by the comparison's `Strengths`; `avoid` then sets that weight to 0 and raises the
   opposite criterion where there is one, `neutral` does nothing.
3. The base is the largest weight that the highest layer with any set weight sets. Within that layer weighing
   (emphasise, deemphasise) overrides wanting and avoiding.
4. What needs of that layer and above add is added to the base; the sum is kept within 0 and 5. The same need stated
   several times, or by several people, counts once.
5. A must is a need stated as a must whose effect is allowed to be one (the default effect of wanting is). It stands,
   whatever becomes of the weight, unless the same need is avoided or deemphasised in its own layer or above.
6. `drop` withdraws the same need, in its own layer and below, as if it had never been stated. Taking back without a
   value takes back every value.
7. A criterion without weight and without a must is left out.

The order in which needs arrive plays no part.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.facts.model import OPTION_VALUE, Answer, Comparison, Criterion, Direction, Effect, NeedSpec
from bot.scoring.exact import WEIGHT_UNITS, units, weight_of
from bot.scoring.model import USE_CASE, Need, Origin, Requirement

LAYER = {origin: place for place, origin in enumerate(Origin)}
WEIGHING = frozenset({Direction.EMPHASISE, Direction.DEEMPHASISE})
TAKING_BACK = frozenset({Direction.AVOID, Direction.DEEMPHASISE})
STANDS_IN = {Direction.REQUIRE: Direction.PREFER, Direction.PREFER: Direction.REQUIRE}


class Statement(NamedTuple):
    """All needs that state the same in the same layer; they count once."""

    origin: Origin
    aspect: str
    direction: Direction
    value: str | None
    must: bool
    needs: tuple[Need, ...]

    def covers(self, other: "Statement") -> bool:
        """Whether this one, taking something back, speaks of what `other` stated, from its layer or above."""
        same = self.aspect == other.aspect and self.value in (None, other.value)
        return same and LAYER[self.origin] >= LAYER[other.origin]


class Pull(NamedTuple):
    """What one statement does to one criterion: sets a weight, or adds to it, in weight units."""

    statement: Statement
    rank: tuple[int, bool]
    """Layer, and whether it weighs: where ranks differ, only the highest sets the base."""
    sets: int | None
    adds: int
    must: bool


class Change(NamedTuple):
    """What a need does to one criterion, apart from who states it and how strongly; in weight units."""

    sets: int | None
    adds: int = 0
    may_be_must: bool = False


class Level(NamedTuple):
    """What all pulls on one criterion come to; `rank` is that of the pulls that set the base."""

    weight: int
    must: bool
    rank: tuple[int, bool]


def requirements(needs: Sequence[Need], comparison: Comparison) -> tuple[Requirement, ...]:
    """The requirements that the needs and the comparison's defaults make, in the order of criterion ids."""
    return settle(pulls(needs, comparison), comparison)


def pulls(needs: Iterable[Need], comparison: Comparison) -> dict[str, list[Pull]]:
    """What the needs do to each criterion. Empty when no need bears on the scoring.

    Needs of different aspects do not interact: the pulls of some and of others together are those of all.
    """
    statements = _statements(needs)
    withdrawing = [stated for stated in statements if stated.direction is Direction.DROP]
    taking_back = [stated for stated in statements if stated.direction in TAKING_BACK]
    found: dict[str, list[Pull]] = defaultdict(list)
    for stated in statements:
        if any(drop.covers(stated) for drop in withdrawing):
            continue
        must = stated.must and not any(back.covers(stated) for back in taking_back)
        rank = (LAYER[stated.origin], stated.direction in WEIGHING)
        for criterion, change in _changes(stated, comparison).items():
            found[criterion].append(Pull(stated, rank, change.sets, change.adds, must and change.may_be_must))
    return dict(found)


def level(criterion: Criterion, pulled: Sequence[Pull]) -> Level:
    """Steps 3 to 5 of the law for one criterion, in weight units."""
    weight, must, rank = units(criterion.weight), False, (LAYER[Origin.DEFAULT], False)
    for pull in pulled:
        must = must or pull.must
        if pull.sets is not None and pull.rank >= rank:
            weight = pull.sets if pull.rank > rank else max(weight, pull.sets)
            rank = pull.rank
    for pull in pulled:
        if pull.rank[0] >= rank[0]:
            weight += pull.adds
    return Level(min(max(weight, 0), 5 * WEIGHT_UNITS), must, rank)


def settle(pulled: Mapping[str, Sequence[Pull]], comparison: Comparison) -> tuple[Requirement, ...]:
    """The requirement for each criterion that has a weight or a must, in the order of criterion ids."""
    found: list[Requirement] = []
    for criterion in sorted(comparison.criteria, key=lambda criterion: criterion.id):
        pulling = pulled.get(criterion.id, ())
        weight, must, rank = level(criterion, pulling)
        if not weight and not must:
            continue
        at_work = sorted(
            (
                pull.statement
                for pull in pulling
                if pull.must or (pull.sets is not None and pull.rank == rank) or (pull.adds and pull.rank[0] >= rank[0])
            ),
            key=_statement_order,
        )
        found.append(
            Requirement(
                criterion=criterion.id,
                weight=weight_of(weight),
                must=must,
                origin=at_work[0].origin if at_work else Origin.DEFAULT,
                needs=tuple(need for stated in at_work for need in stated.needs),
            )
        )
    return tuple(found)


def answer_needs(answer: Answer, who: str | None = None, when: datetime | None = None) -> tuple[Need, ...]:
    """The needs that an answer of the questionnaire states, in the answer's own words."""

    def need(aspect: str, direction: Direction, value: str | None, must: bool) -> Need:
        return Need(
            aspect=aspect,
            direction=direction,
            value=value,
            must=must,
            said=answer.label,
            who=who,
            when=when,
            origin=Origin.ANSWER,
        )

    case = () if answer.use_case is None else (need(USE_CASE, Direction.REQUIRE, answer.use_case, False),)
    return case + tuple(need(stated.need, stated.direction, stated.value, stated.must) for stated in answer.needs)


def _statements(needs: Iterable[Need]) -> list[Statement]:
    alike: dict[tuple[Origin, str, Direction, str | None], list[Need]] = defaultdict(list)
    for need in needs:
        origin = Origin.USE_CASE if need.aspect == USE_CASE else need.origin
        stated = alike[origin, need.aspect, need.direction, need.value]
        if need not in stated:
            stated.append(need)
    return [
        Statement(*key, must=any(need.must for need in stated), needs=_in_order(stated))
        for key, stated in alike.items()
    ]


def _statement_order(stated: Statement) -> tuple[int, str, str, str]:
    """The weightiest layer first, then by what is stated."""
    return (-LAYER[stated.origin], stated.aspect, stated.direction, stated.value or "")


def _in_order(stated: Sequence[Need]) -> tuple[Need, ...]:
    return tuple(stated) if len(stated) == 1 else tuple(sorted(stated, key=_need_order))


def _need_order(need: Need) -> tuple[str, str, str, bool, str]:
    """Tells any two different statements of one need apart, whatever order they arrived in."""
    when = need.when.isoformat() if need.when else ""
    return (when, need.who or "", need.said, need.must, need.origin)


def _changes(stated: Statement, comparison: Comparison) -> dict[str, Change]:
    """Steps 1 and 2 of the law for one statement, by criterion."""
    if stated.aspect == USE_CASE:
        case = comparison.use_case_by_id.get(stated.value or "")
        unwanted = stated.direction in (*TAKING_BACK, Direction.DROP)
        return {} if case is None or unwanted else {id: Change(units(weight)) for id, weight in case.weights.items()}
    written = _written(stated, comparison.need_by_id.get(stated.aspect))
    if not written:
        return _default(stated, comparison)
    changes: dict[str, Change] = {}
    for effect in written:
        criterion = effect.criterion
        if OPTION_VALUE in criterion:
            if stated.value not in comparison.option_by_id:
                continue
            criterion = criterion.replace(OPTION_VALUE, stated.value)
        known = changes.get(criterion, Change(None))
        sets = known.sets if effect.weight is None else max(units(effect.weight), known.sets or 0)
        changes[criterion] = Change(sets, known.adds + units(effect.add or 0), known.may_be_must or effect.must)
    return changes


def _written(stated: Statement, spec: NeedSpec | None) -> tuple[Effect, ...]:
    """The effects the knowledge writes for the value, else for the need; none when it writes none."""
    if spec is None:
        return ()
    directions = (stated.direction, STANDS_IN.get(stated.direction, stated.direction))
    value = spec.value_by_id.get(stated.value or "")
    for effects in ([value.effects] if value is not None else []) + [spec.effects]:
        for direction in directions:
            if effects.get(direction):
                return effects[direction]
    return ()


def _default(stated: Statement, comparison: Comparison) -> dict[str, Change]:
    """What a need does to the criterion of its own name."""
    criterion = comparison.criterion_by_id.get(stated.aspect)
    strengths = comparison.strengths
    if criterion is None or stated.direction in (Direction.NEUTRAL, Direction.DROP):
        return {}
    if stated.direction is Direction.AVOID:
        raised = {} if criterion.opposite is None else {criterion.opposite: Change(units(strengths.opposite))}
        return raised | {criterion.id: Change(units(strengths.avoid))}
    if stated.direction is Direction.DEEMPHASISE:
        return {criterion.id: Change(units(strengths.deemphasise))}
    weight = {
        Direction.REQUIRE: strengths.must if stated.must else strengths.require,
        Direction.PREFER: strengths.must if stated.must else strengths.prefer,
        Direction.EMPHASISE: strengths.emphasise,
    }[stated.direction]
    return {criterion.id: Change(units(weight), may_be_must=True)}
