"""What is said of a part, of people who use it, or of somebody's work, tells nothing of the whole, nor of the team."""

import pytest

from bot.understanding.needs.reading import NeedReader
from tests.understanding.hearing import heard, plain_reader


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return plain_reader()


@pytest.mark.parametrize(
    "text",
    [
        "A JSON API with live tracking, plus a small back office for dispatch",
        "Only the back office is small",
        "a booking portal with login and a small admin panel for the reception",
        "the admin panel is rather simple",
        "we build a marketplace and a small API for partners",
        "the API is really big",
    ],
)
def test_how_big_a_part_is_says_nothing_of_the_project(reader: NeedReader, text: str) -> None:
    assert not any("project_size" in need for need in heard(reader, text))


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("we need a small ticket shop", "small"),
        ("a small API with login", "small"),
        ("a small shop with an admin panel", "small"),
        ("it is small, with an admin panel", "small"),
        ("the app isn't small", "medium"),
        ("a huge platform with an admin panel", "large"),
    ],
)
def test_how_big_the_whole_is_counts(reader: NeedReader, text: str, size: str) -> None:
    assert f"project_size neutral {size}" in heard(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "the back office can wait until next year",
        "the admin panel comes only next year",
        "payments can come next year",
        "the API may follow in two years",
    ],
)
def test_a_part_that_can_wait_is_no_time_of_the_project(reader: NeedReader, text: str) -> None:
    said = heard(reader, text)
    assert said
    assert not any("time_to_market" in need or "lifetime" in need for need in said)


@pytest.mark.parametrize(
    "text",
    [
        "the API has to be live next year",
        "we need an admin panel, and the whole thing can wait until next year",
        "the launch can wait until next year",
    ],
)
def test_when_the_whole_comes_counts(reader: NeedReader, text: str) -> None:
    assert any("time_to_market" in need and "year" in need for need in heard(reader, text))


@pytest.mark.parametrize(
    "text",
    ["The dispatchers are only three people", "our packers are just two persons", "the lenders are about 8 people"],
)
def test_how_many_somebody_else_is_counts_no_team(reader: NeedReader, text: str) -> None:
    assert not any("team_size" in need for need in heard(reader, text))


@pytest.mark.parametrize(
    "text", ["the developers are three people", "we are three people", "the founders are two people"]
)
def test_how_many_build_it_does(reader: NeedReader, text: str) -> None:
    assert "team_size neutral few" in heard(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "because the boss of the collection must to approve",
        "the boss must approve everything",
        "our manager of the shop has to approve each order",
    ],
)
def test_what_somebody_must_do_at_work_is_no_must(reader: NeedReader, text: str) -> None:
    needs = reader.read(text).needs
    assert needs
    assert not any(need.must for need in needs)


@pytest.mark.parametrize("text", ["an admin panel is a must", "staff must log in", "it must have an admin panel"])
def test_what_it_must_have_is(reader: NeedReader, text: str) -> None:
    assert any(need.must for need in reader.read(text).needs)


@pytest.mark.parametrize(
    "text",
    ["We are five, two of them juniors", "five developers, two juniors and three seniors", "one of us is a junior"],
)
def test_some_newcomers_are_no_team_of_newcomers(reader: NeedReader, text: str) -> None:
    assert not any("beginner" in need or "neutral one" in need for need in heard(reader, text))


@pytest.mark.parametrize("text", ["all of us are juniors", "we are four, all juniors"])
def test_a_team_of_newcomers_is(reader: NeedReader, text: str) -> None:
    assert "team_experience neutral beginner" in heard(reader, text)
