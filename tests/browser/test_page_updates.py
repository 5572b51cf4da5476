"""A message or home that the app changes while somebody looks at it: only what is new is drawn, nothing jumps."""

from typing import Any

import pytest

from tests.browser import samples
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser

_MARK = "for (const one of document.querySelectorAll(arguments[0])) one.drawnBefore = true"
_MARKED = "return [...document.querySelectorAll(arguments[0])].map((one) => one.drawnBefore === true)"
_TOP = """const row = [...document.querySelectorAll('#messages .text')].find((one) => one.innerText === arguments[0]);
    return row.getBoundingClientRect().top"""


def _section(words: str, id: str) -> dict[str, Any]:
    return {**samples.section(words), "block_id": id}


def _button(words: str) -> dict[str, Any]:
    return {
        "type": "actions",
        "block_id": "pressed",
        "elements": [{"type": "button", "action_id": "go", "text": samples.plain(words)}],
    }


def _kept(page: Page, selector: str) -> list[bool]:
    found = page.script(_MARKED, selector)
    assert isinstance(found, list)
    return found


def test_only_what_changed_is_drawn_anew_and_the_focus_stays(room: Room, ana: Page) -> None:
    before, table = _section("as it stands", "a"), {**samples.TABLE, "block_id": "t"}
    ts = room.post(before, _section("0 agree", "b"), table, _button("Agree"))
    ana.message("as it stands").see("0 agree")
    ana.script(_MARK, f"[id='m{ts}'], #messages .block, #messages .row-tools")
    ana.script("arguments[0].focus()", ana.message("as it stands").button("Agree"))
    room.update(ts, before, _section("1 agrees", "b"), table, _section("and one more", "c"), _button("Agree"))
    ana.message("as it stands").see("1 agrees", "and one more")
    assert _kept(ana, f"[id='m{ts}']") == [True]
    assert _kept(ana, f"[id='m{ts}'] .block") == [True, False, True, False, True]
    assert _kept(ana, f"[id='m{ts}'] .row-tools") == [True]
    ana.focused("Agree")
    room.update(ts, _button("Agree"))
    ana.wait(lambda: _kept(ana, f"[id='m{ts}'] .block") == [True], "the rest to go")
    ana.focused("Agree")


def test_what_is_kept_still_works_after_an_update(room: Room, ana: Page) -> None:
    ts = room.post(_section("0 agree", "b"), _button("Agree"))
    ana.message("0 agree").see("Agree")
    room.update(ts, _section("1 agrees", "b"), _button("Agree"))
    ana.message("1 agrees").press("Agree")
    ana.wait(lambda: room.app.interactions("block_actions"), "the press to arrive")
    [pressed] = room.app.interactions("block_actions")
    assert (pressed["message"]["ts"], pressed["actions"][0]["block_id"]) == (ts, "pressed")


def test_a_message_that_grows_above_leaves_what_is_read_where_it_is(room: Room, ana: Page) -> None:
    ts = room.post(_section("the first", "a"))
    for number in range(30):
        room.slack.say(f"line {number}")
    ana.channel.see("line 29")
    ana.script("document.getElementById('messages').scrollTop -= 200")
    words = str(
        ana.script(
            """const list = document.getElementById('messages').getBoundingClientRect();
            return [...document.querySelectorAll('#messages .text')]
              .find((one) => one.getBoundingClientRect().top > list.top + 20).innerText"""
        )
    )
    before = ana.script(_TOP, words)
    room.update(ts, _section("the first", "a"), *(_section(f"more {number}", f"m{number}") for number in range(9)))
    ana.wait(lambda: "more 8" in str(ana.script("return document.getElementById('messages').textContent")), "more")
    after = ana.script(_TOP, words)
    assert isinstance(before, float | int)
    assert isinstance(after, float | int)
    assert abs(before - after) < 2


def test_a_home_that_is_published_anew_keeps_its_place_and_the_focus(room: Room, ana: Page) -> None:
    rows = [_section(f"line {number}", f"l{number}") for number in range(40)]
    room.publish_home({"type": "home", "blocks": [*rows, _button("More")]})
    ana.go_to("Helper")
    ana.press("Home")
    ana.channel.see("line 39")
    ana.script(_MARK, "#home .block")
    ana.script("arguments[0].focus(); arguments[0].scrollIntoView()", ana.channel.button("More"))
    scrolled = ana.script("return document.getElementById('home').scrollTop")
    room.publish_home({"type": "home", "blocks": [*rows[:-1], _section("another", "l39"), _button("More")]})
    ana.channel.see("another")
    assert _kept(ana, "#home .block") == [*[True] * 39, False, True]
    assert ana.script("return document.getElementById('home').scrollTop") == scrolled
    ana.focused("More")
