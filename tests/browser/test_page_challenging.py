"""Two people on the page: one doubts what the app said, an editor settles it from the Home tab, the thread is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.accessible import AXE, violations
from tests.browser.browsing import Browser
from tests.browser.layout import fits
from tests.browser.page import Page
from tests.whole_app import WholeApp, whole_app

pytestmark = pytest.mark.browser

REASON = "Ours may not be used: security said no in March"


@pytest.fixture
def app(browser: Browser, tmp_path: Path) -> Iterator[WholeApp]:
    """Ben is its editor, Ana is not."""
    with whole_app(tmp_path) as made:
        made.settings = made.settings.model_copy(update={"editors": (made.slack.world.person("ben").id,)})
        made.start()
        yield made


def looked_at(page: Page, folder: Path, name: str) -> None:
    page.picture(folder / f"{name}.png")
    if int(str(page.script("return innerWidth"))) < 600:
        fits(page)
    if AXE.exists():
        assert violations(page) == []


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 900, True), (390, 844, False)], ids=["desk", "phone"])
def test_one_doubts_another_settles_and_the_thread_is_told(
    app: WholeApp, windows: Browser, tmp_path: Path, width: int, height: int, dark: bool
) -> None:
    def sits_down(name: str) -> Page:
        url = f"{app.slack.world.config.base_url}/?as={app.slack.world.person(name).id}"
        return windows.open(url, width=width, height=height, dark=dark)

    app.slack.command("/stack recommend an internal tool with an admin panel").message()
    ben = sits_down("ben")
    ben.go_to("Stack Advisor")
    ben.press("Home")
    ben.channel.see("For editors: no fact is challenged")
    looked_at(ben, tmp_path, "home-with-nothing-to-settle")

    ana = sits_down("ana")
    ana.message("Clear: Django comes first").press("Reply")
    ana.thread.say("why not flask?")
    ana.thread.see("Where it loses most to Django")
    ana.reply("Where it loses most to Django").press("Challenge")
    ana.modal.see("Which one?", "What is wrong with it?")
    looked_at(ana, tmp_path, "challenge")
    ana.modal.fill("What is wrong with it?", REASON)
    ana.modal.press("Challenge")
    ana.modal.see("Please complete this required field")
    ana.modal.choose("Which one?", ana.modal.options("Which one?")[0])
    ana.modal.press("Challenge")
    ana.modal.see("This is C-1 now.")
    looked_at(ana, tmp_path, "challenged")
    ana.modal.press("Close")
    ana.reply("Where it loses most to Django").see("Challenged by Ana Moreau (C-1)", REASON)
    looked_at(ana, tmp_path, "marked")

    ben.channel.see("facts that are challenged", REASON, "Where it was said")
    looked_at(ben, tmp_path, "home-with-a-challenge")
    ben.press("Settle…")
    ben.modal.see("What becomes of it?", REASON)
    looked_at(ben, tmp_path, "settle")
    rating = str(
        ben.script(
            "return [...document.querySelectorAll('dialog[open] option')].map((one) => one.innerText)"
            ".find((words) => words.includes(': 1 instead of'))"
        )
    )
    ben.modal.pick("It does not hold in this workspace: the challenge is accepted", rating)
    ben.modal.fill("Why it stands, or what is true instead", REASON)
    ben.modal.press("Settle")
    ben.modal.see("Settled C-1")
    looked_at(ben, tmp_path, "settled")
    ben.modal.press("Close")
    ben.channel.see("For editors: no fact is challenged")

    ana.thread.see("A fact behind this recommendation was corrected", "Doubted by @Ana Moreau, settled by Ben Okafor")
    ana.reply("Where it loses most to Django").see("Corrected (C-1)")
    looked_at(ana, tmp_path, "told")
