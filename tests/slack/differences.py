"""Where another judge of payloads differs from the linter, and whether every difference has a reason."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from typing import NamedTuple

from bot.slack.limits import Problem
from tests.slack.rule_table import CASES, Payload
from tests.slack.variants import EXAMPLES, variants


class Reason(NamedTuple):
    """A sentence, and the differences it stands for.

    `covers` is asked about one thing that only the linter refuses; with no problem, about a payload that only the
    other judge refuses.
    """

    why: str
    covers: Callable[[Payload, Problem | None], bool]


def rules(why: str, *names: str, at: str = "") -> Reason:
    """The other judge cannot see what these rules are about; `at` narrows it to paths that match."""
    return Reason(
        why, lambda _, problem: problem is not None and problem.rule in names and bool(re.search(at, problem.path))
    )


def inside(why: str, *keys: str) -> Reason:
    """The other judge does not look below these keys."""
    pattern = re.compile("/(?:" + "|".join(keys) + ")(?:/|$)")
    return Reason(why, lambda _, problem: problem is not None and bool(pattern.search(problem.path)))


def unknown_blocks(why: str, *types: str) -> Reason:
    """The other judge knows no such blocks and refuses them all."""
    return Reason(
        why,
        lambda payload, problem: (
            problem is None and any(isinstance(b, dict) and b.get("type") in types for b in payload.blocks)
        ),
    )


def single(why: str, *names: str) -> list[Reason]:
    """Single payloads, by name."""
    return [_single(why, name) for name in names]


def _single(why: str, name: str) -> Reason:
    return Reason(f"{name}: {why}", lambda payload, _: payload.name == name)


def all_payloads() -> list[Payload]:
    """The rule table, both ways, the full examples, and their variants."""
    return [*(one for case in CASES for one in (case.bad, case.good)), *EXAMPLES, *variants()]


def account(
    payloads: Iterable[Payload], refused: Container[str], reasons: Sequence[Reason]
) -> tuple[Counter[str], list[str]]:
    """How many differences each reason explains, and what is amiss: differences without one, reasons without any."""
    explained: Counter[str] = Counter()
    amiss = []
    for payload in payloads:
        problems: Sequence[Problem | None] = payload.problems
        if bool(problems) == (payload.name in refused):
            continue
        for problem in problems or [None]:
            found = [reason.why for reason in reasons if reason.covers(payload, problem)]
            explained.update(found)
            if not found:
                side = f"only we refuse it: {problem}" if problem else "only they refuse it"
                amiss.append(f"{payload.name}: {side}")
    idle = [f"explains nothing any more: {reason.why}" for reason in reasons if not explained[reason.why]]
    return explained, amiss + idle
