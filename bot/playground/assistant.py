"""The `assistant.threads.*` methods: prompts to choose from in a direct message, and what the app is doing."""

from typing import Any

from bot.playground import checks
from bot.playground.delivery import Courier
from bot.playground.records import Channel, Json, RefusalError
from bot.playground.world import World

MOST_PROMPTS = 4
MOST_LOADING_MESSAGES = 10


def set_suggested_prompts(world: World, courier: Courier, arguments: Json) -> Json:
    """Shows up to four prompts under the latest message. With `thread_ts`, which is for older apps, nothing happens,
    and as at Slack nothing is said about it."""
    checks.required(arguments, "channel_id", "prompts")
    channel = _channel(world, arguments)
    if channel.kind != "im":
        raise RefusalError("channel_not_found")
    given = checks.parsed(arguments["prompts"], "invalid_arguments")
    if not isinstance(given, list) or not 1 <= len(given) <= MOST_PROMPTS or not all(map(_is_prompt, given)):
        raise RefusalError("invalid_arguments")
    if not arguments.get("thread_ts"):
        shown = [{"title": one["title"], "message": one["message"]} for one in given]
        world.suggest(channel, {"title": str(arguments.get("title") or ""), "prompts": shown})
    return {}


def set_status(world: World, courier: Courier, arguments: Json) -> Json:
    """Says beside a thread what the app is doing; an empty status says nothing again."""
    checks.required(arguments, "channel_id", "thread_ts")
    status = arguments.get("status")
    loading = checks.parsed(arguments.get("loading_messages") or [], "invalid_arguments")
    if not isinstance(status, str) or not isinstance(loading, list) or len(loading) > MOST_LOADING_MESSAGES:
        raise RefusalError("invalid_arguments")
    channel = _channel(world, arguments)
    if str(arguments["thread_ts"]) not in channel.messages:
        raise RefusalError("invalid_thread_ts")
    world.say_status(channel, str(arguments["thread_ts"]), status)
    return {}


def _channel(world: World, arguments: Json) -> Channel:
    channel = checks.readable_channel(world, {"channel": arguments["channel_id"]})
    if not world.app_is_in(channel):
        raise RefusalError("channel_not_found")
    return channel


def _is_prompt(given: Any) -> bool:
    keys = ("title", "message")
    return isinstance(given, dict) and all(isinstance(given.get(key), str) and given[key].strip() for key in keys)
