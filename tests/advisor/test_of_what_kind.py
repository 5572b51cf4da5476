"""What somebody builds is said in words that name no kind of application the knowledge has."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

OF_NO_KIND = [
    ("we want to make a platform for beekeepers", "a platform for beekeepers"),
    ("build me an app for gardeners", "an app for gardeners"),
    ("Our startup makes a planner for dog walkers.", "a planner for dog walkers"),
    ("we are building a thing that helps farmers", "it"),
    ("I'd like to develop something for beekeepers", "it"),
]


@pytest.mark.parametrize(("text", "name"), OF_NO_KIND)
def test_it_asks_what_that_does_instead_of_naming_topics(chat: Chat, text: str, name: str) -> None:
    reply = chat.mention(text)
    assert reply.text.startswith(f"From this I can't tell what kind of application {name} is.")
    assert "what is stored" in reply.text
    assert reply.invites
    assert not reply.topics


def test_what_is_said_next_is_weighed(chat: Chat) -> None:
    chat.mention("we want to make a platform for beekeepers")
    reply = chat.mention("they log in and buy things from each other, we have two months")
    assert {"auth", "time_to_market"} <= {need.aspect for need in reply.needs}
    assert "Django comes first" in reply.text


def test_colleagues_tell_each_other(chat: Chat) -> None:
    assert chat.say("we want to make a platform for beekeepers").kind is Kind.SILENT


def test_once_something_is_needed_it_is_no_first_description(chat: Chat) -> None:
    chat.mention("we are building a webshop")
    assert "what kind of application" not in chat.mention("we are building a thing that helps farmers").text


@pytest.mark.parametrize(
    "text",
    [
        "how do we make a platform for beekeepers?",
        "we need a lunch",
        "can Flask build a thing that helps farmers?",
        "who made this platform for beekeepers",
    ],
)
def test_whatever_else_is_said_is_no_description(chat: Chat, text: str) -> None:
    assert "what kind of application" not in chat.mention(text).text


PLACES = [
    ("we need a tool for our warehouse", "internal_tool"),
    ("we need a tool for our warehouse, what would you take?", "internal_tool"),
    ("we want software for our library", "data_management"),
    ("we need a system for the reception of a hotel", "internal_tool"),
    ("we need an app for our clinic", "internal_tool"),
    ("we need an app for our drivers", "internal_tool"),
    ("a tool for our technicians in the field", "internal_tool"),
    ("we need a website for our museum", "content_site"),
    ("a site for our school", "content_site"),
    ("a homepage for our choir", "portfolio"),
]


@pytest.mark.parametrize(("text", "kind"), PLACES)
def test_whom_or_which_place_it_is_for_says_what_kind_it_is(chat: Chat, text: str, kind: str) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.RECOMMENDATION
    assert ("use_case", kind) in {(need.aspect, need.value) for need in reply.needs}


OPINIONS = [
    "any opinion on django for a customer portal?",
    "what do you think of Django for a customer portal?",
    "what's your take on flask for our customer portal",
    "thoughts on FastAPI for a customer portal?",
]


@pytest.mark.parametrize("text", OPINIONS)
def test_an_opinion_on_an_option_for_something_is_a_recommendation_for_that(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.RECOMMENDATION
    assert ("use_case", "user_roles") in {(need.aspect, need.value) for need in reply.needs}


def test_an_opinion_on_an_option_for_a_part_is_a_fact(chat: Chat) -> None:
    assert chat.mention("any opinion on django for background jobs?").kind is Kind.FACT
