"""What people call the thing they build, out of the sentence in which they say so."""

import pytest

from bot.understanding.intents.built import says_what_is_built, thing_built, thing_described, without_article

KNOWN = {"booking", "hotel", "site", "webshop", "shop", "tool", "internal", "platform", "forum", "blog", "page"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("we do a hotel booking site, live in 3 months", "a hotel booking site"),
        ("no its a booking site w payments n a mobile app later", "a booking site"),
        ("a booking site for a hotel with payments", "a booking site for a hotel"),
        ("Hotel booking site", "a hotel booking site"),
        ("We're building our new booking platform for dentists", "our new booking platform for dentists"),
        ("it's an internal tool for 20 colleagues", "an internal tool"),
        ("make it a webshop with ~200 products", "a webshop"),
        ("Online shop for a brewery with stock", "an online shop for a brewery"),
        ("a booking site for now", "a booking site"),
        ("a site", ""),
        ("the booking page is slow", ""),
        ("kinda like airbnb", ""),
        ("we want to sell tickets", ""),
        ("a very very long and winding description of something", ""),
        ("", ""),
    ],
)
def test_the_name_is_what_they_call_it(said: str, name: str) -> None:
    assert thing_built(said, KNOWN) == name


def test_a_title_begins_without_the_article() -> None:
    assert without_article("a hotel booking site") == "Hotel booking site"
    assert without_article("our webshop") == "Webshop"
    assert without_article("") == ""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("an order API that takes orders from 40 shops", "an order API"),
        ("we are building a REST API for machine clients", "a REST API for machine clients"),
        ("a REST API with Postgres", "a REST API"),
        ("we have a CRM, and want something beside it", ""),
        ("two of us know Flask, for an intranet", ""),
        ("a login page", ""),
        ("our ERP runs on Django", ""),
        ("four of us, a sauna club app", "a sauna club app"),
        ("4 developers, an order API that takes orders from 40 shops", "an order API"),
        ("we have 3 months and 2 developers for a tracker for lab samples", "a tracker for lab samples"),
        ("deadline in June, we build a planner for volunteers", "a planner for volunteers"),
        ("20k euros: a platform for beekeepers", "a platform for beekeepers"),
        ("hardly any budget, so a small wiki for our village", "a small wiki for our village"),
        ("a few people, we need accounts", ""),
        ("three people use a CRM", ""),
        ("2 developers have a CRM, and want something", ""),
    ],
)
def test_a_first_description_names_what_it_begins_with(said: str, name: str) -> None:
    assert thing_described(said) == name


@pytest.mark.parametrize("said", ["we are building a partner portal", "it's a partner portal", "make it a webshop"])
def test_whoever_says_so_afterwards_names_what_is_built(said: str) -> None:
    assert says_what_is_built(said, at_first=False)


@pytest.mark.parametrize(
    "said",
    [
        "a partner portal with login pages comes next year anyway",
        "and a partner portal with login pages comes next year anyway",
        "a customer portal will follow, later",
        "the webshop is another project",
    ],
)
def test_what_is_for_later_or_another_project_does_not(said: str) -> None:
    assert not says_what_is_built(said, at_first=False)
    assert not says_what_is_built(said, at_first=True)


def test_a_mere_mention_afterwards_does_not() -> None:
    assert not says_what_is_built("the sales people look into a partner portal", at_first=False)
