"""The shapes of blocks and views. A type that is not here is refused, and so is a key its shape does not name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.slack.limits import numbers as at_most
from bot.slack.limits.elements import (
    CONFIRM,
    FEEDBACK,
    IDS,
    IMAGE,
    IMAGE_SOURCE,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    NAMED,
    kind,
    plain,
)
from bot.slack.limits.rules import at_least_one, exactly_one, rectangular, series_match_categories, table_text
from bot.slack.limits.shapes import Choice, Flag, Many, Num, Problem, Shape, Str, Text, Thing, Typed

Surface = Literal["message", "modal", "home"]

_INK = Thing(optional={key: Flag() for key in ("bold", "italic", "strike", "code", "underline", "highlight")})
_INKED: Mapping[str, Shape] = {"style": _INK}
_INLINE = Typed(
    {
        "text": kind("text", {"text": Str()}, _INKED),
        "link": kind("link", {"url": Str(at_most.URL)}, {**_INKED, "text": Str(), "unsafe": Flag()}),
        "emoji": kind("emoji", {"name": Str()}, {**_INKED, "unicode": Str(), "skin_tone": Num(1, 6)}),
        "user": kind("user", {"user_id": Str()}, _INKED),
        "channel": kind("channel", {"channel_id": Str()}, _INKED),
        "usergroup": kind("usergroup", {"usergroup_id": Str()}, _INKED),
        "broadcast": kind("broadcast", {"range": Choice(("here", "channel", "everyone"))}, _INKED),
        "color": kind("color", {"value": Str(pattern="#[0-9a-fA-F]{6}", like="a colour such as #17706b")}, _INKED),
        "date": kind(
            "date", {"timestamp": Num(0), "format": Str()}, {**_INKED, "url": Str(at_most.URL), "fallback": Str()}
        ),
    }
)
_ANY_NUMBER = 10_000
_INLINES: Mapping[str, Shape] = {"elements": Many(_INLINE, _ANY_NUMBER, 0)}
_BORDER: Mapping[str, Shape] = {"border": Choice((0, 1))}
_RICH_SECTION = kind("rich_text_section", _INLINES, {})
_RICH = Typed(
    {
        "rich_text_section": _RICH_SECTION,
        "rich_text_preformatted": kind("rich_text_preformatted", _INLINES, {**_BORDER, "language": Str()}),
        "rich_text_quote": kind("rich_text_quote", _INLINES, _BORDER),
        "rich_text_list": kind(
            "rich_text_list",
            {"style": Choice(("bullet", "ordered")), "elements": Many(_RICH_SECTION, _ANY_NUMBER)},
            {**_BORDER, "indent": Num(0, 8), "offset": Num(0)},
        ),
    }
)
_BLOCK: Mapping[str, Shape] = {"block_id": Str(at_most.ID)}
RICH_TEXT = kind("rich_text", {"elements": Many(_RICH, _ANY_NUMBER)}, _BLOCK)
_CELLS: Mapping[str, Thing] = {
    "raw_text": kind("raw_text", {"text": Str(at_most.TABLE_TEXT)}, {}),
    "rich_text": RICH_TEXT,
}
_RAW_NUMBER = kind("raw_number", {"value": Num(whole=False)}, {"text": Str()})
_COLUMN = Thing(optional={"align": Choice(("left", "center", "right")), "is_wrapped": Flag()})

_LABEL = Str(at_most.CHART_LABEL)
_POINT = Thing({"label": _LABEL, "value": Num(whole=False)})
_SLICE = Thing({"label": _LABEL, "value": Num(5e-324, whole=False)})
_SERIES = Thing({"name": _LABEL, "data": Many(_POINT, at_most.CHART_CATEGORIES)})
_AXIS = Thing(
    {"categories": Many(_LABEL, at_most.CHART_CATEGORIES)},
    {"x_label": Str(at_most.CHART_TITLE), "y_label": Str(at_most.CHART_TITLE)},
)
_PLOT: Mapping[str, Shape] = {"series": Many(_SERIES, at_most.CHART_SERIES), "axis_config": _AXIS}
_CHART = Typed(
    {
        "pie": kind("pie", {"segments": Many(_SLICE, at_most.CHART_SERIES)}, {}),
        **{name: kind(name, _PLOT, {}, series_match_categories) for name in ("bar", "line", "area")},
    }
)
_IN_CONTEXT: Mapping[str, Thing] = {
    "image": IMAGE,
    "plain_text": kind("plain_text", {"text": Str(at_most.SECTION_TEXT)}, {"emoji": Flag()}),
    "mrkdwn": kind("mrkdwn", {"text": Str(at_most.SECTION_TEXT)}, {"verbatim": Flag()}),
}
_IN_CONTEXT_ACTIONS: Mapping[str, Thing] = {
    "feedback_buttons": kind("feedback_buttons", {"positive_button": FEEDBACK, "negative_button": FEEDBACK}, NAMED),
    "icon_button": kind(
        "icon_button",
        {"icon": Choice(("trash",)), "text": plain(at_most.BUTTON_TEXT)},
        {
            **NAMED,
            "value": Str(at_most.BUTTON_VALUE),
            "confirm": CONFIRM,
            "accessibility_label": Str(at_most.BUTTON_TEXT),
            "visible_to_user_ids": IDS,
        },
    ),
}

BLOCKS: Mapping[str, Thing] = {
    "divider": kind("divider", {}, _BLOCK),
    "header": kind("header", {"text": plain(at_most.HEADER)}, _BLOCK),
    "section": kind(
        "section",
        {},
        {
            **_BLOCK,
            "text": Text(at_most.SECTION_TEXT),
            "fields": Many(Text(at_most.SECTION_FIELD), at_most.SECTION_FIELDS),
            "accessory": Typed(IN_SECTION),
            "expand": Flag(),
        },
        at_least_one("text", "fields"),
    ),
    "context": kind("context", {"elements": Many(Typed(_IN_CONTEXT), at_most.CONTEXT_ELEMENTS)}, _BLOCK),
    "context_actions": kind(
        "context_actions", {"elements": Many(Typed(_IN_CONTEXT_ACTIONS), at_most.CONTEXT_ACTIONS)}, _BLOCK
    ),
    "actions": kind("actions", {"elements": Many(Typed(IN_ACTIONS), at_most.ACTIONS_ELEMENTS)}, _BLOCK),
    "input": kind(
        "input",
        {"label": plain(at_most.INPUT_LABEL), "element": Typed(IN_INPUT)},
        {**_BLOCK, "hint": plain(at_most.INPUT_HINT), "optional": Flag(), "dispatch_action": Flag()},
    ),
    "image": kind(
        "image",
        {"alt_text": Str(at_most.IMAGE_ALT)},
        {**_BLOCK, **IMAGE_SOURCE, "title": plain(at_most.IMAGE_TITLE)},
        exactly_one("image_url", "slack_file"),
    ),
    "rich_text": RICH_TEXT,
    "markdown": kind("markdown", {"text": Str(at_most.MARKDOWN_TEXT)}, _BLOCK),
    "table": kind(
        "table",
        {"rows": Many(Many(Typed(_CELLS), at_most.TABLE_COLUMNS), at_most.TABLE_ROWS)},
        {**_BLOCK, "column_settings": Many(_COLUMN, at_most.TABLE_COLUMNS, 0)},
        table_text,
    ),
    "data_table": kind(
        "data_table",
        {
            "caption": Str(),
            "rows": Many(
                Many(Typed({**_CELLS, "raw_number": _RAW_NUMBER}), at_most.TABLE_COLUMNS), at_most.DATA_TABLE_ROWS, 2
            ),
        },
        {**_BLOCK, "page_size": Num(1, 100), "row_header_column_index": Num(0, at_most.TABLE_COLUMNS - 1)},
        table_text,
        rectangular,
    ),
    "data_visualization": kind("data_visualization", {"title": Str(at_most.CHART_TITLE), "chart": _CHART}, _BLOCK),
}
ONLY_ON: Mapping[str, tuple[Surface, ...]] = dict.fromkeys(
    ("table", "data_table", "data_visualization", "markdown", "context_actions"), ("message",)
)


@dataclass(frozen=True)
class _Later:
    """Blocks inside a view are checked with their surface, by `view_problems`."""

    def check(self, value: Any, at: str) -> Iterator[Problem]:
        return iter(())


_VIEW: Mapping[str, Shape] = {
    "private_metadata": Str(at_most.PRIVATE_METADATA, 0),
    "callback_id": Str(at_most.ID, 0),
    "external_id": Str(at_most.ID, 0),
}
VIEWS: Mapping[str, Thing] = {
    "home": kind("home", {"blocks": _Later()}, _VIEW),
    "modal": kind(
        "modal",
        {"title": plain(at_most.VIEW_TITLE), "blocks": _Later()},
        {
            **_VIEW,
            "submit": plain(at_most.VIEW_BUTTON),
            "close": plain(at_most.VIEW_BUTTON),
            "clear_on_close": Flag(),
            "notify_on_close": Flag(),
            "submit_disabled": Flag(),
        },
    ),
}
