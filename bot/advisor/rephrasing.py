"""Everyday questions about the option in view, answered by the topic that they are about in other words."""

from bot.advisor.asking import pointed_at
from bot.advisor.conversation import Answered
from bot.advisor.overall import on_topic
from bot.advisor.turn import Turn


def in_other_words(turn: Turn) -> Answered | None:
    """“Exit strategy?”, “is it reliable?”: the facts on that for the option named, else pointed at, else recommended.

    Among colleagues only once there is a recommendation to ask about.
    """
    if not turn.plain_question or not (turn.addressed or turn.conversation.recommended):
        return None
    found = turn.reader.index.search(turn.plain_question)
    leader = turn.recommendation.leader if turn.conversation.recommended else None
    about = turn.named.options or pointed_at(turn) or ((leader,) if leader else ())
    if not found.topics:
        return None
    put = turn.asking(turn.plain_question)
    reply = on_topic(put, found.topics[0].topic, about)
    return (reply, turn.conversation) if reply else None
