"""Answers given lately, ready to be given again."""

from collections import OrderedDict
from dataclasses import dataclass

from bot.slack.views.blocks import Content

KEPT = 500
"""Some 5 MB at most."""


@dataclass(frozen=True)
class Private:
    """An answer only one person sees: as a message, and as the body of an acknowledgement. `uncovered` are the nearest
    topics when the knowledge has no answer, else None."""

    content: Content
    body: str
    uncovered: tuple[str, ...] | None = None


class Remembered:
    """The answers given last, by knowledge digest and words."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[str, str], Private] = OrderedDict()

    def get(self, knowledge: str, words: str) -> Private | None:
        """The answer given to the same words from the same knowledge."""
        found = self._kept.get((knowledge, words))
        if found is not None:
            self._kept.move_to_end((knowledge, words))
        return found

    def keep(self, knowledge: str, words: str, answer: Private) -> None:
        """Keep an answer; the one not asked for the longest makes room."""
        self._kept[knowledge, words] = answer
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
