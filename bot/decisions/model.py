"""A decision record, and what a person fills in to make one."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from bot.errors import NotFoundError
from bot.facts.model import Model
from bot.scoring.model import Need, Recommendation, Verdict

REVIEW_DAYS: Final = (30, 90, 180, 365)
"""After how many days a decision can be looked at again, beside never and a day of one's own."""
NEVER: Final = "never"
ON_A_DAY: Final = "day"
CONTENDING: Final = 0.1
"""The share of weightings near the stated ones in which an option has to rank first to be in the running."""
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
    private: bool | None = None
    """Whether only some can open it; None where nobody has looked."""

    def link(self, read_in: str = "") -> str | None:
        """The permalink, where all who read it can follow it: anybody to a public channel, else only those in it."""
        return self.permalink if self.private is False or read_in == self.channel else None


class Proposal(Model):
    """What a person filled in, before the rules were checked; nothing of it is lost when one of them is broken."""

    title: str = ""
    outcome: tuple[str, ...] = ()
    """The options chosen: one, several together, or none of them."""
    uses: str = ""
    """What each of several options is for."""
    why: str = ""
    """Why, in the words of whoever records it; where `asks_reason`, the override reason takes its place."""
    override_reason: str = ""
    """Why this outcome: needed where it goes against the recommendation, welcome where that was too close to call."""
    dissent: str = ""
    """The other opinion, for those who read it later, and `dissenters`, the Slack ids of those whose it is."""
    dissenters: tuple[str, ...] = ()
    deciders: tuple[str, ...] = ()
    """Slack ids of the people who decide."""
    review: str = ON_A_DAY
    """After how many of `REVIEW_DAYS`, `NEVER`, or `ON_A_DAY`."""
    review_on: date | None = None
    """The day of one's own; none is never."""
    replaces: int | None = None
    """The number of the decision whose place it takes."""
    channels: tuple[str, ...] = ()
    """Slack ids of the channels that get the summary."""
    proposed: bool = False
    """Whether the deciders have yet to agree."""

    def also_in(self, channels: Sequence[str]) -> "Proposal":
        """The same, with the summary going to these channels too."""
        return self.model_copy(update={"channels": tuple(dict.fromkeys((*self.channels, *channels)))})

    def reviewed_on(self, today: date) -> date | None:
        """The day on which it is looked at again, counted from `today`; None is never."""
        if self.review == ON_A_DAY:
            return self.review_on
        return None if self.review == NEVER else today + timedelta(days=int(self.review))


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
    why: str | None = Field(default=None, max_length=REASON_LENGTH)
    """Why, in the words of whoever recorded it."""
    override_reason: str | None = Field(default=None, max_length=REASON_LENGTH)
    """Why this outcome, where it goes against the recommendation or that was too close to call."""
    dissent: str | None = Field(default=None, max_length=REASON_LENGTH)
    """The other opinion as whoever recorded it wrote it down, and `dissenters`, whose it is."""
    dissenters: tuple[str, ...] = ()
    deciders: tuple[str, ...]
    names: dict[str, str] = Field(default_factory=dict)
    """What the people in it were called when they had to do with it, by Slack id; some may leave, the record stays."""
    needs: tuple[Need, ...] = ()
    beside: tuple[int, ...] = ()
    """The numbers of decisions on the same that held when it was recorded, and that it left standing."""
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
    def differs(self) -> bool:
        """Whether it is not just what was recommended: against it, or more than it."""
        return self.recommended is not None and self.outcome != (self.recommended,)

    def called(self, user: str) -> str:
        """A person's name, or their Slack id where that is not known."""
        return self.names.get(user, user)

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
        beside: Sequence[int] = (),
    ) -> "DecisionRecord":
        """The record of a proposal that keeps the rules (`bot.decisions.rules.problems` finds nothing)."""
        reasoned = asks_reason(proposal.outcome, recommendation)
        return cls(
            number=number,
            title=" ".join(proposal.title.split()),
            status=Status.PROPOSED if proposal.proposed else Status.ACCEPTED,
            comparison=recommendation.comparison,
            outcome=proposal.outcome,
            recommended=recommendation.winner,
            uses=(proposal.uses.strip() or None) if len(proposal.outcome) > 1 else None,
            why=None if reasoned else (proposal.why.strip() or None),
            override_reason=(proposal.override_reason.strip() or None) if reasoned else None,
            dissent=proposal.dissent.strip() or None,
            dissenters=tuple(dict.fromkeys(proposal.dissenters)) if proposal.dissent.strip() else (),
            deciders=tuple(dict.fromkeys(proposal.deciders)),
            needs=needs,
            beside=() if proposal.proposed else tuple(one for one in beside if one != proposal.replaces),
            answered=answered,
            recommendation=recommendation,
            knowledge=recommendation.knowledge,
            created_by=by,
            created_at=at,
            review_on=proposal.reviewed_on(at.date()),
            place=place,
        )


def overrides(outcome: Sequence[str], recommendation: Recommendation) -> bool:
    """Whether `outcome` goes against the recommendation: without its winner; with an option that is not in the running
    where it was too close to call; with any where all are out. More options than the winner do not go against it."""
    if recommendation.verdict is Verdict.NONE:
        return bool(outcome)
    if recommendation.winner is not None:
        return recommendation.winner not in outcome
    return not outcome or not set(outcome) <= set(contenders(recommendation))


def asks_reason(outcome: Sequence[str], recommendation: Recommendation) -> bool:
    """Whether there is room for a reason: it is needed, or nothing was recommended that would be one."""
    return overrides(outcome, recommendation) or (recommendation.winner is None and bool(outcome))


def why_field(proposal: Proposal, recommendation: Recommendation) -> Literal["why", "override_reason"]:
    """The name of the proposal's field in which its reason stands."""
    return "override_reason" if asks_reason(proposal.outcome, recommendation) else "why"


def why_given(proposal: Proposal, recommendation: Recommendation) -> str:
    """Why this outcome, as far as whoever records it says so; "" where they do not."""
    words: str = getattr(proposal, why_field(proposal, recommendation))
    return words.strip()


def contenders(recommendation: Recommendation) -> tuple[str, ...]:
    """The options in the running: the first two, and what ranks first in a good share of weightings near the stated."""
    first = (recommendation.leader, recommendation.runner_up)
    return tuple(
        score.option
        for score in recommendation.ranking
        if not score.disqualified_by and (score.option in first or score.acceptability >= CONTENDING)
    )


def looks_like_id(text: str) -> bool:
    """Whether `text` can only mean a decision: D-7, d7, "D - 007"."""
    return _ID.fullmatch(text) is not None


def number_of(text: str) -> int:
    """The number in a decision's id as people type it; raises NotFoundError when it is none."""
    found = _ID.fullmatch(text)
    if found is None:
        raise NotFoundError("A decision is named by its id, such as D-7. `decisions` lists them all.")
    return int(found[1])
