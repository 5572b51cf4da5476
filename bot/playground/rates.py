"""Slack's rate limits, when they are switched on: about one post a second and channel, and the tiers by the minute.

Source: Slack's documentation of rate limits; posting may come in short bursts, which is read here as three at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from bot.playground.faults import Fault
from bot.playground.records import Json

POSTS = frozenset({"chat.postMessage", "chat.postEphemeral"})
BURST = 3.0
A_MINUTE = {
    "conversations.open": 50,
    "conversations.info": 50,
    "conversations.list": 20,
    "conversations.history": 50,
    "conversations.replies": 50,
    "chat.update": 50,
    "files.getUploadURLExternal": 100,
    "files.completeUploadExternal": 100,
    "reactions.add": 50,
    "reactions.remove": 50,
    "users.info": 100,
    "views.open": 100,
    "views.push": 100,
    "views.update": 100,
    "views.publish": 100,
    "apps.connections.open": 1,
}
"""Calls a minute, by method; those of tier 2 to 4. A method that is not here is not limited."""


@dataclass
class _Bucket:
    """So many at once, and one more every `1 / speed` seconds."""

    left: float
    at: float


@dataclass
class Rates:
    """Counts calls while `on`. `clock` gives seconds since 1970."""

    clock: Callable[[], float]
    on: bool = False
    _buckets: dict[str, _Bucket] = field(default_factory=dict)

    def take(self, method: str, arguments: Json) -> Fault | None:
        """The refusal with its `Retry-After`, or None when the call may go on."""
        if not self.on:
            return None
        if method in POSTS:
            return self._one(f"post {arguments.get('channel')}", BURST, 1.0)
        most = A_MINUTE.get(method)
        return None if most is None else self._one(method, float(most), most / 60)

    def clear(self) -> None:
        self.on = False
        self._buckets.clear()

    def _one(self, name: str, size: float, speed: float) -> Fault | None:
        now = self.clock()
        bucket = self._buckets.setdefault(name, _Bucket(size, now))
        bucket.left, bucket.at = min(size, bucket.left + (now - bucket.at) * speed), now
        if bucket.left < 1:
            return Fault(error="ratelimited", http=429, retry_after=max(1, ceil((1 - bucket.left) / speed)))
        bucket.left -= 1
        return None
