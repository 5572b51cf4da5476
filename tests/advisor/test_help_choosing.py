"""People who are no programmers ask for help to choose."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

PORTAL = ("use_case", "user_roles")
TOOL = ("use_case", "internal_tool")
SHOP = ("use_case", "marketplace")

FOR_SOMETHING = [
    ("We need to pick something for our new customer portal by Friday, can you help us?", PORTAL),
    ("can you help us choose a framework for an internal tool", TOOL),
    ("what should we use for our customer portal", PORTAL),
    ("could you help us decide on a stack for our online shop?", SHOP),
    ("we have to choose a framework for an internal tool until next week, any advice?", TOOL),
    ("What would you use for our online shop?", SHOP),
    ("what would be best for our online shop?", SHOP),
    ("Our agency must choose a technology for a customer portal this week, could you guide us?", PORTAL),
    ("help us pick the right technology for our customer portal", PORTAL),
]


@pytest.mark.parametrize(("text", "what"), FOR_SOMETHING)
def test_the_recommendation_is_for_what_they_say_they_are_building(
    chat: Chat, text: str, what: tuple[str, str]
) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.RECOMMENDATION
    assert [(need.aspect, need.value) for need in reply.needs] == [what]


NOTHING_SAID = [
    "can you help us choose?",
    "please help me decide",
    "we have to decide on a stack until tomorrow, any advice?",
    "We need to pick something by Friday, can you help?",
    "can you help with the choice?",
    "we need to settle on a framework by Monday, can you advise",
    "we don't know what to choose, please help",
    "need to make a choice by tomorrow, help!",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_where_nothing_is_said_it_asks_what_they_are_building(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert reply.text.startswith("Tell me what you are building")
    assert reply.invites
    assert not chat.conversation.needs


def test_among_colleagues_nobody_is_asked(chat: Chat) -> None:
    assert chat.say("can you help us choose?").kind is Kind.SILENT


def test_with_needs_said_before_it_recommends_from_them(chat: Chat) -> None:
    chat.mention("we are building a webshop with accounts")
    reply = chat.mention("so can you help us choose?")
    assert reply.kind is Kind.RECOMMENDATION
    assert ("use_case", "marketplace") in {(need.aspect, need.value) for need in reply.needs}


WHEN_TO_CHOOSE = [
    "we must pick a framework for an internal tool by Friday",
    "an internal tool, and a decision is due by the end of the week",
    "internal tool for the warehouse, please choose by tomorrow",
]


@pytest.mark.parametrize("text", WHEN_TO_CHOOSE)
def test_the_day_by_which_they_must_choose_is_no_deadline_of_the_project(chat: Chat, text: str) -> None:
    reply = chat.command(f"recommend {text}")
    assert "time_to_market" not in {need.aspect for need in reply.needs}


def test_the_day_by_which_it_must_be_live_is_a_deadline(chat: Chat) -> None:
    reply = chat.command("recommend help us choose something for an internal tool that must be live by next week")
    assert "time_to_market" in {need.aspect for need in reply.needs}


LEFT_AS_THEY_WERE = [
    "can you help us find the bug in the login",
    "help me pick a restaurant for tonight",
    "can you help us decide on a date for the party?",
]


@pytest.mark.parametrize("text", LEFT_AS_THEY_WERE)
def test_help_with_something_else_is_not_taken_for_it(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind not in (Kind.RECOMMENDATION, Kind.SMALLTALK)


def test_a_choice_on_one_topic_stays_a_question_on_that(chat: Chat) -> None:
    assert chat.mention("what should we use for our background jobs?").kind is Kind.COMPARISON
