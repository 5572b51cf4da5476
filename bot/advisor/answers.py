"""The questionnaire's answers as needs."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.errors import AdvisorError
from bot.facts.model import Answer, Comparison, Direction, Question
from bot.scoring.model import Need, Origin


def needs_of_answers(
    answers: Mapping[str, Sequence[str]],
    comparison: Comparison,
    *,
    who: str | None = None,
    when: datetime | None = None,
) -> tuple[Need, ...]:
    """The needs that the answers state, in the questionnaire's order; raises AdvisorError for unknown ids."""
    unknown = [question for question in answers if question not in comparison.question_by_id]
    if unknown:
        known = ", ".join(comparison.question_by_id)
        raise AdvisorError(f"The questionnaire has no question {unknown[0]!r}; its questions are {known}.")
    needs: list[Need] = []
    for question in comparison.questions:
        for answer_id in answers.get(question.id, ()):
            answer = question.answer_by_id.get(answer_id)
            if answer is None:
                known = ", ".join(question.answer_by_id)
                raise AdvisorError(f"{question.text!r} has no answer {answer_id!r}; its answers are {known}.")
            needs += _needs_of(question, answer, who, when)
    return tuple(needs)


def _needs_of(question: Question, answer: Answer, who: str | None, when: datetime | None) -> list[Need]:
    said = f"{question.short}: {answer.label}"
    needs = [
        Need(
            aspect=stated.need,
            direction=stated.direction,
            value=stated.value,
            must=stated.must,
            said=said,
            who=who,
            when=when,
            origin=Origin.ANSWER,
        )
        for stated in answer.needs
    ]
    if answer.use_case is not None:
        use_case = Need(
            aspect="use_case",
            direction=Direction.REQUIRE,
            value=answer.use_case,
            said=said,
            who=who,
            when=when,
            origin=Origin.ANSWER,
        )
        needs.insert(0, use_case)
    return needs
