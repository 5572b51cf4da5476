"""On a phone: nothing scrolls sideways, and everything can be reached and used."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.layout import fits
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(sit_down: Callable[..., Page]) -> Page:
    return sit_down("ana", width=390, height=844)


@pytest.mark.parametrize("kind", samples.MESSAGES)
def test_every_kind_of_message_fits(room: Room, phone: Page, kind: str) -> None:
    room.post(*samples.MESSAGES[kind])
    phone.wait(lambda: phone.script("return document.querySelectorAll('#messages .row').length") == 3, kind)
    fits(phone)


def test_a_table_wider_than_the_phone_says_so_and_scrolls_by_itself(room: Room, phone: Page) -> None:
    names = ["What counts", *(f"Option {letter} with a long name" for letter in "abcdef")]
    rows = [samples.cells(*names), *([samples.cells(*(f"{name} is rated 5" for name in names))] * 3)]
    room.post({"type": "table", "rows": rows}, {"type": "markdown", "text": "|a|b|\n|-|-|\n|" + "x" * 90 + "|y|"})
    message = phone.message("What counts")
    message.see("More columns →")
    fits(phone)
    phone.script("const frame = document.querySelector('.table-wrap'); frame.scrollLeft = frame.scrollWidth")
    message.see("← More columns")
    phone.script("document.querySelector('.table-wrap').scrollLeft = 60")
    message.see("← More columns →")
    assert phone.script("return document.querySelectorAll('.markdown .table-wrap').length") == 1


def test_a_table_that_fits_says_nothing(room: Room, phone: Page) -> None:
    room.post({"type": "table", "rows": [samples.cells("Apples", "Pears")] * 3})
    phone.message("Apples").see("Pears")
    assert "More columns" not in phone.message("Apples").text


def test_long_words_and_long_addresses_fit(room: Room, phone: Page) -> None:
    room.slack.say("x" * 300 + " https://example.org/" + "y" * 300 + " `" + "z" * 300 + "`")
    phone.message("xxx").see("zzz")
    fits(phone)


def test_the_list_opens_from_its_button_and_closes_again(phone: Page) -> None:
    assert not phone.sidebar.is_there
    phone.press("Conversations")
    phone.sidebar.see("engineering")
    fits(phone)
    phone.keys(Keys.ESCAPE)
    phone.sidebar.gone()
    phone.focused("Conversations")
    phone.go_to("engineering")
    phone.sidebar.gone()
    phone.press("Conversations")
    phone.script("document.elementFromPoint(380, 400).click()")
    phone.sidebar.gone()


def test_the_list_takes_the_focus_when_it_opens(phone: Page) -> None:
    phone.press("Conversations")
    phone.wait(
        lambda: phone.script("return document.querySelector('#sidebar').contains(document.activeElement)"), "the focus"
    )


def test_a_thread_covers_the_conversation_and_gives_it_back(room: Room, phone: Page) -> None:
    phone.message("Planning").press("Reply")
    phone.thread.say("an answer")
    phone.reply("an answer").see("Ana")
    fits(phone)
    phone.thread.press("Close the thread")
    phone.message("Planning").see("1 reply")


def test_a_form_with_everything_fits(room: Room, phone: Page) -> None:
    room.open_modal(samples.EVERY_INPUT)
    phone.modal.see("Everything")
    fits(phone)
    phone.modal.fill("Name", "Ada")
    phone.modal.press("Send")
    phone.modal.gone()


def test_menus_and_pickers_fit(room: Room, phone: Page) -> None:
    phone.message("Planning").press("Add a reaction")
    phone.popover.field("Find an emoji")
    fits(phone)
    phone.keys(Keys.ESCAPE)
    phone.message("Planning").press("More actions")
    phone.popover.see("Copy link")
    fits(phone)


def test_the_inspector_shows_the_list_then_one_of_it(room: Room, phone: Page) -> None:
    room.slack.say("hello")
    phone.inspect()
    phone.wire("message").see("200")
    fits(phone)
    phone.wire("message").click()
    phone.detail.see("Attempt 1")
    fits(phone)
    phone.detail.press("Back to the list")
    phone.wire("message").see("200")
    phone.inspector.press("Conditions")
    phone.inspector.see("Rate limits")
    fits(phone)
    phone.inspector.press("Close the inspector")
    phone.channel.see("Planning")


def test_the_home_tab_fits(room: Room, phone: Page) -> None:
    room.publish_home(samples.HOME)
    phone.go_to("Helper")
    phone.press("Home")
    phone.channel.see("Welcome home.")
    fits(phone)


def test_a_banner_fits(room: Room, phone: Page) -> None:
    room.app.answers = [(500, "")] * 4
    phone.channel.say("hello")
    phone.banner.see("given up")
    fits(phone)


def small(page: Page, within: str) -> object:
    """What can be pressed there and is less than 40 pixels high; a box counts with the words beside it."""
    return page.script(
        """return [...document.querySelectorAll(`${arguments[0]} :is(button, select, input, summary, label.box)`)]
          .filter((one) => one.checkVisibility({visibilityProperty: true}))
          .filter((one) => !one.matches('label input') && !one.closest('.unseen, .inspector'))
          .filter((one) => one.getBoundingClientRect().height < 39.5)
          .map((one) => `${one.localName}.${one.className} ${one.innerText} ${one.getBoundingClientRect().height}`)""",
        within,
    )


@pytest.mark.parametrize("kind", ["controls", "data table"])
def test_a_finger_meets_everything_under_a_message(room: Room, phone: Page, kind: str) -> None:
    root = room.post(*samples.MESSAGES[kind])
    room.post(text="a reply", thread_ts=root)
    room.slack.run(_react(room, root))
    phone.message("1 reply").see("1 reply")
    assert small(phone, "#shell") == []
    phone.message("1 reply").press("More actions")
    phone.popover.see("Copy link")
    assert small(phone, ".popover") == []
    phone.keys(Keys.ESCAPE)
    phone.show_places()
    assert small(phone, "#sidebar") == []


async def _react(room: Room, ts: str) -> None:
    room.playground.writing.react(room.slack.user, room.slack.world.channel("general"), ts, "eyes")


def test_a_finger_meets_everything_in_a_form_and_its_lists(room: Room, phone: Page) -> None:
    room.open_modal(samples.EVERY_INPUT)
    phone.modal.see("Everything")
    assert small(phone, "dialog") == []
    phone.modal.press("Paint")
    phone.popover.see("For walls")
    assert small(phone, ".popover") == []
    fits(phone)
