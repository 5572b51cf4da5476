"""What cards, containers and plans must keep to. They are shown in messages only; alerts in dialogs only."""

from typing import Any

from tests.slack.payloads import (
    ALERT,
    ITEM,
    LINK,
    Row,
    button,
    card,
    container,
    image,
    menu,
    mrkdwn,
    plain,
    rich,
    section,
    task,
    without,
    words,
    x,
)


def carousel(*cards: Any) -> list[Any]:
    return [{"type": "carousel", "elements": list(cards)}]


def plan(*tasks: Any) -> list[Any]:
    return [{"type": "plan", "title": "The plan", "tasks": list(tasks)}]


IN_CARDS: list[Row] = [
    (
        "a card with nothing to show",
        "any_of",
        "/blocks/0",
        lambda v: [{"type": "card", **v}],
        {},
        {"body": mrkdwn("x")},
    ),
    ("an alert in a message", "not_here", "/blocks/0", lambda v: [v], ALERT, section()),
    ("a card's title", "too_long", "/blocks/0/title/text", lambda v: [card(title=mrkdwn(x(v)))], 151, 150),
    ("a card's subtitle", "too_long", "/blocks/0/subtitle/text", lambda v: [card(subtitle=mrkdwn(x(v)))], 151, 150),
    ("a card's body", "too_long", "/blocks/0/body/text", lambda v: [card(body=mrkdwn(x(v)))], 201, 200),
    ("plain text in a card", "mrkdwn", "/blocks/0/title/type", lambda v: [card(title=v("x"))], plain, mrkdwn),
    ("a card's buttons", "too_many", "/blocks/0/actions", lambda v: [card(actions=[button()] * v)], 4, 3),
    ("a menu on a card", "wrong_type", "/blocks/0/actions", lambda v: [card(actions=v)], menu(), [button()]),
    (
        "an element's id, twice on a card",
        "duplicate",
        "/blocks/0/actions/1/action_id",
        lambda v: [card(actions=[button(action_id="a"), button(action_id=v)])],
        "a",
        "b",
    ),
    (
        "a card's icons",
        "not_together",
        "/blocks/0/slack_icon",
        lambda v: [card(slack_icon={"type": "icon", "name": "bot"}, **v)],
        {"icon": image()},
        {},
    ),
    (
        "an icon of Slack's",
        "not_allowed",
        "/blocks/0/slack_icon/name",
        lambda v: [card(slack_icon={"type": "icon", "name": v})],
        "robot",
        "bot",
    ),
    ("a carousel's cards", "too_many", "/blocks/0/elements", lambda v: carousel(*[card()] * v), 11, 10),
    ("a carousel's cards, none", "too_few", "/blocks/0/elements", lambda v: carousel(*[card()] * v), 0, 1),
    ("a section in a carousel", "unknown_type", "/blocks/0/elements/0/type", lambda v: carousel(v), section(), card()),
    (
        "a block's id, twice in a carousel",
        "duplicate",
        "/blocks/0/elements/1/block_id",
        lambda v: carousel(card(block_id="a"), card(block_id=v)),
        "a",
        "b",
    ),
    (
        "a container's title",
        "any_of",
        "/blocks/0",
        lambda v: [
            without(v, container(section(), rich_text_title=rich(words())))
            if v != "title"
            else without(v, container(section()))
        ],
        "title",
        "width",
    ),
    (
        "a container's title, long",
        "too_long",
        "/blocks/0/title/text",
        lambda v: [container(section(), title=plain(x(v)))],
        151,
        150,
    ),
    (
        "a container's subtitle",
        "too_long",
        "/blocks/0/subtitle/text",
        lambda v: [container(section(), subtitle=plain(x(v)))],
        151,
        150,
    ),
    ("a container's blocks", "too_many", "/blocks/0/child_blocks", lambda v: [container(*[section()] * v)], 11, 10),
    ("a container's blocks, none", "too_few", "/blocks/0/child_blocks", lambda v: [container(*[section()] * v)], 0, 1),
    (
        "a container in a container",
        "unknown_type",
        "/blocks/0/child_blocks/0/type",
        lambda v: [container(v)],
        container(section()),
        section(),
    ),
    (
        "a container's width",
        "not_allowed",
        "/blocks/0/width",
        lambda v: [container(section(), width=v)],
        "huge",
        "full",
    ),
    (
        "a block's id, twice in a container",
        "duplicate",
        "/blocks/0/child_blocks/0/block_id",
        lambda v: [container(section(block_id="a"), block_id=v)],
        "a",
        "b",
    ),
    (
        "a container that begins closed",
        "not_together",
        "/blocks/0/default_collapsed",
        lambda v: [container(section(), default_collapsed=True, is_collapsible=v)],
        False,
        True,
    ),
    (
        "a container's line",
        "not_together",
        "/blocks/0/has_header_divider",
        lambda v: [container(section(), has_header_divider=True, is_collapsible=v)],
        True,
        False,
    ),
    ("a task's state", "not_allowed", "/blocks/0/status", lambda v: [task(status=v)], "done", "complete"),
    (
        "a task's source",
        "wrong_format",
        "/blocks/0/sources/0/url",
        lambda v: [task(sources=[{"type": "url", "url": v, "text": "x"}])],
        "docs",
        LINK,
    ),
    (
        "a task's output",
        "required",
        "/blocks/0/output",
        lambda v: [task(output={"elements": [ITEM], **v})],
        {},
        {"type": "rich_text"},
    ),
    ("a plan's tasks", "unknown_type", "/blocks/0/tasks/0/type", lambda v: plan(v), section(), task()),
    (
        "a block's id, twice in a plan",
        "duplicate",
        "/blocks/0/tasks/1/block_id",
        lambda v: plan(task(block_id="a"), task(block_id=v)),
        "a",
        "b",
    ),
]
