"""How one option is rated on one criterion, asked in any way, and doubt about it."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

SHOP = "recommend a webshop with accounts, live in six weeks, and the team knows Flask"


@pytest.fixture
def shop(chat: Chat) -> Chat:
    chat.command(SHOP)
    return chat


ACCOUNTS = [
    "why only 6 for Flask on accounts?",
    "why just 6 points for Flask for accounts?",
    "why does Flask get so little for auth",
    "why does Flask get 6 for accounts",
    "why is the accounts rating of Flask so low",
    "why is Flask so low on accounts?",
    "what is Flask's rating for accounts",
    "how much does Flask get for accounts?",
    "how many points does Flask get for accounts",
    "what share has accounts in Flask's score",
    "how is Flask rated on accounts and login?",
    "how do you rate Flask on accounts?",
    "Flask only gets 6 on accounts?",
    "where does Flask's 6 on accounts come from?",
    "what weight do accounts have for Flask?",
]


@pytest.mark.parametrize("asked", ACCOUNTS)
def test_what_an_option_gets_is_told_with_its_rating_and_its_source(shop: Chat, asked: str) -> None:
    reply = shop.say(asked)
    assert reply.kind is Kind.WHY
    first, *rest = reply.text.splitlines()
    assert first.startswith("Flask gets 4.7 of the 9.3 points that “Accounts and login” can bring")
    assert first.endswith("it is rated 3 of 5.")
    assert any(line.startswith("• Flask is rated 3 of 5") and "checked " in line for line in rest)
    assert ("auth", "flask") in reply.ratings
    assert reply.changed == ()


def test_another_number_than_the_one_asked_about_is_named(shop: Chat) -> None:
    assert "can bring, not 6: it is rated 3 of 5." in shop.say("why only 6 for Flask on accounts?").text
    assert ", not" not in shop.say("why only 3 for Flask on accounts?").text.splitlines()[0]


@pytest.mark.parametrize(
    "asked",
    [
        "why is Django better at admin",
        "why is Django better at admin than Flask?",
        "what makes Django so strong in admin?",
    ],
)
def test_why_one_is_better_is_told_by_the_ratings(shop: Chat, asked: str) -> None:
    told = shop.say(asked).text
    assert told.startswith("Django gets 9.3 of the 9.3 points that “Admin panel” can bring")
    assert "“Admin panel” puts Django 5 points ahead of Flask." in told


def test_before_anything_was_recommended_the_ratings_are_told(chat: Chat) -> None:
    reply = chat.mention("why only 6 for Flask on accounts?")
    assert reply.text.startswith("• Flask is rated 3 of 5 on “Accounts and login”: ")
    assert "Flask-Login README (0.6), checked " in reply.text
    assert chat.say("why does Flask get so little for auth").kind is not Kind.WHY


DOUBTS = [
    "I disagree with the 6 for Flask on accounts",
    "I disagree with Flask's rating on accounts",
    "the 6 for Flask on accounts is too low",
    "Flask deserves more than 3 on accounts",
    "I think Flask should get a 4 on accounts",
    "your rating of Flask on accounts is wrong",
    "you underrate Flask on accounts",
    "we don't agree with the 3 of 5 for Flask on accounts",
]


@pytest.mark.parametrize("said", DOUBTS)
def test_doubt_about_a_rating_is_told_what_it_rests_on_and_how_to_challenge_it(shop: Chat, said: str) -> None:
    reply = shop.say(said)
    assert reply.kind is Kind.WHY
    assert reply.text.startswith("Flask is rated 3 of 5 on “Accounts and login”: ")
    assert "It rests on:\n• Flask has sessions but no users." in reply.text
    assert "Press “Challenge” under this" in reply.text
    assert reply.ratings == (("auth", "flask"),)
    assert (reply.changed, shop.conversation.changes) == ((), 1)


@pytest.mark.parametrize(
    "said",
    [
        "what do I get with Flask for auth?",
        "how good is Flask for accounts?",
        "how does Flask rate limit requests?",
        "does Flask have an ORM?",
        "Flask should have an admin",
        "why 6 workers for Flask on Heroku?",
    ],
)
def test_what_asks_for_no_rating(shop: Chat, said: str) -> None:
    assert shop.mention(said).ratings == ()
