"""What the summary of a decision says, before any surface gives it a look."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.advisor.flips import change_words
from bot.advisor.verdicts import numbers_behind
from bot.advisor.words import criterion_name, need_words, option_name, outcome_words
from bot.decisions.life import Decision, Standing, status_words
from bot.decisions.model import DecisionRecord, Status
from bot.facts.model import Comparison, Model, OwnSource, Source
from bot.scoring.model import RULED_OUT, Contribution, Need, OptionScore, Reason, Verdict

MOST_REASONS = 5
MOST_CONSEQUENCES = 3


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


class Driver(Model):
    """A need that drove the decision, and the words it was said in, by whom (a Slack id)."""

    text: str
    said: str = ""
    who: str | None = None
    must: bool = False
    weight: float = 0
    """The most that it made any criterion weigh, 0 to 5."""
    rules_out: bool = False
    """Whether it is an option that was ruled out, and not something that is needed."""


class OptionLine(Model):
    """A considered option and its score; `out` says which must it fails, or that it was ruled out, if so."""

    name: str
    score: OptionScore
    chosen: bool
    out: str | None = None


class Summary(Model):
    """A decision, told. Every text is plain: whoever shows it escapes it."""

    id: str
    number: int
    version: int
    title: str
    standing: Standing
    outcome: str
    uses: str | None
    """What each of several options is for."""
    recommended: str | None
    """What was recommended instead, when it differs."""
    why: str | None
    """Why, in the words of whoever recorded it."""
    override_reason: str | None
    against: str | None
    """How the outcome stands to the recommendation, in a sentence; None when it is what was recommended."""
    deciders: tuple[str, ...]
    names: Mapping[str, str]
    """What people were called, by Slack id, as far as that is known."""
    recorded_by: str
    drivers: tuple[Driver, ...]
    reasons: tuple[Point, ...]
    """What put the first option before the others."""
    first: str | None
    """The option they speak for, when it was not chosen."""
    options: tuple[OptionLine, ...]
    good: tuple[Point, ...]
    neutral: tuple[Point, ...]
    bad: tuple[Point, ...]
    would_change: tuple[str, ...]
    firmness: str
    """How often each option comes first in weightings near those stated; "" where nothing was weighed."""
    review_on: date | None
    decided_on: date
    permalink: str | None

    @property
    def status(self) -> Status:
        return self.standing.status

    @property
    def status_words(self) -> str:
        """The status, with the decision that took its place where there is one."""
        return status_words(self.standing)


def summarise(decision: Decision, comparison: Comparison | None) -> Summary:
    """Tell a decision by the comparison as it is known; None when that is gone, then ids stand for names."""
    record = decision.record
    recommendation = record.recommendation
    good, neutral, bad = _consequences(record, comparison)
    return Summary(
        id=record.id,
        number=record.number,
        version=decision.version,
        title=record.title,
        standing=decision.standing,
        outcome=outcome_words(comparison, record.outcome),
        uses=record.uses,
        recommended=option_name(comparison, record.recommended) if record.differs and record.recommended else None,
        why=record.why,
        override_reason=record.override_reason,
        against=_against(record, comparison),
        deciders=record.deciders,
        names=record.names,
        recorded_by=record.created_by,
        drivers=tuple(_driver(record, comparison, need) for need in record.needs),
        reasons=tuple(reason_point(comparison, reason) for reason in recommendation.reasons[:MOST_REASONS]),
        first=_passed_over(record, comparison),
        options=tuple(_option_line(comparison, score, record.outcome) for score in recommendation.ranking),
        good=good,
        neutral=neutral,
        bad=bad,
        would_change=change_words(comparison, recommendation),
        firmness=numbers_behind(comparison, recommendation),
        review_on=record.review_on,
        decided_on=record.created_at.date(),
        permalink=record.place.permalink if record.place else None,
    )


def weightiest_first(drivers: Iterable[Driver]) -> list[Driver]:
    """The musts, then what weighs most; what weighs the same stays in its order."""
    return sorted(drivers, key=lambda driver: (not driver.must, -driver.weight))


def _driver(record: DecisionRecord, comparison: Comparison | None, need: Need) -> Driver:
    bearing = [each.weight for each in record.recommendation.requirements if need in each.needs]
    return Driver(
        text=need_words(comparison, need),
        said=need.said,
        who=need.who,
        must=need.must,
        weight=max(bearing, default=0),
        rules_out=need.aspect == RULED_OUT,
    )


def _against(record: DecisionRecord, comparison: Comparison | None) -> str | None:
    reason, verdict = record.override_reason, record.recommendation.verdict
    if record.differs and record.recommended:
        name = option_name(comparison, record.recommended)
        return f"Recommended was {name}." + (f" Overridden because: {reason}" if reason else "")
    if not reason:
        return None
    if verdict is Verdict.NONE:
        return f"Every option was out. Chosen all the same because: {reason}"
    lead = "It was too close to call, and none was chosen" if not record.outcome else "It was too close to call. Chosen"
    return f"{lead} because: {reason}"


def _passed_over(record: DecisionRecord, comparison: Comparison | None) -> str | None:
    """The name of the option that came first, when the team chose without it."""
    leader = record.recommendation.leader
    return None if leader is None or leader in record.outcome else option_name(comparison, leader)


def citations(comparison: Comparison | None, facts: Iterable[str]) -> tuple[Citation, ...]:
    """The first source of each fact that is still known, without repeats."""
    known = [comparison.fact_by_id[fact] for fact in facts if fact in comparison.fact_by_id] if comparison else []
    sources = {(fact.sources[0].url or fact.id): fact.sources[0] for fact in known}
    return tuple(map(Citation.of, sources.values()))


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


def _option_line(comparison: Comparison | None, score: OptionScore, outcome: Sequence[str]) -> OptionLine:
    return OptionLine(
        name=option_name(comparison, score.option),
        score=score,
        chosen=score.option in outcome,
        out=_out(comparison, score),
    )


def _out(comparison: Comparison | None, score: OptionScore) -> str | None:
    """Why an option is out, with the words in which the team ruled it out."""
    ruled = [out.need.said if out.need else "" for out in score.disqualified_by if out.by_the_team]
    failed = [criterion_name(comparison, out.criterion) for out in score.disqualified_by if not out.by_the_team]
    told = [f"ruled out by the team{f', “{said}”' if said else ''}" for said in ruled]
    return "; ".join([*told, *([f"fails the must {', '.join(failed)}"] if failed else [])]) or None


def _consequences(
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


def _consequence(comparison: Comparison | None, option: str, part: Contribution) -> Point:
    name, criterion = option_name(comparison, option), criterion_name(comparison, part.criterion)
    known = comparison.criterion_by_id.get(part.criterion) if comparison else None
    rating = known.ratings.get(option) if known else None
    if part.rating is None:
        return Point(about=criterion, text=f"not known for {name}.")
    why = rating.why if rating else f"{name} rates {part.rating} of 5."
    return Point(about=criterion, text=why, citations=citations(comparison, rating.facts[:1] if rating else ()))
