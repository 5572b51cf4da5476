"""Who stands behind a decision, who has not answered and who objects, in the words of every message that tells it."""

from collections.abc import Iterable, Sequence

from bot.advisor.words import listing, sentence
from bot.decisions.acting import takes_stances
from bot.decisions.life import Act, Decision, Event
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import limits
from bot.slack.mrkdwn import mention, one_line
from bot.slack.views.blocks import Block, plain_text
from bot.slack.views.evidence import quote
from bot.slack.views.when import on

_NAMED = 8
"""People named in a line; those left out are counted."""
_OBJECTIONS = 3
_WHY = 160


def decided_line(told: Summary) -> str:
    """By whom it was decided, or is to be, and when; then who has not answered."""
    if told.status in (Status.PROPOSED, Status.REJECTED):
        anew, first = (" anew", "first recorded") if is_reopened(told) else ("", "proposed")
        line = f"To be agreed{anew} by {mentions(told.deciders)}; {first} {on(told.decided_on)}"
        # While nobody has said anything, that is all of them.
        waiting = silent(told) if told.standing.stances else ()
    else:
        line, waiting = sentence(f"{decided_by(told)}, {on(told.decided_on)}"), silent(told)
    return f"{line}\nNot answered: {mentions(waiting)}" if waiting else line


def is_reopened(told: Summary) -> bool:
    """Whether it is open again, after it had been settled."""
    settled = told.standing.settled
    return told.status is Status.PROPOSED and settled is not None and settled.act is Act.REOPEN


def decided_by(told: Summary) -> str:
    """`decided by` whoever agreed or accepted it; where whoever recorded it named others, also that."""
    behind = told.behind
    if not behind:
        return f"recorded by {mention(told.recorded_by)}" if told.standing.disowned else "decided"
    named = not told.standing.asked and set(behind) != {told.recorded_by}
    return f"decided by {mentions(behind)}{f', as recorded by {mention(told.recorded_by)}' if named else ''}"


def silent(told: Summary) -> tuple[str, ...]:
    """Those who were asked to agree and have not answered, as long as they can."""
    return told.standing.silent(told.deciders) if takes_stances(told.standing) else ()


def objections_line(told: Summary) -> str:
    """That somebody objects, and why; empty where nobody does, or it no longer matters."""
    found = told.standing.objections if takes_stances(told.standing) else ()
    if not found:
        return ""
    left = len(found) - _OBJECTIONS
    said = [*map(_objection, found[:_OBJECTIONS]), *([f"{left} more"] if left > 0 else [])]
    return f":warning: *{'Open objection' if len(found) == 1 else f'{len(found)} open objections'}*: {'; '.join(said)}"


def objections_before(replaced: Sequence[Decision]) -> list[str]:
    """What was objected to in the decisions that another took the place of, in a line each."""
    return [_objected(one) for one in replaced if one.standing.objections]


def disowned_line(told: Summary) -> str:
    """That somebody who is named says that they did not decide it; empty where nobody does."""
    people = told.standing.disowned
    they = "says" if len(people) == 1 else "say"
    return f":warning: {mentions(people)} {they} that they did not decide this" if people else ""


def taken_in(told: Summary, act: Act) -> str:
    """For whoever agreed, abstained, accepted or disowned it: that it counts, and who is still missing."""
    if act is Act.DISOWN:
        return f"*{told.id}* no longer counts you among those who decided it. {mention(told.recorded_by)} is told."
    lead = {Act.AGREE: "You agree with", Act.ABSTAIN: "You abstain from", Act.ACCEPT: "You accepted"}[act]
    parts = [f"{lead} *{told.id}*{' for all' if act is Act.ACCEPT else ''}."]
    waiting, against = silent(told), [event.by for event in told.standing.objections]
    if told.status is Status.ACCEPTED and told.standing.asked and act is not Act.ACCEPT and not waiting and not against:
        parts.append("It is accepted: nobody is missing.")
    if waiting:
        parts.append(f"Not answered yet: {mentions(waiting)}.")
    if against:
        parts.append(f"{mentions(against)} {'objects' if len(against) == 1 else 'object'}.")
    return " ".join(parts)


def accept_confirm(told: Summary) -> Block:
    """Asked before somebody accepts a proposal for everybody: who has not answered, and who objects."""
    waiting, against = silent(told), [event.by for event in told.standing.objections]
    parts = ["You accept it for everybody who decides."]
    if waiting:
        parts.append(f"Not answered yet: {_called(told, waiting)}.")
    if against:
        parts.append(f"{_called(told, against)} {'objects' if len(against) == 1 else 'object'}.")
    return {
        "title": plain_text(f"Accept {told.id} for all?", limits.CONFIRM_TITLE),
        "text": plain_text(" ".join(parts), limits.CONFIRM_TEXT),
        "confirm": plain_text("Accept for all", limits.CONFIRM_BUTTON),
        "deny": plain_text("Not yet", limits.CONFIRM_BUTTON),
    }


def mentions(people: Iterable[str]) -> str:
    """People, one after the other."""
    return _counted([mention(user) for user in people], most=24)


def _objection(event: Event) -> str:
    return f"{mention(event.by)} objects{f', {quote(event.reason, _WHY)}' if event.reason else ''}"


def _objected(replaced: Decision) -> str:
    found = replaced.standing.objections
    said = [f"{mention(event.by)}{f': {quote(event.reason, _WHY)}' if event.reason else ''}" for event in found]
    left = len(found) - _OBJECTIONS
    people = "; ".join([*said[:_OBJECTIONS], *([f"{left} more"] if left > 0 else [])])
    count = "an objection" if len(found) == 1 else f"{len(found)} objections"
    return f"{replaced.record.id}, which it replaces, had {count} by {people}."


def _called(told: Summary, people: Sequence[str]) -> str:
    """People by their names, which a dialog's plain words cannot mention; those whose name is not known are counted."""
    names = [told.names[user] for user in people if user in told.names]
    unknown = len(people) - len(names)
    if not names:
        return f"{unknown} {'person' if unknown == 1 else 'people'}"
    return _counted([*names, *([f"{unknown} more"] if unknown else [])])


def _counted(names: list[str], most: int = _NAMED) -> str:
    left = len(names) - most
    return listing([*map(one_line, names[:most]), *([f"{left} more"] if left > 0 else [])])
