"""Two people who want opposite things are both quoted, and asked which one holds; who corrects themselves is not."""

from datetime import UTC, datetime

import pytest

from bot.advisor.conversation import Kind, Reply
from bot.facts.model import Direction
from bot.slack.siding import Side
from tests.advisor.conftest import Chat

PAIRS = [
    ("we must have an admin panel", "we don't want an admin panel"),
    ("we have three weeks", "we have a year"),
    ("10 users", "a million users"),
    ("we need websockets", "we don't need websockets"),
    ("we need MongoDB", "MongoDB is out, we must use Postgres"),
    ("performance is crucial", "we don't care about performance"),
    ("performance does not matter", "performance is crucial for us"),
    ("no admin panel please", "an admin panel is a must for the office"),
    ("we want total freedom over the architecture", "I want one prescribed structure for everybody"),
    ("Flask is out", "don't rule out Flask"),
    ("two of us know FastAPI", "nobody knows FastAPI"),
    ("we all know Django", "no one here knows Django"),
    ("nobody knows Flask", "we know Flask"),
    ("none of us knows FastAPI", "Dana knows FastAPI"),
]


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend a booking tool")
    return chat


def quotes(reply: Reply) -> bool:
    return bool(reply.opposed) and all(
        pair.old.said in reply.note and pair.new.said in reply.note for pair in reply.opposed
    )


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_people_are_both_quoted(thread: Chat, first: str, second: str) -> None:
    thread.say(first, user="ben")
    reply = thread.say(second, user="chloe")
    assert quotes(reply), (reply.text, reply.opposed)


@pytest.mark.parametrize(("first", "second"), PAIRS[:6])
def test_who_corrects_themselves_is_not_asked(thread: Chat, first: str, second: str) -> None:
    thread.say(first, user="ben")
    reply = thread.say(second, user="ben")
    assert "Somebody else" not in reply.text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("performance is crucial", "we don't care about performance"),
        ("performance does not matter", "performance is crucial for us"),
        ("we have three weeks", "we have a year"),
        ("we use Postgres", "no relational database please"),
    ],
)
@pytest.mark.parametrize("kept", ["first", "second"])
def test_what_was_chosen_stands_alone(thread: Chat, first: str, second: str, kept: str) -> None:
    thread.say(first, user="ben")
    (pair,) = thread.say(second, user="chloe").opposed
    keep, drop = (pair.old, pair.new) if kept == "first" else (pair.new, pair.old)
    stated = Side(keep=keep, drop=drop, both=pair.both).stated("ana", datetime(2026, 3, 1, tzinfo=UTC))
    settled = thread.settle(*stated, user="ana")
    left = [need for need in settled.needs if need.aspect == keep.aspect]
    if keep.direction is Direction.DROP:
        # What is built may count on it all the same; then it stands that it matters less.
        assert all(need.direction is Direction.DEEMPHASISE for need in left)
    else:
        assert left == [keep]
    assert settled.opposed == ()
    assert "was not among your needs" not in settled.text


@pytest.mark.parametrize(
    "denied", ["nobody else knows FastAPI", "the others don't know FastAPI", "most of us don't know FastAPI"]
)
def test_that_others_do_not_know_it_leaves_those_who_do(thread: Chat, denied: str) -> None:
    thread.say("two of us know FastAPI", user="ben")
    reply = thread.say(denied, user="chloe")
    assert not reply.opposed
    assert [need.value for need in thread.conversation.needs if need.aspect == "team_experience"] == ["fastapi"]


def test_going_by_one_of_what_is_known_and_denied_takes_the_other_back(thread: Chat) -> None:
    thread.say("nobody knows Flask", user="ben")
    (pair,) = thread.say("we know Flask", user="chloe").opposed
    side = Side(keep=pair.old, drop=pair.new, both=pair.both)
    thread.settle(*side.stated("ana", datetime(2026, 11, 26, tzinfo=UTC)))
    assert [need.value for need in thread.conversation.needs if need.aspect == "team_experience"] == ["not flask"]


def test_that_nobody_uses_it_is_still_said_of_the_world(thread: Chat) -> None:
    thread.say("two of us know FastAPI", user="ben")
    assert thread.say("nobody uses FastAPI", user="chloe").kind is Kind.FACT
