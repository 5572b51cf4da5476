"""None of the options, and one for each part: neither rules anything out behind anybody's back."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    """A thread in which Django came first."""
    assert chat.command("recommend a web shop with a seat map").text.startswith("Clear: Django")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "rule out all three",
        "rule them all out",
        "rule out everything",
        "none of these",
        "none of them fits",
        "neither of the three",
        "I don't like any of these",
        "we don't want any of them",
        "honestly, none of them",
    ],
)
def test_whoever_wants_none_learns_that_nobody_is_out(thread: Chat, text: str) -> None:
    reply = thread.say(text)
    assert reply.kind is Kind.SMALLTALK
    assert "I ruled none of them out" in reply.text
    assert not reply.changed
    assert thread.conversation.needs == reply.needs


def test_among_colleagues_who_were_told_nothing_yet_it_is_talk(chat: Chat) -> None:
    assert chat.say("none of these").kind is Kind.SILENT
    assert "name it" in chat.mention("none of these").text


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("rule out everything but Django", {"flask", "fastapi"}),
        ("exclude all frameworks except Django and Flask", {"fastapi"}),
        ("drop everything other than FastAPI", {"flask", "django"}),
        ("rule out Flask, Django and FastAPI", {"flask", "django", "fastapi"}),
    ],
)
def test_what_is_named_goes_or_stays(thread: Chat, text: str, out: set[str]) -> None:
    assert {need.value for need in thread.say(text).changed} == out


@pytest.mark.parametrize(
    "text",
    [
        "Django for the shop and FastAPI for the seat map",
        "Django for the shop and FastAPI for the seat map?",
        "compromise: Django for the shop and FastAPI for the seat map",
        "use Django for the shop, FastAPI for the map",
        "can we use Django for the admin and FastAPI for the API?",
    ],
)
def test_a_split_is_told_how_it_is_recorded_and_what_is_known_of_it(thread: Chat, text: str) -> None:
    before = thread.conversation.needs
    reply = thread.mention(text)
    assert reply.note.startswith("That splits the work between Django and FastAPI.")
    assert "“let's go with Django and FastAPI”" in reply.note
    assert reply.topics == ("combining",)
    assert reply.facts
    assert not reply.changed
    assert thread.conversation.needs == before


def test_the_split_that_is_decided_is_recorded(thread: Chat) -> None:
    reply = thread.say("let's go with Django and FastAPI")
    assert reply.kind is Kind.DECIDE
    assert set(reply.decided) == {"django", "fastapi"}
