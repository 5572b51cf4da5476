"""What buttons and pickers must keep to."""

from typing import Any

from tests.slack.payloads import CONFIRM, LINK, Row, actions, button, element, mrkdwn, plain, section, x

WORKFLOW = {"type": "workflow_button", "text": plain("Run"), "action_id": "run"}
RUNS = {"workflow": {"trigger": {"url": LINK}}}


def of_workflow(**more: Any) -> list[Any]:
    return [actions({**WORKFLOW, "workflow": {"trigger": more}})]


IN_ANY_ELEMENTS: list[Row] = [
    ("an actions block's elements", "too_many", "/blocks/0/elements", lambda v: [actions(*[button()] * v)], 26, 25),
    ("an actions block's elements, none", "too_few", "/blocks/0/elements", lambda v: [actions(*[button()] * v)], 0, 1),
    (
        "a button's text",
        "too_long",
        "/blocks/0/elements/0/text/text",
        lambda v: [actions(button(text=plain(x(v))))],
        76,
        75,
    ),
    (
        "markup in a button",
        "plain_text",
        "/blocks/0/elements/0/text/type",
        lambda v: [actions(button(text=v("x")))],
        mrkdwn,
        plain,
    ),
    ("a button's value", "too_long", "/blocks/0/elements/0/value", lambda v: [actions(button(value=x(v)))], 2001, 2000),
    ("a button's address", "too_long", "/blocks/0/elements/0/url", lambda v: [actions(button(url=x(v)))], 3001, 3000),
    (
        "a button's style",
        "not_allowed",
        "/blocks/0/elements/0/style",
        lambda v: [actions(button(style=v))],
        "green",
        "primary",
    ),
    (
        "a button's label for screen readers",
        "too_long",
        "/blocks/0/elements/0/accessibility_label",
        lambda v: [actions(button(accessibility_label=x(v)))],
        76,
        75,
    ),
    (
        "a confirmation's parts",
        "required",
        "/blocks/0/elements/0/confirm",
        lambda v: [actions(button(confirm=v))],
        {},
        CONFIRM,
    ),
    *(
        (
            f"a confirmation's {part}",
            "too_long",
            f"/blocks/0/elements/0/confirm/{part}/text",
            lambda v, part=part: [actions(button(confirm=CONFIRM | {part: plain(x(v))}))],
            most + 1,
            most,
        )
        for part, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30))
    ),
    (
        "markup in a confirmation's title",
        "plain_text",
        "/blocks/0/elements/0/confirm/title/type",
        lambda v: [actions(button(confirm=CONFIRM | {"title": v("x")}))],
        mrkdwn,
        plain,
    ),
    (
        "a confirmation's style",
        "not_allowed",
        "/blocks/0/elements/0/confirm/style",
        lambda v: [actions(button(confirm={**CONFIRM, "style": v}))],
        "warning",
        "danger",
    ),
    (
        "an element's id",
        "too_long",
        "/blocks/0/elements/0/action_id",
        lambda v: [actions(button(action_id=x(v)))],
        256,
        255,
    ),
    (
        "an element's id, twice in a block",
        "duplicate",
        "/blocks/0/elements/1/action_id",
        lambda v: [actions(button(action_id="a"), button(action_id=v)), actions(button(action_id="a"))],
        "a",
        "b",
    ),
    (
        "a date",
        "wrong_format",
        "/blocks/0/elements/0/initial_date",
        lambda v: element("datepicker", initial_date=v),
        "3 May",
        "2026-05-03",
    ),
    (
        "a time",
        "wrong_format",
        "/blocks/0/elements/0/initial_time",
        lambda v: element("timepicker", initial_time=v),
        "24:00",
        "23:59",
    ),
    (
        "a moment",
        "out_of_range",
        "/blocks/0/elements/0/initial_date_time",
        lambda v: element("datetimepicker", initial_date_time=v),
        1_628_633_820_000,
        1_628_633_820,
    ),
    (
        "a workflow button's workflow",
        "required",
        "/blocks/0/elements/0",
        lambda v: [actions({**WORKFLOW, **v})],
        {},
        RUNS,
    ),
    (
        "a workflow button's id",
        "required",
        "/blocks/0/accessory",
        lambda v: [section(accessory={"type": "workflow_button", "text": plain("Run"), **RUNS, **v})],
        {},
        {"action_id": "run"},
    ),
    (
        "a workflow's trigger",
        "wrong_format",
        "/blocks/0/elements/0/workflow/trigger/url",
        lambda v: of_workflow(url=v),
        "Ft0123",
        LINK,
    ),
    (
        "a workflow's parameters",
        "required",
        "/blocks/0/elements/0/workflow/trigger/customizable_input_parameters/0",
        lambda v: of_workflow(url=LINK, customizable_input_parameters=[{"name": "a", **v}]),
        {},
        {"value": "b"},
    ),
]
