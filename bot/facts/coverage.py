"""How much of what should be known is known: facts by topic and option, ratings, use cases, the article's claims."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.facts.model import Comparison, Criterion, Knowledge, Rating, Status, Topic

SEEDS = tuple(f"S{number:02}" for number in range(1, 69))
"""The claims of the source article, each of which is to be found in the knowledge."""

PHRASINGS = 8
"""Ways of asking that each topic should know for each option, its own and those of the option's facts."""

Grid = Mapping[str, Mapping[str, int]]
"""A number by row and option."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the things that should be there are, and which are not."""

    what: str
    have: int
    of: int
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class ComparisonCoverage:
    """Counts for one comparison; rows and columns keep the order of its files.

    `topics` has the number of facts by topic and option, `phrasings` the number of ways to ask for them, `ratings` the
    rating by criterion and option and `second_ratings` the one made without sight of it, None where there is none.
    `use_cases` has the number of criteria each gives weight to. `missing_needs` are those of a given list that are no
    need, criterion, use case or answer.
    """

    id: str
    options: tuple[str, ...]
    facts: Mapping[Status, int]
    topics: Grid
    phrasings: Grid
    ratings: Mapping[str, Mapping[str, int | None]]
    second_ratings: Mapping[str, Mapping[str, int | None]]
    use_cases: Mapping[str, int]
    needs: tuple[str, ...]
    missing_needs: tuple[str, ...]

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """What is complete and what is not, in the order of the tables."""
        return (
            _tally("topics x options", self.topics, lambda facts: bool(facts)),
            _tally(f"{PHRASINGS} phrasings each", self.phrasings, lambda known: (known or 0) >= PHRASINGS),
            _tally("criteria x options", self.ratings, lambda rating: rating is not None),
            _tally("second ratings", self.second_ratings, lambda rating: rating is not None),
            _tally("use cases", {case: {"": weighed} for case, weighed in self.use_cases.items()}, bool),
            Tally("needs", len(self.needs), len(self.needs) + len(self.missing_needs), self.missing_needs),
        )

    @property
    def apart(self) -> Mapping[int, int]:
        """How many pairs of ratings lie how far apart."""
        found: dict[int, int] = {}
        for criterion, row in self.ratings.items():
            for option, first in row.items():
                second = self.second_ratings[criterion][option]
                if first is not None and second is not None:
                    found[abs(first - second)] = found.get(abs(first - second), 0) + 1
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts for each comparison, and which claims of the source article something carries, and which nothing does."""

    comparisons: tuple[ComparisonCoverage, ...]
    seeds: tuple[str, ...]
    missing_seeds: tuple[str, ...]

    @property
    def seed_tally(self) -> Tally:
        return Tally("article's claims", len(self.seeds), len(self.seeds) + len(self.missing_seeds), self.missing_seeds)

    @property
    def complete(self) -> bool:
        """Whether nothing at all is missing."""
        each = [tally for comparison in self.comparisons for tally in comparison.tallies]
        return all(tally.complete for tally in (*each, self.seed_tally))


def coverage(knowledge: Knowledge, wanted_needs: Iterable[str] = ()) -> Coverage:
    """Count what the knowledge holds. `wanted_needs` are ids that should exist as a need or as something like one."""
    wanted = tuple(wanted_needs)
    missing = missing_seeds(knowledge)
    return Coverage(
        comparisons=tuple(_comparison(comparison, wanted) for comparison in knowledge.comparisons),
        seeds=tuple(seed for seed in SEEDS if seed not in missing),
        missing_seeds=missing,
    )


def missing_seeds(knowledge: Knowledge) -> tuple[str, ...]:
    """The claims of the source article that no fact, criterion, use case or question carries."""
    carried = {seed for comparison in knowledge.comparisons for seed in _seeds(comparison)}
    return tuple(seed for seed in SEEDS if seed not in carried)


def _seeds(comparison: Comparison) -> Iterable[str]:
    sections = (comparison.facts, comparison.criteria, comparison.use_cases, comparison.questions)
    return (seed for section in sections for entry in section for seed in entry.seed)


def _comparison(comparison: Comparison, wanted: tuple[str, ...]) -> ComparisonCoverage:
    options = tuple(option.id for option in comparison.options)
    written = [criterion for criterion in comparison.criteria if not criterion.by_definition]
    return ComparisonCoverage(
        id=comparison.id,
        options=options,
        facts={status: sum(fact.status is status for fact in comparison.facts) for status in Status},
        topics={
            topic: {option: sum(option in fact.options for fact in facts) for option in options}
            for topic, facts in comparison.facts_by_topic.items()
        },
        phrasings={topic.id: _phrasings(comparison, topic) for topic in comparison.topics},
        ratings=_ratings(written, options, lambda rating: rating.value),
        second_ratings=_ratings(written, options, lambda rating: rating.second),
        use_cases={case.id: sum(weight > 0 for weight in case.weights.values()) for case in comparison.use_cases},
        needs=tuple(need.id for need in comparison.needs),
        missing_needs=_missing_needs(comparison, wanted),
    )


def _phrasings(comparison: Comparison, topic: Topic) -> dict[str, int]:
    """How many different ways of asking are known, by option: those of the topic, and those of the option's facts."""
    facts = comparison.facts_by_topic[topic.id]
    return {
        option.id: len({*topic.asks, *(ask for fact in facts if option.id in fact.options for ask in fact.asks)})
        for option in comparison.options
    }


def _ratings(
    criteria: Sequence[Criterion], options: Sequence[str], value: Callable[[Rating], int | None]
) -> dict[str, dict[str, int | None]]:
    def cell(rating: Rating | None) -> int | None:
        return value(rating) if rating else None

    return {each.id: {option: cell(each.ratings.get(option)) for option in options} for each in criteria}


def _missing_needs(comparison: Comparison, wanted: tuple[str, ...]) -> tuple[str, ...]:
    answers = {answer.id for question in comparison.questions for answer in question.answers}
    known = answers.union(comparison.need_by_id, comparison.criterion_by_id, comparison.use_case_by_id)
    return tuple(need for need in wanted if need not in known)


def _tally(
    what: str, rows: Mapping[str, Mapping[str, int | None]] | Grid, there: Callable[[int | None], bool]
) -> Tally:
    """Counts the cells that are there; a missing one is named by its row and option."""
    cells = [
        (" ".join(filter(None, (row, option))), value) for row, each in rows.items() for option, value in each.items()
    ]
    missing = tuple(name for name, value in cells if not there(value))
    return Tally(what, len(cells) - len(missing), len(cells), missing)
