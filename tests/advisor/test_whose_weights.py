"""Asked who set the weights: answered in a thread also without a mention, by whose words brought them about."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

ORDERS = "recommend an order API, 3,000 requests a second, Postgres on Kubernetes. The company runs Django for its ERP"


@pytest.mark.parametrize(
    "asked",
    [
        "I don't trust these numbers, who made up the weights?",
        "who came up with these weights?",
        "who invented the weights?",
        "I don't buy these numbers. Who set the weights?",
        "where do those weights come from?",
        "so who decides on the weights?",
        "how did you choose the weights?",
        "how were these weights set?",
        "whose weights are these?",
        "who is behind the weights?",
        "did you just make up these weights?",
    ],
)
@pytest.mark.parametrize("mentioned", [False, True])
def test_whose_the_weights_are_is_told(chat: Chat, asked: str, mentioned: bool) -> None:
    chat.command(ORDERS, user="ana")
    reply = chat.mention(asked) if mentioned else chat.say(asked)
    assert reply.kind is Kind.WHY
    assert " weights come from what you told me here, the heaviest of them " in reply.text
    assert "for everybody, whatever they say." in reply.text
    assert "by the people who wrote my knowledge" in reply.text
    assert {need.who for need in reply.drivers} == {"ana"}
    assert not reply.changed


def test_one_weight_alone_is_traced_as_before(chat: Chat) -> None:
    chat.command(ORDERS, user="ana")
    assert "“Relational database” counts" in chat.say("who set the weight for the database?").text


def test_among_colleagues_who_asked_for_nothing_it_is_none_of_its_business(chat: Chat) -> None:
    assert chat.say("who made up the weights?").kind is Kind.SILENT
    assert "set beforehand" in chat.mention("who made up the weights?").text
