"""Messages and forms to press, of an app that the playground's tests speak for."""

from typing import Any

import aiohttp

from tests.driving.driven import Message
from tests.playground_room import Room


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def asks(label: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    block = label.lower()
    return {
        "type": "input",
        "block_id": block,
        "label": plain(label),
        "element": element | {"action_id": block},
        **more,
    }


def modal(*blocks: dict[str, Any], title: str = "A form", **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": plain(title), "submit": plain("Send"), "blocks": list(blocks), **more}


NAME = asks("Name", {"type": "plain_text_input", "max_length": 9})
YES = {"type": "button", "action_id": "yes", "text": plain("Yes"), "value": "42"}
COLOURS = [{"text": plain(name), "value": name.lower()} for name in ("Red", "Green", "Blue")]
MENU = {"type": "static_select", "action_id": "colour", "placeholder": plain("Which colour?"), "options": COLOURS}


def heard_trigger(room: Room) -> str:
    """The trigger id of the last thing the app was sent."""
    return str(room.app.heard[-1].body["trigger_id"])


async def post(room: Room, *elements: dict[str, Any], channel: str = "general") -> Message:
    where = room.slack.world.channel(channel).id
    blocks = [{"type": "actions", "block_id": "choice", "elements": list(elements)}]
    await room.app.client().chat_postMessage(channel=where, text="choose", blocks=blocks)
    return room.slack.messages(channel)[-1]


async def open_modal(room: Room, view: dict[str, Any], channel: str = "general") -> dict[str, Any]:
    room.slack.command("/helper", channel=channel)
    opened = await room.app.client().views_open(trigger_id=heard_trigger(room), view=view)
    shown: dict[str, Any] = opened["view"]
    return shown


async def answer_at(url: str, body: dict[str, Any]) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.text()
