"""Which decisions a message names: by id, or by a link to a message of theirs.

Slack lets an app unfold links to domains of its own only, never those to messages, and a decision has no page of its
own. So a link is read where the app is spoken to anyway, and answered with the decision's card.
"""

import re
from dataclasses import dataclass
from typing import Final

MOST: Final = 5
"""Decisions shown for one message."""

_ID = re.compile(r"(?<![\w/&-])d-0*([1-9]\d{0,8})(?![\w-])", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s/<>|]+/archives/([CGD][A-Z0-9]{1,20})/p(\d{10})(\d{6})(?!\d)(\?[^\s<>|]*)?")
_ROOT = re.compile(r"[?&]thread_ts=(\d{1,20}\.\d{1,10})")
_LEADING = re.compile(r"^\W*(?:(?:and|or|but)\b\W*)?", re.IGNORECASE)
_FILLING = re.compile(
    r"\b(?:show|see|look|at|what|is|was|about|the|decision|decisions|please|us|me|and|open|have|did|we|decide|in|with)\b"
    r"|[^\w]+|\bs\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """`places` are messages, each as channel and ts; `rest` is what else was said, `alone` whether that is nothing."""

    numbers: tuple[int, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    rest: str = ""
    alone: bool = False

    def __bool__(self) -> bool:
        return bool(self.numbers or self.places)


def named(text: str) -> Named:
    """What the words name, in their order, at most `MOST` of each."""
    places: list[tuple[str, str]] = []
    for found in _LINK.finditer(text):
        places.append((found[1], f"{found[2]}.{found[3]}"))
        root = _ROOT.search(found[4] or "")
        if root:
            places.append((found[1], root[1]))
    without = _LINK.sub(" ", text)
    numbers = dict.fromkeys(int(found[1]) for found in _ID.finditer(without))
    rest = " ".join(_LEADING.sub("", _ID.sub(" ", without)).split())
    alone = not _FILLING.sub("", rest)
    return Named(tuple(numbers)[:MOST], tuple(dict.fromkeys(places))[: 2 * MOST], rest, alone)
