"""Decisions, and what only sounds like one, in the many ways in which people put them."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

BRIEF = "recommend a CRM for our sales people, with accounts and an admin panel"

SETTLED = [
    "alright, flask it is",
    "final answer: fastapi",
    "settled, django",
    "we've decided: Django. please log it",
    "let's lock it in: django",
    "ok we choose fastapi",
    "we'll take django",
    "done deal, django",
    "sold on django, record it",
    "decision made: flask",
    "let's commit to fastapi",
    "django it is folks",
    "going with fastapi, final",
    "mark django as the decision",
    "everyone agreed on django, please record it",
    "ok team: django it is!",
    "picked: flask",
    "agreed, fastapi it is",
    "we are moving forward with django",
    "let's finally go with flask",
    "Django. Final answer.",
    "fastapi wins, please log the decision",
    "that's settled then: django",
    "we'll stick with django",
    "call it django",
    "go with flask, we're done discussing",
    "I say we lock in django",
    "locked in: fastapi",
    "so be it: django",
    "django gets it. write it down",
    "fine, django it is",
    "agreed: django",
    "we settled on fastapi, please record",
    "django! decided!",
    "ok final: we go with flask",
    "let's pick django and move on",
    "we have decided to use django",
    "we've chosen flask",
    "going with django then",
    "record that we picked fastapi",
    "choosing django, final",
    "ok let's do django",
    "team decided: django",
    "flask. that's final",
    "my decision: fastapi",
]

OPEN = [
    "should we go with django?",
    "django then??",
    "what if we go with flask",
    "imagine we lock in flask",
    "nobody decided on flask",
    "we might go with fastapi",
    "we can't decide on django or flask",
    "unless we go with flask",
    "let's go with cobol",
    "my old team went with flask",
    "django is final? really?",
    "they're going with flask over at sales",
    "would you pick django?",
    "is it final?",
    "we almost went with flask",
    "flask wins... not!",
    "let's not go with django",
    "before we go with flask, what about auth",
    "who decided on django?",
    "maybe we go with django",
    "we're going with flask unless ops objects",
    "django then, right?",
    "marketing decided on django cms lol",
    "is django the final choice?",
    "we could lock in django",
    "if ops agrees we go with django",
    "nobody wants to go with flask",
    "have we decided on django?",
    "deciding between django and flask",
    "let's discuss django first",
    "django it is... not",
    "we nearly settled on flask last year",
    "ok flask it is? seriously?",
]


@pytest.mark.parametrize("said", SETTLED)
def test_it_hears_that_it_is_settled(chat: Chat, said: str) -> None:
    chat.command(BRIEF)
    assert chat.say(said).kind is Kind.DECIDE


@pytest.mark.parametrize("said", OPEN)
def test_it_hears_that_it_is_open(chat: Chat, said: str) -> None:
    chat.command(BRIEF)
    assert chat.say(said).kind is not Kind.DECIDE
