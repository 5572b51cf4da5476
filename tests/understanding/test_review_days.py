"""Asking to have a decision looked at again, and what only sounds like it."""

from datetime import date

import pytest

from bot.understanding.intents.reviewing import ReviewAsked, review_asked

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("remind me in 3 months", date(2027, 2, 28)),
        ("remind us in 90 days", date(2027, 2, 28)),
        ("Remind us about D-1 in half a year, please", date(2027, 5, 30)),
        ("when is the review of D-1? make it 90 days", date(2027, 2, 28)),
        ("review it in two weeks", date(2026, 12, 14)),
        ("revisit D-12 in a year", date(2027, 11, 30)),
        ("can you move the review to 3 March?", date(2027, 3, 3)),
        ("set the review date of D-1 to 2027-06-01", date(2027, 6, 1)),
        ("let's look at it again in 6 months", date(2027, 5, 30)),
        ("ask us again next quarter", date(2027, 2, 28)),
        ("review on the 15th of january", date(2027, 1, 15)),
        ("remind us on Friday", date(2026, 12, 4)),
        ("remind us next Monday about it", date(2026, 12, 7)),
        ("ask me again tomorrow", date(2026, 12, 1)),
        ("remind us on Wednesday to decide", date(2026, 12, 2)),
        ("review next Tuesday", date(2026, 12, 1)),
    ],
)
def test_a_day_for_the_review(text: str, on: date) -> None:
    assert review_asked(text, TODAY) == ReviewAsked(on=on)


@pytest.mark.parametrize("text", ["when is the review?", "when is the review of D-1", "when do we review it?"])
def test_asking_when_it_is(text: str) -> None:
    assert review_asked(text, TODAY) == ReviewAsked()


@pytest.mark.parametrize("text", ["no review please", "drop the review of D-3", "don't remind us"])
def test_without_a_review(text: str) -> None:
    assert review_asked(text, TODAY) == ReviewAsked(never=True)


@pytest.mark.parametrize(
    "text",
    [
        "make it 90 days",
        "we need it in 3 months",
        "remind me to call Ben in 3 months",
        "it has to be live in 90 days",
        "review the pull request tomorrow",
        "who reviews it?",
        "code review in two days",
        "remind me why Django",
        "review it on 31 February",
    ],
)
def test_what_asks_for_no_review(text: str) -> None:
    assert review_asked(text, TODAY) is None
