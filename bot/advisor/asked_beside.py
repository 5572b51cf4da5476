"""A question in the words that ask for a recommendation: “we build a shop. Is Flask enough for that?” gets both."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.advisor.conversation import Answered, Conversation, Kind, Reply
from bot.advisor.turn import Turn
from bot.advisor.words import not_understood
from bot.facts.model import Comparison
from bot.scoring.model import Need
from bot.understanding.intents.turns import Intent
from bot.understanding.words.parts import with_questions_apart
from bot.understanding.words.text import normalise

_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_MET = frozenset(
    [
        *(Intent.RECOMMEND, Intent.CHOOSE, Intent.COMPARE, Intent.VERDICT, Intent.SURE, Intent.FOR_SOMEBODY_ELSE),
        *(Intent.HELP, Intent.GREETING, Intent.THANKS),
    ]
)
"""Asked for the recommendation itself, or of somebody else."""
_TELLS = frozenset([Kind.FACT, Kind.COMPARISON, Kind.WHY, Kind.SMALLTALK])
_FEWEST = 3
"""Words of a question: “right?” and “no?” ask for nothing."""
_POINTS = re.compile(r"\b(?:one|ones|that|those|them|it)\b", re.IGNORECASE)
_MOST = 2
"""Questions that are answered; who asks more of them is better served one by one."""

Remember = Callable[[Conversation, Reply], Conversation]


def with_what_it_asks(turn: Turn, given: Answered, answer: Callable[[Turn], Answered], remember: Remember) -> Answered:
    """The recommendation with the answers to what its words ask beside it; what has none is named as not understood.

    The conversation stays that of the recommendation.
    """
    reply, conversation = given
    asked = [one for one in _questions(turn) if not _is_told(one, reply.changed)]
    if not asked:
        return given
    told: list[str] = []
    left: list[str] = []
    held = remember(conversation, reply)
    pointing = _on_what_it_names(held, reply, turn.comparison)
    for question in asked:
        about = pointing if _POINTS.search(question) else held
        sub = replace(turn.asking(question).mentioned(), conversation=about)
        sub = replace(sub, message=sub.message.model_copy(update={"command": None}))
        if sub.intent in _MET:
            continue
        found = answer(sub)[0] if len(told) < _MOST else None
        if found is not None and found.kind in _TELLS and found.text:
            told.append(f"“{question}” {found.text}")
            held = pointing = remember(about, found)
        else:
            left.append(question)
    return _told(reply, "\n\n".join(told), asked, left), conversation


def _on_what_it_names(conversation: Conversation, reply: Reply, comparison: Comparison) -> Conversation:
    """Where one need is told, “does Flask have one?” asks about that."""
    topics = [spec.topic for need in reply.changed if (spec := comparison.need_by_id.get(need.aspect))]
    return conversation.model_copy(update={"topic": topics[-1]}) if topics else conversation


def _told(reply: Reply, also: str, asked: Sequence[str], left: Sequence[str]) -> Reply:
    unread = tuple(part for part in reply.unread if not any(part in question for question in asked))
    text = reply.text.replace(not_understood(reply.unread), "").strip() if reply.unread else reply.text
    unread += tuple(left)
    text = "\n\n".join(filter(None, [text, not_understood(unread), also]))
    return reply.model_copy(update={"also": also, "unread": unread, "text": text})


def _questions(turn: Turn) -> list[str]:
    """The questions in it, as typed, where something else is said before or after."""
    said = [
        part.strip() for part in _SENTENCES.split(with_questions_apart(normalise(turn.message.text))) if part.strip()
    ]
    asked = [part for part in said if part.endswith("?") and len(part.split()) >= _FEWEST]
    return asked if len(said) > 1 else []


def _is_told(question: str, changed: tuple[Need, ...]) -> bool:
    """Whether it was taken for a need: “can it have a login?”."""
    return any(need.said and need.said.lower() in question.lower() for need in changed)
