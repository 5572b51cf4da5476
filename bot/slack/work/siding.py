"""Turns about what a thread goes by: which of two needs holds, and the needs of before a long silence."""

from bot.advisor.conversation import Conversation, Message
from bot.slack import threads
from bot.slack.services import Services
from bot.slack.siding import Side
from bot.slack.work.answering import answer, empty
from bot.store.inbox import Accepted


async def sided(services: Services, accepted: Accepted) -> int | None:
    """Somebody chose between two needs that contradict each other."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else await empty(services, said)
    stated = Side.decode(said.text).stated(said.user, accepted.received_at)
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=stated, settles=True)
    return await answer(services, accepted, message, before, stored, key)


async def revived(services: Services, accepted: Accepted) -> int | None:
    """The needs of before a long silence hold again, beside what was said since."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else await empty(services, said)
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=before.lapsed)
    taken_up = before.model_copy(update={"lapsed": ()})
    return await answer(services, accepted, message, taken_up, stored, key)
