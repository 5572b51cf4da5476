"""“What would have to change for FastAPI to win?”: single changes, else two or three together, else that none would."""

import re

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

PORTAL = "recommend a customer portal with an admin panel and logins, we are four people and launch in three months"
MONGO = "recommend an internal tool; MongoDB is a must. we need an admin"
ASKED = [
    "what would have to change for FastAPI to win?",
    "what would need to happen for FastAPI to come first?",
    "what would it take for FastAPI to be first?",
]


@pytest.mark.parametrize("asked", ASKED)
def test_where_no_single_change_would_do_several_together_are_told_with_their_scores(chat: Chat, asked: str) -> None:
    chat.command(MONGO)
    reply = chat.say(asked)
    assert reply.kind is Kind.WHAT_IF
    assert "No single change of a weight or a rating would put FastAPI first." in reply.text
    assert "Three changes of your needs, made together, would put FastAPI first:" in reply.text
    told = [line for line in reply.text.splitlines() if line.startswith("• if ")]
    assert 1 <= len(told) <= 3
    assert len(set(told)) == len(told)
    for line in told:
        first, second = re.findall(r"(\d+)(?=,| of 100)", line.partition(": ")[2])[:2]
        assert line.partition(": ")[2].startswith("FastAPI ")
        assert int(first) > int(second)
    assert not reply.changed


def test_what_is_told_comes_out_when_it_is_said(chat: Chat) -> None:
    chat.command("recommend roles and permissions are a must. an API")
    told = chat.say("what would have to change for Flask to win?").text
    line = next(line for line in told.splitlines() if "the team knew Flask already" in line)
    assert line.startswith("• if you could do without roles and permissions and the team knew Flask already: Flask ")
    scores = line.partition(": ")[2].partition(" of 100")[0]
    chat.say("we don't need roles and permissions after all")
    chat.say("we know Flask")
    given = chat.mention("why?").recommendation
    assert given is not None
    names = {"flask": "Flask", "django": "Django", "fastapi": "FastAPI"}
    assert scores == ", ".join(f"{names[one.option]} {round(one.low)}" for one in given.ranking)


def test_where_nothing_reasonable_would_it_is_said_plainly(chat: Chat) -> None:
    chat.command(PORTAL)
    told = chat.say("what would have to change for FastAPI to win?").text
    assert "I find no two or three changes of needs that would, either: FastAPI does not fit what you told me." in told
    assert "• if" not in told


def test_asked_what_would_change_the_answer_it_looks_for_the_runner_up(chat: Chat) -> None:
    chat.command(PORTAL)
    told = chat.say("what would change your answer?").text
    assert "No single need or rating, changed alone, would put another first." in told
    assert "Flask does not fit what you told me." in told


def test_where_a_single_change_would_do_it_is_told_alone(chat: Chat) -> None:
    chat.command("recommend a blog")
    told = chat.say("what would have to change for Django to win?").text
    assert "would catch up if" in told
    assert "made together" not in told
