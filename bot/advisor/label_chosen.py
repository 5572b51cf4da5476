"""What is being built, said in the very words of an answer that the questionnaire offers."""

import re

from bot.advisor.answers import needs_of_answers
from bot.advisor.conversation import Answered
from bot.advisor.telling import pressed
from bot.advisor.turn import Turn
from bot.scoring.model import USE_CASE

_LEAD = re.compile(
    r"^(?:(?:ok|okay|so|well|hm+|sorry|it'?s|it is|this is|that'?s|we(?:'re| are)? (?:building|making|doing)"
    r"|we (?:build|make)"
    r"|i said|i'?d say|an?|the|one of|our)\b[\s,:]*)+",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[^\w/+-]+")


def kind_chosen(turn: Turn) -> Answered | None:
    """The answer to what is being built whose label the message is, as if it had been pressed; None for all else, and
    where that is known."""
    held = turn.conversation.needs
    if not (turn.addressed or turn.begun) or any(need.aspect == USE_CASE for need in held):
        return None
    said = {_bare(turn.text), _bare(_LEAD.sub("", turn.text))}
    for question in turn.comparison.questions:
        for answer in question.answers:
            if answer.use_case and _bare(answer.label) in said:
                chosen = {question.id: (answer.id,)}
                needs = needs_of_answers(chosen, turn.comparison, who=turn.message.user, when=turn.message.at)
                return pressed(turn.asking(""), needs)
    return None


def _bare(words: str) -> str:
    return " ".join(_MARKS.sub(" ", words.lower()).split())
