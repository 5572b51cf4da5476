"""What Web API methods ask of their arguments, worded as Slack refuses them."""

import json
from typing import Any

from bot.playground.records import Channel, Json, RefusalError
from bot.playground.world import World
from bot.slack import limits

METADATA_SIZE = 16_000
VIEW_SIZE = 250_000


def required(arguments: Json, *names: str) -> None:
    """`invalid_arguments` unless every name has a value."""
    missing = [name for name in names if arguments.get(name) in (None, "")]
    if missing:
        said = [f"[ERROR] missing required field: {name}" for name in missing]
        raise RefusalError("invalid_arguments", response_metadata={"messages": said})


def parsed(value: Any, error: str) -> Any:
    """A value that forms carry as JSON text and JSON bodies as it is; `error` when it is neither."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise RefusalError(error) from None


def flag(value: Any) -> bool:
    return value in (True, "true", "1", 1)


def whole_number(value: Any, default: int, most: int) -> int:
    """A count from 1 to `most`; `invalid_arguments` otherwise."""
    text = str(default if value in (None, "") else value)
    if not text.isdigit() or not 1 <= int(text) <= most:
        raise RefusalError("invalid_arguments")
    return int(text)


def readable_channel(world: World, arguments: Json) -> Channel:
    """A channel the app can know of: private ones only when it is a member."""
    required(arguments, "channel")
    channel = world.channels.get(str(arguments["channel"]))
    if channel is None or (channel.kind != "public" and not world.app_is_in(channel)):
        raise RefusalError("channel_not_found")
    return channel


def writable_channel(world: World, arguments: Json) -> Channel:
    """A channel the app may write to now. A person's id stands for the direct message with them."""
    required(arguments, "channel")
    somebody = world.people.get(str(arguments["channel"]))
    if somebody is not None and not somebody.is_bot:
        return world.direct(somebody.id)
    channel = readable_channel(world, arguments)
    if channel.archived:
        raise RefusalError("is_archived")
    if not world.app_is_in(channel) and "chat:write.public" not in world.config.scopes:
        raise RefusalError("not_in_channel")
    return channel


def content(arguments: Json) -> tuple[str, list[Json]]:
    """Text and blocks of a message, within the limits."""
    text = arguments.get("text") or ""
    blocks = parsed(arguments.get("blocks") or [], "invalid_blocks_format")
    if not isinstance(text, str):
        raise RefusalError("invalid_arguments")
    if not text and not blocks:
        raise RefusalError("no_text")
    if len(text) > limits.MESSAGE_TEXT:
        raise RefusalError("msg_too_long")
    found = limits.problems(blocks, "message")
    if found:
        lengths_only = all(problem.rule == "blocks_too_long" for problem in found)
        said = said_of(found)
        raise RefusalError(
            "msg_blocks_too_long" if lengths_only else "invalid_blocks",
            errors=said,
            response_metadata={"messages": [f"[ERROR] {line}" for line in said]},
        )
    return text, json.loads(json.dumps(blocks))


def said_of(found: list[limits.Problem]) -> list[str]:
    return [f"{problem.rule}: {problem.message} [json-pointer:{problem.path}]" for problem in found]


def metadata(arguments: Json) -> Json | None:
    """Message metadata, checked for its two keys."""
    given = parsed(arguments.get("metadata"), "invalid_metadata_format")
    if given is None:
        return None
    if not isinstance(given, dict):
        raise RefusalError("invalid_metadata_format")
    kind, payload = given.get("event_type"), given.get("event_payload")
    if (
        not isinstance(kind, str)
        or not kind
        or not isinstance(payload, dict)
        or set(given)
        != {
            "event_type",
            "event_payload",
        }
    ):
        raise RefusalError("invalid_metadata_schema")
    if len(json.dumps(given)) > METADATA_SIZE:
        raise RefusalError("metadata_too_large")
    return given


def thread_root(channel: Channel, arguments: Json) -> str | None:
    """The root of the thread to write in; `thread_not_found` when it is no message, or itself a reply."""
    root = arguments.get("thread_ts")
    if not root:
        return None
    found = channel.messages.get(str(root))
    if found is None or found.visible_to is not None or found.thread_ts:
        raise RefusalError("thread_not_found")
    return found.ts


def view(arguments: Json, kind: str) -> Json:
    """A view within the limits; `view_too_large`, or `invalid_arguments`, which names what is wrong with it."""
    required(arguments, "view")
    given = parsed(arguments["view"], "invalid_arguments")
    if len(json.dumps(given, ensure_ascii=False).encode()) > VIEW_SIZE:
        raise RefusalError("view_too_large")
    found = limits.view_problems(given)
    if not found and given["type"] != kind:
        found = [limits.Problem("/view/type", "not_here", f"this method takes a {kind}")]
    if found:
        said = [f"[ERROR] {line}" for line in said_of(found)]
        raise RefusalError("invalid_arguments", response_metadata={"messages": said})
    copy: Json = json.loads(json.dumps(given))
    return copy
