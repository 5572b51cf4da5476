"""Talk in a thread that names needs and states none, beside the direct statements that must stay heard."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat
from tests.advisor.needs_of import standing


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend a CRM for our sales people")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "budget for the party is 500",
        "no budget for xmas party this yr sry",
        "budget mtg moved to 4",
        "forms signed by HR pls",
        "fix the async bug in the old service",
        "we need to fix the login bug today",
        "coffee is just what we need",
        "we need a new coffee machine asap",
        "we need a new dev laptop in three weeks",
        "we must finish the deck in 3 wks",
        "I'm on holiday for three weeks",
        "Ana is out for two weeks",
        "Eva has three weeks left before parental leave",
        "https://docs.djangoproject.com/en/5.0/ref/contrib/admin/",
        "<https://example.com/websockets/auth>",
        "~we must use MongoDB~",
        "> you need websockets",
        "&gt; you need websockets",
        "the blog says you need websockets",
        "the billing one, postgres connection pool exhausted",
        "ok incident over, root cause was a bad migration",
        "migrations are the devil",
        "```\nfrom django.contrib import admin\nadmin.site.register(Foo)\n```",
        "Netflix uses websockets",
        "our competitor runs Django",
        "our competitor needs GraphQL",
        "the payments team needs MongoDB",
        "our auth team is in Lisbon",
        "They need MongoDB, we don't.",
        "my grandmother must use MongoDB",
        "we should do async standups",
        "the deadline for expense reports is in three weeks",
        "the decision is due on Friday, not the product",
        "we should have used FastAPI for the old one",
        "raj needs admin rights to the repo",
        "my login doesnt work on vpn",
        "pip install fixed it",
        "Last year's project needed MongoDB.",
        '"we must use MongoDB" is what idiots say',
        "ana says mongo is better than mysql, i dont agree",
        "we go by train, three weeks from now",
        "we do",
    ],
)
def test_nothing_is_stated(thread: Chat, text: str) -> None:
    before = thread.conversation.needs
    assert thread.say(text).kind is Kind.SILENT
    assert thread.conversation.needs == before


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("the payments team will use it, so we need roles", "permissions"),
        ("our customers order pizza online, so we need payments", "integrations=payments"),
        ("employees request annual leave with a form", "forms"),
        ("the budget is 5k", "budget=small"),
        ("we have three weeks", "time_to_market=weeks"),
        ("HR will fill in forms", "forms"),
        ("users get different rights", "permissions"),
        ("we need an admin panel by friday", "admin"),
        ("they need an admin panel", "admin"),
        ("our staff needs to edit the data in an admin panel", "admin"),
        ("production must run on AWS", "deployment=aws"),
    ],
)
def test_what_is_said_of_the_project_stays_heard(thread: Chat, text: str, need: str) -> None:
    assert need in standing(thread.say(text))


def test_a_provider_of_payments_is_told_as_payments(chat: Chat) -> None:
    reply = chat.mention("maybe in future we pay with paypal")
    assert "payments (nice to have), from “maybe in future we pay with paypal”" in reply.text
    assert "Stripe" not in reply.text


@pytest.mark.parametrize(
    "text", ["cant be on aws azure only", "must not run on aws, only azure", "cannot be aws, azure only"]
)
def test_where_it_may_run_only(chat: Chat, text: str) -> None:
    assert standing(chat.mention(text)) == {"deployment=azure"}


@pytest.mark.parametrize("text", ["which language is it written in", "the language of the code"])
def test_a_programming_language_is_no_translation(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert reply.topics[:1] != ("i18n",)
    assert reply.needs == ()


@pytest.mark.parametrize("everybody", ["<!channel>", "@channel", "<!here>"])
def test_a_call_to_everybody_is_no_topic(chat: Chat, everybody: str) -> None:
    assert chat.mention(f"{everybody} FastAPI is the best, right?").topics[0] != "websockets"
    assert standing(chat.mention(f"{everybody} we must use PostgreSQL")) == {"database_relational=postgresql"}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (
            "which framework fits a portal with login, team of 6, four months?",
            "auth team_size=few time_to_market=months",
        ),
        ("what should we use for an intranet, 5 devs?", "use_case=internal_tool team_size=few"),
        ("which framework for a public REST API? 2 devs, 6 weeks", "rest_api team_size=few time_to_market=weeks"),
    ],
)
def test_an_opening_question_is_a_brief(chat: Chat, text: str, needs: str) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.RECOMMENDATION
    assert standing(reply) == set(needs.split())
