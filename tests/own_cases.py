"""What a workspace knows by itself of the comparison in `advice_cases`."""

from datetime import UTC, date, datetime
from typing import Any

from bot.facts.challenge import Challenge
from bot.facts.own import OwnEntry


def own_entry(number: int = 1, **changes: Any) -> OwnEntry:
    """Somebody's own fact about Flask on the first topic."""
    given: dict[str, Any] = {
        "number": number,
        "comparison": "web",
        "topic": "t0",
        "options": ("flask",),
        "claim": "We run it as a service, with somebody on call.",
        "by": "U1",
        "by_name": "ana",
        "on": date(2026, 2, 3),
    }
    return OwnEntry(**{**given, **changes})


def challenge(fact: str = "f0.flask", **changes: Any) -> Challenge:
    """Somebody's doubt about a fact."""
    given: dict[str, Any] = {
        "comparison": "web",
        "fact": fact,
        "claim": "It does what it says.",
        "reason": "It does not, since the last release.",
        "by": "U1",
        "by_name": "ana",
        "at": datetime(2026, 3, 1, 12, tzinfo=UTC),
    }
    return Challenge(**{**given, **changes})
