"""Project descriptions: does the first rank agree with what the team chose?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.evaluation.questions import Answer, Case, Miss

CONTESTED = "contested"


@dataclass(frozen=True)
class Agreement:
    """How many first ranks agree; `defensible` also counts choices labelled as defensible."""

    cases: int
    agree: int
    defensible: int

    @property
    def share(self) -> float:
        return self.agree / self.cases if self.cases else 0.0


@dataclass(frozen=True)
class ScenariosReport:
    """Agreement over clear choices, and on slices that are easier or less trustworthy; contested ones apart."""

    clear: Agreement
    several_options: Agreement
    one_known_option: Agreement
    names_option: Agreement
    likely_llm: Agreement
    contested: int
    contested_too_close: int
    misses: tuple[Miss, ...]


def evaluate_scenarios(
    cases: Sequence[Case], predict: Callable[[Case], Answer], known: Sequence[str]
) -> ScenariosReport:
    """Recommend for every case and compare with `chosen`; `known` are the options of the comparison."""
    answered = [(case, predict(case)) for case in cases]
    clear = [(case, answer) for case, answer in answered if case["chosen"] != CONTESTED]
    contested = [answer for case, answer in answered if case["chosen"] == CONTESTED]
    alone = [pair for pair in clear if len({*pair[0]["options"]} & {*known}) == 1]
    return ScenariosReport(
        clear=_agreement(clear),
        several_options=_agreement([pair for pair in clear if pair not in alone]),
        one_known_option=_agreement(alone),
        names_option=_agreement([pair for pair in clear if pair[0]["names_option_as_fact"]]),
        likely_llm=_agreement([pair for pair in clear if pair[0]["likely_llm"]]),
        contested=len(contested),
        contested_too_close=sum(_verdict(answer) == "too close to call" for answer in contested),
        misses=tuple(
            Miss(case["id"], case["text"], case["chosen"], f"{first_rank(answer)}, {_verdict(answer)}")
            for case, answer in clear
            if first_rank(answer) != case["chosen"]
        ),
    )


def first_rank(answer: Answer) -> str | None:
    """The option ranked first, whatever the verdict."""
    recommendation: dict[str, Any] | None = answer["recommendation"]
    return recommendation["ranking"][0]["option"] if recommendation else None


def _verdict(answer: Answer) -> str:
    return answer["recommendation"]["verdict"] if answer["recommendation"] else ""


def _agreement(pairs: Sequence[tuple[Case, Answer]]) -> Agreement:
    agree = sum(first_rank(answer) == case["chosen"] for case, answer in pairs)
    fine = sum(first_rank(answer) in (case["chosen"], *case["also_defensible"]) for case, answer in pairs)
    return Agreement(len(pairs), agree, fine)
