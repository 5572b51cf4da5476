"""Words that are near to those of a decision, and words that only look like it."""

import pytest

from bot.decisions.near import is_near, telling

DENTAL = "d-1\ndental practice chain\ndjango\na dental practice chain wants an appointment-booking site"


@pytest.mark.parametrize("words", ["dentists", "dentist", "dental", "practices", "appointments", "bookings dentist"])
def test_near(words: str) -> None:
    assert is_near(words.split(), DENTAL)


@pytest.mark.parametrize(
    "words", ["", "dent", "density", "chair", "praise", "dentist zebra", "chat", "apple", "domain"]
)
def test_not_near(words: str) -> None:
    assert not is_near(words.split(), DENTAL)


def test_words_that_fit_everything_say_nothing_beside_others() -> None:
    assert telling(["dentist", "site"]) == ("dentist",)
    assert telling(["internal", "tool"]) == ("internal",)
    assert telling(["site"]) == ("site",)
