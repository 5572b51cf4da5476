"""Answers that a use case suggests, filled in where people see and change them."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from bot.advisor.answers import declined_answers, refused_answers, suggested_answers
from bot.advisor.conversation import Conversation
from bot.facts.model import Comparison, Question
from bot.scoring.ruling import ruled_out
from bot.slack.forms import Filled, answers_of

_Answers = Mapping[str, tuple[str, ...]]


def with_suggestions(comparison: Comparison, before: Filled, now: Filled) -> Filled:
    """`now` with what its use case suggests, where that has changed since `before` or was never shown.

    What the earlier use case had suggested goes; what somebody chose stays, and so does what somebody unticked while
    the use case is the same.
    """
    same = _use_case(comparison, now) == _use_case(comparison, before)
    if same and now.revision == before.revision:
        return now
    return _suggesting(comparison, now, before.suggested, now.declined if same else {})


def begun_with(comparison: Comparison, filled: Filled) -> Filled:
    """`filled`, about to be shown for the first time, with what its use case suggests and nobody has declined."""
    return _suggesting(comparison, filled, {}, filled.declined) if _use_case(comparison, filled) else filled


def of_thread(
    comparison: Comparison, held: Conversation, *, channel: str, root: str, version: str, knowledge: str
) -> Filled:
    """The questionnaire filled in with the needs of a thread; handed in untouched it changes none of them."""
    answers = answers_of(comparison, held.needs, held.answered)
    filled = Filled(
        comparison=comparison.id,
        answers=answers,
        prefilled=answers,
        declined=declined_answers(comparison, held.needs),
        refused=refused_answers(comparison, held.needs),
        options=held.options,
        ruled=tuple(said[0] for said in ruled_out(held.needs).values()),
        channel=channel,
        root_ts=root,
        version=version,
        knowledge=knowledge,
    )
    return begun_with(comparison, filled)


def _suggesting(comparison: Comparison, now: Filled, earlier: _Answers, declined: _Answers) -> Filled:
    """`now` with the suggestions of its use case, but for those `declined` here or refused in words, in place of the
    `earlier` ones."""
    suggested = suggested_answers(comparison, _use_case(comparison, now))
    answers, ours = {}, {}
    for question in comparison.questions:
        given = now.answers.get(question.id, ())
        kept = tuple(answer for answer in given if answer not in earlier.get(question.id, ()))
        unwanted = (*kept, *declined.get(question.id, ()), *now.refused.get(question.id, ()))
        new = tuple(answer for answer in suggested.get(question.id, ()) if answer not in unwanted)
        new = new if question.kind == "many" or not kept else ()
        answers[question.id] = _in_order(question, {*kept, *new})
        ours[question.id] = new
    filled = {id: given for id, given in answers.items() if given}
    return now.model_copy(
        update={
            "answers": filled,
            "suggested": {id: new for id, new in ours.items() if new},
            "declined": dict(declined),
            "revision": hashlib.sha256(json.dumps(filled, sort_keys=True).encode()).hexdigest()[:8],
        }
    )


def _use_case(comparison: Comparison, filled: Filled) -> str | None:
    given = ((question, filled.answers.get(question.id, ())) for question in comparison.questions)
    cases = (question.answer_by_id[id].use_case for question, ids in given for id in ids if id in question.answer_by_id)
    return next((case for case in cases if case is not None), None)


def _in_order(question: Question, chosen: set[str]) -> Sequence[str]:
    return tuple(answer.id for answer in question.answers if answer.id in chosen)
