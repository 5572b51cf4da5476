"""Lunch, rent and jokes in a thread that the app follows, and what is brushed aside before what really holds."""

import pytest

from bot.advisor.conversation import Kind
from bot.facts.model import Direction
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.mention("we need an admin panel and have 6 weeks")
    return chat


BESIDE = [
    "lunch at 12? I need a burger asap",
    "Docker is eating my RAM",
    "Kubernetes. That's it. That's the message.",
    "we are five for dinner",
    "we need more people in marketing",
    "we need tokens for the metro",
    "I'd like a flask of whisky, 12 years old, with two friends",
    "we must pay rent",
    "Ah, so the admin decision is final then, good, I'll update the ADR",
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_has_nothing_to_do_with_the_project_is_left_alone(thread: Chat, text: str) -> None:
    stood = thread.conversation.needs
    assert thread.say(text).kind is Kind.SILENT
    assert thread.conversation.needs == stood


FOR_THE_PROJECT = [
    ("customers pay their bills in the app", "integrations"),
    ("people in marketing edit the content", "cms"),
    ("it has to run on Kubernetes", "deployment"),
    ("we are five developers", "team_size"),
    ("it must not eat much memory", "performance"),
    ("our restaurant takes orders and payments online", "integrations"),
]


@pytest.mark.parametrize(("text", "aspect"), FOR_THE_PROJECT)
def test_what_the_project_needs_in_similar_words_is_heard(thread: Chat, text: str, aspect: str) -> None:
    assert aspect in {need.aspect for need in thread.say(text).changed}


@pytest.mark.parametrize("text", ["actually nvm we have 3 months", "never mind, we've got three months"])
def test_never_mind_before_a_statement_changes_what_it_states(thread: Chat, text: str) -> None:
    [need] = thread.mention(text).changed
    assert (need.aspect, need.value) == ("time_to_market", "months")
    assert need.direction is not Direction.DROP


def test_never_mind_before_what_is_not_wanted_refuses_it(thread: Chat) -> None:
    stood = thread.conversation.needs
    [need] = thread.mention("nvm no login").changed
    assert (need.aspect, need.direction) == ("auth", Direction.AVOID)
    thread.mention("undo")
    assert thread.conversation.needs == stood


def test_never_mind_with_a_name_still_takes_it_back(thread: Chat) -> None:
    [need] = thread.mention("nvm the admin panel").changed
    assert (need.aspect, need.direction) == ("admin", Direction.DROP)
