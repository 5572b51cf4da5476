"""Answers told in words: what they name as a source is a link, with its day as the reader writes days."""

from datetime import UTC, datetime

import pytest

from bot.advisor.words import source_words
from bot.decisions.points import Citation
from bot.facts.load import CHECKOUT, load
from bot.facts.model import Comparison, Fact
from bot.slack.views.cited import linked
from bot.slack.views.evidence import citation_line


@pytest.fixture(scope="module")
def known() -> Comparison:
    [comparison] = load(CHECKOUT, datetime.now(UTC).date()).comparisons
    return comparison


@pytest.fixture
def fact(known: Comparison) -> Fact:
    return known.fact_by_id["admin.flask.extension"]


@pytest.fixture
def shown(fact: Fact) -> str:
    return f"({citation_line(Citation.of(fact.sources[0]))})"


def test_a_source_in_brackets_is_a_link_in_parentheses(known: Comparison, fact: Fact, shown: str) -> None:
    words = f"Two things <here>: {fact.claim} [{source_words(fact.sources[0])}]\nAnd *that*."
    told = linked(words, known)
    assert told.endswith(f"{shown}\nAnd ∗that∗.")
    assert told.startswith("Two things &lt;here&gt;: ")
    assert "<!date^" in shown
    assert fact.sources[0].url in shown


def test_a_source_with_its_address_on_a_line_is_a_link_too(known: Comparison, fact: Fact, shown: str) -> None:
    source = fact.sources[0]
    assert linked(f"Flask: one.\n    {source_words(source)} {source.url}", known) == f"Flask: one.\n{shown}"


@pytest.mark.parametrize(
    "words",
    [
        "Nothing is named.",
        "Ana said [see below], and [Guide (1.0), checked 1 Jan 2020].",
        "Read https://example.org/ [first].",
        "[" * 2_000 + " https://" + "]" * 2_000,
    ],
)
def test_what_names_no_source_stays(known: Comparison, words: str) -> None:
    assert linked(words, known) == words
