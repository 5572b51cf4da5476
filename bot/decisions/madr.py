"""A decision as a MADR 4 document (Markdown Architectural Decision Records), with people by their names."""

import json
import re
from collections.abc import Iterable
from itertools import groupby

from bot.advisor.words import listing, score_words
from bot.decisions.life import Decision, Event, deed
from bot.decisions.model import DecisionRecord
from bot.decisions.points import Citation, Point
from bot.decisions.summary import Driver, OptionLine, Ruled, Summary, summarise
from bot.facts.model import Comparison

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~]|(?<=\w):(?=//)|(?<=www)\.|(?<=\w)@(?=\w)|&(?=#?\w+;))", re.IGNORECASE)
"""What Markdown reads as markup; also what makes it take words for an address."""


def madr(decision: Decision, comparison: Comparison | None) -> str:
    """The decision as Markdown, the same bytes for the same decision and knowledge; ends in one newline."""
    record = decision.record
    told = summarise(decision, comparison)
    parts = [
        _front_matter(record, told),
        f"# {_heading(told.title)}",
        "## Context and Problem Statement\n\n" + _context(told),
        "## Decision Drivers\n\n" + _drivers(record, told.drivers),
        "## Considered Options\n\n" + _bullets(_option(record, option) for option in told.options),
        "## Decision Outcome\n\n" + _outcome(record, told),
        "### Consequences\n\n" + _consequences(told),
        "### Confirmation\n\n" + _confirmation(told),
        "## More Information\n\n" + _more(record, told, decision.events),
    ]
    return "\n\n".join(parts) + "\n"


def _heading(title: str) -> str:
    """A title as a heading, which ends in no punctuation, unless it asks something."""
    return escape(title.strip().rstrip(".,;:!。，；：！ ") or title)


def escape(text: str) -> str:
    """`text` on one line, with everything that Markdown would read as markup made plain."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _front_matter(record: DecisionRecord, told: Summary) -> str:
    # What JSON calls a string is one in YAML, too.
    others = {*told.dissenters, *(event.by for event in told.standing.objections)} - {*told.behind}
    consulted = f"consulted: {_people(record, sorted(others))}\n" if others else ""
    return (
        f'---\nstatus: "{told.status_words}"\ndate: {told.decided_on.isoformat()}\n'
        f'decision-makers: {_people(record, told.behind)}\n{consulted}id: "{told.id}"\n---'
    )


def _people(record: DecisionRecord, users: Iterable[str]) -> str:
    """People by their names, as a list in YAML."""
    return f"[{', '.join(json.dumps(record.called(user), ensure_ascii=False) for user in users)}]"


def _context(told: Summary) -> str:
    names = ", ".join(escape(option.name) for option in told.options)
    return f"Which of these serves the team's needs best: {names}?"


def _drivers(record: DecisionRecord, drivers: tuple[Driver, ...]) -> str:
    if not drivers:
        return "* No need was stated; the comparison's own weights were at work."
    said_by = groupby(drivers, key=lambda driver: (driver.said, driver.who))
    return _bullets(_said(record, said, who, list(needs)) for (said, who), needs in said_by)


def _said(record: DecisionRecord, said: str, who: str | None, needs: list[Driver]) -> str:
    """What one person said at once, and what it means."""
    meant = "; ".join(escape(need.text) for need in needs)
    by = f" ({escape(record.called(who))})" if who else ""
    return f"“{escape(said)}”{by}: {meant}" if said else f"{meant}{by}"


def _option(record: DecisionRecord, option: OptionLine) -> str:
    told = [f"ruled out{_by_whom(record, ruled)}" for ruled in option.ruled]
    failed = [f"fails the must {escape(', '.join(option.failed))}"] if option.failed else []
    return "; ".join([f"{escape(option.name)}: {score_words(option.score)} of 100", *told, *failed])


def _by_whom(record: DecisionRecord, ruled: Ruled) -> str:
    said = f": “{escape(ruled.said)}”" if ruled.said else ""
    return f" by {escape(record.called(ruled.who)) if ruled.who else 'the team'}{said}"


def _outcome(record: DecisionRecord, told: Summary) -> str:
    chosen = f"Chosen: {escape(told.outcome)}."
    if told.uses:
        chosen += f" What each is for: {escape(told.uses)}"
    if told.why:
        chosen += f" Why, in the words of {escape(record.called(told.recorded_by))}: “{escape(told.why)}”"
    if told.against is not None:
        chosen += f" {escape(told.against)}"
    if told.dissent:
        whose = listing([escape(record.called(user)) for user in told.dissenters])
        chosen += f"\n\nThe other opinion{f', of {whose}' if whose else ''}: “{escape(told.dissent)}”"
    if not told.reasons:
        return chosen
    rests = "What it rests on" if told.first is None else f"What spoke for {escape(told.first)}"
    return f"{chosen}\n\n{rests}:\n\n" + _bullets(_point(point) for point in told.reasons)


def _consequences(told: Summary) -> str:
    lines = [
        f"{word}, because of {_point(point)}"
        for word, side in (("Good", told.good), ("Neutral", told.neutral), ("Bad", told.bad))
        for point in side
    ]
    return _bullets(lines) if lines else "None of the options was chosen, so none of their consequences follow."


def _confirmation(told: Summary) -> str:
    due = f"Review on {told.review_on.isoformat()}." if told.review_on else "No review is planned."
    due += f" {escape(told.firmness)}" if told.firmness else ""
    if not told.would_change:
        return due
    return f"{due} What would change the answer:\n\n" + _bullets(map(escape, told.would_change))


def _more(record: DecisionRecord, told: Summary, events: tuple[Event, ...]) -> str:
    silent = told.standing.silent(told.deciders)
    links = [
        *([f"Discussion: <{told.permalink}>"] if told.permalink else []),
        *(f"Takes the place of D-{number}" for number in told.standing.replaces),
        *(f"Recorded beside {id} on the same, which was left standing" for id in told.left_standing),
        f"Recorded as {told.id} by {escape(record.called(record.created_by))}, scoring version "
        f"{record.recommendation.scoring_version}, knowledge `{record.knowledge[:12]}`",
        *(_event(record, event) for event in events),
        *([f"Not answered: {', '.join(escape(record.called(user)) for user in silent)}"] if silent else []),
    ]
    return _bullets(links)


def _event(record: DecisionRecord, event: Event) -> str:
    who = escape(record.called(event.by)) if event.by else "all who decide"
    reason = f": “{escape(event.reason)}”" if event.reason else ""
    return f"{event.at:%Y-%m-%d %H:%M} UTC, {who} {deed(event)}{reason}"


def _point(point: Point) -> str:
    sources = ", ".join(map(_citation, point.citations))
    marks = f" ({escape(point.marks)})" if point.marks else ""
    return f"**{escape(point.about)}**{marks}: {escape(point.text)}" + (f" ({sources})" if sources else "")


def _citation(citation: Citation) -> str:
    title = f"[{escape(citation.title)}](<{citation.url}>)" if citation.url else escape(citation.title)
    if citation.added_by:
        return f"{title}, added by {escape(citation.added_by)} on {citation.checked.isoformat()}"
    return f"{title}, checked {citation.checked.isoformat()}"


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"* {line}" for line in lines)
