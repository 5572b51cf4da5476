"""A thread in which nobody but one person and the app wrote: whom else should they mean?"""

from collections.abc import Callable

import pytest

from bot.advisor.conversation import Kind, Reply
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend a webshop with accounts, live in 3 weeks")
    return chat


THERE = [
    "hello?? did you get that",
    "hello??",
    "are you still there",
    "you there?",
    "anyone there?",
    "did you get that?",
    "did you understand what i wrote?",
    "no answer?",
    "why don't you answer",
]


@pytest.mark.parametrize("text", THERE)
def test_whoever_asks_if_it_is_there_is_told_what_it_understood(thread: Chat, text: str) -> None:
    for told in (thread.say_alone(text).text, thread.say_after_it(text).text, thread.mention(text).text):
        first, *needs, last = told.splitlines()
        assert first == "I am here. What I have understood so far:"
        assert "• Live within weeks (a limit), from “a webshop with accounts, live in 3 weeks”" in needs
        assert last == "What is missing there I did not understand: say it once more in other words."


@pytest.mark.parametrize("text", THERE)
def test_among_colleagues_that_is_asked_of_them(thread: Chat, text: str) -> None:
    assert thread.say(text).text == ""


def test_where_it_understood_nothing_yet_it_says_so(chat: Chat) -> None:
    chat.mention("does flask have an admin?")
    assert chat.say_alone("hello?").text.startswith(
        "I am here. I have understood no need yet: say what you are building"
    )


ANSWERED = [
    ("does it do turkish?", "Django: Django translates text"),
    ("is it available in german and french?", "Django: Django translates text"),
    ("only joking about django", "No harm done: nothing you said counts for or against Django."),
    ("my friend wants node.js", "I only know Flask, Django and FastAPI; there is nothing here on Node.js."),
    ("can we use node.js instead", "I only know Flask, Django and FastAPI; there is nothing here on Node.js."),
    ("how long would two people need for this", "I cannot say how long it takes or how many people: "),
]


@pytest.mark.parametrize(("text", "answer"), ANSWERED)
def test_what_can_only_be_meant_for_it_is_answered(thread: Chat, text: str, answer: str) -> None:
    assert thread.say_alone(text).text.startswith(answer)


@pytest.mark.parametrize("text", ["only joking about django", "my friend wants node.js", "can we use node.js instead"])
def test_among_colleagues_it_keeps_out_of_that(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    ["lunch at 12?", "I'll think about it", "brb", "the wifi is down again", "nice", "hmm", "@ben did you see it?"],
)
def test_even_alone_not_everything_is_for_it(thread: Chat, text: str) -> None:
    assert thread.say_alone(text).kind is Kind.SILENT


@pytest.mark.parametrize("way", [Chat.say, Chat.say_alone])
def test_what_was_said_of_an_option_in_jest_is_taken_back(thread: Chat, way: Callable[[Chat, str], Reply]) -> None:
    thread.say("rule out django")
    reply = way(thread, "only joking about django")
    assert reply.text.startswith("Understood. Django: allowed again")


@pytest.mark.parametrize(
    "text",
    ["how long would two people need for this?", "how many people do we need for this?", "how long will it take us"],
)
def test_how_long_it_takes_is_not_guessed(thread: Chat, text: str) -> None:
    told = thread.mention(text).text
    assert "rated on “Speed of development”, of 5: Django 5" in told
    assert told.endswith("Say by when it has to be live, or how many you are, and I weigh that.")


@pytest.mark.parametrize("text", ["how long does it take to learn Django", "how long will Django be supported?"])
def test_how_long_something_else_takes_is_answered_by_facts(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is Kind.FACT
