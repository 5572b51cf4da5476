"""In a thread with a recommendation, without a mention: what is left alone, what is taken up, and how."""

import pytest

from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.advisor.reply import Advisor

BRIEF = (
    "we are building a customer portal with an admin panel and logins, we are four people and launch in three months"
)


def said(advisor: Advisor, *messages: str) -> Reply:
    """The reply to the last of these, said one after the other below the recommendation, mentioning nobody."""
    reply, conversation = advisor.reply(Message(text=BRIEF, user="U1"), Conversation())
    for message in messages:
        reply, conversation = advisor.reply(Message(text=message, user="U2"), conversation)
    return reply


@pytest.mark.parametrize(
    "text",
    [
        "btw the new colleague starts in May",
        "CI is slow today",
        "the customer called, they like the mockups",
        "who is writing the release notes?",
        "we got a complaint about the newsletter",
        "the intern starts on Monday",
        "tests are green",
        "my calendar is a mess",
        "please fill in your timesheets",
        "which one?",
        "start over with the slides",
        "translate this for me please, Chloe",
        "are you sure, Ben?",
        "users complain about the slow search on the old site",
        "the museum shop has a new cashier, she starts in two weeks",
        "my brother's gym app lost his login again",
        "could you water the plants please, Olga",
        "the budget meeting is at three",
    ],
)
def test_talk_among_colleagues_is_left_alone(advisor: Advisor, text: str) -> None:
    assert said(advisor, text).text == ""


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("we know Django well", {("team_experience", "django")}),
        ("we're using React on the frontend", {("rest_api", None)}),
        ("not 3 months, 3 weeks!! who wrote months", {("time_to_market", "weeks")}),
    ],
)
def test_a_need_stated_to_nobody_counts(advisor: Advisor, text: str, needs: set[tuple[str, str | None]]) -> None:
    assert {(need.aspect, need.value) for need in said(advisor, text).changed} == needs


def test_what_must_not_be_there_is_not_wanted(advisor: Advisor) -> None:
    assert [need.direction for need in said(advisor, "an admin panel must not be there").changed] == ["drop"]


def test_a_big_framework_is_the_opposite_of_a_small_one(advisor: Advisor) -> None:
    changed = said(advisor, "we want a big framework with everything built in").changed
    assert [(need.aspect, need.direction) for need in changed] == [("minimalism", "deemphasise")]


def test_an_option_that_was_out_is_in_again(advisor: Advisor) -> None:
    assert "Flask: allowed again" in said(advisor, "Flask is out", "Flask is in again").text


@pytest.mark.parametrize("text", ["we want Flask", "I think we should use Flask", "I prefer Flask but won't insist"])
def test_liking_an_option_is_told_how_to_count(advisor: Advisor, text: str) -> None:
    reply = said(advisor, text)
    assert not reply.changed
    assert reply.text.startswith("Liking Flask moves no score")
    assert "“let's go with Flask”" in reply.text


@pytest.mark.parametrize("text", ["make accessibility important", "we'd like to see a map of the boats"])
def test_a_wish_that_no_criterion_weighs_is_told_so(advisor: Advisor, text: str) -> None:
    reply = said(advisor, text)
    assert reply.kind is Kind.NOT_COVERED
    assert reply.text.startswith(f"I cannot weigh “{text}”")


def test_a_wish_that_only_facts_speak_of_is_told_those(advisor: Advisor) -> None:
    reply = said(advisor, "reports as PDF")
    assert (reply.kind, reply.topics[0], reply.changed) == (Kind.FACT, "documents", ())


def test_taking_back_what_nobody_asked_for_changes_nothing(advisor: Advisor) -> None:
    assert said(advisor, "forget the search").text.startswith("No need of yours says “forget the search”")


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("remind me why Django", Kind.WHY, "Clear: Django"),
        ("does that change anything?", Kind.WHY, "Clear: Django"),
        ("show me the scores", Kind.WHY, "Clear: Django"),
        ("how confident is that, in percent or so", Kind.WHY, "Clear: Django"),
        ("what's the catch with django?", Kind.WHY, "Little speaks against Django"),
        ("ask the team", Kind.SMALLTALK, "Press “Ask the team”"),
        ("let everybody vote", Kind.SMALLTALK, "Press “Ask the team”"),
        ("reopen the decision", Kind.SMALLTALK, "A decision need not be final"),
        ("write that down as our decision", Kind.DECIDE, "Record"),
        ("who wanted the three months?", Kind.WHY, "because it was said here: “we are four people and launch in three"),
        ("does flask support COBOL?", Kind.NOT_COVERED, "I only know Flask, Django and FastAPI"),
    ],
)
def test_what_is_asked_of_the_recommendation_is_answered(advisor: Advisor, text: str, kind: Kind, told: str) -> None:
    reply = said(advisor, text)
    assert reply.kind is kind
    assert told in reply.text


def test_the_needs_are_shown_when_none_stands_any_more(advisor: Advisor) -> None:
    assert (
        said(advisor, "start over", "show the needs").text
        == "You have not told me any need yet. What are you building?"
    )
