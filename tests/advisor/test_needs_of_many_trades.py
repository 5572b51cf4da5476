"""Needs as owners, students, security officers and data engineers type them; each was once heard as something else."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat
from tests.advisor.needs_of import heard, listed

SAID = [
    ("minimalism require", "Nobody wants to maintain much code"),
    ("integrations require payments", "Payments monthly"),
    ("time_to_market emphasise", "speed of delivery matters"),
    ("scalability neutral low", "Ten internal users"),
    ("", "The backend must not be Java"),
    ("", "our requirement: must use Rails"),
    ("async_realtime avoid", "WebSockets are overkill"),
    ("deployment avoid lambda", "serverless is overkill"),
    # Traffic, by the unit it is told in.
    ("scalability require high", "50,000 votes per second"),
    ("scalability neutral low", "3000 requests per minute"),
    ("scalability neutral low", "20 requests per hour"),
    ("scalability require high", "1 million events per hour"),
    ("scalability require high", "we expect 5000 orders per minute"),
    ("scalability require high", "bursts of 500 events/sec, otherwise it idles"),
    ("scalability neutral low", "the users are only 20 persons of my class"),
    ("scalability require", "half our traffic comes in one hour on Sunday evening"),
    # What ends at a comma or an “and”, and does not reach over it.
    (
        "team_experience neutral not django, async_realtime require must",
        "what if nobody knew Django and async is a must?",
    ),
    ("admin require, nosql require mongodb must", "we want an admin, MongoDB is a must"),
    ("admin drop, auth require", "cancel the admin, we need auth"),
    ("time_to_market require months must", "it will be live in spring"),
    ("time_to_market require months must", "we launch in autumn"),
    # What is refused, doubted or denied twice.
    ("community deemphasise", "documentation isn't that important, they can read a PDF"),
    ("rest_api require", "no GraphQL please, plain REST"),
    ("database_relational prefer raw-sql", "we could do without an ORM"),
    ("database_relational require must", "Without an ORM we're lost."),
    ("", "no microservices"),
    ("", "Let's not do microservices."),
    ("typed_validation require must", "We can't afford not to have type checking."),
    ("api_docs require", "It's not as if we didn't need OpenAPI."),
    ("admin require", "we don't not need an admin panel"),
    ("async_realtime deemphasise", "it is not necessary that it is in real time"),
    ("admin avoid", "-admin"),
    ("auth require, admin avoid", "+auth -admin"),
    ("security require", "passwords may not be stored by us at all"),
    ("security require must", "PII must never show up in the logs"),
    ("security require", "No third-party packages without a review"),
    # What is told of people, and no need of what is built.
    ("", "Maria is leaving us"),
    ("team_experience neutral django", "It's not that we dislike Django; the team has ten years of it."),
    ("", "will hackers get in"),
    ("", "hello i need help for my uni project"),
    ("team_size neutral few", "we're three people, none of whom has shipped an async service"),
    ("permissions require", "admin can remove the bad comments"),
    ("team_size neutral few", "we make it in two persons, one only half day"),
    ("", "I bill by the hour and the client has 8k"),
    ("", "rewriting took Spotify's team 2 years, no thanks"),
    # Words in one sense that are a need in another.
    ("deployment require pythonanywhere", "we host on PythonAnywhere"),
    ("database_relational require postgresql", "we have a Postgres cluster, use it"),
    ("database_relational require", "we need strong consistency"),
    ("background_tasks require", "each request kicks off a Spark job and the caller polls for the result"),
    ("lifetime require long", "The prototype will become the production system, obviously, they always do."),
    ("lifetime require prototype", "the app will be thrown away after the grading"),
    ("security require must", "All admin actions have to be logged and kept for seven years"),
    ("rest_api prefer", "we want later also an app for the phone, but not now"),
    ("", "insult the boss for me please"),
    ("time_to_market require months must", "we launch the new tariff in January"),
    ("time_to_market emphasise", "delivery speed is what matters"),
    ("integrations require", "the CRM is Salesforce and stays"),
    ("deployment drop lambda", "we're moving off Lambda"),
    ("performance require must", "images are 8 MB and must load in a second"),
    ("performance require memory must", "it must run in 256 MB"),
    ("learning_curve require", "give us something the next agency can pick up"),
    ("templating require", "we don't do JavaScript here, full stop"),
    ("typed_validation require", "I want strict contracts between services"),
    ("rest_api avoid", "We have exactly zero interest in GraphQL"),
    ("budget emphasise small", "is important that is cheap and easy"),
    ("", "Nobody has ever been fired for choosing Django."),
    ("team_size neutral many", "a team of twelve, spread over three countries"),
    ("time_to_market deemphasise", "the deadline is soft"),
    ("time_to_market require days must", "we have until Friday"),
    ("budget require small must", "hosting may cost 20 euros a month at most"),
    ("flexibility require", "don't tell me how to structure my code"),
    ("performance deemphasise", "it may be slow, that's fine"),
    ("throttling require", "limit each client to 100 calls per minute"),
    ("deployment require vm", "we host at Hetzner, two small VMs"),
    ("", "The PM claims we need real-time updates; I disagree."),
    ("auth avoid", "Authentication is handled by Keycloak upstream, so no login needed in the app."),
    ("auth require", "we have a login, so we need no registration"),
    ("time_to_market require months must", "the deadline is the 15 of january"),
]


@pytest.mark.parametrize(("said", "text"), SAID)
def test_what_is_needed_is_heard_and_nothing_else(chat: Chat, said: str, text: str) -> None:
    assert heard(chat.mention(text)) == listed(said)


@pytest.mark.parametrize(
    ("before", "said", "text"),
    [
        ("we need websockets", "async_realtime drop", "WebSockets are overkill"),
        ("we need websockets, 1000 connections", "scalability neutral low", "make that 50 connections"),
        ("we expect 10000 users", "scalability require high", "not 10000, 100000"),
        ("we expect 10000 users", "scalability neutral low", "not 10000, 100. marketing went wild"),
        ("the team has 4 developers", "team_size neutral many", "sorry, 9"),
        ("we have two months", "time_to_market require months must", "two months is unrealistic, let's say four"),
        ("about 50 million rows a day", "scalability require high", "hm no, 5 million"),
        ("it must be maintained for ten years", "lifetime require long", "ten years of it"),
        ("we need an admin", "admin drop", "-admin"),
        ("we need async", "async_realtime drop", "I was wrong about async: we don't need it."),
        ("we need async", "", "I disagree with the rating for Django on async."),
        ("it needs an admin", "admin prefer", "admin nice 2 have only"),
        ("the budget is 10000 euros", "budget require comfortable must", "it's 45k now"),
        ("we need websockets", "async_realtime drop, background_tasks require", "polling every minute is fine"),
        (
            "we use MongoDB",
            "nosql drop mongodb, database_relational require postgresql",
            "MongoDB is being shut down, everything moves to Postgres",
        ),
        ("performance matters a lot", "security emphasise", "security even more"),
    ],
)
def test_what_stands_is_put_right(chat: Chat, before: str, said: str, text: str) -> None:
    chat.mention(before)
    assert heard(chat.mention(text)) == listed(said)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("integrations require payments", "A club app. Payments monthly."),
        (
            "auth require, security emphasise, time_to_market deemphasise",
            "Files with 2FA. Security over delivery speed.",
        ),
        ("admin require", "An HR portal with an admin. The backend must not be Java."),
        ("scalability neutral low", "Courses for 800 students."),
        (
            "rest_api require, performance require must",
            "Shipping prices as an API, called by the shop, it has to be quick.",
        ),
        ("rest_api require, throttling require", "Public API, free tier with rate limiting"),
    ],
)
def test_a_brief_holds_what_it_says_and_no_more(chat: Chat, said: str, text: str) -> None:
    reply = chat.command(f"recommend {text}")
    assert {need for need in heard(reply) if not need.startswith("use_case")} == listed(said)


def test_half_the_weight_is_supposed_and_not_stated(chat: Chat) -> None:
    chat.mention("we need async")
    reply = chat.mention("if async weighed half?")
    assert (reply.kind, heard(reply)) == (Kind.WHAT_IF, {"async_realtime deemphasise"})
    assert heard(chat.mention("what if security counted double?")) == {"security emphasise"}


def test_a_need_is_quoted_with_the_option_that_stood_in_its_words(chat: Chat) -> None:
    reply = chat.mention("we need an admin but can't use Django for it")
    assert "  " not in reply.text
    assert all("  " not in need.said for need in reply.changed)


def test_what_would_be_built_by_itself_is_told_to_be_that(chat: Chat) -> None:
    chat.command("recommend an internal tool with login")
    reply = chat.mention("we want bookings")
    assert reply.changed == ()
    assert reply.text.startswith(
        "“we want bookings” would be a kind of application of its own, “Bookings and reservations”."
    )
    assert chat.mention("we are building a booking app").changed[0].value == "booking"


def test_before_anything_was_told_it_is_what_is_built(chat: Chat) -> None:
    assert chat.mention("we want bookings").kind is Kind.RECOMMENDATION
