"""Menus one searches: when nothing fits they say so, and offer to show everything again."""

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser

SEVERAL = {"type": "multi_static_select", "options": samples.MANY}
GROUPED = {
    "type": "multi_static_select",
    "option_groups": [
        {"label": samples.plain("Early"), "options": samples.MANY[:6]},
        {"label": samples.plain("Late"), "options": samples.MANY[6:]},
    ],
}
LONG_MENU = {
    "type": "static_select",
    "options": [samples.described(f"Paint {number}", "For walls") for number in range(1, 13)],
}


def test_a_filter_that_nothing_matches_says_so_and_is_cleared(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Which", SEVERAL)))
    ana.modal.field("Filter the options").send_keys("purple")
    ana.modal.see("Nothing matches “purple”.")
    assert "Option 1" not in ana.modal.text
    ana.modal.press("Clear the search")
    ana.modal.see("Option 12")
    ana.modal.gone("Nothing matches")
    ana.focused("Filter the options")
    assert ana.modal.field("Filter the options").get_property("value") == ""


def test_a_heading_without_a_match_goes_with_its_options(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Which", GROUPED)))
    ana.modal.field("Filter the options").send_keys("option 12")
    ana.modal.gone("Early")
    ana.modal.see("Late", "Option 12")
    ana.modal.field("Filter the options").send_keys(*[Keys.BACKSPACE] * 9)
    ana.modal.see("Early", "Late")


def test_what_is_typed_is_shown_as_it_is(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Which", SEVERAL)))
    ana.modal.field("Filter the options").send_keys("<b>*x*</b>")
    ana.modal.see("Nothing matches “<b>*x*</b>”.")


def test_a_menu_in_a_list_of_its_own_says_so_too(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Paint", LONG_MENU)))
    ana.modal.press("Paint")
    ana.popover.field("Find one").send_keys("violet")
    ana.popover.see("Nothing matches “violet”.")
    ana.popover.press("Clear the search")
    ana.popover.see("Paint 12")
    ana.focused("Find one")


def test_escape_in_a_filter_empties_it_before_it_closes_the_form(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Which", SEVERAL)))
    ana.modal.field("Filter the options").send_keys("purple", Keys.ESCAPE)
    ana.modal.see("Option 12")
    assert ana.modal.is_there


def test_going_to_a_conversation_that_is_not_there_says_so(ana: Page) -> None:
    ana.chord(Keys.CONTROL, "k")
    ana.modal.field("Find a conversation").send_keys("nowhere")
    ana.modal.see("Nothing matches “nowhere”.")
    ana.modal.press("Clear the search")
    ana.modal.see("engineering")
