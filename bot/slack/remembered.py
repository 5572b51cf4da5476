"""Answers given lately, ready to be given again."""

import json
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Final

from bot.slack.failures import ephemeral
from bot.slack.views.blocks import Content

KEPT = 500
"""Some 5 MB at most."""


@dataclass(frozen=True)
class Private:
    """An answer only one person sees: as a message, and as the body of an acknowledgement. `uncovered` are the nearest
    topics when the knowledge has no answer, else None. `kind` is that of the reply, where there is one; `shareable`: it
    answers what was asked, also for others."""

    content: Content
    body: str
    uncovered: tuple[str, ...] | None = None
    kind: str = ""
    shareable: bool = False
    comparison: str = ""
    """With `facts`, those it shows: what it rests on."""
    facts: tuple[str, ...] = ()

    @classmethod
    def of(cls, content: Content, uncovered: tuple[str, ...] | None = None, kind: str = "", **more: Any) -> "Private":
        body = json.dumps(ephemeral(content), ensure_ascii=False, separators=(",", ":"))
        return cls(content, body, uncovered, kind, **more)


ON_ITS_WAY: Final = Private(Content(text=""), "")
"""Nothing is said privately: the answer is posted for everybody."""


class Remembered:
    """The answers given last, each under everything it depends on."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Private] = OrderedDict()

    def get(self, *depends_on: Hashable) -> Private | None:
        """The answer that was kept under the same."""
        found = self._kept.get(depends_on)
        if found is not None:
            self._kept.move_to_end(depends_on)
        return found

    def forget(self, *depends_on: Hashable) -> None:
        """Keep nothing under this any more."""
        self._kept.pop(depends_on, None)

    def keep(self, answer: Private, *depends_on: Hashable) -> Private:
        """Keep an answer, and return it; the one not asked for the longest makes room."""
        self._kept[depends_on] = answer
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return answer
