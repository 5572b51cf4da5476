"""Somebody in a hurry on a phone: what is new is in view, what is named can be tapped, hints are about this place."""

from collections.abc import Callable

import pytest

from tests.browser import samples
from tests.browser.browsing import Browser
from tests.browser.layout import CHANNEL, THREAD, comes_into_view, fits, in_view
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser

PROMPTS = ("Why is Django first?", "Compare Django with Flask", "What would change it?", "Show what we need")
_HEIGHT = "return document.querySelector('#assistant').getBoundingClientRect().height"
_COVERED = """const [row, foot] = [...document.querySelectorAll('#messages .row, #foot')].slice(-2);
return row.getBoundingClientRect().bottom - foot.getBoundingClientRect().top"""


@pytest.fixture
def phone(sit_down: Callable[..., Page]) -> Page:
    return sit_down("ana", width=390, height=844)


def posted(room: Room, lines: int, words: str, thread: str | None = None) -> str:
    """So many messages in the direct message, the last one with these words; its time."""
    for number in range(lines):
        room.post(samples.section(f"line {number}"), channel=room.slack.direct, thread_ts=thread)
    return room.post(samples.section(words), channel=room.slack.direct, thread_ts=thread)


def test_prompts_stand_in_one_row_and_the_newest_answer_above_them(room: Room, phone: Page) -> None:
    phone.go_to("Helper")
    posted(room, 20, "What are you choosing?")
    comes_into_view(phone, CHANNEL, "What are you choosing?")
    room.suggest("What next?", *PROMPTS)
    phone.channel.see(PROMPTS[3])
    assert int(str(phone.script(f"{_HEIGHT} | 0"))) < 110
    phone.wait(lambda: float(str(phone.script(_COVERED))) < 1, "the newest message to end above what is offered")
    fits(phone)


def test_the_answer_to_what_one_writes_is_in_view_whatever_was_offered_meanwhile(room: Room, phone: Page) -> None:
    phone.go_to("Helper")
    posted(room, 20, "What are you choosing?")
    phone.channel.say("a web framework")
    phone.message("a web framework").see("Ana")
    phone.script("document.querySelector('#messages').scrollTop -= 300")
    room.suggest("What next?", *PROMPTS)
    phone.channel.see(PROMPTS[0])
    posted(room, 0, "Django it is.")
    comes_into_view(phone, CHANNEL, "Django it is.")


def test_what_came_in_an_old_thread_is_led_to(room: Room, phone: Page) -> None:
    root = posted(room, 0, "Recorded as D-1.")
    posted(room, 30, "the last of all")
    phone.go_to("Helper")
    phone.go_to("general")
    posted(room, 0, "Ben objects.", root)
    phone.show_places()
    phone.place("Helper").see("1")
    phone.place("Helper").click()
    phone.channel.press("New in a thread →")
    comes_into_view(phone, THREAD, "Ben objects.")
    phone.thread.press("Close the thread")
    phone.channel.gone("New in a thread →")


def test_what_came_in_two_old_threads_is_led_to_one_after_the_other(room: Room, ana: Page) -> None:
    roots = [posted(room, 0, f"Recorded as D-{number}.") for number in (1, 2)]
    for number, root in enumerate(roots, 1):
        posted(room, 2, f"About D-{number}.", root)
    ana.go_to("Helper")
    ana.channel.press("New in a thread →")
    comes_into_view(ana, THREAD, "About D-1.")
    ana.channel.press("New in a thread →")
    comes_into_view(ana, THREAD, "About D-2.")
    ana.channel.gone("New in a thread →")


def test_what_only_this_person_sees_is_told_over_the_thread_that_covers_it(room: Room, phone: Page) -> None:
    root = room.post(samples.section("Django comes first"))
    room.post(samples.section("a reply"), thread_ts=root)
    phone.message("Django comes first").open_thread()
    room.whisper(":white_check_mark: *D-1* is recorded.")
    phone.thread.see("D-1 is recorded.")
    fits(phone)
    phone.thread.press("Hide this")
    phone.thread.gone("D-1 is recorded.")
    room.whisper("Its review is due.")
    phone.thread.press("Show it in the conversation")
    phone.thread.gone()
    comes_into_view(phone, CHANNEL, "Its review is due.")


def test_at_a_desk_it_is_told_once(room: Room, ana: Page) -> None:
    root = room.post(samples.section("Django comes first"))
    room.post(samples.section("a reply"), thread_ts=root)
    ana.message("Django comes first").open_thread()
    room.whisper("D-1 is recorded.")
    ana.message("D-1 is recorded.").see("Only visible to you")
    assert "D-1" not in ana.thread.text


def test_a_channel_that_is_named_is_opened_by_its_name(room: Room, phone: Page) -> None:
    named = f"<#{room.slack.world.channel('engineering').id}>"
    root = room.post(samples.section(f"Its summary is in {named}."))
    room.post(samples.section(f"Look into {named}."), thread_ts=root)
    phone.message("Its summary").press("#engineering")
    phone.wait(lambda: "engineering" in str(phone.script("return document.querySelector('#place').innerText")), "it")
    phone.go_to("general")
    phone.message("Its summary").open_thread()
    phone.reply("Look into").press("#engineering")
    phone.thread.gone()
    phone.wait(lambda: "engineering" in str(phone.script("return document.querySelector('#place').innerText")), "it")


def test_the_address_of_a_channel_opens_it(room: Room, windows: Browser) -> None:
    page = windows.open(f"{room.url}/archives/{room.slack.world.channel('engineering').id}")
    page.wait(lambda: "engineering" in str(page.script("return document.querySelector('#place').innerText")), "it")


def test_the_hint_about_a_command_is_for_channels_and_goes_with_the_first_answer(
    windows: Browser, make_room: Callable[..., Room]
) -> None:
    room = make_room(hint="Type /helper and press Enter.")
    page = windows.open(room.url)
    page.channel.see("Type /helper and press Enter.")
    page.go_to("Helper")
    assert "press Enter" not in page.channel.text
    page.go_to("engineering")
    page.channel.see("Type /helper and press Enter.")
    root = room.slack.say("which one?", "engineering").ts
    room.post(samples.section("This one."), channel="engineering", thread_ts=root)
    page.channel.gone("Type /helper and press Enter.")


def test_typing_in_an_open_list_looks_for_an_option_wherever_the_focus_is(room: Room, phone: Page) -> None:
    room.open_modal(samples.EVERY_INPUT)
    phone.modal.press("Paint")
    phone.popover.see("For walls")
    phone.script("document.querySelector('.choices [role=option]').focus()")
    phone.keys("s", "l", "o", "w")
    phone.wait(lambda: phone.script("return document.querySelector('.choosing-list input').value") == "slow", "it")
    phone.popover.gone("For walls")


def test_nobody_who_reads_above_is_moved_by_what_is_offered_below(room: Room, ana: Page) -> None:
    ana.go_to("Helper")
    posted(room, 45, "the last of all")
    comes_into_view(ana, CHANNEL, "the last of all")
    top = "const list = document.querySelector('#messages'); list.scrollTop = 0; return list.scrollTop === 0"
    ana.wait(lambda: ana.script(top) and in_view(ana, CHANNEL, "line 0"), "the top")
    room.suggest("What next?", *PROMPTS)
    ana.channel.see(PROMPTS[0])
    assert in_view(ana, CHANNEL, "line 0")
