"""What people write who meet the app for the first time, often in a second language, once taken for something else."""

import pytest

from bot.understanding.needs.reading import NeedReader
from tests.understanding.hearing import heard, plain_reader

LEARNER = "team_experience neutral beginner"


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return plain_reader()


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("i learn python one year", {LEARNER}),
        ("i learn python one year only", {LEARNER}),
        ("i learn python since one year, want to make a site for my club", {LEARNER}),
        ("i'm learning python for a year now", {LEARNER}),
        ("we learn python for three months already", {LEARNER}),
        ("i code two years", set()),
        ("one year of python", set()),
        ("i have 3 years of professional experience", set()),
        ("i have one year experience with python", {"team_experience neutral"}),
        ("i learn django one year", {"team_experience neutral django"}),
    ],
)
def test_how_long_somebody_has_learnt_is_no_time_that_is_given(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("we have one year", {"time_to_market require year", "lifetime require short"}),
        ("we have two months of coding left", {"time_to_market require months"}),
        ("i study python 8 months, we have three weeks", {"time_to_market require weeks"}),
        ("i learn python, the site must be ready in one year", {LEARNER, "time_to_market require year"}),
        ("i learn python one year and it must be live in three weeks", {LEARNER, "time_to_market require weeks"}),
        ("i do python and it must run two years", {"lifetime require long"}),
    ],
)
def test_beside_it_the_time_that_is_given_still_counts(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs


BOOKING = "use_case require booking"


@pytest.mark.parametrize(
    "text",
    [
        "we want bookings",
        "we need appointments",
        "customers want to make bookings",
        "online bookings are needed",
        "we want to take reservations online",
        "people should be able to book",
        "members can book a lane",
        "patients book their appointments",
    ],
)
def test_what_is_booked_tells_what_is_built(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {BOOKING}
    long = f"a clinic site, {text}, two developers, live in june"
    assert heard(reader, long) == {BOOKING, "team_size neutral few", "time_to_market require months"}


@pytest.mark.parametrize(
    "text", ["i booked an appointment with the dentist", "we are fully booked", "is there a good book on django?"]
)
def test_what_was_booked_among_colleagues_does_not(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == set()


def test_wanted_in_something_else_it_does_not_take_its_place(reader: NeedReader) -> None:
    assert heard(reader, "we want bookings", "an internal tool") == set()


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("six seniors is not a few people", set()),
        ("we are not a few people", set()),
        ("we aren't just a few people", set()),
        ("this is not a small team", set()),
        ("ten people isn't a small team", {"team_size neutral many"}),
        ("two people is not a big team", {"team_size neutral few"}),
        ("we are not a large team", {"team_size neutral few"}),
        ("it is not a small project: 60 screens", {"project_size neutral large"}),
        ("a few people will use it", {"scalability neutral low"}),
    ],
)
def test_a_size_that_is_denied_is_not_the_one_there_is(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("the deadline matters less than the quality", {"time_to_market deemphasise"}),
        ("quality is more important than the deadline", {"time_to_market deemphasise"}),
        ("the deadline matters more than the quality", {"time_to_market emphasise"}),
        ("performance matters less than nice pages", {"performance deemphasise"}),
        ("performance matters less than security", {"performance deemphasise", "security emphasise"}),
        ("nothing matters more than security", {"security emphasise"}),
        ("the deadline is less than 3 weeks away", {"time_to_market require weeks"}),
        ("does the deadline matter more than quality?", set()),
    ],
)
def test_what_is_weighed_against_something_unknown_is_weighed(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs
