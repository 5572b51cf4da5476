"""The life of a decision: events that are only ever added, and the state they come to."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from bot.advisor.words import day
from bot.decisions.model import DecisionRecord, Status
from bot.facts.model import Model


class Act(StrEnum):
    """What somebody did. A value is written into rows for good."""

    AGREE = "agree"
    OBJECT = "object"
    ABSTAIN = "abstain"
    ACCEPT = "accept"
    REJECT = "reject"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"
    """`other` takes this decision's place."""
    REPLACE = "replace"
    """This decision takes the place of `other`."""
    RELEASE = "release"
    """`other` was reopened, and is no longer replaced by this one."""
    REVIEW = "review"
    REPLAN = "replan"
    """It is to be looked at again on another day, `on`, or never."""
    DISOWN = "disown"
    """Somebody whom the record names as one who decided says that they did not."""


STANCES = (Act.AGREE, Act.OBJECT, Act.ABSTAIN)


class Finding(StrEnum):
    """What a review found."""

    RIGHT = "right"
    CHANGED = "changed"
    REGRET = "regret"


class Event(Model):
    """One thing that happened to a decision. `by` is a Slack id, or "" where it followed from what people had done."""

    act: Act
    by: str
    at: datetime
    reason: str = ""
    other: int | None = None
    finding: Finding | None = None
    on: date | None = None


class Standing(Model):
    """Where a decision stands, after everything that happened to it."""

    status: Status
    round: int = 0
    """How often the status has changed."""
    settled: Event | None = None
    """What brought it to this status; None while it is as it was recorded."""
    asked: bool = False
    """Whether those who decide were asked to agree: it was proposed, or reopened. Else the record names who decided."""
    accepted: Event | None = None
    """What made it accepted since they were asked, if anything did."""
    stances: tuple[Event, ...] = ()
    """The last word of each person since it was last opened, in the order in which they were given."""
    before: tuple[Event, ...] = ()
    """What those people had said before that changed their minds."""
    disowned: tuple[str, ...] = ()
    """Those named as having decided it who say that they did not, unless they have agreed since."""
    superseded_by: int | None = None
    replaces: tuple[int, ...] = ()
    reviews: tuple[Event, ...] = ()
    replanned: Event | None = None
    """What last moved its review, if anything did."""

    def of(self, user: str) -> Event | None:
        """What `user` last said of it."""
        return next((event for event in self.stances if event.by == user), None)

    def changed_from(self, user: str) -> Event | None:
        """What `user` said before, where that was something else."""
        return next((event for event in self.before if event.by == user), None)

    @property
    def objections(self) -> tuple[Event, ...]:
        """The objections that nobody has taken back."""
        return tuple(event for event in self.stances if event.act is Act.OBJECT)

    def behind_it(self, deciders: Iterable[str]) -> tuple[str, ...]:
        """Those of `deciders` whose decision it is: who agreed or accepted it and does not object. Where they were not
        asked, all whom the record names and who have said nothing else since."""
        accepter = self.accepted.by if self.accepted else ""
        return tuple(user for user in deciders if self._is_behind(user, accepter))

    def silent(self, deciders: Iterable[str]) -> tuple[str, ...]:
        """Those of `deciders` who were asked and have neither said anything nor accepted it."""
        accepter = self.accepted.by if self.accepted else ""
        return tuple(user for user in deciders if self.asked and self.of(user) is None and user != accepter)

    def _is_behind(self, user: str, accepter: str) -> bool:
        if user in self.disowned:
            return False
        said = self.of(user)
        if said is not None:
            return said.act is Act.AGREE or (said.act is Act.ABSTAIN and user == accepter)
        return user == accepter or not self.asked


_REACHES = {
    Act.ACCEPT: Status.ACCEPTED,
    Act.REJECT: Status.REJECTED,
    Act.REOPEN: Status.PROPOSED,
    Act.WITHDRAW: Status.WITHDRAWN,
    Act.SUPERSEDE: Status.SUPERSEDED,
}


def standing(record: DecisionRecord, events: Iterable[Event]) -> Standing:
    """The state that the events lead to; `record.status` is what it was recorded as."""
    now = Standing(status=record.status, asked=record.status is Status.PROPOSED)
    for event in events:
        now = now.model_copy(update=_after(now, event))
    return now


def _after(now: Standing, event: Event) -> dict[str, object]:
    """What of the standing is different after the event."""
    if event.act in STANCES:
        others = tuple(stance for stance in now.stances if stance.by != event.by)
        said = now.of(event.by)
        changed_mind = said is not None and said.act is not event.act
        before = (*(one for one in now.before if one.by != event.by), said) if changed_mind else now.before
        agreeing = event.by if event.act is Act.AGREE else ""
        return {
            "stances": (*others, event),
            "before": before,
            "disowned": tuple(user for user in now.disowned if user != agreeing),
        }
    if event.act is Act.REPLACE:
        return {"replaces": (*now.replaces, event.other)}
    if event.act is Act.RELEASE:
        return {"replaces": tuple(number for number in now.replaces if number != event.other)}
    if event.act is Act.REVIEW:
        return {"reviews": (*now.reviews, event)}
    if event.act is Act.REPLAN:
        return {"replanned": event}
    if event.act is Act.DISOWN:
        return {"disowned": (*now.disowned, event.by)}
    changed: dict[str, object] = {"status": _REACHES[event.act], "round": now.round + 1, "settled": event}
    if event.act is Act.SUPERSEDE:
        changed["superseded_by"] = event.other
    if event.act is Act.ACCEPT:
        changed["accepted"] = event
    if event.act is Act.REOPEN:
        changed |= {"stances": (), "before": (), "disowned": ()}
        changed |= {"superseded_by": None, "asked": True, "accepted": None}
    return changed


def waits_for(events: Iterable[Event], user: str) -> bool:
    """Whether `user` has said nothing since it was last opened."""
    said = False
    for event in events:
        if event.act is Act.REOPEN:
            said = False
        elif event.act in STANCES and event.by == user:
            said = True
    return not said


def reviewed(events: Iterable[Event], user: str, since: datetime) -> bool:
    """Whether `user` has said if it held, since the time that was asked."""
    return any(event.act is Act.REVIEW and event.by == user and event.at >= since for event in events)


def status_words(now: Standing) -> str:
    """The status, with the decision that took its place where there is one."""
    newer = now.superseded_by
    return f"{now.status} by D-{newer}" if newer and now.status is Status.SUPERSEDED else str(now.status)


class Decision(Model):
    """A record with everything that has happened to it since. `version` changes with every event."""

    record: DecisionRecord
    events: tuple[Event, ...] = ()
    version: int = Field(default=1, ge=1)

    @property
    def standing(self) -> Standing:
        return standing(self.record, self.events)

    @property
    def review_on(self) -> date | None:
        """The day on which it is to be looked at again; None is never."""
        moved = self.standing.replanned
        return moved.on if moved else self.record.review_on

    def after(self, events: Iterable[Event]) -> "Decision":
        """The same decision once the events have happened."""
        return self.model_copy(update={"events": (*self.events, *events), "version": self.version + 1})


_FOUND = {Finding.RIGHT: "still right", Finding.CHANGED: "things have changed", Finding.REGRET: "regret"}


_ONCE = {Act.AGREE: "agreed", Act.OBJECT: "objected", Act.ABSTAIN: "abstained"}


def changed_words(before: Event | None) -> str:
    """What somebody who changed their mind had said, as it follows what they say now; empty for all others."""
    return f", having {_ONCE[before.act]} before" if before else ""


def deed(event: Event) -> str:
    """What somebody did, as it follows their name: `objects`, `replaced it with D-9`."""
    other = f" D-{event.other}" if event.other else ""
    return {
        Act.AGREE: "agrees",
        Act.OBJECT: "objects",
        Act.ABSTAIN: "abstains",
        Act.ACCEPT: "accepted it" if event.by else "agreed or abstained, so it was accepted",
        Act.REJECT: "rejected it",
        Act.REOPEN: "reopened it",
        Act.WITHDRAW: "withdrew it",
        Act.SUPERSEDE: f"replaced it with{other}",
        Act.REPLACE: f"let it take the place of{other}",
        Act.RELEASE: f"reopened{other}, which it had replaced",
        Act.REPLAN: f"moved its review to {day(event.on)}" if event.on else "took off its review",
        Act.DISOWN: "says that they did not decide it",
        Act.REVIEW: f"reviewed it: {_FOUND[event.finding] if event.finding else 'done'}",
    }[event.act]
