"""From what was found in a message, or ruled by it, to the need that is kept of it."""

from collections.abc import Container, Sequence
from datetime import datetime

from bot.facts.model import Comparison, Direction
from bot.scoring.model import NOT, RULED_OUT, Need, Origin
from bot.understanding.cues.settle import settled
from bot.understanding.needs.pointing import aspects_of, implied_only, standing_aspect
from bot.understanding.needs.stated import Found
from bot.understanding.rulings.ruled import Ruling

_SOME = frozenset("else others other rest most half some many".split())
"""Words of a denial that speaks of a part of the team only: “nobody else knows Django”, “the others don't”."""


def need_of(
    found: Found,
    standing: Sequence[Need],
    comparison: Comparison,
    who: str | None,
    when: datetime | None,
    origin: Origin,
) -> Need:
    """The need that was found, among those that stand."""
    meant = found.match.payload
    spec = comparison.need_by_id.get(meant.aspect)
    of_options = spec is not None and spec.option_values
    value = meant.value
    if value is None and of_options:
        value = found.match.option
    direction, must = settled(meant, found.bearing, aspects_of(standing))
    if found.bearing.direction is Direction.AVOID and meant.fact and value and of_options:
        # "Nobody knows Django" takes that back, or is a fact too, but not that one. That the others don't leaves it.
        known = any(need.aspect == meant.aspect and need.value == value for need in standing)
        if not known:
            value = f"{NOT}{value}"
        elif _SOME.isdisjoint(found.said.lower().split()):
            direction = Direction.DROP
    if found.partly and direction in (Direction.NEUTRAL, Direction.REQUIRE):
        direction = Direction.PREFER
    if direction is Direction.DROP and implied_only(meant.aspect, standing, comparison):
        direction = Direction.AVOID
    return Need(
        aspect=standing_aspect(found, standing) if direction is Direction.DROP else meant.aspect,
        direction=direction,
        value=value,
        must=must,
        said=found.said,
        who=who,
        when=when,
        origin=origin,
    )


def of_ruling(ruling: Ruling, who: str | None, when: datetime | None, origin: Origin) -> Need:
    """The need that an option be out, or the end of it."""
    direction = Direction.AVOID if ruling.out else Direction.DROP
    return Need(
        aspect=RULED_OUT,
        direction=direction,
        value=ruling.option,
        said=ruling.said,
        who=who,
        when=when,
        origin=origin,
    )


def is_only_denied(found: Found, comparison: Comparison, stood: Container[str]) -> bool:
    """Whether it only says what is not so: a team or project "not tiny" may be of any other size."""
    meant = found.match.payload
    spec = comparison.need_by_id.get(meant.aspect)
    denied = found.bearing.direction is Direction.AVOID and meant.value is not None and meant.direction is None
    return denied and spec is not None and spec.single and meant.aspect not in stood
