"""Who made a decision, what people say to it, who was told, and whether it holds, each in a few words."""

from collections.abc import Iterator, Mapping, Sequence

from bot.advisor.words import listing, sentence
from bot.decisions.life import STANCES, Act, Decision, Event, deed
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape, link, mention
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.deciders import silent
from bot.slack.views.decision import act_button
from bot.slack.views.evidence import name, quote
from bot.slack.views.when import on

_SAID: Mapping[Act, str] = {Act.AGREE: "Agreed", Act.OBJECT: "Objected", Act.ABSTAIN: "Abstained"}
_PRESSED: Mapping[Act, str] = {
    Act.AGREE: "agreed to",
    Act.OBJECT: "{has} objected to",
    Act.ABSTAIN: "abstained from",
}
_WHY = 160
_PEOPLE = 8
_DEEDS = 6
"""Of one person, told at once."""


def by_whom(told: Summary, where: str, reader: str = "") -> Content:
    """By whom and when it was decided, who agreed, who objected, who is missing. `where` is the way to it; `reader` is
    who alone reads it, by Slack id."""
    return _line(told, [_made(told, _which(told, where), reader), *_stances(told, reader)])


def what_people_say(told: Summary, where: str, reader: str = "") -> Content:
    """Who agreed and who objected, after what was decided and by whom."""
    which = _which(told, where)
    if told.status is Status.PROPOSED:
        lead = f"{which} is proposed, to be agreed by {_people(told, told.deciders, reader)}."
    elif told.behind:
        lead = f"{which}, decided by {_people(told, told.behind, reader)} {on(told.decided_on)}.{_since(told)}"
    else:
        lead = f"{which}, decided {on(told.decided_on)}.{_since(told)}"
    other = _other_opinion(told, reader)
    pressed = "Nobody has pressed Agree or Object since." if other else "Nobody has agreed or objected so far."
    nobody = [] if told.standing.stances else [pressed]
    return _line(told, [lead, *other, *nobody, *_stances(told, reader)])


def whether_one_agreed(told: Summary, where: str, user: str, reader: str = "") -> Content:
    """What one person's last word on it is, or that there is none."""
    person, has = sentence(_person(told, user, reader)), "have" if user == reader else "has"
    said, which = told.standing.of(user), _which(told, where)
    accepted = told.standing.accepted
    if said is not None:
        line = f"{person} {_PRESSED[said.act].format(has=has)} {which}{_why(said)}, {on(said.at)}."
    elif user in told.standing.disowned:
        line = f"{person} {'say' if user == reader else 'says'} that they did not decide {which}."
    elif accepted is not None and accepted.by == user:
        line = f"{person} accepted {which}, {on(accepted.at)}."
    elif user in told.dissenters:
        line = f"{person} {has} not agreed to {which}."
    elif user in silent(told):
        line = f"{person} {has} not answered to {which} yet."
    elif user in told.behind:
        line = (
            f"{person} {'are' if user == reader else 'is'} on record as having decided {which}, {on(told.decided_on)}."
        )
    else:
        line = f"{person} {has} neither agreed nor objected to {which}."
    return _line(told, [line, *(_other_opinion(told, reader) if user in told.dissenters else [])])


def said_in_words(told: Summary, where: str, user: str) -> Content:
    """Said to somebody who answers it in the talk: what is on record of them, and the buttons that change it."""
    person, before = mention(user), told.standing.of(user)
    held = f"objected to {_which(told, where)}" if before else f"not answered to {_which(told, where)} yet"
    text = f"On record {person} has {held}: what is said in the talk does not count. Press what you say to it."
    stances = [act_button(told, act) for act in STANCES]
    return Content(text=text, blocks=(section(text, limit=2_900), *actions(stances)))


def whether_it_holds(told: Summary, where: str, newer: str, reader: str = "") -> Content:
    """Whether it still holds, since when, and until when; `newer` is the way to what took its place."""
    return _line(told, [_holding(told, _which(told, where), newer, reader), *_next_review(told)])


def who_was_told(told: Summary, where: str, channels: Sequence[str], *, hidden: int = 0, reader: str = "") -> Content:
    """Where the summary was posted, and who has answered: Slack tells no app who has read a message. `channels` are
    those that may be named, `hidden` counts the others."""
    rest = f"{hidden} more conversations" if hidden > 1 else "one more conversation"
    places = listing([*map(channel_link, channels), *([rest] if hidden else [])])
    which = _which(told, where)
    if places:
        posted = f"The summary of {which} was posted in {places}, where everybody can read it."
    else:
        posted = f"The summary of {which} was posted in no channel; who was in its thread can read it there."
    answered = [*_stances(told, reader)] or ["Nobody has answered so far."]
    return _line(told, [posted, "Slack does not tell me who has read it.", *answered])


def what_one_says(told: Summary, found: Decision, where: str, user: str, reader: str = "") -> Content:
    """All that one person did and said of a decision, in its order."""
    person, which = _person(told, user, reader), _which(told, where)
    lines = [f"Of {which}:"]
    if user == found.record.created_by:
        lines.append(f"• {sentence(person)} recorded it {on(found.record.created_at)}")
    lines += [
        f"• {sentence(person)} {_deed(event, you=user == reader)}{_why(event)}, {on(event.at)}"
        for event in [event for event in found.events if event.by == user][-_DEEDS:]
    ]
    said = dict.fromkeys(driver.said for driver in told.drivers if driver.who == user and driver.said)
    lines += [f"• {sentence(person)} said before: {quote(words, _WHY)}" for words in [*said][:_DEEDS]]
    if told.dissent and user in told.dissenters:
        lines.append(f"• {sentence(person)}, as other opinion on record: {quote(told.dissent, _WHY)}")
    if user in silent(told):
        lines.append(f"• {sentence(person)} {'have' if user == reader else 'has'} not answered yet")
    if len(lines) == 1:
        lines = [f"Of {which} {person} {'have' if user == reader else 'has'} said nothing that I know of."]
        lines.append(" ".join(_stances(told, reader)))
    return _told_in(told, "\n".join(filter(None, lines)))


def nobody_called(told: Summary, where: str, name_typed: str, reader: str = "") -> Content:
    """That nobody of that name is known to have had to do with the decision, and who has."""
    lead = f"Nobody called {quote(name_typed)} has said anything to {_which(told, where)} that I know of."
    return _line(told, [lead, *_stances(told, reader)])


def _deed(event: Event, *, you: bool) -> str:
    """What somebody did, as it follows `you` too."""
    did = deed(event)
    return {Act.AGREE: "agree", Act.OBJECT: "object", Act.ABSTAIN: "abstain"}.get(event.act, did) if you else did


def _line(told: Summary, parts: list[str]) -> Content:
    return _told_in(told, " ".join(parts))


def _told_in(told: Summary, text: str) -> Content:
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    return Content(text=text, blocks=(section(text, limit=2_900), *actions([shown])))


def _which(told: Summary, where: str) -> str:
    return f"*{link(where, told.id) if where else told.id}* {escape(told.title)} ({name(told.outcome)})"


def _other_opinion(told: Summary, reader: str) -> list[str]:
    """The other opinion that whoever recorded it wrote down, and whose it is."""
    if not told.dissent:
        return []
    whose = f"{_people(told, told.dissenters, reader)}, " if told.dissenters else ""
    return [f"Other opinion on record: {whose}{quote(told.dissent, _WHY)}."]


def _holding(told: Summary, which: str, newer: str, reader: str) -> str:
    settled = told.standing.settled
    since = f" {on(settled.at)}" if settled else ""
    if told.status is Status.SUPERSEDED:
        id = f"D-{told.standing.superseded_by}"
        return f"No: *{link(newer, id) if newer else id}* took the place of {which}{since}."
    if told.status in (Status.WITHDRAWN, Status.REJECTED):
        by = f" by {_person(told, settled.by, reader)}" if settled and settled.by else ""
        return f"No: {which} was {told.status}{by}{since}."
    if told.status is Status.PROPOSED:
        return f"Not decided yet: {which} is proposed, to be agreed by {_people(told, told.deciders, reader)}."
    objected = len(told.standing.objections)
    against = f" {objected} open {'objection' if objected == 1 else 'objections'}." if objected else ""
    return f"Yes: {which} is accepted, {on(settled.at if settled else told.decided_on)}.{against}"


def _next_review(told: Summary) -> Iterator[str]:
    if told.status not in (Status.ACCEPTED, Status.PROPOSED):
        return
    found = [event for event in told.standing.reviews if event.finding is not None]
    if found:
        yield f"When it was last looked at again, {on(found[-1].at)}: {deed(found[-1]).partition(': ')[2]}."
    yield f"Its review is due {on(told.review_on)}." if told.review_on else "No review of it is planned."


def _made(told: Summary, which: str, reader: str) -> str:
    if told.status is Status.PROPOSED:
        return f"Not decided yet: {which} is proposed, to be agreed by {_people(told, told.deciders, reader)}."
    if not told.behind:
        return f"Decided {on(told.decided_on)}: {which}.{_since(told)}"
    by = _people(told, told.behind, reader)
    return f"{sentence(by)} did, {on(told.decided_on)}: {which}.{_since(told)}"


def _since(told: Summary) -> str:
    return "" if told.status is Status.ACCEPTED else f" It is {told.status_words} now."


def _stances(told: Summary, reader: str) -> Iterator[str]:
    for act, verb in _SAID.items():
        said = [event for event in told.standing.stances if event.act is act]
        if said:
            people = [f"{_person(told, event.by, reader)}{_why(event)}" for event in said[:_PEOPLE]]
            yield f"{verb}: {listing([*people, *_left(said)])}."
    if told.standing.disowned:
        they = "says" if len(told.standing.disowned) == 1 else "say"
        yield f"{_people(told, told.standing.disowned, reader)} {they} that they did not decide it."
    if waiting := silent(told):
        yield f"Not answered yet: {_people(told, waiting, reader)}."


def _people(told: Summary, users: Sequence[str], reader: str) -> str:
    return listing([*(_person(told, user, reader) for user in users[:_PEOPLE]), *_left(users)])


def _left(people: Sequence[object]) -> list[str]:
    return [f"{len(people) - _PEOPLE} more"] if len(people) > _PEOPLE else []


def _person(told: Summary, user: str, reader: str) -> str:
    """By name where it is known: nobody has to be called for it."""
    if user == reader:
        return "you"
    return escape(told.names[user]) if user in told.names else mention(user)


def _why(event: Event) -> str:
    return f", {quote(event.reason, _WHY)}" if event.reason else ""
