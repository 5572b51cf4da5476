"""Small makers of Block Kit payloads, for tests that need many of them."""

from typing import Any

Json = dict[str, Any]
Row = tuple[str, str, str, Any, Any, Any]
"""One rule of the table: what it is about, its name, where it is reported, how blocks are built from one value, a value
that breaks it, one that does not."""


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "hello", /, **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def header(text: Any) -> list[Json]:
    return [{"type": "header", "text": text}]


def context(*elements: Any) -> list[Json]:
    return [{"type": "context", "elements": list(elements)}]


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), **more}


def actions(*elements: Any, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def element(kind: str, **more: Any) -> list[Json]:
    """Blocks that hold just this element."""
    return [actions({"type": kind, **more})]


def option(text: str = "One", value: str = "1", **more: Any) -> Json:
    return {"text": plain(text), "value": value, **more}


def menu(count: int = 1, **more: Any) -> Json:
    return {"type": "static_select", "options": [option(str(n), str(n)) for n in range(count)], **more}


def asks(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Which?"), "element": element, **more}


def image(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A", **more}


def raw(text: str = "cell") -> Json:
    return {"type": "raw_text", "text": text}


def number(value: float = 1, **more: Any) -> Json:
    return {"type": "raw_number", "value": value, "text": "1", **more}


def table(rows: int = 1, columns: int = 1, text: str = "x", **more: Any) -> Json:
    return {"type": "table", "rows": [[raw(text)] * columns] * rows, **more}


def data_table(*rows: list[Json], **more: Any) -> Json:
    return {"type": "data_table", "caption": "Scores", "rows": list(rows), **more}


def pie(*values: float, title: str = "Scores", label: str = "slice") -> Json:
    segments = [{"label": label, "value": value} for value in values]
    return {"type": "data_visualization", "title": title, "chart": {"type": "pie", "segments": segments}}


def bar(*names: str, labels: tuple[str, ...] = ("a", "b"), kind: str = "bar", **axis: Any) -> Json:
    """A chart with one series per name; `labels` are those of the points, `axis` goes into its configuration."""
    data = [{"label": label, "value": 1} for label in labels]
    series = [{"name": name, "data": data} for name in names]
    chart = {"type": kind, "series": series, "axis_config": {"categories": ["a", "b"], **axis}}
    return {"type": "data_visualization", "title": "Scores", "chart": chart}


def words(**more: Any) -> Json:
    return {"type": "text", "text": "words", **more}


def rich(*inline: Json, kind: str = "rich_text_section", **more: Any) -> Json:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(inline), **more}]}


def card(**more: Any) -> Json:
    return {"type": "card", "title": mrkdwn("A card"), **more}


def container(*children: Json, **more: Any) -> Json:
    return {"type": "container", "title": plain("A container"), "child_blocks": list(children), **more}


def task(**more: Any) -> Json:
    return {"type": "task_card", "task_id": "t1", "title": "Look it up", "status": "pending", **more}


def video(**more: Any) -> Json:
    return {
        "type": "video",
        "alt_text": "A talk",
        "title": plain("A talk"),
        "thumbnail_url": "https://example.com/a.png",
        "video_url": "https://example.com/embed/a",
        **more,
    }


def modal(**more: Any) -> Json:
    return {"type": "modal", "title": plain("Title"), "submit": plain("Send"), "blocks": [section()], **more}


def home(*blocks: Any, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks), **more}


def without(key: str, value: Json) -> Json:
    return {name: inner for name, inner in value.items() if name != key}


def x(count: int) -> str:
    return "x" * count


CONFIRM = {"title": plain("Sure?"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
TEXT_INPUT = {"type": "plain_text_input"}
NUMBER_INPUT = {"type": "number_input", "is_decimal_allowed": True}
RICH_INPUT = {"type": "rich_text_input"}
GROUP = {"label": plain("Group"), "options": [option()]}
ICON = {"type": "icon_button", "icon": "trash", "text": plain("Delete")}
FEEDBACK = {"text": plain("Good"), "value": "good"}
LINK = "https://example.com"
ALERT = {"type": "alert", "text": plain("Mind the gap")}
ITEM = {"type": "rich_text_section", "elements": []}
