"""Which two or three changes of a team's needs, made together, would put an option first; in words, with the scores."""

from collections.abc import Iterator, Sequence

from bot.advisor.assuming import ASSUMED
from bot.advisor.turn import Turn
from bot.advisor.words import listing, need_words, option_name, score_words
from bot.facts.derived import KNOWS, RUNS
from bot.facts.model import Direction, NeedSpec
from bot.scoring.model import USE_CASE, Need
from bot.scoring.together import Change, changed, winning

_NUMBERS = {2: "Two", 3: "Three"}
_WANTED = (Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE, Direction.NEUTRAL)
_MOST = 3
"""Sets of changes told."""


def together_lines(turn: Turn, option: str) -> list[str]:
    """The shortest sets of changes that would put the option first, each with the scores it would give; or that none of
    up to three would."""
    needs, name = turn.conversation.needs, option_name(turn.comparison, option)
    sets = winning(option, needs, list(_changes(turn)), turn.comparison, turn.conversation.options or None, _MOST)
    if not sets:
        return [f"I find no two or three changes of needs that would, either: {name} does not fit what you told me."]
    size = len(sets[0])
    lead = "A change of your needs" if size == 1 else f"{_NUMBERS[size]} changes of your needs, made together,"
    return [f"{lead} would put {name} first:", *(_told(turn, one) for one in sets)]


def _told(turn: Turn, changes: Sequence[Change]) -> str:
    told = listing([_words(turn, change) for change in changes])
    after = turn.recommend(changed(turn.conversation.needs, changes))
    scores = [f"{option_name(turn.comparison, one.option)} {score_words(one)}" for one in after.ranking]
    return f"• if {told}: {', '.join(scores)} of 100, {after.verdict.value}"


def _changes(turn: Turn) -> Iterator[Change]:
    """Everything a team could say differently: each need it has not stated, and each that stands or was assumed."""
    standing = turn.conversation.needs
    asked = {need.aspect for need in standing if need.direction in _WANTED}
    for spec in turn.comparison.needs:
        stated = tuple(need for need in standing if need.aspect == spec.id)
        wanted = tuple(need for need in stated if need.direction in _WANTED)
        if wanted:
            yield Change(spec.id, gone=wanted, come=_less(turn, spec))
        elif less := _less(turn, spec):
            yield Change(spec.id, gone=stated, come=less)
        if not asked.intersection(turn.comparison.opposites_of(spec.id)):
            yield from _stated_anew(turn, spec, stated)


def _stated_anew(turn: Turn, spec: NeedSpec, stated: tuple[Need, ...]) -> Iterator[Change]:
    held = {(need.value, need.direction) for need in stated}
    if spec.option_values:
        values: tuple[str | None, ...] = tuple(turn.options)
    elif spec.values and (spec.single or spec.states):
        values = tuple(spec.value_by_id)
    else:
        values = (None,)
    for value in values:
        if not any((value, direction) in held for direction in _WANTED):
            gone = tuple(need for need in stated if spec.single or need.direction not in _WANTED)
            yield Change(spec.id, gone=gone, come=(Need(aspect=spec.id, direction=_put(spec, value), value=value),))


def _put(spec: NeedSpec, value: str | None) -> Direction:
    """In which direction it is stated: what a team knows or is, is told, not asked for."""
    known = spec.value_by_id.get(value or "")
    effects = known.effects if known and known.effects else spec.effects
    return Direction.NEUTRAL if effects.get(Direction.NEUTRAL) else Direction.REQUIRE


def _less(turn: Turn, spec: NeedSpec) -> tuple[Need, ...]:
    """That it matters less, where the kind of project alone makes it count."""
    assumed = {one.criterion for one in turn.recommendation.requirements if one.origin in ASSUMED and one.weight >= 1}
    by_case = _by_use_case(turn)
    return (Need(aspect=spec.id, direction=Direction.DEEMPHASISE),) if spec.id in assumed | by_case else ()


def _by_use_case(turn: Turn) -> set[str]:
    """What the kind of project calls for, also where somebody asked for it besides."""
    cases = [need.value for need in turn.conversation.needs if need.aspect == USE_CASE]
    known = [turn.comparison.use_case_by_id[case] for case in cases if case in turn.comparison.use_case_by_id]
    return {criterion for case in known for criterion, weight in case.weights.items() if weight >= 1}


def _words(turn: Turn, change: Change) -> str:
    """A change as the end of “if …”."""
    spec = turn.comparison.need_by_id[change.about]
    come = next((need for need in change.come if need.direction is not Direction.DEEMPHASISE), None)
    if come is None:
        return f"you could do without {spec.name}" if change.gone else f"{spec.name} mattered less"
    if come.value in turn.comparison.option_by_id:
        name, criteria = option_name(turn.comparison, come.value or ""), _acting(spec)
        if any(one.startswith(KNOWS) for one in criteria):
            return f"the team knew {name} already"
        if any(one.startswith(RUNS) for one in criteria):
            return f"{name} ran here already"
    if come.value is not None:
        return f"“{need_words(turn.comparison, come)}” held"
    return f"you needed {spec.name}"


def _acting(spec: NeedSpec) -> set[str]:
    return {effect.criterion for effects in spec.effects.values() for effect in effects}
