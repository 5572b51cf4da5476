"""What mentions nobody and would be left unanswered among colleagues: whether it is for the app all the same."""

from collections.abc import Callable

from bot.advisor.conversation import Answered, Kind
from bot.advisor.likely import NO_ANSWER, by_meaning
from bot.advisor.not_known import outside_names
from bot.advisor.turn import Turn
from bot.understanding.intents.claiming import is_taste
from bot.understanding.intents.turns import Intent
from bot.understanding.talk.asides import is_aside
from bot.understanding.talk.quotes import unquoted
from bot.understanding.words.text import spoken

_COURTESIES = frozenset(
    [
        *(Intent.FOR_SOMEBODY_ELSE, Intent.THANKS, Intent.GREETING, Intent.COMPLAINT, Intent.MISSENT, Intent.HELP),
        *(Intent.TAKE_BACK, Intent.KEEP, Intent.DENY, Intent.WANT_IT, Intent.WRONG, Intent.LATER, Intent.NOT_YET),
        *(Intent.UNDO, Intent.UNDO_ONE, Intent.LEFT_OPEN, Intent.DISLIKES),
        Intent.JOKE,
    ]
)
"""What colleagues say to each other as well as to the app."""
TOLD = frozenset([Kind.FACT, Kind.COMPARISON, Kind.WHY, Kind.DECIDE, Kind.SMALLTALK])
"""Answers worth giving to somebody who did not mention the app, but very likely meant it."""
SURELY_MEANT = 0.8
"""Chance of being meant for the app from which a message is read as if it had mentioned it."""
MAYBE_MEANT = 0.4
"""The same where nobody else wrote in the thread."""


def surely_meant(turn: Turn, by_words: Callable[[Turn], Answered]) -> Answered | None:
    """The answer to what is very likely for the app: a team argues about its recommendation."""
    if turn.addressed or not turn.conversation.recommended or turn.intent in _COURTESIES:
        return None
    if _is_beside(turn) or turn.chance < SURELY_MEANT:
        return None
    if turn.mentioned().intent is Intent.TERM:
        return None  # everyday words of its own mean the app only where it is asked
    told = by_words(turn.mentioned())
    return told if told[0].kind in TOLD else None


def said_to_nobody_else(turn: Turn, by_words: Callable[[Turn], Answered]) -> Answered | None:
    """The answer to what is likely for the app, as nobody else wrote in the thread."""
    if turn.addressed or not turn.message.alone or not turn.begun or turn.intent in _COURTESIES:
        return None
    unknown = bool(outside_names(turn))
    if not unknown and (_is_beside(turn) or turn.chance < MAYBE_MEANT):
        return None
    told = by_words(turn.mentioned())
    if told[0].kind in NO_ANSWER and (likely := by_meaning(turn.mentioned())):
        told = likely
    worth = told[0].kind in TOLD or told[0].kind is Kind.NEEDS or unknown
    return told if worth else None


def _is_beside(turn: Turn) -> bool:
    """Whether it only quotes, says what somebody likes, or speaks of something else altogether."""
    return is_taste(turn.masked) or not unquoted(turn.text).strip() or is_aside(spoken(turn.text))
