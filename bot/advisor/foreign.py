"""Asked in another language than English: that English works best, said once, before whatever the names made clear."""

from bot.advisor.conversation import Answered, Conversation, Kind, Reply
from bot.advisor.turn import Turn
from bot.understanding.words.language import looks_foreign

ENGLISH = "I understand English best; please ask me in English."


def in_english_please(turn: Turn, answered: Answered) -> Answered:
    """The answer, begun by the language it is best asked in, where it was another and nobody has been told yet.

    Among colleagues, silence stays silence unless an option is asked about once there is a recommendation.
    """
    reply, after = answered
    if after.told_english or not _is_foreign(turn, reply):
        return answered
    if reply.kind is Kind.SILENT:
        asks = turn.conversation.recommended and turn.named.options and "?" in turn.text
        if not asks:
            return answered
        return turn.reply(Kind.SMALLTALK, ENGLISH, topics=()), _told(after)
    note = f"{ENGLISH} {reply.note}".strip()
    return reply.model_copy(update={"note": note, "text": f"{ENGLISH} {reply.text}".strip()}), _told(after)


def _is_foreign(turn: Turn, reply: Reply) -> bool:
    """Whether it is one of the languages that are known, or any other where nothing was found in it."""
    advised = reply.kind is Kind.RECOMMENDATION and turn.message.command == "recommend" and not reply.changed
    unknown = advised or reply.kind in (Kind.SUGGESTIONS, Kind.NOT_COVERED)
    return turn.foreign or (unknown and looks_foreign(turn.text, turn.reader.index.lexicon.__contains__))


def _told(after: Conversation) -> Conversation:
    return after.model_copy(update={"told_english": True})
