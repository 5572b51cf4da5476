"""The `chat.*` methods, and what an app may answer through a response URL."""

from bot.playground import checks, payloads
from bot.playground.delivery import Courier
from bot.playground.records import Json, Message, RefusalError, ResponseUrl
from bot.playground.world import World


def post_message(world: World, courier: Courier, arguments: Json) -> Json:
    channel = checks.writable_channel(world, arguments)
    text, blocks = checks.content(arguments)
    root = checks.thread_root(channel, arguments)
    metadata = checks.metadata(arguments)
    broadcast = root is not None and checks.flag(arguments.get("reply_broadcast"))
    message = Message(
        world.next_ts(),
        world.config.bot_user_id,
        text,
        channel.id,
        blocks,
        thread_ts=root,
        from_app=True,
        subtype="thread_broadcast" if broadcast else None,
        metadata=metadata,
    )
    publish(world, courier, message)
    return {"channel": channel.id, "ts": message.ts, "message": payloads.message(world, message, True)}


def update(world: World, courier: Courier, arguments: Json) -> Json:
    channel = checks.writable_channel(world, arguments)
    checks.required(arguments, "ts")
    message = world.message(channel, str(arguments["ts"]))
    if not message.from_app:
        raise RefusalError("cant_update_message")
    text, blocks = checks.content(arguments)
    metadata = checks.metadata(arguments)
    before = payloads.message(world, message)
    if metadata is not None:
        message.metadata = metadata
    world.edit(message, text, blocks)
    courier.event(payloads.changed_event(world, message, before))
    return {"channel": channel.id, "ts": message.ts, "text": text, "message": payloads.message(world, message, True)}


def post_ephemeral(world: World, courier: Courier, arguments: Json) -> Json:
    channel = checks.writable_channel(world, arguments)
    checks.required(arguments, "user")
    reader = world.person(str(arguments["user"]))
    if reader.id not in channel.members:
        raise RefusalError("user_not_in_channel")
    text, blocks = checks.content(arguments)
    root = checks.thread_root(channel, arguments)
    message = _ephemeral(world, channel.id, reader.id, text, blocks, root)
    return {"message_ts": message.ts}


def get_permalink(world: World, courier: Courier, arguments: Json) -> Json:
    channel = checks.readable_channel(world, arguments)
    checks.required(arguments, "message_ts")
    message = world.message(channel, str(arguments["message_ts"]))
    link = f"{world.config.base_url}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def add_reaction(world: World, courier: Courier, arguments: Json) -> Json:
    return _react(world, courier, arguments, on=True)


def remove_reaction(world: World, courier: Courier, arguments: Json) -> Json:
    return _react(world, courier, arguments, on=False)


def _react(world: World, courier: Courier, arguments: Json, *, on: bool) -> Json:
    checks.required(arguments, "name", "timestamp")
    channel = checks.readable_channel(world, arguments)
    message = world.message(channel, str(arguments["timestamp"]))
    app = world.config.bot_user_id
    world.react(message, app, str(arguments["name"]), on=on)
    courier.event(payloads.reaction_event(world, message, app, str(arguments["name"]), on=on))
    return {}


def respond(world: World, courier: Courier, url: ResponseUrl, body: Json) -> Message | None:
    """Does what the body of a response URL asks, and counts the use. The message it made or changed, if any."""
    original = world.channels[url.channel].messages.get(url.message_ts or "")
    if body.get("delete_original"):
        if original is not None:
            world.delete(original)
        url.uses += 1
        return None
    text, blocks = checks.content(body)
    if original is not None and body.get("replace_original"):
        before = payloads.message(world, original)
        world.edit(original, text, blocks)
        if original.visible_to is None:
            courier.event(payloads.changed_event(world, original, before))
        message = original
    else:
        message = answer_command(world, courier, url.channel, url.user, body)
    url.uses += 1
    return message


def answer_command(world: World, courier: Courier, channel: str, user: str, body: Json) -> Message:
    """A message an app answers with: for one person, or for the channel (`response_type: in_channel`)."""
    text, blocks = checks.content(body)
    root = checks.thread_root(world.channels[channel], body)
    if body.get("response_type") != "in_channel":
        return _ephemeral(world, channel, user, text, blocks, root)
    message = Message(world.next_ts(), world.config.bot_user_id, text, channel, blocks, thread_ts=root, from_app=True)
    publish(world, courier, message)
    return message


def _ephemeral(world: World, channel: str, user: str, text: str, blocks: list[Json], root: str | None) -> Message:
    app = world.config.bot_user_id
    made = Message(world.next_ts(), app, text, channel, blocks, thread_ts=root, from_app=True, visible_to=user)
    return world.post(made)


def publish(world: World, courier: Courier, message: Message) -> None:
    """Puts a message of the app where it belongs, and tells the app where it would hear of it."""
    world.post(message)
    if world.app_is_in(world.channels[message.channel]):
        courier.event(payloads.message_event(world, message))
