"""Pictures of every message and dialog of the app on the way to a decision, as people see them in the local Slack."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.browser.browsing import Browser, chromium
from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.whole_app import whole_app

SIZES = {"desk": (1280, 1900), "phone": (390, 2600)}
"""Tall, so that a whole message stands in one picture."""
CLEAR = "an internal tool with an admin panel and accounts"
CLOSE = "roles and permissions are a must. high performance is a must"
OUT = "permissions are a must; HTML forms are a must; nothing unused is a must"
BUILDING = "What are you building?"


def advice_gallery(folder: Path) -> None:
    """Take every picture, in light and dark, at a desk and on a phone."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept, whole_app(Path(kept)) as app, chromium() as browser:
        app.start()
        for name, arrange in SCENES.items():
            slack = app.slack
            slack.run(slack.playground.reset())
            thread = arrange(slack)
            _pictures(browser, slack, folder / name, thread)
            while slack.has_modal:
                slack.modal.close()


def _pictures(browser: Browser, slack: SlackDriver, name: Path, thread: str | None) -> None:
    for size, (width, height) in SIZES.items():
        for dark in (False, True):
            page = browser.open(slack.world.config.base_url, width=width, height=height, dark=dark)
            if thread is not None:
                page.message(thread).open_thread()
            page.picture(name.with_name(f"{name.name}-{size}-{'dark' if dark else 'light'}.png"))
            browser.close_all()


def _recommended(words: str) -> Callable[[SlackDriver], None]:
    def arrange(slack: SlackDriver) -> None:
        slack.command(f"/stack recommend {words}").message()

    return arrange


def _root(slack: SlackDriver) -> Message:
    return slack.command(f"/stack recommend {CLEAR}").message()


def _questionnaire(slack: SlackDriver) -> None:
    asked = slack.command("/stack recommend").reply
    if asked is not None:
        asked.click("Start a new one")
    slack.modal.choose(BUILDING)


def _resume(slack: SlackDriver) -> None:
    _questionnaire(slack)
    slack.modal.choose(BUILDING, "Blog").close()
    slack.command("/stack recommend")


def _pressed(label: str) -> Callable[[SlackDriver], None]:
    def arrange(slack: SlackDriver) -> None:
        _root(slack).click(label)
        assert slack.modal

    return arrange


def _sources(slack: SlackDriver) -> None:
    _root(slack).click("Sources")
    slack.wait_until(lambda: any("How the scores" in note.text for note in slack.ephemerals()))


def _thread(*said: str) -> Callable[[SlackDriver], str]:
    def arrange(slack: SlackDriver) -> str:
        root = _root(slack)
        for words in said:
            root.thread.say(words).wait_for_reply()
        return "Recommended"

    return arrange


def _team(*, closed: bool) -> Callable[[SlackDriver], str]:
    def arrange(slack: SlackDriver) -> str:
        root, ben = _root(slack), slack.as_user("ben")
        root.click("Ask the team")
        slack.modal.choose("Who is asked", "ana", "ben", "chloe").submit()
        slack.wait_until(lambda: bool(root.thread.replies))
        asked = root.thread.replies[0]
        for who, words in ((ben, "we must use MongoDB"), (slack, "we must have an admin panel")):
            asked.seen_by(who).click("Answer")
            who.modal.fill({"Anything else?": words}).submit()
            who.modal.close()
        if closed:
            asked.click("Close and post the result")
            slack.wait_until(lambda: len(root.thread.replies) > 1)
        return "Recommended"

    return arrange


def _answering(slack: SlackDriver) -> None:
    root = _root(slack)
    root.click("Ask the team")
    slack.modal.choose("Who is asked", "ana", "ben").submit()
    slack.wait_until(lambda: bool(root.thread.replies))
    root.thread.replies[0].click("Answer")
    assert slack.modal


def _compared(words: str) -> Callable[[SlackDriver], None]:
    def arrange(slack: SlackDriver) -> None:
        slack.command(f"/stack compare {words}")

    return arrange


def _recorded(slack: SlackDriver) -> str:
    root = _root(slack)
    root.click("Record decision")
    hand_in(slack, slack.modal.fill({"Title": "Build it on Django"}))
    slack.wait_until(lambda: root.text.startswith("Recorded as D-"))
    root.thread.say("we must use MongoDB").wait_for_reply()
    slack.wait_until(lambda: "newer answer" in root.text)
    return "Recommended"


def _refused(slack: SlackDriver) -> None:
    slack.faults.fail("chat.postMessage", "invalid_blocks")
    _root(slack)


SCENES: dict[str, Callable[[SlackDriver], str | None]] = {
    "clear": _recommended(CLEAR),
    "too-close": _recommended(CLOSE),
    "every-option-out": _recommended(OUT),
    "not-known": _recommended("a REST API with async, and we know Flask"),
    "in-characters": _refused,
    "questionnaire": _questionnaire,
    "resume": _resume,
    "adjust": _pressed("Adjust"),
    "what-if": _pressed("What if…"),
    "ask-the-team": _pressed("Ask the team"),
    "record": _pressed("Record decision"),
    "sources": _sources,
    "thread-needs": _thread("we must use MongoDB", "what if we had three weeks?", "undo that"),
    "thread-why": _thread("why not Flask?", "why?", "what would make Flask win?"),
    "team-open": _team(closed=False),
    "team-closed": _team(closed=True),
    "team-answer": _answering,
    "compare": _compared("flask django fastapi"),
    "compare-on": _compared("flask django on auth"),
    "moved-on": _recorded,
}
