"""Pictures of everything the page can show, for whoever changes how it looks."""

from collections.abc import Callable, Iterator
from pathlib import Path

from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.browsing import Browser, chromium
from tests.browser.page import Page
from tests.playground_room import Room, rooms

SIZES = {"desk": (1280, 900), "phone": (390, 844)}


def gallery(folder: Path) -> None:
    """Take every picture, in light and dark, at a desk and on a phone."""
    folder.mkdir(parents=True, exist_ok=True)
    with rooms() as make, chromium() as browser:
        room = make(hint="Type /helper in a channel and press Enter.", global_shortcuts={"new": "New question"})
        for name, opened in _pages(browser, room):
            for scene, arrange in SCENES.items():
                arrange(room, opened)
                opened.picture(folder / f"{scene}-{name}.png")
                clear(room, opened)
        browser.close_all()


def _pages(browser: Browser, room: Room) -> Iterator[tuple[str, Page]]:
    for size, (width, height) in SIZES.items():
        for dark in (False, True):
            yield f"{size}-{'dark' if dark else 'light'}", browser.open(room.url, width=width, height=height, dark=dark)


def clear(room: Room, page: Page) -> None:
    room.slack.run(room.playground.reset())
    page.open(room.url)


def _message(kind: str) -> Callable[[Room, Page], None]:
    def arrange(room: Room, page: Page) -> None:
        room.post(*samples.MESSAGES[kind])
        page.wait(lambda: page.script("return document.querySelectorAll('#messages .row').length") == 3, kind)

    return arrange


def _file(room: Room, page: Page) -> None:
    text = "# Notes\n\n" + "* What was said, and who said it.\n" * 30
    room.upload("our-notes-of-this-week.md", text, title="Our notes", initial_comment="The notes of *this* week")
    page.see("Show more")


def _thread(room: Room, page: Page) -> None:
    root = room.post(samples.WORDS)
    for text in ("First things first.", "And then *second* ones."):
        room.post(text=text, thread_ts=root)
    page.message("2 replies").open_thread()
    page.thread.see("second")
    page.thread.type("A draft")


def _conversation(room: Room, page: Page) -> None:
    ana, ben = room.slack, room.slack.as_user("ben")
    asked = ana.say("Shall we :tada:? @Ben said <b>yes</b> and *meant* it.")
    for who in (ana, ben):
        who.react(asked, "+1")
    ben.say("In the thread, then.", thread=asked.ts)
    ana.command("/nope")
    page.channel.see("not a valid command")


def _menu(room: Room, page: Page) -> None:
    _conversation(room, page)
    page.message("meant").press("More actions")
    page.popover.see("Delete message")


def _emoji(room: Room, page: Page) -> None:
    _conversation(room, page)
    page.message("meant").press("Add a reaction")
    page.popover.field("Find an emoji").send_keys("heart")


def _offers(room: Room, page: Page) -> None:
    page.channel.type("/")
    page.offers.see("/invite")


def _form(room: Room, page: Page) -> None:
    room.open_modal(samples.EVERY_INPUT)
    page.modal.see("Everything")


def _form_list(room: Room, page: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Paint", {"type": "static_select", "option_groups": samples.PAINTS})))
    page.modal.press("Paint")
    page.popover.see("For wood")


def _news(room: Room, page: Page) -> None:
    root = room.post(samples.WORDS)
    for number in range(60):
        room.post(text=f"line {number}", thread_ts=root)
    page.message("60 replies").open_thread()
    page.thread.see("line 59")
    page.script("document.querySelector('#thread .messages').scrollTop = 0")
    room.slack.as_user("ben").say("And one more.", thread=root)
    page.thread.see("1 new message")


def _form_below(room: Room, page: Page) -> None:
    _form(room, page)
    page.modal.fill("Mail", "nonsense")
    page.modal.press("Send")
    page.modal.see("Please complete")


def _question(room: Room, page: Page) -> None:
    room.post(samples.BUTTONS)
    page.message("Danger").press("Danger")
    page.modal.see("Really?")


def _home(room: Room, page: Page) -> None:
    room.publish_home(samples.HOME)
    page.go_to("Helper")
    page.press("Home")
    page.channel.see("Welcome home")


def _prompts(room: Room, page: Page) -> None:
    page.go_to("Helper")
    room.suggest("Hello. How can I help?", "What is new?", "Show me the plan", "Who is on call?")
    page.channel.see("Who is on call?")


def _traffic(room: Room, page: Page) -> None:
    room.slack.say("hello")
    room.app.answers = [(200, {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}]})]
    room.slack.command("/helper")
    page.inspect()
    page.wire("/helper").click()
    page.detail.see("Attempt 1")


def _conditions(room: Room, page: Page) -> None:
    page.inspect()
    page.inspector.press("Conditions")
    page.inspector.see("Rate limits as in Slack")


def _sidebar(room: Room, page: Page) -> None:
    ben = room.slack.as_user("ben")
    ben.say("Psst, @Ana", channel="engineering")
    ben.say("Anything", channel="random")
    page.show_places()
    page.sidebar.see("random")


def _archived(room: Room, page: Page) -> None:
    page.go_to("old-project")


def _help(room: Room, page: Page) -> None:
    page.chord(Keys.CONTROL, "/")
    page.modal.see("Keys and hints")


def _down(room: Room, page: Page) -> None:
    room.app.answers = [(500, "")] * 4
    room.slack.say("Is anybody there?")
    page.banner.see("given up")


SCENES: dict[str, Callable[[Room, Page], None]] = {
    **{f"message-{kind.replace(' ', '-')}": _message(kind) for kind in samples.MESSAGES},
    "conversation": _conversation,
    "file": _file,
    "thread": _thread,
    "menu": _menu,
    "emoji": _emoji,
    "offers": _offers,
    "form": _form,
    "form-list": _form_list,
    "form-wrong": _form_below,
    "news": _news,
    "question": _question,
    "home": _home,
    "prompts": _prompts,
    "traffic": _traffic,
    "conditions": _conditions,
    "sidebar": _sidebar,
    "archived": _archived,
    "help": _help,
    "app-down": _down,
}
