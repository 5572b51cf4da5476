"""The linter: what Slack would refuse about a list of blocks or a view."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.slack.limits import numbers as at_most
from bot.slack.limits.blocks import BLOCKS, ONLY_ON, VIEWS, Surface
from bot.slack.limits.rules import listed, text_size
from bot.slack.limits.shapes import Many, Problem, Typed

# Under which key a block holds further blocks.
_INSIDE = {"carousel": "elements", "container": "child_blocks", "plan": "tasks"}


def problems(blocks: Any, surface: Surface) -> list[Problem]:
    """Everything Slack would refuse about `blocks` on `surface`; empty when they are fine. Never raises."""
    return list(_blocks_problems(blocks, surface, "/blocks"))


def view_problems(view: Any) -> list[Problem]:
    """The same for a whole view: its own keys as well as its blocks."""
    if not isinstance(view, dict) or view.get("type") not in ("modal", "home"):
        return [Problem("/view/type", "unknown_type", "a view's type is modal or home")]
    surface: Surface = view["type"]
    found = [*VIEWS[surface].check(view, "/view")]
    if "blocks" in view:
        found += _blocks_problems(view["blocks"], surface, "/view/blocks")
    asks = any(isinstance(block, dict) and block.get("type") == "input" for block in listed(view.get("blocks")))
    if surface == "modal" and asks and "submit" not in view:
        found.append(Problem("/view/submit", "required", "a modal with an input block needs submit"))
    return found


def shorten(text: str, limit: int) -> str:
    """`text` within `limit` characters, ending in an ellipsis when it was cut, between words where that is near.

    For plain words: cut before escaping or marking up, or the cut may fall inside an entity or a link.
    """
    if len(text) <= limit:
        return text
    return between_words(text, limit - 1) + "…" if limit > 0 else ""


def between_words(text: str, most: int) -> str:
    """The beginning of a longer text, at most so many characters, and no part of a word unless words are very long."""
    cut = text[:most]
    whole = cut if text[most : most + 1].isspace() else cut[: max(cut.rfind(" "), cut.rfind("\n"), 0)]
    return (whole if len(whole) * 3 > most else cut).rstrip()


def _blocks_problems(blocks: Any, surface: Surface, at: str) -> Iterator[Problem]:
    shape = Many(Typed(BLOCKS), at_most.MESSAGE_BLOCKS if surface == "message" else at_most.VIEW_BLOCKS, least=0)
    yield from shape.check(blocks, at)
    known = list(_every_block(blocks, at))
    for path, block in known:
        if surface not in ONLY_ON.get(str(block.get("type")), (surface,)):
            yield Problem(path, "not_here", f"{block['type']} blocks cannot be used in a {surface}")
        yield from _element_problems(block, surface, path)
    ids = Counter(block["block_id"] for _, block in known if isinstance(block.get("block_id"), str))
    for path, block in known:
        if ids[str(block.get("block_id"))] > 1:
            yield Problem(f"{path}/block_id", "duplicate", f"block_id {block['block_id']} is used more than once")
    yield from _totals(known, blocks, surface, at)


def _every_block(blocks: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The blocks with their paths, and the blocks inside them. Those hold no further ones: their shapes see to that."""
    for path, block in _dicts(blocks, at):
        yield path, block
        inside = _INSIDE.get(str(block.get("type")), "")
        yield from _dicts(block.get(inside), f"{path}/{inside}")


def _dicts(value: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for index, item in enumerate(listed(value)):
        if isinstance(item, dict):
            yield f"{at}/{index}", item


def _elements(block: dict[str, Any], at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in ("accessory", "element"):
        if isinstance(block.get(key), dict):
            yield f"{at}/{key}", block[key]
    for key in ("elements", "actions"):
        yield from _dicts(block.get(key), f"{at}/{key}")


def _element_problems(block: dict[str, Any], surface: Surface, at: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, element in _elements(block, at):
        action = element.get("action_id")
        if isinstance(action, str) and action in seen:
            yield Problem(f"{path}/action_id", "duplicate", f"action_id {action} is used twice in this block")
        seen.add(str(action))
        if element.get("type") == "file_input" and surface != "modal":
            yield Problem(path, "not_here", "file_input can only be used in a modal")
        if "response_url_enabled" in element and (surface != "modal" or block.get("type") != "input"):
            yield Problem(f"{path}/response_url_enabled", "not_here", "only in an input block of a modal")


def _totals(known: list[tuple[str, dict[str, Any]]], blocks: Any, surface: Surface, at: str) -> Iterator[Problem]:
    count = Counter(str(block.get("type")) for _, block in known)
    for kind, most in (("table", at_most.MESSAGE_TABLES), ("data_visualization", at_most.MESSAGE_CHARTS)):
        if count[kind] > most:
            yield Problem(at, "too_many", f"only {most} {kind} block(s) allowed, found {count[kind]}")
    markdown = text_size([block for _, block in known if block.get("type") == "markdown"])
    if markdown > at_most.MARKDOWN_TEXT:
        yield Problem(at, "too_long", f"markdown blocks together may have {at_most.MARKDOWN_TEXT} characters")
    cells = text_size([block.get("rows") for _, block in known if block.get("type") in ("table", "data_table")])
    if cells > at_most.MESSAGE_CELLS_TEXT:
        yield Problem(at, "too_long", f"tables together may have {at_most.MESSAGE_CELLS_TEXT} characters")
    size = text_size(blocks)
    if surface == "message" and size > at_most.MESSAGE_BLOCKS_TEXT:
        yield Problem(at, "blocks_too_long", f"all text may have {at_most.MESSAGE_BLOCKS_TEXT} characters, has {size}")
    every = (element for path, block in known for element in _elements(block, path))
    for path in [path for path, element in every if element.get("focus_on_load") is True][1:]:
        yield Problem(path, "duplicate", "only one element may have focus_on_load")
