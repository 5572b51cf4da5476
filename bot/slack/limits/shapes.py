"""How a shape is described: small checks that are put together into blocks, elements and views."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing Slack would refuse: where (JSON pointer), which rule, and a sentence for the developer."""

    path: str
    rule: str
    message: str


class Shape(Protocol):
    """Something a JSON value is checked against."""

    def check(self, value: Any, at: str) -> Iterator[Problem]: ...


@dataclass(frozen=True)
class Str:
    most: int = 3_000
    least: int = 1
    pattern: str = ""
    like: str = ""

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(at, "wrong_type", "must be a string")
        elif len(value) > self.most:
            yield Problem(at, "too_long", f"must be at most {self.most} characters, has {len(value)}")
        elif len(value) < self.least:
            yield Problem(at, "too_short", f"must be at least {self.least} character(s)")
        elif self.pattern and not re.fullmatch(self.pattern, value):
            yield Problem(at, "wrong_format", f"must be {self.like}")


@dataclass(frozen=True)
class Flag:
    def check(self, value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, bool):
            yield Problem(at, "wrong_type", "must be true or false")


@dataclass(frozen=True)
class Num:
    least: float = float("-inf")
    most: float = float("inf")
    whole: bool = True

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        kinds = (int,) if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            yield Problem(at, "wrong_type", "must be a whole number" if self.whole else "must be a number")
        elif not self.least <= value <= self.most:
            yield Problem(at, "out_of_range", f"must be between {self.least} and {self.most}")


@dataclass(frozen=True)
class Choice:
    values: tuple[Any, ...]

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        if value not in self.values:
            yield Problem(at, "not_allowed", f"must be one of {', '.join(map(str, self.values))}")


@dataclass(frozen=True)
class Many:
    """A list. An empty one is refused unless said otherwise: Slack wants such a key left out."""

    item: Shape
    most: int
    least: int = 1

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield Problem(at, "wrong_type", "must be a list")
            return
        if len(value) > self.most:
            yield Problem(at, "too_many", f"must have at most {self.most} items, has {len(value)}")
        if len(value) < self.least:
            yield Problem(at, "too_few", f"must have at least {self.least} item(s)")
        for index, item in enumerate(value):
            yield from self.item.check(item, f"{at}/{index}")


Rule = Callable[[dict[str, Any], str], Iterator[Problem]]


@dataclass(frozen=True)
class Thing:
    """An object: the keys it must have, those it may have, and rules between them. No other key is allowed."""

    required: Mapping[str, Shape] = field(default_factory=dict)
    optional: Mapping[str, Shape] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(at, "wrong_type", "must be an object")
            return
        for key in self.required:
            if key not in value:
                yield Problem(at, "required", f"missing required key: {key}")
        known = {**self.required, **self.optional}
        for key, inner in value.items():
            if key in known:
                yield from known[key].check(inner, f"{at}/{key}")
            else:
                near = get_close_matches(str(key), known, 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                yield Problem(f"{at}/{key}", "unknown_key", f"unknown key: {key}{hint}")
        for rule in self.rules:
            yield from rule(value, at)


@dataclass(frozen=True)
class Typed:
    """An object whose `type` picks its shape from a table."""

    table: Mapping[str, Thing]

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and kind in self.table:
            yield from self.table[kind].check(value, at)
        elif kind is None:
            yield Problem(at, "required", "must be an object with a type")
        else:
            yield Problem(f"{at}/type", "unknown_type", f"unsupported type here: {kind}")


@dataclass(frozen=True)
class Text:
    """A text object; `kinds` says whether markup is allowed in this place."""

    most: int
    kinds: tuple[str, ...] = ("plain_text", "mrkdwn")

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind in ("plain_text", "mrkdwn") and kind not in self.kinds:
            yield Problem(f"{at}/type", self.kinds[0], f"only {self.kinds[0]} is allowed here")
            return
        own: Mapping[str, Shape] = {"emoji": Flag()} if kind == "plain_text" else {"verbatim": Flag()}
        shape = Thing({"type": Choice(self.kinds), "text": Str(self.most)}, own)
        yield from shape.check(value, at)


def kind(name: str, required: Mapping[str, Shape], optional: Mapping[str, Shape], *rules: Rule) -> Thing:
    """An object that says which one it is by its `type`."""
    return Thing({"type": Choice((name,)), **required}, optional, rules)


def plain(most: int) -> Text:
    """Text in which markup is not allowed."""
    return Text(most, ("plain_text",))
