"""What is asked of an option as if it were a person, a meal or a place, and of things the knowledge does not name."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.mark.parametrize(
    "text",
    [
        "what's the weather in Django",
        "is django gluten free",
        "does django like pizza",
        "can fastapi cook",
        "how tall is django",
        "what color is flask",
        "who is Django's girlfriend",
        "is flask dishwasher safe",
        "what time is it in FastAPI",
        "how many calories has flask",
        "can I eat flask",
        "is django good in bed",
        "does flask have wifi",
    ],
)
def test_nonsense_about_an_option_gets_no_fact(chat: Chat, text: str) -> None:
    assert chat.say(text).kind is Kind.SILENT
    told = chat.mention(text)
    assert told.kind is Kind.NOT_COVERED
    assert "nearest topics" not in told.text, "nothing is near it"


@pytest.mark.parametrize(
    "text",
    [
        "is django free?",
        "does flask have an admin?",
        "can fastapi handle websockets?",
        "does django speak french?",
        "is flask thread safe",
        "how old is django",
        "can we use db2 with django",
        "Does Flask have many CVEs?",
        "How to enable CORS in flask",
    ],
)
def test_what_only_sounds_odd_is_answered(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind in (Kind.FACT, Kind.SUGGESTIONS)


def test_points_that_nobody_has_are_no_fact(chat: Chat) -> None:
    text = "does flask have 500 points"
    assert chat.say(text).kind is Kind.SILENT
    assert "Nothing has been scored here yet" in chat.mention(text).text
    chat.command("recommend a CRM")
    assert chat.say(text).text.startswith("Nobody has 500 points here: Django has")


@pytest.mark.parametrize(
    "text",
    [
        "recommend a good movie",
        "recommend a restaurant",
        "can you suggest a really nice hotel",
        "recommend me a band",
        "recommend something to eat",
    ],
)
def test_what_is_for_leisure_gets_no_recommendation(chat: Chat, text: str) -> None:
    assert chat.say(text).kind is Kind.SILENT
    reply = chat.mention(text)
    assert (reply.kind, reply.changed) == (Kind.NOT_COVERED, ())


@pytest.mark.parametrize(
    "text", ["recommend a movie database", "recommend a hotel booking site", "recommend a recipe app"]
)
def test_an_application_about_leisure_does(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind is Kind.RECOMMENDATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how do I use Kafka with it?", "Kafka"),
        ("does django work with kafka", "Kafka"),
        ("can I use flask with angular", "Angular"),
        ("how do I deploy django to heroku", "Heroku"),
    ],
)
def test_what_no_fact_names_is_said_before_the_nearest(chat: Chat, text: str, name: str) -> None:
    chat.say("does django come with an admin?")
    reply = chat.say(text)
    assert reply.kind is Kind.FACT
    assert reply.note == f"No fact I have names {name}; this is the nearest."


@pytest.mark.parametrize("text", ["does django work with react", "how do I use celery with flask"])
def test_what_a_fact_names_needs_no_such_word(chat: Chat, text: str) -> None:
    assert chat.mention(text).note == ""
