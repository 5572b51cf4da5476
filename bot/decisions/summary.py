"""What the summary of a decision says, before any surface gives it a look."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.advisor.flips import change_words
from bot.advisor.heaviest import bearing
from bot.advisor.verdicts import numbers_behind
from bot.advisor.words import being_built, criterion_name, need_words, option_name, outcome_words
from bot.decisions.life import Decision, Standing, status_words
from bot.decisions.model import DecisionRecord, Status
from bot.decisions.points import Point, consequences, drawbacks, reason_points, speaking_for
from bot.facts.model import Comparison, Model
from bot.scoring.model import RULED_OUT, Need, OptionScore, Verdict

MOST_REASONS = 5


class Driver(Model):
    """A need that drove the decision, and the words it was said in, by whom (a Slack id)."""

    text: str
    said: str = ""
    who: str | None = None
    bearing: tuple[bool, float, float] = (False, 0, 0)
    """How it bore on the answer: see `bot.advisor.heaviest.bearing`."""
    built: bool = False
    """Whether it says what is being built."""
    rules_out: bool = False
    """Whether it is an option that was ruled out, and not something that is needed."""


class Ruled(Model):
    """In which words an option was ruled out, and by whom (a Slack id), as far as that is known."""

    said: str = ""
    who: str | None = None


class OptionLine(Model):
    """A considered option and its score; it is out where it was `ruled` out, or has `failed` musts, by their names."""

    name: str
    score: OptionScore
    chosen: bool
    ruled: tuple[Ruled, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def out(self) -> bool:
        return bool(self.ruled or self.failed)


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
    dissent: str | None
    """The other opinion, and `dissenters`, whose it is."""
    dissenters: tuple[str, ...]
    deciders: tuple[str, ...]
    names: Mapping[str, str]
    """What people were called, by Slack id, as far as that is known."""
    recorded_by: str
    drivers: tuple[Driver, ...]
    reasons: tuple[Point, ...]
    """What put the first option before the others."""
    first: str | None
    """The option they speak for, when it was not chosen."""
    because: tuple[Point, ...]
    """What the chosen option does better than the best that was passed over, and `beside`, the name of that; "" where
    nothing was passed over."""
    beside: str
    options: tuple[OptionLine, ...]
    good: tuple[Point, ...]
    neutral: tuple[Point, ...]
    bad: tuple[Point, ...]
    drawbacks: tuple[Point, ...]
    """Where the chosen options are behind the best that was passed over, or lose much as that does; or what they are
    worst at, where that is little."""
    would_change: tuple[str, ...]
    firmness: str
    """How often each option comes first in weightings near those stated; "" where nothing was weighed."""
    left_standing: tuple[str, ...]
    """The ids of decisions on the same that it was recorded beside, and has not superseded since."""
    review_on: date | None
    decided_on: date
    permalink: str | None

    @property
    def status(self) -> Status:
        return self.standing.status

    @property
    def behind(self) -> tuple[str, ...]:
        """Those of the deciders whose decision it is. Whoever held the other opinion may be one of them: they are told
        that they are named, and can say that it was not them."""
        return self.standing.behind_it(self.deciders)

    @property
    def status_words(self) -> str:
        """The status, with the decision that took its place where there is one."""
        return status_words(self.standing)


def summarise(decision: Decision, comparison: Comparison | None, read_in: str = "") -> Summary:
    """Tell a decision by the comparison as it is known; None when that is gone, then ids stand for names. `read_in` is
    the channel it is told in, if any: a private discussion is linked to only there."""
    record = decision.record
    recommendation = record.recommendation
    good, neutral, bad = consequences(record, comparison)
    beside, because = speaking_for(record, comparison, MOST_REASONS)
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
        dissent=record.dissent,
        dissenters=record.dissenters,
        deciders=record.deciders,
        names=record.names,
        recorded_by=record.created_by,
        drivers=tuple(_driver(record, comparison, need) for need in record.needs),
        reasons=reason_points(comparison, recommendation, MOST_REASONS),
        first=_passed_over(record, comparison),
        because=because,
        beside=beside,
        options=tuple(_option_line(comparison, score, record.outcome) for score in recommendation.ranking),
        good=good,
        neutral=neutral,
        bad=bad,
        drawbacks=drawbacks(record, comparison) or bad[:1],
        would_change=change_words(comparison, recommendation),
        firmness=numbers_behind(comparison, recommendation),
        left_standing=tuple(f"D-{one}" for one in record.beside if one not in decision.standing.replaces),
        review_on=decision.review_on,
        decided_on=record.created_at.date(),
        permalink=record.place.link(read_in) if record.place else None,
    )


def weightiest_first(drivers: Iterable[Driver]) -> list[Driver]:
    """What is being built, what can put an option out, then what weighs most; what bears alike on the answer stays in
    its order."""
    return sorted(drivers, key=lambda driver: (driver.built, driver.bearing), reverse=True)


def _driver(record: DecisionRecord, comparison: Comparison | None, need: Need) -> Driver:
    return Driver(
        text=need_words(comparison, need),
        said=need.said,
        who=need.who,
        bearing=bearing(record.recommendation, need),
        built=need in being_built(record.needs),
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


def _option_line(comparison: Comparison | None, score: OptionScore, outcome: Sequence[str]) -> OptionLine:
    return OptionLine(
        name=option_name(comparison, score.option),
        score=score,
        chosen=score.option in outcome,
        ruled=tuple(
            Ruled(said=out.need.said, who=out.need.who) if out.need else Ruled()
            for out in score.disqualified_by
            if out.by_the_team
        ),
        failed=tuple(criterion_name(comparison, out.criterion) for out in score.disqualified_by if not out.by_the_team),
    )
