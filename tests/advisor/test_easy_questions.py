"""Easy questions of people who are no programmers: what it costs, whom to hire, whether it is safe, if it is final."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

ANSWERED = [
    ("How much will this cost us?", "cost"),
    ("Could we hire people who know it?", "jobs"),
    ("Is it safe for our customers' data?", "security"),
    ("is it hard to learn?", "learning"),
]


@pytest.mark.parametrize(("text", "topic"), ANSWERED)
def test_it_is_answered_and_not_asked_back(chat: Chat, text: str, topic: str) -> None:
    reply = chat.mention(text)
    assert (reply.kind, reply.topics[0]) == (Kind.FACT, topic)


@pytest.mark.parametrize(("text", "topic"), ANSWERED)
@pytest.mark.parametrize("before", [None, "why?"])
def test_in_a_thread_it_is_the_option_recommended(chat: Chat, text: str, topic: str, before: str | None) -> None:
    chat.command("recommend an internal tool with accounts")
    if before:
        chat.mention(before)
    reply = chat.mention(text)
    assert reply.topics[0] == topic
    assert reply.options == ("django",)
    assert reply.answer[0].option == "django"


def test_after_an_answer_on_one_option_it_is_that_one(chat: Chat) -> None:
    chat.command("recommend an internal tool with accounts")
    chat.mention("does Flask have an admin?")
    assert chat.mention("is it safe?").options == ("flask",)


@pytest.mark.parametrize("text", ["do you speak french?", "what is our refund policy?", "how does it work in Berlin?"])
def test_what_is_about_something_else_is_not_answered(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind is not Kind.FACT


CHANGES_OF_MIND = [
    "What happens if we change our mind later?",
    "can we still change the decision later?",
    "is the decision final?",
    "what if we regret it?",
    "can a decision be reversed?",
    "and if we want to change the decision in a year?",
    "are we stuck with it forever?",
    "And if the team changes its mind next year?",
]


@pytest.mark.parametrize("text", CHANGES_OF_MIND)
def test_whoever_may_change_their_mind_learns_how_a_decision_is_changed(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert "supersede" in reply.text
    assert not reply.needs


def test_among_colleagues_it_is_told_only_once_there_is_a_choice(chat: Chat) -> None:
    assert chat.say("what happens if we change our mind later?").kind is Kind.SILENT
    chat.command("recommend an internal tool")
    assert "supersede" in chat.say("what happens if we change our mind later?").text


def test_a_judgement_on_a_whole_topic_begins_with_what_it_comes_to(chat: Chat) -> None:
    reply = chat.mention("is Django safe for our customers' data?")
    rating = next(one for one in chat.advisor.comparison().criteria if one.id == "security").ratings["django"]
    assert reply.text.startswith(f"Overall, on “Safe defaults”: Django {rating.value} of 5. {rating.why}")
    assert reply.note in reply.text
    assert reply.answer[0].facts[0] == rating.facts[0]


def test_of_all_options_the_ratings_come_first(chat: Chat) -> None:
    assert chat.mention("are they secure?").text.startswith("Overall, on “Safe defaults”: Flask ")


@pytest.mark.parametrize("text", ["does django limit login attempts?", "how does django prevent sql injection?"])
def test_a_question_on_a_part_of_it_gets_its_fact(chat: Chat, text: str) -> None:
    assert "Overall" not in chat.mention(text).text
