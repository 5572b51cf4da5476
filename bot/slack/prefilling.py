"""What questionnaires come filled in with, where people see and change it: by a use case, or by what a thread says."""

import hashlib
import json
from collections.abc import Container, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.advisor.answers import (
    answer_words,
    declined_answers,
    needs_of_answers,
    refused_answers,
    suggested_answers,
)
from bot.advisor.conversation import Conversation
from bot.facts.model import Answer, Comparison, Question
from bot.scoring.model import RULED_OUT, USE_CASE, Need, Origin
from bot.scoring.ruling import ruled_out
from bot.slack import limits
from bot.slack.received.forms import Filled
from bot.slack.received.supposing import need_key
from bot.slack.team import Terms

_Answers = Mapping[str, tuple[str, ...]]


def with_suggestions(comparison: Comparison, before: Filled, now: Filled) -> Filled:
    """`now` with what its use case suggests, where that has changed since `before` or was never shown.

    What the earlier use case had suggested goes; what somebody chose stays, and so does what somebody unticked while
    the use case is the same. One of the team is asked what they themselves need: there nothing is suggested.
    """
    same = _use_case(comparison, now) == _use_case(comparison, before)
    if now.team is not None or (same and now.revision == before.revision):
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


def answers_of(
    comparison: Comparison, needs: Sequence[Need], answered: Container[str] = ()
) -> dict[str, tuple[str, ...]]:
    """The questionnaire's answers that say what `needs` say: how a dialog comes filled in from words.

    An answer that was chosen stays chosen when words have since said more of one of its needs. A question that was
    `answered` without stating any need comes with the answer that states none.
    """
    held = {(need.aspect, need.direction, need.value) for need in needs}
    found: dict[str, tuple[str, ...]] = {}
    for question in comparison.questions:
        said = [answer.id for answer in question.answers if _is_said(answer, held)]
        said += [a.id for a in question.answers if a.id not in said and _was_chosen(question, a, needs)]
        if not said and question.id in answered:
            said = [answer.id for answer in question.answers if not answer.needs and answer.use_case is None]
        if said:
            found[question.id] = tuple(said) if question.kind == "many" else tuple(said[:1])
    return found


def _was_chosen(question: Question, answer: Answer, needs: Sequence[Need]) -> bool:
    said = answer_words(question, answer)
    return any(need.origin is Origin.ANSWER and need.said == said for need in needs)


def _is_said(answer: Answer, held: set[tuple[str, Any, str | None]]) -> bool:
    if answer.use_case is not None:
        return any(aspect == "use_case" and value == answer.use_case for aspect, _, value in held)
    return bool(answer.needs) and all((n.need, n.direction, n.value) in held for n in answer.needs)


def terms_of(comparison: Comparison, held: Conversation) -> Terms:
    """What a team is asked by: each sees what its thread says, and chooses anew."""
    begun = answers_of(comparison, held.needs, held.answered)
    answered = {need_key(need) for need in needs_of_answers(begun, comparison)}
    stated = [need for need in held.needs if need.aspect != RULED_OUT]
    # What was unticked in a questionnaire is unticked in this one.
    beyond = [
        need
        for need in stated
        if need_key(need) not in answered and need.origin is not Origin.ANSWER and need.aspect != USE_CASE
    ]
    return Terms(
        comparison=comparison.id,
        options=held.options,
        ruled=tuple(said[0] for said in ruled_out(held.needs).values()),
        begun=begun,
        held=tuple(need for need in stated if need not in beyond),
        beyond=tuple(beyond[: limits.SELECT_OPTIONS]),
    )


def of_team(terms: Terms, question: int) -> Filled:
    """The questionnaire as it comes to everybody who is asked: empty, beside what the thread says so far."""
    return Filled(
        comparison=terms.comparison, options=terms.options, so_far=terms.begun, beyond=terms.beyond, team=question
    )


def says_nothing(filled: Filled) -> bool:
    """Whether nothing was chosen or written that could be a need."""
    return not (any(filled.answers.values()) or filled.kept or filled.text.strip())


def as_answered(
    comparison: Comparison, terms: Terms, filled: Filled, user: str, at: datetime
) -> tuple[Filled, Conversation]:
    """What somebody handed in, and the conversation it is said in.

    That holds what they share with the thread, as the thread has it, with its musts and weights. What is being built is
    not theirs to say again: left empty, it is what the team is asked about.
    """
    cases = {question.id for question in comparison.questions if any(answer.use_case for answer in question.answers)}
    built = {id: given for id, given in terms.begun.items() if id in cases}
    answers = {**built, **{id: given for id, given in filled.answers.items() if given}}
    shared = {id: tuple(one for one in given if one in terms.begun.get(id, ())) for id, given in answers.items()}
    shared = {id: given for id, given in shared.items() if given}
    said = {need_key(need) for need in needs_of_answers(shared, comparison)}
    asked_about = not any(filled.answers.get(id) for id in cases)
    held = [need for need in terms.held if (asked_about if need.aspect == USE_CASE else need_key(need) in said)]
    kept = [need for place, need in enumerate(terms.beyond) if str(place) in filled.kept]
    own = [
        need if need.aspect == USE_CASE else need.model_copy(update={"who": user, "when": at})
        for need in (*held, *kept)
    ]
    before = Conversation(comparison=terms.comparison, options=terms.options, needs=tuple(own))
    return filled.model_copy(update={"answers": answers, "prefilled": shared}), before


def own_needs(needs: Sequence[Need], before: Conversation) -> tuple[Need, ...]:
    """Those of somebody's answer that they said, without what is being built, where that is as it was asked."""
    return tuple(need for need in needs if need.aspect != USE_CASE or need not in before.needs)


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
