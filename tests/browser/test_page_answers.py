"""What the app answers to a press comes into view; what others write is told of, and leads there."""

from collections.abc import Callable

import pytest

from tests.browser import samples
from tests.browser.browsing import Browser
from tests.browser.layout import CHANNEL, THREAD, comes_into_view, in_view
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def pressable(words: str) -> samples.Json:
    return samples.actions(samples.button(words))


def filled(room: Room, root: str | None = None) -> None:
    for number in range(30):
        room.post(samples.section(f"line {number}"), text=f"line {number}", thread_ts=root)


def press_at_the_top(page: Page, where: str, words: str) -> None:
    """Press a button far above the end; what it belongs to is in view then."""
    page.script("document.querySelector(arguments[0]).scrollTop = 0", where)
    page.press(words)
    page.script("document.querySelector(arguments[0]).scrollTop = 0", where)


@pytest.fixture
def ana(room: Room, sit_down: Callable[..., Page]) -> Page:
    return sit_down("ana")


def test_the_answer_to_a_press_is_shown_in_the_channel(room: Room, ana: Page) -> None:
    room.post(pressable("Why"))
    filled(room)
    comes_into_view(ana, CHANNEL, "line 29")
    press_at_the_top(ana, CHANNEL, "Why")
    room.slack.wait_until(lambda: bool(room.app.interactions("block_actions")))
    room.post(samples.section("Because of this."))
    comes_into_view(ana, CHANNEL, "Because of this.")


def test_the_answer_to_a_press_in_a_thread_is_shown_there(room: Room, ana: Page) -> None:
    root = room.post(pressable("Undo"))
    filled(room, root)
    ana.message("Undo").open_thread()
    comes_into_view(ana, THREAD, "line 29")
    press_at_the_top(ana.thread.page, THREAD, "Undo")
    room.slack.wait_until(lambda: bool(room.app.interactions("block_actions")))
    room.post(samples.section("Taken back."), thread_ts=root)
    comes_into_view(ana, THREAD, "Taken back.")


def test_an_answer_in_a_thread_that_is_closed_says_so_and_opens_it(room: Room, ana: Page) -> None:
    root = room.post(pressable("What if"))
    ana.message("What if").press("What if")
    room.slack.wait_until(lambda: bool(room.app.interactions("block_actions")))
    room.post(samples.section("Then this."), thread_ts=root)
    ana.channel.see("Answered in the thread →")
    covers = """
        const pill = document.querySelector("#below").getBoundingClientRect();
        const last = document.querySelector("#messages").lastElementChild.getBoundingClientRect();
        return last.bottom > pill.top"""
    assert ana.script(covers) is False, "the pill lies over the last message"
    ana.channel.press("Answered in the thread →")
    comes_into_view(ana, THREAD, "Then this.")
    ana.channel.gone("Answered in the thread →")


def test_what_others_write_in_a_thread_is_told_of_and_leads_there(room: Room, ana: Page) -> None:
    root = room.post(samples.section("A long one"))
    filled(room, root)
    ana.message("A long one").open_thread()
    comes_into_view(ana, THREAD, "line 29")
    ana.script("document.querySelector(arguments[0]).scrollTop = 0", THREAD)
    room.slack.as_user("ben").say("meanwhile", thread=root)
    room.slack.as_user("ben").say("and again", thread=root)
    ana.thread.see("2 new messages ↓")
    assert not in_view(ana, THREAD, "and again")
    ana.thread.press("2 new messages ↓")
    comes_into_view(ana, THREAD, "and again")
    ana.thread.gone("new messages ↓")


def test_nobody_is_pulled_away_by_an_answer_that_somebody_else_asked_for(room: Room, ana: Page) -> None:
    filled(room)
    comes_into_view(ana, CHANNEL, "line 29")
    ana.script("document.querySelector(arguments[0]).scrollTop = 0", CHANNEL)
    room.post(samples.section("For Ben."))
    ana.channel.see("1 new message ↓")
    assert not in_view(ana, CHANNEL, "For Ben.")


def test_a_hint_that_was_hidden_stays_hidden_in_every_window(windows: Browser, make_room: Callable[..., Room]) -> None:
    room = make_room(hint="Type /helper and press Enter.")
    page, other = windows.open(room.url), windows.open(room.url + "?as=ben")
    page.channel.press("Hide this hint")
    page.channel.gone("press Enter")
    other.channel.gone("press Enter")
    again = windows.open(room.url)
    assert "press Enter" not in again.channel.text
    room.slack.run(room.playground.reset())
    again.channel.see("Type /helper and press Enter.")


def test_another_command_does_not_take_the_hint_away_and_an_answer_there_does(
    windows: Browser, make_room: Callable[..., Room]
) -> None:
    room = make_room(hint="Type /helper and press Enter.")
    page = windows.open(room.url)
    page.channel.say("/nope")
    page.channel.see("not a valid command", "Type /helper and press Enter.")
    room.post(samples.section("Here is what you asked for."), channel="engineering")
    page.go_to("engineering")
    assert "press Enter" not in page.channel.text
