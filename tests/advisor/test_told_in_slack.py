"""Needs as people tell them between other things: whose numbers they are, what is for later, and what others do."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat
from tests.advisor.needs_of import heard, listed

DESCRIBED = [
    # How many there are of whom: those who use what is built are no team.
    ("use_case require marketplace", "a ticket shop, so two people don't grab the same seat"),
    ("", "two users must never edit the same record at once"),
    ("use_case require booking", "a booking system, max 40 people per slot"),
    ("scalability neutral low", "30 people look at it once a day"),
    ("", "three people must not borrow the same copy at the same moment"),
    ("team_size neutral one", "I'm the only developer, one day a week"),
    ("time_to_market require months must", "it has to be live in two and a half months"),
    ("scalability neutral low", "they will hammer it maybe twice, 5 users"),
    ("rest_api require must", "a REST interface for the payroll system is required"),
    ("team_size neutral few", "two people work on it in the same office"),
    ("team_size neutral few", "we are three people and see each other every day"),
    # A day of the week on which something happens is no deadline.
    ("use_case require marketplace", "a web shop, it is busy on a friday"),
    ("use_case require marketplace, scalability require", "a web shop. traffic comes on weekends"),
    ("use_case require marketplace", "a web shop. we only open on saturdays"),
    ("time_to_market require days must", "it must be live by friday"),
    # What is put off is the entry it stands at.
    (
        "auth require, integrations require payments, admin require, rest_api prefer",
        "login, payments, admin panel, mobile app later",
    ),
    ("use_case require marketplace, rest_api prefer", "web shop now, mobile app later"),
    ("use_case require marketplace, rest_api prefer", "web shop now and mobile app later"),
    ("auth require, integrations require payments, rest_api prefer", "login, payments and a mobile app later"),
    ("auth prefer, integrations prefer payments", "login and payments later"),
    ("database_relational require postgresql, permissions require, rest_api prefer", "postgres, roles; API in phase 2"),
    ("auth prefer, admin prefer", "login, an admin panel would be nice"),
    # Who likes an option knows it.
    ("team_experience neutral fastapi", "one loves FastAPI"),
    (
        "team_size neutral few, team_experience neutral fastapi, team_experience neutral django",
        "three devs, one loves FastAPI, two know Django",
    ),
    ("team_experience prefer django", "one of us used to work with Django"),
    # What others do matters less, unless it is a service to be connected.
    ("auth deemphasise", "the login is handled by Okta"),
    ("auth deemphasise", "authentication makes the gateway"),
    ("throttling deemphasise", "the rate limiting is done by the gateway team"),
    ("integrations deemphasise payments", "payments go through Shopify already"),
    ("integrations require payments", "payments go through Stripe"),
    ("auth require", "users log in via Google"),
    ("cms require", "articles go through two reviews"),
    # What takes the place of an old one is of its kind.
    ("use_case require booking", "a replacement for our old PHP reservation system"),
    # What belongs to something else than what is built.
    ("", "we are a secondary school"),
    ("", "files are 10gb each"),
    ("", "jobs take six hours on the cluster"),
    ("", "which rooms are free to clean"),
    ("performance emphasise latency", "latency is everything, players notice 50ms"),
    # No misspelling of a refusal in another language.
    ("use_case require marketplace", "ein kleiner Webshop"),
    ("admin avoid", "wir brauchen kein Admin-Panel"),
]

ADDRESSED = [
    ("admin require must", "no admin panel is a dealbreaker"),
    ("admin require must", "not having an admin panel is a dealbreaker"),
    ("async_realtime require must", "lack of websockets is a no-go"),
    ("database_relational require must", "a framework without an ORM is a dealbreaker"),
    ("auth require must", "SSO is not up for debate"),
    ("admin require must", "an admin panel is table stakes"),
    ("rest_api require must", "I won't budge on the API"),
    ("auth require must", "there's no way around SSO"),
    ("auth require must", "login is not something we can skip"),
    ("auth avoid", "no login is fine"),
    ("no_database require", "no database at all, files on the share are fine"),
    ("use_case require marketplace", "a ticket shop for the theatre"),
    ("auth require", "visitors don't log in. Staff do."),
    ("stability_lts require", "the board likes nothing younger than five years"),
    ("existing_stack neutral flask", "ideally we stay with Flask"),
    ("", "we know numpy and jupyter"),
    ("team_experience neutral beginner, team_size neutral one", "my nephew writes it, he learned python from youtube"),
]


@pytest.mark.parametrize(("said", "text"), DESCRIBED)
def test_a_description_is_read_for_what_it_says(chat: Chat, said: str, text: str) -> None:
    assert heard(chat.command(f"recommend {text}")) == listed(said)


@pytest.mark.parametrize(("said", "text"), ADDRESSED)
def test_what_the_app_is_told_is_taken_up(chat: Chat, said: str, text: str) -> None:
    assert heard(chat.mention(text)) == listed(said)


@pytest.mark.parametrize("text", ["caching isn't optional", "caching is a must"])
def test_what_is_not_scored_is_told_of_and_nothing_is_guessed(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert reply.topics[0] == "caching"
    assert not reply.changed


@pytest.mark.parametrize(
    ("before", "text", "need", "said"),
    [
        ("we are 6 developers", "two more developers", "team_size neutral many", "8 developers"),
        ("we are 6 developers", "actually another three developers", "team_size neutral many", "9 developers"),
        ("we are 6 developers", "we hired two more", "team_size neutral many", "8 developers"),
        ("we are 9 developers", "three less", "team_size neutral few", "6 developers"),
        ("live in 8 weeks", "double it", "time_to_market require months must", "16 weeks"),
        ("live in 8 weeks", "half of that", "time_to_market require weeks must", "4 weeks"),
        ("live in 8 weeks", "another week", "time_to_market require weeks must", "9 weeks"),
        ("live in 3 months", "ten times that", "time_to_market require year must", "30 months"),
        ("the budget is 5000 euros", "make it ten times as much", "budget require comfortable must", "50000 euros"),
        ("we expect 60 requests per second", "make that twice as many", "scalability require high", "120 requests"),
        ("60 requests per second, we are 3", "double the traffic", "scalability require high", "120 requests"),
    ],
)
def test_a_number_changes_by_what_is_done_to_it(chat: Chat, before: str, text: str, need: str, said: str) -> None:
    chat.command(f"recommend an internal tool, {before}")
    reply = chat.say(text)
    assert need in heard(reply)
    assert said in reply.changed[0].said


def test_a_number_can_be_changed_again_and_again(chat: Chat) -> None:
    chat.command("recommend an internal tool. Live in 8 weeks")
    chat.say("double it")
    reply = chat.say("half of that")
    assert reply.changed[0].said == "half of that: Live in 8 weeks"


@pytest.mark.parametrize("text", ["double it", "one more coffee please", "one more thing", "half"])
def test_without_a_number_before_nothing_is_changed(chat: Chat, text: str) -> None:
    chat.command("recommend an internal tool with an admin panel")
    assert chat.say(text).kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "ein kleiner Webshop mit Bezahlung und Anmeldung, wir sind drei Entwickler",
        "une boutique en ligne avec paiement, nous sommes trois développeurs",
        "potrzebujemy systemu rezerwacji noclegów oraz płatności internetowych",
    ],
)
def test_a_description_in_another_language_is_told_that_english_works_best(chat: Chat, text: str) -> None:
    assert chat.command(f"recommend {text}").text.startswith("I understand English best")


def test_what_is_told_in_english_is_not(chat: Chat) -> None:
    assert "English best" not in chat.command("recommend zzz qqq").text
