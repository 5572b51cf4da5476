"""Words to hand on: asked for in a hurry, in the words of those who build it, and true to what weighs most."""

import re
from datetime import date

import pytest

from bot.advisor.conversation import Kind, Message, Settled
from tests.advisor.conftest import Chat

HOTEL = "recommend we do a hotel booking site, needs to be live in 3 months, 3 devs, payments, mobile app later"


@pytest.fixture
def hotel(chat: Chat) -> Chat:
    chat.command(HOTEL)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "tell my boss in 2 sentences",
        "for my boss pls",
        "2 sentences for the board",
        "explain to my boss",
        "sum it up for my ceo",
        "two lines for our cto please",
        "brief the board",
        "a short summary for the client",
        "can you write something for my manager",
        "summarise this for the stakeholders thx",
        "explain it to the board in a few words",
        "I need a text for our CFO",
    ],
)
def test_it_is_asked_for_in_many_words(hotel: Chat, text: str) -> None:
    reply = hotel.mention(text)
    assert reply.kind is Kind.WHY
    first, second = re.split(r"(?<=\.) (?=[A-Z])", reply.text)
    assert first.startswith("For a hotel booking site, Django fits best: it has ")
    assert second.startswith("Its main drawback is ")


@pytest.mark.parametrize("text", ["one-liner for the team", "a one liner for my boss", "1 sentence for the ceo pls"])
def test_one_line_to_hand_on_is_one_sentence(hotel: Chat, text: str) -> None:
    assert re.findall(r"\.(?= |$)", hotel.mention(text).text) == ["."]


@pytest.mark.parametrize("text", ["tell my boss", "for the team", "a text for our CFO"])
def test_colleagues_may_ask_each_other_for_it(hotel: Chat, text: str) -> None:
    assert hotel.say(text).kind is Kind.SILENT


def test_what_weighs_most_comes_first_and_says_whether_somebody_asked_for_it(hotel: Chat) -> None:
    told = hotel.mention("tell my boss in 2 sentences").text
    assert "“Relational database” and “Admin panel”, both usual for such a project" in told
    assert "and also on “Speed of development”, which we asked for." in told
    assert "you" not in told.split()


def test_to_whoever_asks_for_themselves_it_speaks_to_them(hotel: Chat) -> None:
    assert "“Speed of development”, which you asked for." in hotel.mention("tl;dr").text


def test_a_single_wish_is_told_in_its_words(chat: Chat) -> None:
    chat.command("recommend a webshop")
    chat.mention("we must have an admin panel")
    assert "“Admin panel”, as we said “we must have an admin panel”" in chat.mention("one line for my boss").text


def test_after_an_answer_of_facts_the_choice_is_handed_on(hotel: Chat) -> None:
    hotel.mention("does django have an admin?")
    assert hotel.mention("tell my boss in 2 sentences").text.startswith("For a hotel booking site, ")


DECIDED = Settled(id="D-1", outcome=("django",), by=("Jonas Weber",), on=date(2026, 11, 26))


@pytest.mark.parametrize(
    ("settled", "told"),
    [
        (DECIDED, "Django for a hotel booking site was decided by Jonas Weber on 26 Nov 2026 (D-1)."),
        (
            DECIDED.model_copy(update={"open": True}),
            "Django for a hotel booking site was proposed on 26 Nov 2026 (D-1); Jonas Weber still has to agree.",
        ),
        (
            DECIDED.model_copy(update={"outcome": (), "by": ()}),
            "None of the options for a hotel booking site was decided on 26 Nov 2026 (D-1).",
        ),
    ],
)
def test_what_was_decided_is_told_first(hotel: Chat, settled: Settled, told: str) -> None:
    asked = Message(text="tell my boss in 2 sentences", user="jonas", mentioned=True, decided=settled)
    reply, _ = hotel.advisor.reply(asked, hotel.conversation)
    first, second = re.split(r"(?<=\.) (?=[A-Z])", reply.text)
    assert first == told
    assert second.startswith("By what we need, Django fits best")
