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


ASKED_WHAT_IT_THINKS = [
    ("we want a customer portal with an admin panel, what do you think?", [PORTAL, ("admin", None)]),
    ("We are building an online shop. Any thoughts?", [SHOP]),
    ("an internal tool with roles - your opinion?", [TOOL, ("permissions", None)]),
    ("we want to build an internal tool, any suggestions please?", [TOOL]),
    ("thoughts? it is an online shop", [SHOP]),
]


@pytest.mark.parametrize(("text", "what"), ASKED_WHAT_IT_THINKS)
def test_asked_what_it_thinks_of_a_project_it_recommends(
    chat: Chat, text: str, what: list[tuple[str, str | None]]
) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.RECOMMENDATION
    assert [(need.aspect, need.value) for need in reply.needs] == what


OPINIONS = ["what do you think?", "thoughts?", "ok, so your opinion?", "wdyt", "any advice please?", "what's your take"]


@pytest.mark.parametrize("text", OPINIONS)
def test_asked_what_it_thinks_it_says_what_stands(chat: Chat, text: str) -> None:
    assert chat.mention(text).text.startswith("Tell me what you are building")
    chat.mention("we are building an internal tool with an admin panel")
    reply = chat.mention(text)
    assert reply.text.startswith("Clear: Django comes first")
    assert reply.kind is Kind.WHY


@pytest.mark.parametrize(
    "text", [", " * 6_000, "- " * 6_000 + "what do you think", "what do you think" + "!? " * 4_000]
)
def test_long_rows_of_marks_ask_nothing(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind is not Kind.RECOMMENDATION


def test_what_is_told_keeps_its_mark(chat: Chat) -> None:
    assert chat.mention("is flask tested? what do you think?").topics[0] == chat.mention("is flask tested?").topics[0]


def test_asked_what_it_thinks_of_a_need_it_weighs_that(chat: Chat) -> None:
    chat.mention("we are building an internal tool with an admin panel")
    reply = chat.mention("we must use MongoDB, what do you think?")
    assert reply.kind is Kind.NEEDS
    assert [need.aspect for need in reply.changed] == ["nosql"]


@pytest.mark.parametrize("text", ["thoughts?", "we could skip the tests, what do you think?"])
def test_colleagues_ask_each_other_what_they_think(chat: Chat, text: str) -> None:
    chat.mention("we are building an internal tool with an admin panel")
    assert chat.say(text).kind is Kind.SILENT


WHAT_TO_USE_FOR = [
    ("what should we use for a customer portal?", PORTAL),
    ("what would you use for a booking site?", ("use_case", "booking")),
    ("what framework should I use for a blog with comments", ("use_case", "blog")),
    ("best framework for a chat app?", ("use_case", "realtime_app")),
    ("what's best for a webshop?", SHOP),
]


@pytest.mark.parametrize(("text", "what"), WHAT_TO_USE_FOR)
def test_asked_what_to_build_something_on_it_recommends(chat: Chat, text: str, what: tuple[str, str]) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.RECOMMENDATION
    assert what in {(need.aspect, need.value) for need in reply.needs}


@pytest.mark.parametrize(
    "text", ["what should I use for authentication?", "which is better for machine learning?", "best for websockets?"]
)
def test_asked_what_is_best_for_a_part_it_compares(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind in (Kind.COMPARISON, Kind.FACT)
