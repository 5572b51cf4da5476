"""Somebody questions the recommendation: why, why not, and what would make another win."""

from bot.advisor.because import what_would_win, why, why_not
from bot.advisor.conversation import Answered, Kind
from bot.advisor.last_answer import more
from bot.advisor.turn import Turn


def asked_why(turn: Turn) -> Answered | None:
    if not turn.conversation.recommended:
        return more(turn) if turn.conversation.last in (Kind.FACT, Kind.COMPARISON) and turn.addressed else None
    named = turn.named.options
    other = next((option for option in named if option != turn.recommendation.leader), None)
    return why_not(turn, other) if other and len(named) == 1 else why(turn)


def asked_why_not(turn: Turn) -> Answered | None:
    if not turn.conversation.recommended or not turn.named.options:
        return None
    return why_not(turn, turn.named.options[0])


def asked_what_would_win(turn: Turn) -> Answered | None:
    if turn.stated.needs:
        return None
    return what_would_win(turn, turn.named.options[0] if turn.named.options else None)
