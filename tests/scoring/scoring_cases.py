"""Small comparisons for the scoring tests, written as tables of ratings."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.facts.model import Comparison, Criterion, Direction, Effect, NeedSpec, NeedValue, Option, Rating, Topic
from bot.scoring.model import Need, Origin, Recommendation
from bot.scoring.score import recommend

Table = Mapping[str, Mapping[str, int]]
"""Ratings by criterion, then option; an option that is left out of a criterion is unknown there."""

FLASK_DJANGO: dict[str, dict[str, int]] = {
    "admin": {"django": 5, "flask": 2},
    "flexibility": {"django": 2, "flask": 5},
    "minimalism": {"django": 1, "flask": 5},
}


def comparison(
    table: Table,
    weights: Mapping[str, float] | None = None,
    *,
    options: Sequence[str] | None = None,
    criteria: Mapping[str, Mapping[str, Any]] | None = None,
    **more: Any,
) -> Comparison:
    """A comparison of the table's options on its criteria, with default weights, and more fields where given."""
    names = options if options is not None else list(dict.fromkeys(name for row in table.values() for name in row))
    return Comparison(
        id="frameworks",
        name="Frameworks",
        options=tuple(
            Option(id=name, name=name, what="A framework.", version="1", home="https://x.test") for name in names
        ),
        topics=(Topic(id="topic", title="Topic"),),
        criteria=tuple(
            Criterion(
                id=criterion,
                name=criterion,
                question=f"How good is {criterion}?",
                low="poor",
                high="rich",
                topic="topic",
                weight=(weights or {}).get(criterion, 0),
                ratings={
                    option: Rating(value=value, facts=(f"{criterion}.{option}",), why="See the fact.")
                    for option, value in row.items()
                },
                **(criteria or {}).get(criterion, {}),
            )
            for criterion, row in table.items()
        ),
        **more,
    )


def need(
    aspect: str,
    direction: Direction = Direction.PREFER,
    value: str | None = None,
    *,
    must: bool = False,
    origin: Origin = Origin.SAID,
    said: str = "",
    who: str | None = None,
) -> Need:
    return Need(aspect=aspect, direction=direction, value=value, must=must, origin=origin, said=said, who=who)


def spec(id: str, values: Mapping[str, Mapping[Direction, Sequence[Effect]]] | None = None, **effects: Any) -> NeedSpec:
    """A need with effects by direction (`prefer=[...]`), and with values that have effects of their own."""
    return NeedSpec(
        id=id,
        name=id,
        effects=effects,
        values=tuple(NeedValue(id=value, name=value, effects=own) for value, own in (values or {}).items()),
    )


def scored(table: Table, weights: Mapping[str, float], **more: Any) -> Recommendation:
    """The recommendation for a table when the default weights alone are at work."""
    return recommend((), comparison(table, weights, **more), "digest")
