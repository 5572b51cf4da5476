"""Findings and coverage as tables for a terminal, and as plain data for machines."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.facts.check import SEVERITIES, Finding
from bot.facts.coverage import ComparisonCoverage, Coverage
from bot.facts.model import Status

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def print_mistakes(console: Console, mistakes: Sequence[str]) -> None:
    """One mistake a line, unwrapped, so that an editor can jump to `file:line:column`."""
    for mistake in mistakes:
        console.print(Text(mistake), soft_wrap=True)
    console.print(Text(_count(len(mistakes), "mistake"), style="red"))


def print_findings(console: Console, findings: Sequence[Finding]) -> None:
    """A table of findings, worst first, and how many there are of each severity."""
    if findings:
        table = Table("", "Where", "What", header_style="bold", show_lines=False)
        for finding in findings:
            severity = Text(finding.severity, style=_COLOURS[finding.severity])
            table.add_row(severity, Text(finding.where), Text(finding.message))
        console.print(table)
    console.print(Text("The knowledge loads: " + _counts(findings) + "."))


def print_coverage(console: Console, coverage: Coverage) -> None:
    """Tables of each comparison, and the claims of the source article that nothing carries."""
    for comparison in coverage.comparisons:
        _print_comparison(console, comparison)
    total = len(coverage.seeds) + len(coverage.missing_seeds)
    missing = f"; missing: {', '.join(coverage.missing_seeds)}" if coverage.missing_seeds else ""
    console.print(Text(f"Claims of the source article: {len(coverage.seeds)} of {total}{missing}"))


def findings_data(findings: Sequence[Finding], mistakes: Sequence[str] = ()) -> dict[str, Any]:
    """What `check` found, and the mistakes that kept the knowledge from loading, ready for JSON."""
    counts = {severity: sum(finding.severity == severity for finding in findings) for severity in SEVERITIES}
    return {
        "loads": not mistakes,
        "mistakes": list(mistakes),
        "counts": counts,
        "findings": [asdict(finding) for finding in findings],
    }


def coverage_data(coverage: Coverage) -> dict[str, Any]:
    """The same counts as the tables, ready for JSON."""
    return asdict(coverage)


def _print_comparison(console: Console, comparison: ComparisonCoverage) -> None:
    total = sum(comparison.facts.values())
    by_status = ", ".join(f"{comparison.facts[status]} {status.value}" for status in Status)
    console.print(Text(f"{comparison.id}: {_count(total, 'fact')} ({by_status})", style="bold"))
    console.print(_grid("Facts by topic", "Topic", comparison.options, comparison.topics))
    console.print(_grid("Ratings", "Criterion", comparison.options, comparison.ratings))
    cases = Table("Use case", "Criteria it weighs", title="Use cases", title_justify="left")
    for case, count in comparison.use_cases.items():
        cases.add_row(Text(case), str(count))
    console.print(cases)
    console.print(Text(f"Needs: {len(comparison.needs)}"))
    if comparison.missing_needs:
        console.print(Text(f"Needs that are missing: {', '.join(comparison.missing_needs)}", style="yellow"))


def _grid(title: str, head: str, options: Sequence[str], rows: Mapping[str, Mapping[str, int | None]]) -> Table:
    """One row for each entry and one column for each option; what is missing or zero stands out."""
    table = Table(title=title, title_justify="left")
    table.add_column(head)
    for option in options:
        table.add_column(Text(option), justify="right")
    for name, cells in rows.items():
        shown = [Text(str(cells[option])) if cells[option] else Text("–", style="yellow") for option in options]
        table.add_row(Text(name), *shown)
    return table


def _counts(findings: Sequence[Finding]) -> str:
    names = {"error": "error", "warning": "warning", "info": "note"}
    found = [sum(finding.severity == severity for finding in findings) for severity in SEVERITIES]
    return ", ".join(_count(number, names[severity]) for severity, number in zip(SEVERITIES, found, strict=True))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
