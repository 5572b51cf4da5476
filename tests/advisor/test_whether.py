"""“Does Flask have an admin?” is answered with yes, no or partly where a fact was written to say so, and only there."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.mark.parametrize(
    ("asked", "said", "topic"),
    [
        ("does Flask have an admin?", "No, not built in.", "admin"),
        ("does django ship with an orm", "Yes, built in.", "orm"),
        ("does fastapi have login built in?", "Partly built in.", "auth"),
        ("is there an admin in fastapi?", "No, not built in.", "admin"),
        ("is csrf protection built into django?", "Yes, built in.", "csrf"),
        ("can django do websockets?", "No, not built in.", "websockets"),
        ("flask has forms, right?", "No, not built in.", "forms"),
        ("has fastapi got migrations?", "No, not built in.", "migrations"),
        ("any caching in flask?", "No, not built in.", "caching"),
        ("does fastapi support dependency injection?", "Yes, built in.", "di"),
        ("does django come with an admin, or do we build one?", "Yes, built in.", "admin"),
        ("does flask have an admin or must we write our own?", "No, not built in.", "admin"),
        ("is there an orm in django or should we bring one?", "Yes, built in.", "orm"),
    ],
)
def test_yes_no_or_partly_comes_first_and_then_the_fact(chat: Chat, asked: str, said: str, topic: str) -> None:
    told = chat.mention(asked)
    assert (told.kind, told.topics[0]) == (Kind.FACT, topic)
    assert told.text.startswith(f"{said} {chat.advisor.comparison().option_by_id[told.options[0]].name}: ")
    assert told.note == said
    fact = chat.advisor.comparison().fact_by_id[told.facts[0]]
    assert fact.built_in is not None
    assert fact.options == told.options


@pytest.mark.parametrize(
    "asked",
    [
        "does Django's admin support dark mode?",
        "does django have an admin for mongodb?",
        "how does flask do forms?",
        "does django have a good orm for reporting?",
        "do flask and fastapi have an admin?",
        "does fastapi support async?",
        "does django have an admin, or does flask?",
    ],
)
def test_what_is_more_special_than_the_fact_gets_no_yes_or_no(chat: Chat, asked: str) -> None:
    told = chat.mention(asked)
    assert told.note == ""
    assert not told.text.startswith(("Yes", "No,", "Partly"))


def test_an_abbreviation_nobody_wrote_about_is_not_answered_with_its_neighbour(chat: Chat) -> None:
    assert chat.mention("Is SSRF covered by Django?").kind is Kind.SUGGESTIONS
    assert chat.mention("does Django protect against XSS?").kind is Kind.FACT


def test_a_call_to_everybody_alone_asks_nothing(chat: Chat) -> None:
    assert chat.say("<!channel>").text == ""
    assert chat.mention("<!channel>").kind is Kind.HELP


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [
        ("compare Flask and Litestar", "Litestar"),
        ("Django vs Litestar", "Litestar"),
        ("does Spring Boot beat Django for an admin?", "Spring Boot"),
    ],
)
def test_a_name_without_facts_is_said_to_be_left_out(chat: Chat, asked: str, left_out: str) -> None:
    told = chat.mention(asked)
    assert told.kind is Kind.FACT
    assert told.text.startswith(f"I have no facts about {left_out}, so this leaves it out.")


def test_a_comparison_leaves_out_names_without_facts(chat: Chat) -> None:
    told = chat.mention("Django vs Flask vs FastAPI vs Rails vs Express for testing")
    assert told.kind is Kind.COMPARISON
    assert told.note == "I have no facts about Rails or Express, so this leaves them out."


@pytest.mark.parametrize("asked", ["and Rails?", "what about Express"])
def test_nothing_is_near_a_name_alone(chat: Chat, asked: str) -> None:
    told = chat.mention(asked)
    assert told.kind is Kind.NOT_COVERED
    assert "nearest" not in told.text


def test_without_an_option_each_is_told_of_in_a_line(chat: Chat) -> None:
    told = chat.mention("how is caching done?")
    assert told.kind is Kind.FACT
    lines = told.text.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Flask", "Django", "FastAPI"]
    assert all("checked" in line and "http" not in line for line in lines)


@pytest.mark.parametrize(
    "asked",
    [
        "can I use atomic() in async Django code?",
        "transactions in async django",
        "transaction.atomic in an async view - does that work?",
        "are transactions possible in django's async mode",
    ],
)
def test_transactions_in_async_code_are_answered_in_other_words(chat: Chat, asked: str) -> None:
    assert chat.mention(asked).facts[0] == "async.django.limits"


def test_not_knowing_an_option_is_told_in_plain_words(chat: Chat) -> None:
    told = chat.mention("recommend a CRM, nobody here knows flask").text
    assert "Knows Flask: no, from “" in told
