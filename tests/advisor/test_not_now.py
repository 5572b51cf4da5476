"""Not now: a need put off right after it was stated, a decision called off, a question left open."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

CLOSE = "recommend a chat app, our developers know Django"
"""Too close to call, so that a question is asked at the end."""


@pytest.mark.parametrize(
    "text",
    [
        "no wait, that's for later",
        "that can wait",
        "not now, later",
        "actually that's for phase 2",
        "ah that comes later, sorry",
        "let's park that",
        "we'll do that in the second release",
        "not in the mvp",
        "oh that's not for the mvp",
        "no, thats something for v2",
        "that's a nice to have for next year, not now",
        "oh wait no, later",
        "that doesn't have to be in the MVP",
        "not yet",
        "meh, later",
        "that isn't urgent",
        "actually let's push that to phase 3",
    ],
)
def test_what_was_just_stated_is_put_off(chat: Chat, text: str) -> None:
    chat.command("recommend a webshop, 3 developers")
    chat.say("we need MongoDB")
    reply = chat.say(text)
    assert reply.kind is Kind.NEEDS
    assert "nosql" not in {need.aspect for need in reply.needs}
    assert {"marketplace", "few"} <= {need.value for need in reply.needs}, "only the last of them goes"
    assert "counts for nothing now" in reply.note
    assert "nosql" in {need.aspect for need in chat.say("undo").needs}


def test_a_colleague_puts_off_what_somebody_else_stated_only_by_taking_it_up(chat: Chat) -> None:
    chat.mention("we need MongoDB", user="ana")
    assert chat.say("that's for later", user="ben").kind is Kind.SILENT
    assert chat.say("no wait, that's for later", user="ben").needs == ()


@pytest.mark.parametrize(
    "text",
    [
        "let's do lunch later",
        "see you later",
        "later",
        "that meeting can wait",
        "i'll do that later",
        "later guys",
        "we can talk about that later",
    ],
)
def test_later_among_colleagues_puts_nothing_off(chat: Chat, text: str) -> None:
    chat.mention("we need MongoDB")
    assert chat.say(text).kind is Kind.SILENT


def test_what_is_for_later_has_to_be_named_where_nothing_was_stated_just_before(chat: Chat) -> None:
    chat.command("recommend a webshop with an admin panel, 3 developers")
    assert "Name what is for later" in chat.mention("that's for later").text
    assert chat.say("that's for later").kind is Kind.SILENT


@pytest.mark.parametrize("text", ["let's postpone payments", "payments in v2", "payments are for later"])
def test_what_is_named_as_for_later_is_nice_to_have(chat: Chat, text: str) -> None:
    chat.mention("we need payments")
    (need,) = chat.say(text).needs
    assert (need.aspect, need.direction) == ("integrations", "prefer")


@pytest.mark.parametrize(
    "text",
    [
        "idk",
        "dunno",
        "no idea",
        "not sure",
        "skip",
        "not sure yet",
        "we don't know yet",
        "hm, no clue",
        "skip that one",
        "absolutely no idea",
        "not decided",
        "I wouldn't know",
    ],
)
def test_a_question_that_nobody_can_answer_stays_open_and_the_next_is_asked(chat: Chat, text: str) -> None:
    asked = chat.command(CLOSE).text.rpartition("What would help most to know: ")[2]
    needs = chat.conversation.needs
    reply = chat.say(text)
    assert (reply.kind, reply.changed, reply.needs) == (Kind.NEEDS, (), needs)
    assert reply.text.startswith(f"“{asked}” stays open; nothing is counted for it.")
    assert asked not in reply.text.partition("What would help most to know: ")[2]
    assert chat.conversation.answered


def test_it_says_when_no_question_is_left(chat: Chat) -> None:
    chat.command(CLOSE)
    told = [chat.mention("skip").text for _ in range(8)]
    assert any("No question I have left would move the answer" in text for text in told)
    assert len({text.partition("”")[0] for text in told if "stays open" in text}) == sum(
        "stays open" in text for text in told
    ), "none is asked twice"


@pytest.mark.parametrize("text", ["idk", "not sure", "no idea", "skip"])
def test_where_nothing_was_asked_colleagues_who_do_not_know_are_left_alone(chat: Chat, text: str) -> None:
    assert chat.say(text).kind is Kind.SILENT
    clear = chat.command("recommend a CRM with accounts and an admin panel")
    assert "What would help most to know" not in clear.text
    assert chat.say(text).kind is Kind.SILENT
    chat.command(CLOSE)
    chat.say("does django come with an admin?")
    assert chat.say(text).kind is Kind.SILENT, "the last thing said was no question"


@pytest.mark.parametrize(
    "text",
    [
        "undo",
        "no wait, not yet",
        "never mind",
        "scratch that",
        "hold on",
        "nvm",
        "too early",
        "no no, we haven't decided anything",
        "hold your horses",
        "undo pls",
    ],
)
def test_what_takes_back_a_spoken_decision_leaves_the_needs_alone(chat: Chat, text: str) -> None:
    chat.command("recommend a CRM with accounts and an admin panel")
    needs = chat.say("we need MongoDB").needs
    chat.say("let's go with django")
    reply = chat.say(text, user="ben")
    assert (reply.changed, reply.needs) == ((), needs)
    assert reply.text.startswith("Then nothing is settled; your needs stand as they were.")
    assert "put nothing on record" in reply.text
    again = chat.say("undo")
    assert [need.aspect for need in again.changed] == ["nosql"], "the second undo is about the needs"


@pytest.mark.parametrize("text", ["never mind", "nvm"])
def test_never_mind_takes_back_ones_own_last_need_only(chat: Chat, text: str) -> None:
    chat.mention("we need MongoDB", user="ana")
    assert chat.say(text, user="ben").kind is Kind.SILENT
    assert chat.say(text, user="ana").needs == ()


@pytest.mark.parametrize("text", ["hold on", "wait", "stop", "not so fast"])
def test_waiting_is_nothing_but_talk_where_nothing_was_settled(chat: Chat, text: str) -> None:
    chat.mention("we need MongoDB")
    assert chat.say(text).kind is Kind.SILENT
