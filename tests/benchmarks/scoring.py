"""How long scoring takes with everything it tells, on comparisons as large as they may get."""

import time
from collections.abc import Callable
from statistics import median

from bot.facts.model import Answer, AnswerNeed, Comparison, NeedSpec, Question, UseCase
from bot.scoring.model import Need
from bot.scoring.score import recommend
from tests.advice_cases import comparison, needs

SIZES = ((3, 22), (10, 40))
USE_CASES = 26
"""As many as ship; each weighs a quarter of the criteria."""
QUESTIONS = 7
ANSWERS = 8
RUNS = 400


def measure_scoring(add: Callable[[str, str], None]) -> None:
    """One recommendation after the other, on one thread: ranking, reasons, flips, acceptability, next question."""
    for options, criteria in SIZES:
        known = large(options, criteria)
        said = needs(count=10)
        times = sorted(_timed(known, said) for _ in range(RUNS))
        told = f"p50 {median(times):.2f} ms, p99 {times[int(len(times) * 0.99)]:.2f} ms"
        add(f"scoring {options} options by {criteria} criteria, all analyses", told)


def large(options: int, criteria: int) -> Comparison:
    """A comparison of that size with a questionnaire in which no two answers mean the same."""
    known = comparison(options=[f"option{n}" for n in range(options)], criteria=criteria)
    ids = [criterion.id for criterion in known.criteria]
    cases = tuple(
        UseCase(
            id=f"u{n}",
            name=f"Use case {n}",
            weights={ids[(n * 3 + k * 4) % criteria]: 1 + (n + k) % 5 for k in range(criteria // 4)},
        )
        for n in range(USE_CASES)
    )
    building = Question(
        id="building",
        text="What?",
        short="What",
        required=True,
        answers=tuple(Answer(id=u.id, label=u.name, use_case=u.id) for u in cases),
    )
    others = tuple(_question(n, ids) for n in range(QUESTIONS))
    return known.model_copy(
        update={
            "needs": tuple(NeedSpec(id=id, name=id) for id in ids),
            "use_cases": cases,
            "questions": (building, *others),
        }
    )


def _question(number: int, ids: list[str]) -> Question:
    answers = tuple(
        Answer(
            id=f"a{n}",
            label=f"Answer {n}",
            needs=tuple(
                AnswerNeed(need=ids[(number * ANSWERS + n + k * 7) % len(ids)], must=n == 0) for k in range(1 + n % 2)
            ),
        )
        for n in range(ANSWERS)
    )
    return Question(id=f"q{number}", text=f"Question {number}?", short=f"Q{number}", kind="many", answers=answers)


def _timed(known: Comparison, said: tuple[Need, ...]) -> float:
    begun = time.perf_counter()
    recommend(said, known, "d" * 64)
    return (time.perf_counter() - begun) * 1000
