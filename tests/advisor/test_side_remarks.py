"""Side remarks in a thread that the app follows, and above a mention, as the whole app hears them."""

import pytest

from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.advisor.reply import Advisor

BRIEF = "a portal where carriers book slots, with logins and an admin panel, live in three months"


def said(advisor: Advisor, *messages: str, mentioned: bool = False) -> Reply:
    """The reply to the last of these, said one after the other below the recommendation."""
    reply, conversation = advisor.reply(Message(text=BRIEF, user="U1", command="recommend"), Conversation())
    for message in messages:
        reply, conversation = advisor.reply(Message(text=message, user="U2", mentioned=mentioned), conversation)
    return reply


@pytest.mark.parametrize("mentioned", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "I've been doing this for twelve years",
        "twelve years is ME",
        "the admin is free",
        "nothing gets migrated",
        "no data migration",
        "we've shipped JWT three times",
        "I didn't say 'no money', I said the admin is free",
        "search is important",
        "batteries included",
        "my last project ran on Oracle for eight years",
        "auth is basically a solved problem there",
    ],
)
def test_a_side_remark_changes_no_need(advisor: Advisor, text: str, mentioned: bool) -> None:
    assert said(advisor, text, mentioned=mentioned).changed == ()


def test_a_misreading_put_right_repeats_nothing(advisor: Advisor) -> None:
    reply = said(advisor, "I've been doing this for twelve years", "twelve years is ME")
    assert "lifetime" not in {need.aspect for need in reply.needs}


def test_a_what_if_about_one_of_us_only_supposes_what_is_known(advisor: Advisor) -> None:
    reply = said(advisor, "what if only one of us knew Python")
    assert reply.kind is Kind.WHAT_IF
    assert {need.aspect for need in reply.changed} == {"team_experience"}
    assert "team_size" not in {need.aspect for need in reply.needs}


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("this has to run for twelve years", "lifetime"),
        ("the admin has to be free of charge", "budget"),
        ("we have to migrate 200 tables", "database_relational"),
        ("the API has to use JWT", "auth"),
    ],
)
def test_what_looks_alike_and_is_needed_counts(advisor: Advisor, text: str, aspect: str) -> None:
    assert aspect in {need.aspect for need in said(advisor, text).changed}


@pytest.mark.parametrize("mentioned", [False, True])
@pytest.mark.parametrize(
    "remark",
    [
        "Somebody in sales printed the whole database for his holiday",
        "My sister's bakery got a new website from her neighbour, with a chatbot",
        "Karl from accounting lost the forms for the parking again",
    ],
)
def test_a_remark_beside_a_need_leaves_the_need_alone(advisor: Advisor, remark: str, mentioned: bool) -> None:
    changed = said(advisor, f"{remark}. We need a REST API for our partners.", mentioned=mentioned).changed
    assert [need.aspect for need in changed] == ["rest_api"]


@pytest.mark.parametrize(
    "text",
    [
        "Karl from accounting lost the forms for the parking again",
        "somebody in sales printed the whole database for his holiday",
    ],
)
def test_talk_from_before_anybody_asked_is_not_taken_up(advisor: Advisor, text: str) -> None:
    assert advisor.reply(Message(text=text, user="U2", before_asked=True), Conversation())[0].changed == ()


@pytest.mark.parametrize("text", ["we need a REST API for our partners", "three developers, all know Flask"])
def test_needs_from_before_anybody_asked_are(advisor: Advisor, text: str) -> None:
    assert advisor.reply(Message(text=text, user="U2", before_asked=True), Conversation())[0].changed


def test_a_count_of_those_who_could_not_do_something_else_is_left_alone(advisor: Advisor) -> None:
    assert said(advisor, "we were nine at the bakery and not one of us could bake").kind is Kind.SILENT
