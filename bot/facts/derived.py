"""The criteria that are true by definition: what the team knows, and what runs already, option by option."""

from collections.abc import Iterable, Sequence

from bot.facts.model import Criterion, Option, Rating, Topic

KNOWS = "knows_"
RUNS = "runs_"

ITSELF, OTHERS = 5, 2


def derived_ids(option_ids: Iterable[str]) -> list[str]:
    """The ids of the criteria that `derived_criteria` makes, for whoever checks references to them."""
    return [f"{prefix}{option}" for option in option_ids for prefix in (KNOWS, RUNS)]


def derived_criteria(options: Sequence[Option], topics: Sequence[Topic]) -> tuple[Criterion, ...]:
    """For each option `knows_<option>` and `runs_<option>`, on which it is rated 5 and the others 2, with weight 0.

    A criterion belongs to a topic, and no table shows these under theirs: it is the comparison's first.
    """
    topic = topics[0].id
    return tuple(made for option in options for made in (_knows(option, options, topic), _runs(option, options, topic)))


def _knows(option: Option, options: Sequence[Option], topic: str) -> Criterion:
    return Criterion(
        id=f"{KNOWS}{option.id}",
        name=f"Knows {option.name}",
        question=f"Can a team that knows {option.name} start with what it has?",
        low="Everything about it is new to the team.",
        high="The team works with it already.",
        topic=topic,
        by_definition=True,
        ratings=_ratings(option, options, "The team knows {name} already.", "The team knows {name}."),
    )


def _runs(option: Option, options: Sequence[Option], topic: str) -> Criterion:
    return Criterion(
        id=f"{RUNS}{option.id}",
        name=f"{option.name} runs already",
        question=f"Does it fit what runs already, which is {option.name}?",
        low="It would be a second one to run and keep.",
        high="It is what runs already.",
        topic=topic,
        by_definition=True,
        ratings=_ratings(
            option,
            options,
            "It is what runs already: there is no second one to run and keep.",
            "{name} runs already; this would be a second one to run and keep.",
        ),
    )


def _ratings(option: Option, options: Sequence[Option], itself: str, others: str) -> dict[str, Rating]:
    return {
        other.id: Rating(value=ITSELF, why=itself.format(name=option.name))
        if other.id == option.id
        else Rating(value=OTHERS, why=others.format(name=option.name))
        for other in options
    }
