"""Somebody says that what was just said is wrong, without saying what is so."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.last_answer import said_facts
from bot.advisor.recommending import said_line
from bot.advisor.turn import Turn
from bot.advisor.undoing import just_stated
from bot.advisor.words import claim_words, listing, source_words, subject_words


def called_wrong(turn: Turn) -> Answered | None:
    """What was said last, what it rests on, and how to put it right; among colleagues only after an answer."""
    text = _about_needs(turn) or _about_facts(turn)
    if text is None and not turn.addressed:
        return silent(), turn.conversation
    text = text or "Tell me what is so instead, in a message of its own; I count nothing until then."
    return turn.reply(Kind.WHY, text, topics=()), turn.conversation


def _about_needs(turn: Turn) -> str | None:
    stated = just_stated(turn) if turn.conversation.last in (Kind.NEEDS, Kind.RECOMMENDATION) else ()
    if not stated:
        return None
    told = listing([said_line(turn.comparison, need) for need in stated])
    return f"I understood: {told}. Say what is so instead, or “undo” to take all of that back."


def _about_facts(turn: Turn) -> str | None:
    facts = said_facts(turn) if turn.conversation.last in (Kind.FACT, Kind.COMPARISON) else []
    if not facts:
        return None
    first = facts[0]
    about = subject_words(turn.comparison, first, first.options[0])
    sources = listing([source_words(source) for source in first.sources])
    return (
        f"{about}: {claim_words(first)} That is from {sources}. If you know better, press Challenge under it: "
        "an editor then looks at it, and until that is settled answers say that it is doubted."
    )
