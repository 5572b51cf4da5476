"""What becomes of the full examples when a key goes or one comes that nobody knows."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.slack.limits.blocks import BLOCKS, VIEWS
from bot.slack.limits.shapes import Many, Shape, Text, Thing, Typed
from tests.slack.full_examples import MESSAGE_BLOCKS, MODAL_BLOCKS, VIEW_EXAMPLES
from tests.slack.payloads import Json
from tests.slack.rule_table import Payload, Where


def _name(value: Json) -> str:
    """What an example is of: the block, and the one thing in it that it was made for."""
    inner = value.get("accessory") or value.get("element") or value.get("chart")
    if value["type"] == "rich_text":
        [inner] = value["elements"]
        inner = inner["elements"][0] if inner["type"] == "rich_text_section" else inner
    return f"{value['type']} of {inner['type']}" if inner else str(value["type"])


def _examples() -> Iterator[Payload]:
    counted: Counter[str] = Counter()
    found: list[tuple[Where, Any, Json]] = [
        *(("message", [block], block) for block in MESSAGE_BLOCKS),
        *(("modal", [block], block) for block in MODAL_BLOCKS),
        *(("view", view, view) for view in VIEW_EXAMPLES),
    ]
    for where, content, value in found:
        name = _name(value)
        counted[name] += 1
        yield Payload(f"{name} {counted[name]}" if counted[name] > 1 else name, where, content)


EXAMPLES = list(_examples())

Part = tuple[tuple[str | int, ...], Thing | Text, Json]
"""Where an object is inside a payload, its shape, and the object."""


def shape_of(example: Payload) -> Shape:
    return Typed(VIEWS) if example.where == "view" else Many(Typed(BLOCKS), 1)


def parts(shape: Shape, value: Any, at: tuple[str | int, ...] = ()) -> Iterator[Part]:
    """The objects inside a value, outermost first, each with the shape it is held to."""
    if isinstance(shape, Many):
        for index, item in enumerate(value):
            yield from parts(shape.item, item, (*at, index))
    elif isinstance(shape, Typed):
        yield from parts(shape.table[value["type"]], value, at)
    elif isinstance(shape, Thing):
        yield at, shape, value
        known = {**shape.required, **shape.optional}
        for key, inner in value.items():
            yield from parts(known[key], inner, (*at, key))
    elif isinstance(shape, Text):
        yield at, shape, value


def variants() -> Iterator[Payload]:
    """For every kind of object: an example without each of its keys, and one with a key nobody knows."""
    seen: set[tuple[Any, str]] = set()
    for example in EXAMPLES:
        for at, shape, part in parts(shape_of(example), example.content):
            same = id(shape) if isinstance(shape, Thing) else part["type"]
            where = ".".join(str(step) for step in at if step != 0)
            for key in (*part, "surprise"):
                if (same, key) in seen:
                    continue
                seen.add((same, key))
                content = json.loads(json.dumps(example.content))
                changed = content
                for step in at:
                    changed = changed[step]
                if key in part:
                    del changed[key]
                else:
                    changed[key] = 1
                how = f"without {key}" if key in part else "with an unknown key"
                yield Payload(f"{example.name}{f' ({where})' if where else ''} {how}", example.where, content)
