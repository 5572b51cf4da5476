"""Somebody says that what was just said is wrong, or out of date, without saying what is so."""

import re

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.last_answer import said_facts
from bot.advisor.turn import Turn
from bot.advisor.undoing import just_stated
from bot.advisor.words import claim_words, day, listing, need_words, source_words, subject_words
from bot.facts.model import Fact

_OLD = re.compile(
    r"outdated|out[- ]of[- ]date|obsolete|\bold\b|stale|ancient|history|up[- ]to[- ]date|current|any ?more|longer"
    r"|\b(?:19|20)\d\d\b"
    r"|years ago|back then",
    re.IGNORECASE,
)
"""Says that something was so once."""
_CHALLENGE = (
    "If you know better, press Challenge under it: an editor then looks at it, and until that is settled answers say "
    "that it is doubted."
)


def called_wrong(turn: Turn) -> Answered | None:
    """What was said last, what it rests on, and how to put it right; among colleagues only after an answer."""
    old = _OLD.search(turn.text) is not None
    text = (_about_age(turn) if old else _about_needs(turn)) or _about_facts(turn)
    if text is None and not turn.addressed:
        return silent(), turn.conversation
    text = text or "Tell me what is so instead, in a message of its own; I count nothing until then."
    return turn.reply(Kind.WHY, text, topics=()), turn.conversation


def _about_needs(turn: Turn) -> str | None:
    stated = just_stated(turn) if turn.conversation.last in (Kind.NEEDS, Kind.RECOMMENDATION) else ()
    if not stated:
        return None
    by_words: dict[str, list[str]] = {}
    for need in stated:
        by_words.setdefault(need.said, []).append(need_words(turn.comparison, need))
    told = "; ".join(f"{listing(needs)}{f', from “{said}”' if said else ''}" for said, needs in by_words.items())
    lead = f"I understood: {told}. Say what is so instead, or “undo” to take all of that back."
    doubted = " If it is a fact that is wrong, press Challenge and pick it."
    return lead + (doubted if turn.conversation.last is Kind.RECOMMENDATION else "")


def _about_age(turn: Turn) -> str | None:
    """When what was told last was read, and when it is due to be read again."""
    facts = said_facts(turn)
    if not facts:
        return None
    days = sorted(source.checked for fact in facts for source in fact.sources)
    due = day(min(fact.due for fact in facts))
    if len(facts) == 1 or turn.conversation.last is not Kind.RECOMMENDATION:
        return f"{_claim(turn, facts[0])} It is due to be read again by {day(facts[0].due)}. {_CHALLENGE}"
    between = f"on {day(days[0])}" if days[0] == days[-1] else f"between {day(days[0])} and {day(days[-1])}"
    return f"The facts behind it were last read {between}; the first is due to be read again by {due}. {_CHALLENGE}"


def _about_facts(turn: Turn) -> str | None:
    facts = said_facts(turn) if turn.conversation.last in (Kind.FACT, Kind.COMPARISON) else []
    return f"{_claim(turn, facts[0])} {_CHALLENGE}" if facts else None


def _claim(turn: Turn, fact: Fact) -> str:
    about = subject_words(turn.comparison, fact, fact.options[0])
    sources = listing([source_words(source) for source in fact.sources])
    return f"{about}: {claim_words(fact)} That is from {sources}."
