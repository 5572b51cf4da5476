"""Mistakes and findings as a person reads them in a terminal, and as plain data for machines."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.facts.check import SEVERITIES, Finding

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def print_mistakes(console: Console, mistakes: Sequence[str]) -> None:
    """One mistake a line, unwrapped, so that an editor can jump to `file:line:column`."""
    if console.is_terminal:
        for mistake in mistakes:
            place, _, rest = mistake.partition(": ")
            console.print(Text(place, style="cyan") + Text(f": {rest}"), soft_wrap=True)
    else:
        console.out("\n".join(mistakes), highlight=False)
    console.print(Text(counted(len(mistakes), "mistake"), style="red"))


def print_findings(console: Console, findings: Sequence[Finding]) -> None:
    """A table of findings, worst first, and how many there are of each severity."""
    if findings:
        table = Table("", "Where", "What", header_style="bold", show_lines=False)
        for finding in findings:
            severity = Text(finding.severity, style=_COLOURS[finding.severity])
            table.add_row(severity, Text(finding.where), Text(finding.message))
        console.print(table)
    worst = findings[0].severity if findings else None
    style = _COLOURS[worst] if worst else "green"
    console.print(Text("The knowledge loads: " + _counts(findings) + ".", style=style))


def findings_data(findings: Sequence[Finding], mistakes: Sequence[str] = ()) -> dict[str, Any]:
    """What `check` found, and the mistakes that kept the knowledge from loading, ready for JSON."""
    counts = {severity: sum(finding.severity == severity for finding in findings) for severity in SEVERITIES}
    return {
        "loads": not mistakes,
        "mistakes": list(mistakes),
        "counts": counts,
        "findings": [asdict(finding) for finding in findings],
    }


def _counts(findings: Sequence[Finding]) -> str:
    names = {"error": "error", "warning": "warning", "info": "note"}
    found = [sum(finding.severity == severity for finding in findings) for severity in SEVERITIES]
    return ", ".join(counted(number, names[severity]) for severity, number in zip(SEVERITIES, found, strict=True))


def counted(number: int, noun: str) -> str:
    """The number and its noun, in the plural where that is due."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
