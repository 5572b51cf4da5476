"""Messages people write: in threads the app follows, in its direct messages, or mentioning it."""

from bot.slack import incoming
from bot.slack.incoming import Heard
from bot.slack.listeners.accepting import accept
from bot.slack.services import Services
from bot.store import conversations
from bot.store.keys import ConversationKey


async def message(services: Services, heard: Heard) -> None:
    """Take in what is for the app; anything else costs at most one row read."""
    said = incoming.message(heard)
    if said is None:
        return
    if not said.mentioned:
        if said.thread_ts is None:
            return
        if not await _is_followed(services, said.conversation) and not _answers_us(heard):
            return
    await accept(services, said)


async def _is_followed(services: Services, key: ConversationKey) -> bool:
    async with services.db.read() as conn:
        return await conversations.is_followed(conn, key)


def _answers_us(heard: Heard) -> bool:
    """Whether the thread hangs from a message of ours: its conversation may be a moment behind the message."""
    return bool(heard.body["event"].get("parent_user_id") == heard.installation.user)
