"""Talk in threads that the app follows: does it keep out of what is not its business, and hear what is meant for it?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.evaluation.questions import Answer, Case, Miss


@dataclass(frozen=True)
class TalkReport:
    """Counts over one set of thread messages, none of which mentions the app."""

    among_colleagues: int
    eager: int
    """Of those, how many it spoke up at."""
    changing: int
    """Of those, how many changed a need, whatever was answered."""
    for_the_app: int
    heard: int
    """Of those, how many it answered."""
    misses: tuple[Miss, ...]


def evaluate_talk(cases: Sequence[Case], predict: Callable[[Case], Answer]) -> TalkReport:
    """Say every case in its thread and compare whether anything is answered with its label `meant`."""
    answered = [(case, predict(case)) for case in cases]
    misses = [
        Miss(case["id"], case["text"], _wanted(case), f"{answer['kind']} {_heard(answer)}")
        for case, answer in answered
        if bool(answer["text"]) != case["meant"]
    ]
    meant = [case for case, _ in answered if case["meant"]]
    return TalkReport(
        among_colleagues=len(answered) - len(meant),
        eager=sum(miss.wanted == "silence" for miss in misses),
        changing=sum(bool(answer["changed"]) for case, answer in answered if not case["meant"]),
        for_the_app=len(meant),
        heard=len(meant) - sum(miss.wanted == "an answer" for miss in misses),
        misses=tuple(misses),
    )


def _wanted(case: Case) -> str:
    return "an answer" if case["meant"] else "silence"


def _heard(answer: Answer) -> str:
    return ", ".join([*answer["topics"][:1], *(need["aspect"] for need in answer["changed"])])
