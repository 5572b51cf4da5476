"""Every place people look, on the page: at a desk and on a phone, with nothing serious for a screen reader."""

from pathlib import Path

import pytest

from tests.browser.accessible import AXE, violations
from tests.browser.browsing import Browser
from tests.browser.layout import fits
from tests.browser.page import Page
from tests.deciding import hand_in
from tests.whole_app import WholeApp

pytestmark = pytest.mark.browser

LOOKS = pytest.mark.parametrize(
    ("width", "height", "dark"), [(1280, 900, False), (390, 844, True)], ids=["desk", "phone"]
)


def opened(team: WholeApp, windows: Browser, width: int, height: int, dark: bool) -> Page:
    return windows.open(team.slack.world.config.base_url, width=width, height=height, dark=dark)


def looked_at(page: Page, folder: Path, name: str) -> None:
    """A picture for whoever looks; nothing sticks out, and axe-core has nothing serious to say."""
    page.picture(folder / f"{name}.png")
    if int(str(page.script("return innerWidth"))) < 600:
        fits(page)
    if AXE.exists():
        assert violations(page) == []


@LOOKS
def test_a_message_is_asked_about_from_its_menu(
    team: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    page = opened(team, windows, width, height, dark)
    words = "How is Django tested?" if dark else "How is Flask tested?"
    team.slack.as_user("ben").say(words)
    page.message(words).press("More actions")
    page.popover.see("Ask Stack Advisor")
    looked_at(page, tmp_path, "menu")
    page.popover.press("Ask Stack Advisor")
    page.message("only to you").see("Testing", "Answer in its thread")
    looked_at(page, tmp_path, "private")
    page.message("only to you").press("Answer in its thread")
    page.message("1 reply").open_thread()
    page.thread.see("Ana Moreau asked me about this message", "Testing")
    looked_at(page, tmp_path, "thread")


@LOOKS
def test_a_recommendation_is_begun_beside_where_one_writes(
    team: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    page = opened(team, windows, width, height, dark)
    page.channel.press("Shortcuts")
    page.popover.see("Recommend a stack")
    looked_at(page, tmp_path, "shortcuts")
    page.popover.press("Recommend a stack")
    page.modal.see("What are you building?")
    page.modal.press("Close")


@LOOKS
def test_the_home_begins_a_recommendation_and_shows_it_then(
    team: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    page = opened(team, windows, width, height, dark)
    page.go_to("Stack Advisor")
    page.press("Home")
    page.channel.see("I help your team choose its stack")
    looked_at(page, tmp_path, "home")
    page.press("Get a recommendation")
    page.modal.see("What are you building?")
    page.modal.pick("Blog")
    page.modal.press("Close")
    page.channel.see("Begun and not finished", "A questionnaire: Blog")
    page.press("Continue")
    page.modal.press("Recommend")
    page.modal.gone()
    page.channel.see("Your recent recommendations", "Blog")
    looked_at(page, tmp_path, "home-with-something")


@LOOKS
def test_the_direct_message_offers_prompts_and_goes_on(
    team: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    page = opened(team, windows, width, height, dark)
    page.go_to("Stack Advisor")
    # Which of the two depends on whether a test before this one was given a recommendation here.
    page.wait(lambda: page.has("Start over") or page.has("What can you do?"), "prompts of one kind or the other")
    if page.has("Start over"):
        page.press("Start over")
        # What is offered goes by what stands: it has to be taken back before this is opened anew.
        page.channel.see("Taken back")
        page.go_to("general")
        page.go_to("Stack Advisor")
    page.channel.see("Hello. What are you choosing?")
    looked_at(page, tmp_path, "prompts")
    page.press("Recommend something for an internal tool")
    page.channel.see("We are building an internal tool with accounts", "Django")
    page.channel.say("does flask have an admin?")
    page.channel.see("Flask: Admin panel")
    looked_at(page, tmp_path, "conversation")


@LOOKS
def test_a_decision_named_in_the_middle_of_a_thread_unfolds_there(
    team: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    slack = team.slack
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": f"Back office on {width}"})) is None
    slack.wait_until(lambda: any("Back office" in reply.text for reply in root.thread.replies))
    id = next(reply for reply in root.thread.replies if "Back office" in reply.text).text.split(":")[0].split()[-1]
    ben = slack.as_user("ben")
    talk = ben.say(f"What did we settle on for the back office on {width}?", "engineering")
    ben.say("Somebody must know", "engineering", talk.ts)
    page = opened(team, windows, width, height, dark)
    page.go_to("engineering")
    page.message("1 reply").open_thread()
    page.thread.say(f"@Stack Advisor {id}")
    page.thread.see("Outcome: Django", f"Back office on {width}")
    looked_at(page, tmp_path, "card")


@LOOKS
def test_a_recommendation_made_in_the_direct_message_is_reached_from_the_home(
    team: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    page = opened(team, windows, width, height, dark)
    page.go_to("Stack Advisor")
    page.channel.say("start over")
    page.channel.say("we are building an internal tool with accounts")
    page.channel.see("Django comes first")
    page.press("Home")
    page.channel.see("Your recent recommendations", "in our direct message")
    page.script("document.querySelector('#home a[href*=archives]').click()")
    page.channel.see("Django comes first")
    assert "Your recent recommendations" not in page.channel.text
    looked_at(page, tmp_path, "reached-from-home")
