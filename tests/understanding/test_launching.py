"""A day on which it has to be live, told as the time until then."""

from datetime import date

import pytest

from bot.understanding.intents.launching import launch_day

TODAY = date(2026, 11, 26)

DAYS = [
    ("The launch date slipped, June 1 now instead of March", "6 months"),
    ("new deadline: 15 March", "4 months"),
    ("go-live moved to the first of February", "10 weeks"),
    ("our launch is on 2026-12-01", "5 days"),
    ("we have until Christmas", "4 weeks"),
    ("it must be live by December 20th", "3 weeks"),
    ("the release is in May now", "5 months"),
    ("sorry, the deadline is 3 January 2028", "13 months"),
]


@pytest.mark.parametrize(("text", "span"), DAYS)
def test_a_launch_day_is_told_as_a_span_from_today(text: str, span: str) -> None:
    told = launch_day(text, TODAY)
    assert told is not None
    assert told.span == span


@pytest.mark.parametrize(("day", "span"), [("November 27", "1 day"), ("November 25", "12 months")])
def test_the_next_day_of_that_name_is_meant(day: str, span: str) -> None:
    told = launch_day(f"the launch is on {day}", TODAY)
    assert told is not None
    assert told.span == span


def test_without_a_day_of_speaking_only_its_name_is_known() -> None:
    told = launch_day("go-live moved to the first of September", None)
    assert told is not None
    assert (told.said, told.span) == ("the first of September", "")


OTHERS = [
    "the launch party is on June 1",
    "Ruth is on leave until June 1",
    "I may be late",
    "when is the launch, June 1?",
    "the release of the newsletter is on Monday",
    "the deadline is tight",
    "it was live in May",
    "the deadline is February 30",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_days_are_none(text: str) -> None:
    told = launch_day(text, TODAY)
    assert told is None or not told.span
