"""The methods that tell the app about the workspace and change nothing but an opened direct message."""

from collections.abc import Callable

from bot.playground import checks, payloads
from bot.playground.delivery import Courier
from bot.playground.records import Channel, Json, Message, RefusalError
from bot.playground.world import World

PAGE = 1_000


def scope_by_kind(what: str) -> Callable[[World, Json], str]:
    """The scope for reading a conversation of its kind: `channels:read`, `groups:history`, `im:read`, ..."""

    def scope(world: World, arguments: Json) -> str:
        channel = world.channels.get(str(arguments.get("channel")))
        kind = channel.kind if channel else "public"
        return {"public": "channels", "private": "groups", "im": "im"}[kind] + f":{what}"

    return scope


def auth_test(world: World, courier: Courier, arguments: Json) -> Json:
    config = world.config
    return {
        "url": f"{config.base_url}/",
        "team": config.team_name,
        "user": config.bot_name,
        "team_id": config.team_id,
        "user_id": config.bot_user_id,
        "bot_id": config.bot_id,
        "app_id": config.app_id,
        "enterprise_id": config.enterprise_id,
        "is_enterprise_install": config.organisation_wide,
    }


def users_info(world: World, courier: Courier, arguments: Json) -> Json:
    checks.required(arguments, "user")
    found = world.people.get(str(arguments["user"]))
    if found is None:
        raise RefusalError("user_not_found")
    return {"user": payloads.person(world, found)}


def conversations_info(world: World, courier: Courier, arguments: Json) -> Json:
    return {"channel": payloads.channel(world, checks.readable_channel(world, arguments))}


def conversations_list(world: World, courier: Courier, arguments: Json) -> Json:
    """Public channels only: that is all the app asks for."""
    if str(arguments.get("types") or "public_channel") != "public_channel":
        raise RefusalError("invalid_types")
    archived = not checks.flag(arguments.get("exclude_archived"))
    found = [one for one in world.channels.values() if one.kind == "public" and (archived or not one.archived)]
    size, start = checks.whole_number(arguments.get("limit"), 100, PAGE), str(arguments.get("cursor") or "0")
    if not start.isdigit():
        raise RefusalError("invalid_cursor")
    end = int(start) + size
    listed = [payloads.channel(world, one) for one in found[int(start) : end]]
    return {"channels": listed, "response_metadata": {"next_cursor": str(end) if end < len(found) else ""}}


def conversations_members(world: World, courier: Courier, arguments: Json) -> Json:
    channel = checks.readable_channel(world, arguments)
    size, start = checks.whole_number(arguments.get("limit"), 100, PAGE), str(arguments.get("cursor") or "0")
    if not start.isdigit():
        raise RefusalError("invalid_cursor")
    everybody, end = sorted(channel.members), int(start) + size
    following = str(end) if end < len(everybody) else ""
    return {"members": everybody[int(start) : end], "response_metadata": {"next_cursor": following}}


def conversations_open(world: World, courier: Courier, arguments: Json) -> Json:
    if arguments.get("channel"):
        channel = checks.readable_channel(world, arguments)
    else:
        named = str(arguments.get("users") or "").split(",")
        if named == [""]:
            raise RefusalError("users_list_not_supplied")
        if len(named) > 1:
            raise RefusalError(
                "invalid_arguments", response_metadata={"messages": ["[ERROR] one person at a time here"]}
            )
        found = world.people.get(named[0].strip())
        if found is None or found.is_bot:
            raise RefusalError("user_not_found")
        channel = world.direct(found.id)
    whole = checks.flag(arguments.get("return_im"))
    return {"channel": payloads.channel(world, channel) if whole else {"id": channel.id}}


def conversations_replies(world: World, courier: Courier, arguments: Json) -> Json:
    channel = _readable_inside(world, arguments)
    checks.required(arguments, "ts")
    found = channel.messages.get(str(arguments["ts"]))
    if found is None or found.visible_to is not None:
        raise RefusalError("thread_not_found")
    return _page(world, channel.thread(found.thread_ts or found.ts), arguments, PAGE)


def conversations_history(world: World, courier: Courier, arguments: Json) -> Json:
    channel = _readable_inside(world, arguments)
    shown = [
        message
        for message in reversed(channel.messages.values())
        if message.visible_to is None and (message.thread_ts is None or message.subtype == "thread_broadcast")
    ]
    return _page(world, shown, arguments)


def _readable_inside(world: World, arguments: Json) -> Channel:
    channel = checks.readable_channel(world, arguments)
    if not world.app_is_in(channel):
        raise RefusalError("not_in_channel")
    return channel


def _page(world: World, messages: list[Message], arguments: Json, usual: int = 100) -> Json:
    size = checks.whole_number(arguments.get("limit"), usual, PAGE)
    oldest, latest = str(arguments.get("oldest") or "0"), str(arguments.get("latest") or "9" * 10)
    inclusive = checks.flag(arguments.get("inclusive"))
    cursor = str(arguments.get("cursor") or "0")
    if not cursor.isdigit():
        raise RefusalError("invalid_cursor")
    edges = {float(oldest), float(latest)} if _is_time(oldest) and _is_time(latest) else None
    if edges is None:
        raise RefusalError("invalid_ts_oldest" if not _is_time(oldest) else "invalid_ts_latest")
    inside = [m for m in messages if min(edges) < float(m.ts) < max(edges) or (inclusive and float(m.ts) in edges)]
    start = int(cursor)
    more = len(inside) > start + size
    with_metadata = checks.flag(arguments.get("include_all_metadata"))
    shown = [payloads.message(world, message, with_metadata) for message in inside[start : start + size]]
    answer: Json = {"messages": shown, "has_more": more}
    return answer | ({"response_metadata": {"next_cursor": str(start + size)}} if more else {})


def _is_time(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def connections_open(world: World, courier: Courier, arguments: Json) -> Json:
    return {"url": courier.socket_url()}
