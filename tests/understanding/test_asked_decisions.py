"""Asking what was decided, in the ways people put it; and what sounds like it and asks something else."""

import pytest

from bot.understanding.intents.asked_decisions import decision_asked_about, search_words
from bot.understanding.intents.asked_people import About, PeopleAsked, people_asked_about

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
    "hi, I was off yesterday. what did we decide for the dentists?": "dentists",
    "Sorry, I missed the meeting: what was decided?": "",
    "what was decided for the shop? I was on holiday.": "shop",
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
    "we need an admin panel. what did we decide?",
    "I was off yesterday.",
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
        ("who decided this?", "MADE"),
        ("Who made that decision?", "MADE"),
        ("when was this decided?", None),
        ("whose decision was this?", "MADE"),
        ("who is behind it?", "MADE"),
        ("when did we decide that?", "MADE"),
        ("who decided to use Django for the portal?", None),
        ("did the team agree?", "SAID"),
        ("did everybody agree with it?", "SAID"),
        ("does anyone object?", "SAID"),
        ("who objected?", "SAID"),
        ("who objected and why", "SAID"),
        ("who agreed, and who objected?", "SAID"),
        ("who agreed to", "SAID"),
        ("why did somebody object?", "SAID"),
        ("what are the objections?", "SAID"),
        ("how did people vote?", "SAID"),
        ("who hasn't answered yet?", "SAID"),
        ("who has not agreed?", "SAID"),
        ("any objections?", "SAID"),
        ("are there any objections so far?", "SAID"),
        ("is everyone on board?", "SAID"),
        ("who is against it?", "SAID"),
        ("who has seen?", "SEEN"),
        ("who has seen this?", "SEEN"),
        ("has everyone read it yet?", "SEEN"),
        ("who can see the decision?", "SEEN"),
        ("where was it posted?", "SEEN"),
        ("which channels got it?", "SEEN"),
        ("who was told about it?", "SEEN"),
        ("did you agree on lunch?", None),
        ("who agreed to buy the milk?", None),
        ("I agree", "STANCE"),
        ("I take my objection back", "STANCE"),
        ("I agree that lunch is late", None),
        ("does Django object to MongoDB?", None),
        ("where is it?", None),
        ("what did we say?", None),
        ("who knows Flask?", None),
        ("where do we deploy?", None),
    ],
)
def test_asking_after_the_people(text: str, about: str | None) -> None:
    asked = people_asked_about(text)
    assert (asked.about.name if asked else None) == about


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("what did Ana say?", "ana"),
        ("what did Ben Okafor say to it?", "ben okafor"),
        ("what did <@U0BEN|ben> think about this?", "u0ben"),
        ("how did @ben vote?", "ben"),
        ("has Ben agreed yet?", "ben"),
        ("did Chloe object to it?", "chloe"),
        ("why did Ben object?", "ben"),
        ("what is Ben's objection?", "ben"),
        ("what did I say on", "i"),
    ],
)
def test_asking_after_one_of_the_people(text: str, person: str) -> None:
    asked = people_asked_about(text)
    assert asked is not None
    assert asked.person == person


def test_what_colleagues_ask_each_other_about_anything_is_marked_as_loose() -> None:
    assert people_asked_about("who has seen this?") == PeopleAsked(About.SEEN, loose=True)
    assert people_asked_about("what did Ana say?") == PeopleAsked(About.ONE, "ana", loose=True)
    assert people_asked_about("is it still valid?") == PeopleAsked(About.HOLDS, loose=True)
    assert people_asked_about("has Ben agreed yet?") == PeopleAsked(About.AGREED, "ben")
