"""The stored conversation of a thread, also when it is just being opened."""

import asyncio
from typing import Final

from bot.slack.services import Services
from bot.store import conversations
from bot.store.conversations import StoredConversation
from bot.store.keys import ConversationKey

_EVERY: Final = 0.1
PRESSED_AT_ONCE: Final = 1.0
"""Seconds a button waits for its conversation; Slack waits three for the acknowledgement."""
SAID_AT_ONCE: Final = 2.0
"""Seconds a message that was taken in under a message of ours waits for its conversation."""
MENTIONED_AT_ONCE: Final = 0.3
"""The same for one that mentions us; most of these stand in threads where there is no conversation yet."""


async def stored(services: Services, key: ConversationKey) -> StoredConversation | None:
    """The conversation of the thread, None where there is none."""
    async with services.db.read() as conn:
        return await conversations.load(conn, key)


async def stored_soon(services: Services, key: ConversationKey, patience: float) -> StoredConversation | None:
    """The same under a message of ours: Slack shows a message a moment before we have written down that it is there,
    and somebody may be quick. `patience` is in seconds."""
    found = await stored(services, key)
    waited = 0.0
    while found is None and waited < patience:
        await asyncio.sleep(_EVERY)
        waited += _EVERY
        found = await stored(services, key)
    return found
