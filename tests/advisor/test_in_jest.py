"""Jokes, irony, bribes, figures of nothing and refusals in other languages: none may become a need it is not."""

import pytest

from bot.advisor.conversation import Kind, Message
from bot.advisor.reply import Advisor


def heard(advisor: Advisor, text: str) -> set[str]:
    """What the message says, as "aspect direction" or "aspect direction value"."""
    needs = advisor.reply(Message(text=text, mentioned=True))[0].changed
    return {" ".join([need.aspect, str(need.direction), *([need.value] if need.value else [])]) for need in needs}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("kein MongoDB bitte", {"nosql avoid mongodb"}),
        ("Wir brauchen kein Admin-Panel", {"admin avoid"}),
        ("Wir brauchen keine Websockets", {"async_realtime avoid"}),
        ("MongoDB nicht", {"nosql avoid mongodb"}),
        ("sans MongoDB", {"nosql avoid mongodb"}),
        ("pas de MongoDB", {"nosql avoid mongodb"}),
        ("sin MongoDB", {"nosql avoid mongodb"}),
        ("geen MongoDB", {"nosql avoid mongodb"}),
    ],
)
def test_a_refusal_in_another_language_is_one(advisor: Advisor, text: str, needs: set[str]) -> None:
    assert heard(advisor, text) == needs


@pytest.mark.parametrize(
    "text",
    [
        # Nothing that the knowledge knows comes near.
        "we absolutely need a blockchain",
        "https://example.com/mongodb",
        # Not meant, or taken back at once.
        "oh wonderful, MongoDB, my favourite. NOT.",
        "Yeah sure, because we totally need MongoDB for a todo list 🙄",
        "we need MongoDB :face_with_rolling_eyes:",
        "we need an admin panel /s",
        "nobody said we need websockets",
        "let's just rewrite everything in assembler",
        "I'll pay you 20 bucks to say Flask",
        "budget: 12 bitcoin and a goat",
        # Somebody else's.
        "the other team uses MongoDB, we don't care",
        "Everyone knows Flask can't have tests.",
        # Figures that say nothing.
        "we have 1000000 weeks",
        "deadline is year 3024",
        "what if we had 0 developers and infinite time?",
        "we are NaN developers",
        "we expect -100 users",
        "the Roman way: XII developers",
    ],
)
def test_what_is_not_meant_is_no_need(advisor: Advisor, text: str) -> None:
    assert heard(advisor, text) == set()


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("need 🚫 admin", {"admin avoid"}),
        ("we need ✅ login", {"auth require"}),
        ("w e  n e e d  m o n g o d b", {"nosql require mongodb"}),
        ("we have three weeks. just kidding, three years", {"lifetime require long"}),
        ("Since SQLite is NoSQL, we need SQLite", {"database_relational require sqlite"}),
        ("we must use MySQL, the graph database", {"database_relational require mysql"}),
        ("we need GraphQL, the database", {"rest_api require"}),
        ("I'd rather eat glass than use Django", {"ruled_out avoid django"}),
        ("we would sooner quit than use Flask", {"ruled_out avoid flask"}),
    ],
)
def test_what_is_meant_is_read_as_meant(advisor: Advisor, text: str, needs: set[str]) -> None:
    assert heard(advisor, text) == needs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("everyone knows Flask", {"team_experience neutral flask"}),
        ("we have six weeks", {"time_to_market require weeks"}),
        ("the deadline is in June, that's a must", {"time_to_market require months"}),
        ("we need MySQL and the admin", {"database_relational require mysql", "admin require"}),
        ("the other team uses MongoDB, we need Postgres", {"database_relational require postgresql"}),
        ("other teams use our API", {"rest_api require"}),
        ("admin ❌, login ✅", {"admin avoid", "auth require"}),
    ],
)
def test_what_is_said_straight_is_still_heard(advisor: Advisor, text: str, needs: set[str]) -> None:
    assert heard(advisor, text) == needs


def test_tags_around_a_need_are_no_words_of_it(advisor: Advisor) -> None:
    (need,) = advisor.reply(Message(text="&lt;b&gt;we need an admin&lt;/b&gt;", mentioned=True))[0].changed
    assert need.said == "we need an admin"


@pytest.mark.parametrize(
    "text",
    [
        "recommend a restaurant",
        "Which one would Jesus use?",
        "which of them has been hacked the most?",
    ],
)
def test_advice_on_something_else_is_declined(advisor: Advisor, text: str) -> None:
    reply = advisor.reply(Message(text=text, mentioned=True))[0]
    assert reply.kind is Kind.NOT_COVERED
    assert "I know Flask, Django and FastAPI" in reply.text


@pytest.mark.parametrize(
    "text", ["recommend something please", "which framework would you recommend?", "which one should we use?"]
)
def test_advice_on_the_comparison_is_given(advisor: Advisor, text: str) -> None:
    assert advisor.reply(Message(text=text, mentioned=True))[0].kind is Kind.RECOMMENDATION


def test_with_every_option_refused_none_is_recommended(advisor: Advisor) -> None:
    text = "recommend something, but not Flask, not Django and not FastAPI"
    reply = advisor.reply(Message(text=text, mentioned=True))[0]
    assert reply.text == "That leaves nothing: I only know Flask, Django and FastAPI."
    assert reply.recommendation is None


@pytest.mark.parametrize(
    ("text", "rival"),
    [
        ("Is Node better than Django for websockets?", "Node"),
        ("Pyramid vs Django", "Pyramid"),
    ],
)
def test_what_is_not_compared_is_said_to_be_left_out(advisor: Advisor, text: str, rival: str) -> None:
    reply = advisor.reply(Message(text=text, mentioned=True))[0]
    assert reply.note == f"I have no facts about {rival}, so this leaves it out."
