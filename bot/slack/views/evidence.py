"""Claims with their sources and dates, the same wherever they are shown."""

import re
from collections.abc import Iterable, Sequence

from bot.decisions.points import Citation, Point
from bot.decisions.summary import Driver
from bot.facts.model import Comparison, Fact, OwnFact, Status
from bot.scoring.model import Requirement
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, mention, one_line
from bot.slack.views.when import date_of, on

NAME = 60
TITLE = 80
CLAIM = 400
QUOTE = 160
SHORT = 110
"""Characters of a statement that is told in a line or two; and `WORK`, of the name of what it is read in."""
WORK = 32
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-Z0-9])")
_LONGER_NAME = re.compile(r"\w|[-.]\w| [A-Z0-9]")
"""What goes on after a name makes it part of a longer one: `Flask-Security`, `FastAPI Users`."""
_CLAUSE_END = re.compile(r"(?=;\s)")
_ENDS = re.compile(r"(?<![.…])[.,;:]$")
_LEADS_ON = re.compile(r"[\s,;]+(?:and|but|or|so|then)$", re.IGNORECASE)


def name(text: str) -> str:
    """A name from the knowledge, short enough for a line."""
    return escape(shorten(one_line(text), NAME))


def quote(text: str, most: int = QUOTE) -> str:
    """Somebody's words, in at most `most` characters and quotation marks; without the “and” at their end that led on to
    the next ones, and without their full stop, since a name or the rest of the sentence follows."""
    return f"“{escape(shorten(_ENDS.sub('', _LEADS_ON.sub('', one_line(text))), most))}”"


def whole(text: str, most: int, longest: int = CLAIM) -> str:
    """`text` on one line, with as many of its sentences as fit into `most` characters, at least one. One that is too
    long by itself ends where a clause of it does, if one does, and shows that it went on; else it is left as it is, up
    to `longest`."""
    line = one_line(text)
    if len(line) <= most:
        return line
    if ends := [found.end() for found in _SENTENCE_END.finditer(line) if found.end() <= most]:
        return line[: ends[-1]]
    if ends := [found.start() for found in _CLAUSE_END.finditer(line) if found.start() < most]:
        return f"{line[: ends[-1]]}…"
    first = _SENTENCE_END.search(line)
    return shorten(line[: first.end()] if first else line, longest)


def citation_line(citation: Citation, most: int = TITLE) -> str:
    """A source, its title in at most `most` characters, and the day it was last read."""
    shown = link(citation.url, shorten(citation.title, most))
    if citation.added_by:
        return f"{shown}, added by {name(citation.added_by)} {on(citation.checked)}"
    return f"{shown}, checked {date_of(citation.checked)}"


def point_line(point: Point, most: int = CLAIM) -> str:
    """What a statement is about, the statement in at most `most` characters, and its sources."""
    sources = "; ".join(citation_line(citation) for citation in point.citations[:2])
    told = f"{about(point)}  {escape(whole(point.text, most))}"
    return f"{told} ({sources})" if sources else told


def short_line(point: Point) -> str:
    """A statement in a line or two, with the name of the work that it can be read in."""
    told = f"{about(point)}  {escape(whole(point.text, SHORT))}"
    if not point.citations:
        return told
    source = point.citations[0]
    work = link(source.url, shorten(source.title.partition(": ")[0], WORK))
    return f"{told} ({citation_line(source) if source.added_by else work})"


def read_on(points: Sequence[Point]) -> list[str]:
    """The day the sources of these were last read, or the first such day."""
    days = sorted({point.citations[0].checked for point in points if point.citations and point.citations[0].url})
    if not days:
        return []
    return [f"Sources checked {date_of(days[0])}{' or later' if len(days) > 1 else ''}"]


def about(point: Point) -> str:
    """What a statement is about, that it was assumed to matter where nobody asked for it, and of whom else it holds."""
    return f"*{name(point.about)}*{f' ({escape(one_line(point.marks))})' if point.marks else ''}"


def driver_lines(drivers: Iterable[Driver]) -> list[str]:
    """Needs under the words they were said in: what one person said at once stands on one line."""
    lines = []
    together: dict[tuple[str, str | None], list[Driver]] = {}
    for driver in drivers:
        together.setdefault((driver.said, driver.who), []).append(driver)
    for (said, who), needs in together.items():
        told = "; ".join(escape(shorten(one_line(need.text), NAME * 2)) for need in needs)
        by = ", ".join([*([quote(said)] if said else []), *([mention(who)] if who else [])])
        lines.append(f"{by}: {told}" if by else told)
    return lines


def said_so(comparison: Comparison, wanted: Requirement | None) -> str:
    """Whose words something rests on that no source says, since it holds by definition: what the team knows, or what
    runs already. "" for everything else."""
    known = comparison.criterion_by_id.get(wanted.criterion) if wanted else None
    if wanted is None or known is None or not known.by_definition:
        return ""
    said = dict.fromkeys((need.said, need.who) for need in wanted.needs if need.said)
    told = ", ".join(quote(words) + (f", {mention(who)}" if who else "") for words, who in said)
    return f" ({told})" if told else ""


def named_line(option: str, line: str) -> str:
    """A line about an option: its name in bold, before a colon unless the line begins with it anyway."""
    shown = name(option)
    rest = line.removeprefix(shown)
    begins = line.startswith(shown) and not _LONGER_NAME.match(rest)
    return f"*{shown}*{rest}" if begins else f"*{shown}:*  {line}"


def fact_line(comparison: Comparison, fact: Fact) -> str:
    """A fact in one line: its standing, claim, source and check date, and the correction where there is one."""
    claim = escape(one_line(fact.claim))
    told = f"{claim} ({citation_line(Citation.of(fact.sources[0]))})"
    if fact.status is Status.CURRENT:
        return told
    correction = comparison.fact_by_id.get(fact.corrected_by or "")
    today = f" Today: {escape(one_line(correction.claim))}" if correction else ""
    return f"*{fact.status.value.capitalize()}:* {told}{today}"


def sources_line(fact: Fact) -> str:
    """All sources of a fact, with version or year and check date."""
    if isinstance(fact, OwnFact):
        return citation_line(Citation.of(fact.sources[0]))
    return "  ·  ".join(
        f"{link(s.url, shorten(s.title, TITLE))}"
        + (f" {escape(s.version or str(s.year))}" if s.version or s.year else "")
        + f", checked {date_of(s.checked)}"
        for s in fact.sources[:3]
    )


def signed(points: float) -> str:
    """Points with their sign, to one decimal where they would round to nothing."""
    return f"{points:+.{1 if abs(points) < 0.5 else 0}f}".replace("-", "−")
