"""Somebody agrees with the answer, or doubts it, and says no more than that; among colleagues it is left to them."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.risks import risks
from bot.advisor.turn import Turn
from bot.advisor.words import option_name


def agrees(turn: Turn) -> Answered | None:
    """“Sounds good”: how it becomes a decision that others find."""
    if not turn.addressed:
        return silent(), turn.conversation
    if turn.conversation.last is Kind.DECIDE:
        text = "Then press Record decision above: the form asks what is open, and you see what is posted before it is."
        return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation
    first = turn.recommendation.leader if turn.conversation.recommended else None
    if first is None:
        return turn.reply(Kind.SMALLTALK, "Good. Tell me what you are building, or ask.", topics=()), turn.conversation
    name = option_name(turn.comparison, first)
    text = (
        f"Good. Once it is settled, say “let's go with {name}” or press Record decision: then others find it, can "
        "object, and are asked later whether it is still right."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=(), options=(first,)), turn.conversation


def unconvinced(turn: Turn) -> Answered | None:
    """“I'm not convinced”: what speaks against the first, and how to say what is missing."""
    if not (turn.addressed or turn.message.after_app):
        return silent(), turn.conversation
    told = risks(turn) if turn.conversation.recommended else None
    if told is None:
        return turn.reply(Kind.SMALLTALK, "Tell me what is wrong or missing, and I look again.", topics=()), (
            turn.conversation
        )
    reply, conversation = told
    other = next((score.option for score in turn.recommendation.ranking[1:]), None)
    would = f", or ask “what would have to change for {option_name(turn.comparison, other)} to win?”" if other else ""
    ask = f"Tell me what is wrong or missing, and I score again{would}."
    return reply.model_copy(update={"text": f"{reply.text}\n{ask}"}), conversation
