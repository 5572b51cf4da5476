"""What speaks against it: risks, what would be lost with another option, and what is left to build."""

import re

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

BRIEF = "recommend a CRM with accounts and websockets and 3 developers"
CLOSE = "recommend a chat app, our developers know Django"


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command(BRIEF)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "what would we have to build ourselves with flask?",
        "and if we did it in Flask anyway, what would we have to build ourselves?",
        "what do we need to write ourselves if we take flask",
        "what's missing in flask?",
        "what does Flask lack that we need?",
        "with flask, what would we still have to build?",
        "what would be left for us to build with flask",
        "what's not built in with Flask?",
    ],
)
def test_what_is_needed_and_not_built_in_is_listed_with_its_facts(thread: Chat, text: str) -> None:
    reply = thread.say(text)
    first = reply.text.partition("\n")[0]
    assert first.startswith("Of what you need, Flask has not built in: ")
    assert all(part in first for part in ("Admin panel", "Accounts and login", "Roles and permissions"))
    assert "API documentation" not in first, "nobody asked for that"
    assert "Flask has no admin; the extension Flask-Admin" in reply.text
    assert "checked" in reply.text
    assert "Rated low: Async and real time (2 of 5)." in reply.text
    assert (reply.options, reply.changed, bool(reply.facts)) == (("flask",), (), True)


def test_without_a_name_it_is_of_the_first(thread: Chat) -> None:
    told = thread.say("what would we have to build ourselves?").text
    assert told.startswith("Nothing that I know of: Django has built in what you need.")
    assert "Built in: Accounts and login" in told
    assert "Admin panel (assumed: usual for “" in told


def test_what_is_built_in_only_in_part_is_told_apart(thread: Chat) -> None:
    told = thread.say("what would we have to write ourselves with FastAPI?").text
    assert "Built in only in part: Accounts and login" in told


@pytest.mark.parametrize(
    "asked",
    [
        "what would we have to build ourselves with FastAPI?",
        "with FastAPI, what would we still have to build?",
        "what's not built in with FastAPI?",
    ],
)
def test_what_nobody_asked_for_stands_last_and_says_that_it_was_assumed(chat: Chat, asked: str) -> None:
    chat.command("recommend a partner portal with accounts, and orders come in by an API")
    told = chat.say(asked).text
    assert re.search(r"Admin panel \(assumed: usual for “[^”]+”\)", told), told
    assert "HTML forms (assumed" not in told or told.index("Admin panel") < told.index("HTML forms (assumed")
    assert "Accounts and login (assumed" not in told


@pytest.mark.parametrize(
    "asked",
    [
        "what would we have to build ourselves",
        "what do we have to build ourselves with that?",
        "what's missing in it that we must build?",
    ],
)
def test_what_it_lacks_is_told_although_nobody_asked_for_it(chat: Chat, asked: str) -> None:
    chat.command("recommend a small api for sensor data, websockets, two developers")
    told = chat.say(asked).text
    assert told.startswith("None of your needs is a part that I know FastAPI to have or to lack.")
    assert told.endswith(
        "Not asked for here, and not built in: Admin panel, Rate limiting and Languages and time zones."
    )


def test_before_any_need_and_any_name_it_is_told_of_each(chat: Chat) -> None:
    lines = chat.mention("what would we have to build ourselves?").text.splitlines()
    assert lines[0] == "That depends on what you need, which nobody has told me here. In general:"
    assert lines[1].startswith("• Flask has not built in: Admin panel, ")
    assert lines[2] == "• Django has not built in: API documentation and Rate limiting."


@pytest.mark.parametrize(
    "asked",
    [
        "price difference over 3 years",
        "what does it cost over five years?",
        "price difference between django and flask",
    ],
)
def test_no_sums_are_compared_and_what_is_known_of_cost_is_told(thread: Chat, asked: str) -> None:
    reply = thread.say(asked)
    assert (reply.kind, reply.topics[0]) == (Kind.FACT, "cost")
    assert reply.text.startswith("I compare no sums, over years or otherwise; this is what I know of cost.")
    assert "BSD 3-clause" in reply.text


def test_before_any_need_it_is_all_that_is_not_built_in(chat: Chat) -> None:
    told = chat.mention("what would we have to build ourselves with flask?").text
    assert told.startswith("Flask has not built in: ")
    assert "API documentation" in told


@pytest.mark.parametrize(
    "text",
    [
        "what are the risks?",
        "what's the catch?",
        "what speaks against it?",
        "any downsides?",
        "what could go wrong?",
        "so what are the weak points of your pick?",
        "how risky is it?",
        "what are the risks with django?",
        "where is it weak?",
        "what are the biggest risks here?",
        "anything that speaks against Django?",
        "where would django hurt us?",
        "what is your recommendation's weak spot",
        "tell us the downsides",
        "what would bite us later with django",
    ],
)
def test_the_risks_are_a_few_points_each_a_sentence_with_its_source(thread: Chat, text: str) -> None:
    reply = thread.say(text)
    lead, *points, last = reply.text.splitlines()
    assert lead == "What speaks against Django, for what you told me:"
    assert points[0].startswith("• “Async and real time” costs it")
    assert len(points) <= 4
    assert all(re.fullmatch(r"• “[^”]+” [^\[\]\n]+ \[[^\]]+, checked \d+ \w+ \d{4}\]", point) for point in points)
    assert last.endswith("say “more”.")
    assert reply.options == ("django",)


def test_more_tells_the_rest_of_what_speaks_against_it_once(thread: Chat) -> None:
    told = [line for line in thread.say("what are the risks?").text.splitlines() if line.startswith("•")]
    for _ in range(5):
        reply = thread.say("more")
        told += [line for line in reply.text.splitlines() if line.startswith("•")]
        if "say “more”" not in reply.text:
            break
    assert reply.text.startswith("Also against Django:")
    assert len(told) == len(set(told)) > 4
    assert not thread.conversation.weak_told, "there is no more of it"


def test_after_another_answer_more_is_about_that(thread: Chat) -> None:
    thread.say("what are the risks?")
    thread.say("does django have an admin?")
    assert "Also against" not in thread.mention("more").text


def test_what_hardly_counts_is_said_to(chat: Chat) -> None:
    chat.command("recommend a webshop with accounts and an admin panel, three developers")
    told = chat.say("what could go wrong?").text
    assert told.startswith("Little speaks against Django, for what you told me:")
    assert "is rated 2 of 5, though it counts for little here: " in told


def test_a_close_call_is_a_risk_and_is_said(chat: Chat) -> None:
    chat.command(CLOSE)
    told = chat.say("what are the risks?").text
    assert told.splitlines()[1].startswith("• Too close to call between ")
    assert "• “Knows Django” costs it 14 of 100 points, 14 more than Django: The team knows Django." in told


def test_of_an_option_that_is_out_that_is_said_first(thread: Chat) -> None:
    thread.say("no django please")
    assert thread.say("what are the risks with django?").text.startswith("Django is out: ruled out by the team")


@pytest.mark.parametrize(
    "text",
    ["which is riskiest?", "what's the riskiest option", "which is the most risky?", "which carries the most risk"],
)
def test_the_riskiest_is_none_that_is_measured_so_each_is_told(thread: Chat, text: str) -> None:
    lines = thread.say(text).text.splitlines()
    assert lines[0] == "I measure no risk as such. By what you told me, most speaks against Flask:"
    assert [line.partition(",")[0] for line in lines[1:4]] == ["• Flask", "• FastAPI", "• Django"]
    assert "Async and real time (rated 2 of 5)" in lines[1]


def test_before_any_need_the_riskiest_is_told_by_everyday_weights(chat: Chat) -> None:
    assert "By everyday weights, as nobody has told me any need" in chat.mention("which is riskiest?").text


@pytest.mark.parametrize(
    "text",
    [
        "what do we lose with Flask?",
        "so what would we give up if we went with flask",
        "is it really worth it compared to Flask?",
        "is django worth the effort over flask?",
    ],
)
def test_what_would_be_lost_is_where_it_is_behind_the_first(thread: Chat, text: str) -> None:
    reply = thread.say(text)
    assert reply.text.startswith("Flask has 47 points, Django 90.\nWhere Flask loses most to Django:")
    assert reply.options == ("flask",)


def test_what_is_lost_with_the_first_is_what_speaks_against_it(thread: Chat) -> None:
    assert thread.say("what do we lose with django?").text.startswith("What speaks against Django")


@pytest.mark.parametrize("text", ["what are the drawbacks of django?", "what are the disadvantages of FastAPI?"])
def test_the_drawbacks_of_an_option_as_such_stay_a_question_of_fact(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is Kind.FACT


@pytest.mark.parametrize(
    "text",
    [
        "we can't miss the bus",
        "what did I miss?",
        "who lost the keys",
        "don't give up, folks",
        "wrong chat",
    ],
)
def test_talk_with_these_words_is_left_alone(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is Kind.SILENT
