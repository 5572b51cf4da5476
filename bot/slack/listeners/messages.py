"""Messages people write: in threads the app follows, in its direct messages, or mentioning it."""

from bot.slack import incoming
from bot.slack.incoming import Heard
from bot.slack.listeners.accepting import accept
from bot.slack.services import Services
from bot.store import conversations


async def message(services: Services, heard: Heard) -> None:
    """Take in what is for the app; anything else costs at most one row read."""
    said = incoming.message(heard)
    if said is None:
        return
    if not said.mentioned:
        if said.thread_ts is None:
            return
        async with services.db.read() as conn:
            if not await conversations.is_followed(conn, said.conversation):
                return
    await accept(services, said)
