"""People who are no programmers ask what the words mean."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

MEANINGS = [
    ("What does ORM mean?", "An ORM (", "orm"),
    ("what is an admin panel?", "An admin panel is", "admin"),
    ("I don't know what a migration is", "A schema migration is", "migrations"),
    ("what do you mean by rate limiting", "Rate limiting turns", "throttling"),
    ("orm - what is that?", "An ORM (", "orm"),
    ("what is a REST API good for?", "A REST API is", "rest_api"),
    ("What is CSRF exactly?", "CSRF is an attack", "csrf"),
    ('what does "Roles and permissions" mean?', "Permissions say", "permissions"),
    ("i have no idea what an ORM is", "An ORM (", "orm"),
    ("what is this REST API thing?", "A REST API is", "rest_api"),
    ("sorry, what are websockets?", "A WebSocket is", "websockets"),
    ("what's WSGI?", "WSGI (Web Server Gateway Interface) is", "deployment"),
    ("what is ASGI", "ASGI (Asynchronous Server Gateway Interface) is", "deployment"),
    # As it is asked by those who are learning English.
    ("what mean migrations?", "A schema migration is", "migrations"),
    ("what is it a ORM", "An ORM (", "orm"),
    ("what means ORM?", "An ORM (", "orm"),
    ("ORM, what is it", "An ORM (", "orm"),
    ("ORM what means", "An ORM (", "orm"),
    ("what does mean async", "Asynchronous", "async"),
    ("what it is ASGI?", "ASGI (", "deployment"),
    ("what are it migrations", "A schema migration is", "migrations"),
    ("explain me what is a middleware", "Middleware is", "routing"),
    ("wsgi meaning", "WSGI (", "deployment"),
    ("I not know what is ORM", "An ORM (", "orm"),
    ("i don't know this word ORM", "An ORM (", "orm"),
    ("what ORM stands for", "An ORM (", "orm"),
    ("what stands ORM for", "An ORM (", "orm"),
]


@pytest.mark.parametrize(("text", "meaning", "topic"), MEANINGS)
def test_the_meaning_comes_first_and_then_the_facts(chat: Chat, text: str, meaning: str, topic: str) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.FACT
    assert reply.text.startswith(meaning)
    assert reply.note.startswith(meaning)
    assert reply.topics[0] == topic
    assert reply.facts


def test_asked_of_one_option_its_facts_follow(chat: Chat) -> None:
    reply = chat.mention("what is an admin panel in Django?")
    assert reply.options == ("django",)
    assert reply.text.splitlines()[1].startswith("Django: ")


@pytest.mark.parametrize("text", ["eli5 csrf", "explain csrf for dummies", "what is csrf, in one sentence?"])
def test_asked_in_short_the_meaning_is_all(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert reply.text.startswith("CSRF is an attack")
    assert not reply.facts
    assert chat.mention("tell me more").facts


NOT_UNDERSTOOD = [
    "I do not understand these words",
    "what do all these terms mean?",
    "this is too technical for me",
    "explain the jargon please",
    "too many technical terms, I'm lost",
]


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_the_words_of_the_answer_are_explained(chat: Chat, text: str) -> None:
    chat.command("recommend an internal tool with accounts")
    told = chat.mention(text).text
    assert "• An admin panel is a set of ready-made pages" in told
    assert "• Authentication finds out" in told


def test_of_a_fact_those_of_its_topic_are(chat: Chat) -> None:
    chat.mention("does django have an orm?")
    assert chat.mention("I do not understand these words").text.startswith("• An ORM (")


def test_before_anything_was_said_it_says_how_to_ask(chat: Chat) -> None:
    assert "“what is …?”" in chat.mention("I do not understand these words").text
    assert chat.say("I do not understand these words").kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "what is the catch",
        "what is a good restaurant?",
        "what's our deadline?",
        "what does this mean",
        "what is that for",
    ],
)
def test_what_is_no_word_of_the_trade_has_no_meaning(chat: Chat, text: str) -> None:
    assert not chat.mention(text).note


def test_every_word_is_named_once_only(chat: Chat) -> None:
    topics = chat.advisor.comparison().topics
    names = [name.lower() for topic in topics for term in topic.terms for name in term.names]
    assert len(names) == len(set(names))
    assert all(term.means.endswith(".") for topic in topics for term in topic.terms)
