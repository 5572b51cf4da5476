"""Statements a decision's summary makes, each with its sources: what speaks for it, what follows, what it costs."""

from collections.abc import Iterable
from datetime import date

from bot.advisor.apart import alike, also_words, gaps, lead, losses, rating_of, rival, telling
from bot.advisor.assuming import marked
from bot.advisor.words import criterion_name, option_name
from bot.decisions.model import DecisionRecord
from bot.facts.model import Comparison, Model, OwnSource, Source
from bot.scoring.model import Contribution, Reason, Recommendation

MOST_CONSEQUENCES = 3
MOST_DRAWBACKS = 3
_MIDDLE = 3
"""The rating that is neither good nor bad."""


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
    beside: str = ""
    """How it stands beside the other options: `6 points behind Flask`, `also true of FastAPI`."""

    @property
    def marks(self) -> str:
        """What is said of it in brackets; "" where nothing is."""
        return "; ".join(filter(None, (self.assumed, self.beside)))


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
    """Why an option is ahead on a criterion: a claim that its rating rests on, or the rating's own line; where that is
    said of the other as well, what is known of the other alone."""
    found = telling(comparison, reason)
    claims = [comparison.fact_by_id[f] for f in reason.facts if f in comparison.fact_by_id] if comparison else []
    own = [fact for fact in claims if reason.option in fact.options] or claims
    if not own or (found and found[0] != reason.option):
        return _rated(comparison, reason, "")
    own.sort(key=lambda fact: reason.against in fact.options)
    shown = citations(comparison, [own[0].id])
    return Point(about=criterion_name(comparison, reason.criterion), text=own[0].claim, citations=shown)


def speaking_for(record: DecisionRecord, comparison: Comparison | None, most: int) -> tuple[str, tuple[Point, ...]]:
    """The best of the options that were passed over, by name, and what the chosen one does better than that, in the
    words of the ratings.

    Only differences count: what both do well is no reason for one of them. Where nothing was passed over, or nothing
    chosen, the name is "" and there is nothing to tell; nor where several were chosen, each for a part of its own, as
    none of them was set against what is left.
    """
    if len(record.outcome) > 1:
        return "", ()
    given = record.recommendation
    chosen = next((score for score in given.ranking if score.option in record.outcome), None)
    other = rival(given.ranking, record.outcome)
    if chosen is None or other is None:
        return "", ()
    pair = (chosen.option, other.option)
    reasons = [each for each in given.reasons if (each.option, each.against) == pair]
    told = marked(reasons or gaps(comparison, chosen, other, chosen.option, most), given, comparison)[:most]
    return option_name(comparison, other.option), tuple(_rated(comparison, *each) for each in told)


def _rated(comparison: Comparison | None, reason: Reason, mark: str) -> Point:
    """A reason in the words of the rating that tells the two apart."""
    option, rating = telling(comparison, reason) or (reason.option, None)
    name = option_name(comparison, option)
    text = f"{name}." if rating is None else rating.why if option == reason.option else f"{name}: {rating.why}"
    shown = citations(comparison, rating.facts[:1] if rating else reason.facts)
    return Point(about=criterion_name(comparison, reason.criterion), text=text, citations=shown, assumed=mark)


def consequences(
    record: DecisionRecord, comparison: Comparison | None
) -> tuple[tuple[Point, ...], tuple[Point, ...], tuple[Point, ...]]:
    """What follows from the outcome, by how the chosen options rate on what counts: good, neutral and bad. What tells
    them from the best of the others comes first, then what weighs most; what is true of others too says so."""
    sides: dict[int, list[tuple[float, float, Point]]] = {1: [], 0: [], -1: []}
    ranking, chosen = record.recommendation.ranking, record.outcome
    other = rival(ranking, chosen)
    for score in ranking:
        for part in score.contributions if score.option in chosen else ():
            if part.weight <= 0:
                continue
            side = 0 if part.rating is None else (part.rating > _MIDDLE) - (part.rating < _MIDDLE)
            also = alike(ranking, part, chosen, better=side > 0) if side else ()
            point = _consequence(comparison, score.option, part)
            about = f"{point.about} ({option_name(comparison, score.option)})" if len(chosen) > 1 else point.about
            point = point.model_copy(update={"about": about, "beside": also_words(comparison, also)})
            sides[side].append((-side * lead(score, other, part.criterion), -part.weight, point))
    good, neutral, bad = (
        tuple(point for *_, point in sorted(sides[side], key=lambda one: one[:2])[:MOST_CONSEQUENCES])
        for side in (1, 0, -1)
    )
    return good, neutral, bad


def drawbacks(record: DecisionRecord, comparison: Comparison | None) -> tuple[Point, ...]:
    """What speaks against the chosen options: where they are behind the best of the others, then what costs them much
    though that is no better. Each says which of the two it is."""
    ranking = record.recommendation.ranking
    chosen = [score for score in ranking if score.option in record.outcome]
    other = rival(ranking, record.outcome)
    # Where all that could be had are used together, what was out says nothing of them.
    alone = len(chosen) > 1 and other is not None and other.disqualified_by
    beside = [score.option for score in ranking] if alone else record.outcome
    lost = [(loss, score.option) for score in chosen for loss in losses(ranking, score, beside)]
    lost.sort(key=lambda one: (not one[0].behind, -one[0].points))
    told = []
    for loss, option in lost[:MOST_DRAWBACKS]:
        point = _consequence(comparison, option, loss.part)
        about = f"{point.about} ({option_name(comparison, option)})" if len(chosen) > 1 else point.about
        told.append(point.model_copy(update={"about": about, "beside": loss.words(comparison)}))
    return tuple(told)


def _consequence(comparison: Comparison | None, option: str, part: Contribution) -> Point:
    name, criterion = option_name(comparison, option), criterion_name(comparison, part.criterion)
    rating = rating_of(comparison, part.criterion, option)
    if part.rating is None:
        return Point(about=criterion, text=f"not known for {name}.")
    why = rating.why if rating else f"{name} rates {part.rating} of 5."
    return Point(about=criterion, text=why, citations=citations(comparison, rating.facts[:1] if rating else ()))
