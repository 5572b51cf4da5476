"""Statements a decision's summary makes, each with its sources: what speaks for it, what follows, what it costs."""

from collections.abc import Iterable
from datetime import date

from bot.advisor.about_answer import missing
from bot.advisor.assuming import marked
from bot.advisor.words import criterion_name, option_name
from bot.decisions.model import DecisionRecord
from bot.facts.model import Comparison, Model, OwnSource, Source
from bot.scoring.model import Contribution, Reason, Recommendation

MOST_CONSEQUENCES = 3
MOST_DRAWBACKS = 3


class Citation(Model):
    """Where a statement can be read, and the day it was last read there."""

    title: str
    url: str
    checked: date
    added_by: str = ""
    """Who added it, on the day `checked`, where a workspace knows it by itself; there may be no address then."""

    @classmethod
    def of(cls, source: Source) -> "Citation":
        added_by = source.added_by if isinstance(source, OwnSource) else ""
        return cls(title=source.title, url=source.url, checked=source.checked, added_by=added_by)


class Point(Model):
    """One statement, the criterion it is about, and its sources."""

    about: str
    text: str
    citations: tuple[Citation, ...] = ()
    assumed: str = ""
    """Why it counts that nobody asked for, where that is so: `assumed: usual for “Blog”`."""
    points: float = 0
    """What it costs the chosen option, of 100; 0 where that is not what it is told for."""


def citations(comparison: Comparison | None, facts: Iterable[str]) -> tuple[Citation, ...]:
    """The first source of each fact that is still known, without repeats."""
    known = [comparison.fact_by_id[fact] for fact in facts if fact in comparison.fact_by_id] if comparison else []
    sources = {(fact.sources[0].url or fact.id): fact.sources[0] for fact in known}
    return tuple(map(Citation.of, sources.values()))


def reason_points(comparison: Comparison | None, recommendation: Recommendation, most: int) -> tuple[Point, ...]:
    """Why the first option is ahead: what somebody asked for first, and what was assumed marked as that."""
    told = marked(recommendation.reasons, recommendation, comparison)[:most]
    return tuple(reason_point(comparison, reason).model_copy(update={"assumed": mark}) for reason, mark in told)


def reason_point(comparison: Comparison | None, reason: Reason) -> Point:
    """Why an option is ahead on a criterion: the claim its rating rests on, or the rating's own line."""
    criterion = criterion_name(comparison, reason.criterion)
    claims = [comparison.fact_by_id[f] for f in reason.facts if f in comparison.fact_by_id] if comparison else []
    own = [fact for fact in claims if reason.option in fact.options] or claims
    told = own[0].claim if own else _without_facts(comparison, reason)
    shown = [own[0].id] if own else reason.facts
    return Point(about=criterion, text=told, citations=citations(comparison, shown))


def _without_facts(comparison: Comparison | None, reason: Reason) -> str:
    """The line of a rating that rests on no fact, as what the team knows already."""
    known = comparison.criterion_by_id.get(reason.criterion) if comparison else None
    rating = known.ratings.get(reason.option) if known else None
    return rating.why if rating else option_name(comparison, reason.option)


def consequences(
    record: DecisionRecord, comparison: Comparison | None
) -> tuple[tuple[Point, ...], tuple[Point, ...], tuple[Point, ...]]:
    """What follows from the outcome, by how the chosen options rate on what weighs most: good, neutral and bad."""
    good: list[Point] = []
    neutral: list[Point] = []
    bad: list[Point] = []
    for score in record.recommendation.ranking:
        if score.option not in record.outcome:
            continue
        for part in sorted(score.contributions, key=lambda c: -c.weight):
            if part.weight <= 0:
                continue
            side = neutral if part.rating in (None, 3) else good if part.rating is not None and part.rating > 3 else bad
            side.append(_consequence(comparison, score.option, part))
    return tuple(good[:MOST_CONSEQUENCES]), tuple(neutral[:MOST_CONSEQUENCES]), tuple(bad[:MOST_CONSEQUENCES])


def drawbacks(record: DecisionRecord, comparison: Comparison | None) -> tuple[Point, ...]:
    """What costs the chosen options most, as it is told of one of them in its thread: the most points first."""
    chosen = [score for score in record.recommendation.ranking if score.option in record.outcome]
    lost = [(points, score.option, part) for score in chosen for points, part in missing(score)]
    lost.sort(key=lambda one: -one[0])
    told = []
    for points, option, part in lost[:MOST_DRAWBACKS]:
        point = _consequence(comparison, option, part)
        about = f"{point.about} ({option_name(comparison, option)})" if len(chosen) > 1 else point.about
        told.append(point.model_copy(update={"about": about, "points": points}))
    return tuple(told)


def _consequence(comparison: Comparison | None, option: str, part: Contribution) -> Point:
    name, criterion = option_name(comparison, option), criterion_name(comparison, part.criterion)
    known = comparison.criterion_by_id.get(part.criterion) if comparison else None
    rating = known.ratings.get(option) if known else None
    if part.rating is None:
        return Point(about=criterion, text=f"not known for {name}.")
    why = rating.why if rating else f"{name} rates {part.rating} of 5."
    return Point(about=criterion, text=why, citations=citations(comparison, rating.facts[:1] if rating else ()))
