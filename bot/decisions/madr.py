"""A decision as a MADR 4 document (Markdown Architectural Decision Records), with people by their names."""

import json
import re
from collections.abc import Iterable

from bot.advisor.words import score_words
from bot.decisions.life import Decision, Event, deed
from bot.decisions.model import DecisionRecord
from bot.decisions.summary import Driver, OptionLine, Point, Summary, summarise
from bot.facts.model import Comparison

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def madr(decision: Decision, comparison: Comparison | None) -> str:
    """The decision as Markdown, the same bytes for the same decision and knowledge; ends in one newline."""
    record = decision.record
    told = summarise(decision, comparison)
    parts = [
        _front_matter(record, told),
        f"# {escape(told.title)}",
        "## Context and Problem Statement\n\n" + _context(told),
        "## Decision Drivers\n\n" + _drivers(record, told.drivers),
        "## Considered Options\n\n" + _bullets(_option(option) for option in told.options),
        "## Decision Outcome\n\n" + _outcome(told),
        "### Consequences\n\n" + _consequences(told),
        "### Confirmation\n\n" + _confirmation(told),
        "## More Information\n\n" + _more(record, told, decision.events),
    ]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """`text` on one line, with everything that Markdown would read as markup made plain."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _front_matter(record: DecisionRecord, told: Summary) -> str:
    # What JSON calls a string is one in YAML, too.
    people = ", ".join(json.dumps(record.called(user), ensure_ascii=False) for user in told.deciders)
    return (
        f'---\nstatus: "{told.status_words}"\ndate: {told.decided_on.isoformat()}\n'
        f'decision-makers: [{people}]\nid: "{told.id}"\n---'
    )


def _context(told: Summary) -> str:
    names = ", ".join(escape(option.name) for option in told.options)
    return f"Which of these serves the team's needs best: {names}?"


def _drivers(record: DecisionRecord, drivers: tuple[Driver, ...]) -> str:
    if not drivers:
        return "* No need was stated; the comparison's own weights were at work."
    return _bullets(_driver(record, driver) for driver in drivers)


def _driver(record: DecisionRecord, driver: Driver) -> str:
    said = f": “{escape(driver.said)}”" if driver.said else ""
    who = f" ({escape(record.called(driver.who))})" if driver.who else ""
    return f"{escape(driver.text)}{said}{who}"


def _option(option: OptionLine) -> str:
    out = f"; {escape(option.out)}" if option.out else ""
    return f"{escape(option.name)}: {score_words(option.score)} of 100{out}"


def _outcome(told: Summary) -> str:
    chosen = f"Chosen: {escape(told.outcome)}."
    if told.uses:
        chosen += f" What each is for: {escape(told.uses)}"
    if told.against is not None:
        chosen += f" {escape(told.against)}"
    if not told.reasons:
        return chosen
    return f"{chosen}\n\nWhat the recommendation rests on:\n\n" + _bullets(_point(point) for point in told.reasons)


def _consequences(told: Summary) -> str:
    lines = [
        f"{word}, {_point(point)}"
        for word, side in (("Good", told.good), ("Neutral", told.neutral), ("Bad", told.bad))
        for point in side
    ]
    return _bullets(lines) if lines else "None of the options was chosen, so none of their consequences follow."


def _confirmation(told: Summary) -> str:
    due = f"Review on {told.review_on.isoformat()}." if told.review_on else "No review is planned."
    if not told.would_change:
        return due
    return f"{due} What would change the answer:\n\n" + _bullets(map(escape, told.would_change))


def _more(record: DecisionRecord, told: Summary, events: tuple[Event, ...]) -> str:
    links = [
        *([f"Discussion: <{told.permalink}>"] if told.permalink else []),
        *(f"Takes the place of D-{number}" for number in told.standing.replaces),
        f"Recorded as {told.id} by {escape(record.called(record.created_by))}, scoring version "
        f"{record.recommendation.scoring_version}, knowledge `{record.knowledge[:12]}`",
        *(_event(record, event) for event in events),
    ]
    return _bullets(links)


def _event(record: DecisionRecord, event: Event) -> str:
    who = escape(record.called(event.by)) if event.by else "all who decide"
    reason = f": “{escape(event.reason)}”" if event.reason else ""
    return f"{event.at:%Y-%m-%d %H:%M} UTC, {who} {deed(event)}{reason}"


def _point(point: Point) -> str:
    sources = ", ".join(f"[{escape(c.title)}](<{c.url}>), checked {c.checked.isoformat()}" for c in point.citations)
    return f"{escape(point.about)}: {escape(point.text)}" + (f" ({sources})" if sources else "")


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"* {line}" for line in lines)
