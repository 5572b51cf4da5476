"""What the app is sent, and what the Web API answers with, in Slack's shapes."""

import html
import re
from typing import Any

from bot.playground.inputs import state_values
from bot.playground.records import Channel, Json, Message, Person, View
from bot.playground.world import World

_KINDS = {"public": "channel", "private": "group", "im": "im"}


def person(world: World, one: Person) -> Json:
    """`users.info`'s user object."""
    profile = {"real_name": one.real_name, "display_name": one.name, "image_48": ""}
    return {
        "id": one.id,
        "team_id": one.team_id or world.config.team_id,
        "name": one.name,
        "real_name": one.real_name,
        "deleted": one.left,
        "is_bot": one.is_bot,
        "is_admin": False,
        "tz": "Europe/London",
        "tz_offset": 0,
        "profile": profile,
    }


def channel(world: World, one: Channel) -> Json:
    """`conversations.info`'s channel object."""
    base: Json = {"id": one.id, "is_archived": one.archived, "is_im": one.kind == "im", "is_mpim": False}
    if one.kind == "im":
        other = next(iter(one.members - {world.config.bot_user_id}))
        return base | {"user": other, "is_open": True, "is_channel": False, "is_group": False, "is_private": True}
    private = one.kind == "private"
    return base | {
        "name": one.name,
        "name_normalized": one.name,
        "is_channel": not private,
        "is_group": private,
        "is_private": private,
        "is_shared": one.shared,
        "is_ext_shared": one.shared,
        "is_general": one.name == "general",
        "is_member": world.app_is_in(one),
        "topic": {"value": one.topic, "creator": "", "last_set": 0},
        "num_members": len(one.members),
    }


def message(world: World, one: Message, with_metadata: bool = False) -> Json:
    """A message as the Web API and interactions carry it."""
    config = world.config
    shown: Json = {"type": "message", "user": one.user, "text": one.text, "ts": one.ts, "team": _team(world, one.user)}
    if one.from_app:
        profile = {"id": config.bot_id, "app_id": config.app_id, "name": config.bot_name, "team_id": config.team_id}
        shown |= {"bot_id": config.bot_id, "app_id": config.app_id, "bot_profile": profile}
    elif one.subtype is None:
        shown["client_msg_id"] = f"00000000-0000-4000-8000-{one.ts.replace('.', '')[-12:]}"
    if one.subtype:
        shown["subtype"] = one.subtype
    if one.blocks:
        shown["blocks"] = one.blocks
    if one.files:
        kept = ("id", "name", "title", "mimetype", "size")
        shown["files"] = [{name: file[name] for name in kept} for file in one.files]
    if one.edited_ts:
        shown["edited"] = {"user": one.user, "ts": one.edited_ts}
    if one.reactions:
        shown["reactions"] = [
            {"name": name, "users": users, "count": len(users)} for name, users in one.reactions.items()
        ]
    if with_metadata and one.metadata:
        shown["metadata"] = one.metadata
    return shown | _threading(world, one)


def _team(world: World, user: str) -> str:
    """The workspace somebody is of, which in a shared channel may be another one."""
    found = world.people.get(user)
    return (found.team_id if found else "") or world.config.team_id


def _threading(world: World, one: Message) -> Json:
    if one.thread_ts:
        parent = world.channels[one.channel].messages.get(one.thread_ts)
        return {"thread_ts": one.thread_ts} | ({"parent_user_id": parent.user} if parent else {})
    replies = world.channels[one.channel].thread(one.ts)[1:]
    if not replies:
        return {}
    return {"thread_ts": one.ts, "reply_count": len(replies), "latest_reply": replies[-1].ts}


def view(world: World, one: View) -> Json:
    """A view with its state, as `views.*` answers and interactions carry it."""
    config = world.config
    blocks = one.payload.get("blocks", [])
    filled: Json = {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "close": None,
        "submit": None,
    }
    return filled | one.payload | {
        "id": one.id,
        "team_id": config.team_id,
        "app_id": config.app_id,
        "app_installed_team_id": config.team_id,
        "bot_id": config.bot_id,
        "hash": one.hash,
        "root_view_id": one.root,
        "previous_view_id": one.previous,
        "state": {"values": state_values(blocks, one.answers, one.origin)},
    }  # fmt: skip


def command(world: World, user: Person, where: Channel, name: str, text: str) -> Json:
    """The form fields of a slash command."""
    config = world.config
    fields = {
        "token": config.verification_token,
        "team_id": config.team_id,
        "team_domain": config.team_domain,
        "channel_id": where.id,
        "channel_name": shown_name(where),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": config.app_id,
        "is_enterprise_install": str(config.organisation_wide).lower(),
        "response_url": world.tickets.new_response_url(where.id, user.id),
        "trigger_id": world.tickets.new_trigger(user.id, where.id),
    }
    return fields | ({"enterprise_id": config.enterprise_id} if config.enterprise_id else {})


def shown_name(where: Channel) -> str:
    """What Slack calls a channel in payloads: the names of private places are kept back."""
    return {"public": where.name, "private": "privategroup", "im": "directmessage"}[where.kind]


def event(world: World, inner: Json) -> Json:
    """An event in its envelope."""
    config = world.config
    granted = {
        "enterprise_id": config.enterprise_id,
        "team_id": None if config.organisation_wide else config.team_id,
        "user_id": config.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": config.organisation_wide,
    }
    return {
        "token": config.verification_token,
        "team_id": config.team_id,
        "enterprise_id": config.enterprise_id,
        "context_team_id": config.team_id,
        "context_enterprise_id": config.enterprise_id,
        "api_app_id": config.app_id,
        "event": inner,
        "type": "event_callback",
        "event_id": world.new_id("Ev"),
        "event_time": int(world.clock()),
        "authorizations": [granted],
        "is_ext_shared_channel": _is_shared(world, inner),
        "event_context": world.new_id("4-"),
    }


def _is_shared(world: World, inner: Json) -> bool:
    channel = world.channels.get(inner["channel"]) if isinstance(inner.get("channel"), str) else None
    return bool(channel and channel.shared)


def message_event(world: World, one: Message) -> Json:
    """The `message` event for a new message."""
    where = world.channels[one.channel]
    inner = message(world, one) | {"channel": where.id, "event_ts": one.ts, "channel_type": _KINDS[where.kind]}
    if where.shared and not one.from_app:
        inner |= {"user_team": inner["team"], "source_team": inner["team"]}
    return {key: value for key, value in inner.items() if key not in ("reply_count", "latest_reply")}


def changed_event(world: World, one: Message, before: Json) -> Json:
    """The `message_changed` event for an edited message."""
    where = world.channels[one.channel]
    ts = one.edited_ts or one.ts
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message(world, one),
        "previous_message": before,
        "channel": where.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": _KINDS[where.kind],
    }


def deleted_event(world: World, before: Json, where: Channel) -> Json:
    """The `message_deleted` event for a message that is gone; `before` is what it was."""
    ts = world.next_ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": before,
        "channel": where.id,
        "hidden": True,
        "deleted_ts": before["ts"],
        "ts": ts,
        "event_ts": ts,
        "channel_type": _KINDS[where.kind],
    }


def reaction_event(world: World, one: Message, user: str, name: str, *, on: bool) -> Json:
    """The event for a reaction that was put on a message or taken off it."""
    return {
        "type": "reaction_added" if on else "reaction_removed",
        "user": user,
        "reaction": name,
        "item_user": one.user,
        "item": {"type": "message", "channel": one.channel, "ts": one.ts},
        "event_ts": world.next_ts(),
    }


def interaction(world: World, kind: str, user: Person, **more: Any) -> Json:
    """What every interaction carries, and `more`."""
    config = world.config
    enterprise = {"id": config.enterprise_id, "name": config.team_name} if config.enterprise_id else None
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": _team(world, user.id)},
        "api_app_id": config.app_id,
        "token": config.verification_token,
        "team": {"id": config.team_id, "domain": config.team_domain},
        "enterprise": enterprise,
        "is_enterprise_install": config.organisation_wide,
    } | more


def message_place(world: World, one: Message) -> Json:
    """Where a pressed message is: `container`, `channel`, and the message unless it is ephemeral."""
    where = world.channels[one.channel]
    container: Json = {
        "type": "message",
        "message_ts": one.ts,
        "channel_id": one.channel,
        "is_ephemeral": one.visible_to is not None,
    }
    if one.thread_ts:
        container["thread_ts"] = one.thread_ts
    place: Json = {"container": container, "channel": {"id": where.id, "name": shown_name(where)}}
    return place if one.visible_to else place | {"message": message(world, one)}


def as_typed(world: World, text: str) -> str:
    """Text as a person types it, in Slack's escaping: mentions, channels and links become markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = re.sub(r"https?://(?:&amp;|[^\s&<>])+", lambda found: f"<{found[0]}>", escaped)

    def mention(found: re.Match[str]) -> str:
        named = {name.lower(): one.id for one in world.people.values() for name in (one.name, one.real_name)}
        named[world.config.app_name.lower()] = world.config.bot_user_id
        for name in sorted(named, key=len, reverse=True):
            if found[1].lower().startswith(name) and not found[1][len(name) : len(name) + 1].isalnum():
                return f"<@{named[name]}>{found[1][len(name) :]}"
        return found[0]

    def place(found: re.Match[str]) -> str:
        one = next((c for c in world.channels.values() if c.name == found[1]), None)
        return f"<#{one.id}|{one.name}>" if one else found[0]

    escaped = re.sub(r"(?<!\S)@([^@]+)", mention, escaped)
    return re.sub(r"(?<!\S)#([a-z0-9][a-z0-9_-]*)", place, escaped)


def typed_blocks(text: str) -> list[Json]:
    """The rich text block Slack adds to what people write, from text with markup."""
    pieces: list[Json] = []
    for piece in re.split(r"(<[^<>]+>)", text):
        if piece.startswith("<@"):
            pieces.append({"type": "user", "user_id": piece[2:-1]})
        elif piece.startswith("<#"):
            pieces.append({"type": "channel", "channel_id": piece[2:-1].split("|")[0]})
        elif piece.startswith("<"):
            pieces.append({"type": "link", "url": html.unescape(piece[1:-1])})
        elif piece:
            pieces.append({"type": "text", "text": html.unescape(piece)})
    section = {"type": "rich_text_section", "elements": pieces}
    return [{"type": "rich_text", "elements": [section]}]
