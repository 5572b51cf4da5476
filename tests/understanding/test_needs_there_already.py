"""What a team has already, did before or leaves to others is told of, and is no need of what it will build."""

import pytest

from bot.understanding.needs.reading import NeedReader
from tests.understanding.hearing import heard, plain_reader

STANDING = "an internal tool with forms, an admin panel, server rendered pages, login and a REST API"


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return plain_reader()


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (
            "we did that for 6 years, sqlalchemy and alembic are allready in our template",
            {"existing_stack neutral sqlalchemy"},
        ),
        (
            "we have a own flask template with sqlalchemy, alembic and login",
            {"existing_stack neutral flask", "existing_stack neutral sqlalchemy"},
        ),
        ("our company boilerplate has forms and login", set()),
        ("login we have already", set()),
        ("we already have an admin panel", set()),
        ("API docs exist already", set()),
        ("we did that for 6 years", set()),
        ("it has been running for 10 years", set()),
        # What is there already may be what has to be worked with, and what was decided already is decided.
        ("we already have a relational database", {"database_relational require"}),
        ("Postgres is there already", {"database_relational require postgresql"}),
        ("we already said that we need login", {"auth require"}),
        ("it must run for 10 years", {"lifetime require long"}),
        ("what if it had to live for 10 years", {"lifetime require long"}),
    ],
)
def test_what_is_there_or_was_done_is_no_need(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("login we have allready, we must not build it", {"auth drop"}),
        ("login goes over our keycloak, no accounts in the app", {"auth drop"}),
        ("auth is done by keycloak, nothing to do for us", {"auth drop"}),
        ("users are managed in azure ad, not in our app", {"auth drop"}),
        ("login is done by the group platform, we have nothing to do there", {"auth drop"}),
        ("users come via our sso proxy, no login in the app", {"auth drop"}),
        ("forms we dont need", {"forms drop"}),
        ("admin we dont need", {"admin drop"}),
        ("server rendered pages we dont want", {"templating drop"}),
        ("no, i did not ask for server rendered pages!!", {"templating drop"}),
        ("forms and login we don't need at all", {"forms drop", "auth drop"}),
        ("webhooks yes, admin we dont need", {"rest_api require", "admin drop"}),
        ("forms nobody needs", {"forms drop"}),
        ("login we need, forms we dont need", {"auth require", "forms drop"}),
        # One kind of sentence is heard in one way.
        ("forms are NOT needed", {"forms drop"}),
        ("we dont need forms", {"forms drop"}),
        ("no forms needed", {"forms drop"}),
        # A client is no API, but a front end of its own needs one.
        ("we have no mobile app, only vue", {"rest_api require"}),
        ("we have no mobile app", set()),
        ("frontend is vue", {"rest_api require"}),
        ("no API please", {"rest_api drop"}),
    ],
)
def test_what_stands_is_refused_in_any_order(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text, STANDING) == needs


def test_a_client_refused_takes_back_what_it_was_the_reason_for(reader: NeedReader) -> None:
    assert heard(reader, "no mobile app after all", "we need a mobile app") == {"rest_api drop"}


@pytest.mark.parametrize(
    "text", ["forms are not needed", "forms we dont need", "we dont need forms", "no forms needed"]
)
def test_what_nobody_asked_for_is_refused_in_one_way(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {"forms avoid"}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("live in 8 weeks", {"time_to_market require weeks"}),
        ("what if it must only live 3 months", {"lifetime require short"}),
        ("the page must live 6 weeks", {"lifetime require short"}),
        (
            "internal order tool for the warehouse with rest api, team does flask",
            {"use_case require internal_tool", "rest_api require", "team_experience neutral flask"},
        ),
        (
            "internal tool for warehouse orders, team knows flask",
            {"use_case require internal_tool", "team_experience neutral flask"},
        ),
    ],
)
def test_how_long_it_lives_is_no_deadline(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs
