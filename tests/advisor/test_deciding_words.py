"""Saying that it is settled, and what only sounds like it."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    """A thread with a recommendation in it."""
    chat.command("recommend a CRM for our sales people, with accounts and an admin panel")
    return chat


@pytest.mark.parametrize(
    ("said", "option"),
    [
        ("ok django it is then", "django"),
        ("final: django", "django"),
        ("decided: fastapi, log it", "fastapi"),
        ("we're going with flask", "flask"),
        ("FastAPI wins, record it", "fastapi"),
        ("ship it with django", "django"),
        ("let's lock in Flask", "flask"),
        ("ok django wins, thanks bot, bye", "django"),
        ("django. done. record it", "django"),
        ("we've agreed: flask", "flask"),
        ("go ahead with fastapi", "fastapi"),
        ("make it django", "django"),
        ("record django as our choice", "django"),
        ("ok, go with Django then. decided.", "django"),
        ("settled: we take flask", "flask"),
        ("fine. outvoted. let's go with django then, but write down that I said fastapi", "django"),
        ("I give up, let's go with django", "django"),
        ("ok django it is, although I would have taken Flask", "django"),
        ("I changed my mind, we go with FastAPI instead. replace D-1", "fastapi"),
        ("FastAPI, we supersede D-1", "fastapi"),
    ],
)
def test_a_decision_is_heard(thread: Chat, said: str, option: str) -> None:
    reply = thread.say(said)
    assert (reply.kind, reply.decided) == (Kind.DECIDE, (option,))


def test_who_changes_their_mind_in_one_breath_means_the_last(thread: Chat) -> None:
    reply = thread.say("ok let's go with Flask. no wait, Django. no, FastAPI")
    assert (reply.kind, reply.decided) == (Kind.DECIDE, ("fastapi",))


@pytest.mark.parametrize(
    "said",
    [
        "ok Django then?",
        "I changed my mind about Django",
        "fine, but Django is slow",
        "you win, Ben",
        "let's go with Django… said nobody ever",
        "let's go with Flask lol",
        "let's go with django if nobody needs async",
        "if we go with Django, who maintains it",
        "they decided on Django",
        "we haven't decided on Django yet",
        "agreed, flask is too slow",
        "django log file",
        "locking in django",
        "flask save image",
        "should we lock in flask?",
        "the other team settled on fastapi",
    ],
)
def test_what_only_sounds_like_a_decision_is_none(thread: Chat, said: str) -> None:
    assert thread.say(said).kind is not Kind.DECIDE


FOLLOWED = [
    "let's go with that",
    "let's go with it",
    "go with your recommendation",
    "we'll take your recommendation",
    "we follow your advice",
    "ok, let's go for the winner",
    "we accept the recommendation",
    "fine, go with that then",
]


@pytest.mark.parametrize("text", FOLLOWED)
def test_what_was_recommended_is_settled_without_its_name(chat: Chat, text: str) -> None:
    chat.command("recommend an internal API for our warehouse scanners")
    reply = chat.mention(text)
    assert reply.kind is Kind.DECIDE
    assert reply.decided == ("fastapi",)
    assert chat.say(text).kind is Kind.DECIDE


@pytest.mark.parametrize("text", ["ok do it", "let's do that", "yes, do it please", "I'll take it", "ok take that one"])
def test_do_it_settles_it_when_said_to_the_app(chat: Chat, text: str) -> None:
    chat.command("recommend an internal API for our warehouse scanners")
    assert chat.say(text, user="ben").kind is Kind.SILENT
    assert chat.mention(text).decided == ("fastapi",)


def test_where_nothing_comes_first_it_asks_with_which(chat: Chat) -> None:
    chat.command("recommend an internal API for our warehouse scanners")
    chat.say("the budget is 20k")
    assert chat.mention("let's go with that").text.startswith("With which? FastAPI and Django are too close to call")


@pytest.mark.parametrize("text", ["let's go with it", "take it", "let's do that"])
def test_before_any_recommendation_nothing_is_settled(chat: Chat, text: str) -> None:
    assert chat.say(text).kind is Kind.SILENT
    assert chat.mention(text).kind is not Kind.DECIDE
