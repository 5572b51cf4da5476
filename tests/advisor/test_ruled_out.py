"""A thread in which options are ruled out and come back, as it reads."""

import json

import pytest

from bot.advisor.batch import answer_line
from bot.advisor.conversation import Kind
from bot.advisor.reply import Advisor
from tests.advisor.conftest import Chat

SAID = "the client said no to Django"


@pytest.fixture
def thread(chat: Chat) -> Chat:
    """A thread for which Django came first."""
    assert chat.command("recommend an internal tool with an admin panel").text.startswith("Clear: Django")
    return chat


def test_ruling_out_the_winner_scores_again_and_quotes_who_said_so(thread: Chat) -> None:
    reply = thread.say(SAID, user="ben")
    assert reply.kind is Kind.NEEDS
    assert f"Django: ruled out by the team, “{SAID}”." in reply.text
    assert "(out)" in reply.text
    assert reply.previous is not None
    assert reply.recommendation is not None
    assert (reply.previous.winner, reply.recommendation.leader) == ("django", "flask")
    assert reply.changed[0].who == "ben"


def test_why_not_says_the_team_and_what_would_bring_it_back(thread: Chat) -> None:
    thread.say(SAID)
    told = thread.say("why not Django?").text
    assert told.startswith(f"Django is out: ruled out by the team, “{SAID}”.")
    assert "it would be ahead of Flask" in told
    assert told.endswith("Say “Django is allowed again” to bring it back.")
    assert "ruled out by the team" in thread.say("what would make Django win?").text
    assert f"Django: ruled out by the team, “{SAID}”" in thread.mention("show our needs").text
    assert thread.mention("what have we ruled out?").kind is Kind.NEEDS


def test_undo_what_if_and_the_words_themselves_take_it_back(thread: Chat) -> None:
    thread.say(SAID)
    supposed = thread.say("what if Django were allowed?")
    assert supposed.kind is Kind.WHAT_IF
    assert supposed.hypothetical_recommendation is not None
    assert supposed.hypothetical_recommendation.winner == "django"
    assert thread.conversation.needs[-1].said == SAID
    assert "(back in)" in thread.say("put Django back on the table").text
    assert not any(need.aspect == "ruled_out" for need in thread.conversation.needs)
    thread.say("no Django please")
    assert "(back in)" in thread.mention("undo").text
    thread.say("Django and Flask are off the table")
    thread.mention("reset")
    assert thread.conversation.needs == ()


def test_only_some_are_left_and_then_none(thread: Chat) -> None:
    assert "only FastAPI is left, the others are ruled out" in thread.say("only FastAPI is allowed").text
    told = thread.say("we can't use FastAPI, legal vetoed it").text
    assert "Every option is ruled out by the team. Say “Django is allowed again” to bring it back." in told
    assert "“we can't use FastAPI" in told
    assert "Every option is" not in thread.say("ok, everything is allowed again").text
    assert not any(need.aspect == "ruled_out" for need in thread.conversation.needs)


def test_a_must_and_a_veto_leave_none_together(thread: Chat) -> None:
    thread.say("it must have an admin, that is a must")
    thread.say("Django is ruled out by policy")
    told = thread.command("recommend").text
    assert "out: ruled out by the team, “Django is ruled out by policy”" in told


def test_bringing_back_what_was_never_out_changes_nothing(thread: Chat) -> None:
    before = thread.conversation.needs
    assert thread.say("put Django back on the table").text == "Django is not ruled out, so nothing changes."
    assert thread.conversation.needs == before


@pytest.mark.parametrize("text", ["should we rule out Django?", "is Django off the table?", "can we exclude FastAPI?"])
def test_a_question_about_it_tells_where_the_option_ranks_and_changes_nothing(thread: Chat, text: str) -> None:
    before = thread.conversation.needs
    assert thread.say(text).kind is Kind.WHY
    assert thread.conversation.needs == before


@pytest.mark.parametrize(
    "text", ["I don't like Django", "Bob thinks django is off the table", "not Django again…", "maybe no Django"]
)
def test_opinions_and_sighs_rule_nothing_out(thread: Chat, text: str) -> None:
    before = thread.conversation.needs
    thread.say(text)
    assert thread.conversation.needs == before


@pytest.mark.parametrize(
    "text",
    [
        "django is off the table for me",
        "for me, django is out",
        "personally django is out",
        "no django for me",
        "I'd never use django",
        "I'd rather not use Django",
        "i would never use django, sorry",
    ],
)
def test_who_is_against_an_option_for_themselves_is_quoted_and_rules_nothing_out(thread: Chat, text: str) -> None:
    before = thread.conversation.needs
    reply = thread.say(text)
    assert reply.text.startswith(f"“{text}” is one person's view: Django stays in, and no score moves.")
    assert reply.text.endswith("If your team rules it out, say “rule out Django”.")
    assert thread.conversation.needs == before
    assert thread.say("rule out Django").changed[0].aspect == "ruled_out"


def test_a_sigh_is_met_only_where_the_app_is_told_it(thread: Chat) -> None:
    assert thread.say("I don't like django").kind is Kind.SILENT
    assert thread.mention("I don't like django").text.startswith("“I don't like django” is one person's view")


def test_a_brief_beside_such_a_view_is_taken_up(chat: Chat) -> None:
    reply = chat.mention("django is off the table for me, we build a shop with accounts")
    assert reply.kind is Kind.RECOMMENDATION
    assert "ruled_out" not in {need.aspect for need in reply.needs}


def test_a_first_brief_may_rule_out_as_well(chat: Chat) -> None:
    reply = chat.mention("we are building an internal tool with an admin, no Django please")
    assert reply.kind is Kind.RECOMMENDATION
    assert "out: ruled out by the team, “no Django please”" in reply.text


def test_deciding_for_it_all_the_same_says_that_it_was_ruled_out(thread: Chat) -> None:
    thread.say(SAID)
    told = thread.say("let's go with Django")
    assert told.kind is Kind.DECIDE
    assert f"The team had ruled Django out: “{SAID}”." in told.text


def test_a_program_hears_of_it_apart_from_the_needs(advisor: Advisor) -> None:
    line = {"id": 1, "text": "and we need websockets", "thread": ["an internal tool with an admin", SAID]}
    out = answer_line(json.dumps(line), 1, advisor)
    assert out["ruled_out"] == [{"option": "django", "said": SAID}]
    assert "ruled_out" not in {need["aspect"] for need in (*out["changed"], *out["needs"])}
    ranked = {one["option"]: one["disqualified_by"] for one in out["recommendation"]["ranking"]}
    assert ranked["django"] == ["ruled_out"]
    told = answer_line(json.dumps({"id": 2, "text": "no flask please", "thread": [line["text"]]}), 2, advisor)
    assert (told["kind"], told["changed"]) == ("needs", [])


def test_a_what_if_leaves_what_a_program_is_told_of_the_team_as_it_was(advisor: Advisor) -> None:
    out = answer_line(
        json.dumps({"id": 3, "text": "what if Django is out?", "thread": ["an internal tool"]}), 1, advisor
    )
    assert (out["kind"], out["ruled_out"], out["changed"]) == ("what_if", [], [])
