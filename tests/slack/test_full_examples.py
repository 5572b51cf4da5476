"""The examples with every key are whole, and the linter takes them as they are and notices every key too many."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.slack.limits.blocks import BLOCKS, VIEWS
from bot.slack.limits.shapes import Many, Shape, Thing, Typed
from tests.slack.rule_table import Payload
from tests.slack.variants import EXAMPLES, parts, shape_of, variants


def things(shape: Shape, seen: set[int]) -> Iterator[Thing]:
    """Every kind of object that can be inside."""
    if id(shape) in seen:
        return
    seen.add(id(shape))
    inner: list[Any] = []
    if isinstance(shape, Many):
        inner = [shape.item]
    elif isinstance(shape, Typed):
        inner = list(shape.table.values())
    elif isinstance(shape, Thing):
        yield shape
        inner = [*shape.required.values(), *shape.optional.values()]
    for one in inner:
        yield from things(one, seen)


@pytest.mark.parametrize("example", [pytest.param(example, id=example.name) for example in EXAMPLES])
def test_an_example_is_taken_as_it_is(example: Payload) -> None:
    assert example.problems == []


def test_every_key_of_every_object_is_in_an_example() -> None:
    shown = {
        (id(shape), key)
        for example in EXAMPLES
        for _, shape, part in parts(shape_of(example), example.content)
        for key in part
    }
    missing = [
        f"{thing.required.get('type', '')} {key}"
        for thing in things(Typed({**BLOCKS, **VIEWS}), set())
        for key in (*thing.required, *thing.optional)
        if (id(thing), key) not in shown
    ]
    assert missing == []


def test_an_unknown_key_is_noticed_everywhere() -> None:
    unknown = [payload for payload in variants() if payload.name.endswith("with an unknown key")]
    assert len(unknown) > 80
    for payload in unknown:
        found = [p for p in payload.problems if p.path.endswith("/surprise")]
        assert [p.rule for p in found] == ["unknown_key"], payload.name
