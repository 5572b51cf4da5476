"""Every rule of the limits table: a payload that breaks it and one, as near as can be, that does not."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from bot.slack import limits
from bot.slack.limits import problems, shorten, view_problems


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "hello", /, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain("Go"), **more}


def actions(*elements: Any, **more: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements), **more}


def option(text: str = "One", value: str = "1", **more: Any) -> dict[str, Any]:
    return {"text": plain(text), "value": value, **more}


def menu(count: int = 1, **more: Any) -> dict[str, Any]:
    return {"type": "static_select", "options": [option(str(n), str(n)) for n in range(count)], **more}


def asks(element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "input", "label": plain("Which?"), "element": element, **more}


def table(rows: int = 1, columns: int = 1, text: str = "x", **more: Any) -> dict[str, Any]:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * columns] * rows, **more}


def data_table(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "data_table", "caption": "Scores", "rows": list(rows)}


def pie(*values: float, title: str = "Scores", label: str = "slice") -> dict[str, Any]:
    segments = [{"label": label, "value": value} for value in values]
    return {"type": "data_visualization", "title": title, "chart": {"type": "pie", "segments": segments}}


def bar(*names: str, labels: tuple[str, ...] = ("a", "b")) -> dict[str, Any]:
    data = [{"label": label, "value": 1} for label in labels]
    series = [{"name": name, "data": data} for name in names]
    chart = {"type": "bar", "series": series, "axis_config": {"categories": ["a", "b"]}}
    return {"type": "data_visualization", "title": "Scores", "chart": chart}


def rich(*inline: dict[str, Any], kind: str = "rich_text_section", **more: Any) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(inline), **more}]}


def image(**more: Any) -> dict[str, Any]:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A", **more}


def header(text: Any) -> list[Any]:
    return [{"type": "header", "text": text}]


def context(*elements: Any) -> list[Any]:
    return [{"type": "context", "elements": list(elements)}]


def element(kind: str, **more: Any) -> list[Any]:
    return [actions({"type": kind, **more})]


def raw(text: str = "cell") -> dict[str, Any]:
    return {"type": "raw_text", "text": text}


def words(**more: Any) -> dict[str, Any]:
    return {"type": "text", "text": "words", **more}


def x(count: int) -> str:
    return "x" * count


CONFIRM = {"title": plain("Sure?"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
TEXT_INPUT = {"type": "plain_text_input"}
GROUP = {"label": plain("Group"), "options": [option()]}
ICON = {"type": "icon_button", "icon": "trash", "text": plain("Delete")}
LINK = "https://example.com"
ITEM = {"type": "rich_text_section", "elements": []}

# A rule, where it is reported, how the blocks are built from one value, a value that breaks it, one that does not.
Case = tuple[str, str, Callable[[Any], Any], Any, Any]

IN_ANY_BLOCKS: list[Case] = [
    ("unknown_type", "/blocks/0/type", lambda v: [{"type": v}], "sektion", "divider"),
    ("required", "/blocks/0", lambda v: [{"text": mrkdwn("x"), **v}], {}, {"type": "section"}),
    ("required", "/blocks/0", lambda v: [{"type": "section", **v}], {}, {"fields": [plain("x")]}),
    ("unknown_key", "/blocks/0/accesory", lambda v: [section(**{v: button()})], "accesory", "accessory"),
    ("unknown_key", "/blocks/0/text/emoji", lambda v: [section() | {"text": v("x") | {"emoji": True}}], mrkdwn, plain),
    ("wrong_type", "/blocks/0/text", lambda v: [section() | {"text": v}], "x", plain("x")),
    ("not_allowed", "/blocks/0/text/type", lambda v: [section() | {"text": {"type": v, "text": "x"}}], "md", "mrkdwn"),
    ("too_short", "/blocks/0/text/text", lambda v: [section(v)], "", "x"),
    ("too_long", "/blocks/0/text/text", lambda v: [section(x(v))], 3001, 3000),
    ("too_many", "/blocks/0/fields", lambda v: [section(fields=[plain("x")] * v)], 11, 10),
    ("too_few", "/blocks/0/fields", lambda v: [section(fields=[plain("x")] * v)], 0, 1),
    ("too_long", "/blocks/0/fields/0/text", lambda v: [section(fields=[plain(x(v))])], 2001, 2000),
    ("plain_text", "/blocks/0/text/type", lambda v: header(v("x")), mrkdwn, plain),
    ("too_long", "/blocks/0/text/text", lambda v: header(plain(x(v))), 151, 150),
    ("too_many", "/blocks/0/elements", lambda v: context(*[mrkdwn("x")] * v), 11, 10),
    ("too_few", "/blocks/0/elements", lambda v: context(*[plain("x")] * v), 0, 1),
    ("unknown_type", "/blocks/0/elements/0/type", lambda v: context(v), button(), image()),
    ("too_many", "/blocks/0/elements", lambda v: [actions(*[button()] * v)], 26, 25),
    ("too_few", "/blocks/0/elements", lambda v: [actions(*[button()] * v)], 0, 1),
    ("unknown_type", "/blocks/0/elements/0/type", lambda v: [actions(v)], TEXT_INPUT, menu()),
    ("too_long", "/blocks/0/elements/0/text/text", lambda v: [actions(button(text=plain(x(v))))], 76, 75),
    ("plain_text", "/blocks/0/elements/0/text/type", lambda v: [actions(button(text=v("x")))], mrkdwn, plain),
    ("too_long", "/blocks/0/elements/0/value", lambda v: [actions(button(value=x(v)))], 2001, 2000),
    ("too_long", "/blocks/0/elements/0/url", lambda v: [actions(button(url=x(v)))], 3001, 3000),
    ("not_allowed", "/blocks/0/elements/0/style", lambda v: [actions(button(style=v))], "green", "primary"),
    ("required", "/blocks/0/elements/0/confirm", lambda v: [actions(button(confirm=v))], {}, CONFIRM),
    (
        "too_long",
        "/blocks/0/elements/0/confirm/deny/text",
        lambda v: [actions(button(confirm=CONFIRM | {"deny": plain(x(v))}))],
        31,
        30,
    ),
    ("too_long", "/blocks/0/elements/0/action_id", lambda v: [actions(button(action_id=x(v)))], 256, 255),
    (
        "duplicate",
        "/blocks/0/elements/1/action_id",
        lambda v: [actions(button(action_id="a"), button(action_id=v)), actions(button(action_id="a"))],
        "a",
        "b",
    ),
    ("too_long", "/blocks/0/block_id", lambda v: [section(block_id=x(v))], 256, 255),
    ("duplicate", "/blocks/1/block_id", lambda v: [section(block_id="a"), section(block_id=v)], "a", "b"),
    ("too_many", "/blocks/0/elements/0/options", lambda v: [actions(menu(v))], 101, 100),
    ("too_few", "/blocks/0/elements/0/options", lambda v: [actions(menu(v))], 0, 1),
    ("one_of", "/blocks/0/elements/0", lambda v: element("static_select", option_groups=[GROUP], **v), menu(), {}),
    (
        "not_an_option",
        "/blocks/0/elements/0/initial_option",
        lambda v: [actions(menu(initial_option=option(v, v)))],
        "9",
        "0",
    ),
    (
        "too_long",
        "/blocks/0/elements/0/options/0/text/text",
        lambda v: element("static_select", options=[option(x(v))]),
        76,
        75,
    ),
    (
        "plain_text",
        "/blocks/0/elements/0/options/0/text/type",
        lambda v: element(v, options=[option() | {"text": mrkdwn("*x*")}]),
        "static_select",
        "checkboxes",
    ),
    (
        "too_long",
        "/blocks/0/elements/0/options/0/value",
        lambda v: element("static_select", options=[option(value=x(v))]),
        151,
        150,
    ),
    (
        "too_long",
        "/blocks/0/elements/0/options/0/description/text",
        lambda v: element("radio_buttons", options=[option(description=plain(x(v)))]),
        76,
        75,
    ),
    ("too_many", "/blocks/0/elements/0/options", lambda v: element("radio_buttons", options=[option()] * v), 11, 10),
    ("too_many", "/blocks/0/elements/0/options", lambda v: element("checkboxes", options=[option()] * v), 11, 10),
    ("too_many", "/blocks/0/elements/0/options", lambda v: element("overflow", options=[option()] * v), 6, 5),
    (
        "unknown_key",
        "/blocks/0/elements/0/options/0/url",
        lambda v: element(v, options=[option(url=LINK)]),
        "static_select",
        "overflow",
    ),
    ("too_long", "/blocks/0/elements/0/placeholder/text", lambda v: [actions(menu(placeholder=plain(x(v))))], 151, 150),
    (
        "wrong_format",
        "/blocks/0/elements/0/initial_date",
        lambda v: element("datepicker", initial_date=v),
        "3 May",
        "2026-05-03",
    ),
    (
        "out_of_range",
        "/blocks/0/elements/0/max_selected_items",
        lambda v: element("multi_users_select", max_selected_items=v),
        0,
        1,
    ),
    (
        "required",
        "/blocks/0/elements/0/filter",
        lambda v: element("conversations_select", filter=v),
        {},
        {"include": ["public"]},
    ),
    (
        "not_here",
        "/blocks/0/elements/0/response_url_enabled",
        lambda v: element("conversations_select", **v),
        {"response_url_enabled": True},
        {},
    ),
    ("required", "/blocks/0", lambda v: [{"type": "image", "image_url": LINK, **v}], {}, {"alt_text": "A"}),
    ("too_long", "/blocks/0/alt_text", lambda v: [image(alt_text=x(v))], 2001, 2000),
    ("wrong_format", "/blocks/0/image_url", lambda v: [image(image_url=v)], "javascript:alert(1)", LINK),
    ("one_of", "/blocks/0", lambda v: [image(**v)], {"slack_file": {"id": "F1"}}, {}),
    ("unknown_type", "/blocks/0/elements/0/elements/0/type", lambda v: [rich(v)], mrkdwn("x"), words()),
    (
        "unknown_key",
        "/blocks/0/elements/0/elements/0/style/big",
        lambda v: [rich(words(style={v: True}))],
        "big",
        "bold",
    ),
    (
        "not_allowed",
        "/blocks/0/elements/0/style",
        lambda v: [rich(ITEM, kind="rich_text_list", style=v)],
        "dash",
        "bullet",
    ),
]

IN_MESSAGES: list[Case] = [
    ("too_many", "/blocks", lambda v: [section()] * v, 51, 50),
    ("blocks_too_long", "/blocks", lambda v: [section(x(3000))] * 4 + v, [section("x")], []),
    ("too_long", "/blocks/0/text", lambda v: [{"type": "markdown", "text": x(v)}], 12001, 12000),
    ("too_long", "/blocks", lambda v: [{"type": "markdown", "text": x(v)}] * 2, 6001, 6000),
    ("too_many", "/blocks/0/rows", lambda v: [table(v)], 101, 100),
    ("too_many", "/blocks/0/rows/0", lambda v: [table(1, v)], 21, 20),
    ("too_short", "/blocks/0/rows/0/0/text", lambda v: [table(text=v)], "", " "),
    ("too_long", "/blocks/0/rows", lambda v: [table(v, 1, x(1000))], 11, 10),
    ("too_many", "/blocks", lambda v: [table()] * v, 2, 1),
    (
        "unknown_type",
        "/blocks/0/rows/0/0/type",
        lambda v: [{"type": "table", "rows": [[v]]}],
        plain("x"),
        rich(words()),
    ),
    (
        "not_allowed",
        "/blocks/0/column_settings/0/align",
        lambda v: [table(column_settings=[{"align": v}])],
        "middle",
        "center",
    ),
    ("too_few", "/blocks/0/rows", lambda v: [data_table([raw()], *v)], [], [[{"type": "raw_number", "value": 1}]]),
    ("ragged", "/blocks/0/rows", lambda v: [data_table([raw()], [raw()] * v)], 2, 1),
    ("not_allowed", "/blocks/0/rows/0", lambda v: [data_table([v], [rich(words())])], rich(words()), raw()),
    ("too_long", "/blocks/0/title", lambda v: [pie(1, title=x(v))], 51, 50),
    ("too_many", "/blocks/0/chart/segments", lambda v: [pie(*[1] * v)], 7, 6),
    ("too_long", "/blocks/0/chart/segments/0/label", lambda v: [pie(1, label=x(v))], 21, 20),
    ("out_of_range", "/blocks/0/chart/segments/0/value", lambda v: [pie(v)], 0, 0.1),
    ("too_many", "/blocks/0/chart/series", lambda v: [bar(*v)], "abcdefg", "abcdef"),
    ("duplicate", "/blocks/0/chart/series", lambda v: [bar("a", v)], "a", "b"),
    ("labels", "/blocks/0/chart/series/0/data", lambda v: [bar("a", labels=v)], ("b", "a"), ("a", "b")),
    (
        "unknown_type",
        "/blocks/0/chart/type",
        lambda v: [bar("a") | {"chart": bar("a")["chart"] | {"type": v}}],
        "radar",
        "line",
    ),
    ("too_many", "/blocks", lambda v: [pie(1)] * v, 3, 2),
    ("too_many", "/blocks/0/elements", lambda v: [{"type": "context_actions", "elements": [ICON] * v}], 6, 5),
]

IN_MODALS: list[Case] = [
    ("too_many", "/blocks", lambda v: [section()] * v, 101, 100),
    ("not_here", "/blocks/0", lambda v: [v], table(), section()),
    ("not_here", "/blocks/0", lambda v: [v], {"type": "markdown", "text": "x"}, section()),
    ("not_here", "/blocks/0", lambda v: [v], pie(1), image()),
    ("required", "/blocks/0", lambda v: [{"type": "input", "element": TEXT_INPUT, **v}], {}, {"label": plain("x")}),
    ("plain_text", "/blocks/0/label/type", lambda v: [asks(TEXT_INPUT, label=v("x"))], mrkdwn, plain),
    ("too_long", "/blocks/0/hint/text", lambda v: [asks(TEXT_INPUT, hint=plain(x(v)))], 2001, 2000),
    (
        "unknown_key",
        "/blocks/0/element/placholder",
        lambda v: [asks(TEXT_INPUT | {v: plain("x")})],
        "placholder",
        "placeholder",
    ),
    ("out_of_range", "/blocks/0/element/max_length", lambda v: [asks(TEXT_INPUT | {"max_length": v})], 3001, 3000),
    (
        "out_of_range",
        "/blocks/0/element/min_length",
        lambda v: [asks(TEXT_INPUT | {"min_length": v, "max_length": 8})],
        9,
        8,
    ),
    ("unknown_type", "/blocks/0/element/type", lambda v: [asks(v)], button(), menu()),
    (
        "duplicate",
        "/blocks/1",
        lambda v: [asks(TEXT_INPUT | {"focus_on_load": True}), asks(TEXT_INPUT | {"focus_on_load": v})],
        True,
        False,
    ),
    (
        "too_few",
        "/blocks/0/element/dispatch_action_config/trigger_actions_on",
        lambda v: [asks(TEXT_INPUT | {"dispatch_action_config": {"trigger_actions_on": v}})],
        [],
        ["on_enter_pressed"],
    ),
    ("wrong_type", "/blocks/0/optional", lambda v: [asks(TEXT_INPUT, optional=v)], "yes", True),
]


def modal(**more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": plain("Title"), "submit": plain("Send"), "blocks": [section()], **more}


def home(*blocks: Any, **more: Any) -> dict[str, Any]:
    return {"type": "home", "blocks": list(blocks), **more}


def without(key: str, view: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in view.items() if name != key}


RESPONDS = asks({"type": "conversations_select", "response_url_enabled": True})
FILE = asks({"type": "file_input"})

OF_VIEWS: list[Case] = [
    ("unknown_type", "/view/type", lambda v: modal(type=v), "dialog", "modal"),
    ("required", "/view", lambda v: without(v, modal()), "title", "submit"),
    ("required", "/view", lambda v: without(v, home()), "blocks", ""),
    ("too_long", "/view/title/text", lambda v: modal(title=plain(x(v))), 25, 24),
    ("plain_text", "/view/title/type", lambda v: modal(title=v("x")), mrkdwn, plain),
    ("too_long", "/view/submit/text", lambda v: modal(submit=plain(x(v))), 25, 24),
    ("too_long", "/view/close/text", lambda v: modal(close=plain(x(v))), 25, 24),
    ("too_long", "/view/private_metadata", lambda v: modal(private_metadata=x(v)), 3001, 3000),
    ("too_long", "/view/callback_id", lambda v: modal(callback_id=x(v)), 256, 255),
    ("unknown_key", "/view/call_back_id", lambda v: modal(**{v: "x"}), "call_back_id", "callback_id"),
    ("required", "/view/submit", lambda v: without("submit", modal(blocks=[v])), asks(TEXT_INPUT), section()),
    ("unknown_key", "/view/title", lambda v: home(**v), {"title": plain("x")}, {}),
    ("too_long", "/view/blocks/0/text/text", lambda v: modal(blocks=[section(x(v))]), 3001, 3000),
    ("not_here", "/view/blocks/0", lambda v: home(v), table(), image()),
    ("not_here", "/view/blocks/0/element", lambda v: v(FILE), home, lambda block: modal(blocks=[block])),
    (
        "not_here",
        "/view/blocks/0/element/response_url_enabled",
        lambda v: v(RESPONDS),
        home,
        lambda block: modal(blocks=[block]),
    ),
]


@pytest.mark.parametrize(("rule", "path", "build", "bad", "good"), IN_ANY_BLOCKS + IN_MESSAGES)
def test_a_message_is_checked_against_each_rule(
    rule: str, path: str, build: Callable[[Any], Any], bad: Any, good: Any
) -> None:
    assert (path, rule) in [(p.path, p.rule) for p in problems(build(bad), "message")]
    assert problems(build(good), "message") == []


@pytest.mark.parametrize(("rule", "path", "build", "bad", "good"), IN_MODALS)
def test_a_modals_blocks_are_checked_against_each_rule(
    rule: str, path: str, build: Callable[[Any], Any], bad: Any, good: Any
) -> None:
    assert (path, rule) in [(p.path, p.rule) for p in problems(build(bad), "modal")]
    assert problems(build(good), "modal") == []


@pytest.mark.parametrize(("rule", "path", "build", "bad", "good"), OF_VIEWS)
def test_a_view_is_checked_against_each_rule(
    rule: str, path: str, build: Callable[[Any], Any], bad: Any, good: Any
) -> None:
    assert (path, rule) in [(p.path, p.rule) for p in view_problems(build(bad))]
    assert view_problems(build(good)) == []


def test_a_misspelt_key_names_the_one_that_was_meant() -> None:
    [problem] = problems([section(accesory=button())], "message")
    assert problem.message == "unknown key: accesory; did you mean accessory?"


# Slack takes these block types, the SDK has no model of them.
NOT_IN_THE_SDK = {"data_table", "data_visualization"}


@pytest.mark.parametrize("block", [build(good)[0] for _, _, build, _, good in IN_ANY_BLOCKS + IN_MESSAGES])
def test_what_passes_here_survives_a_round_trip_through_the_sdk(block: dict[str, Any]) -> None:
    if block["type"] in NOT_IN_THE_SDK:
        assert Block.parse(block) is None
    else:
        parsed = Block.parse(block)
        assert parsed is not None
        assert parsed.to_dict().keys() == block.keys()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["section", "table", "modal", "text", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "rows", "blocks", "elements", "chart", "series", "axis_config"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_at_all_gets_an_answer(value: Any) -> None:
    assert isinstance(problems(value, "message"), list)
    assert isinstance(view_problems(value), list)
    assert isinstance(
        problems([{"type": "data_visualization", "chart": {"type": "bar", "series": value}}], "home"), list
    )


@given(st.text(max_size=40), st.integers(min_value=0, max_value=45))
def test_shortened_text_is_never_over_the_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or limit == 0 or short.endswith("…")


def test_text_that_fits_is_left_alone() -> None:
    assert shorten("exactly", 7) == "exactly"
    assert shorten("one more", 7) == "one mo…"


def test_the_numbers_are_the_ones_slack_publishes() -> None:
    assert (limits.MESSAGE_BLOCKS, limits.VIEW_BLOCKS, limits.SECTION_TEXT, limits.MESSAGE_TEXT) == (
        50,
        100,
        3000,
        40000,
    )
