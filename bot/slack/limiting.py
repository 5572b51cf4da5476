"""How much one person, and one workspace, may ask for in a while; what is beyond that is declined politely.

Only what gets a post or a place in the database counts: what is shown to nobody but the person who asks costs little,
and is limited by how much may wait to be worked out. Each process counts for itself.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.errors import AdvisorError
from bot.metrics import Metrics
from bot.settings import Settings
from bot.store.keys import Tenant

_MINUTE: Final = 60.0
_KEPT: Final = 10_000
"""People and workspaces that are remembered at once; those who have asked nothing lately are forgotten."""


def is_work(body: Mapping[str, Any]) -> bool:
    """Whether something was handed in, or a button pressed on a message: each may be a post. Filling in a dialog, and
    what only one person sees, is not."""
    kind = body.get("type")
    return kind == "view_submission" or (kind == "block_actions" and "view" not in body)


class BusyError(AdvisorError):
    """Too much is asked for just now, by somebody or by all together."""


class Limits:
    """Lets a person and a workspace ask so many times in any minute, in a rush or evenly. 0 is without a limit."""

    def __init__(self, settings: Settings, metrics: Metrics, clock: Callable[[], float]) -> None:
        self._person = _Buckets(settings.rate_per_person, clock)
        self._workspace = _Buckets(settings.rate_per_workspace, clock)
        self._told = _Buckets(1, clock)
        self._metrics = metrics

    def may_be_told(self, tenant: Tenant, user: str) -> bool:
        """Whether to tell somebody that it was too much who did not ask for an answer: once a minute is enough."""
        return not self._told.take(f"{tenant.key}:{user}")

    def ask(self, tenant: Tenant, user: str) -> None:
        """Count something that is asked for. Raises BusyError, worded for the person, when it is too much."""
        wait = self._person.take(f"{tenant.key}:{user}")
        if wait:
            self._metrics.limited("person")
            raise BusyError(f"That was a lot at once. Give me {_seconds(wait)}, then ask again; nothing else is lost.")
        wait = self._workspace.take(tenant.key)
        if wait:
            self._metrics.limited("workspace")
            raise BusyError(f"Your workspace keeps me very busy just now. Ask again in {_seconds(wait)}.")


class _Buckets:
    """A bucket each, which holds a minute's worth and fills evenly."""

    def __init__(self, per_minute: int, clock: Callable[[], float]) -> None:
        self._size = per_minute
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> float:
        """Take one; 0 when there was one, else the seconds until there is."""
        if not self._size:
            return 0.0
        now = self._clock()
        left, at = self._left.get(key, (float(self._size), now))
        left = self._filled(left, now - at)
        if left < 1:
            return (1 - left) * _MINUTE / self._size
        self._left[key] = (left - 1, now)
        if len(self._left) > _KEPT:
            self._forget_the_full(now)
        return 0.0

    def _filled(self, left: float, seconds: float) -> float:
        return min(left + seconds * self._size / _MINUTE, float(self._size))

    def _forget_the_full(self, now: float) -> None:
        self._left = {
            key: (left, at) for key, (left, at) in self._left.items() if self._filled(left, now - at) < self._size
        }


def _seconds(wait: float) -> str:
    whole = math.ceil(wait)
    return "a second" if whole == 1 else f"{whole} seconds"
