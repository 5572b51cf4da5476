"""The stored conversation of a thread, also when it is just being opened."""

import asyncio
from typing import Final

from bot.errors import NotFoundError
from bot.slack.services import Services
from bot.store import conversations, posts
from bot.store.conversations import StoredConversation
from bot.store.keys import ConversationKey, is_direct

_EVERY: Final = 0.1
PRESSED_AT_ONCE: Final = 1.0
"""Seconds a button waits for its conversation; Slack waits three for the acknowledgement."""
SAID_AT_ONCE: Final = 2.0
"""Seconds a message that was taken in under a message of ours waits for its conversation."""
MENTIONED_AT_ONCE: Final = 0.3
"""The same for one that mentions us; most of these stand in threads where there is no conversation yet."""


async def stored(services: Services, key: ConversationKey) -> StoredConversation | None:
    """The conversation of the thread, None where there is none.

    In a direct message one conversation goes on from message to message: where the thread has none of its own, it is
    the one that something was last said in.
    """
    async with services.db.read() as conn:
        found = await conversations.load(conn, key)
        if found is None and is_direct(key.channel):
            found = await conversations.latest_in(conn, key.tenant, key.channel)
    return found


async def stored_soon(services: Services, key: ConversationKey, patience: float) -> StoredConversation | None:
    """The same under a message of ours: Slack shows a message a moment before we have written down that it is there,
    and somebody may be quick. `patience` is in seconds."""
    waited, direct = 0.0, is_direct(key.channel)
    while (found := await _there(services, key)) is None and waited < patience:
        # In a direct message most of what is written belongs to what is there already.
        if direct and not await _opens_directly_soon(services, key):
            break
        await asyncio.sleep(_EVERY)
        waited += _EVERY
    if found is not None or not direct or await _opens_directly_soon(services, key):
        return found
    return await stored(services, key)


async def pressed_in(services: Services, key: ConversationKey) -> StoredConversation:
    """The same for a button, which cannot do without. Raises NotFoundError where there is none."""
    found = await stored_soon(services, key, PRESSED_AT_ONCE)
    if found is None:
        raise NotFoundError("What was said in this thread is no longer kept. Ask for a new recommendation.")
    return found


async def _there(services: Services, key: ConversationKey) -> StoredConversation | None:
    async with services.db.read() as conn:
        return await conversations.load(conn, key)


async def _opens_directly_soon(services: Services, key: ConversationKey) -> bool:
    async with services.db.read() as conn:
        return await posts.opens_directly_soon(conn, key.tenant, key.channel)
