"""Sentences and clauses: how far a "no" or a "must" can reach."""

import pytest

from bot.understanding.words.clauses import read_sentences


def clauses(text: str) -> list[list[str]]:
    """For each sentence its clauses, as words without marks."""
    return [
        [
            " ".join(token.text for token in sentence.tokens[clause.start : clause.end] if not token.mark)
            for clause in sentence.clauses
        ]
        for sentence in read_sentences(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We need auth. No admin!", [["we need auth"], ["no admin"]]),
        ("one\ntwo", [["one"], ["two"]]),
        ("version 3.11 e.g. now", [["version 3.11 e g now"]]),
        ("see app.py", [["see app py"]]),
        ("auth, jobs and an api", [["auth jobs and an api"]]),
        ("login and roles are a must", [["login and roles are a must"]]),
        ("we need auth and the team knows it", [["we need auth and", "the team knows it"]]),
        ("auth is nice, admin is a must", [["auth is nice", "admin is a must"]]),
        ("auth, but no admin", [["auth", "but no admin"]]),
        ("no auth, no admin", [["no auth", "no admin"]]),
        ("we're done, they'll see", [["we done", "they see"]]),
        ("", []),
        ("?!", []),
    ],
)
def test_clauses(text: str, expected: list[list[str]]) -> None:
    assert clauses(text) == expected


def test_a_question_mark_marks_its_own_sentence() -> None:
    assert [sentence.asks for sentence in read_sentences("does it? we need it.")] == [True, False]
    assert [sentence.asks for sentence in read_sentences("really ?! yes")] == [True, False]


def test_figures_and_their_units_are_told_apart() -> None:
    (sentence,) = read_sentences("under 50ms with 2fa for 10k users at 90%")
    numbers = {token.text: token.number for token in sentence.tokens if token.number is not None}
    assert numbers == {"50": 50, "10k": 10_000, "90": 90}
    assert "2fa" in sentence.words


def test_misspelt_words_are_mended_before_they_are_stemmed() -> None:
    (sentence,) = read_sentences("authetication", lambda word: "authentication")
    assert sentence.words == ("authentication",)
