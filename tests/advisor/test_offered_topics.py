"""A topic that was offered is only read, whichever way somebody takes it: what they need stays as they said."""

import pytest

from bot.advisor.conversation import Kind
from bot.advisor.reply import Advisor
from bot.facts.model import Topic
from bot.opening import load_knowledge
from bot.settings import Settings
from tests.advisor.conftest import Chat

TOPICS = [topic for topic in load_knowledge(Settings()).default.topics if topic.part_of is None]
CRM = "Use case: CRM, internal tools and data management"


@pytest.fixture(scope="module")
def booking(advisor: Advisor) -> Chat:
    chat = Chat(advisor)
    chat.command("recommend a booking website for dentists")
    return chat


def again(chat: Chat, *suggested: str) -> Chat:
    """The same thread, in which these topics were offered last."""
    held = chat.conversation.model_copy(update={"suggested": suggested, "last": Kind.SUGGESTIONS})
    return Chat(chat.advisor, held)


@pytest.fixture
def offered(booking: Chat) -> Chat:
    chat = again(booking)
    asked = chat.mention("something about users and screens?")
    assert asked.kind is Kind.SUGGESTIONS
    assert f"3. {CRM}" in asked.text
    return chat


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_every_topic_that_is_pressed_is_read(booking: Chat, topic: Topic) -> None:
    chat = again(booking)
    told = chat.press(topic.title)
    assert (told.kind, told.topics[0]) == (Kind.FACT, topic.id)
    assert told.facts
    assert chat.conversation.needs == booking.conversation.needs


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_every_topic_that_is_named_as_it_was_offered_is_read(booking: Chat, topic: Topic) -> None:
    for words in (topic.title, f"2. {topic.title}", topic.title.lower()):
        chat = again(booking, "async", topic.id)
        told = chat.say(words)
        assert (told.kind, told.topics[0]) == (Kind.FACT, topic.id)
        assert chat.conversation.needs == booking.conversation.needs


@pytest.mark.parametrize(
    "words", ["3", "3.", "number 3", "option 3", "3 please", "(3)", "#3", "the third one", "the last one", CRM]
)
def test_a_number_takes_the_topic_at_that_place(offered: Chat, words: str) -> None:
    told = offered.mention(words)
    assert (told.kind, told.topics[0]) == (Kind.FACT, "uc_data")
    assert [need.value for need in offered.conversation.needs] == ["booking"]


def test_a_button_from_before_the_topic_had_its_name_on_it_changes_nothing_either(booking: Chat) -> None:
    for words in ("build a crm", "build a social network"):
        chat = again(booking)
        assert chat.press(words).kind is Kind.FACT
        assert chat.conversation.needs == booking.conversation.needs


def test_a_topic_that_is_no_longer_known_is_looked_for_and_changes_nothing(booking: Chat) -> None:
    chat = again(booking)
    chat.press("we need an online shop")
    assert chat.conversation.needs == booking.conversation.needs


def test_in_a_command_a_topics_name_asks_about_it(chat: Chat) -> None:
    told = chat.command(f"ask {CRM}")
    assert (told.kind, told.topics[0]) == (Kind.FACT, "uc_data")


def test_a_number_beyond_those_offered_is_no_topic(offered: Chat) -> None:
    assert offered.mention("number 7").kind is not Kind.FACT


def test_what_was_not_offered_is_still_a_need(booking: Chat) -> None:
    chat = again(booking, "async")
    assert chat.mention("admin panel").kind is Kind.NEEDS
    assert len(chat.conversation.needs) == len(booking.conversation.needs) + 1
