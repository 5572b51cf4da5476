"""Asking what was decided, in the ways people put it; and what sounds like it and asks something else."""

import pytest

from bot.understanding.intents.asked_decisions import decision_asked_about, people_asked_about, search_words

ASKED = {
    "what did we decide about the portal?": "portal",
    "who decided on the truck slots and why did we change it?": "truck slots",
    "what was decided for the customer portal": "customer portal",
    "who decided that?": "",
    "what did we decide?": "",
    "What have we decided so far?": "",
    "what did the team finally agree on for the billing service?": "billing service",
    "which framework did we choose for the shop": "shop",
    "did we already decide anything about payments?": "payments",
    "have you decided on Django?": "django",
    "is there a decision on the intranet?": "intranet",
    "any decisions about the mobile app?": "mobile app",
    "who chose Flask?": "flask",
    "when did we decide on the portal?": "portal",
    "what is our decision on the portal's backend?": "portal backend",
    "hey, what was decided?": "",
    "so what did we settle on in the end?": "",
    "show me the decisions about the back office": "back office",
    "what decisions have we made about reporting?": "reporting",
    "and who decided to use FastAPI?": "fastapi",
    "has anything been decided for the data platform yet?": "data platform",
}
OTHER = (
    "let's decide",
    "we decided on Django",
    "what should we decide?",
    "how do we decide between Flask and Django?",
    "what did we say?",
    "why did you choose Django?",
    "help us decide",
    "what speaks against Django?",
    "does Django come with an admin?",
    "who uses Flask?",
    "which one should we choose for a portal?",
    "is there a way to decide this faster?",
    "what is decided by the weights?",
    "we have decided. which one is faster?",
)


@pytest.mark.parametrize(("text", "words"), list(ASKED.items()))
def test_asking_what_was_decided(text: str, words: str) -> None:
    topic = decision_asked_about(text)
    assert topic is not None
    assert search_words(topic) == words


@pytest.mark.parametrize("text", OTHER)
def test_what_asks_something_else(text: str) -> None:
    assert decision_asked_about(text) is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("who decided this?", "who"),
        ("Who made that decision?", "who"),
        ("when was this decided?", None),
        ("when did we decide that?", None),
        ("whose decision was this?", "who"),
        ("who is behind it?", "who"),
        ("who decided to use Django for the portal?", None),
        ("did the team agree?", "said"),
        ("did everybody agree with it?", "said"),
        ("has Ben agreed yet?", "said"),
        ("does anyone object?", "said"),
        ("who objected?", "said"),
        ("who hasn't answered yet?", "said"),
        ("who has not agreed?", "said"),
        ("any objections?", "said"),
        ("are there any objections so far?", "said"),
        ("is everyone on board?", "said"),
        ("who is against it?", "said"),
        ("did you agree on lunch?", None),
        ("who agreed to buy the milk?", None),
        ("I agree", None),
        ("does Django object to MongoDB?", None),
    ],
)
def test_asking_after_the_people(text: str, about: str | None) -> None:
    assert people_asked_about(text) == about
