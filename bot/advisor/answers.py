"""The questionnaire's answers as needs."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.errors import AdvisorError
from bot.facts.model import Answer, Comparison, Direction, Question
from bot.scoring.model import USE_CASE, Need, Origin
from bot.scoring.requirements import answer_needs


def needs_of_answers(
    answers: Mapping[str, Sequence[str]],
    comparison: Comparison,
    *,
    who: str | None = None,
    when: datetime | None = None,
    standing: Sequence[Need] = (),
) -> tuple[Need, ...]:
    """The needs that the answers state, in the questionnaire's order; raises AdvisorError for unknown ids.

    What is among the `standing` needs keeps who said it, and when.
    """
    before = {_stated(need): need for need in standing}
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
            said = answer_words(question, answer)
            stated = [need.model_copy(update={"said": said}) for need in answer_needs(answer, who, when)]
            needs += [before.get(_stated(need), need) for need in stated]
    return tuple(needs)


def answer_words(question: Question, answer: Answer) -> str:
    """The words in which an answer is kept."""
    return f"{question.short}: {answer.label}"


def _stated(need: Need) -> tuple[object, ...]:
    """What a need states, apart from who stated it."""
    return need.aspect, need.direction, need.value, need.must, need.origin


def declined_needs(
    declined: Mapping[str, Sequence[str]],
    answers: Mapping[str, Sequence[str]],
    comparison: Comparison,
    *,
    who: str | None = None,
    when: datetime | None = None,
) -> tuple[Need, ...]:
    """What unticking answers says that a use case had filled in: that it matters less.

    Where a question takes one answer and another was given, that one says it all.
    """
    return tuple(
        need.model_copy(
            update={
                "direction": Direction.DEEMPHASISE,
                "must": False,
                "said": f"{question.short}: not “{answer.label}”",
            }
        )
        for question in comparison.questions
        if question.kind == "many" or not answers.get(question.id)
        for answer in question.answers
        if answer.id in declined.get(question.id, ())
        for need in answer_needs(answer, who, when)
    )


def declined_answers(comparison: Comparison, needs: Sequence[Need]) -> dict[str, tuple[str, ...]]:
    """The answers that `needs` say were unticked."""
    less = [need for need in needs if need.origin is Origin.ANSWER and need.direction is Direction.DEEMPHASISE]
    held = {(need.aspect, need.value) for need in less}
    found = {
        question.id: tuple(
            answer.id
            for answer in question.answers
            if answer.needs and all((each.need, each.value) in held for each in answer.needs)
        )
        for question in comparison.questions
    }
    return {id: answers for id, answers in found.items() if answers}


def refused_answers(comparison: Comparison, needs: Sequence[Need]) -> dict[str, tuple[str, ...]]:
    """The answers with a need that words say is not wanted, or matters less."""
    less = (Direction.AVOID, Direction.DEEMPHASISE)
    held = {(need.aspect, need.value) for need in needs if need.origin is not Origin.ANSWER and need.direction in less}
    found = {
        question.id: tuple(
            answer.id
            for answer in question.answers
            if any({(each.need, each.value), (each.need, None)} & held for each in answer.needs)
        )
        for question in comparison.questions
    }
    return {id: answers for id, answers in found.items() if answers}


def without_unticked(
    needs: Sequence[Need],
    before: Mapping[str, Sequence[str]],
    now: Mapping[str, Sequence[str]],
    comparison: Comparison,
) -> tuple[Need, ...]:
    """The needs but for those that an answer ticked `before`, and not ticked `now`, stands for, and no other does."""

    def meant(answer: Answer) -> set[tuple[object, ...]]:
        return {(need.aspect, need.direction, need.value) for need in answer_needs(answer)}

    gone, left = set[tuple[object, ...]](), set[tuple[object, ...]]()
    for question in comparison.questions:
        for answer in question.answers:
            if answer.id in now.get(question.id, ()):
                left |= meant(answer)
            elif answer.id in before.get(question.id, ()):
                gone |= meant(answer)
    gone -= left
    return tuple(need for need in needs if (need.aspect, need.direction, need.value) not in gone)


def adjusted(
    held: Sequence[Need],
    before: Mapping[str, Sequence[str]],
    now: Mapping[str, Sequence[str]],
    declined: Mapping[str, Sequence[str]],
    comparison: Comparison,
    *,
    who: str | None = None,
    when: datetime | None = None,
) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
    """The needs that are left of `held`, and those that come, once answers ticked `before` are those ticked `now`.

    An answer that nobody touched says nothing new, also where words have said otherwise since it was given; and one
    that was ticked takes nothing out that words have said more exactly.
    """
    left = without_unticked(held, before, now, comparison)
    unticked = declined_needs(declined, now, comparison, who=who, when=when)
    wanted_again = {*map(_stated, declined_needs(declined_answers(comparison, held), {}, comparison))}
    wanted_again -= {*map(_stated, unticked)}
    left = tuple(need for need in left if _stated(need) not in wanted_again)
    ticked = {id: [one for one in given if one not in before.get(id, ())] for id, given in now.items()}
    wanted = needs_of_answers(ticked, comparison, who=who, when=when)
    # Whoever ticks what was said to matter less wants it after all.
    again = {need.aspect for need in wanted}
    left = tuple(n for n in left if n.direction is not Direction.DEEMPHASISE or n.aspect not in again)
    stand = {*map(_stated, left)}
    come = (*(need for need in wanted if not _said_as_much(need, left, comparison)), *unticked)
    return left, tuple(need for need in come if _stated(need) not in stand)


def _said_as_much(ticked: Need, left: Sequence[Need], comparison: Comparison) -> bool:
    """Whether words say all that a ticked answer does, of what can be so in one way only: a small budget asks to be
    quick, and “live in three months” says how quick."""
    spec = comparison.need_by_id.get(ticked.aspect)
    if spec is None or not spec.single:
        return False
    said = (need for need in left if need.aspect == ticked.aspect and need.origin is Origin.SAID)
    return any(
        need.value is not None
        and (ticked.value is None or (need.value, need.direction) == (ticked.value, ticked.direction))
        for need in said
    )


def settled_questions(needs: Sequence[Need], comparison: Comparison) -> tuple[str, ...]:
    """Questions with one answer that the needs answer already, in whichever words they were said."""
    stated = {need.aspect for need in needs}
    return tuple(
        question.id
        for question in comparison.questions
        if question.kind == "one"
        and any(aspect in stated for answer in question.answers for aspect in _aspects(answer))
    )


def suggested_answers(comparison: Comparison, use_case: str | None) -> dict[str, tuple[str, ...]]:
    """Answers that say no more than what the use case implies anyway, question by question.

    Each of their needs, in its everyday strength, weighs at most what the use case gives its criterion.
    """
    case = comparison.use_case_by_id.get(use_case or "")
    if case is None:
        return {}
    strengths = {Direction.REQUIRE: comparison.strengths.require, Direction.PREFER: comparison.strengths.prefer}

    def implied(answer: Answer) -> bool:
        return bool(answer.needs) and all(
            need.value is None
            and need.direction in strengths
            and case.weights.get(need.need, 0.0) >= strengths[need.direction]
            for need in answer.needs
        )

    found = {
        question.id: tuple(answer.id for answer in question.answers if implied(answer))
        for question in comparison.questions
    }
    return {id: ids if comparison.question_by_id[id].kind == "many" else ids[:1] for id, ids in found.items() if ids}


def _aspects(answer: Answer) -> set[str]:
    return {need.need for need in answer.needs} | ({USE_CASE} if answer.use_case is not None else set())
