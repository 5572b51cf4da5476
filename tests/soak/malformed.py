"""Requests that nobody's Slack would send: real ones with what is needed missing or of another kind, and mere noise."""

import copy
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from bot.playground.delivery import Kind
from tests.driving.driver import SlackDriver

NEEDED = {
    "command": ("command", "team_id", "user_id", "channel_id", "trigger_id", "response_url"),
    "message": ("team_id", "event", "event.type", "event.channel", "event.ts", "event.user", "event.text"),
    "block_actions": ("type", "team", "user", "user.id", "actions", "actions.0", "actions.0.value", "trigger_id"),
    "view_submission": ("type", "team", "user", "user.id", "view", "view.id", "view.private_metadata", "view.state"),
    "shortcut": ("type", "team", "user", "user.id", "callback_id", "trigger_id"),
    "message_action": (
        *("type", "team", "user", "user.id", "callback_id", "trigger_id", "response_url"),
        *("channel", "channel.id", "message", "message.ts", "message.text", "message.user"),
    ),
    "app_home_opened": ("team_id", "event", "event.type", "event.user", "event.channel", "event.tab"),
    "function_executed": (
        *("team_id", "event", "event.type", "event.function", "event.function.callback_id"),
        "event.function_execution_id",
    ),
}
"""What the app reads of each, as paths."""

FRAMES = (
    "",
    "{",
    "{}",
    "null",
    "[7]",
    "\x00",
    '{"a":' * 2_000,
    '{"type": "events_api"}',
    '{"type": "events_api", "envelope_id": "1"}',
    '{"type": "disconnected", "envelope_id": null, "payload": null}',
    '{"type": "events_api", "envelope_id": "1", "payload": []}',
    '{"type": "events_api", "envelope_id": "1", "payload": "event_callback"}',
    '{"type": {}, "envelope_id": [], "payload": {}}',
    '{"type": "slash_commands", "envelope_id": 7, "payload": {"command": "/stack"}}',
    '{"type": "interactive", "envelope_id": "1", "payload": {"type": {}}}',
    '{"type": "events_api", "envelope_id": "1", "payload": {"type": "event_callback", "event": {"type": "message"}}}',
)
"""What a socket may bring beside envelopes that can be used."""

_EVENTS = ("message", "app_home_opened", "function_executed")
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"


@dataclass(frozen=True)
class Malformed:
    """A request: how it was broken, its body and the kind it claims to be."""

    how: str
    body: bytes
    content_type: str


def real(slack: SlackDriver) -> dict[str, dict[str, Any]]:
    """One payload of each kind, as this Slack sent it."""
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.thread.mention("does django come with an admin?").wait_for_reply()
    root.click("Adjust")
    slack.modal.submit()
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    slack.open_home("messages")
    slack.shortcut("Recommend a stack")
    slack.say("does django come with an admin?").shortcut("Ask Stack Advisor")
    ran = slack.step("recommend_stack", needs="an internal tool", channel=slack.world.channel("random").id)
    slack.wait_until(lambda: ran.done)
    found: dict[str, dict[str, Any]] = {}
    for one in slack.deliveries():
        event = one.payload.get("event", {})
        kind = "command" if one.kind == "command" else str(event.get("type") or one.payload.get("type"))
        if kind != "message" or event.get("user") == slack.user.id:
            found.setdefault(kind, one.payload)
    return {kind: found[kind] for kind in NEEDED}


class Breaking:
    """Breaks real payloads, by kind, in ways that `chance` chooses."""

    def __init__(self, real: dict[str, dict[str, Any]], chance: random.Random) -> None:
        self._real = real
        self._chance = chance

    def one(self) -> Malformed:
        kind = self._chance.choice(sorted(self._real))
        if self._chance.random() < 0.2:
            return self._noise(kind)
        how, payload = self._broken(kind)
        return Malformed(how, *written(kind, payload))

    def payload(self) -> tuple[Kind, str, dict[str, Any]]:
        """A broken payload for a socket: its kind there, how it was broken, and itself."""
        kind = self._chance.choice(sorted(self._real))
        return "event" if kind in _EVENTS else "command" if kind == "command" else "interaction", *self._broken(kind)

    def frame(self) -> str:
        """What is no envelope at all."""
        return self._chance.choice(FRAMES)

    def _broken(self, kind: str) -> tuple[str, dict[str, Any]]:
        path = self._chance.choice(NEEDED[kind])
        payload, what = copy.deepcopy(self._real[kind]), self._chance.choice(self._wrong(kind))
        put(payload, path.split("."), what)
        return f"{kind} {path} {what!r:.40}", payload

    def _wrong(self, kind: str) -> Sequence[Any]:
        """None is left out. In a form everything is a string, and an empty one counts as left out."""
        return (None, "") if kind == "command" else (None, 7, [], {}, [None], {"id": 3}, True, 1e308, "")

    def _noise(self, kind: str) -> Malformed:
        body, content_type = written(kind, self._real[kind])
        cut = self._chance.randrange(1, len(body) // 2)
        noise = [
            body[:cut],
            self._chance.randbytes(cut),
            b"payload=" + self._chance.randbytes(20),
            b"[" * cut,
            b'{"a":' * cut,
            b"payload=" + b"[" * cut,
            b"payload=null",
            b'{"type": "event_callback", "event": null}',
            b"\x00" * cut,
            b"null",
            b"7",
            b'"\\ud800"',
        ]
        kinds = [
            content_type,
            _JSON,
            _FORM,
            "text/plain",
            "multipart/form-data; boundary=x",
            "",
            "application/json; x=",
        ]
        return Malformed(f"noise for {kind}", self._chance.choice(noise), self._chance.choice(kinds))


def written(kind: str, payload: dict[str, Any]) -> tuple[bytes, str]:
    """The body and its content type."""
    if kind in _EVENTS:
        return json.dumps(payload).encode(), _JSON
    if kind == "command":
        return urlencode(payload).encode(), _FORM
    return urlencode({"payload": json.dumps(payload)}).encode(), _FORM


def put(payload: Any, path: list[str], value: Any) -> None:
    *way, last = path
    for step in way:
        payload = payload[int(step)] if isinstance(payload, list) else payload[step]
    if isinstance(payload, list):
        payload[int(last)] = value
    elif value is None:
        payload.pop(last, None)
    else:
        payload[last] = value
