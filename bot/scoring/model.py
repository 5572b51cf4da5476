"""What goes into scoring and what comes out of it, as frozen values that serialise to the same bytes every time."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from bot.facts.model import Direction, Model

SCORING_VERSION = "1"
"""Raise it with every change after which the same needs and knowledge could give other bytes: a formula, a rounding, an
order, a field of `Recommendation`. Decisions say which version made them, and are not expected to be reproduced by a
newer one. A test holds the bytes of a fixed case to this version."""


USE_CASE = "use_case"
"""The aspect of the need that says what is being built; its value is a use case's id."""


RULED_OUT = "ruled_out"
"""The aspect of the need that takes an option out, whatever it scores; its value is the option's id, and its direction
is to avoid. It also stands for the criterion where such an option is disqualified."""


NOT = "not "
"""Begins the value of a need that says which option is not known, or not there: `not flask`."""


class Origin(StrEnum):
    """Where a weight comes from, in the order in which each overrides the ones before it."""

    DEFAULT = "default"
    USE_CASE = "use_case"
    ANSWER = "answer"
    SAID = "said"


class Need(Model):
    """What the team said it needs, in its own words. `aspect` is the id of a `NeedSpec`, `use_case` or `ruled_out`."""

    aspect: str
    direction: Direction
    value: str | None = None
    """The id of a `NeedValue`, an option or a use case when the words name one, else the words of the value."""
    must: bool = False
    said: str = ""
    who: str | None = None
    when: datetime | None = None
    origin: Origin = Origin.SAID


def deny_each_other(one: Need, other: Need) -> bool:
    """Whether one says of a thing that it is so, and the other that it is not: that the team knows Django, and that
    nobody does. What is refused or taken back is told by its direction instead."""
    known = {one.value, other.value}
    return one.aspect == other.aspect and any(value and f"{NOT}{value}" in known for value in known)


class Requirement(Model):
    """What a need means for scoring: a weight on one criterion, and where that weight came from."""

    criterion: str
    weight: float = Field(ge=0, le=5)
    must: bool = False
    origin: Origin = Origin.DEFAULT
    needs: tuple[Need, ...] = ()


class Contribution(Model):
    """The part of an option's score, in points of 100, that comes from one criterion. `rating` None is unknown."""

    criterion: str
    weight: float
    rating: int | None
    low: float
    high: float


class Disqualification(Model):
    """Why an option is out: its rating on a must is below the criterion's threshold, by these facts; or the team ruled
    it out, with the criterion `RULED_OUT`, no rating, and the need that says so."""

    criterion: str
    rating: int | None
    threshold: int | None
    facts: tuple[str, ...]
    need: Need | None = None

    @property
    def by_the_team(self) -> bool:
        """Whether somebody ruled the option out, instead of a rating."""
        return self.criterion == RULED_OUT


class OptionScore(Model):
    """One option's place. `low` equals `high` unless a rating is unknown; both are points of 100."""

    option: str
    low: float
    high: float
    acceptability: float
    """Share, 0 to 1, of weightings near the stated ones in which this option ranks first."""
    contributions: tuple[Contribution, ...]
    disqualified_by: tuple[Disqualification, ...] = ()

    @property
    def by_the_team(self) -> bool:
        """Whether the team ruled it out, be it that it misses a must as well."""
        return any(out.by_the_team for out in self.disqualified_by)


class Verdict(StrEnum):
    """How sure the first rank is."""

    CLEAR = "clear"
    LEANING = "leaning"
    TOO_CLOSE = "too close to call"
    NONE = "every option is out"


class Reason(Model):
    """A criterion that speaks for one option against another: by how many points, and by which facts."""

    criterion: str
    option: str
    against: str
    points: float
    facts: tuple[str, ...]


class WeightFlip(Model):
    """The smallest change of one weight that makes `option`, usually the runner-up, equal the first."""

    criterion: str
    weight: float
    to: float
    option: str


class RatingFlip(Model):
    """A single rating which, off by one, would make `winner` the first."""

    criterion: str
    option: str
    rating: int
    to: int
    winner: str


class Unknown(Model):
    """An unknown rating on a weighted criterion; `could_change` when it could alter who ranks first."""

    criterion: str
    option: str
    could_change: bool


class Recommendation(Model):
    """The answer for one set of requirements. Ranking first, then because."""

    comparison: str
    knowledge: str
    """The knowledge digest."""
    scoring_version: str = SCORING_VERSION
    options: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    ranking: tuple[OptionScore, ...]
    """Eligible options by score, then acceptability, then id; disqualified ones last."""
    leader: str | None
    """First of the ranking; None when every option is out."""
    winner: str | None
    """The leader, unless the verdict claims none."""
    runner_up: str | None
    verdict: Verdict
    margin: float
    """Points between the middles of the leader's and the runner-up's scores; 0 without a runner-up."""
    reasons: tuple[Reason, ...] = ()
    counter_reasons: tuple[Reason, ...] = ()
    weight_flips: tuple[WeightFlip, ...] = ()
    rating_flips: tuple[RatingFlip, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    release: str | None = None
    """When every option is out: the criterion whose must, taken away, lets the most options back in, if any does. What
    the team ruled out comes back by no such thing."""
    next_question: str | None = None
    """The unanswered question whose answers move the acceptability most."""
    asked_for_nothing: bool = False
    """True when only the comparison's default weights were at work."""
