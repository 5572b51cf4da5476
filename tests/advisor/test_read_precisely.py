"""Messages that once got the wrong topic's answer, or were taken for a need: read for what they ask."""

import pytest

from bot.advisor.conversation import Kind
from bot.facts.model import Direction
from tests.advisor.conftest import Chat


def test_a_package_written_as_two_words_leaves_the_topic_in_the_question(chat: Chat) -> None:
    compared = chat.say("django vs flask security")
    assert (compared.kind, compared.topics[0], compared.options) == (Kind.COMPARISON, "security", ("flask", "django"))


def test_two_options_are_compared_as_a_whole_when_no_topic_stands_out(chat: Chat) -> None:
    compared = chat.say("Can I use Flask instead of Django for web development?")
    assert (compared.kind, compared.topics[0]) == (Kind.COMPARISON, "choosing")
    assert compared.table is not None
    assert len({row.topic for row in compared.table.rows}) > 1


def test_two_close_topics_are_offered_and_neither_is_answered(chat: Chat) -> None:
    offered = chat.say("teachers may edit, pupils may only read - how in django")
    assert offered.kind is Kind.SUGGESTIONS
    assert "permissions" in offered.topics


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("jinja2 vs django templates", "templates"),
        ("most useful flask extensions", "extensions"),
        ("pydantic vs marshmallow", "validation"),
        ("row level permissions anyone", "permissions"),
        ("formsets", "forms"),
        ("is flask dying", "community"),
    ],
)
def test_a_search_without_a_verb_is_answered_and_needs_nothing(chat: Chat, asked: str, topic: str) -> None:
    answered = chat.say(asked)
    assert (answered.kind, answered.topics[0], answered.changed) == (Kind.FACT, topic, ())


def test_the_name_of_a_topic_is_a_need_once_something_is_being_advised_on(chat: Chat) -> None:
    chat.command("recommend a shop")
    assert [need.aspect for need in chat.say("multi language support").changed] == ["i18n"]


def test_the_same_is_asked_of_another_option(chat: Chat) -> None:
    chat.say("Is there a translation extension for Flask?")
    too = chat.say("and does it work on Django too?")
    assert (too.kind, too.topics[0], too.options) == (Kind.FACT, "i18n", ("django",))
    chat.say("does django have an admin")
    like = chat.say("and is there anything like that for fastapi")
    assert (like.kind, like.topics[0], like.options) == (Kind.FACT, "admin", ("fastapi",))


def test_the_other_one_is_the_option_that_was_not_compared(chat: Chat) -> None:
    chat.say("compare admin in django and flask")
    other = chat.say("and the other one?")
    assert (other.kind, other.topics[0], other.options) == (Kind.FACT, "admin", ("fastapi",))


@pytest.mark.parametrize(
    "said",
    [
        "sounds expensive",
        "I would not trust that benchmark",
        "SELECT name FROM users WHERE no admin",
        "that seems slow",
    ],
)
def test_a_reaction_and_a_line_of_sql_change_nothing(chat: Chat, said: str) -> None:
    chat.command("recommend a shop")
    assert chat.say(said).changed == ()


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("runs on a NAS in our office", ("deployment", Direction.REQUIRE, None)),
        ("the rest of the house runs Django", ("existing_stack", Direction.NEUTRAL, "django")),
        ("it is meant to outlast all of us", ("lifetime", Direction.REQUIRE, "long")),
        ("budget? lol there is none", ("budget", Direction.REQUIRE, "zero")),
        ("deadline? there is none", ("time_to_market", Direction.DEEMPHASISE, None)),
    ],
)
def test_a_need_in_passing_words(chat: Chat, said: str, need: tuple[str, Direction, str | None]) -> None:
    chat.command("recommend a shop")
    assert [(one.aspect, one.direction, one.value) for one in chat.say(said).changed] == [need]


@pytest.mark.parametrize(
    "said",
    ["fastapi docs are the prettiest on the internet, fight me", "heard a talk about django, was pretty good"],
)
def test_small_talk_that_names_an_option_is_left_alone(chat: Chat, said: str) -> None:
    assert chat.say(said).kind is Kind.SILENT


def test_a_database_that_is_there_claims_no_more_than_a_database(chat: Chat) -> None:
    chat.command("recommend a shop")
    noted = chat.say("existing PostgreSQL")
    assert [(need.aspect, need.value) for need in noted.changed] == [("database_relational", "postgresql")]
    assert "ORM" not in noted.text.splitlines()[0]
