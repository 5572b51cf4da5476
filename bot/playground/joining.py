"""The app becomes a member of a channel: somebody invites it, or it joins by itself."""

from bot.playground import checks, payloads
from bot.playground.delivery import Courier
from bot.playground.records import Channel, Json, Message, RefusalError
from bot.playground.world import World


def join(world: World, courier: Courier, arguments: Json) -> Json:
    """`conversations.join`, for public channels."""
    checks.required(arguments, "channel")
    channel = world.channels.get(str(arguments["channel"]))
    if channel is None or (channel.kind != "public" and not world.app_is_in(channel)):
        raise RefusalError("channel_not_found")
    if channel.kind != "public":
        raise RefusalError("method_not_supported_for_channel_type")
    if channel.archived:
        raise RefusalError("is_archived")
    if world.app_is_in(channel):
        told = {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
        return {"channel": payloads.channel(world, channel), **told}
    add_app(world, courier, channel)
    return {"channel": payloads.channel(world, channel)}


def add_app(world: World, courier: Courier, channel: Channel, *, inviter: str | None = None) -> None:
    """Everybody sees that it joined, and it is told."""
    bot = world.config.bot_user_id
    channel.members.add(bot)
    joined = Message(world.next_ts(), bot, f"<@{bot}> has joined the channel", channel.id, subtype="channel_join")
    world.post(joined)
    world.changed(kind="channels")
    invited = {"inviter": inviter} if inviter else {}
    event: Json = {
        "type": "member_joined_channel",
        "user": bot,
        "channel": channel.id,
        "channel_type": "G" if channel.kind == "private" else "C",
        "team": world.config.team_id,
        "event_ts": joined.ts,
    }
    for inner in (payloads.message_event(world, joined), event):
        courier.event(inner | invited)
