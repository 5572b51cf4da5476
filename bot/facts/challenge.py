"""Somebody doubts a fact or a rating, and what an editor made of it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from bot.facts.evidence import Address, Id, Model, OneToFive

REASON_LENGTH = 1_000
MOST_SECONDING = 20
"""Others whose reasons are kept beside the first; they are as many as an editor would read."""

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=REASON_LENGTH)]


class ChallengeState(StrEnum):
    """How it stands. Accepted: the fact does not hold in this workspace, and one of its own says what does."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class RestsOn(Model):
    """A fact that a rating rested on when it was doubted, and what it said then."""

    fact: Id
    claim: str


class RatingDoubted(Model):
    """The rating that is doubted: how an option was rated on a criterion, and by which facts."""

    criterion: Id
    option: Id
    value: OneToFive
    rests_on: tuple[RestsOn, ...] = ()


class Doubt(Model):
    """What somebody said against a fact."""

    reason: Reason
    link: Address | None = None
    by: str
    """The Slack id of who said it, and what they are called."""
    by_name: str
    at: datetime


class Challenge(Doubt):
    """What was said against a fact first, by whom, and how that was settled. It is stored, so a new field needs a
    default."""

    comparison: Id
    fact: Id
    """The fact, or what a rating is called among the ids of facts."""
    claim: str
    """What the fact said then, or how the option was rated."""
    rating: RatingDoubted | None = None
    """Where a rating is doubted: which."""
    seconded: tuple[Doubt, ...] = ()
    """What others said against the same fact while it was open, at most `MOST_SECONDING`, in their order."""
    settled_by: str = ""
    """The Slack id of the editor, "" at the command line, and what they are called."""
    settled_name: str = ""
    settled_at: datetime | None = None
    answer: str = ""
    """Why the fact stands, or what is true instead."""
    own: int | None = None
    """The number of the workspace's own fact that says so."""
    rated: OneToFive | None = None
    """The rating that holds instead, where one was changed."""

    def joined_by(self, other: "Challenge") -> "Challenge":
        """The same with what another one of the same fact says; once, however often that person says so."""
        said = Doubt(reason=other.reason, link=other.link, by=other.by, by_name=other.by_name, at=other.at)
        known = {(one.by, one.reason) for one in self.doubts}
        if (said.by, said.reason) in known or len(self.seconded) >= MOST_SECONDING:
            return self
        return self.model_copy(update={"seconded": (*self.seconded, said)})

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The first and all others, in their order."""
        return (self, *self.seconded)

    @property
    def doubters(self) -> tuple[tuple[str, str], ...]:
        """Everybody who doubts it, by id and name."""
        return tuple(dict.fromkeys((one.by, one.by_name) for one in self.doubts))
