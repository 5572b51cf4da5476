"""What a check comes to."""

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """`off` is a feature that does not work, or something to look at; only `bad` keeps the app from working."""

    GOOD = "good"
    OFF = "off"
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, how it is, and what to do about it."""

    what: str
    health: Health
    says: str
    mend: str = ""


def good(what: str, says: str) -> Finding:
    return Finding(what, Health.GOOD, says)


def off(what: str, says: str, mend: str = "") -> Finding:
    return Finding(what, Health.OFF, says, mend)


def bad(what: str, says: str, mend: str = "") -> Finding:
    return Finding(what, Health.BAD, says, mend)
