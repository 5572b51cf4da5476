"""A picture of every place where people meet the app, for the page that shows them."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.browser.browsing import Browser, chromium
from tests.browser.page import Page
from tests.browser.walk import argue, recommend
from tests.deciding import hand_in
from tests.driving.driver import SlackDriver
from tests.knowing import add
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


@dataclass(frozen=True)
class _Opening:
    """Opens the page, once everything is there to be seen."""

    browser: Browser
    slack: SlackDriver
    width: int
    height: int

    def __call__(self) -> Page:
        return self.browser.open(self.slack.world.config.base_url, width=self.width, height=self.height)


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
    form = why.slack.modal
    form.choose("Which one?", form.view["blocks"][1]["element"]["options"][0]["text"]["text"])
    form.fill({"What is wrong with it?": "Ours may not be used: security said no in March."})
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


def _card(slack: SlackDriver, opening: _Opening) -> Page:
    root = slack.command(NEEDS).message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "What the back office runs on"})) is None
    slack.wait_until(lambda: any("Its summary is in" in reply.text for reply in root.thread.replies))
    slack.as_user("chloe").mention("D-1", "general").wait_for_reply()
    page = opening()
    page.message("@Stack Advisor D-1").open_thread()
    page.thread.see("What the back office runs on")
    page.script("arguments[0].scrollIntoView()", page.reply("What the back office runs on").element)
    return page


def _mention(slack: SlackDriver, opening: _Opening) -> Page:
    ben = slack.as_user("ben")
    root = ben.say("Which framework shall we take for the internal tool? It needs accounts.", "engineering")
    slack.as_user("chloe").say("I'd like an admin panel out of the box.", "engineering", root.ts)
    slack.mention("what do you think?", "engineering", root.ts)
    root.thread.wait_for_reply()
    page = opening()
    page.go_to("engineering")
    page.message("Which framework shall we take").open_thread()
    page.thread.see("Recommended")
    page.script("arguments[0].scrollIntoView()", page.reply("what do you think?").element)
    return page


def _shared(slack: SlackDriver, opening: _Opening) -> Page:
    answer = slack.command("/stack does flask have an admin?").reply
    assert answer is not None
    answer.click("Share in channel")
    slack.wait_until(lambda: any("asked “does flask have" in one.text for one in slack.messages("general")))
    page = opening()
    page.channel.see("Ana Moreau asked")
    page.script("arguments[0].scrollIntoView()", page.message("asked “does flask").element)
    return page


def _two_sides(slack: SlackDriver, opening: _Opening) -> Page:
    root = slack.command(NEEDS).message()
    root.thread.say("we need as much freedom as possible").wait_for_reply()
    slack.as_user("ben").say("we need strong conventions", "general", root.ts).wait_for_reply()
    page = opening()
    page.message("Recommended").open_thread()
    page.thread.see("strong conventions", "Go by")
    return page


def _no_member(slack: SlackDriver, opening: _Opening) -> Page:
    slack.command(NEEDS, "random").message()
    page = opening()
    page.go_to("random")
    page.channel.see("I am no member of this channel")
    # Once it has been read, its end is shown.
    page.go_to("general")
    page.go_to("random")
    return page


def _muted(slack: SlackDriver, opening: _Opening) -> Page:
    root = slack.command(NEEDS).message()
    slack.as_user("ben").say("let's talk this over among ourselves first", "general", root.ts)
    root.click("Mute in this thread")
    slack.wait_until(lambda: any("I stay quiet" in one.text for one in root.thread.replies))
    page = opening()
    page.message("Recommended").open_thread()
    page.thread.see("Follow it again")
    return page


def _facts(slack: SlackDriver, opening: _Opening) -> Page:
    add(slack, "We run MongoDB as a service, backed up every night.", "4 of 5")
    slack.modal.close()
    page = opening()
    page.channel.say("/stack facts")
    page.modal.see("We run MongoDB as a service")
    return page


def _team(slack: SlackDriver, opening: _Opening) -> Page:
    root = slack.command(NEEDS).message()
    root.click("Ask the team")
    assert slack.modal.submit() is None
    slack.wait_until(lambda: any("Answer" in one.buttons for one in root.thread.replies))
    page = opening()
    page.message("Recommended").open_thread()
    page.thread.see("Answer")
    return page


def _menu(slack: SlackDriver, opening: _Opening) -> Page:
    slack.as_user("ben").say("How is Flask tested?")
    page = opening()
    page.message("How is Flask tested?").press("More actions")
    page.popover.see("Ask Stack Advisor")
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
    "card": (DESK, _card),
    "mention": (DESK, _mention),
    "shared": (DESK, _shared),
    "two-sides": (DESK, _two_sides),
    "no-member": (DESK, _no_member),
    "muted": (DESK, _muted),
    "facts": (DESK, _facts),
    "team": (DESK, _team),
    "message-menu": (DESK, _menu),
}
