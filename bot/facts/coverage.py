"""How much of what should be known is known: facts by topic and option, ratings, use cases, the article's claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.facts.model import Comparison, Knowledge, Rating, Status

SEEDS = tuple(f"S{number:02}" for number in range(1, 69))
"""The claims of the source article, each of which is to be found in the knowledge."""


@dataclass(frozen=True, slots=True)
class ComparisonCoverage:
    """Counts for one comparison; rows and columns keep the order of its files.

    `topics` has the number of facts by topic and option, `ratings` the rating by criterion and option, None where there
    is none. `use_cases` has the number of criteria each gives weight to. `missing_needs` are those of a given list that
    are no need, criterion, use case or answer.
    """

    id: str
    options: tuple[str, ...]
    facts: Mapping[Status, int]
    topics: Mapping[str, Mapping[str, int]]
    ratings: Mapping[str, Mapping[str, int | None]]
    use_cases: Mapping[str, int]
    needs: tuple[str, ...]
    missing_needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts for each comparison, and which claims of the source article something carries, and which nothing does."""

    comparisons: tuple[ComparisonCoverage, ...]
    seeds: tuple[str, ...]
    missing_seeds: tuple[str, ...]


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
        ratings={
            criterion.id: {option: _value(criterion.ratings.get(option)) for option in options} for criterion in written
        },
        use_cases={case.id: sum(weight > 0 for weight in case.weights.values()) for case in comparison.use_cases},
        needs=tuple(need.id for need in comparison.needs),
        missing_needs=_missing_needs(comparison, wanted),
    )


def _value(rating: Rating | None) -> int | None:
    return rating.value if rating else None


def _missing_needs(comparison: Comparison, wanted: tuple[str, ...]) -> tuple[str, ...]:
    answers = {answer.id for question in comparison.questions for answer in question.answers}
    known = answers.union(comparison.need_by_id, comparison.criterion_by_id, comparison.use_case_by_id)
    return tuple(need for need in wanted if need not in known)
