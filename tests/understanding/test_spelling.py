"""Misspelt words are put right, others are left alone."""

import pytest

from bot.understanding.words.spelling import Speller

SPELLER = Speller(["forms", "admin", "authentication", "permissions", "api"], ordinary={"norms", "admit"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("amdin", "admin"),
        ("athentication", "authentication"),
        ("authetnicaton", "authentication"),
        ("persmissions", "permissions"),
        ("admin", "admin"),
        ("admins", "admins"),
        ("norms", "norms"),
        ("admit", "admit"),
        ("worms", "worms"),
        ("apo", "apo"),
        ("x" * 5_000, "x" * 5_000),
    ],
)
def test_mend(typed: str, meant: str) -> None:
    assert SPELLER.mend(typed) == meant
