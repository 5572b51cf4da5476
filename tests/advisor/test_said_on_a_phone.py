"""What is typed in a hurry: without commas, to a colleague by name, in halves."""

import pytest

from bot.advisor.conversation import Kind
from bot.facts.model import Direction
from tests.advisor.conftest import Chat


@pytest.fixture
def shop(chat: Chat) -> Chat:
    chat.mention("we build a webshop with payments")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "no ben we need admin panel",
        "no we need an admin panel",
        "no chloe we do need an admin panel",
        "nope ben they need an admin panel",
    ],
)
def test_no_to_somebody_by_name_is_no_no_to_what_follows(shop: Chat, text: str) -> None:
    shop.say("no admin panel needed")
    reply = shop.say(text)
    assert [(need.aspect, need.direction) for need in reply.changed] == [("admin", Direction.REQUIRE)]


@pytest.mark.parametrize("text", ["no admin we need speed", "no admin panel needed", "no payments we need"])
def test_no_to_a_thing_is(shop: Chat, text: str) -> None:
    assert any(need.direction is not Direction.REQUIRE for need in shop.say(text).changed)


@pytest.mark.parametrize(
    "text",
    [
        "what if we left out the payments?",
        "suppose we skipped the payments",
        "what if we dropped the payments?",
    ],
)
def test_what_is_left_out_in_thought_is_supposed_to_be_gone(shop: Chat, text: str) -> None:
    reply = shop.mention(text)
    assert reply.kind is Kind.WHAT_IF
    assert "payments (taken back)" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "Ben, do you think we need async at all?",
        "Chloe, would you use Django here?",
        "Dev, what do you think about FastAPI?",
    ],
)
def test_whom_somebody_asks_by_name_may_answer(shop: Chat, text: str) -> None:
    assert shop.say(text).kind is Kind.SILENT


@pytest.mark.parametrize("text", ["Ok, do you think Django is fast?", "Hey, does Django have an admin?"])
def test_what_opens_a_sentence_is_no_name(shop: Chat, text: str) -> None:
    assert shop.mention(text).kind is Kind.FACT


@pytest.mark.parametrize(
    "text",
    [
        "honestly I'd rather use Django for the dashboard",
        "I would rather take Django",
        "I'd prefer to use Django",
    ],
)
def test_what_somebody_would_rather_use_is_no_knowledge_of_it(shop: Chat, text: str) -> None:
    assert "team_experience" not in {need.aspect for need in shop.say(text).changed}
