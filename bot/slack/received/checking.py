"""What is wrong with a filled-in questionnaire, and what is doubtful: sentences beside the fields they are about."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import combinations

from bot.advisor.conversation import Reply
from bot.advisor.recommending import out_words
from bot.advisor.words import need_words, option_name
from bot.facts.model import Answer, AnswerNeed, Comparison, Direction
from bot.scoring.model import USE_CASE, Need, Verdict, deny_each_other
from bot.scoring.requirements import WEIGHING
from bot.slack import ids
from bot.slack.received.forms import EXTRA, OPTIONS, Filled

_WANTED = (Direction.REQUIRE, Direction.PREFER)
_UNWANTED = (Direction.AVOID, Direction.DROP)
_SAID_AND_TAKEN_BACK = [{Direction.NEUTRAL, unwanted} for unwanted in _UNWANTED]
"""What is neither wished for nor not, such as what the team knows, is contradicted by taking it back."""
_AGAIN = "Change one of them, or press the button again to go by your words."
_OUT = 4


def mistakes(comparison: Comparison, filled: Filled) -> dict[str, str]:
    """What keeps a questionnaire from being handed in, by the block it stands beside; empty when nothing does."""
    found = {
        ids.of_question(question.id, filled.revision): "Choose an answer, “not sure” is one too."
        for question in comparison.questions
        if question.required and filled.root_ts is None and filled.team is None and not filled.answers.get(question.id)
    }
    if len(filled.options) == 1 and len(comparison.options) > 1:
        found[OPTIONS] = "Choose at least two options, or none to consider them all."
    for (_, one), (question, other) in combinations(_given(comparison, filled), 2):
        if _contradict(comparison, one, other):
            told = f"“{one.label}” and “{other.label}” contradict each other. Keep one of them."
            found.setdefault(ids.of_question(question, filled.revision), told)
    return found


def doubts(comparison: Comparison, filled: Filled, reply: Reply) -> dict[str, str]:
    """What somebody should look at before it is handed in, by block; `reply` is what it would come to.

    Pressing the button again hands it in all the same: words are easily misread.
    """
    said = [need for need in reply.changed if need.direction not in WEIGHING]
    torn = [f"“{pair.old.said}” and “{pair.new.said}” contradict each other. {_AGAIN}" for pair in reply.opposed]
    for told in (*_against_the_answers(comparison, filled, said), *_against_each_other(comparison, said), *torn):
        return {EXTRA: told}
    given = reply.recommendation
    if given is None or given.verdict is not Verdict.NONE:
        return {}
    outs = "; ".join(
        f"{option_name(comparison, score.option)} {'is' if score.by_the_team else 'misses'} "
        f"{out_words(comparison, score.disqualified_by)}"
        for score in given.ranking[:_OUT]
    )
    if any(score.by_the_team for score in given.ranking):
        told = f"No option is left: {outs}. Allow one again, or press the button again to post just that."
    else:
        told = f"These musts leave no option: {outs}. Soften one, or press the button again to post just that."
    return {EXTRA: told}


def fingerprint(doubtful: Mapping[str, str]) -> str:
    """Tells whether somebody has seen exactly these doubts before."""
    return hashlib.sha256(repr(sorted(doubtful.items())).encode()).hexdigest()[:16]


def _given(comparison: Comparison, filled: Filled) -> list[tuple[str, Answer]]:
    return [
        (question.id, answer)
        for question in comparison.questions
        for answer in question.answers
        if answer.id in filled.answers.get(question.id, ())
    ]


def _contradict(comparison: Comparison, one: Answer, other: Answer) -> bool:
    return any(_opposed(comparison, a, b) for a in one.needs for b in other.needs)


def _opposed(comparison: Comparison, one: AnswerNeed, other: AnswerNeed) -> bool:
    """Whether one need with a single value is given two, is both wanted and not, or said and denied; or whether two
    needs are each other's opposites."""
    if one.need == other.need:
        spec = comparison.need_by_id.get(one.need)
        two_values = bool(spec and spec.single and one.value and other.value and one.value != other.value)
        denied = one.value == other.value and {one.direction, other.direction} in _SAID_AND_TAKEN_BACK
        apart = denied or _pulls_apart(one.direction, other.direction)
        return two_values or apart or deny_each_other(_need(one), _need(other))
    wanted = one.direction in _WANTED and other.direction in _WANTED
    return wanted and other.need in comparison.opposites_of(one.need)


def _need(answer: AnswerNeed) -> Need:
    return Need(aspect=answer.need, direction=answer.direction, value=answer.value)


def _pulls_apart(one: Direction, other: Direction) -> bool:
    return (one in _WANTED and other in _UNWANTED) or (one in _UNWANTED and other in _WANTED)


def _against_the_answers(comparison: Comparison, filled: Filled, said: list[Need]) -> Iterator[str]:
    for need in said:
        for _, answer in _given(comparison, filled):
            differs = (
                need.aspect == USE_CASE and need.direction in _WANTED and answer.use_case not in (None, need.value)
            )
            stated = AnswerNeed(need=need.aspect, direction=need.direction, value=need.value)
            if differs or any(_opposed(comparison, stated, other) for other in answer.needs):
                words = need_words(comparison, need)
                yield f"Above you chose “{answer.label}”, and here I read: {words}. {_AGAIN}"


def _against_each_other(comparison: Comparison, said: list[Need]) -> Iterator[str]:
    for one, other in combinations(said, 2):
        values_meet = one.value == other.value or None in (one.value, other.value)
        if one.aspect == other.aspect and values_meet and _pulls_apart(one.direction, other.direction):
            yield f"I read both {need_words(comparison, one)} and {need_words(comparison, other)}. {_AGAIN}"
