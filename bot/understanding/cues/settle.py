"""From what was found in a message to what it says: a direction for each need, and no contradictions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.facts.model import Direction, NeedSpec
from bot.scoring.model import Need
from bot.understanding.cues.cue import Cue
from bot.understanding.cues.directions import Bearing
from bot.understanding.cues.lexicon import Meant

WANTED = frozenset([Direction.REQUIRE, Direction.PREFER])
WEIGHED = frozenset([Direction.EMPHASISE, Direction.DEEMPHASISE])
_NOT_THAT_ONE = frozenset([Direction.DROP, Direction.AVOID])
_FIRM = Bearing(Direction.REQUIRE, must=True)


def settled(meant: Meant, heard: Bearing, stood: Collection[str]) -> tuple[Direction, bool]:
    """The direction of a need and whether it is a must, from its phrase and the cues; `stood`: aspects that stand."""
    lacked = meant.lack and heard.direction is Direction.AVOID
    direction = Direction.REQUIRE if lacked else heard.direction
    if direction is Direction.DROP:
        return Direction.DROP, False
    if meant.direction is not None and direction is not Direction.EMPHASISE:
        direction = meant.direction
    elif meant.fact:
        direction = direction if direction in WEIGHED or heard == _FIRM else Direction.NEUTRAL
    elif meant.states and meant.value is None and direction is Direction.AVOID and meant.aspect not in stood:
        # Nobody is against a deadline or money as such.
        direction = Direction.DEEMPHASISE
    if direction is Direction.AVOID and meant.aspect in stood:
        return Direction.DROP, False
    # A deadline or a sum of money is a limit, however it is put.
    limit = meant.states and meant.value is not None and direction in (None, Direction.REQUIRE)
    direction = direction or meant.usual
    return direction, (heard.must or limit) and direction in (Direction.REQUIRE, Direction.AVOID)


def commented(heard: Bearing, cue: Cue) -> Bearing:
    """What a need becomes when the next sentence says "that's a must" or "not important" of it."""
    match cue:
        case Cue.DROP:
            return Bearing(Direction.DROP)
        case Cue.LESS:
            return Bearing(Direction.DEEMPHASISE)
        case Cue.REFUSE:
            return Bearing(Direction.AVOID)
        case Cue.MORE:
            return Bearing(Direction.EMPHASISE)
        case Cue.WANT:
            return replace(heard, direction=heard.direction or Direction.REQUIRE)
        case Cue.MUST:
            return Bearing(heard.direction or Direction.REQUIRE, must=True)
        case _:
            return Bearing(Direction.PREFER)


def consistent(needs: Sequence[Need], specs: Mapping[str, NeedSpec]) -> tuple[Need, ...]:
    """Each aspect, direction and value once, without contradictions; `specs`: the comparison's needs by id."""
    once: dict[tuple[str, Direction, str | None], Need] = {}
    for need in needs:
        key = (need.aspect, need.direction, need.value)
        if key not in once or (need.must and not once[key].must):
            once[key] = need
    kept: list[Need] = []
    for aspect in dict.fromkeys(need.aspect for need in needs):
        kept += _of_one([need for need in once.values() if need.aspect == aspect], specs.get(aspect))
    return tuple(kept)


def _of_one(own: list[Need], spec: NeedSpec | None) -> list[Need]:
    """What stands of the needs of one aspect; `spec` is None for the kind of application."""
    single = spec is None or spec.single
    if single:
        told = [need for need in own if need.value and need.direction in WANTED]
        # “They will hammer it, five users at most”: the figure says how much.
        counted = [need for need in own if need.value and need.direction is Direction.NEUTRAL]
        own = told or (_in_all(counted, spec) if spec else counted) or own
    elif spec is not None and not spec.option_values and _is_any_of_several(own):
        return [own[0].model_copy(update={"direction": Direction.REQUIRE, "value": None})]
    own = _strongest(own, single=single, by_option=spec is not None and spec.option_values)
    # "A relational database, Postgres" is one need, unless the value asks for less than the need does.
    valued = {need.direction for need in own if need.value and not (spec and _weighs_it(spec, need.value))}
    own = [need for need in own if need.value or need.direction not in valued]
    return own[-1:] if single else own


def _in_all(counted: list[Need], spec: NeedSpec) -> list[Need]:
    """Of several counts in one breath the largest, of which the others are parts: “two developers and one intern”.

    The values of a need that counts are written from few to many.
    """
    order = {value.id: place for place, value in enumerate(spec.values)}
    if len({need.said for need in counted}) != 1 or any(need.value not in order for need in counted):
        return counted
    return [max(counted, key=lambda need: order[need.value or ""])]


def _strongest(own: list[Need], *, single: bool, by_option: bool) -> list[Need]:
    """Weighing up beats all else; of wanting and weighing down the later one counts; wanting beats refusing.

    `by_option`: what is told of one option holds beside what is told of another.
    """
    directions = {need.direction for need in own}
    if Direction.EMPHASISE in directions:
        valued = {need.value for need in own if need.value and need.direction in {*WANTED, Direction.EMPHASISE}}
        loud = [need for need in own if need.direction is Direction.EMPHASISE]
        # “Latency is everything, 50 ms”: the value belongs to what matters.
        alone = len(valued) == 1 and not single and not any(need.value for need in loud)
        return [loud[0].model_copy(update={"value": valued.pop()})] if alone else loud
    if directions & WANTED:
        if own[-1].direction is Direction.DEEMPHASISE:
            return own[-1:]
        wanted = {need.value for need in own if need.direction in WANTED}
        return [
            need
            for need in own
            if need.direction in WANTED
            or (need.direction in _NOT_THAT_ONE and not single and need.value and need.value not in wanted)
            or (need.direction is Direction.NEUTRAL and by_option and need.value and need.value not in wanted)
        ]
    if Direction.DROP in directions:
        # "Flask, not Django" takes one value back and states another.
        beside = {Direction.NEUTRAL} if any(need.value for need in own if need.direction is Direction.DROP) else set()
        return [need for need in own if need.direction in {Direction.DROP, *beside}]
    return [need for need in own if need.direction is Direction.AVOID] or own


def _is_any_of_several(own: Sequence[Need]) -> bool:
    """Whether several values are left open, so that the need stands and only its value does not matter."""
    return len({need.value for need in own if need.value}) > 1 and all(n.direction is Direction.NEUTRAL for n in own)


def _weighs_it(spec: NeedSpec, value: str) -> bool:
    """Whether the value gives what the need itself acts on a weight of its own."""
    known = spec.value_by_id.get(value)
    acting = (effect for effects in known.effects.values() for effect in effects) if known else ()
    return any(effect.criterion == spec.id for effect in acting)
