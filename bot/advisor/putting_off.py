"""Not now: a need put off, a decision called off, a question left open."""

import re

from bot.advisor.changes import changed_needs
from bot.advisor.conversation import Answered, Kind
from bot.advisor.recommending import next_question_line
from bot.advisor.turn import Turn
from bot.advisor.undoing import just_stated, taken_back, undo, unsettled
from bot.scoring.model import USE_CASE, Verdict

_PUT_OFF = "Put off, so it counts for nothing now; say it again when it matters."
_WHICH = "Name what is for later, for instance “no admin panel for now”, and it no longer counts."
_CONTRADICTS = re.compile(r"^(?:no|nope|nah|wait|hm+|sorry|actually|oops|well|oh|ok|hold on|hang on)\b")
"""Begins what takes up the words just said, whoever said them."""
_ASKING = (Kind.RECOMMENDATION, Kind.NEEDS)
"""Replies that end with the question that would help most."""


def put_off(turn: Turn) -> Answered | None:
    """“No wait, that's for later”: what was just stated counts for nothing until it is said again."""
    mine = turn.addressed or _CONTRADICTS.match(turn.text.lower()) is not None
    told = just_stated(turn, own=not mine) if turn.conversation.last is Kind.NEEDS else ()
    needs = [need for need in told if need.aspect != USE_CASE]
    if not needs:
        return (turn.reply(Kind.SMALLTALK, _WHICH, topics=()), turn.conversation) if turn.addressed else None
    reply, conversation = changed_needs(turn, taken_back(turn, needs))
    note = f"{_PUT_OFF} {reply.note}".strip()
    return reply.model_copy(update={"note": note, "text": f"{reply.text}\n{_PUT_OFF}"}), conversation


def call_off(turn: Turn) -> Answered | None:
    """“Not yet”, “never mind”: said to what somebody settled or stated a moment ago."""
    if turn.conversation.last is Kind.DECIDE:
        return unsettled(turn)
    minds = turn.text.lower().rstrip(" .!").endswith(("mind", "nvm"))
    stated = minds and turn.conversation.last is Kind.NEEDS and just_stated(turn, own=True)
    return undo(turn) if stated else None


def leave_open(turn: Turn) -> Answered | None:
    """“No idea”, “skip”: nothing is counted for the question just asked, and it is not asked again."""
    question = turn.comparison.question_by_id.get(turn.recommendation.next_question or "")
    asked = turn.conversation.recommended and turn.conversation.last in _ASKING and question is not None
    if question is None or not asked or not (turn.addressed or turn.recommendation.verdict is not Verdict.CLEAR):
        return None
    answered = tuple(dict.fromkeys((*turn.conversation.answered, question.id)))
    conversation = turn.conversation.model_copy(update={"answered": answered})
    after = Turn(turn.message, conversation, turn.reader, turn.digest).recommendation
    told = f"“{question.text}” stays open; nothing is counted for it."
    following = next_question_line(after, turn.comparison) or "No question I have left would move the answer."
    reply = turn.reply(Kind.NEEDS, f"{told}\n{following}", topics=(), recommendation=after)
    return reply, conversation
