"""“So gdpr. Is any of them better there?”: the facts on what was named, or that there are none."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.advisor.words import listing
from bot.understanding.intents.pointing_back import pointed_back
from bot.understanding.retrieval.gate import ANSWER


def asked_there(turn: Turn) -> Answered | None:
    """What is known of the thing that a question points back at. It states no need, and asks for no recommendation."""
    pointed = pointed_back(turn.text, turn.masked) if turn.addressed or turn.begun else None
    if pointed is None:
        return None
    index = turn.reader.index
    for place, thing in enumerate(pointed.things):
        found = index.search(thing)
        if found.confidence < ANSWER or not found.topics:
            continue
        reply = fact_answer(turn.asking(thing), found.topics[0].topic, turn.named.options)
        if reply is None:
            continue
        if place:
            missed = listing([f"“{one}”" for one in pointed.things[:place]], "or")
            note = f"No fact I have speaks of {missed}. On “{thing}” I know:"
            reply = reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"})
        return reply, turn.conversation
    if not turn.addressed and turn.overheard:
        return None
    thing = listing([f"“{one}”" for one in reversed(pointed.things)], "or")
    text = f"I have no fact on {thing}, so I cannot say that one of them is better there."
    return turn.reply(Kind.NOT_COVERED, text, topics=()), turn.conversation
