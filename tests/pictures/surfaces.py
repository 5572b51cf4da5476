"""A picture of every place where people meet the app, for the page that shows them."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from bot.playground.driver import SlackDriver
from tests.browser.browsing import Browser, chromium
from tests.browser.page import Page
from tests.browser.walk import argue, recommend
from tests.deciding import hand_in
from tests.whole_app import whole_app

FOLDER = Path(__file__).parent
DESK, PHONE = (1120, 760), (390, 800)
NEEDS = "/stack recommend an internal tool with an admin panel and accounts"


def surfaces() -> None:
    """Take them all: each in a workspace of its own, at a desk or on a phone."""
    with chromium() as browser:
        for name, (size, arrange) in SURFACES.items():
            with tempfile.TemporaryDirectory() as kept, whole_app(Path(kept)) as app:
                app.start()
                arrange(app.slack, _Opening(browser, app.slack, *size)).picture(FOLDER / f"{name}.png")
                browser.close_all()


class _Opening:
    """Opens the page, once everything is there to be seen."""

    def __init__(self, browser: Browser, slack: SlackDriver, width: int, height: int) -> None:
        self._open = lambda: browser.open(slack.world.config.base_url, width=width, height=height)

    def __call__(self) -> Page:
        return self._open()


def _argument(slack: SlackDriver, opening: _Opening) -> Page:
    page = opening()
    recommend(page)
    argue(page)
    return page


def _questionnaire(slack: SlackDriver, opening: _Opening) -> Page:
    page = opening()
    page.channel.say("/stack recommend")
    page.modal.see("What are you building?")
    page.modal.pick("Internal tool or back office")
    return page


def _recommendation(slack: SlackDriver, opening: _Opening) -> Page:
    slack.command(NEEDS).message()
    page = opening()
    page.channel.see("Recommended")
    return page


def _fact(slack: SlackDriver, opening: _Opening) -> Page:
    page = opening()
    page.channel.say("/stack ask does flask have an admin?")
    page.channel.see("Flask: Admin panel")
    return page


def _compare(slack: SlackDriver, opening: _Opening) -> Page:
    page = opening()
    page.channel.say("/stack compare flask django fastapi")
    page.channel.see("As text")
    return page


def _what_if(slack: SlackDriver, opening: _Opening) -> Page:
    slack.command(NEEDS).message().click("What if…")
    assert slack.modal
    return opening()


def _decision(slack: SlackDriver, opening: _Opening) -> Page:
    root = slack.command(NEEDS).message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "What the back office runs on"})) is None
    slack.wait_until(lambda: any("back office" in reply.text for reply in root.thread.replies))
    page = opening()
    page.script("arguments[0].scrollIntoView()", page.message("What the back office runs on").element)
    return page


def _home(slack: SlackDriver, opening: _Opening) -> Page:
    _decision(slack, opening)
    page = opening()
    page.go_to("Stack Advisor")
    page.press("Home")
    page.channel.see("I help your team choose its stack")
    return page


def _home_of_editors(slack: SlackDriver, opening: _Opening) -> Page:
    root = slack.as_user("ben").command(NEEDS).message()
    why = root.thread.say("why?").wait_for_reply().seen_by(slack.as_user("ben"))
    why.click("Challenge")
    form = why.slack.modal.fill({"What is wrong with it?": "Ours may not be used: security said no in March."})
    assert form.submit() is None
    for _ in range(3):
        slack.command("/stack ask who keeps our Kafka running?")
    page = opening()
    page.go_to("Stack Advisor")
    page.press("Home")
    page.channel.see("facts that are challenged")
    return page


def _direct(slack: SlackDriver, opening: _Opening) -> Page:
    page = opening()
    page.go_to("Stack Advisor")
    page.channel.see("Hello. What are you choosing?")
    return page


def _shortcut(slack: SlackDriver, opening: _Opening) -> Page:
    slack.as_user("ben").say("How is Flask tested?")
    page = opening()
    page.message("How is Flask tested?").press("More actions")
    page.popover.press("Ask Stack Advisor")
    page.message("only to you").see("Answer in its thread")
    return page


def _settings(slack: SlackDriver, opening: _Opening) -> Page:
    page = opening()
    page.channel.say("/stack settings")
    page.modal.see("Who may record decisions")
    return page


def _challenge(slack: SlackDriver, opening: _Opening) -> Page:
    page = _fact(slack, opening)
    page.press("Challenge")
    page.modal.see("Challenge")
    return page


_Arranging = Callable[[SlackDriver, _Opening], Page]

SURFACES: dict[str, tuple[tuple[int, int], _Arranging]] = {
    "questionnaire": (DESK, _questionnaire),
    "argument": (DESK, _argument),
    "recommendation-phone": (PHONE, _recommendation),
    "fact-phone": (PHONE, _fact),
    "compare": (DESK, _compare),
    "what-if": (DESK, _what_if),
    "decision": (DESK, _decision),
    "home": (DESK, _home),
    "home-editors": (DESK, _home_of_editors),
    "direct-message-phone": (PHONE, _direct),
    "shortcut": (DESK, _shortcut),
    "settings": (DESK, _settings),
    "challenge-phone": (PHONE, _challenge),
}
