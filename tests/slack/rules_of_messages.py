"""What a message must keep to, and the blocks that only messages show."""

from typing import Any

from tests.slack.payloads import (
    CONFIRM,
    FEEDBACK,
    ICON,
    Row,
    asks,
    plain,
    section,
    without,
    x,
)


def marked(text: str) -> Any:
    return {"type": "markdown", "text": text}


def context_actions(*elements: Any) -> list[Any]:
    return [{"type": "context_actions", "elements": list(elements)}]


def feedback(**more: Any) -> list[Any]:
    return context_actions(
        {"type": "feedback_buttons", "positive_button": FEEDBACK, "negative_button": FEEDBACK | more}
    )


IN_MESSAGES: list[Row] = [
    ("a message's blocks", "too_many", "/blocks", lambda v: [section()] * v, 51, 50),
    ("a message's blocks as an object", "wrong_type", "/blocks", lambda v: v, section(), [section()]),
    ("all of a message's text", "blocks_too_long", "/blocks", lambda v: [section(x(3000))] * 4 + v, [section("x")], []),
    ("a markdown block's text", "too_long", "/blocks/0/text", lambda v: [marked(x(v))], 12001, 12000),
    ("a markdown block's text, empty", "too_short", "/blocks/0/text", lambda v: [marked(v)], "", "x"),
    ("all of a message's markdown", "too_long", "/blocks", lambda v: [marked(x(v))] * 2, 6001, 6000),
    ("context actions", "too_many", "/blocks/0/elements", lambda v: context_actions(*[ICON] * v), 6, 5),
    (
        "an icon",
        "not_allowed",
        "/blocks/0/elements/0/icon",
        lambda v: context_actions(ICON | {"icon": v}),
        "bin",
        "trash",
    ),
    (
        "a feedback button's value",
        "too_long",
        "/blocks/0/elements/0/negative_button/value",
        lambda v: feedback(value=x(v)),
        2001,
        2000,
    ),
    (
        "a feedback button's text",
        "too_long",
        "/blocks/0/elements/0/negative_button/text/text",
        lambda v: feedback(text=plain(x(v))),
        76,
        75,
    ),
    (
        "an upload in a message",
        "not_here",
        "/blocks/0/element",
        lambda v: [asks({"type": v})],
        "file_input",
        "plain_text_input",
    ),
    (
        "a confirmation of an icon button",
        "required",
        "/blocks/0/elements/0/confirm",
        lambda v: context_actions(ICON | {"confirm": v}),
        without("deny", CONFIRM),
        CONFIRM,
    ),
]
