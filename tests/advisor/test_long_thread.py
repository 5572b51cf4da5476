"""A thread of 500 messages: what is kept of it does not grow with it."""

import itertools

from bot.advisor.conversation import Conversation, Message
from bot.advisor.reply import Advisor

WORDS = ("we need websockets", "does flask have an admin?", "we don't need websockets", "why?", "we must use MongoDB")


def test_what_is_kept_of_a_thread_stops_growing(lexical_advisor: Advisor) -> None:
    kept, sizes = Conversation(), []
    for words in itertools.islice(itertools.cycle(WORDS), 500):
        kept = Conversation.model_validate_json(kept.model_dump_json())
        _, kept = lexical_advisor.reply(Message(text=words, mentioned=True), kept)
        sizes.append(len(kept.model_dump_json()))
    assert kept.changes > 100
    assert max(sizes[300:]) <= max(sizes[:300])
