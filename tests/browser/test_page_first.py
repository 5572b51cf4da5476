"""The first ten seconds: who one is, that everything stays here, and what to do, by mouse, on a phone and by key."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.browsing import Browser
from tests.browser.layout import fits
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
SIZES = pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844), (320, 568)])


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    return make_room(hint="Type /helper begin in a channel and press Enter.", commands={"begin": "a few questions"})


@SIZES
def test_one_is_told_who_one_is_where_everything_stays_and_what_to_type(
    room: Room, windows: Browser, width: int, height: int
) -> None:
    page = windows.open(room.url, width=width, height=height)
    page.channel.see("You are Ana Moreau.", "nothing is sent anywhere", "Type /helper begin in a channel")
    fits(page)
    in_view = """const at = document.querySelector('#first-step').getBoundingClientRect();
    return at.top >= 0 && at.bottom <= document.querySelector('#composer').getBoundingClientRect().top"""
    assert page.script(in_view)


def test_the_command_is_written_for_whoever_presses_it_and_enter_sends_it(room: Room, windows: Browser) -> None:
    page = windows.open(room.url, width=390, height=844)
    page.channel.press("/helper begin")
    assert page.channel.typed == "/helper begin"
    page.keys(Keys.ENTER)
    room.slack.wait_until(lambda: room.app.heard)
    assert room.app.heard[0].body["text"] == "begin"
    page.channel.gone("Type /helper begin")


def test_by_key_the_command_is_reached_after_the_box(room: Room, windows: Browser) -> None:
    page = windows.open(room.url)
    page.focused("Message #general")
    for _ in range(6):
        page.keys(Keys.TAB)
    page.focused("/helper begin")
    page.keys(Keys.ENTER)
    page.focused("Message #general")
    page.keys(Keys.ENTER)
    room.slack.wait_until(lambda: room.app.heard)


def test_a_hint_that_names_no_command_is_shown_as_it_is(windows: Browser, make_room: Callable[..., Room]) -> None:
    page = windows.open(make_room(hint="Look around.").url)
    page.channel.see("Look around.")
    assert page.script("return document.querySelector('.try-it')") is None


def test_a_conversation_begins_with_what_it_is(ana: Page) -> None:
    ana.channel.see("#general", "This is the very beginning of this channel.")
    ana.go_to("leadership")
    ana.channel.see("Only its members see it.")
    ana.go_to("Helper")
    ana.channel.see("Nobody else sees it.")


def test_where_the_app_is_not_it_is_added_with_one_press(room: Room, ana: Page) -> None:
    ana.go_to("random")
    ana.channel.see("Helper is not in this channel")
    ana.channel.press("Add Helper")
    ana.channel.see("has joined the channel")
    ana.channel.gone("is not in this channel")
    ana.wait(lambda: ana.channel.has("4 members"), "one member more")
    assert room.app.events("member_joined_channel")


def test_the_help_says_that_everything_stays_here(ana: Page) -> None:
    ana.sidebar.press("Help")
    ana.modal.see("nothing is sent anywhere")
