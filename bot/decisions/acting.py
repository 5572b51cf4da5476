"""What people may do to a decision, and what follows from it. Refusals say why, and what to do instead."""

from datetime import date, datetime
from typing import Final

from bot.advisor.words import day
from bot.decisions.life import STANCES, Act, Decision, Event, Finding, Standing
from bot.decisions.model import REASON_LENGTH, Status
from bot.decisions.rules import review_problem
from bot.errors import AdvisorError, StaleError


class NotThatDayError(AdvisorError):
    """A review cannot be on that day."""


_FROM: Final = {
    Act.ACCEPT: (Status.PROPOSED,),
    Act.REJECT: (Status.PROPOSED,),
    Act.REOPEN: (Status.ACCEPTED, Status.REJECTED, Status.SUPERSEDED, Status.WITHDRAWN),
    Act.WITHDRAW: (Status.PROPOSED, Status.ACCEPTED, Status.REJECTED, Status.SUPERSEDED),
    Act.SUPERSEDE: (Status.ACCEPTED,),
    Act.REVIEW: (Status.ACCEPTED,),
    Act.REPLAN: (Status.PROPOSED, Status.ACCEPTED),
}
"""The states in which something can be done. Stances can be taken while it is proposed or accepted."""
_OPEN: Final = (Status.PROPOSED, Status.ACCEPTED)

_DECIDERS_ONLY: Final = (Act.ACCEPT, Act.REJECT)
NEEDS_REASON: Final = (Act.OBJECT, Act.REJECT, Act.REOPEN, Act.WITHDRAW, Act.SUPERSEDE)

_DONE: Final = {
    Act.AGREE: "agree with it",
    Act.OBJECT: "object to it",
    Act.ABSTAIN: "abstain",
    Act.ACCEPT: "accept",
    Act.REJECT: "reject",
    Act.REOPEN: "reopen",
    Act.WITHDRAW: "withdraw",
    Act.SUPERSEDE: "supersede",
    Act.REVIEW: "review",
    Act.REPLAN: "move the review of",
}


def acts_open_to(decision: Decision, user: str) -> tuple[Act, ...]:
    """What `user` may do now, apart from taking a stance."""
    status = decision.standing.status
    mine = tuple(act for act, states in _FROM.items() if status in states and _may(decision, act, user))
    return (*mine, Act.DISOWN) if is_named(decision, user) and not _why_not_disown(decision, user) else mine


def is_named(decision: Decision, user: str) -> bool:
    """Whether somebody else recorded that `user` decided it, or is to."""
    return user in decision.record.deciders and user != decision.record.created_by


def disown(decision: Decision, by: str, at: datetime) -> tuple[Event, ...]:
    """Say that one did not decide it, though the record names one. Raises AdvisorError where it does not, or where one
    was asked or has agreed, StaleError when `by` has said so already."""
    if by in decision.standing.disowned:
        raise StaleError("You have said so already. Nothing was changed.")
    if not is_named(decision, by):
        raise AdvisorError(f"Nobody else recorded that you decided {decision.record.id}. Nothing was changed.")
    if why_not := _why_not_disown(decision, by):
        raise AdvisorError(why_not)
    return (Event(act=Act.DISOWN, by=by, at=at),)


def _why_not_disown(decision: Decision, user: str) -> str:
    """What keeps somebody who is named from saying that it was not them; "" where nothing does."""
    id, now = decision.record.id, decision.standing
    said = now.of(user)
    if now.status is Status.WITHDRAWN:
        return f"{id} is withdrawn, so it is nobody’s decision any more."
    if now.asked:
        return f"{id} asks those who decide to agree, so it is not yours unless you do. Object to it instead."
    if said is not None and said.act is Act.AGREE:
        return f"You agree with {id}, so it counts as yours. Object to it if you see it otherwise."
    return "" if user not in now.disowned else f"You have said so of {id} already."


def takes_stances(standing: Standing) -> bool:
    """Whether people can still say what they think of it."""
    return standing.status in _OPEN


def take_stance(decision: Decision, act: Act, by: str, at: datetime, reason: str = "") -> tuple[Event, ...]:
    """Agree, object or abstain; of a proposal that all deciders now agree with, also that it is accepted.

    Raises AdvisorError when it is closed or a reason is missing, StaleError when it is what `by` has said already.
    """
    assert act in STANCES
    now = decision.standing
    if not takes_stances(now):
        raise AdvisorError(f"{decision.record.id} is {now.status}, so there is nothing to {_word(act)} any more.")
    event = Event(act=act, by=by, at=at, reason=_reason(act, reason))
    before = now.of(by)
    if before is not None and (before.act, before.reason) == (event.act, event.reason):
        raise StaleError(f"You {_DONE[act]} already. Nothing was changed.")
    return (event, *_accepted_by_all(decision.after([event]), at))


def settle(
    decision: Decision, act: Act, by: str, at: datetime, reason: str = "", *, other: int | None = None
) -> tuple[Event, ...]:
    """Change its status. Raises AdvisorError when `by` may not, the state is not one for it, or a reason is missing."""
    check(decision, act, by)
    return (Event(act=act, by=by, at=at, reason=_reason(act, reason), other=other),)


def check(decision: Decision, act: Act, by: str) -> None:
    """Raise AdvisorError unless `by` may do this now."""
    record, status = decision.record, decision.standing.status
    if not _may(decision, act, by):
        people = "those who decide" if act in _DECIDERS_ONLY else "those who decide, or who recorded it,"
        raise AdvisorError(f"Only {people} can {_DONE[act]} {record.id}. You can still agree or object.")
    if status not in _FROM[act]:
        raise AdvisorError(f"{record.id} is {status}, so it cannot be {_PAST[act]}. Nothing was changed.")


_PAST: Final = {
    Act.ACCEPT: "accepted",
    Act.REJECT: "rejected",
    Act.REOPEN: "reopened",
    Act.WITHDRAW: "withdrawn",
    Act.SUPERSEDE: "superseded",
    Act.REVIEW: "reviewed",
    Act.REPLAN: "given another review",
}


def review(decision: Decision, finding: Finding, by: str, at: datetime, note: str = "") -> tuple[Event, ...]:
    """Say whether it held. Raises AdvisorError as `settle` does, StaleError when `by` has said just this already."""
    check(decision, Act.REVIEW, by)
    note = _within(note)
    mine = [event for event in decision.standing.reviews if event.by == by]
    if mine and (mine[-1].finding, mine[-1].reason) == (finding, note):
        raise StaleError("You have said so already. Nothing was changed.")
    return (Event(act=Act.REVIEW, by=by, at=at, reason=note, finding=finding),)


def replan(decision: Decision, on: date | None, by: str, at: datetime) -> tuple[Event, ...]:
    """Have it looked at again on that day, or never. Raises AdvisorError as `settle` does, NotThatDayError for a day
    that cannot be, StaleError when it is planned for then already."""
    check(decision, Act.REPLAN, by)
    if wrong := review_problem(on, at.date()):
        raise NotThatDayError(wrong)
    if on == decision.review_on:
        planned = f"{decision.record.id} is to be reviewed on {day(on)}" if on else "No review is planned"
        raise StaleError(f"{planned} already. Nothing was changed.")
    return (Event(act=Act.REPLAN, by=by, at=at, on=on),)


def supersede(
    old: Decision, new: Decision, by: str, at: datetime, reason: str = ""
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """`new` takes the place of `old`: the events of each. Raises AdvisorError."""
    if old.record.number == new.record.number:
        raise AdvisorError("A decision cannot take its own place. Name the newer one.")
    if new.standing.status is not Status.ACCEPTED:
        # What is only proposed may yet be rejected, and nothing would hold then.
        raise AdvisorError(f"{new.record.id} is {new.standing.status}. Name a decision that is accepted.")
    gone = settle(old, Act.SUPERSEDE, by, at, reason, other=new.record.number)
    return gone, (Event(act=Act.REPLACE, by=by, at=at, other=old.record.number),)


def release(old: Decision, by: str, at: datetime) -> Event:
    """What happens to the decision that had taken the place of `old`, once that is reopened."""
    return Event(act=Act.RELEASE, by=by, at=at, other=old.record.number)


def _may(decision: Decision, act: Act, user: str) -> bool:
    mine = user in decision.record.deciders
    return mine or (act not in _DECIDERS_ONLY and user == decision.record.created_by)


def _accepted_by_all(decision: Decision, at: datetime) -> tuple[Event, ...]:
    """That it is accepted, when every decider agrees or abstains, and at least one agrees."""
    now = decision.standing
    if now.status is not Status.PROPOSED:
        return ()
    said = [event.act if (event := now.of(user)) else None for user in decision.record.deciders]
    agreed = Act.AGREE in said and all(act in (Act.AGREE, Act.ABSTAIN) for act in said)
    return (Event(act=Act.ACCEPT, by="", at=at),) if agreed else ()


def _reason(act: Act, reason: str) -> str:
    if act in NEEDS_REASON and not reason.strip():
        raise AdvisorError("Say why, for those who read it later.")
    return _within(reason)


def _within(reason: str) -> str:
    reason = reason.strip()
    if len(reason) > REASON_LENGTH:
        raise AdvisorError(f"Shorten the reason to {REASON_LENGTH:,} characters; it has {len(reason):,}.")
    return reason


def _word(act: Act) -> str:
    return {Act.AGREE: "agree with", Act.OBJECT: "object to", Act.ABSTAIN: "abstain from"}[act]
