"""Which facts an answer rests on: those can be challenged under it, and it says which of them are."""

from collections.abc import Collection, Iterator

from bot.advisor.apart import gaps
from bot.advisor.conversation import Kind, Reply, Table
from bot.facts.doubtable import rating_id
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation

ROWS = 8
"""Rows shown of a table."""


def facts_behind(reply: Reply, comparison: Comparison) -> tuple[str, ...]:
    """Ids of the facts, those the answer shows before those that only decide, and of the ratings it tells, without
    repeats."""
    if reply.table is not None:
        return tuple(dict.fromkeys(_of_rows(reply, reply.table, comparison)))
    ratings = [rating_id(criterion, option) for criterion, option in reply.ratings]
    shown = [*_about_one(reply, comparison), *reply.facts, *reply.rests_on]
    # Of one rating that is asked about or doubted, that is what most doubt; of several, the facts come first.
    shown = [*ratings, *shown] if len(ratings) == 1 else [*shown, *ratings]
    if reply.kind is Kind.WHAT_IF and (given := reply.hypothetical_recommendation or reply.recommendation):
        shown += _decisive(given)
    if reply.kind in (Kind.WHY, Kind.RECOMMENDATION) and reply.recommendation:
        shown += _out(reply.recommendation, None)
        shown += _ratings_told(reply.recommendation)
    return tuple(dict.fromkeys(shown))


def _ratings_told(given: Recommendation) -> Iterator[str]:
    """The ratings that the reasons speak of."""
    for reason in (*given.reasons, *given.counter_reasons):
        yield from (rating_id(reason.criterion, score.option) for score in given.ranking)


def _about_one(reply: Reply, comparison: Comparison) -> Iterator[str]:
    """Why one option is not first: the musts it misses, and both sides of the comparison with the first."""
    given = reply.recommendation
    if reply.kind is not Kind.WHY or given is None or len(reply.options) != 1 or not given.ranking:
        return
    first, about = given.ranking[0], reply.options[0]
    score = next((score for score in given.ranking if score.option == about), None)
    if score is None or score is first:
        return
    yield from _out(given, about)
    for better, worse in ((first, score), (score, first)):
        yield from (fact for reason in gaps(comparison, better, worse, about=about) for fact in reason.facts)


def _of_rows(reply: Reply, table: Table, comparison: Comparison) -> Iterator[str]:
    """The facts behind the rows that are shown, row by row."""
    for row in table.rows[:ROWS]:
        criterion = comparison.criterion_by_id.get(row.criterion or "")
        if criterion is None:
            yield from (fact for fact in reply.facts if _topic(comparison, fact) == row.topic)
            continue
        for option in table.options:
            rating = criterion.ratings.get(option)
            yield from rating.facts if rating else ()


def _topic(comparison: Comparison, fact: str) -> str | None:
    known = comparison.fact_by_id.get(fact)
    return known.topic if known else None


def _decisive(given: Recommendation) -> Iterator[str]:
    yield from (fact for reason in (*given.reasons, *given.counter_reasons) for fact in reason.facts)
    yield from _out(given, None)


def _out(given: Recommendation, option: str | None) -> Iterator[str]:
    """Facts by which an option, or any, misses a must."""
    for score in given.ranking:
        if option in (None, score.option):
            yield from (fact for missed in score.disqualified_by for fact in missed.facts)


def facts_of(given: Recommendation, comparison: Comparison) -> tuple[str, ...]:
    """Ids of the facts behind every rating that counts in a recommendation."""
    counting = (comparison.criterion_by_id.get(one.criterion) for one in given.requirements if one.weight)
    ratings = (criterion.ratings.get(option) for criterion in counting if criterion for option in given.options)
    return tuple(dict.fromkeys(fact for rating in ratings if rating for fact in rating.facts))


def counts_rating(given: Recommendation, criterion: str, options: Collection[str]) -> bool:
    """Whether a recommendation counts the rating of one of these options on a criterion."""
    counts = any(one.criterion == criterion and one.weight for one in given.requirements)
    return counts and not set(options).isdisjoint(given.options)
