"""A decision record, and what a person fills in to make one."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from bot.errors import NotFoundError
from bot.facts.model import Model
from bot.scoring.model import Need, Recommendation

TITLE_LENGTH = 150
REASON_LENGTH = 1_000

_ID = re.compile(r"\s*d\s*-?\s*0*([1-9]\d{0,8})\s*", re.IGNORECASE)


class Status(StrEnum):
    """Where in its life a decision stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    """Recorded by mistake; its id stays taken."""


class Place(Model):
    """The conversation a decision came out of: channel id, ts of the thread's first message, and its permalink."""

    channel: str
    ts: str
    permalink: str | None = None


class Proposal(Model):
    """What a person filled in, before the rules were checked; nothing of it is lost when one of them is broken."""

    title: str = ""
    outcome: tuple[str, ...] = ()
    """The options chosen: one, several together, or none of them."""
    uses: str = ""
    """What each of several options is for."""
    override_reason: str = ""
    deciders: tuple[str, ...] = ()
    """Slack ids of the people who decide."""
    review_on: date | None = None
    channels: tuple[str, ...] = ()
    """Slack ids of the channels that get the summary."""
    proposed: bool = False
    """Whether the deciders have yet to agree."""


class DecisionRecord(Model):
    """One decision, with everything that explains it later: needs, the whole recommendation, the knowledge digest."""

    number: int = Field(ge=1)
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TITLE_LENGTH)]
    status: Status = Status.ACCEPTED
    """What it was recorded as; where it stands since is a matter of `bot.decisions.life`."""
    comparison: str
    outcome: tuple[str, ...]
    """The options chosen: one, several together, or none of them."""
    recommended: str | None
    """What the recommendation claimed; None when it was too close to call or every option was out."""
    uses: str | None = Field(default=None, max_length=REASON_LENGTH)
    """What each of several options is for."""
    override_reason: str | None = Field(default=None, max_length=REASON_LENGTH)
    deciders: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    answered: tuple[str, ...] = ()
    """Questions of the questionnaire that had been answered; they bear on which one is asked next."""
    recommendation: Recommendation
    knowledge: str
    """The knowledge digest."""
    created_by: str
    created_at: datetime
    review_on: date | None = None
    place: Place | None = None
    version: int = Field(default=1, ge=1)

    @property
    def id(self) -> str:
        """How people name it: D-7."""
        return f"D-{self.number}"

    @property
    def overrides(self) -> bool:
        """Whether the team chose something else than was recommended."""
        return overrides(self.outcome, self.recommended)

    @classmethod
    def of(
        cls,
        proposal: Proposal,
        recommendation: Recommendation,
        needs: tuple[Need, ...],
        *,
        number: int,
        by: str,
        at: datetime,
        place: Place | None = None,
        answered: tuple[str, ...] = (),
    ) -> "DecisionRecord":
        """The record of a proposal that keeps the rules (`bot.decisions.rules.problems` finds nothing)."""
        overriding = overrides(proposal.outcome, recommendation.winner)
        return cls(
            number=number,
            title=" ".join(proposal.title.split()),
            status=Status.PROPOSED if proposal.proposed else Status.ACCEPTED,
            comparison=recommendation.comparison,
            outcome=proposal.outcome,
            recommended=recommendation.winner,
            uses=proposal.uses.strip() or None,
            override_reason=proposal.override_reason.strip() if overriding else None,
            deciders=tuple(dict.fromkeys(proposal.deciders)),
            needs=needs,
            answered=answered,
            recommendation=recommendation,
            knowledge=recommendation.knowledge,
            created_by=by,
            created_at=at,
            review_on=proposal.review_on,
            place=place,
        )


def overrides(outcome: Iterable[str], recommended: str | None) -> bool:
    """Whether `outcome` is something else than `recommended`; nothing recommended cannot be overridden."""
    return recommended is not None and tuple(outcome) != (recommended,)


def looks_like_id(text: str) -> bool:
    """Whether `text` can only mean a decision: D-7, d7, "D - 007"."""
    return _ID.fullmatch(text) is not None


def number_of(text: str) -> int:
    """The number in a decision's id as people type it; raises NotFoundError when it is none."""
    found = _ID.fullmatch(text)
    if found is None:
        raise NotFoundError("A decision is named by its id, such as D-7. `decisions` lists them all.")
    return int(found[1])
