"""What speaks for an option, asked in many ways; and for and against it at once."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.fixture
def api(chat: Chat) -> Chat:
    chat.command("recommend an internal API for our warehouse scanners")
    return chat


ASKED = [
    "what are the pros of FastAPI?",
    "what are pros of FastAPI",
    "advantages of FastAPI",
    "FastAPI strengths?",
    "what are FastAPI's main advantages",
    "what speaks for FastAPI?",
    "what is FastAPI good at?",
    "make the case for FastAPI",
    "which advantages does FastAPI have?",
    "what are the benefits of using FastAPI",
]


@pytest.mark.parametrize("asked", ASKED)
def test_what_speaks_for_it_is_told_by_what_it_brings_here(api: Chat, asked: str) -> None:
    reply = api.mention(asked)
    assert reply.kind is Kind.WHY
    first, *points = reply.text.splitlines()
    assert first == "What speaks for FastAPI, for what you told me:"
    assert points[0].startswith("• “REST API” is rated 5 of 5 and brings ")
    assert "[FastAPI documentation" in points[0]
    assert "Weak points" not in reply.text
    assert not reply.changed


def test_of_another_than_the_first_it_says_how_it_stands(api: Chat) -> None:
    told = api.say("what are the strengths of Flask?").text
    assert told.startswith("What speaks for Flask, for what you told me:")
    assert told.splitlines()[-1].startswith("In all Flask has ")
    assert "FastAPI" in told.splitlines()[-1]


def test_its_pros_and_cons_are_told_at_once(api: Chat) -> None:
    told = api.mention("what are the pros and cons of Django?").text
    assert told.index("What speaks for Django") < told.index("against Django")


def test_what_is_ruled_out_is_said_to_be_out(api: Chat) -> None:
    api.say("Flask is off the table")
    assert api.mention("what speaks for Flask?").text.startswith("Flask is out: ruled out by the team")


def test_before_any_need_it_goes_by_everyday_weights(chat: Chat) -> None:
    told = chat.mention("what are the advantages of Django?").text
    assert told.startswith("What speaks for Django, by everyday weights, as nobody has told me any need:")


@pytest.mark.parametrize("asked", ["pros and cons please", "give me the pros and cons", "what are the pros/cons?"])
def test_without_a_name_they_are_those_of_the_first(api: Chat, asked: str) -> None:
    told = api.mention(asked).text
    assert told.startswith("What speaks for FastAPI")
    assert "against FastAPI" in told
