"""When the playground or the app goes away: it is said, nothing typed is lost, and all is there again afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.browsing import Browser
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
LOST = "The playground does not answer. Trying again …"


@pytest.fixture
def kept(make_room: Callable[..., Room], tmp_path: Path) -> Room:
    """A playground that keeps its workspace in a file."""
    return make_room(keep_in=tmp_path / "slack.db")


def test_the_page_recovers_when_the_playground_starts_again(kept: Room, windows: Browser) -> None:
    ana = windows.open(kept.url)
    ana.channel.say("before the break")
    ana.message("before the break").press("Reply")
    ana.thread.say("a reply before it")
    ana.reply("a reply before it").see("Ana")
    ana.thread.type("half a reply")
    ana.channel.type("half a thought")
    kept.stop()
    ana.banner.see(LOST)
    ana.channel.type(" goes on")
    ana.keys(Keys.ENTER)
    ana.notices.see("The playground does not answer. What you typed is still here.")
    assert ana.channel.typed == "half a thought goes on"
    kept.start()
    ana.ready()
    ana.banner.gone()
    ana.channel.see("before the break")
    ana.thread.see("a reply before it")
    assert (ana.channel.typed, ana.thread.typed) == ("half a thought goes on", "half a reply")
    ana.channel.type(Keys.ENTER)
    ana.message("half a thought goes on").see("Ana")


def test_a_form_outlives_a_restart_with_what_was_typed(kept: Room, windows: Browser) -> None:
    ana = windows.open(kept.url)
    kept.open_modal(samples.modal(samples.asks("Name", {"type": "plain_text_input"})))
    ana.modal.fill("Name", "Ada")
    kept.stop()
    ana.wait(lambda: ana.script("return document.body.dataset.ready") == "no", "the break to be noticed")
    ana.modal.press("Send")
    ana.see("The playground does not answer. What you typed is still here.")
    kept.start()
    ana.ready()
    assert ana.modal.field("Name").get_attribute("value") == "Ada"
    ana.modal.press("Send")
    ana.modal.gone()
    [sent] = kept.app.interactions("view_submission")
    assert sent["view"]["state"]["values"]["name"]["name"]["value"] == "Ada"


def test_an_edit_outlives_a_restart(kept: Room, windows: Browser) -> None:
    ana = windows.open(kept.url)
    ana.channel.say("mine")
    ana.message("mine").menu("More actions", "Edit message")
    ana.focused("Edit the message")
    ana.keys(" and more")
    kept.stop()
    ana.banner.see(LOST)
    ana.keys(Keys.ENTER)
    ana.notices.see("What you typed is still here.")
    kept.start()
    ana.ready()
    ana.message("Save").press("Save")
    ana.message("mine and more").see("(edited)")


def test_a_playground_that_forgot_everything_begins_anew(room: Room, ana: Page) -> None:
    ana.channel.say("soon forgotten")
    ana.message("soon forgotten").see("Ana")
    room.stop()
    ana.banner.see(LOST)
    room.start()
    ana.ready()
    ana.channel.gone("soon forgotten")
    ana.channel.say("a new beginning")
    ana.message("a new beginning").see("Ana")


def test_what_happened_during_the_break_is_there(kept: Room, windows: Browser) -> None:
    ana = windows.open(kept.url)
    kept.stop()
    ana.banner.see(LOST)
    kept.start()
    kept.slack.as_user("ben").say("while you were away")
    ana.ready()
    ana.message("while you were away").see("Ben")


def test_an_app_that_is_down_is_said_and_tried_again_on_request(
    make_room: Callable[..., Room], windows: Browser
) -> None:
    room = make_room(retry_scale=1.0)
    ana = windows.open(room.url)
    room.stop_app()
    for words in ("one", "two"):
        ana.channel.say(words)
    ana.banner.see("Helper cannot be reached. 2 deliveries wait for it, next attempt at ")
    room.start_app()
    ana.banner.press("Try now")
    ana.banner.gone()
    assert sorted(one["text"] for one in room.app.events("message")) == ["one", "two"]


def test_what_was_given_up_is_sent_again_on_request(room: Room, ana: Page) -> None:
    room.stop_app()
    ana.channel.say("is anybody there?")
    ana.banner.see("Helper cannot be reached. 1 delivery was given up after every attempt.")
    room.start_app()
    ana.banner.press("Send again")
    ana.banner.gone()
    assert [one["text"] for one in room.app.events("message")] == ["is anybody there?"]


def test_the_banner_leads_to_the_inspector(room: Room, ana: Page) -> None:
    room.app.answers = [(500, "broken")] * 4
    ana.channel.say("hello")
    ana.banner.see("Helper answers with an error.")
    ana.banner.press("Look")
    ana.wire("message").see("error", "×4")


def test_a_command_while_the_app_is_down_is_said(room: Room, ana: Page) -> None:
    room.stop_app()
    ana.channel.say("/helper")
    ana.message("/helper failed with the error dispatch_failed.").see("Only visible to you")
    ana.notices.see("The app cannot be reached. Is it running?")
