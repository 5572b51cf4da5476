"""Somebody agrees or doubts without saying of what; what somebody wants who is not here; what was heard elsewhere."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.fixture
def site(chat: Chat) -> Chat:
    chat.command("recommend a booking website for dentists")
    return chat


AGREED = [
    "ok sounds good",
    "sounds good to me",
    "looks great, thanks",
    "makes sense",
    "I agree",
    "we all agree with that",
    "works for us",
    "I'm happy with it",
    "we're convinced",
    "your reasoning makes sense to me",
]


@pytest.mark.parametrize("text", AGREED)
def test_who_agrees_is_told_how_it_becomes_a_decision(site: Chat, text: str) -> None:
    reply = site.mention(text)
    assert reply.text.startswith("Good. Once it is settled, say “let's go with Django” or press Record decision")
    assert not reply.changed
    assert site.say(text, user="ben").kind is Kind.SILENT


DOUBTED = [
    "I'm not convinced",
    "not convinced by this",
    "I have my doubts",
    "I disagree",
    "we're still skeptical",
    "hm not sure about that",
    "I don't like it",
]


@pytest.mark.parametrize("text", DOUBTED)
def test_who_doubts_is_told_what_speaks_against_it_and_asked_what_is_missing(site: Chat, text: str) -> None:
    reply = site.mention(text)
    assert "speaks against Django" in reply.text
    assert "what would have to change for Flask to win?" in reply.text


@pytest.mark.parametrize("text", ["yes", "ok", "yes please", "sure, go ahead", "okay!"])
def test_a_bare_yes_is_taken_for_what_was_said_last(site: Chat, text: str) -> None:
    assert site.mention(text).text.startswith("Good. Once it is settled")
    site.mention("let's go with Flask")
    assert site.mention(text).text.startswith("Then press Record decision above")
    assert site.say(text, user="ben").kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "our CTO wants FastAPI",
        "my boss prefers FastAPI",
        "the client insists on FastAPI",
        "Ben is in favour of FastAPI",
        "one of us would really like to use FastAPI",
    ],
)
def test_what_somebody_wants_who_is_not_here_moves_no_score(site: Chat, text: str) -> None:
    reply = site.mention(text)
    assert reply.text.startswith("Liking FastAPI moves no score; your needs do. It stands at")
    assert not reply.changed


@pytest.mark.parametrize("text", ["Ben prefers Flask", "Chloe likes FastAPI more"])
def test_among_colleagues_it_is_theirs(site: Chat, text: str) -> None:
    assert site.say(text, user="ben").kind is Kind.SILENT


@pytest.mark.parametrize(
    "text", ["my boss read that Django is dead", "our freelancer says Django is dead", "Ben thinks Django is dead"]
)
def test_what_was_heard_elsewhere_is_met_by_the_facts(site: Chat, text: str) -> None:
    reply = site.mention(text)
    assert reply.kind is Kind.FACT
    assert reply.options == ("django",)


@pytest.mark.parametrize("text", ["what if the team grows to 20?", "what if our team grew to 12 people?"])
def test_a_team_that_grows_is_a_larger_team(site: Chat, text: str) -> None:
    reply = site.mention(text)
    assert reply.kind is Kind.WHAT_IF
    assert [(need.aspect, need.value) for need in reply.changed] == [("team_size", "many")]


@pytest.mark.parametrize(
    "text", ["can you ask Ben?", "ask Ben and Chloe", "please ask Ben too", "ask ben what he thinks"]
)
def test_who_is_to_be_asked_is_asked_with_the_team(site: Chat, text: str) -> None:
    assert site.mention(text).text.startswith("Press “Ask the team” under the recommendation")
    assert site.say(text.removeprefix("can you "), user="ben").kind is Kind.SILENT


@pytest.mark.parametrize("text", ["make a decision record", "can you write an ADR for this?", "create a record of it"])
def test_a_record_is_made_by_the_form(site: Chat, text: str) -> None:
    assert site.mention(text).kind is Kind.DECIDE


def test_doubt_right_behind_the_app_is_meant_for_it(site: Chat) -> None:
    assert "speaks against Django" in site.say_after_it("not convinced", user="ben").text


def test_what_is_learnt_faster_is_met_by_what_is_known_of_learning(site: Chat) -> None:
    assert "“Easy to learn”" in site.mention("fastapi is faster to learn for php people imo").text


@pytest.mark.parametrize("text", ["nobody here ever touched Django", "no one of us has ever used Django"])
def test_what_nobody_here_touched_is_not_known_whatever_the_world_does(site: Chat, text: str) -> None:
    reply = site.mention(text)
    assert [(need.aspect, need.value) for need in reply.changed] == [("team_experience", "not django")]


@pytest.mark.parametrize(
    "text", ["hello? fastapi it is, post it", "omg. we go w fastapi, record it", "ugh, we go with FastAPI"]
)
def test_what_is_settled_impatiently_is_settled(site: Chat, text: str) -> None:
    assert site.say(text).decided == ("fastapi",)
