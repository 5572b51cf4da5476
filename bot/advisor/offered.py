"""A topic that was offered, taken by its name or by pressing it: it is read, and nobody needs anything else for it."""

import re

from bot.advisor.asking import by_topic
from bot.advisor.conversation import Answered
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.facts.model import Topic
from bot.understanding.words.text import spoken

_NUMBER = re.compile(r"^\W*\d\s*[.):]\s*")
"""What stands before a topic in the list that it is offered in."""


def offered_topic(turn: Turn) -> Answered | None:
    """The facts of a topic that was pressed, or that is named as it was offered; None for any other message.

    The words of a topic may be those of a need, “Admin panel”, or of a kind of application, “Use case: CRM”.
    """
    message, known = turn.message, turn.comparison.topics
    if message.describes or not turn.text or not (message.offered or message.command in ("ask", None)):
        return None
    if message.offered:
        near = (topic for topic in known if _is_called(topic, turn.text) or turn.text in topic.asks)
    elif message.command == "ask":
        # “Which framework to pick” asks for advice.
        near = (topic for topic in known if not topic.general and _is_called(topic, turn.text))
    else:
        suggested = turn.conversation.suggested
        near = (topic for topic in known if topic.id in suggested and _is_called(topic, turn.text))
    topic = next(near, None)
    reply = fact_answer(turn, topic.id, ()) if topic else None
    if reply is None and message.offered:
        reply = by_topic(turn)
    return (reply, turn.conversation) if reply else None


def _is_called(topic: Topic, words: str) -> bool:
    return spoken(_NUMBER.sub("", words)) == spoken(topic.title)
