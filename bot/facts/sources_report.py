"""What became of the sources, as tables for a terminal and as plain data for machines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.facts.one_host import Found, Status
from bot.facts.report import counted
from bot.facts.sources import MENDED_BY_HAND
from bot.facts.support import State, VersionSupport

SHOWN_CITING = 3
"""Facts that are named beside a page; the rest is counted."""

_ORDER = (*MENDED_BY_HAND, Status.LATER, Status.REFUSED, Status.MOVED, Status.REDIRECTED)
_COLOURS = {State.ENDED: "red", State.NOT_LISTED: "yellow", State.ENDS_SOON: "yellow", State.SUPPORTED: "green"}


def print_links(console: Console, found: Sequence[Found]) -> None:
    """A table of the pages that are not simply there, worst first, and how many there are of each kind."""
    worth_a_look = sorted(
        (each for each in found if each.status is not Status.OK), key=lambda each: _ORDER.index(each.status)
    )
    if worth_a_look:
        table = Table("", "Page", header_style="bold", show_lines=True)
        table.columns[0].no_wrap = True
        table.columns[1].overflow = "fold"
        for each in worth_a_look:
            if each.tries:
                table.add_row(_kind(each), _about(each))
        for (host, note), unasked in _unasked(worth_a_look).items():
            rest = Text(f"{host}: {counted(len(unasked), 'more page')}\n{note}")
            table.add_row(_kind(unasked[0]), rest)
        console.print(table)
    counts = Counter(each.status for each in found)
    kinds = ", ".join(f"{counts[status]} {status.value}" for status in (Status.OK, *_ORDER) if counts[status])
    console.print(Text(f"{counted(len(found), 'page')}: {kinds}." if found else "No page was asked for."))


def print_versions(console: Console, rows: Sequence[VersionSupport]) -> None:
    """A table of the versions that sources were read at, and whether they still get fixes."""
    if not rows:
        console.print(Text("No option says which of its releases get fixes (`support` in comparison.yaml)."))
        return
    table = Table("Option", "Version", "Sources", "Support", "Until", header_style="bold")
    table.columns[2].justify = "right"
    for row in rows:
        until = row.until.isoformat() if row.until else "–"
        support = Text(row.state.value, style=_COLOURS[row.state])
        table.add_row(Text(row.option), Text(row.version), str(row.sources), support, until)
    console.print(table)
    ended = sum(row.sources for row in rows if row.state is State.ENDED)
    if ended:
        text = f"{counted(ended, 'source')} should be read again at a version that still gets fixes."
        console.print(Text(text, style="yellow"))


def sources_data(found: Sequence[Found], versions: Sequence[VersionSupport]) -> dict[str, Any]:
    """All of it, ready for JSON; a page that is simply there is listed too."""
    counts = Counter(each.status for each in found)
    rows = [{**asdict(row), "until": row.until.isoformat() if row.until else None} for row in versions]
    return {
        "counts": {status.value: counts[status] for status in Status},
        "links": [_plain(each) for each in found],
        "versions": rows,
    }


def _kind(found: Found) -> Text:
    colour = "red" if found.status in MENDED_BY_HAND else "yellow"
    return Text(found.status.value, style=colour) + Text(f"\n{found.code or ''}", style="bright_black")


def _unasked(found: Sequence[Found]) -> dict[tuple[str, str], list[Found]]:
    """Pages that there was no use in asking for, by their host and the reason."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for each in found:
        if not each.tries:
            groups.setdefault((each.link.host, each.note), []).append(each)
    return groups


def _plain(found: Found) -> dict[str, Any]:
    plain = asdict(found)
    return {**plain.pop("link"), **plain}


def _about(found: Found) -> Text:
    lines = [Text(found.link.url)]
    if found.final is not None:
        lines.append(Text(f"→ {found.final}", style="cyan"))
    if found.note:
        lines.append(Text(found.note))
    named = ", ".join(found.link.cited_by[:SHOWN_CITING])
    more = len(found.link.cited_by) - SHOWN_CITING
    lines.append(Text(f"cited by {named}{f' and {more} more' if more > 0 else ''}", style="bright_black"))
    return Text("\n").join(lines)
