"""Far more of everything than usual, on the narrowest phone and at twice the size: nothing overlaps or sticks out."""

from collections.abc import Callable

import pytest

from bot.playground import ChannelSeed, PersonSeed, Seed
from bot.playground.records import Message
from tests.browser import samples
from tests.browser.accessible import AXE, violations
from tests.browser.browsing import Browser
from tests.browser.layout import fits
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser

LONG_NAME = "Maximiliana Wolfeschlegelsteinhausenbergerdorff von Habsburg"
SIZES = pytest.mark.parametrize(("width", "height"), [(320, 568), (640, 450)], ids=["narrowest", "twice the size"])
ARABIC = "نحتاج إلى لوحة إدارة قبل نهاية الشهر، Django يكفي"
TALK = {
    "a word of 200 letters": "w" * 200,
    "3,000 characters": "A sentence of some length. " * 111,
    "from right to left": ARABIC,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈" * 30 + " :tada:" * 40,
    "a path": "`/" + "very-long-folder-name/" * 12 + "`",
}
CHANNELS = tuple(
    ChannelSeed(f"{'a-channel-with-a-name-of-sixty-letters-in-the-list-' if number % 2 else 'team-'}{number}")
    for number in range(60)
)
_OVERLAPS = """const parts = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility());
return parts.slice(1).filter((one, at) =>
    one.getBoundingClientRect().top < parts[at].getBoundingClientRect().bottom - 1).map((one) => one.innerText)"""
_BOX = """const box = document.querySelector('#foot textarea').getBoundingClientRect();
const list = document.querySelector('#messages').getBoundingClientRect();
return box.width > 200 && box.bottom <= innerHeight && list.height > 60 && list.bottom <= box.top"""


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """Sixty channels, a person of sixty letters, and three hundred messages, the odd ones last."""
    people = (*Seed().people, PersonSeed("max", LONG_NAME, team_id="T0ELSEWHERE"))
    general = ChannelSeed("general", shared=True, topic="A topic that goes on and on " * 8)
    room = make_room(seed=Seed(people=people, channels=(general, *CHANNELS)))
    world = room.slack.world
    where, writer = world.channel("general").id, world.person("max").id

    def post() -> None:
        for number in range(300 - len(TALK)):
            world.post(Message(world.next_ts(), world.humans()[number % 3].id, f"number {number}.", where))
        for words in TALK.values():
            world.post(Message(world.next_ts(), writer, words, where))

    room.slack.call(post)
    return room


def well(page: Page, rows: str = "#messages .row") -> None:
    """Nothing sticks out, no row lies on another, and axe-core has nothing serious to say."""
    fits(page)
    assert page.script(_OVERLAPS, rows) == []
    if AXE.exists():
        assert violations(page) == []


@SIZES
def test_a_channel_of_three_hundred_odd_messages(room: Room, windows: Browser, width: int, height: int) -> None:
    page = windows.open(room.url, width=width, height=height)
    page.channel.see("www", "A sentence of some length", ARABIC)
    well(page)
    assert page.script(_BOX)
    page.message(ARABIC).press("Reply")
    page.thread.say("x" * 200)
    page.thread.see("xxx")
    well(page, "#thread .row")


@SIZES
def test_sixty_channels_and_long_names(room: Room, windows: Browser, width: int, height: int) -> None:
    page = windows.open(f"{room.url}/?as={room.slack.world.person('max').id}", width=width, height=height)
    page.channel.press("5 members")
    page.modal.see(LONG_NAME, "another organisation")
    well(page, "dialog .members li")
    page.modal.press("Close")
    page.show_places()
    page.sidebar.see("general", LONG_NAME)
    well(page, "#sidebar .place")
    page.script("document.querySelector('#acting').click()")
    page.popover.see("Be Ana Moreau")
    well(page, ".popover button")


@SIZES
def test_all_sixty_channels_are_reached_by_a_search(room: Room, windows: Browser, width: int, height: int) -> None:
    page = windows.open(room.url, width=width, height=height)
    page.show_places()
    page.sidebar.press("Go to a conversation")
    well(page, "dialog li")
    page.modal.field("Find a conversation").send_keys("sixty-letters-in-the-list-59")
    page.modal.press("a-channel-with-a-name-of-sixty-letters-in-the-list-59")
    page.channel.see("This is the very beginning of this channel.")
    well(page)


@SIZES
def test_a_form_of_forty_inputs(room: Room, windows: Browser, width: int, height: int) -> None:
    page = windows.open(room.url, width=width, height=height)
    asked = [
        samples.asks(f"Question {number} {'with many words ' * 4}", {"type": "plain_text_input"}, optional=True)
        for number in range(40)
    ]
    room.open_modal(samples.modal(*asked))
    page.modal.see("Question 39")
    well(page, "dialog .input")
    footer = (
        "const it = document.querySelector('dialog footer').getBoundingClientRect(); return it.bottom <= innerHeight"
    )
    assert page.script(footer)
    page.modal.press("Send")
    page.modal.gone()


def test_text_from_right_to_left_stands_on_the_right(room: Room, windows: Browser) -> None:
    page = windows.open(room.url)
    page.channel.see(ARABIC)
    gap = """const all = [...document.querySelectorAll('#messages .text')];
    const text = all.find((one) => one.innerText.includes('نحتاج'));
    const words = document.createRange();
    words.selectNodeContents(text);
    const [of, whole] = [words.getBoundingClientRect(), text.getBoundingClientRect()];
    return [whole.right - of.right, of.left - whole.left]"""
    right, left = page.script(gap)
    assert right < 2
    assert left > 100


def test_nothing_moves_for_whoever_wants_no_motion(room: Room, windows: Browser) -> None:
    page = windows.open(room.url)
    general, ben = room.slack.world.channel("general").id, room.slack.world.person("ben").id
    room.slack.call(lambda: room.slack.world.changed(kind="typing", user=ben, channel=general, thread=None))
    page.channel.see("Ben Okafor is typing")
    assert page.script("return document.getAnimations().filter((one) => one.playState === 'running').length") == 0


@pytest.mark.skipif(not AXE.exists(), reason="needs axe-core")
def test_colours_that_the_reader_chose_leave_everything_told_apart(room: Room, windows: Browser) -> None:
    page = windows.open(room.url)
    media = {"features": [{"name": "forced-colors", "value": "active"}]}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    assert page.script("return matchMedia('(forced-colors: active)').matches")
    edges = """return ['.avatar', '.from-outside', '.composer-box', '.members-button'].filter((one) =>
      parseFloat(getComputedStyle(document.querySelector(`main ${one}`)).borderTopWidth) < 1)"""
    assert page.script(edges) == []
    ground = "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor"
    assert page.script(ground, ".place[aria-current]") != page.script(ground, ".place:not([aria-current])")
    # axe-core takes the colours of the page for those that are shown, which are the reader's now.
    assert [one for one in violations(page) if not one.startswith("color-contrast")] == []
