"""Rules between the keys of one object, for what a list of keys and lengths cannot say."""

from collections.abc import Iterator
from typing import Any

from bot.slack.limits import numbers as at_most
from bot.slack.limits.shapes import Problem, Rule


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def exactly_one(*keys: str) -> Rule:
    def rule(value: dict[str, Any], at: str) -> Iterator[Problem]:
        if sum(key in value for key in keys) != 1:
            yield Problem(at, "one_of", f"needs exactly one of {' and '.join(keys)}")

    return rule


def at_least_one(*keys: str) -> Rule:
    def rule(value: dict[str, Any], at: str) -> Iterator[Problem]:
        if not any(key in value for key in keys):
            yield Problem(at, "any_of", f"needs {' or '.join(keys)}")

    return rule


def initial_is_an_option(value: dict[str, Any], at: str) -> Iterator[Problem]:
    groups = [group for group in listed(value.get("option_groups")) if isinstance(group, dict)]
    offered = [*listed(value.get("options")), *(o for group in groups for o in listed(group.get("options")))]
    chosen = [value["initial_option"]] if "initial_option" in value else listed(value.get("initial_options"))
    if any(option not in offered for option in chosen):
        key = "initial_option" if "initial_option" in value else "initial_options"
        yield Problem(f"{at}/{key}", "not_an_option", "must be the same object as one of the options")


def ordered(low: str, high: str) -> Rule:
    def rule(value: dict[str, Any], at: str) -> Iterator[Problem]:
        least, most = _number(value.get(low)), _number(value.get(high))
        if least is not None and most is not None and least > most:
            yield Problem(f"{at}/{low}", "out_of_range", f"{low} must not be above {high}")

    return rule


def _number(value: Any) -> float | None:
    """What a number says that may be written as text; None when it is neither."""
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except (ValueError, OverflowError):
        return None


def only_when(key: str, needs: str) -> Rule:
    """`key` may only be true beside a true `needs`."""

    def rule(value: dict[str, Any], at: str) -> Iterator[Problem]:
        if value.get(key) is True and value.get(needs) is not True:
            yield Problem(f"{at}/{key}", "not_together", f"{key} needs {needs} to be true")

    return rule


def never_both(one: str, other: str) -> Rule:
    """Two keys of which only one may be there, and be true where it is a flag."""

    def rule(value: dict[str, Any], at: str) -> Iterator[Problem]:
        if value.get(one, False) is not False and value.get(other, False) is not False:
            yield Problem(f"{at}/{other}", "not_together", f"{other} cannot be used together with {one}")

    return rule


def table_text(value: dict[str, Any], at: str) -> Iterator[Problem]:
    size = text_size(value.get("rows"))
    if size > at_most.TABLE_TEXT:
        yield Problem(
            f"{at}/rows", "too_long", f"all cells together may have {at_most.TABLE_TEXT} characters, have {size}"
        )


def no_empty_cell(value: dict[str, Any], at: str) -> Iterator[Problem]:
    """A cell of rich text must hold something; plain ones are held to a length."""
    for row, cells in enumerate(listed(value.get("rows"))):
        for column, cell in enumerate(listed(cells)):
            parts = listed(cell.get("elements")) if isinstance(cell, dict) else []
            if parts and not any(isinstance(part, dict) and part.get("elements") for part in parts):
                yield Problem(f"{at}/rows/{row}/{column}/elements", "too_short", "a cell must not be empty")


def rectangular(value: dict[str, Any], at: str) -> Iterator[Problem]:
    rows = listed(value.get("rows"))
    if len({len(listed(row)) for row in rows}) > 1:
        yield Problem(f"{at}/rows", "ragged", "every row must have the same number of cells")
    header = listed(rows[0]) if rows else []
    if any(isinstance(cell, dict) and cell.get("type") == "rich_text" for cell in header):
        yield Problem(f"{at}/rows/0", "not_allowed", "the header row cannot hold rich_text")


def series_match_categories(value: dict[str, Any], at: str) -> Iterator[Problem]:
    axis = value.get("axis_config")
    categories = listed(axis.get("categories")) if isinstance(axis, dict) else []
    series = [one for one in listed(value.get("series")) if isinstance(one, dict)]
    names = [str(one.get("name")) for one in series]
    if len(set(names)) < len(names):
        yield Problem(f"{at}/series", "duplicate", "series names must differ")
    for index, one in enumerate(series):
        labels = [point.get("label") for point in listed(one.get("data")) if isinstance(point, dict)]
        if labels != categories:
            yield Problem(f"{at}/series/{index}/data", "labels", "one point for each category, in their order")


def strings(value: Any) -> Iterator[str]:
    """Every text a reader sees inside blocks: the `text` values, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from strings(inner)


def text_size(value: Any) -> int:
    """How many characters a reader sees inside: what MESSAGE_BLOCKS_TEXT and the like count."""
    return sum(map(len, strings(value)))
