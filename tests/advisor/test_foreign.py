"""Asked in German, French or Spanish: that English works best, once, and an answer where the names make it clear."""

import pytest

from bot.advisor.conversation import Kind
from bot.understanding.words.foreign import in_english, is_foreign
from tests.advisor.conftest import Chat

ENGLISH = "I understand English best; please ask me in English."
SHOP = "recommend a webshop with accounts and an admin panel, three developers, live in 3 months"

ANSWERED = [
    ("Kann Django Websockets?", "websockets", "Django: Django itself does not handle WebSockets"),
    ("¿Tiene Django un panel de administración?", "admin", "Yes, built in."),
    ("Est-ce que Flask est plus rapide que Django ?", "performance", "Flask and Django side by side"),
    ("Braucht Flask Docker?", "deployment", "Flask"),
    ("Was kostet Django?", "cost", "Django"),
]


@pytest.mark.parametrize(("asked", "topic", "told"), ANSWERED)
def test_a_question_whose_names_say_it_all_is_answered(chat: Chat, asked: str, topic: str, told: str) -> None:
    reply = chat.mention(asked)
    assert reply.text.startswith(f"{ENGLISH} ")
    assert told in reply.text
    assert reply.topics[0] == topic


@pytest.mark.parametrize("asked", ["Warum Django und nicht Flask?", "Pourquoi Django ?", "¿Por qué Django y no Flask?"])
def test_why_is_understood(chat: Chat, asked: str) -> None:
    chat.command(SHOP)
    reply = chat.say(asked)
    assert reply.text.startswith(f"{ENGLISH} Clear: Django comes first")
    assert reply.kind is Kind.WHY


def test_it_is_said_once(chat: Chat) -> None:
    chat.command(SHOP)
    assert ENGLISH in chat.mention("Warum Django?").text
    assert ENGLISH not in chat.mention("Pourquoi Django ?").text


def test_what_is_not_understood_is_not_answered_at_random(chat: Chat) -> None:
    reply = chat.mention("Wer macht heute das Protokoll?")
    assert reply.kind is Kind.NOT_COVERED
    assert reply.text.startswith(ENGLISH)


@pytest.mark.parametrize("text", ["wer kommt heute mit zum Essen?", "on mange ensemble à midi ?", "gut, danke!"])
def test_among_colleagues_it_is_theirs(chat: Chat, text: str) -> None:
    chat.command(SHOP)
    assert chat.say(text).kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "MIT license?",
        "son of a gun",
        "comment on this",
        "PR is up",
        "die in a fire",
        "does it work?",
        "con artist",
        "?",
    ],
)
def test_english_is_no_other_language(text: str) -> None:
    assert not is_foreign(text)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("welches ist am besten?", "which is best?"),
        ("¿cuál es mejor?", "which is better?"),
        ("combien ça coûte ?", "how much does it cost ?"),
    ],
)
def test_its_everyday_words_are_put_into_english(text: str, english: str) -> None:
    assert is_foreign(text)
    assert in_english(text) == english
