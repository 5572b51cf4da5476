"""Requests that nobody's Slack would send: real ones with what is needed missing or of another kind, and mere noise."""

import copy
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

NEEDED = {
    "command": ("command", "team_id", "user_id", "channel_id", "trigger_id", "response_url"),
    "message": ("team_id", "event", "event.type", "event.channel", "event.ts", "event.user", "event.text"),
    "block_actions": ("type", "team", "user", "user.id", "actions", "actions.0", "actions.0.value", "trigger_id"),
    "view_submission": ("type", "team", "user", "user.id", "view", "view.id", "view.private_metadata", "view.state"),
}
"""What the app reads of each, as paths."""

_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"


@dataclass(frozen=True)
class Malformed:
    """A request: how it was broken, its body and the kind it claims to be."""

    how: str
    body: bytes
    content_type: str


class Breaking:
    """Breaks real payloads, by kind, in ways that `chance` chooses."""

    def __init__(self, real: dict[str, dict[str, Any]], chance: random.Random) -> None:
        self._real = real
        self._chance = chance

    def one(self) -> Malformed:
        kind = self._chance.choice(sorted(self._real))
        if self._chance.random() < 0.2:
            return self._noise(kind)
        path = self._chance.choice(NEEDED[kind])
        payload, what = copy.deepcopy(self._real[kind]), self._chance.choice(self._wrong(kind))
        _put(payload, path.split("."), what)
        return Malformed(f"{kind} {path} {what!r:.40}", *written(kind, payload))

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
    if kind == "message":
        return json.dumps(payload).encode(), _JSON
    if kind == "command":
        return urlencode(payload).encode(), _FORM
    return urlencode({"payload": json.dumps(payload)}).encode(), _FORM


def _put(payload: Any, path: list[str], value: Any) -> None:
    *way, last = path
    for step in way:
        payload = payload[int(step)] if isinstance(payload, list) else payload[step]
    if isinstance(payload, list):
        payload[int(last)] = value
    elif value is None:
        payload.pop(last, None)
    else:
        payload[last] = value
