"""Somebody questions the recommendation: why, why not, and what would make another win."""

import re

from bot.advisor.because import what_would_win, why, why_not
from bot.advisor.conversation import Answered, Kind
from bot.advisor.generally import in_general
from bot.advisor.last_answer import more
from bot.advisor.not_known import not_covered, outside_names
from bot.advisor.plainly import plainly
from bot.advisor.turn import Turn
from bot.advisor.words import option_name
from bot.scoring.ruling import ruled_out

_OUT = re.compile(
    r"\b(?:off the table|(?:ruled?|voted?|struck|strike|crossed|threw|kicked|excluded?)\b.*\bout|out|excluded"
    r"|in the running)\b"
)
"""Speaks of an option being out."""
_AGAIN = re.compile(
    r"\b(?:still|again|always|push\w*|keep|insist\w*|recommend\w*|suggest\w*|prefer\w*)\b", re.IGNORECASE
)
"""Takes an option for the one that is recommended."""


def asked_why(turn: Turn) -> Answered | None:
    if not turn.conversation.recommended:
        told = turn.conversation.last in (Kind.FACT, Kind.COMPARISON)
        return (more(turn) if told and turn.addressed else None) or in_general(turn)
    named = turn.named.options
    other = next((option for option in named if option != turn.recommendation.leader), None)
    if not other or len(named) != 1:
        return plainly(turn, turn.manner.sentences) if turn.manner.sentences else why(turn)
    reply, conversation = why_not(turn, other)
    leader = turn.recommendation.leader
    if leader is None or not _AGAIN.search(turn.text):
        return reply, conversation
    first = f"{option_name(turn.comparison, leader)} comes first now, not {option_name(turn.comparison, other)}."
    return reply.model_copy(update={"text": f"{first} {reply.text}", "note": first}), conversation


def asked_why_not(turn: Turn) -> Answered | None:
    if not turn.named.options:
        return None
    option = turn.named.options[0]
    standing = ""
    if _OUT.search(turn.text.lower()) and option not in ruled_out(turn.conversation.needs):
        standing = f"{option_name(turn.comparison, option)} is not ruled out."
        if not turn.conversation.recommended:
            return turn.reply(Kind.WHY, standing, topics=(), options=(option,)), turn.conversation
    if not turn.conversation.recommended:
        return None
    if outside_names(turn):
        return not_covered(turn), turn.conversation  # “Why not Rails instead of Django?”
    reply, conversation = why_not(turn, option)
    return reply.model_copy(update={"text": f"{standing} {reply.text}".strip()}), conversation


def asked_what_would_win(turn: Turn) -> Answered | None:
    if turn.stated.needs:
        return None
    return what_would_win(turn, turn.named.options[0] if turn.named.options else None)
