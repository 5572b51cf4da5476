"""Where Tab leads from the box: to its tools and what is offered beside it, and back to the newest message."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from bot.playground import PersonSeed, Seed
from tests.browser.browsing import Browser
from tests.browser.layout import CHANNEL, comes_into_view
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
TOOLS = ("Bold", "Italic", "Code", "Mention somebody", "Insert an emoji")


def back(page: Page) -> str:
    """Press Shift+Tab; the first line of what it reaches."""
    page.chord(Keys.SHIFT, Keys.TAB)
    return page.focus.split("\n")[0]


def test_shift_tab_from_the_box_reaches_the_newest_message_and_no_prompt(room: Room, ana: Page) -> None:
    ana.go_to("Helper")
    room.post(text="the newest", channel=room.slack.direct)
    room.suggest("What next?", "Start over", "Who is on call?")
    ana.channel.see("Start over", "the newest")
    ana.channel.box.click()
    back(ana)
    assert "the newest" in ana.focus
    ana.keys(Keys.TAB)
    ana.focused("Add a reaction")


def far_above(room: Room, page: Page) -> None:
    """Somebody reads the beginning while something new comes below."""
    for turn in range(30):
        room.slack.say(f"talk {turn}")
    page.channel.see("talk 29")
    page.script("document.querySelector('#messages').scrollTop = 0")
    page.wait(lambda: page.script("return document.querySelector('#messages').scrollTop") == 0, "the beginning")
    room.slack.as_user("chloe").say("the newest")
    page.channel.see("1 new message ↓")


def test_shift_tab_from_the_box_passes_by_the_pill(room: Room, ben: Page) -> None:
    far_above(room, ben)
    ben.channel.box.click()
    back(ben)
    assert "the newest" in ben.focus


def test_tab_from_a_message_reaches_the_pill(room: Room, ben: Page) -> None:
    far_above(room, ben)
    ben.script("document.querySelector('#messages .row').focus()")
    for _ in range(8):
        ben.keys(Keys.TAB)
        if ben.focus.startswith("1 new message"):
            break
    ben.keys(Keys.ENTER)
    comes_into_view(ben, CHANNEL, "the newest")


def test_prompts_come_after_the_tools_of_the_box(room: Room, ana: Page) -> None:
    ana.go_to("Helper")
    room.suggest("What next?", "Start over", "Who is on call?")
    ana.channel.see("Start over")
    ana.channel.box.click()
    for label in (*TOOLS, "Start over", "Who is on call?"):
        ana.keys(Keys.TAB)
        ana.focused(label)


def test_the_first_step_is_not_in_the_way_and_is_read_with_the_box(
    windows: Browser, make_room: Callable[..., Room]
) -> None:
    page = windows.open(make_room(hint="Type /helper in a channel and press Enter.").url)
    page.channel.see("Type /helper")
    page.channel.box.click()
    described = "return document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.innerText"
    assert "Type /helper in a channel and press Enter." in str(page.script(described))
    back(page)
    assert "Planning" in page.focus


@pytest.mark.parametrize("typed", ["see @Ben Okafor", "see @ben okafor", "see @Ben Okafor and @Chloe Tanaka"])
def test_tab_after_a_whole_name_stays_in_the_box(ana: Page, typed: str) -> None:
    ana.channel.type(typed)
    ana.offers.see(typed.rpartition("@")[2].title())
    ana.keys(Keys.TAB)
    ana.offers.gone()
    ana.focused("Message #general")
    assert ana.channel.typed.lower() == f"{typed.lower()} "
    ana.keys("go on", Keys.ENTER)
    ana.message("go on").see("@Chloe Tanaka" if "Chloe" in typed else "@Ben Okafor")


def test_enter_after_a_whole_name_sends_it(ana: Page) -> None:
    ana.channel.say("well done @Ben Okafor")
    ana.message("well done").see("@Ben Okafor")


def test_tab_goes_on_where_nothing_is_offered_and_keeps_the_words(ana: Page) -> None:
    ana.channel.type("hello @Ben Okafor again")
    ana.offers.gone()
    ana.keys(Keys.TAB)
    ana.focused("Bold")
    assert ana.channel.typed == "hello @Ben Okafor again"


def test_a_name_of_four_words_is_completed_to_its_end(windows: Browser, make_room: Callable[..., Room]) -> None:
    people = (*Seed().people, PersonSeed("maria", "Maria de la Cruz"))
    page = windows.open(make_room(seed=Seed(people=people)).url)
    page.channel.type("@maria de la c")
    page.offers.see("Maria de la Cruz")
    page.keys(Keys.TAB, "hello", Keys.ENTER)
    page.message("hello").see("@Maria de la Cruz")
