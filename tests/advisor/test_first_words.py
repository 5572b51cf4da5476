"""What people type at first, and used to be misread or dropped: each line of it taken for what a person would."""

import pytest

from bot.advisor.conversation import Kind, Reply
from bot.facts.model import Direction
from tests.advisor.conftest import Chat

BRIEF = "recommend a booking portal for truck slots, carriers log in"


def needs_of(reply: Reply) -> set[str]:
    """What the message itself changed: `auth`, `auth less`, `admin must`, `nosql=mongodb`."""
    how = {"deemphasise": " less", "avoid": " no", "prefer": " wish", "emphasise": " more", "drop": " dropped"}
    return {
        f"{need.aspect}{f'={need.value}' if need.value else ''}{how.get(need.direction, '')}{' must' * need.must}"
        for need in reply.changed
    }


def wanted_in(reply: Reply) -> set[str]:
    """What stands as wanted afterwards."""
    return {need.aspect for need in reply.needs if need.direction is Direction.REQUIRE}


@pytest.mark.parametrize(
    ("text", "out", "chosen"),
    [
        ("security said no to Django, let's go with FastAPI", "django", "fastapi"),
        ("legal said no to Flask, we go with Django", "flask", "django"),
        ("compliance decided against FastAPI, so let's take Flask", "fastapi", "flask"),
        ("ops said no to FastAPI, so we take Django", "fastapi", "django"),
    ],
)
@pytest.mark.parametrize("mentioned", [False, True])
def test_a_department_that_rules_is_no_need(chat: Chat, text: str, out: str, chosen: str, mentioned: bool) -> None:
    chat.command(BRIEF)
    reply = chat.mention(text) if mentioned else chat.say(text)
    assert needs_of(reply) == {f"ruled_out={out} no"}
    assert reply.kind is Kind.DECIDE
    assert reply.decided == (chosen,)


@pytest.mark.parametrize(
    "text",
    ["security wants to see it first", "legal has asked us to wait", "testing said they are busy until May"],
)
def test_what_a_department_says_is_no_need(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    assert needs_of(chat.mention(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "please share this in engineering channel",
        "can you post it in the data science channel",
        "share it with the ml team please",
        "I am learning Django for my CV",
        "I am learning FastAPI in my spare time",
        "learning Flask for an exam",
        "secret merger portal",
    ],
)
def test_it_is_no_need(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    assert needs_of(chat.mention(text)) == set()


@pytest.mark.parametrize("text", ["secret merger portal", "top secret project of the board", "secret santa portal"])
def test_a_secret_project_asks_for_no_defaults(chat: Chat, text: str) -> None:
    assert "security" not in needs_of(chat.command(f"recommend {text}"))


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("admin can be done with sqladmin, nice to have", {"admin wish"}),
        ("the admin can be done with Flask-Admin, would be nice", {"admin wish"}),
        ("an admin can be added with starlette-admin, nice to have", {"admin wish"}),
        ("login is done by firebase", {"auth less"}),
        ("logins are handled by Firebase", {"auth less"}),
        ("the accounts are done by Supabase", {"auth less"}),
        ("we have Auth0 for the login", {"auth less"}),
        ("we use Keycloak for login", {"auth less"}),
        ("we already have Okta for all accounts", {"auth less"}),
        ("accounts don't need much, Google login is enough", {"auth less"}),
        ("login does not need much", {"auth less"}),
        ("the admin doesn't need to be fancy, a simple one is enough", {"admin less"}),
        ("support has to refund orders", {"admin"}),
        ("suport has to refund oders", {"admin"}),
        ("the office has to correct bookings", {"admin"}),
        ("support must be able to correct entries", {"admin"}),
        ("we use Firestore for the data", {"nosql=firestore"}),
    ],
)
def test_it_is_that_need(chat: Chat, text: str, needs: set[str]) -> None:
    chat.command("recommend a booking portal for truck slots")
    assert needs_of(chat.mention(text)) == needs


@pytest.mark.parametrize("said", ["no, I not say {}! undo this", "I no say {}, undo that", "hey I never said {}! undo"])
@pytest.mark.parametrize(("name", "aspect"), [("MongoDB", "nosql"), ("admin panel", "admin")])
def test_what_was_never_said_is_taken_back_and_stays_so(chat: Chat, said: str, name: str, aspect: str) -> None:
    chat.command(BRIEF)
    before = wanted_in(chat.mention(f"we need {name}"))
    reply = chat.say(said.format(name))
    assert aspect in before
    assert wanted_in(reply) == before - {aspect}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("shop with payments, small team, some Flask", {"team_experience=flask wish"}),
        ("a booking tool, some Django", {"team_experience=django wish"}),
        ("a booking tool, a bit of FastAPI in the team", {"team_experience=fastapi wish"}),
        ("SSO login and an admin", {"auth", "admin"}),
        ("PDF export, SSO login and an admin", {"auth", "admin"}),
        ("a booking tool, SAML and an admin, live in May", {"auth", "admin"}),
        ("audit log", {"security"}),
        ("a booking tool, SSO, audit log", {"auth", "security"}),
        ("booking tool for 30 people", {"scalability=low"}),
        ("an intranet for 45 colleagues", {"scalability=low"}),
        ("a tool for 12 users", {"scalability=low"}),
        ("a ticket shop. most important is that 5000 requests a second go through", {"scalability=high more"}),
        ("a ticket shop, main thing: 3000 orders a minute get through", {"scalability=high more"}),
    ],
)
def test_the_first_message_loses_nothing(chat: Chat, text: str, needs: set[str]) -> None:
    assert needs <= needs_of(chat.command(f"recommend {text}"))


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("ok everyone agrees, let's go with Django", "django"),
        ("we talked it over and nobody minds, let's go with Flask", "flask"),
        ("the numbers look good to me so let's go with FastAPI", "fastapi"),
        ("long discussion today, we go with Django", "django"),
        ("Priya is fine with it: Django it is", "django"),
    ],
)
@pytest.mark.parametrize("mentioned", [False, True])
def test_it_is_settled_behind_a_first_clause(chat: Chat, text: str, chosen: str, mentioned: bool) -> None:
    chat.command(BRIEF)
    reply = chat.mention(text) if mentioned else chat.say(text)
    assert reply.kind is Kind.DECIDE
    assert reply.decided == (chosen,)


@pytest.mark.parametrize(
    "text",
    [
        "if the client agrees, let's go with Django",
        "once legal is fine with it we go with Django",
        "they always say, let's go with Django",
        "why does everybody think we go with Django?",
        "I can't believe he wrote: let's go with Flask",
        "my old boss was like, let's go with Django",
    ],
)
def test_it_is_not_settled(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    assert chat.say(text).kind is not Kind.DECIDE


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("receptionists have to be able to move bookings", {"admin"}),
        ("marketing needs landing pages they can edit", {"cms"}),
        ("legal insists on servers in Germany", {"deployment must"}),
        ("I don't trust FastAPI's ecosystem", set()),
        ("people say Flask is faster", set()),
        ("donations would be nice to have", {"integrations=payments wish"}),
        ("the old members can't do passwords", {"auth"}),
        ("the map shows free parking spots", set()),
    ],
)
def test_what_is_said_later_is_taken_for_that(chat: Chat, text: str, needs: set[str]) -> None:
    chat.command("recommend a booking portal for truck slots")
    assert needs_of(chat.mention(text)) == needs


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        ("we build a shop with Stripe. Is Flask enough for that?", "Is Flask enough for that?", "Flask has"),
        ("a booking tool with login, is Django too much?", "is Django too much?", "Django is first"),
        ("we need an admin panel. Does FastAPI have one?", "Does FastAPI have one?", "FastAPI has no admin"),
        ("a CRM with login. How is Flask tested?", "How is Flask tested?", "Flask"),
        ("shop with Stripe, live in May. Should we worry about performance?", "Should we worry", "benchmarks"),
    ],
)
def test_a_question_in_the_first_message_is_answered_beside(chat: Chat, text: str, asked: str, told: str) -> None:
    reply = chat.command(f"recommend {text}")
    assert reply.kind is Kind.RECOMMENDATION
    assert reply.changed
    assert asked in reply.also
    assert told in reply.also
    assert reply.also in reply.text


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("a shop with Stripe. Can you sing to us?", ["Can you sing to us?"]),
        ("a CRM with login and barcode scanning", ["barcode scanning"]),
        ("a CRM with login. I asked ChatGPT and it said FastAPI", ["I asked ChatGPT and it said FastAPI"]),
    ],
)
def test_what_it_does_not_take_up_is_named(chat: Chat, text: str, unread: list[str]) -> None:
    reply = chat.command(f"recommend {text}")
    assert list(reply.unread) == unread
    assert "Not understood: " in reply.text


def test_what_was_never_among_the_needs_is_not_taken_back(chat: Chat) -> None:
    before = chat.command(BRIEF).needs
    reply = chat.mention("what, I never said payments! undo")
    assert reply.text.startswith("That was not among your needs, so nothing changes.")
    assert reply.needs == before


def test_a_second_question_goes_on_from_the_first(chat: Chat) -> None:
    reply = chat.command("recommend a CRM for sales. Does Django scale? What's its licence?")
    assert "BSD" in reply.also
    assert reply.unread == ()


@pytest.mark.parametrize("text", ["a shop with login. What should we use?", "a CRM with login, which one fits? thanks"])
def test_who_asks_what_to_use_is_answered_by_the_recommendation(chat: Chat, text: str) -> None:
    reply = chat.command(f"recommend {text}")
    assert reply.also == ""
    assert reply.unread == ()


def test_a_feature_does_not_take_the_place_of_what_is_built(chat: Chat) -> None:
    chat.command("recommend choir website with a members area: calendar, photos, newsletter, no money")
    assert "use_case" not in needs_of(chat.mention("we need a forum"))
    kinds = {need.value for need in chat.mention("no, make it a webshop").needs if need.aspect == "use_case"}
    assert kinds == {"marketplace"}
