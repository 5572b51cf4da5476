"""People of another organisation are marked wherever they are named, and a screen reader says so."""

from collections.abc import Callable

import pytest

from bot.playground import SHARED_WITH_OTHERS
from tests.browser import samples
from tests.browser.accessible import AXE, violations
from tests.browser.browsing import Browser
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
MARK = "another organisation"


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    return make_room(seed=SHARED_WITH_OTHERS)


@pytest.fixture
def ana(windows: Browser, room: Room) -> Page:
    page = windows.open(room.url)
    page.go_to("partners")
    return page


def marks(page: Page, within: str) -> object:
    """How many marks can be seen there; each has its words for a screen reader."""
    return page.script(
        """return [...document.querySelectorAll(`${arguments[0]} .from-outside`)]
          .filter((one) => one.checkVisibility())
          .filter((one) => (one.ariaLabel ?? one.textContent) === 'another organisation').length""",
        within,
    )


def test_above_a_message_and_not_above_those_of_colleagues(room: Room, ana: Page) -> None:
    room.slack.as_user("dana").say("hello from elsewhere", channel="partners")
    room.slack.as_user("ben").say("hello from here", channel="partners")
    ana.message("hello from here").see("Ben Okafor")
    ana.message("hello from elsewhere").see("Dana Novak", MARK)
    assert MARK not in ana.message("hello from here").text
    assert marks(ana, "#messages") == 1
    if AXE.exists():
        assert violations(ana) == []


def test_in_the_list_of_members(room: Room, ana: Page) -> None:
    ana.channel.press("5 members")
    ana.modal.see("Members of #partners", "Ana Moreau", "you", "Dana Novak", MARK, "Helper", "app")
    assert marks(ana, "dialog") == 1
    if AXE.exists():
        assert violations(ana) == []
    ana.modal.press("Close")
    ana.go_to("general")
    ana.channel.press("4 members")
    ana.modal.see("Ben Okafor")
    assert "Dana" not in ana.modal.text


def test_in_what_is_offered_after_an_at_sign(ana: Page) -> None:
    ana.channel.type("@da")
    ana.offers.see("Dana Novak")
    assert marks(ana, ".completion") == 1


def test_in_menus_of_people(room: Room, ana: Page) -> None:
    several, one = {"type": "multi_users_select"}, {"type": "users_select"}
    room.open_modal(samples.modal(samples.asks("Several", several, optional=True), samples.asks("One", one)))
    ana.modal.see("Dana Novak")
    assert marks(ana, "dialog .boxes") == 1
    ana.modal.choose("One", "Dana Novak (another organisation)")
    ana.modal.press("Send")
    room.slack.wait_until(lambda: room.app.interactions("view_submission"))
    values = room.app.interactions("view_submission")[0]["view"]["state"]["values"]
    assert values["one"]["one"]["selected_user"] == room.slack.world.person("dana").id


def test_in_who_one_can_be_and_who_one_is(room: Room, ana: Page) -> None:
    ana.script("document.querySelector('#acting').click()")
    ana.popover.see("Be Dana Novak")
    assert marks(ana, ".popover") == 2  # to be her here, or in another window
    ana.popover.press("Be Dana Novak another organisation")
    ana.wait(lambda: marks(ana, "#me") == 1, "the mark beside one's own name")
