"""What one person was told, given again where others read it, and where it opens a thread of its own."""

from bot.advisor.conversation import Conversation, Message
from bot.slack import threads
from bot.slack.prefilling import answers_of
from bot.slack.received.commands import Command
from bot.slack.services import Services
from bot.slack.work.answering import answer, empty, ignore
from bot.store.inbox import Accepted
from bot.store.keys import ConversationKey


async def share(services: Services, accepted: Accepted) -> int | None:
    """An answer that one person saw, given again where everybody sees it; its thread is followed."""
    said = accepted.message
    message = Command.read(said.text).message(said.user)
    return await answer(services, accepted, message, await empty(services, said), None, None)


async def share_out(services: Services, accepted: Accepted) -> int | None:
    """Recommend from the needs as they stand there; nothing of that conversation changes, nothing else leaves it."""
    said = accepted.message
    channel, root = said.text.split()
    stored = await threads.stored(services, ConversationKey(said.tenant, channel, root))
    if stored is None:
        await ignore(services, accepted)
        return None
    held = Conversation.model_validate_json(stored.state)
    answers = answers_of(services.advising.comparison(held.comparison), held.needs, held.answered)
    before = Conversation(comparison=held.comparison, options=held.options, needs=held.needs, answered=held.answered)
    # A questionnaire that comes filled in and is handed in untouched changes none of the needs.
    message = Message(
        user=said.user,
        at=accepted.received_at,
        command="recommend",
        mentioned=True,
        comparison=held.comparison,
        options=held.options,
        answers=answers,
        prefilled=answers,
    )
    return await answer(services, accepted, message, before, None, None)
