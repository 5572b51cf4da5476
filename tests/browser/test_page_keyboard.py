"""Everything without a mouse: where the focus is, where it goes, and what each key does."""

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def walk_to(page: Page, label: str, key: str = Keys.TAB, most: int = 60) -> None:
    """Press Tab until something is reached."""
    for _ in range(most):
        if page.focus.split("\n")[0] == label:
            return
        if key == Keys.TAB:
            page.keys(key)
        else:
            page.chord(Keys.SHIFT, Keys.TAB)
    raise AssertionError(f"{label!r} is not reached with Tab")


def walk_to_the_messages(page: Page) -> None:
    """Press Tab backwards until a message has the focus."""
    for _ in range(20):
        page.chord(Keys.SHIFT, Keys.TAB)
        if at_message(page):
            return
    raise AssertionError("no message is reached with Tab")


def at_message(page: Page) -> str:
    """The words of the message that has the focus itself, and not one of its buttons; "" where none has."""
    return str(page.script("const at = document.activeElement; return at.matches('.row') ? at.innerText : ''"))


def place(page: Page) -> str:
    return str(page.script("return document.querySelector('#place').innerText"))


def test_the_first_stop_skips_to_the_message_box(ana: Page) -> None:
    ana.focused("Message #general")
    ana.script("document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus()")
    ana.keys(Keys.TAB)
    ana.focused("Skip to the message box")
    ana.keys(Keys.ENTER)
    ana.focused("Message #general")
    ana.keys("typed")
    assert ana.channel.typed == "typed"


def test_where_nothing_can_be_written_the_first_stop_leads_to_what_can_be_read(ana: Page) -> None:
    ana.go_to("Helper")
    ana.channel.press("Home")
    ana.script("document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus()")
    ana.keys(Keys.TAB, Keys.ENTER)
    ana.wait(lambda: ana.script("return document.activeElement.id") == "home", "the home to have the focus")


def test_the_list_of_conversations_is_walked_and_opened(ana: Page) -> None:
    walk_to(ana, "random", Keys.SHIFT)
    ana.keys(Keys.ENTER)
    ana.wait(lambda: place(ana) == "random", "random")
    ana.focused("Message #random")


def test_conversations_by_key(ana: Page) -> None:
    ana.chord(Keys.ALT, Keys.ARROW_DOWN)
    ana.wait(lambda: place(ana) == "engineering", "the one below")
    ana.chord(Keys.ALT, Keys.ARROW_UP)
    ana.wait(lambda: place(ana) == "general", "the one above")
    ana.chord(Keys.CONTROL, "k")
    ana.focused("Find a conversation")
    ana.keys("lead", Keys.ENTER)
    ana.wait(lambda: place(ana) == "leadership", "the one that was looked for")
    ana.focused("Message #leadership")
    ana.chord(Keys.CONTROL, "k")
    ana.focused("Find a conversation")
    ana.keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    ana.wait(lambda: place(ana) == "engineering", "the second of the list")


def test_help_by_key(ana: Page) -> None:
    ana.chord(Keys.CONTROL, "/")
    ana.modal.see("Keys and hints")
    ana.keys(Keys.ESCAPE)
    ana.modal.gone()
    ana.focused("Message #general")


def test_messages_are_walked_with_arrow_keys(room: Room, ana: Page) -> None:
    room.slack.say("the newest")
    ana.message("the newest").see("Ana")
    walk_to_the_messages(ana)
    assert "the newest" in at_message(ana)
    for key, words in (
        (Keys.ARROW_UP, "Planning"),
        (Keys.HOME, "Morning!"),
        (Keys.ARROW_UP, "Morning!"),
        (Keys.ARROW_DOWN, "Planning"),
        (Keys.END, "the newest"),
    ):
        ana.keys(key)
        assert words in at_message(ana)


def test_tab_stops_at_one_message_and_then_leaves_the_list(room: Room, ana: Page) -> None:
    for turn in range(4):
        room.post(samples.BUTTONS, text=f"message {turn}")
    ana.wait(lambda: ana.channel.text.count("Plain") == 4, "the messages")
    walk_to_the_messages(ana)
    ana.keys(Keys.ARROW_UP, Keys.ARROW_UP)
    stop = at_message(ana)
    for label in ("Plain", "Primary", "Danger", "Linked", "Open link ↗", "Add a reaction", "Reply", "More actions"):
        ana.keys(Keys.TAB)
        assert ana.focus.split("\n")[0] == label
    inside = "return document.querySelector('#messages').contains(document.activeElement)"
    ana.keys(Keys.TAB)
    assert not ana.script(inside)
    walk_to_the_messages(ana)
    assert at_message(ana) == stop
    ana.chord(Keys.SHIFT, Keys.TAB)
    assert not ana.script(inside)
    ana.wait(lambda: not ana.script("return document.querySelector('.row[inert]')"), "every message to be in reach")


def test_arrow_keys_go_on_from_a_button_of_a_message(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    ana.message("Plain").see("Helper")
    walk_to_the_messages(ana)
    ana.keys(Keys.TAB)
    ana.focused("Plain")
    ana.keys(Keys.ARROW_UP)
    assert "Planning" in at_message(ana)


def test_the_second_stop_skips_to_the_messages(ana: Page) -> None:
    ana.script("document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus()")
    ana.keys(Keys.TAB, Keys.TAB)
    ana.focused("Skip to the messages")
    ana.keys(Keys.ENTER)
    ana.wait(lambda: "Planning" in at_message(ana), "the newest message")


def test_what_a_button_shows_only_to_me_has_the_focus_and_escape_leads_back(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    for turn in range(30):
        room.slack.say(f"talk {turn}")
    ana.message("talk 29").see("Ana")
    ana.message("Plain").press("Plain")
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    room.whisper("far below")
    ana.wait(lambda: "far below" in at_message(ana), "the answer to have the focus")
    seen = """const at = document.activeElement.getBoundingClientRect();
    const list = document.querySelector('#messages').getBoundingClientRect();
    return at.top >= list.top - 1 && at.bottom <= list.bottom + 1"""
    ana.wait(lambda: ana.script(seen), "it to be in view")
    ana.keys(Keys.ESCAPE)
    ana.focused("Plain")


def test_whoever_writes_meanwhile_keeps_the_cursor(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    ana.message("Plain").press("Plain")
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    ana.channel.type("half a thought")
    room.whisper("shown")
    ana.message("shown").see("Only visible to you")
    ana.focused("Message #general")


def test_a_message_is_answered_and_reacted_to_by_key(ana: Page) -> None:
    walk_to_the_messages(ana)
    ana.keys(Keys.TAB)
    ana.focused("Add a reaction")
    ana.keys(Keys.ENTER)
    ana.focused("Find an emoji")
    ana.keys("tada", Keys.ENTER)
    ana.message("Planning").see("🎉")
    ana.focused("Add a reaction")
    ana.keys(Keys.TAB)
    ana.focused("Reply")
    ana.keys(Keys.ENTER)
    ana.focused("Reply …")
    ana.keys("by key", Keys.ENTER)
    ana.reply("by key").see("Ana")
    walk_to_the_messages(ana)
    assert "by key" in at_message(ana)
    ana.keys(Keys.ESCAPE)
    ana.thread.gone()
    assert "Planning" in ana.focus


def test_a_menu_is_walked_with_arrow_keys_and_gives_the_focus_back(ana: Page) -> None:
    ana.channel.say("mine")
    ana.message("mine").see("Ana")
    walk_to_the_messages(ana)
    walk_to(ana, "More actions")
    ana.keys(Keys.ENTER)
    ana.focused("Ask Helper")
    for key, words in (
        (Keys.ARROW_DOWN, "Copy link"),
        (Keys.END, "Delete message"),
        (Keys.ARROW_DOWN, "Ask Helper"),
        (Keys.ARROW_UP, "Delete message"),
        (Keys.HOME, "Ask Helper"),
    ):
        ana.keys(key)
        assert ana.focus == words
    ana.keys(Keys.ESCAPE)
    ana.popover.gone()
    ana.focused("More actions")
    ana.keys(Keys.ENTER, Keys.END, Keys.ENTER)
    ana.modal.see("Delete this message?")
    ana.keys(Keys.ESCAPE)
    ana.modal.gone()
    ana.message("mine").see("Ana")


def test_tab_leaves_a_menu_and_closes_it(ana: Page) -> None:
    ana.message("Planning").press("More actions")
    ana.focused("Ask Helper")
    ana.keys(Keys.TAB)
    ana.popover.gone()


def test_a_question_is_on_the_safe_answer_first(ana: Page) -> None:
    ana.channel.say("mine")
    ana.message("mine").menu("More actions", "Delete message")
    ana.focused("Keep it")
    ana.keys(Keys.ENTER)
    ana.modal.gone()
    ana.message("mine").see("Ana")
    ana.focused("More actions")


def test_the_focus_stays_in_a_form_and_comes_back_after_it(room: Room, ana: Page) -> None:
    ana.channel.type("half a thought")
    room.open_modal(samples.EVERY_INPUT)
    ana.focused("Name")
    inside = """const at = document.activeElement;
    return document.querySelector('dialog').contains(at) || at === document.body"""
    for _ in range(45):
        ana.keys(Keys.TAB)
        assert ana.script(inside)
    ana.keys(Keys.ESCAPE)
    ana.modal.gone()
    ana.focused("Message #general")


def test_a_button_gives_and_takes_back_the_focus_around_its_form(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    ana.message("Plain").press("Plain")
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    room.open_with(room.app.interactions("block_actions")[0]["trigger_id"], samples.modal(samples.section("Words")))
    ana.modal.see("Words")
    ana.keys(Keys.ESCAPE)
    ana.modal.gone()
    ana.focused("Plain")


def test_a_choice_in_a_message_keeps_the_focus(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    ana.message("Plain").see("Helper")
    walk_to_the_messages(ana)
    walk_to(ana, "Primary")
    ana.keys(Keys.SPACE)
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    assert ana.focus == "Primary"


def test_escape_closes_one_thing_after_the_other(ana: Page) -> None:
    ana.message("Planning").press("Reply")
    ana.inspect()
    ana.thread.type(":ro")
    ana.offers.see("🚀")
    ana.keys(Keys.ESCAPE)
    ana.offers.gone()
    ana.inspector.see("Inspector")
    ana.thread.menu("Insert an emoji", "tada")
    ana.keys(Keys.ESCAPE)
    ana.inspector.gone()
    ana.thread.see("Thread")
    ana.keys(Keys.ESCAPE)
    ana.thread.gone()


def test_options_from_the_app_are_taken_by_key(room: Room, ana: Page) -> None:
    menu = {"type": "external_select", "min_query_length": 2}
    room.open_modal(samples.modal(samples.asks("Stone", menu)))
    room.app.to["block_suggestion"] = [(200, {"options": samples.options("Limestone", "Limetree")})] * 2
    ana.modal.fill("Stone", "lime")
    ana.modal.see("Limestone")
    ana.keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    ana.wait(lambda: ana.modal.field("Stone").get_attribute("value") == "Limetree", "Limetree")
    ana.focused("Stone")
    ana.modal.fill("Stone", "lime")
    ana.modal.see("Limestone")
    ana.keys(Keys.ESCAPE)
    ana.modal.gone("Limestone")
    ana.modal.see("A form")


def test_new_messages_are_read_out(ana: Page, ben: Page) -> None:
    ben.channel.say("do you hear me?")
    said = "return document.getElementById('announcer').textContent"
    ana.wait(lambda: "Ben Okafor: do you hear me?" in str(ana.script(said)), "the message to be read out")


def test_a_form_with_nothing_to_fill_in_scrolls_by_key_though_it_has_links(room: Room, ana: Page) -> None:
    long = [samples.section(f"Line {number}, see <https://example.org/{number}|there>") for number in range(60)]
    room.open_modal(samples.modal(*long, title="To read"))
    top = "return document.querySelector('.modal-body').scrollTop"
    ana.wait(lambda: ana.script("return document.activeElement.className") == "modal-body", "the focus on what scrolls")
    assert ana.script("return document.activeElement.getAttribute('role')") == "region"
    assert ana.script(
        "return document.getElementById(document.activeElement.getAttribute('aria-labelledby')).innerText"
    ) == ("To read")
    assert ana.script(top) == 0
    ana.keys(Keys.PAGE_DOWN)
    ana.wait(lambda: ana.script(top) > 100, "it scrolled")
