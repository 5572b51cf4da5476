"""What people call the thing they build, out of the sentence in which they say so."""

import pytest

from bot.understanding.intents.built import thing_built, without_article

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
