"""“Can you write me the endpoint?”: that it writes no code, and what it knows on the thing instead."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.understanding.retrieval.gate import SUGGEST

NO_CODE = "I write no code: I compare, by facts with their sources."


def no_code(turn: Turn) -> Answered | None:
    """Told to whoever asks the app; among colleagues it is for one of them."""
    if not (turn.addressed or turn.message.alone):
        return None
    about = turn.named.options or (turn.conversation.recommended and tuple(filter(None, [turn.recommendation.leader])))
    known = turn.match.confidence >= SUGGEST and turn.found
    reply = fact_answer(turn, turn.found[0], about or ()) if known else None
    if reply is None:
        return turn.reply(Kind.SMALLTALK, NO_CODE, topics=()), turn.conversation
    return reply.model_copy(update={"note": NO_CODE, "text": f"{NO_CODE}\n{reply.text}"}), turn.conversation
