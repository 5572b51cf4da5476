"""Coverage as tables for a terminal, and as plain data for machines."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.facts.coverage import ComparisonCoverage, Coverage, Tally
from bot.facts.model import Status
from bot.facts.report import counted

SHOWN_MISSING = 8
"""Names of missing things that are written out; the rest is counted."""

Cell = Callable[[str, str], Text]


def print_coverage(console: Console, coverage: Coverage) -> None:
    """Tables of each comparison, and below them in a few lines what is complete and what is missing."""
    for comparison in coverage.comparisons:
        _print_tables(console, comparison)
    for comparison in coverage.comparisons:
        by_status = ", ".join(f"{comparison.facts[status]} {status.value}" for status in Status)
        total = counted(sum(comparison.facts.values()), "fact")
        console.print(Text(f"{comparison.id}: {total} ({by_status})", style="bold"))
        for tally in comparison.tallies:
            note = _agreement(comparison) if tally.what == "second ratings" else ""
            console.print(_line(tally, note))
    console.print(_line(coverage.seed_tally, ""))


def coverage_data(coverage: Coverage) -> dict[str, Any]:
    """The same counts as the tables, ready for JSON."""
    plain = asdict(coverage)
    for comparison, counts in zip(coverage.comparisons, plain["comparisons"], strict=True):
        counts["ratings_apart"] = {str(distance): count for distance, count in comparison.apart.items()}
        counts["tallies"] = [asdict(tally) for tally in comparison.tallies]
    return {"complete": coverage.complete, **plain}


def _print_tables(console: Console, comparison: ComparisonCoverage) -> None:
    _print(console, "Facts, and ways to ask for them", _grid(comparison, list(comparison.topics), _facts(comparison)))
    title = "Ratings, and in brackets the second one where it differs"
    _print(console, title, _grid(comparison, list(comparison.ratings), _rating(comparison)))
    cases = Table("", "criteria")
    cases.columns[1].justify = "right"
    for case, count in comparison.use_cases.items():
        cases.add_row(Text(case), _number(count))
    if comparison.use_cases:
        _print(console, "Use cases, and how many criteria each weighs", cases)


def _print(console: Console, title: str, table: Table) -> None:
    console.print(Text(title, style="bold"))
    console.print(table)


def _grid(comparison: ComparisonCoverage, rows: Sequence[str], cell: Cell) -> Table:
    """One row for each entry and one column for each option; what is missing or zero stands out."""
    table = Table("")
    for option in comparison.options:
        table.add_column(Text(option), justify="right")
    for row in rows:
        table.add_row(Text(row), *(cell(row, option) for option in comparison.options))
    return table


def _facts(comparison: ComparisonCoverage) -> Cell:
    def cell(topic: str, option: str) -> Text:
        asks = Text(f" {comparison.phrasings[topic][option]:>3}", style="bright_black")
        return _number(comparison.topics[topic][option]) + asks

    return cell


def _rating(comparison: ComparisonCoverage) -> Cell:
    def cell(criterion: str, option: str) -> Text:
        first, second = comparison.ratings[criterion][option], comparison.second_ratings[criterion][option]
        differs = None not in (first, second) and first != second
        return Text(f"({second}) " if differs else "", style="bright_black") + _number(first)

    return cell


def _number(number: int | None) -> Text:
    return Text(str(number)) if number else Text("–", style="yellow")


def _line(tally: Tally, note: str) -> Text:
    mark = Text("✓ ", style="green") if tally.complete else Text("✗ ", style="yellow")
    line = mark + Text(f"{tally.what:<20} {tally.have:>4} of {tally.of}{note}")
    if tally.missing:
        more = len(tally.missing) - SHOWN_MISSING
        also = f" and {more} more" if more > 0 else ""
        line += Text(f"\n    missing: {', '.join(tally.missing[:SHOWN_MISSING])}{also}", style="yellow")
    return line


def _agreement(comparison: ComparisonCoverage) -> str:
    words = {0: "alike", 1: "one apart"}
    found = [f"{count} {words.get(far, f'{far} apart')}" for far, count in comparison.apart.items()]
    return f": {', '.join(found)}" if found else ""
