"""Who made a decision and what people say to it, in one line."""

from collections.abc import Iterator, Mapping, Sequence

from bot.advisor.words import listing, sentence
from bot.decisions.life import Act, Event
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import escape, link, mention
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.deciders import silent
from bot.slack.views.evidence import name, quote
from bot.slack.views.when import on

_SAID: Mapping[Act, str] = {Act.AGREE: "Agreed", Act.OBJECT: "Objected", Act.ABSTAIN: "Abstained"}
_WHY = 160
_PEOPLE = 8


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
    nobody = [] if told.standing.stances else ["Nobody has agreed or objected so far."]
    return _line(told, [lead, *nobody, *_stances(told, reader)])


def _line(told: Summary, parts: list[str]) -> Content:
    text = " ".join(parts)
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    return Content(text=text, blocks=(section(text, limit=2_900), *actions([shown])))


def _which(told: Summary, where: str) -> str:
    return f"*{link(where, told.id) if where else told.id}* {escape(told.title)} ({name(told.outcome)})"


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
