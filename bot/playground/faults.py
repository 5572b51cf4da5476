"""Switches that make Slack slow, failing, garbled or cut off, and that repeat deliveries."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class Fault:
    """One thing that goes wrong for the next `times` calls. `http` is a status; `body` what is said instead of JSON.

    A call that is `done` has its effect all the same; `hangs` is how long (seconds) the caller waits before it is told.
    A call that is `late` has it so many seconds after the caller was told.
    """

    error: str = ""
    http: int = 200
    retry_after: int = 0
    body: str = ""
    cut: bool = False
    times: int = 1
    done: bool = False
    hangs: float = 0.0
    late: float = 0.0
    spares: int = 0
    """Calls that go well before."""


_PAGE = "<html><body>upstream error</body></html>"
_HALF = '{"ok": tru'

FAILURES: Mapping[str, Fault] = {
    "internal_error": Fault(error="internal_error"),
    "ratelimited": Fault(error="ratelimited", http=429, retry_after=5),
    "http_500": Fault(http=500, body=_PAGE),
    "garbage": Fault(body=_HALF),
    "cut": Fault(cut=True),
}
"""Ways in which every call can fail, by name."""


@dataclass
class Faults:
    """What is switched on now. Methods are named as in the Web API; `*` means every one, `response_url` those."""

    duplicates: int = 1
    failing: str = ""
    overdue: int = 0
    """Calls that were cut off, and have yet to have their effect."""
    _slow: dict[str, float] = field(default_factory=dict)
    _failing: dict[str, list[Fault]] = field(default_factory=dict)
    _at_random: tuple[float, Sequence[Fault], random.Random] | None = None

    def slow(self, method: str, seconds: float) -> None:
        """Every call of `method` waits this long before it is answered; 0 ends it."""
        self._slow[method] = seconds

    def fail(self, method: str, error: str, times: int = 1) -> None:
        """The next calls answer `{"ok": false, "error": error}` and have no effect."""
        self._add(method, Fault(error=error, times=times))

    def rate_limit(self, method: str, retry_after: int = 1, times: int = 1, spares: int = 0) -> None:
        """The next calls, after some that it `spares`, answer 429 with `Retry-After` in seconds and have no effect."""
        self._add(method, Fault("ratelimited", http=429, retry_after=retry_after, times=times, spares=spares))

    def http_error(self, method: str, status: int = 500, times: int = 1) -> None:
        """The next calls answer this HTTP status with a page instead of JSON."""
        self._add(method, Fault(http=status, body=_PAGE, times=times))

    def garbage(self, method: str, times: int = 1) -> None:
        """The next calls answer 200 with something that is not JSON."""
        self._add(method, Fault(body=_HALF, times=times))

    def cut(self, method: str, times: int = 1) -> None:
        """The next calls have no effect, and the connection ends in the middle of the answer."""
        self._add(method, Fault(cut=True, times=times))

    def late(self, method: str, seconds: float, times: int = 1) -> None:
        """The next calls are cut off, and have their effect all the same, so many seconds later."""
        self._add(method, Fault(cut=True, late=seconds, times=times))

    def at_random(self, share: float, faults: Sequence[Fault], seed: int = 0) -> None:
        """Of all calls, this share meets one of the faults, until `clear`."""
        self._at_random = (share, faults, random.Random(seed))  # noqa: S311 - no secret

    def clear(self) -> None:
        """Everything works again."""
        self.duplicates = 1
        self.failing = ""
        self._slow.clear()
        self._failing.clear()
        self._at_random = None

    def wait(self, method: str) -> float:
        return self._slow.get(method, self._slow.get("*", 0.0))

    def take(self, method: str) -> Fault | None:
        """The fault this call meets, if any, and counts it; while `failing` names one of FAILURES, always that."""
        if self.failing:
            return FAILURES[self.failing]
        for key in (method, "*"):
            waiting = self._failing.get(key)
            if waiting:
                fault = waiting[0]
                if fault.spares:
                    fault.spares -= 1
                    return None
                fault.times -= 1
                if fault.times <= 0:
                    waiting.pop(0)
                return fault
        return self._met_by_chance()

    def _met_by_chance(self) -> Fault | None:
        if self._at_random is None:
            return None
        share, faults, chance = self._at_random
        return chance.choice(faults) if chance.random() < share else None

    def _add(self, method: str, fault: Fault) -> None:
        self._failing.setdefault(method, []).append(fault)
