"""Questions of fact: is the topic right, the option, and whether to answer at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Case = dict[str, Any]
Answer = dict[str, Any]

DIRECT = frozenset({"fact", "comparison", "recommendation", "why", "what_if"})
"""Kinds that answer; with a first topic they count as answered directly."""


@dataclass(frozen=True)
class Miss:
    """A message that was not handled as labelled."""

    id: str
    text: str
    wanted: str
    got: str


@dataclass(frozen=True)
class QuestionsReport:
    """Shares, 0 to 1, over one set. `oos` speaks of messages out of scope, those about the options apart."""

    in_scope: int
    out_of_scope: int
    top1: float
    top3: float
    option_right: float
    answered_directly: float
    precision_of_direct: float
    oos_answered: float
    oos_suggested: float
    in_domain_answered: float
    misses: tuple[Miss, ...]


def evaluate_questions(cases: Sequence[Case], predict: Callable[[Case], Answer]) -> QuestionsReport:
    """Ask every case and compare with its labels: `in_scope topics options in_domain`."""
    answered = [(case, predict(case)) for case in cases]
    inside = [(case, answer) for case, answer in answered if case["in_scope"]]
    outside = [(case, answer) for case, answer in answered if not case["in_scope"] and not case.get("in_domain")]
    in_domain = [(case, answer) for case, answer in answered if not case["in_scope"] and case.get("in_domain")]
    direct = [(case, answer) for case, answer in inside if is_direct(answer)]
    return QuestionsReport(
        in_scope=len(inside),
        out_of_scope=len(outside),
        top1=_share(inside, _first_right),
        top3=_share(inside, lambda case, answer: bool({*answer["topics"][:3]} & {*case["topics"]})),
        option_right=_share(inside, _option_right),
        answered_directly=_share(inside, lambda _, answer: is_direct(answer)),
        precision_of_direct=_share(direct, _first_right),
        oos_answered=_share(outside, lambda _, answer: is_direct(answer)),
        oos_suggested=_share(outside, lambda _, answer: answer["kind"] == "suggestions"),
        in_domain_answered=_share(in_domain, lambda _, answer: is_direct(answer)),
        misses=tuple(miss for case, answer in answered if (miss := _miss(case, answer))),
    )


def is_direct(answer: Answer) -> bool:
    """Whether a reply answers, rather than asking back, declining or keeping quiet."""
    return answer["kind"] in DIRECT and bool(answer["topics"])


def _first_right(case: Case, answer: Answer) -> bool:
    return bool(answer["topics"]) and answer["topics"][0] in case["topics"]


def _option_right(case: Case, answer: Answer) -> bool:
    options = answer["options"]
    return (options[0] if len(options) == 1 else "both" if options else "") in case["options"]


def _share(pairs: Sequence[tuple[Case, Answer]], holds: Callable[[Case, Answer], bool]) -> float:
    return sum(holds(case, answer) for case, answer in pairs) / len(pairs) if pairs else 0.0


def _miss(case: Case, answer: Answer) -> Miss | None:
    got = f"{answer['kind']} {', '.join(answer['topics'])}"
    if not case["in_scope"]:
        if not is_direct(answer) or case.get("in_domain"):
            return None
        return Miss(case["id"], case["text"], "no answer", got)
    if _first_right(case, answer) and is_direct(answer):
        return None
    return Miss(case["id"], case["text"], " or ".join(case["topics"]), got)
