"""Finds values in documents by a path such as `("criteria", EACH, "ratings", KEYS)`.

A value of another type than the path expects is passed over: what has the wrong shape is complained about elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.facts.document import Node
from bot.facts.mistakes import Place

EACH = "*"
"""In a path: every item of a list, or every value of a mapping."""

KEYS = "@"
"""At the end of a path: the keys of the mapping themselves."""

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of text and where it stands."""

    text: str
    place: Place


def nodes(node: Node, path: Path) -> Iterator[Node]:
    """Every value at `path` below `node`, in the order of the file."""
    if not path:
        yield node
    elif path[0] == EACH:
        for item in node.items.values():
            yield from nodes(item, path[1:])
    elif path[0] in node.items:
        yield from nodes(node.items[path[0]], path[1:])


def spots(file: str, node: Node, path: Path) -> Iterator[Spot]:
    """Every text at `path` below `node`, which is part of `file`."""
    if path[-1] == KEYS:
        for mapping in nodes(node, path[:-1]):
            for key, (line, column) in mapping.keys.items():
                yield Spot(key, Place(file, line, column))
        return
    for value in nodes(node, path):
        if isinstance(value.data, str):
            yield Spot(value.data, Place(file, value.line, value.column))


def text_of(node: Node, key: str) -> str | None:
    """The text that `key` of a mapping holds, None where it holds none."""
    value = node.items.get(key)
    return value.data if value is not None and isinstance(value.data, str) else None
