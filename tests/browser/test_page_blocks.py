"""Every kind of block is drawn, and what cannot be drawn is shown as what it is."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.playground.records import Message
from tests.browser import samples
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def put(room: Room, *blocks: dict[str, Any], text: str = "straight into the world") -> None:
    """A message with blocks Slack itself would let through, though this page or the linter here may not know them."""
    world = room.slack.world
    bot, where = world.config.bot_user_id, world.channel("general").id
    room.slack.call(lambda: world.post(Message(world.next_ts(), bot, text, where, blocks=[*blocks], from_app=True)))


@pytest.mark.parametrize("kind", samples.MESSAGES)
def test_every_kind_is_drawn(room: Room, ana: Page, kind: str) -> None:
    room.post(*samples.MESSAGES[kind])
    words = {
        "words": ("A header 🌱", "bold", "Left", "Image: a lost picture", "Image: a lost icon"),
        "controls": ("Plain", "Danger", "Open link", "A colour", "Good"),
        "rich text": ("bold and italic", "a link", "🚀", "@here", "first", "somebody said so", "print(x)"),
        "markdown": ("A heading", "Some bold, italic", "code <b>here</b>"),
        "table": ("Option", "A pear with a rather long name", "7"),
        "data table": ("Fruit by number", "Fruit 5", "1–5 of 12"),
        "pie and bars": ("Fruit as a pie", "Apples: 6 60 %", "Fruit as bar", "Crates", "Spoiled"),
        "line and area": ("Fruit as line", "Crates, 0 to 8", "Fruit as area", "Wed"),
    }[kind]
    ana.channel.see(*words)
    assert not ana.script("return document.querySelector('#messages .unknown pre')")


def test_an_image_that_does_not_load_is_named(room: Room, ana: Page) -> None:
    room.post(samples.IMAGE, samples.CONTEXT)
    ana.channel.see("Image: a lost picture", "Image: a lost icon")
    ana.wait(lambda: not ana.script("return document.querySelector('#messages img')"), "the broken images to go")


def test_pages_of_a_table_are_turned(room: Room, ana: Page) -> None:
    room.post(samples.DATA_TABLE)
    message = ana.message("Fruit by number")
    message.see("Fruit 5", "5,002.5")
    assert not message.button("Earlier rows").is_enabled()
    message.press("More rows")
    message.press("More rows")
    message.see("11–12 of 12")
    assert not message.button("More rows").is_enabled()
    message.press("Earlier rows")
    message.see("6–10 of 12")
    heads = ana.script("return [...document.querySelectorAll('#messages tbody th')].map((one) => one.scope)")
    assert heads == ["row"] * 5


@pytest.mark.parametrize("kind", ["pie", "bar", "line", "area"])
def test_a_chart_is_drawn_and_its_numbers_can_be_read(room: Room, ana: Page, kind: str) -> None:
    room.post(samples.chart(kind))
    ana.channel.see("Fruit as")
    drawn = {"pie": (".slice", 3), "bar": (".chart-bar", 8), "line": ("polyline", 2), "area": ("polygon", 2)}
    shape, count = drawn[kind]
    assert ana.script(f"return document.querySelectorAll('#messages .chart {shape}').length") == count
    words = str(ana.script("return document.querySelector('#messages .chart').textContent"))
    assert all(one in words for one in (["Apples", "60 %"] if kind == "pie" else ["Mon", "5.5", "Spoiled", "8"]))


ODD: list[dict[str, Any]] = [
    {"type": "hologram", "block_id": "h", "depth": 3},
    {"type": "section"},
    {"type": "section", "block_id": "s", "text": None, "accessory": {"type": "button", "action_id": "x"}},
    {"type": "actions", "block_id": "a", "elements": [{"type": "lever", "action_id": "pull"}]},
    {"type": "table", "block_id": "t"},
    {"type": "data_visualization", "block_id": "v", "title": "Odd", "chart": {"type": "radar"}},
    {"type": "rich_text", "block_id": "r", "elements": [{"type": "rich_text_hologram"}]},
    {"type": "image", "block_id": "i", "slack_file": {"id": "F1"}, "alt_text": "a file of Slack's"},
    {"type": "context", "block_id": "c", "elements": [{"type": "gauge"}]},
]


@pytest.mark.parametrize("block", ODD, ids=lambda block: str(block.get("block_id", "empty")))
def test_what_cannot_be_drawn_is_shown_as_such(
    room: Room, sit_down: Callable[..., Page], block: dict[str, Any]
) -> None:
    put(room, samples.section("before"), block, samples.section("after"))
    ana = sit_down("ana")
    ana.channel.see("before", "after")
    shown = str(
        ana.script("return document.querySelector('#messages .row:last-child .block:nth-of-type(2)').innerText")
    )
    assert shown.strip(), "a blank where there is a block"
    if "cannot draw" in shown:
        ana.message("before").press(f"A {block['type']} block, which this playground cannot draw")
        ana.channel.see(f'"type": "{block["type"]}"')


def test_a_chart_with_numbers_missing_or_odd_is_not_a_blank(room: Room, ana: Page) -> None:
    odd = samples.chart("line")
    odd["chart"]["series"][0]["data"] = odd["chart"]["series"][0]["data"][:1]
    put(room, odd)
    ana.channel.see("A data_visualization block, which this playground cannot draw")
    put(room, samples.chart("line") | {"title": "One point"}, text="x")
    ana.channel.see("One point")
