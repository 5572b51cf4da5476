"""The shapes of blocks and views. A type that is not here is refused, and so is a key its shape does not name.

Slack has a few types more, which no app may send: `file` and `call` only come back when messages are read, and
`auth_provider` needs a manifest that lists the provider's hosts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.slack.limits import numbers as at_most
from bot.slack.limits.cards import CARD_BLOCKS, container
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
)
from bot.slack.limits.rich import BLOCK, RICH_TEXT
from bot.slack.limits.rules import at_least_one, exactly_one
from bot.slack.limits.shapes import Choice, Flag, Many, Problem, Shape, Str, Text, Thing, Typed, kind, plain
from bot.slack.limits.tables import TABLE_BLOCKS

Surface = Literal["message", "modal", "home"]

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

_FLAT: Mapping[str, Thing] = {
    "divider": kind("divider", {}, BLOCK),
    "header": kind("header", {"text": plain(at_most.HEADER)}, BLOCK),
    "section": kind(
        "section",
        {},
        {
            **BLOCK,
            "text": Text(at_most.SECTION_TEXT),
            "fields": Many(Text(at_most.SECTION_FIELD), at_most.SECTION_FIELDS),
            "accessory": Typed(IN_SECTION),
            "expand": Flag(),
        },
        at_least_one("text", "fields"),
    ),
    "context": kind("context", {"elements": Many(Typed(_IN_CONTEXT), at_most.CONTEXT_ELEMENTS)}, BLOCK),
    "context_actions": kind(
        "context_actions", {"elements": Many(Typed(_IN_CONTEXT_ACTIONS), at_most.CONTEXT_ACTIONS)}, BLOCK
    ),
    "actions": kind("actions", {"elements": Many(Typed(IN_ACTIONS), at_most.ACTIONS_ELEMENTS)}, BLOCK),
    "input": kind(
        "input",
        {"label": plain(at_most.INPUT_LABEL), "element": Typed(IN_INPUT)},
        {**BLOCK, "hint": plain(at_most.INPUT_HINT), "optional": Flag(), "dispatch_action": Flag()},
    ),
    "image": kind(
        "image",
        {"alt_text": Str(at_most.IMAGE_ALT)},
        {**BLOCK, **IMAGE_SOURCE, "title": plain(at_most.IMAGE_TITLE)},
        exactly_one("image_url", "slack_file"),
    ),
    "rich_text": RICH_TEXT,
    "markdown": kind("markdown", {"text": Str(at_most.MARKDOWN_TEXT)}, BLOCK),
    **TABLE_BLOCKS,
    **CARD_BLOCKS,
}
_IN_CONTAINER = ("actions", "context", "divider", "header", "image", "input", "rich_text", "section", "table", "video")
BLOCKS: Mapping[str, Thing] = {**_FLAT, "container": container({name: _FLAT[name] for name in _IN_CONTAINER})}
# Where the reference says nothing of a surface, the block is refused there: a view that was refused here is mended
# before anybody meets it, a view that Slack refuses is not.
ONLY_ON: Mapping[str, tuple[Surface, ...]] = {
    "alert": ("modal",),
    **dict.fromkeys(("table", "data_table", "data_visualization", "markdown", "context_actions"), ("message",)),
    **dict.fromkeys(("card", "carousel", "container", "plan", "task_card"), ("message",)),
}


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
        },
    ),
}
