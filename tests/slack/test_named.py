"""Which decisions a message names."""

import pytest

from bot.slack.received.naming_decisions import named

LINK = "https://acme.slack.com/archives/C0123ABCD/p1700000000000100"


@pytest.mark.parametrize(
    ("text", "numbers", "alone"),
    [
        ("D-7", (7,), True),
        ("what was d-7?", (7,), True),
        ("show us D-007 and D-8, please", (7, 8), True),
        ("D-7: does flask have an admin?", (7,), False),
        ("the R&D-7 team, HD-7, D-7a, D-, D7, D-0", (), False),
        ("https://example.org/D-7", (), False),
        (" ".join(f"D-{n}" for n in range(1, 60)), (1, 2, 3, 4, 5), True),
        ("D-99999999999", (), False),
    ],
)
def test_ids(text: str, numbers: tuple[int, ...], alone: bool) -> None:
    found = named(text)
    assert found.numbers == numbers
    assert not found or found.alone is alone


def test_links_to_messages_and_the_threads_they_are_in() -> None:
    assert named(f"see {LINK}").places == (("C0123ABCD", "1700000000.000100"),)
    inside = named(f"{LINK}?thread_ts=1699999999.000200&cid=C0123ABCD")
    assert inside.places == (("C0123ABCD", "1700000000.000100"), ("C0123ABCD", "1699999999.000200"))
    assert inside.alone


def test_what_else_was_said_is_kept_apart() -> None:
    assert named(f"D-7 and does flask have an admin? {LINK}").rest == "does flask have an admin?"


@pytest.mark.parametrize("text", ["", "a" * 40_000, "D-" * 20_000, "https://x/archives/C1/p" + "1" * 40_000])
def test_odd_words_name_nothing(text: str) -> None:
    assert not named(text)
