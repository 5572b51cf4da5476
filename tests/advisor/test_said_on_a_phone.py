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


FEASIBLE = [
    "is 5 wks enuf",
    "is 5 weeks enough?",
    "are five weeks enough for this?",
    "is it doable in 5 weeks?",
    "will three months be enough with Django?",
    "is 3 months realistic for us?",
    "can it be done in six weeks?",
    "will two people be enough?",
    "is 3 months too short?",
]


@pytest.mark.parametrize("text", FEASIBLE)
def test_whether_the_time_is_enough_is_told_not_to_be_known(shop: Chat, text: str) -> None:
    reply = shop.mention(text)
    assert reply.text.startswith("I cannot say how long it takes or how many people")
    assert "“Speed of development”" in reply.text
    assert not reply.changed


def test_a_deadline_said_in_a_hurry_is_one(shop: Chat) -> None:
    assert [need.value for need in shop.say("we have 5 wks").changed] == ["weeks"]


@pytest.mark.parametrize("text", ["explain it 2 my investor in 2 sentances", "explain it 2 the boss"])
def test_a_two_for_to_is_read_as_such(shop: Chat, text: str) -> None:
    assert shop.mention(text).text.startswith("For a webshop")


ASSENT = [
    "ok everybody fine? Let's go with FastAPI",
    "everyone ok with that? then Django it is",
    "all good? we go with Flask",
    "any objections? no? then let's use Django",
    "is everybody happy? let's go with FastAPI",
    "agreed? Flask it is",
    "no objections? let's take Django",
    "are we all on board? ok, Django it is then",
]


@pytest.mark.parametrize("text", ASSENT)
def test_what_is_settled_once_all_were_asked_is_settled(shop: Chat, text: str) -> None:
    for reply in (shop.say(text), shop.mention(text)):
        assert reply.kind is Kind.DECIDE
        assert "no answer to" not in reply.text
        assert "Object" not in reply.text


@pytest.mark.parametrize(
    "text",
    ["everybody fine? Let's go with FastAPI?", "everybody fine? or let's go with FastAPI maybe", "any objections?"],
)
def test_who_only_asks_settles_nothing(shop: Chat, text: str) -> None:
    assert shop.say(text).kind is not Kind.DECIDE
