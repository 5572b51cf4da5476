"""What is being built, said in the words of an answer that the questionnaire offers."""

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
_SAYS_NOTHING = frozenset("a an the of or for our your my with and to other it its one's".split())
_ENOUGH = 3
"""Words of a label that say which it is."""
_MARKS = re.compile(r"[^\w/+-]+")


def kind_chosen(turn: Turn) -> Answered | None:
    """The answer to what is being built whose label the message is, as if it had been pressed; None for all else, and
    where that is known."""
    held = turn.conversation.needs
    if not (turn.addressed or turn.begun) or any(need.aspect == USE_CASE for need in held):
        return None
    said = {_bare(turn.text), _bare(_LEAD.sub("", turn.text))}
    telling = _telling(turn.text)
    for question in turn.comparison.questions:
        for answer in question.answers:
            nearly = len(telling) >= _ENOUGH and telling <= _telling(answer.label)
            if answer.use_case and (nearly or _bare(answer.label) in said):
                chosen = {question.id: (answer.id,)}
                needs = needs_of_answers(chosen, turn.comparison, who=turn.message.user, when=turn.message.at)
                return pressed(turn.asking(""), needs)
    return None


def _telling(words: str) -> frozenset[str]:
    """The words of it that say what it is: “the backend of our mobile app” and its label have all of them."""
    bare = _bare(_LEAD.sub("", words)).replace("back end", "backend").replace("front end", "frontend")
    return frozenset(bare.split()) - _SAYS_NOTHING


def _bare(words: str) -> str:
    return " ".join(_MARKS.sub(" ", words.lower()).split())
