"""A file as it stands: plain data in which every value knows its line and column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bot.facts.mistakes import Place

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


def _nothing() -> Mapping[Any, Any]:
    """What is inside text and numbers; shared, because most values are one of these."""
    return _NOTHING


@dataclass(slots=True)
class Node:
    """One value as it stands in a file.

    `data` is the plain value, `items` the values inside by key or index, `keys` where each key stands. Lines and
    columns count from 1. `broken` marks a value that was reported already, so that nothing more is said of it.
    """

    data: Any
    line: int
    column: int
    items: Mapping[Any, "Node"] = field(default_factory=_nothing)
    keys: Mapping[str, tuple[int, int]] = field(default_factory=_nothing)
    written: str | None = None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its name as people see it, and the value it holds."""

    file: str
    root: Node

    def node(self, loc: Sequence[str | int]) -> Node:
        """The value at `loc`, or the innermost value around it that exists."""
        here = self.root
        for step in loc:
            if step not in here.items:
                break
            here = here.items[step]
        return here

    def place(self, loc: Sequence[str | int]) -> Place:
        """Where the value at `loc` begins, or the innermost value around it that exists."""
        here = self.node(loc)
        return Place(self.file, here.line, here.column)

    def key_place(self, loc: Sequence[str | int]) -> Place:
        """Where the last key of `loc` stands."""
        parent = self.node(loc[:-1])
        line, column = parent.keys.get(str(loc[-1]), (parent.line, parent.column))
        return Place(self.file, line, column)
