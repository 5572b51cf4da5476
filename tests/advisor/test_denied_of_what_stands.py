"""A denial is no need: what is said not to be so is taken back where it stands, and else changes nothing."""

import pytest

from bot.advisor.conversation import Kind, Reply
from tests.advisor.conftest import Chat

BRIEF = "recommend An order service with a REST API. The company runs Django for its ERP. 3,000 requests a second."


def _standing(reply: Reply) -> set[tuple[str, str | None]]:
    return {(need.aspect, need.value) for need in reply.needs}


@pytest.mark.parametrize(
    "text",
    [
        "Kafka is not a third party package",
        "SAP is not a third-party service",
        "Stripe isn't an external API for us",
        "our billing has nothing to do with this service",
        "payments have nothing to do with us",
        "our deadline is not a year",
        "the deadline isn't six months",
    ],
)
def test_who_denies_something_needs_nothing(chat: Chat, text: str) -> None:
    before = _standing(chat.command("recommend An order service with a REST API"))
    assert _standing(chat.mention(text)) == before


def test_what_was_read_from_the_name_is_taken_back(chat: Chat) -> None:
    chat.command("recommend An order service with a REST API")
    assert ("integrations", None) in _standing(chat.mention("we consume Kafka"))
    assert ("integrations", None) not in _standing(chat.mention("Kafka is not a third party package"))


@pytest.mark.parametrize(
    "text", ["six seniors is not a few people", "three developers are not a small team", "6 people isn't a few people"]
)
def test_a_team_that_is_not_small_makes_no_little_traffic(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    assert ("scalability", "high") in _standing(chat.mention(text))


def test_a_deadline_that_is_denied_goes(chat: Chat) -> None:
    chat.command("recommend A booking portal, live within three weeks")
    assert ("time_to_market", "weeks") not in _standing(chat.mention("the deadline is not three weeks"))


@pytest.mark.parametrize(
    "text",
    [
        "the ERP is a separate system, this service shares nothing with it",
        "the ERP has nothing to do with this",
        "The ERP is not part of this",
        "we do not run Django here, only the ERP team does",
        "Django is not run by us, only by the ERP team",
        "we don't use Django ourselves, only the finance team does",
    ],
)
def test_what_runs_elsewhere_runs_here_no_longer(chat: Chat, text: str) -> None:
    before = _standing(chat.command(BRIEF))
    assert ("existing_stack", "django") in before
    after = chat.say(text, user="ben")
    assert {"existing_stack", "ruled_out"}.isdisjoint(need.aspect for need in after.needs)
    assert after.kind is Kind.NEEDS


@pytest.mark.parametrize(
    "text", ["what if we had no ERP on Django?", "suppose we had no Django ERP", "what if we did not run Django?"]
)
def test_supposing_that_nothing_runs_leaves_the_needs_as_they_were(chat: Chat, text: str) -> None:
    before = _standing(chat.command(BRIEF))
    supposed = chat.say(text)
    assert supposed.kind is Kind.WHAT_IF
    assert "Django runs already (taken back)" in supposed.text
    assert _standing(supposed) == before


@pytest.mark.parametrize("text", ["we can't use Django", "we do not want Django", "what if Django was not allowed?"])
def test_an_option_that_runs_is_ruled_out_as_before(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    assert "Django: ruled out by the team" in chat.mention(text).text


def test_what_is_left_out_takes_all_that_was_read_of_it_along(chat: Chat) -> None:
    chat.command("recommend An order service with a REST API")
    chat.say("we need a partner portal with login pages")
    assert _standing(chat.say("that portal is next year, not now, leave it out")) == {("rest_api", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Flask is off the table, it's synchronous",
        "Flask is out because it is synchronous",
        "we can't use Flask, it's too heavy on the database",
        "we are not allowed to use Flask, it is a security risk",
    ],
)
def test_the_reason_to_rule_an_option_out_is_no_need(chat: Chat, text: str) -> None:
    before = _standing(chat.command("recommend An order service with a REST API"))
    assert _standing(chat.mention(text)) == before | {("ruled_out", "flask")}


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Flask is out since we need async", "async_realtime"),
        ("Flask is out, as it's synchronous, and we need an admin panel", "admin"),
        ("Flask is out: it is too slow, so we need WebSockets", "async_realtime"),
        ("Flask is out. It is a public portal with login", "auth"),
    ],
)
def test_what_is_needed_beside_a_ruling_counts(chat: Chat, text: str, need: str) -> None:
    chat.command("recommend An order service with a REST API")
    assert {need, "ruled_out"} <= {each.aspect for each in chat.mention(text).needs}


@pytest.mark.parametrize(
    "text",
    [
        "and a partner portal with login pages comes next year anyway",
        "a customer portal will follow next year",
        "the partner portal with an admin panel comes in two years",
    ],
)
def test_what_comes_later_sets_no_deadline_and_is_not_what_is_built(chat: Chat, text: str) -> None:
    chat.command("recommend An order service with a REST API")
    assert {"use_case", "time_to_market"}.isdisjoint(need.aspect for need in chat.mention(text).needs)


@pytest.mark.parametrize(
    ("text", "when"), [("we launch next year", "year"), ("the shop must be live in three weeks", "weeks")]
)
def test_when_it_is_live_is_a_deadline_as_before(chat: Chat, text: str, when: str) -> None:
    chat.command("recommend An online shop")
    assert ("time_to_market", when) in _standing(chat.mention(text))


@pytest.mark.parametrize(
    "text",
    [
        "is Django's async really production ready? I doubt the rating for growth of traffic",
        "can Flask stream? I question the score for accounts and login.",
        "I don't trust your number for the admin panel",
    ],
)
def test_who_doubts_a_rating_needs_nothing(chat: Chat, text: str) -> None:
    before = _standing(chat.command("recommend An order service"))
    told = chat.mention(text)
    assert told.kind is not Kind.NEEDS
    assert _standing(told) == before


def test_a_refusal_that_loses_against_a_wish_is_named(chat: Chat) -> None:
    chat.command("recommend An order service with a REST API")
    told = chat.say("OAuth is for machine clients, client credentials. There are no user accounts and no login pages")
    assert "Not understood: “There are no user accounts” and “no login pages”." in told.text


@pytest.mark.parametrize(
    "text",
    ["there is no deadline", "we have no deadline any more", "there is no deadline any more", "drop the deadline"],
)
def test_a_limit_taken_back_is_called_what_it_was_shown_as(chat: Chat, text: str) -> None:
    chat.command("recommend A booking portal, live within three weeks")
    reply = chat.say(text)
    assert reply.text.startswith(f"Understood. Live within weeks (taken back), from “{text}”.")
    assert "time_to_market" not in {need.aspect for need in reply.needs}


def test_supposed_to_be_gone_it_is_called_so_too(chat: Chat) -> None:
    chat.command("recommend A booking portal, live within three weeks")
    assert chat.say("what if there were no deadline?").text.startswith("Supposing: Live within weeks (taken back).")
