"""The words a person sees in blocks, with the markup taken out."""

import html
import re
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]
Names = Callable[[str], str]

_WORDS = ("title", "text", "fields", "label", "element", "hint", "elements", "accessory", "caption", "rows", "chart")
_MORE = ("segments", "series", "data", "placeholder", "options", "option_groups", "description", "submit", "blocks")
_IN_ORDER = (*_WORDS, *_MORE)


def unmarked(text: str, names: Names) -> str:
    """Message text without markup. `names` gives the words for a user or channel id."""

    def words(found: re.Match[str]) -> str:
        target, _, label = found[1].partition("|")
        if target.startswith("@"):
            return "@" + (label or names(target[1:]))
        if target.startswith("#"):
            return "#" + (label or names(target[1:]))
        if target.startswith("!"):
            return label or "@" + target[1:]
        return label or target

    plain = re.sub(r"<([^<>\n]+)>", words, text)
    plain = re.sub(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])", r"\1", plain)
    plain = re.sub(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)", r"\1", plain)
    plain = re.sub(r"(?<!\w)~(?=\S)([^~\n]+?)(?<=\S)~(?!\w)", r"\1", plain)
    return html.unescape(plain.replace("`", ""))


def words_of(value: Any, names: Names) -> list[str]:
    """Every piece of text in blocks or a view, in reading order."""
    if isinstance(value, list):
        return [piece for item in value for piece in words_of(item, names)]
    if not isinstance(value, dict):
        return []
    kind = value.get("type")
    if kind in ("rich_text_section", "rich_text_preformatted", "rich_text_quote"):
        return ["".join(_inline(element, names) for element in value["elements"])]
    if kind == "mrkdwn" or kind == "markdown":
        return [unmarked(value["text"], names)]
    if kind == "image":
        return [*words_of(value.get("title"), names), value["alt_text"]]
    if kind == "raw_number":
        return [value.get("text") or str(value["value"])]
    if kind in ("pie", "bar", "line", "area"):
        return _chart_words(value)
    found: list[str] = []
    for key in _IN_ORDER:
        inner = value.get(key)
        found += [inner] if isinstance(inner, str) else words_of(inner, names)
    return found


def _inline(element: Json, names: Names) -> str:
    kind = element["type"]
    if kind == "user":
        return "@" + names(element["user_id"])
    if kind == "channel":
        return "#" + names(element["channel_id"])
    if kind == "emoji":
        return f":{element['name']}:"
    if kind == "broadcast":
        return "@" + str(element["range"])
    return str(element.get("text") or element.get("url") or element.get("fallback") or "")


def _chart_words(chart: Json) -> list[str]:
    if "segments" in chart:
        return [f"{one['label']} {one['value']}" for one in chart["segments"]]
    return [f"{one['name']} {point['label']} {point['value']}" for one in chart["series"] for point in one["data"]]
