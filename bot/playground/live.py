"""Changes as they happen, for one person, as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator

from bot.playground.records import Json, Message, Person
from bot.playground.world import World

KEEP_ALIVE_SECONDS = 15.0


async def changes(world: World, reader: Person) -> AsyncIterator[str]:
    """Everything that happens from now on and concerns `reader`, until the connection ends."""
    queue: asyncio.Queue[Json] = asyncio.Queue()
    listener = queue.put_nowait
    world.listeners.append(listener)
    try:
        yield "retry: 1000\n\n"
        while True:
            try:
                change = await asyncio.wait_for(queue.get(), KEEP_ALIVE_SECONDS)
            except TimeoutError:
                yield ": still here\n\n"
                continue
            seen = _seen(world, reader, change)
            if seen is not None:
                yield f"data: {json.dumps(seen)}\n\n"
    finally:
        world.listeners.remove(listener)


def _seen(world: World, reader: Person, change: Json) -> Json | None:
    """A change as one person gets to know it; None when it is not for them."""
    if change["kind"] == "view" and change["user"] != reader.id:
        return None
    if change["kind"] != "message":
        return change
    channel = world.channels[change["channel"]]
    message = channel.messages.get(change["ts"])
    hidden = message is None or message.visible_to not in (None, reader.id)
    if message is None or hidden or channel not in world.channels_of(reader.id):
        return None
    return {"kind": "message", "message": shown(message)}


def shown(message: Message) -> Json:
    """A message as the page takes it."""
    return {
        "ts": message.ts,
        "channel": message.channel,
        "thread_ts": message.thread_ts,
        "user": message.user,
        "text": message.text,
        "blocks": message.blocks if message.from_app else [],
        "subtype": message.subtype,
        "private": message.visible_to is not None,
        "edited": message.edited_ts is not None,
        "answers": message.answers,
    }
