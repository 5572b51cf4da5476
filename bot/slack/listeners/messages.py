"""Messages people write: in threads the app follows, in its direct messages, or mentioning it."""

from bot.slack import incoming, threads
from bot.slack.incoming import Heard
from bot.slack.listeners.accepting import accept
from bot.slack.services import Services


async def message(services: Services, heard: Heard) -> None:
    """Take in what is for the app; anything else costs at most one row read."""
    said = incoming.message(heard)
    if said is None:
        return
    if not said.mentioned:
        if said.thread_ts is None:
            return
        stored = await threads.stored(services, said.conversation)
        if stored.muted if stored else not _answers_us(heard):
            return
    await accept(services, said)


def _answers_us(heard: Heard) -> bool:
    """Whether the thread hangs from a message of ours: its conversation may be a moment behind the message."""
    return bool(heard.body["event"].get("parent_user_id") == heard.installation.user)
