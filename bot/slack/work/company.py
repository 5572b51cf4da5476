"""Who else is in a thread, which tells for whom a message is that mentions nobody."""

from bot.advisor.conversation import Conversation, Message
from bot.slack.services import Services
from bot.store import inbox
from bot.store.conversations import StoredConversation
from bot.store.inbox import Accepted, InboxState


async def in_company(
    services: Services, accepted: Accepted, message: Message, stored: StoredConversation, before: Conversation
) -> Message:
    """The message, with whether anybody but its writer and the app wrote in the thread, and who spoke last.

    Under a message that the app never saw somebody else may have begun the thread.
    """
    key, said = stored.key, accepted.message
    async with services.db.read() as conn:
        writers = await inbox.writers(conn, key)
        previous = await inbox.previous(conn, key, accepted.id)
        begun = before.opened_by != "" or await inbox.is_kept(conn, key.tenant, key.channel, key.root_ts)
    others = {*writers, stored.started_by, *(need.who for need in before.needs)} - {said.author, said.user, "", None}
    after_app = begun if previous is None else previous.state is InboxState.ANSWERED
    return message.model_copy(update={"alone": begun and not others, "after_app": after_app})
