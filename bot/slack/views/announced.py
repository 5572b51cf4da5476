"""What is told of a decision: that it was recorded and where its summary is, what happened to it, what it stands
against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.advisor.words import listing
from bot.decisions.life import STANCES, Act, Event
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape, link, mention
from bot.slack.views.blocks import Block, Content, actions, button, context, section
from bot.slack.views.deciders import decided_by, mentions, silent
from bot.slack.views.decision import event_line
from bot.slack.views.evidence import name
from bot.slack.views.notices import inviting_helps, refusal_words
from bot.slack.views.when import date_of

_NO_LINKS: Final[Mapping[int, str]] = {}


@dataclass(frozen=True)
class Place:
    """A channel the summary goes to. It is there when `permalink` is not None (which may be empty), was refused when
    there is an `error` (Slack's code), and else on its way; `retry` is carried by the button that tries again, and
    `tries` are those that were refused so far. What is `hidden` is not named, since not all who read may know of it."""

    channel: str
    permalink: str | None = None
    error: str = ""
    retry: str = ""
    tries: int = 1
    hidden: bool = False


def recorded(told: Summary, places: Sequence[Place] = (), app: str = "") -> Content:
    """Said in the thread the decision came out of; `app` is the app's user id."""
    proposed = told.status is Status.PROPOSED
    lead = "Proposed" if proposed else "Recorded"
    by = f"to be agreed by {mentions(told.deciders)}" if proposed else decided_by(told)
    text = f"{lead} as *{told.id}*: {escape(told.title)}. Outcome: *{escape(told.outcome)}*, {by}."
    there = [*_where(places), *_missing(told, places)]
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    refused = [one for one in places if one.error and not one.hidden]
    blocks = [section("\n".join([text, *there]), limit=2_900), *actions([shown])]
    for one in refused:
        blocks += _refused(told, one, app)
    return Content(text="\n".join([text, *there, *(_refusal(one, app) for one in refused)]), blocks=tuple(blocks))


def posted(told: Summary, there: Sequence[Place], missing: Sequence[Place] = ()) -> Content:
    """For whoever recorded it alone: that it is done, the way to its summary where it is `there`, and which of the
    places that others are not told of are `missing` it."""
    done = "proposed" if told.status is Status.PROPOSED else "recorded"
    waiting = f" Not answered yet: {mentions(silent(told))}." if told.status is Status.PROPOSED else ""
    where = f" Its summary is in {_listed(there)}." if there else ""
    text = f"*{told.id}* is {done}.{where}{waiting}"
    if missing:
        text += f"\n:warning: Not yet in {_listed(missing)}: our direct message says why, and has Retry."
    return Content(text=text, blocks=(section(text, limit=2_500),))


def happened(
    told: Summary, events: Sequence[Event], earlier: Sequence[Event] = (), links: Mapping[int, str] = _NO_LINKS
) -> Content | None:
    """Said in the thread when something happened that people should hear of, after what is `earlier`; None when it is
    nothing of the kind. `links` lead to the decisions, by number."""
    lines = []
    for event in events:
        before = _changed_mind(event, earlier)
        quiet = event.act in (Act.REPLACE, Act.RELEASE) or (event.act in (Act.AGREE, Act.ABSTAIN) and not before)
        if not quiet:
            newer = links.get(event.other or 0)
            look = f" ({link(newer, f'open D-{event.other}')})" if newer else ""
            lines.append(f"{_id(told, links)} {escape(told.title)}: {event_line(event, before)}{look}")
    if not lines:
        return None
    mending = [*_mending(told)] if any(event.act is Act.DISOWN for event in events) else []
    text = "\n".join([*lines, *mending])
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    return Content(text=text, blocks=(section(text, limit=2_500), *actions([shown] if mending else [])))


def _mending(told: Summary) -> Iterator[str]:
    """What whoever recorded it can do about it being somebody's decision who says that it is not."""
    then = "It stands until then." if told.behind else "Nobody who is named stands behind it now."
    yield f"{mention(told.recorded_by)} recorded it, and can withdraw or reopen it under Details. {then}"


def changed_since(told: Summary, events: Sequence[Event], links: Mapping[int, str] = _NO_LINKS) -> Content:
    """Said to whoever pressed something under a decision that is not any more what its message shows."""
    last = f": {event_line(events[-1])}" if events else ""
    where = links.get(told.number)
    look = f"{link(where, 'Look at it as it stands now')}, and press there" if where else "Look at it, and press again"
    text = f"*{told.id}* has changed since that message{last}.\nNothing was done. {look} if you still want to."
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    return Content(text=text, blocks=(section(text, limit=2_000), *actions([shown])))


def _id(told: Summary, links: Mapping[int, str]) -> str:
    where = links.get(told.number)
    return f"*{link(where, told.id) if where else told.id}*"


def elsewhere(decided: Sequence[tuple[Summary, str]]) -> Block:
    """Small print under a recommendation that points elsewhere than what was decided."""
    told = "; ".join(
        f"*{summary.id}* {link(where, summary.title) if where else escape(summary.title)} "
        f"({name(summary.outcome)}, {date_of(summary.decided_on)})"
        for summary, where in decided[:3]
    )
    return context(f":warning: This points elsewhere than what was decided before: {told}")


def _where(places: Sequence[Place]) -> Iterator[str]:
    if there := [one for one in places if one.permalink is not None]:
        yield f"Its summary is in {_listed(there)}."
    if waiting := [one for one in places if one.permalink is None and not one.error]:
        yield f"Its summary is on its way to {_listed(waiting)}."


def _missing(told: Summary, places: Sequence[Place]) -> Iterator[str]:
    """That some did not get it which are not named here; why, and what to do, goes to whoever recorded it."""
    if missing := [one for one in places if one.hidden and one.error]:
        yield f":warning: Not yet in {_listed(missing)}; {mention(told.recorded_by)} was told why."


def _listed(places: Sequence[Place]) -> str:
    named, hidden = [_named(one) for one in places if not one.hidden], sum(one.hidden for one in places)
    rest = f"{hidden} more conversations" if hidden > 1 else "one more conversation"
    return listing([*named, *([rest] if hidden else [])])


def _named(one: Place) -> str:
    return channel_link(one.channel) + (f" ({link(one.permalink, 'open it')})" if one.permalink else "")


def _refused(told: Summary, one: Place, app: str) -> list[Block]:
    number = ids.ButtonValue(record=str(told.number)).encode()
    pressed = [button("Retry", ids.RETRY, one.retry), button("Another channel", ids.ELSEWHERE, number)]
    return [section(_refusal(one, app), limit=600), *actions(pressed)]


def _refusal(one: Place, app: str) -> str:
    todo = f" Write `/invite` <@{app}> there, and it is posted by itself." if inviting_helps(one.error) and app else ""
    tried = f" after {one.tries} tries" if one.tries > 1 else ""
    return f":warning: Not in {channel_link(one.channel)}{tried}: {refusal_words(one.error)}.{todo}"


def _changed_mind(event: Event, earlier: Sequence[Event]) -> Event | None:
    """What somebody had said before who says something else now."""
    if event.act not in STANCES:
        return None
    for before in reversed(earlier):
        if before.act is Act.REOPEN:
            return None
        if before.act in STANCES and before.by == event.by:
            return before if before.act is not event.act else None
    return None
