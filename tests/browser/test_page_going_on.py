"""What is going on: somebody is typing, the app is at work, when something was said."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.playground.records import Message
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def test_whoever_types_is_shown_to_others_until_it_has_come(ana: Page, ben: Page) -> None:
    ben.channel.type("I think")
    ana.channel.see("Ben Okafor is typing")
    assert "is typing" not in ben.channel.text
    ben.channel.say(" so")
    ana.message("I think so").see("Ben")
    ana.channel.gone("is typing")


def test_whoever_types_in_a_thread_is_shown_there_alone(ana: Page, ben: Page) -> None:
    for page in (ana, ben):
        page.message("Planning").press("Reply")
        page.thread.see("Thread")
    ben.thread.type("In the thread")
    ana.thread.see("Ben Okafor is typing")
    assert "is typing" not in ana.channel.text


def test_a_command_is_nobodys_business(room: Room, ana: Page, ben: Page) -> None:
    heard: list[str] = []
    room.slack.call(lambda: room.slack.world.listeners.append(lambda change: heard.append(change["kind"])))
    ben.channel.type("/helper secret")
    ben.channel.type(" more")
    ben.channel.box.clear()
    ben.channel.type("words")
    ana.channel.see("Ben Okafor is typing")
    assert heard.count("typing") == 1


def test_while_the_app_takes_its_time_the_page_says_so(room: Room, ana: Page) -> None:
    room.app.delay = 1.5
    ana.channel.say("/helper")
    ana.channel.see("Helper is at work")
    ana.channel.gone("Helper is at work")


def test_the_whole_date_is_told_to_whoever_points_at_a_time(room: Room, ana: Page) -> None:
    titles = ana.script("return [...document.querySelectorAll('#messages .row time')].map((one) => one.title)")
    year = str(datetime.fromtimestamp(room.clock.now, UTC).year)
    assert all(year in one for one in titles)


def test_a_day_of_another_year_has_its_year(room: Room, ana: Page) -> None:
    world = room.slack.world
    general, ben = world.channel("general").id, world.person("ben").id
    room.slack.call(lambda: world.post(Message("1500000000.000001", ben, "long ago", general)))
    ana.channel.see("2017")


def test_what_one_writes_oneself_is_not_reported_as_read(room: Room, ana: Page) -> None:
    heard: list[str] = []
    room.slack.call(lambda: room.slack.world.listeners.append(lambda change: heard.append(change["kind"])))
    ana.channel.say("by me")
    ana.message("by me").see("by me")
    room.slack.as_user("ben").say("by Ben")
    room.slack.wait_until(lambda: "read" in heard)
    assert heard.count("read") == 1
    ana.open(room.url)
    ana.channel.see("by Ben")
    assert "\nNew" not in ana.channel.text


def test_the_line_of_a_thread_says_when_it_was_answered_last(sit_down: Callable[..., Page], room: Room) -> None:
    root = room.slack.say("a question")
    room.slack.as_user("ben").say("an answer", thread=root.ts)
    page = sit_down("ana")
    page.message("a question").see("1 reply", "Last reply on ")


def test_a_thread_counts_its_replies(room: Room, ana: Page) -> None:
    root = room.slack.say("a question")
    ana.message("a question").press("Reply")
    ana.thread.see("a question")
    assert "repl" not in ana.thread.text.replace("Reply", "")
    ana.thread.say("one")
    ana.thread.see("1 reply")
    room.slack.as_user("ben").say("two", thread=root.ts)
    ana.thread.see("2 replies")
    ana.reply("one").menu("More actions", "Delete message")
    ana.modal.press("Delete")
    ana.thread.see("1 reply")
