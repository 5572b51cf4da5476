"""Blocks and forms of every kind, as an app sends them, for whoever wants to look at all of them."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def options(*names: str) -> list[Json]:
    return [{"text": plain(name), "value": name.lower()} for name in names]


def described(name: str, about: str) -> Json:
    return options(name)[0] | {"description": plain(about)}


def section(text: str, accessory: Json | None = None) -> Json:
    return {"type": "section", "text": mrkdwn(text)} | ({"accessory": accessory} if accessory else {})


def actions(*elements: Json) -> Json:
    return {"type": "actions", "block_id": "acts", "elements": list(elements)}


def button(text: str, **more: Any) -> Json:
    return {"type": "button", "action_id": text.lower(), "text": plain(text), "value": text.lower(), **more}


def asks(label: str, element: Json, **more: Any) -> Json:
    name = label.lower().replace(" ", "_")
    return {"type": "input", "block_id": name, "label": plain(label), "element": element | {"action_id": name}, **more}


def modal(*blocks: Json, title: str = "A form", **more: Any) -> Json:
    return {"type": "modal", "title": plain(title), "submit": plain("Send"), "blocks": list(blocks), **more}


COLOURS = options("Red", "Green", "Blue")
WHEN = options("Soon", "Later")
MANY = options(*(f"Option {number}" for number in range(1, 13)))
SURE = {
    "title": plain("Really?"),
    "text": mrkdwn("It *cannot* be undone."),
    "confirm": plain("Do it"),
    "deny": plain("No"),
}
BUTTONS = actions(
    button("Plain"),
    button("Primary", style="primary"),
    button("Danger", style="danger", confirm=SURE | {"style": "danger"}),
    button("Linked", url="https://example.org/page"),
)
MENUS = actions(
    {"type": "overflow", "action_id": "overflow", "options": COLOURS},
    {"type": "static_select", "action_id": "static", "placeholder": plain("A colour"), "options": COLOURS},
    {"type": "users_select", "action_id": "user", "placeholder": plain("A person")},
    {"type": "channels_select", "action_id": "channel", "placeholder": plain("A channel")},
    {"type": "conversations_select", "action_id": "conversation", "placeholder": plain("A conversation")},
    {"type": "datepicker", "action_id": "day", "placeholder": plain("A day")},
    {"type": "timepicker", "action_id": "hour", "placeholder": plain("An hour")},
    {"type": "datetimepicker", "action_id": "moment"},
)
FEEDBACK: Json = {
    "type": "context_actions",
    "elements": [
        {
            "type": "feedback_buttons",
            "action_id": "rating",
            "positive_button": {"text": plain("Good"), "value": "good"},
            "negative_button": {"text": plain("Bad"), "value": "bad"},
        },
        {"type": "icon_button", "action_id": "throw", "icon": "trash", "text": plain("Throw away")},
    ],
}
_PIXEL = "https://127.0.0.1:9/missing.png"
CONTEXT = {
    "type": "context",
    "elements": [
        {"type": "image", "image_url": _PIXEL, "alt_text": "a lost icon"},
        mrkdwn("*Small* words"),
        plain("and :tada:"),
    ],
}
IMAGE = {"type": "image", "image_url": _PIXEL, "alt_text": "a lost picture", "title": plain("A picture")}


def _inked(text: str, **style: bool) -> Json:
    return {"type": "text", "text": text} | ({"style": style} if style else {})


def _lines(*texts: str) -> list[Json]:
    return [{"type": "rich_text_section", "elements": [_inked(text)]} for text in texts]


RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                _inked("bold", bold=True), _inked(" and "), _inked("italic", italic=True), _inked(" and "),
                _inked("struck", strike=True), _inked(" and "), _inked("code", code=True), _inked(" "),
                {"type": "link", "url": "https://example.org/", "text": "a link"}, _inked(" "),
                {"type": "emoji", "name": "rocket"}, {"type": "broadcast", "range": "here"},
            ],
        },
        {"type": "rich_text_list", "style": "bullet", "elements": _lines("first", "second")},
        {"type": "rich_text_list", "style": "ordered", "indent": 1, "elements": _lines("one", "two")},
        {"type": "rich_text_quote", "elements": [_inked("somebody said so")]},
        {"type": "rich_text_preformatted", "elements": [_inked("x = 1\nprint(x)")]},
    ],
}  # fmt: skip
MARKDOWN = {
    "type": "markdown",
    "text": "# A heading\n\nSome **bold**, _italic_, ~~struck~~ and `code`, [a link](https://example.org).\n\n"
    "- one\n- two\n\n1. first\n2. second\n\n> quoted\n\n```\ncode <b>here</b>\n```\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n",
}


def cells(*texts: str) -> list[Json]:
    """A row of a table."""
    return [{"type": "raw_text", "text": text} for text in texts]


TABLE = {
    "type": "table",
    "column_settings": [{"is_wrapped": True}, {"align": "right"}],
    "rows": [cells("Option", "Score"), cells("Apples", "12"), cells("A pear with a rather long name", "7")],
}
DATA_TABLE = {
    "type": "data_table",
    "caption": "Fruit by number",
    "page_size": 5,
    "row_header_column_index": 0,
    "rows": [
        cells("Fruit", "Number"),
        *(
            [*cells(f"Fruit {one}"), {"type": "raw_number", "value": one * 1000.5, "text": f"{one * 1000.5:,}"}]
            for one in range(1, 13)
        ),
    ],
}


def chart(kind: str) -> Json:
    if kind == "pie":
        segments = [{"label": "Apples", "value": 6}, {"label": "Pears", "value": 3}, {"label": "Plums", "value": 1}]
        return {"type": "data_visualization", "title": "Fruit as a pie", "chart": {"type": "pie", "segments": segments}}
    names = ["Mon", "Tue", "Wed", "Thu"]
    series = [
        {"name": name, "data": [{"label": day, "value": value} for day, value in zip(names, values, strict=True)]}
        for name, values in (("Sold", (3, 5.5, 4, 8)), ("Spoiled", (1, 0, 2, 1)))
    ]
    axis = {"categories": names, "x_label": "Day", "y_label": "Crates"}
    drawn = {"type": kind, "series": series, "axis_config": axis}
    return {"type": "data_visualization", "title": f"Fruit as {kind}", "chart": drawn}


FIELDS = {"type": "section", "fields": [mrkdwn("*Left*\none"), mrkdwn("*Right*\ntwo")]}
HEADER = {"type": "header", "text": plain("A header :seedling:")}
DIVIDER = {"type": "divider"}
WORDS = section(
    "*bold* _italic_ ~struck~ `code` <https://example.org|a link> :wave:\n> quoted\n```\ncode\n```", button("Beside")
)

MESSAGES: dict[str, list[Json]] = {
    "words": [HEADER, WORDS, DIVIDER, FIELDS, CONTEXT, IMAGE],
    "controls": [BUTTONS, {**MENUS, "block_id": "menus"}, FEEDBACK],
    "rich text": [RICH],
    "markdown": [MARKDOWN],
    "table": [TABLE],
    "data table": [DATA_TABLE],
    "pie and bars": [chart("pie"), chart("bar")],
    "line and area": [chart("line"), chart("area")],
}
"""Messages that have every kind of block between them."""

WALLS = [described("Lime", "Lets the wall breathe"), described("Emulsion", "Washable")]
WOOD = [described("Oil", "Dries slowly"), *(described(f"Wax {number}", "Shines") for number in range(6))]
PAINTS = [{"label": plain("For walls"), "options": WALLS}, {"label": plain("For wood"), "options": WOOD}]
"""Options under headings, with a line about each."""

EVERY_INPUT = modal(
    section("Everything that can be *asked*.", {"type": "overflow", "action_id": "more", "options": COLOURS}),
    asks("Name", {"type": "plain_text_input", "placeholder": plain("Yours")}, hint=plain("As you sign")),
    asks("Story", {"type": "plain_text_input", "multiline": True}, optional=True),
    asks("Mail", {"type": "email_text_input"}, optional=True),
    asks("Page", {"type": "url_text_input"}, optional=True),
    asks("Number", {"type": "number_input", "is_decimal_allowed": True}, optional=True),
    asks("Colour", {"type": "static_select", "options": COLOURS}, optional=True),
    asks("Paint", {"type": "static_select", "option_groups": PAINTS}, optional=True),
    asks("Colours", {"type": "multi_static_select", "options": MANY, "max_selected_items": 2}, optional=True),
    asks("Person", {"type": "users_select"}, optional=True),
    asks("People", {"type": "multi_users_select"}, optional=True),
    asks("Channel", {"type": "channels_select"}, optional=True),
    asks("Conversation", {"type": "conversations_select"}, optional=True),
    asks("Conversations", {"type": "multi_conversations_select"}, optional=True),
    asks("Looked up", {"type": "external_select", "min_query_length": 2}, optional=True),
    asks("Several looked up", {"type": "multi_external_select", "min_query_length": 2}, optional=True),
    asks("Boxes", {"type": "checkboxes", "options": WHEN}, optional=True),
    asks("Radio", {"type": "radio_buttons", "options": WHEN}, optional=True),
    asks("Day", {"type": "datepicker"}, optional=True),
    asks("Hour", {"type": "timepicker"}, optional=True),
    asks("Moment", {"type": "datetimepicker"}, optional=True),
    title="Everything",
    close=plain("Not now"),
)
HOME: Json = {"type": "home", "blocks": [HEADER, section("Welcome home."), actions(button("Start", style="primary"))]}
