"""Something is settled and asked to be kept; and questions on keeping it that only the app can answer."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ok then lets take Django. can you note this please and tell the others?",
        "we take Django, could you write that down?",
        "let's go with Django. Can you please record this?",
        "Django it is, can you tell the team?",
    ],
)
def test_what_is_settled_in_front_of_a_request_is_taken_as_settled(tool: Chat, said: str) -> None:
    for reply in (tool.mention(said), tool.say_alone(said)):
        assert reply.kind is Kind.DECIDE
        assert reply.decided == ("django",)


@pytest.mark.parametrize(
    "said",
    [
        "should we take Django? can you note this?",
        "if we take Django, can you note that?",
        "can you note this please?",
        "can you tell the others what Django costs?",
    ],
)
def test_what_is_not_settled_is_not(tool: Chat, said: str) -> None:
    assert tool.mention(said).kind is not Kind.DECIDE


def test_going_with_what_misses_a_must_says_so(tool: Chat) -> None:
    reply = tool.say("I don't care, let's go with FastAPI")
    assert reply.kind is Kind.DECIDE
    assert "FastAPI it is. FastAPI is out, though: Admin panel (rated 2, needs 3)." in reply.text
    assert "is out" not in tool.say("let's go with Django").text


@pytest.mark.parametrize(
    "asked",
    [
        "where do I record this so engineering sees it?",
        "how do we record this so that everybody finds it?",
        "hm, can we still change who decided it? Ben agreed too",
        "can I change who decides?",
    ],
)
def test_how_it_is_kept_is_told_in_the_thread_unasked(tool: Chat, asked: str) -> None:
    assert "“Record decision”" in tool.say(asked).text


@pytest.mark.parametrize("said", ["can we record this meeting?", "where do I note my hours?", "who decided the menu?"])
def test_what_colleagues_keep_elsewhere_is_left_to_them(tool: Chat, said: str) -> None:
    assert tool.say(said).text == ""
