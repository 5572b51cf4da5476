"""Writing: what is offered while one types, marks, drafts, long and odd texts, and commands."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.browsing import Browser
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
USES = {"one": "the first use", "two": "the second"}


def said(room: Room, channel: str = "general") -> list[str]:
    """Everything in a channel, as it is kept."""
    return [one.text for one in room.slack.call(lambda: [*room.slack.world.channel(channel).messages.values()])]


@pytest.fixture
def helped(windows: Browser, make_room: Callable[..., Room]) -> Page:
    """A page that knows what the command is good for."""
    return windows.open(make_room(commands=USES, command_hint="anything").url)


def test_uses_of_the_command_are_offered_and_taken_with_tab(helped: Page) -> None:
    helped.channel.type("/he")
    helped.offers.see("/helper", "anything", "/helper one", "the first use")
    helped.keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.TAB)
    assert helped.channel.typed == "/helper one "
    helped.offers.gone()


def test_enter_takes_what_is_marked_and_sends_what_is_not(helped: Page) -> None:
    helped.channel.type("/helper", Keys.ARROW_DOWN, Keys.ARROW_UP)
    helped.keys(Keys.ENTER)
    assert helped.channel.typed == "/helper two "
    helped.channel.box.send_keys(Keys.ENTER)
    helped.wait(lambda: helped.channel.typed == "", "the command to be sent")


def test_escape_puts_the_offers_away_and_keeps_the_words(helped: Page) -> None:
    helped.channel.type("/he")
    helped.offers.see("/helper")
    helped.keys(Keys.ESCAPE)
    helped.offers.gone()
    assert helped.channel.typed == "/he"
    helped.channel.type("l")
    helped.offers.see("/helper one")


@pytest.mark.parametrize(
    ("typed", "offered", "taken"),
    [
        ("hello @be", "Ben Okafor", "hello @Ben Okafor "),
        ("see #eng", "#engineering", "see #engineering "),
        ("well :roc", "🚀", "well :rocket: "),
    ],
)
def test_people_channels_and_emoji_are_offered(room: Room, ana: Page, typed: str, offered: str, taken: str) -> None:
    ana.channel.type(typed)
    ana.offers.see(offered)
    ana.keys(Keys.ENTER)
    assert ana.channel.typed == taken
    ana.keys(Keys.ENTER)
    words = taken.strip().replace(":rocket:", "🚀")
    ana.message(words).see("Ana")
    assert words in ana.message(words).text.split("\n")


def test_an_offer_is_taken_with_the_mouse(ana: Page) -> None:
    ana.channel.type("@ch")
    ana.offers.see("Chloe Tanaka")
    ana.offers.click()
    assert ana.channel.typed == "@Chloe Tanaka "
    ana.focused("Message #general")


@pytest.mark.parametrize(("key", "mark", "tag"), [("b", "*", "strong"), ("i", "_", "em"), ("e", "`", "code")])
def test_marks_by_key_go_around_what_is_selected(ana: Page, key: str, mark: str, tag: str) -> None:
    ana.channel.type("words")
    ana.chord(Keys.CONTROL, "a")
    ana.chord(Keys.CONTROL, key)
    assert ana.channel.typed == f"{mark}words{mark}"
    ana.chord(Keys.CONTROL, key)
    assert ana.channel.typed == "words"
    ana.chord(Keys.CONTROL, key)
    ana.keys(Keys.ENTER)
    ana.wait(lambda: ana.script(f"return document.querySelector('#messages {tag}')?.innerText") == "words", tag)


def test_shift_and_enter_begin_a_new_line(room: Room, ana: Page) -> None:
    ana.channel.type("one")
    ana.chord(Keys.SHIFT, Keys.ENTER)
    ana.channel.say("two")
    ana.message("one\ntwo").see("two")
    assert said(room)[-1] == "one\ntwo"


def test_buttons_mention_and_insert_an_emoji(ana: Page) -> None:
    ana.channel.press("Mention somebody")
    ana.offers.see("Ben Okafor")
    ana.keys("h", Keys.ENTER)
    ana.channel.menu("Insert an emoji", "tada")
    assert ana.channel.typed == "@Helper :tada: "
    ana.focused("Message #general")


def test_a_draft_is_there_again_when_one_comes_back(ana: Page) -> None:
    ana.channel.type("half a thought")
    ana.message("Planning").press("Reply")
    ana.thread.type("half a reply")
    ana.go_to("engineering")
    assert ana.channel.typed == ""
    ana.go_to("general")
    assert ana.channel.typed == "half a thought"
    ana.message("Planning").press("Reply")
    assert ana.thread.typed == "half a reply"


def test_forty_thousand_characters_are_a_message_and_one_more_is_not(room: Room, ana: Page) -> None:
    ana.channel.paste("x" * 40_001)
    ana.channel.see("-1 characters left")
    ana.keys(Keys.ENTER)
    ana.notices.see("40,000 characters at most")
    assert len(ana.channel.typed) == 40_001
    ana.keys(Keys.BACKSPACE)
    ana.channel.see("0 characters left")
    ana.keys(Keys.ENTER)
    room.slack.wait_until(lambda: len(said(room)[-1]) == 40_000)
    assert ana.channel.typed == ""


ODD = "<b>bold</b> <script>alert(1)</script> &amp; <!channel> <@U1|x> [a](b) ```x``` javascript:alert(1)"


def test_markup_and_mass_mentions_are_only_text(room: Room, ana: Page) -> None:
    ana.channel.say(ODD)
    ana.message("<b>bold</b> <script>alert(1)</script> &amp; <!channel> <@U1|x> [a](b)").see("javascript:alert(1)")
    assert not ana.script("return document.querySelector('#messages b, #messages script, #messages a')")
    assert "&lt;!channel&gt;" in said(room)[-1]


def test_a_mention_of_everybody_is_marked(room: Room, ana: Page) -> None:
    room.post(text="<!here> look, <@U404> and <#C404> and <https://example.org|this> <javascript:alert(1)|that>")
    ana.message("@here look, @U404").see("#private channel", "this", "that")
    assert ana.script("return [...document.querySelectorAll('#messages a')].map((one) => one.href)") == [
        "https://example.org/"
    ]


def test_nothing_and_blanks_are_not_sent(room: Room, ana: Page) -> None:
    assert not ana.channel.button("Send").is_enabled()
    ana.channel.say("   ")
    assert len(said(room)) == 2
    ana.channel.type("x")
    ana.channel.press("Send")
    room.slack.wait_until(lambda: said(room)[-1].strip() == "x")


def test_a_command_in_a_thread_is_refused(room: Room, ana: Page) -> None:
    ana.message("Planning").press("Reply")
    ana.thread.say("/helper now")
    ana.thread.see("/helper is not supported in threads. Sorry!")
    assert room.app.heard == []


def test_an_unknown_command_is_refused_to_its_writer_only(room: Room, ana: Page, ben: Page) -> None:
    ana.channel.say("/halp")
    ana.message("/halp is not a valid command").see("Only visible to you")
    ben.channel.say("anything")
    ben.message("anything").see("Ben Okafor")
    assert "/halp" not in ben.channel.text


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [((500, ""), "/helper failed with the error dispatch_failed."), ((200, {"blocks": [{}]}), "error invalid_blocks")],
)
def test_a_command_that_fails_is_said(room: Room, ana: Page, answer: tuple[int, object], sentence: str) -> None:
    room.app.to["command"] = [answer]
    ana.channel.say("/helper please")
    ana.message(sentence).see("Only visible to you")


def test_an_answer_to_a_command_is_only_visible_to_oneself(room: Room, ana: Page) -> None:
    room.app.to["command"] = [(200, {"text": "for *you*"}), (200, {"text": "for all", "response_type": "in_channel"})]
    ana.channel.say("/helper")
    ana.message("for you").see("Only visible to you")
    ana.channel.say("/helper")
    ana.message("for all").see("Helper")
    assert "Only visible" not in ana.message("for all").text


def test_the_app_is_invited(room: Room, ana: Page) -> None:
    ana.place("random").see("app not added")
    ana.go_to("random")
    ana.channel.say("/invite")
    ana.message("Helper has joined the channel").see("@Helper")
    ana.place("random").gone("app not added")
    ana.channel.say("/invite")
    ana.message("Helper is already in this conversation.").see("Only visible to you")


def test_the_first_step_is_shown_until_it_was_taken(windows: Browser, make_room: Callable[..., Room]) -> None:
    room = make_room(hint="Type /helper and press Enter.")
    page = windows.open(room.url)
    page.channel.see("Type /helper and press Enter.")
    page.channel.say("/helper")
    page.channel.gone("Type /helper and press Enter.")
    page.go_to("engineering")
    assert "press Enter" not in page.channel.text
