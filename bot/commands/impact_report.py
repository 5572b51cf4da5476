"""What an edit of the knowledge changes, as tables for a terminal and as plain data for machines."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.facts.changes import Change
from bot.facts.report import counted
from bot.scoring.impact import Effect, Outcome

SHOWN_CHANGES = 20
"""Changes of one kind that are listed; the rest is counted."""

_COLOURS = {"added": "green", "removed": "red", "changed": "yellow"}


def print_impact(
    console: Console, changes: Sequence[Change], use_cases: Sequence[Effect], decisions: Sequence[Effect] | None
) -> None:
    """What differs, then which use cases and decisions that flips; `decisions` None where none were looked at."""
    if not changes:
        console.print(Text("Nothing differs."))
        return
    console.print(_changes_table(changes))
    _print_effects(console, "use case", use_cases)
    if decisions is None:
        console.print(Text("No decision was looked at: there is no database yet, or --no-decisions was said."))
    else:
        _print_effects(console, "decision", decisions)


def impact_data(
    changes: Sequence[Change], use_cases: Sequence[Effect], decisions: Sequence[Effect] | None
) -> dict[str, Any]:
    """The same, ready for JSON; use cases and decisions that nothing changes are listed too."""
    return {
        "flips": flips(use_cases, decisions),
        "changes": [asdict(change) for change in changes],
        "use_cases": [_plain(effect) for effect in use_cases],
        "decisions": None if decisions is None else [_plain(effect) for effect in decisions],
    }


def flips(use_cases: Sequence[Effect], decisions: Sequence[Effect] | None) -> int:
    """How many use cases and decisions come out otherwise than before."""
    return sum(effect.flips for effect in (*use_cases, *(decisions or ())))


def _changes_table(changes: Sequence[Change]) -> Table:
    table = Table("", "Kind", "Which", "What", title="What differs", title_justify="left", header_style="bold")
    table.columns[2].overflow = table.columns[3].overflow = "fold"
    for kind in dict.fromkeys(change.kind for change in changes):
        # What changes a number comes first: nothing else of a rating counts.
        alike = sorted((each for each in changes if each.kind == kind), key=lambda each: "→" not in each.what)
        for change in alike[:SHOWN_CHANGES]:
            happened = Text(change.happened, style=_COLOURS[change.happened])
            table.add_row(happened, kind, Text(change.id), Text(change.what))
        if (more := len(alike) - SHOWN_CHANGES) > 0:
            table.add_row("", kind, Text(f"and {more} more; --json lists them all", style="bright_black"), "")
    return table


def _print_effects(console: Console, noun: str, effects: Sequence[Effect]) -> None:
    """A table of what flips, and in one line how many do, and how many scores moved with no other outcome."""
    flipped = [effect for effect in effects if effect.flips]
    if flipped:
        table = Table(noun.capitalize(), "Before", "After", header_style="bold")
        for effect in flipped:
            label = f"{effect.id} {effect.name}" if noun == "decision" else effect.id
            table.add_row(Text(label), _outcome(effect.before), _outcome(effect.after))
        console.print(table)
    moved = sum(effect.moves and not effect.flips for effect in effects)
    stay = len(effects) - len(flipped) - moved
    line = (
        f"{counted(len(effects), noun)}: {len(flipped)} flipped, {moved} moved with the same outcome, {stay} as before."
    )
    console.print(Text(line, style="red" if flipped else ""))


def _outcome(outcome: Outcome | None) -> Text:
    """First rank and verdict, and below them every score."""
    if outcome is None:
        return Text("–", style="bright_black")
    first = Text(f"{outcome.leader or 'nobody'}, {outcome.verdict.value}")
    scores = " ".join(f"{option} {_score(bounds)}" for option, bounds in outcome.scores.items())
    return first + Text(f"\n{scores}", style="bright_black")


def _score(bounds: tuple[float, float]) -> str:
    low, high = bounds
    return f"{low:.0f}" if low == high else f"{low:.0f}-{high:.0f}"


def _plain(effect: Effect) -> Mapping[str, Any]:
    return {**asdict(effect), "flips": effect.flips, "moves": effect.moves}
