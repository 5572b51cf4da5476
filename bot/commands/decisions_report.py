"""Decisions, replays and reviews as tables, and as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.advisor.words import outcome_words
from bot.decisions.life import Decision, Finding
from bot.decisions.model import Status
from bot.decisions.replay import Replay, Result
from bot.decisions.replay_words import again_lines, outcome_line, result_words, stored_words, today_lines, today_words
from bot.decisions.summary import summarise
from bot.facts.model import Comparison, Knowledge

_COLOURS = {Result.IDENTICAL: "green", Result.NEWER_SCORING: "yellow", Result.TOO_OLD: "yellow"}


@dataclass(frozen=True)
class Reviewed:
    """A decision and its review: when, and whether it was asked for."""

    decision: Decision
    due_at: datetime
    state: str

    @property
    def found(self) -> Finding | None:
        """What the last one said who reviewed it."""
        said = self.decision.standing.reviews
        return said[-1].finding if said else None


def print_list(console: Console, found: Sequence[Decision], knowledge: Knowledge) -> None:
    """One line a decision."""
    table = Table("Id", "Decision", "Outcome", "Status", "Date", header_style="bold")
    for one in found:
        told = summarise(one, _known(one, knowledge))
        table.add_row(told.id, Text(told.title), Text(told.outcome), told.status_words, told.decided_on.isoformat())
    console.print(table if found else "No decisions.")


def decision_data(one: Decision, knowledge: Knowledge) -> dict[str, Any]:
    """A decision for programs: where it stands, and everything that happened to it."""
    record, told = one.record, summarise(one, _known(one, knowledge))
    return {
        "id": record.id,
        "title": record.title,
        "status": told.status.value,
        "superseded_by": told.standing.superseded_by,
        "replaces": list(told.standing.replaces),
        "outcome": list(record.outcome),
        "outcome_words": outcome_words(_known(one, knowledge), record.outcome),
        "recommended": record.recommended,
        "uses": record.uses,
        "why": record.why,
        "override_reason": record.override_reason,
        "deciders": list(record.deciders),
        "names": record.names,
        "recorded_by": record.created_by,
        "recorded_at": record.created_at.isoformat(),
        "review_on": record.review_on.isoformat() if record.review_on else None,
        "permalink": record.place.permalink if record.place else None,
        "knowledge": record.knowledge,
        "events": [event.model_dump(mode="json", exclude_defaults=True) for event in one.events],
    }


def print_replays(console: Console, made: Sequence[Replay], knowledge: Knowledge) -> None:
    """A table, and below it what differs."""
    table = Table("Id", "Decision", "Made again", "Today", header_style="bold")
    for one in made:
        colour = _COLOURS.get(one.result, "red")
        today = "another answer" if one.today.flips(one.stored) else "the same"
        table.add_row(one.record.id, Text(one.record.title), Text(one.result.value, style=colour), today)
    console.print(table if made else "No decisions.")
    for one in made:
        known = knowledge.comparison_by_id.get(one.record.comparison)
        again, now = again_lines(one, known), today_lines(one, known)
        if len(made) == 1 or again or now or one.differs:
            lines = [outcome_line(one, known), stored_words(one, known), result_words(one), *_indented(again)]
            lines.append(today_words(one, known))
            console.print(Text(f"\n{one.record.id}", style="bold"))
            console.print(Text("\n".join([*lines, *_indented(now)])), soft_wrap=True)


def print_reviews(console: Console, found: Sequence[Reviewed], now: datetime) -> None:
    """A table by day, and how often the advice held."""
    table = Table("Due", "Id", "Decision", "Review", header_style="bold")
    for one in found:
        record = one.decision.record
        table.add_row(one.due_at.date().isoformat(), record.id, Text(record.title), _state(one, now))
    console.print(table if found else "No reviews are planned.")
    console.print(_held_words(found))


def reviews_data(found: Sequence[Reviewed], now: datetime) -> dict[str, Any]:
    """The same for programs."""
    rows = [
        {
            "id": one.decision.record.id,
            "due": one.due_at.isoformat(),
            "state": _state(one, now),
            "finding": one.found.value if one.found else None,
        }
        for one in found
    ]
    return {"reviews": rows, "held": _held(found)}


def _held(found: Sequence[Reviewed]) -> dict[str, int]:
    """How the reviews of decisions went that followed the recommendation."""
    followed = [one.found for one in found if one.found and one.decision.record.outcome == _advice(one)]
    return {finding.value: followed.count(finding) for finding in Finding}


def _held_words(found: Sequence[Reviewed]) -> str:
    held = _held(found)
    total = sum(held.values())
    if not total:
        return "No decision that followed the advice has been reviewed yet."
    right = held[Finding.RIGHT]
    return f"Of {total} reviewed decisions that followed the advice, {right} held ({right / total:.0%})."


def _advice(one: Reviewed) -> tuple[str, ...]:
    recommended = one.decision.record.recommended
    return (recommended,) if recommended else ()


def _state(one: Reviewed, now: datetime) -> str:
    if one.found is not None:
        return f"said: {one.found}"
    if one.state != "planned":
        return "asked, no answer yet"
    if one.decision.standing.status is not Status.ACCEPTED:
        return f"waits: it is {one.decision.standing.status}"
    return "due" if one.due_at <= now else "planned"


def _known(one: Decision, knowledge: Knowledge) -> Comparison | None:
    return knowledge.comparison_by_id.get(one.record.comparison)


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]
