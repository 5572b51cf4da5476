"""Not now: a need put off, a decision called off, a question left open."""

import re

from bot.advisor.about_answer import next_asked
from bot.advisor.agreeing import unconvinced
from bot.advisor.changes import changed_needs
from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.recommending import next_question_line
from bot.advisor.turn import Turn
from bot.advisor.undoing import just_stated, taken_back, undo, unsettled
from bot.scoring.model import USE_CASE, Verdict

_PUT_OFF = "Put off, so it counts for nothing now; say it again when it matters."
_WHICH = "Name what is for later, for instance “no admin panel for now”, and it no longer counts."
_CONTRADICTS = re.compile(r"^(?:no|nope|nah|wait|hm+|sorry|actually|oops|well|oh|ok|hold on|hang on)\b")
"""Begins what takes up the words just said, whoever said them."""
_NEVER_MIND = re.compile(r"\b(?:never ?mind|nvm)\b")
_NOT_YET = re.compile(r"\bnot yet\b|\btoo (?:early|soon)\b")
_DECIDED = re.compile(r"\b(?:decided?|settled?|agreed?|sure)\b")
_UNSURE = re.compile(r"\b(?:sure|certain|convinced) (?:about|of|with) (?:that|this|it)\b")
"""Doubts what was told, where nothing was asked."""
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
    stated = turn.conversation.last is Kind.NEEDS and just_stated(turn, own=True)
    if stated and _NOT_YET.search(turn.text.lower()):
        return put_off(turn)
    if stated and _NEVER_MIND.search(turn.text.lower()):
        return undo(turn)
    text = "Nothing was settled or stated just now that could be called off."
    return (turn.reply(Kind.SMALLTALK, text, topics=()) if turn.addressed else silent()), turn.conversation


def leave_open(turn: Turn) -> Answered | None:
    """“No idea”, “skip”: nothing is counted for the question just asked, and it is not asked again."""
    if turn.conversation.last is Kind.DECIDE:
        return unsettled(turn) if _DECIDED.search(turn.text.lower()) else None
    question = turn.comparison.question_by_id.get(turn.recommendation.next_question or "")
    asked = turn.conversation.recommended and turn.conversation.last in _ASKING and question is not None
    if question is None or not asked or not (turn.addressed or turn.recommendation.verdict is not Verdict.CLEAR):
        if "question" in turn.text.lower():
            return next_asked(turn)
        return unconvinced(turn) if turn.addressed and _UNSURE.search(turn.text.lower()) else None
    answered = tuple(dict.fromkeys((*turn.conversation.answered, question.id)))
    conversation = turn.conversation.model_copy(update={"answered": answered})
    after = Turn(turn.message, conversation, turn.reader, turn.digest).recommendation
    told = f"“{question.text}” stays open; nothing is counted for it."
    following = next_question_line(after, turn.comparison) or "No question I have left would move the answer."
    reply = turn.reply(Kind.NEEDS, f"{told}\n{following}", topics=(), recommendation=after)
    return reply, conversation
