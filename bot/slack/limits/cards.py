"""The shapes of alerts, cards, containers, videos, and the task cards of an agent's plan."""

from collections.abc import Mapping

from bot.slack.limits import numbers as at_most
from bot.slack.limits.elements import BUTTON, IMAGE, WEB
from bot.slack.limits.rich import BLOCK, RICH_TEXT
from bot.slack.limits.rules import at_least_one, never_both, only_when
from bot.slack.limits.shapes import Choice, Flag, Many, Str, Text, Thing, Typed, kind, plain

_SECURE = Str(at_most.URL, pattern=r"https://\S+", like="an https address")
_ICONS = tuple(
    (
        "archive book bookmark bot bug calendar call caret-left caret-right check clipboard code comment compass copy "
        "cube download edit email eye-closed eye-open file flag folder gear globe heart help image info key lightbulb "
        "link map mobile new-window pin plus refine refresh rocket save screen share sparkle star star-filled tag "
        "thumbs-down thumbs-up trash upload user warning"
    ).split()
)


def _markup(most: int) -> Text:
    return Text(most, ("mrkdwn",))


CARD = kind(
    "card",
    {},
    {
        **BLOCK,
        "hero_image": IMAGE,
        "icon": IMAGE,
        "slack_icon": kind("icon", {"name": Choice(_ICONS)}, {}),
        "title": _markup(at_most.CARD_TITLE),
        "subtitle": _markup(at_most.CARD_TITLE),
        "body": _markup(at_most.CARD_BODY),
        "actions": Many(BUTTON, at_most.CARD_ACTIONS),
    },
    at_least_one("hero_image", "title", "actions", "body"),
    never_both("icon", "slack_icon"),
)
_TASK = kind(
    "task_card",
    {"task_id": Str(at_most.ID), "title": Str(), "status": Choice(("pending", "in_progress", "complete", "error"))},
    {
        **BLOCK,
        "details": RICH_TEXT,
        "output": RICH_TEXT,
        "sources": Many(kind("url", {"url": WEB, "text": Str()}, {}), at_most.SELECT_OPTIONS),
    },
)
CARD_BLOCKS: Mapping[str, Thing] = {
    "alert": kind(
        "alert",
        {"text": Text(at_most.ALERT_TEXT)},
        {**BLOCK, "level": Choice(("default", "info", "warning", "error", "success"))},
    ),
    "card": CARD,
    "carousel": kind("carousel", {"elements": Many(Typed({"card": CARD}), at_most.CAROUSEL_CARDS)}, BLOCK),
    "task_card": _TASK,
    "plan": kind(
        "plan", {"title": Str()}, {**BLOCK, "tasks": Many(Typed({"task_card": _TASK}), at_most.SELECT_OPTIONS)}
    ),
    "video": kind(
        "video",
        {
            "alt_text": Str(at_most.IMAGE_ALT),
            "title": plain(at_most.VIDEO_TEXT),
            "thumbnail_url": WEB,
            "video_url": _SECURE,
        },
        {
            **BLOCK,
            "title_url": _SECURE,
            "description": plain(at_most.VIDEO_TEXT),
            "author_name": Str(at_most.VIDEO_AUTHOR),
            "provider_name": Str(),
            "provider_icon_url": WEB,
        },
    ),
}


def container(children: Mapping[str, Thing]) -> Thing:
    """A container; `children` are the blocks it may hold."""
    return kind(
        "container",
        {"child_blocks": Many(Typed(children), at_most.CONTAINER_BLOCKS)},
        {
            **BLOCK,
            "title": plain(at_most.CONTAINER_TITLE),
            "rich_text_title": RICH_TEXT,
            "subtitle": Text(at_most.CONTAINER_TITLE),
            "icon": IMAGE,
            "width": Choice(("narrow", "standard", "wide", "full")),
            "is_collapsible": Flag(),
            "default_collapsed": Flag(),
            "has_header_divider": Flag(),
        },
        at_least_one("title", "rich_text_title"),
        only_when("default_collapsed", "is_collapsible"),
        never_both("is_collapsible", "has_header_divider"),
    )
