"""From what was found in a message to what it says: a direction for each need, and no contradictions."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.cues import Cue
from bot.understanding.directions import Bearing
from bot.understanding.lexicon import USE_CASE, Meant

WANTED = frozenset([Direction.REQUIRE, Direction.PREFER])


def settled(meant: Meant, heard: Bearing, stood: Collection[str]) -> tuple[Direction, bool]:
    """The direction of a need and whether it is a must, from its phrase and the cues; `stood`: aspects that stand."""
    lacked = meant.lack and heard.direction is Direction.AVOID
    direction = Direction.REQUIRE if lacked else heard.direction
    if direction is Direction.DROP:
        return Direction.DROP, False
    if meant.direction is not None and direction is not Direction.EMPHASISE:
        direction = meant.direction
    elif meant.usual is Direction.NEUTRAL and meant.states:
        direction = _stated(direction, heard.must)
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
        case Cue.MORE:
            return Bearing(Direction.EMPHASISE)
        case Cue.WANT:
            return replace(heard, direction=heard.direction or Direction.REQUIRE)
        case Cue.MUST:
            return Bearing(heard.direction or Direction.REQUIRE, must=True)
        case _:
            return Bearing(Direction.PREFER)


def consistent(needs: Sequence[Need], single: Collection[str]) -> tuple[Need, ...]:
    """Each aspect, direction and value once, without contradictions; `single`: aspects with one value at a time."""
    once: dict[tuple[str, Direction, str | None], Need] = {}
    for need in needs:
        key = (need.aspect, need.direction, need.value)
        if key not in once or (need.must and not once[key].must):
            once[key] = need
    kept: list[Need] = []
    for aspect in dict.fromkeys(need.aspect for need in needs):
        kept += _of_one([need for need in once.values() if need.aspect == aspect], aspect in single)
    return tuple(need for need in once.values() if need in kept)


def _stated(direction: Direction | None, must: bool) -> Direction:
    """The direction of a fact about the team or the project: it is so, whatever wishes stand around it."""
    if direction in (Direction.EMPHASISE, Direction.DEEMPHASISE):
        return direction
    return Direction.REQUIRE if must and direction is Direction.REQUIRE else Direction.NEUTRAL


def _of_one(own: list[Need], single: bool) -> list[Need]:
    """What stands of the needs of one aspect: wanting beats refusing and stating, weighing beats both."""
    directions = {need.direction for need in own}
    if directions & WANTED:
        against = {Direction.AVOID, Direction.NEUTRAL}
        if single or own[0].aspect == USE_CASE:
            against.add(Direction.DROP)
        own = [need for need in own if need.direction not in against]
    if Direction.EMPHASISE in directions:
        own = [need for need in own if need.direction is Direction.EMPHASISE]
    elif not directions & WANTED:
        for strong in (Direction.DROP, Direction.AVOID):
            if strong in directions:
                own = [need for need in own if need.direction is strong]
                break
    valued = {need.direction for need in own if need.value is not None}
    own = [need for need in own if need.value is not None or need.direction not in valued]
    return own[-1:] if single else own
