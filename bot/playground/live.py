"""Changes as they happen, for one person, as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from bot.playground import shown
from bot.playground.records import Json, Person
from bot.playground.world import World

KEEP_ALIVE_SECONDS = 15.0


async def changes(world: World, reader: Person, health: Callable[[], Json]) -> AsyncIterator[str]:
    """Everything that happens from now on and concerns `reader`, until the connection ends.

    With everything that went over the wire comes the app's `health`.
    """
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
            seen = change | {"app": health()} if change["kind"] == "wire" else _seen(world, reader, change)
            if seen is not None:
                yield f"data: {json.dumps(seen)}\n\n"
    finally:
        world.listeners.remove(listener)


def _seen(world: World, reader: Person, change: Json) -> Json | None:
    """A change as one person gets to know it; None when it is not for them."""
    if change["kind"] in ("view", "read") and change["user"] != reader.id:
        return None
    if change["kind"] == "typing" and change["user"] == reader.id:
        return None
    if change["kind"] in ("deleted", "assistant", "typing"):
        channel = world.channels.get(change["channel"])
        return change if channel in world.channels_of(reader.id) else None
    if change["kind"] != "message":
        return change
    channel = world.channels.get(change["channel"])
    message = channel.messages.get(change["ts"]) if channel else None
    hidden = message is None or message.visible_to not in (None, reader.id)
    if message is None or hidden or channel not in world.channels_of(reader.id):
        return None
    return {"kind": "message", "message": shown.message(message)}
