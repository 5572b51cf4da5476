"""On the page: a thread among people that the app is asked about, and somebody of another organisation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.accessible import AXE, violations
from tests.browser.browsing import Browser
from tests.browser.layout import fits
from tests.browser.page import Page
from tests.partners import PARTNERS
from tests.whole_app import WholeApp, whole_app

pytestmark = pytest.mark.browser

TALK = (
    ("ben", "we need MongoDB for the events"),
    ("chloe", "we need an admin panel"),
    ("ben", "no admin panel please"),
    ("ana", "it is an internal tool, launch in 3 weeks"),
)


@pytest.fixture
def app(browser: Browser, tmp_path: Path) -> Iterator[WholeApp]:
    with whole_app(tmp_path, seed=PARTNERS) as made:
        made.start()
        yield made


def sits_down(app: WholeApp, windows: Browser, name: str, width: int, height: int) -> Page:
    url = f"{app.slack.world.config.base_url}/?as={app.slack.world.person(name).id}"
    return windows.open(url, width=width, height=height)


def looked_at(page: Page, folder: Path, name: str) -> None:
    page.picture(folder / f"{name}.png")
    if int(str(page.script("return innerWidth"))) < 600:
        fits(page)
    if AXE.exists():
        assert violations(page) == []


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)], ids=["desk", "phone"])
def test_what_was_said_above_is_offered_and_read(
    app: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int
) -> None:
    slack = app.slack
    root = slack.as_user("ben").say("What shall we build the planner with?", "partners")
    for who, words in TALK:
        slack.as_user(who).say(words, "partners", root.ts)
    ana = sits_down(app, windows, "ana", width, height)
    ana.go_to("partners")
    ana.message("What shall we build").open_thread()
    ana.thread.say("@Stack Advisor does flask have an admin?")
    ana.reply("Flask").see("Read the 5 messages above")
    looked_at(ana, tmp_path, "offered")
    ana.reply("Read the 5 messages above").press("Read the 5 messages above")
    ana.thread.see("Read 5 messages above:", "no admin panel please” (@Ben Okafor)")
    looked_at(ana, tmp_path, "read")


def test_somebody_of_another_organisation_sees_what_they_may_not_do(
    app: WholeApp, windows: Browser, tmp_path: Path
) -> None:
    app.slack.command("/stack recommend an internal tool with an admin panel", "partners").message()
    ana = sits_down(app, windows, "ana", 1280, 900)
    ana.wait(lambda: ana.script("document.querySelector('#acting').click()") or True, "who one is")
    ana.popover.press("Be Dana Novak another organisation")
    ana.sidebar.see("Dana Novak", "partners")
    assert "general" not in ana.sidebar.text
    ana.message("Django").press("Record decision")
    ana.channel.see("Only people of the workspace that I was installed in can do that.")
    ana.channel.say("hello from elsewhere")
    ana.message("hello from elsewhere").see("another organisation")
    looked_at(ana, tmp_path, "dana")
