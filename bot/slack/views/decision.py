"""A decision: its summary, short enough to read; everything about it, for one person; and what is told of it."""

from collections.abc import Iterable, Sequence

from bot.advisor.words import listing, sentence
from bot.decisions.acting import takes_stances
from bot.decisions.life import STANCES, Act, Decision, Event, Standing, changed_words, deed
from bot.decisions.model import REASON_LENGTH, Status
from bot.decisions.summary import Driver, Summary, weightiest_first
from bot.slack import ids
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, mention, one_line
from bot.slack.views.blocks import Block, Content, actions, bullets, button, context, header, section
from bot.slack.views.considered import bars, in_a_line, out_but_ahead, outs
from bot.slack.views.deciders import (
    accept_confirm,
    decided_line,
    disowned_line,
    is_reopened,
    mentions,
    objections_before,
    objections_line,
)
from bot.slack.views.evidence import driver_lines, name, point_line, quote, read_on, short_line
from bot.slack.views.when import at as moment
from bot.slack.views.when import on

_DRIVERS = 12
_PEOPLE = 12
_REASONS = 3
_NEEDS = 4
_DRAWBACKS = 2
_OWN_WORDS = 280
"""Characters of what somebody wrote that are told in a channel; the details have all of it."""
_CONSEQUENCE = 200
_HISTORY = 20

LABELS = {
    Act.AGREE: "Agree",
    Act.OBJECT: "Object",
    Act.ABSTAIN: "Abstain",
    Act.ACCEPT: "Accept for all",
    Act.REJECT: "Reject",
    Act.REOPEN: "Reopen",
    Act.WITHDRAW: "Withdraw",
    Act.SUPERSEDE: "Supersede",
    Act.REVIEW: "Review",
    Act.REPLAN: "Review date",
    Act.DISOWN: "That wasn’t me",
}
_FOR_THE_ROUND = (*STANCES, Act.REVIEW, Act.REPLAN, Act.DISOWN)
"""What each person says for themselves; it can be said as long as the status stays."""
_SAID = {Act.AGREE: "Agree", Act.OBJECT: "Object", Act.ABSTAIN: "Abstain"}


def summary(told: Summary, newer: str = "") -> Content:
    """The summary that goes to channels, short enough for a telephone: what was decided and by whom, what it is for,
    what tells it from the next best, what speaks against it, and what people say to it. The rest is in the details.
    `newer` is the way to the decision that took its place, where that can be looked at."""
    blocks = [
        header(f"{told.id}: {told.title}"),
        *_replaced(told, newer),
        section(_outcome(told, _OWN_WORDS), limit=2_600),
        *_list("Scored higher, but out", outs(out_but_ahead(told.options)), limit=1_200),
        *_list("Chosen, though out", outs([one for one in told.options if one.chosen]), limit=1_200),
        *_needed(told.drivers),
        *_because(told),
        *_list("But", map(short_line, told.drawbacks[:_DRAWBACKS]), limit=1_500),
        *_list("What people say", _stances(told.standing), limit=1_500),
        context(
            _foot(told, in_a_line(told.options), *read_on([*told.because[:_REASONS], *told.drawbacks])), limit=1_500
        ),
        *actions(_buttons(told)),
    ]
    return Content(text="\n".join([*_replaced_words(told, newer), _in_words(told)]), blocks=tuple(blocks))


def details(
    told: Summary, events: Sequence[Event] = (), acts: Sequence[Act] = (), before: Sequence[Decision] = ()
) -> Content:
    """Everything about a decision and what happened to it, for one person, who may do `acts`. `before` are those it
    took the place of."""
    objected = "\n".join(objections_before(before))
    blocks = [
        header(f"{told.id}: {told.title}"),
        section(_outcome(told), limit=2_600),
        *([section(objected, limit=1_500)] if objected else []),
        *_list("Drivers", _drivers(told.drivers), limit=2_900),
        *_list(_reasons_title(told), map(point_line, told.reasons), limit=2_400),
        section("*Considered*", limit=100),
        bars(told.options),
        *_list("Out", outs(told.options), limit=1_200),
        *_consequences(told),
        *_list("What would change it", map(escape, told.would_change), limit=1_000),
        *([context(escape(told.firmness))] if told.firmness else []),
        *_list("What people say", _stances(told.standing), limit=1_500),
        *_list("What happened", map(event_line, events[-_HISTORY:]), limit=1_500),
        context(_foot(told)),
        *actions(_buttons(told, with_details=False)),
        *actions([act_button(told, act) for act in acts if act is not Act.ACCEPT]),
    ]
    return Content(text="\n".join(filter(None, [_in_words(told), objected])), blocks=tuple(blocks))


def _replaced(told: Summary, newer: str) -> list[Block]:
    """That another one holds in its place, before anything else is said of it."""
    return [section(line, limit=400) for line in _replaced_words(told, newer)]


def _replaced_words(told: Summary, newer: str) -> list[str]:
    other = told.standing.superseded_by
    if not other or told.status is not Status.SUPERSEDED:
        return []
    return [f":arrow_right: *Replaced by {link(newer, f'D-{other}') if newer else f'D-{other}'}*"]


def _needed(drivers: Sequence[Driver]) -> list[Block]:
    """What the team needs, in one line: what weighs most, and how much more there is."""
    needs = weightiest_first(driver for driver in drivers if not driver.rules_out)
    told = [name(need.text) for need in needs[:_NEEDS]]
    if not told:
        return [section("*For*  nothing that was said: everyday weights were at work", limit=200)]
    return [section(f"*For*  {'; '.join([*told, *_more(needs, _NEEDS)])}", limit=900)]


def _drivers(drivers: Sequence[Driver]) -> list[str]:
    """The needs in the words they were said in, what weighs most first; those left out are counted."""
    return [*driver_lines(weightiest_first(drivers)[:_DRIVERS]), *_more(drivers, _DRIVERS)]


def _more(needs: Sequence[Driver], shown: int) -> list[str]:
    return [f"and {len(needs) - shown} more"] if len(needs) > shown else []


def _because(told: Summary) -> list[Block]:
    """What tells what was chosen from the best that was passed over; that nothing does; or how it rates by itself."""
    if not told.beside:
        return _list("Because", map(short_line, told.good[:_REASONS]), limit=1_500)
    if not told.because:
        words = f"Nothing that counts here speaks for {told.outcome} before {told.beside}."
        return [section(escape(words), limit=700)]
    # Chosen against the scores, it does better there and behind on the whole.
    better = f"does better than {escape(told.beside)} here"
    title = f"Where it {better}" if told.recommended else f"Because it {better}"
    return _list(title, map(short_line, told.because[:_REASONS]), limit=1_500)


def _reasons_title(told: Summary) -> str:
    return "Reasons" if told.first is None else f"What spoke for {escape(told.first)}"


def event_line(event: Event, before: Event | None = None) -> str:
    """One thing that happened: who, what, why and when. `before` is what somebody had said who changed their mind."""
    who = mention(event.by) if event.by else "all who decide"
    return f"{who} {deed(event)}{changed_words(before)}{_why(event)}, {moment(event.at)}"


def act_button(told: Summary, act: Act, *, inviting: bool = True) -> Block:
    """A button that does something to the decision. What each person says for themselves counts as long as the status
    stays; all else only for this very version. Not `inviting` where it is one of several that come after the fact."""
    version = f"r{told.standing.round}" if act in _FOR_THE_ROUND else f"v{told.version}"
    value = ids.ButtonValue(record=str(told.number), version=version, text=act.value).encode()
    style = {Act.AGREE: "primary", Act.WITHDRAW: "danger"}.get(act)
    made = button(LABELS[act], f"{ids.LIFE}:{act.value}", value, style=style if inviting else None)
    return {**made, "confirm": accept_confirm(told)} if act is Act.ACCEPT else made


def _why(event: Event) -> str:
    return f", {quote(event.reason)}" if event.reason else ""


def _buttons(told: Summary, *, with_details: bool = True) -> list[Block]:
    acts = [*(STANCES if takes_stances(told.standing) else ())]
    if told.status is Status.PROPOSED:
        acts.append(Act.ACCEPT)
    value = ids.ButtonValue(record=str(told.number)).encode()
    shown = [button("Details", ids.DETAILS, value)] if with_details else []
    return [*(act_button(told, act) for act in acts), *shown, button("Markdown", ids.MARKDOWN, value)]


def _outcome(told: Summary, most: int = REASON_LENGTH) -> str:
    """What was decided and by whom; what people wrote in at most `most` characters."""
    lines = [f"*Outcome: {escape(told.outcome)}*  ({'reopened' if is_reopened(told) else told.status_words})"]
    if objected := objections_line(told):
        lines.append(objected)
    if told.standing.settled is not None:
        lines.append(sentence(event_line(told.standing.settled)))
    if not_theirs := disowned_line(told):
        lines.append(not_theirs)
    if told.uses:
        lines.append(f"What each is for: {escape(told.uses)}")
    if told.why:
        lines.append(f"Why, in the words of {mention(told.recorded_by)}: “{escape(shorten(one_line(told.why), most))}”")
    if told.against is not None:
        lines.append(escape(told.against))
    if told.dissent:
        whose = f", of {mentions(told.dissenters)}" if told.dissenters else ""
        lines.append(f"The other opinion{whose}: “{escape(shorten(one_line(told.dissent), most))}”")
    lines.append(decided_line(told))
    return "\n".join(lines)


def _stances(standing: Standing) -> list[str]:
    lines = []
    for act in STANCES:
        said = [event for event in standing.stances if event.act is act]
        if not said:
            continue
        people = [
            f"{mention(event.by)}{changed_words(standing.changed_from(event.by))}{_why(event)} ({moment(event.at)})"
            for event in said[:_PEOPLE]
        ]
        more = [f"{len(said) - _PEOPLE} more"] if len(said) > _PEOPLE else []
        lines.append(f"{_SAID[act]}: {listing([*people, *more])}")
    return lines


def _list(title: str, lines: Iterable[str], *, limit: int) -> list[Block]:
    told = bullets(lines)
    return [section(f"*{title}*\n{told}", limit=limit)] if told else []


def _consequences(told: Summary) -> list[Block]:
    sides = (("Good", told.good), ("Neutral", told.neutral), ("Bad", told.bad))
    lines = [f"{word}: {point_line(point, _CONSEQUENCE)}" for word, side in sides for point in side]
    return _list("Consequences", lines, limit=2_200)


def _foot(told: Summary, *more: str) -> str:
    parts = [told.id, *filter(None, more)]
    if takes_stances(told.standing):
        parts.append(f"Review {on(told.review_on)}" if told.review_on else "No review planned")
    if told.permalink:
        parts.append(link(told.permalink, "The discussion"))
    if told.standing.replaces:
        parts.append("Takes the place of " + listing([f"D-{number}" for number in told.standing.replaces]))
    if told.left_standing:
        parts.append(f"Recorded beside {listing(list(told.left_standing))} on the same, left standing")
    return "  ·  ".join(parts)


def _in_words(told: Summary) -> str:
    """The whole summary without blocks."""
    parts = [
        f"*{told.id}: {escape(told.title)}*",
        _outcome(told),
        *(["Drivers:\n" + bullets(_drivers(told.drivers))] if told.drivers else []),
        *([f"{_reasons_title(told)}:\n" + bullets(map(point_line, told.reasons))] if told.reasons else []),
        *(["But:\n" + bullets(map(point_line, told.drawbacks))] if told.drawbacks else []),
        f"Considered: {in_a_line(told.options)}",
        *([f"Out:\n{bullets(out)}"] if (out := outs(told.options)) else []),
        *(["What would change it:\n" + bullets(map(escape, told.would_change))] if told.would_change else []),
        *([f"What people say:\n{bullets(_stances(told.standing))}"] if told.standing.stances else []),
        _foot(told),
    ]
    return "\n".join(parts)
