"""Phrases as editors write them, found in sentences as people type them."""

import pytest

from bot.facts.phrasing import MAX_ALTERNATIVES
from bot.understanding.cues.phrases import PhraseBook, longest, number_at, variants
from bot.understanding.words.clauses import read_sentences


def found(phrase: str, text: str) -> list[str]:
    """The words that the phrase matches in the text, for each match that stands on its own."""
    (sentence,) = read_sentences(text)
    options = {i: ("django", i + 1) for i, token in enumerate(sentence.tokens) if token.text == "django"}
    matches = longest(PhraseBook([(phrase, "it")]).find(sentence.tokens, options))
    return [" ".join(sentence.tokens[place].text for place in match.places) for match in matches]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("admin panel", "two Admin Panels", ["admin panels"]),
        ("admin panel", "an admin-panel", ["admin panel"]),
        ("frontend", "the front end", ["front end"]),
        ("rate/request limit", "request limits", ["request limits"]),
        ("full control", "full and total control", []),
        ("control of stack", "control of our own stack", ["control of stack"]),
        ("edit ... data", "edit all of our data", ["edit data"]),
        ("edit ... data", "edit, data", []),
        ("edit ... data", "edit one two three four data", []),
        ("{2-8} people", "five people", ["five people"]),
        ("{2-8} people", "9 people", []),
        ("{1000+} users", "10k users", ["10k users"]),
        ("{n} weeks", "a couple of weeks", ["couple of weeks"]),
        ("{n} weeks", "3-6 weeks", ["3 to 6 weeks"]),
        ("knows {option}", "she knows django", ["knows django"]),
        ("=hire", "hires", []),
        ("=hire", "hire", ["hire"]),
        ("small [api]", "a small api", ["small"]),
        ("small [api]", "a small car", []),
        ("api", "a pi", []),
    ],
)
def test_a_phrase_matches(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text) == words


def test_the_longer_phrase_hides_the_shorter_one_within() -> None:
    (sentence,) = read_sentences("generated api docs")
    matches = PhraseBook([("api", "an api"), ("api docs", "docs")]).find(sentence.tokens, {})
    assert [match.payload for match in longest(matches)] == ["docs"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,000 x", 12_000),
        ("two hundred thousand x", 200_000),
        ("a dozen x", 12),
        ("1.5m x", 1_500_000),
        ("2 or 3 x", 3),
        ("2 3 x", 2),
        ("3 million x", 3e6),
    ],
)
def test_numbers_are_understood(text: str, value: float) -> None:
    (sentence,) = read_sentences(text)
    start = next(i for i, token in enumerate(sentence.tokens) if token.number is not None)
    assert number_at(sentence.tokens, start)[0] == value


def test_a_phrase_with_too_many_variants_is_refused() -> None:
    with pytest.raises(ValueError, match=f"more than {MAX_ALTERNATIVES}"):
        variants(" ".join(["a/b/c/d/e/f"] * 5))


def test_a_range_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no range of numbers"):
        PhraseBook([("{many} users", "it")])
