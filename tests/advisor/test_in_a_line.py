"""Asked in a hurry: in one line, within the same band, whom to trust, and where to share."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

HOTEL = "recommend we do a hotel booking site, needs to be live in 3 months, 3 devs, payments, mobile app later"


@pytest.fixture
def hotel(chat: Chat) -> Chat:
    chat.command(HOTEL)
    return chat


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("what are the risks in one line", "What speaks against Django, for what you told me: “"),
        ("what are the risks with flask in one sentence?", "What speaks against Flask, for what you told me: “"),
        ("why in one line", "For a hotel booking site, Django fits best"),
        ("compare in one sentence", "Flask, Django and FastAPI differ most on “"),
        ("verdict in one line", "For a hotel booking site, Django fits best"),
        ("recommendation in one line", "For a hotel booking site, Django fits best"),
    ],
)
def test_one_line_is_one_line(hotel: Chat, text: str, begins: str) -> None:
    told = hotel.mention(text).text
    assert told.startswith(begins)
    assert "\n" not in told
    assert "checked" not in told


def test_shorter_keeps_to_what_was_told(hotel: Chat) -> None:
    hotel.mention("what are the risks?")
    assert hotel.mention("shorter pls").text.startswith("Most against Django: “")


@pytest.mark.parametrize(
    "text", ["what if only 2 devs n 1 month", "what if we had 5 months", "what if we were 5 devs?"]
)
def test_within_the_same_band_nothing_is_presented_as_a_result(hotel: Chat, text: str) -> None:
    reply = hotel.mention(text)
    assert reply.kind is Kind.WHAT_IF
    assert "That makes no difference to the scores: “" in reply.text
    assert "I tell apart: " in reply.text
    assert "Supposing" not in reply.text
    assert "→" not in reply.text


def test_beside_it_what_does_differ_is_supposed(hotel: Chat) -> None:
    told = hotel.mention("what if we had 2 weeks and 4 devs?").text
    assert "“A few people” is what I count already." in told
    assert "Supposing: Live within weeks (a limit)." in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("remind me why Django", "Django comes first"),
        ("how trustworthy is this?", "I can be wrong"),
        ("why listen to a bot?", "I can be wrong"),
        ("why should we trust a machine?", "I can be wrong"),
        ("what do you know about us?", "What you have told me:"),
        ("share this w the team", "In which channel?"),
        ("post this in the channel", "In which channel?"),
        ("send it to my colleagues please", "In which channel?"),
    ],
)
def test_what_hurried_people_ask_is_answered(hotel: Chat, text: str, told: str) -> None:
    assert told in hotel.mention(text).text
