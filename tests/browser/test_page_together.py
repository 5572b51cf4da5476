"""Two people in two windows, what each has not read yet, and becoming somebody else."""

from collections.abc import Callable

import pytest

from tests.browser import samples
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def dots(page: Page, name: str) -> object:
    """What stands beside a conversation in the list: a dot, a number, or nothing."""
    return page.script(
        """const place = [...document.querySelectorAll('.place')].find((one) => one.innerText.includes(arguments[0]));
        return place.querySelector('.dot') ? 'dot' : (place.querySelector('.unread')?.innerText ?? null);""",
        name,
    )


def test_what_one_writes_the_other_sees_at_once(ana: Page, ben: Page) -> None:
    ana.channel.say("hello Ben")
    ben.message("hello Ben").see("Ana Moreau")
    ben.channel.say("hello Ana")
    ana.message("hello Ana").see("Ben Okafor")
    ana.message("hello Ana").press("Reply")
    ana.thread.say("in a thread")
    ben.message("hello Ana").open_thread()
    ben.thread.see("in a thread")
    ben.thread.say("here too")
    ana.thread.see("here too")
    ana.channel.say("a tpyo")
    ben.message("a tpyo").see("a tpyo")
    ana.message("a tpyo").menu("More actions", "Edit message")
    ana.focused("Edit the message")
    ana.keys(*["\ue003"] * 4, "typo", "\ue007")
    ben.message("a typo").see("(edited)")


def test_a_dot_a_number_and_a_line_show_what_is_new(ana: Page, ben: Page) -> None:
    ana.go_to("engineering")
    ben.channel.say("for whoever reads it")
    ana.wait(lambda: dots(ana, "general") == "dot", "a dot")
    ben.channel.say("@Ana for you")
    ana.wait(lambda: dots(ana, "general") == "1", "a number")
    assert str(ana.driver.title).startswith("(1) ")
    ana.go_to("general")
    ana.channel.see("New", "for whoever reads it")
    order = str(ana.channel.text)
    assert order.index("Planning") < order.index("\nNew") < order.index("for whoever")
    assert dots(ana, "general") is None
    ben.channel.say("and now it is read at once")
    ana.message("and now it is read at once").see("Ben")
    ana.go_to("engineering")
    assert dots(ana, "general") is None
    ana.go_to("general")
    assert "\nNew" not in ana.channel.text


def test_what_is_read_in_one_window_is_read_in_the_other(sit_down: Callable[..., Page], room: Room) -> None:
    one, two = sit_down("ana"), sit_down("ana")
    one.go_to("engineering")
    two.go_to("engineering")
    room.slack.as_user("ben").say("news")
    two.wait(lambda: dots(two, "general") == "dot", "a dot")
    one.go_to("general")
    two.wait(lambda: dots(two, "general") is None, "no dot")


def test_what_was_missed_is_marked_after_coming_back(room: Room, sit_down: Callable[..., Page]) -> None:
    room.slack.as_user("ben").say("while nobody looked", channel="random")
    room.slack.as_user("ben").say("@Ana urgent", channel="engineering")
    ana = sit_down("ana")
    assert (dots(ana, "random"), dots(ana, "engineering")) == ("dot", "1")
    ana.go_to("random")
    ana.channel.see("New", "while nobody looked")


def test_a_direct_message_from_the_app_is_a_number(room: Room, ana: Page) -> None:
    room.post(text="psst", channel=room.slack.direct)
    ana.wait(lambda: dots(ana, "Helper") == "1", "a number")
    ana.go_to("Helper")
    ana.message("psst").see("Helper")


def test_a_new_reply_is_counted_at_its_thread(room: Room, ana: Page) -> None:
    root = room.slack.say("a question").ts
    ana.go_to("engineering")
    room.slack.as_user("ben").say("an answer", thread=root)
    ana.wait(lambda: dots(ana, "general") == "dot", "a dot")
    ana.go_to("general")
    ana.message("a question").see("1 reply", "1 new")


def test_one_becomes_somebody_else_and_keeps_the_drafts_apart(room: Room, ana: Page) -> None:
    ana.channel.type("a draft of Ana's")
    ana.wait(lambda: ana.script("document.querySelector('#acting').click()") or True, "who one is")
    ana.popover.see("Another window as Chloe Tanaka")
    ana.popover.press("Be Ben Okafor")
    ana.sidebar.see("Ben Okafor")
    assert ana.channel.typed == ""
    ana.channel.say("as Ben")
    ana.message("as Ben").see("Ben Okafor")
    ana.open(room.url)
    ana.sidebar.see("Ben Okafor")


def test_a_private_answer_is_seen_by_one_only(room: Room, ana: Page, ben: Page) -> None:
    room.app.to["command"] = [(200, "only for Ana")]
    ana.channel.say("/helper")
    ana.message("only for Ana").see("Only visible to you")
    ana.channel.say("for both")
    ben.message("for both").see("Ana")
    assert "only for Ana" not in ben.channel.text


def test_two_people_press_the_same_button(room: Room, ana: Page, ben: Page) -> None:
    from tests.browser import samples

    room.post(samples.BUTTONS)
    for page in (ana, ben):
        page.message("Plain").press("Plain")
    room.slack.wait_until(lambda: len(room.app.interactions("block_actions")) == 2)
    assert {one["user"]["username"] for one in room.app.interactions("block_actions")} == {"ana", "ben"}


def test_a_form_is_shown_in_the_window_where_it_was_asked_for(room: Room, sit_down: Callable[..., Page]) -> None:
    one, other = sit_down("ana"), sit_down("ana")

    def asked(page: Page, title: str) -> None:
        room.app.heard.clear()
        page.channel.say("/helper")
        room.slack.wait_until(lambda: any("trigger_id" in one.body for one in room.app.heard))
        trigger = next(one.body["trigger_id"] for one in room.app.heard if "trigger_id" in one.body)
        room.open_with(trigger, samples.modal(samples.section("Words."), title=title))
        page.modal.see(title)

    asked(one, "The first")
    room.slack.say("meanwhile")
    other.message("meanwhile").see("Ana Moreau")
    assert not other.modal.is_there
    one.modal.press("Cancel")
    asked(other, "The second")
    room.slack.say("later")
    one.message("later").see("Ana Moreau")
    assert not one.modal.is_there


def press_plain(room: Room, page: Page) -> str:
    """Press the button of that name; what the app may open a form by."""
    before = len(room.app.interactions("block_actions"))
    page.message("Plain").press("Plain")
    room.slack.wait_until(lambda: len(room.app.interactions("block_actions")) == before + 1)
    return str(room.app.interactions("block_actions")[-1]["trigger_id"])


def test_two_windows_of_one_person_have_a_form_each(room: Room, sit_down: Callable[..., Page]) -> None:
    room.post(samples.BUTTONS)
    windows = {"first": sit_down("ana"), "second": sit_down("ana")}
    for name, page in windows.items():
        room.open_with(
            press_plain(room, page),
            samples.modal(samples.section(f"The {name} one"), samples.asks("Name", {"type": "plain_text_input"})),
        )
        page.modal.see(f"The {name} one")
        page.modal.fill("Name", f"typed in the {name}")
    for name, page in windows.items():
        page.modal.see(f"The {name} one")
        page.modal.press("Send")
        page.modal.gone()
    handed_in = room.app.interactions("view_submission")
    for one, name in zip(handed_in, windows, strict=True):
        assert f"typed in the {name}" in str(one["view"]["state"])


def test_a_form_asked_for_on_the_home_stands_in_that_window(room: Room, sit_down: Callable[..., Page]) -> None:
    room.publish_home({"type": "home", "blocks": [samples.BUTTONS]})
    mine, other = sit_down("ana"), sit_down("ana")
    mine.go_to("Helper")
    mine.press("Home")
    mine.press("Plain")
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    room.open_with(room.app.interactions("block_actions")[0]["trigger_id"], samples.modal(samples.section("Mine")))
    mine.modal.see("Mine")
    later = sit_down("ana")
    for page in (other, later):
        page.message("Planning").press("Reply")
        page.thread.see("Planning")
        page.modal.gone()


def test_a_form_outlives_a_reload_of_its_window_alone(room: Room, sit_down: Callable[..., Page]) -> None:
    room.post(samples.BUTTONS)
    mine, other = sit_down("ana"), sit_down("ana")
    mine.message("Plain").press("Plain")
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    room.open_with(room.app.interactions("block_actions")[0]["trigger_id"], samples.modal(samples.section("Mine")))
    mine.modal.see("Mine")
    for page in (mine, other):
        page.driver.refresh()
        page.ready()
    mine.modal.see("Mine")
    other.modal.gone()
