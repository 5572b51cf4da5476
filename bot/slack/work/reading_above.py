"""The turn of somebody who wants what was said above in a thread to be read."""

from bot.advisor.conversation import Conversation, Message
from bot.slack import threads
from bot.slack.services import Services
from bot.slack.views.above import nothing_new
from bot.slack.work.above import Above, read_above
from bot.slack.work.answering import Beside, answer, empty
from bot.store.inbox import Accepted


async def read_on_request(services: Services, accepted: Accepted) -> int | None:
    """Read it and recommend; the thread is followed from then on."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else await empty(services, said)
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, catches_up=True)
    above = await read_above(services, accepted, Above(message, before))
    beside = Beside.with_above(above, otherwise=nothing_new())
    return await answer(services, accepted, above.message, above.before, stored, key, beside=beside)
