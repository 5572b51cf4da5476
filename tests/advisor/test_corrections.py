"""What people say when something said before was wrong: swapped, mended, undone, kept after all, or all forgotten."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat
from tests.advisor.needs_of import standing


@pytest.mark.parametrize(
    "text",
    [
        "Correction: it's Postgres, MongoDB was the old system",
        "mongo out postgres in",
        "postgres in and mongo out",
        "s/MongoDB/Postgres/",
        "mongo -> postgres",
        "mongo → postgres",
        "scrap that mongo idea, going postgres",
        "drop mongo and use postgres",
        "swap mongo for postgres",
        "replace MongoDB with Postgres",
        "let's switch from mongo to postgres",
        "not mongo, postgres I meant",
    ],
)
def test_one_thing_takes_the_place_of_another(chat: Chat, text: str) -> None:
    chat.mention("We must use MongoDB")
    reply = chat.say(text)
    assert standing(reply) == {"database_relational=postgresql"}
    assert reply.needs[0].must, "who swaps one must for another keeps it"


@pytest.mark.parametrize("text", ["We need MongoDB, sorry, Postgres", "we want mongo, i mean postgres"])
def test_a_slip_is_mended_in_the_same_breath(chat: Chat, text: str) -> None:
    assert standing(chat.mention(text)) == {"database_relational=postgresql"}


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("we need an api in 3 months", "6 wks now not 3", "time_to_market=weeks"),
        ("we need an api in 3 weeks", "make that 5 months", "time_to_market=months"),
        ("we need an api in 3 weeks", "sorry, make it 5 months", "time_to_market=months"),
        ("we need an api, team of 15", "I meant 5 people, not 15", "team_size=few"),
        ("we need an api, team of 15", "team is 5 now not 15", "team_size=few"),
    ],
)
def test_another_number(chat: Chat, before: str, text: str, after: str) -> None:
    chat.mention(before)
    assert standing(chat.say(text)) == {"rest_api", after}


def test_two_wishes_in_one_sentence_are_no_correction(chat: Chat) -> None:
    assert standing(chat.mention("we need postgres and an admin panel")) == {"database_relational=postgresql", "admin"}


@pytest.mark.parametrize(
    "text", ["undo that last one", "undo the last change", "scrap that", "ignore that, wrong channel"]
)
def test_undo_says_what_it_took_back(chat: Chat, text: str) -> None:
    chat.mention("we need an admin panel")
    chat.say("we must use MongoDB")
    reply = chat.say(text)
    assert standing(reply) == {"admin"}
    assert "MongoDB (a must), from “we must use MongoDB”" in reply.text.partition("\n")[0]


def test_undo_says_what_counts_again(chat: Chat) -> None:
    chat.mention("we need an admin panel")
    chat.say("drop the admin panel")
    assert "Counts again: An admin panel" in chat.say("undo").text


def test_one_need_is_undone_by_its_name(chat: Chat) -> None:
    chat.mention("we need payments and login")
    chat.say("we need an admin panel")
    assert standing(chat.say("no, I mean undo the payments thing")) == {"auth", "admin"}
    assert standing(chat.say("never mind the admin")) == {"auth"}


@pytest.mark.parametrize("text", ["scrap that", "ignore that", "nvm that"])
def test_a_colleague_who_stated_nothing_takes_nothing_back(chat: Chat, text: str) -> None:
    chat.mention("we need an admin panel", user="ana")
    assert chat.say(text, user="ben").kind is Kind.SILENT
    assert standing(chat.mention("what are our needs?", user="ben")) == {"admin"}
    assert standing(chat.mention(text, user="ben")) == set()


@pytest.mark.parametrize(
    "text", ["revert the PR please, it broke staging", "forget it", "drop it", "we do", "no we don't"]
)
def test_what_only_sounds_like_taking_back(chat: Chat, text: str) -> None:
    chat.mention("we need an admin panel")
    assert chat.say(text).kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "Petra is wrong, we do need it",
        "Petra is wrong, we do",
        "no, we do need that",
        "ok ok keep it",
        "no wait keep the mongo thing",
        "mongo stays",
    ],
)
def test_a_need_in_dispute_stands_again(chat: Chat, text: str) -> None:
    chat.mention("we must use MongoDB")
    chat.say("Petra said we don't need mongo")
    assert standing(chat.say(text)) == {"nosql=mongodb"}


def test_what_was_just_stated_is_denied(chat: Chat) -> None:
    chat.mention("we need payments")
    chat.say("we must use MongoDB")
    assert standing(chat.say("no, we don't need that")) == {"integrations=payments"}


def test_nothing_in_dispute_is_nothing_to_keep(chat: Chat) -> None:
    assert chat.say("we do need it").kind is Kind.SILENT
    chat.mention("we need an admin panel")
    assert chat.say("we do need it").kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "start over",
        "forget all, start again",
        "forget everything and start over",
        "nah scrap all that",
        "scrap everything",
        "remove all our needs",
        "clean slate please",
    ],
)
def test_everything_is_forgotten(chat: Chat, text: str) -> None:
    chat.mention("we need an admin panel and three weeks")
    reply = chat.mention(text)
    assert reply.needs == ()
    assert "forgotten" in reply.text
    assert standing(chat.say("undo")) == {"admin", "time_to_market=weeks"}


@pytest.mark.parametrize("text", ["there is no deadline", "we don't have a deadline", "There is no rush at all"])
def test_what_is_not_there_leaves_no_limit_behind(chat: Chat, text: str) -> None:
    assert chat.mention("it must be live in 6 weeks").needs[0].must
    assert standing(chat.say(text)) == set()


@pytest.mark.parametrize("text", ["no rush, 6 weeks are fine", "the deadline matters less now"])
def test_what_only_matters_less_stays_a_limit(chat: Chat, text: str) -> None:
    chat.mention("it must be live in 6 weeks")
    assert "time_to_market=weeks" in standing(chat.mention(text))
