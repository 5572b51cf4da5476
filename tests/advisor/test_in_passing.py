"""What people say beside the question itself: doubts, rudeness, votes, a fact they want, a place they mistook."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend an internal ticket tool with login and an admin panel, 4 developers, live in 8 weeks")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "why do we even need a new tool",
        "who's going to maintain this?",
        "nice, that was fast",
        "hmm not convinced",
        "2 votes django 1 vote flask",
        "wrong channel, sorry",
        "the security audit is on friday btw",
        "boring",
        "sry wrong channel",
        "this is bullshit",
        "stop it",
        "we are just exploring",
        "let's not decide today",
    ],
)
def test_among_colleagues_it_keeps_out(thread: Chat, text: str) -> None:
    assert thread.say(text).text == ""


@pytest.mark.parametrize(
    "text",
    [
        "you are useless",
        "this is bullshit",
        "stop spamming",
        "are you drunk",
        "what a stupid bot",
        "omg shut up",
        "that was rubbish",
        "no offense but this is not helpful",
    ],
)
def test_who_is_fed_up_hears_what_can_be_done(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert (reply.kind, reply.changed) == (Kind.SMALLTALK, ())
    assert "be quiet" in reply.text


def test_what_was_meant_for_another_channel_does_no_harm(chat: Chat) -> None:
    assert chat.mention("sry wrong channel").text == "No harm done; I counted nothing."


@pytest.mark.parametrize(
    "text",
    [
        "then we need that",
        "we need that too",
        "that's a must for us",
        "that is important to us",
        "i want that",
        "thats very important for us",
    ],
)
def test_what_was_just_told_of_is_needed(chat: Chat, text: str) -> None:
    chat.say("does django come with an admin?")
    reply = chat.say(text)
    assert [(need.aspect, need.direction) for need in reply.needs] == [("admin", "require")]
    assert reply.needs[0].must is ("must" in text)
    assert chat.say("undo").needs == ()


@pytest.mark.parametrize(
    ("text", "must", "direction"),
    [
        ("make that a must", True, "require"),
        ("that's a must", True, "require"),
        ("its only nice to have", False, "prefer"),
        ("that is optional", False, "prefer"),
    ],
)
def test_what_was_just_stated_is_made_a_must_or_a_wish(thread: Chat, text: str, must: bool, direction: str) -> None:
    thread.say("we need payments")
    need = next(need for need in thread.say(text).needs if need.aspect == "integrations")
    assert (need.must, need.direction) == (must, direction)


def test_where_no_fact_was_told_that_is_no_need(thread: Chat) -> None:
    assert thread.say("we need that").changed == ()


@pytest.mark.parametrize(
    "text",
    [
        "would fastapi be a bad idea?",
        "how far behind is fastapi?",
        "why is fastapi so low",
        "is fastapi a reasonable choice for us?",
    ],
)
def test_how_an_option_would_do_is_told_against_the_first(thread: Chat, text: str) -> None:
    assert thread.say(text).text.startswith("FastAPI has ")


@pytest.mark.parametrize(
    "text", ["is the difference big?", "is it close?", "is it a close race", "by how much?", "how big is the lead"]
)
def test_how_far_it_is_ahead_is_told_by_the_scores(thread: Chat, text: str) -> None:
    assert "of 100 points" in thread.say(text).text


@pytest.mark.parametrize(
    "text", ["which need mattered most", "what counted the most?", "which of our needs decided it?"]
)
def test_what_mattered_most_is_told_by_the_points(thread: Chat, text: str) -> None:
    assert "Most points come from" in thread.say(text).text


def test_convince_me_is_why(thread: Chat) -> None:
    assert thread.say("convince me").text == thread.say("why?").text


def test_what_two_of_us_know_is_a_need_and_no_question(thread: Chat) -> None:
    changed = {(need.aspect, need.value) for need in thread.say("ok but two of us only know flask").changed}
    assert ("team_experience", "flask") in changed


def test_so_it_has_nothing_is_about_what_was_just_spoken_of(chat: Chat) -> None:
    chat.command("compare flask django on auth")
    reply = chat.say("so flask has nothing?")
    assert (reply.topics[0], reply.options) == ("auth", ("flask",))


@pytest.mark.parametrize(
    "text", ["i dont have requirements yet", "we are just exploring", "what info do you need from me"]
)
def test_who_has_no_needs_yet_is_asked_for_them(chat: Chat, text: str) -> None:
    assert chat.mention(text).text.startswith("What would help most to know: ")


def test_does_it_do_it_as_well_is_about_what_was_just_spoken_of(chat: Chat) -> None:
    chat.say("does fastapi validate types?")
    topic = chat.conversation.topic
    assert (chat.say("cool, and does django do it as well?").topics[0], chat.conversation.about) == (topic, ("django",))


def test_praise_is_thanked_for(chat: Chat) -> None:
    assert chat.mention("good bot").text == "Glad it helps."


def test_who_asks_in_another_order_gets_help(chat: Chat) -> None:
    assert chat.mention("what you can do for me").kind is Kind.HELP


@pytest.mark.parametrize(
    "text", ["boss approved django", "the client signed off on django", "our cto has picked django"]
)
def test_who_decides_for_the_team_has_decided(thread: Chat, text: str) -> None:
    assert thread.say(text).decided == ("django",)


@pytest.mark.parametrize("text", ["wait, flask", "no, flask", "actually flask then", "sorry flask i mean"])
def test_right_after_a_decision_another_name_decides_anew(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is not Kind.DECIDE
    thread.say("let's go with django")
    assert thread.say(text).decided == ("flask",)


@pytest.mark.parametrize("text", ["hmm, actually no", "no", "I changed my mind", "let me think", "oh no, too fast"])
def test_right_after_a_decision_a_no_leaves_it_open(thread: Chat, text: str) -> None:
    assert thread.say(text).changed == ()
    thread.say("let's go with django")
    assert thread.say(text).text.startswith("Then nothing is settled")
