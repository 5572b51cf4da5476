"""What `check` finds in knowledge that loads."""

from datetime import date

import pytest

from bot.facts.check import Finding, check
from tests.facts.tea import (
    COMPARISON_FILE,
    CRITERIA_FILE,
    NEEDS_FILE,
    PRICE_FILE,
    QUESTIONS_FILE,
    TASTE_FILE,
    TODAY,
    TOPICS_FILE,
    USE_CASES_FILE,
    Tea,
)

A_YEAR_LATER = date(2026, 6, 2)

UNUSED_CRITERION = """\
  - id: warmth
    name: Warmth
    question: How warm is it?
    low: Cold.
    high: Hot.
    topic: taste
    ratings: {green: {value: 4, facts: [taste.green.mild], why: Warm.}, black: {value: 4, facts: [taste.black.strong], why: Hot.}}
"""  # noqa: E501  one rating a line, as the files write it

SECOND = """\
  - id: taste.green.milk
    options: [green]
    built_in: partly
    claim: Green tea is sold with milk powder in some packets.
    sources: [{title: The tea book, url: "https://example.org/tea", year: 2024, checked: 2025-06-01}]
"""


def found(tea: Tea, today: date = TODAY) -> list[tuple[str, str, str]]:
    """What is found beside the claims of the source article, which this small folder does not carry."""
    findings = check(tea.load(), today)
    return [(each.severity, each.where, each.message) for each in findings if each.where != "source article"]


def test_nothing_is_found_where_nothing_is_wrong(tea: Tea) -> None:
    assert found(tea) == []


def test_claims_of_the_source_article_that_nothing_carries_are_noted(tea: Tea) -> None:
    (finding,) = check(tea.load(), TODAY)
    assert finding.severity == "info"
    assert finding.message.startswith("67 claims are carried by no fact, criterion, use case or question: S02, S03")


CASES = [
    pytest.param(
        TOPICS_FILE, "  - id: price", "  - {id: shops, title: Shops}\n  - id: price",
        ("warning", "tea: topic shops", "No fact speaks of it. Add some, or take the topic out."),
        id="topic without facts",
    ),
    pytest.param(
        PRICE_FILE, "[green, black]", "[green]",
        ("warning", "tea: topic price", "No fact speaks of Black tea."),
        id="topic without a fact for an option",
    ),
    pytest.param(
        TASTE_FILE, "    options: [green]\n", "    options: [green]\n    built_in: whole\n",
        (
            "error", "tea: topic taste",
            "taste.green.mild says whether it is built in. Name what, as `built_in` here.",
        ),
        id="built in without a name",
    ),
    pytest.param(
        TOPICS_FILE, "    title: Taste\n", "    title: Taste\n    built_in: [milk]\n",
        (
            "error", "tea: topic taste",
            "No fact says which options have it built in. Take `built_in` out, or say so.",
        ),
        id="something that no fact says is built in",
    ),
    pytest.param(
        CRITERIA_FILE, "      black: {value: 2, facts: [taste.black.strong], why: Strong by nature.}\n", "",
        ("warning", "tea: criterion mildness", "Black tea has no rating, so scores become intervals."),
        id="option without a rating",
    ),
    pytest.param(
        CRITERIA_FILE, "    opposite: mildness\n", "",
        ("warning", "tea: criterion mildness", "strength does not name it as its opposite in turn."),
        id="one-sided opposite",
    ),
    pytest.param(
        CRITERIA_FILE, "facts: [taste.black.strong]", "facts: [taste.black.always]",
        (
            "error", "tea: criterion mildness",
            "The rating of black rests only on facts that are contested or outdated: taste.black.always. "
            "Name one that is current.",
        ),
        id="rating that rests on a contested fact alone",
    ),
    pytest.param(
        CRITERIA_FILE, "facts: [taste.black.strong]", "facts: [taste.black.strong, taste.green.mild]",
        (
            "error", "tea: criterion mildness",
            "The rating of black rests on facts that don't speak of it: taste.green.mild.",
        ),
        id="rating that rests on another option's fact",
    ),
    pytest.param(
        TASTE_FILE, "claim: Green tea stays mild", "claim: Green tea has no mildness",
        (
            "warning", "tea: criterion mildness",
            "The rating of green is 4, yet taste.green.mild says “Green tea has no mildness when the water …”. "
            "Look at both again.",
        ),
        id="high rating on a fact of what is lacking",
    ),
    pytest.param(
        TASTE_FILE, "claim: Green tea stays mild when", "claim: Green tea comes with strength when",
        (
            "warning", "tea: criterion strength",
            "The rating of green is 2, yet taste.green.mild says “Green tea comes with strength when the water …”. "
            "Look at both again.",
        ),
        id="low rating on a fact of what is brought",
    ),
    pytest.param(
        CRITERIA_FILE, "{value: 4, facts", "{value: 4, second: 2, facts",
        (
            "warning", "tea: criterion mildness",
            "The ratings of green lie 2 apart (4 and 2). Settle them by the facts, and say how in `settled`.",
        ),
        id="two ratings far apart",
    ),
    pytest.param(
        CRITERIA_FILE, "criteria:\n", f"criteria:\n{UNUSED_CRITERION}",
        ("warning", "tea: criterion warmth", "No need, use case or default gives it weight, so it never counts."),
        id="criterion that never counts",
    ),
    pytest.param(
        NEEDS_FILE, "needs:\n", "needs:\n  - {id: money, name: Money, phrases: [cheap]}\n",
        ("warning", "tea: need money", "It acts on no criterion, so stating it changes nothing."),
        id="need without an effect",
    ),
    pytest.param(
        NEEDS_FILE, "needs:\n", "needs:\n  - {id: strength, name: Strength}\n",
        ("warning", "tea: need strength", "It has no phrases and no answer states it, so nobody can."),
        id="need that nobody can state",
    ),
    pytest.param(
        NEEDS_FILE, "    values:\n",
        "    values:\n      - {id: mocha, name: Mocha, phrases: [Coffee], effects: {require: []}}\n",
        ("warning", "tea: need habit", '"coffee" means the values mocha and coffee. Keep it with one.'),
        id="phrase of two values",
    ),
    pytest.param(
        NEEDS_FILE, "phrases: [we drink,", "phrases: [Gentle,",
        ("warning", "tea: needs", '"gentle" pulls to mildness and habit. Keep it with one.'),
        id="phrase of two needs",
    ),
    pytest.param(
        PRICE_FILE, "    claim:", "    asks: ['How does it taste?']\n    claim:",
        ("warning", "tea: topics", '"how does it taste" pulls to taste and price. Keep it with one.'),
        id="question that pulls to two topics",
    ),
    pytest.param(
        USE_CASES_FILE, "use_cases:\n",
        "use_cases:\n  - {id: dawn, name: Dawn, phrases: [In  the morning], weights: {strength: 1}}\n",
        ("warning", "tea: use cases", '"in the morning" pulls to dawn and breakfast. Keep it with one.'),
        id="phrase of two use cases",
    ),
    pytest.param(
        USE_CASES_FILE, "{strength: 4, mildness: 1}", "{strength: 0}",
        ("error", "tea: use case breakfast", "It gives no criterion a weight, so choosing it changes nothing."),
        id="use case without weight",
    ),
    pytest.param(
        QUESTIONS_FILE, "      - {id: unsure, label: Not sure}\n", "",
        (
            "warning", "tea: question when",
            'No answer means nothing, such as "Not sure". Add one, so that a choice can be taken back.',
        ),
        id="question without a way out",
    ),
    pytest.param(
        QUESTIONS_FILE, "label: With guests", "label: In the Morning",
        (
            "error", "tea: question when",
            'The answers morning and guests read alike: "in the morning". Word one differently.',
        ),
        id="answers that read alike",
    ),
    pytest.param(
        COMPARISON_FILE, "name: Black tea,", "name: Black tea, aliases: [green tea],",
        ("error", "tea: options", '"green tea" stands for green and black. Keep it with one.'),
        id="alias of two options",
    ),
    pytest.param(
        COMPARISON_FILE, "name: Black tea,", "name: Black tea, packages: [Green],",
        ("error", "tea: options", '"green" stands for green and black. Keep it with one.'),
        id="package with the id of another option",
    ),
    pytest.param(
        COMPARISON_FILE, "thresholds:", "outside: [coffee, Black  Tea]\nthresholds:",
        ("error", "tea: options", '"Black  Tea" stands under `outside`, too. Delete it there.'),
        id="option that is said to be outside",
    ),
    pytest.param(
        TASTE_FILE, "corrected_by: taste.black.strong", "corrected_by: taste.green.mild",
        (
            "error", "tea: fact taste.black.always",
            "taste.green.mild corrects it, but speaks of none of its options.",
        ),
        id="correction that speaks of another option",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "finding"), CASES)
def test_a_finding(tea: Tea, file: str, old: str, new: str, finding: tuple[str, str, str]) -> None:
    tea.change(file, old, new)
    assert found(tea) == [finding]


def test_a_high_rating_may_rest_on_a_lack_where_lacking_is_good(tea: Tea) -> None:
    tea.change(TASTE_FILE, "claim: Green tea stays mild", "claim: Green tea has no bitterness")
    tea.change(CRITERIA_FILE, "high: Mild however long it stands.", "high: No bitterness however long it stands.")
    assert found(tea) == []


@pytest.mark.parametrize("second", ["second: 3", "second: 2, settled: The book says cool water decides."])
def test_two_ratings_may_differ_a_little_or_be_settled(tea: Tea, second: str) -> None:
    tea.change(CRITERIA_FILE, "{value: 4, facts", f"{{value: 4, {second}, facts")
    assert found(tea) == []


@pytest.mark.parametrize("way_out", ["    required: true\n", "    kind: many\n"])
def test_a_required_question_and_one_of_many_answers_need_no_way_out(tea: Tea, way_out: str) -> None:
    tea.change(QUESTIONS_FILE, "      - {id: unsure, label: Not sure}\n", "")
    tea.change(QUESTIONS_FILE, "    answers:\n", f"{way_out}    answers:\n")
    assert found(tea) == []


def test_a_criterion_counts_when_its_opposite_can_be_avoided(tea: Tea) -> None:
    tea.change(USE_CASES_FILE, "{strength: 4, mildness: 1}", "{mildness: 1}")
    tea.change(CRITERIA_FILE, "    weight: 1.5\n", "")
    tea.change(NEEDS_FILE, "[{criterion: strength, weight: 4}]", "[{criterion: mildness, weight: 0}]")
    assert found(tea) == []


def test_a_fact_is_due_a_year_after_it_was_read(tea: Tea) -> None:
    due = [where for _, where, _ in found(tea, A_YEAR_LATER)]
    assert due == ["tea: fact taste.green.mild"]


def test_a_fact_is_due_when_its_owner_said(tea: Tea) -> None:
    tea.change(TASTE_FILE, "    seed", "    owner: Ana\n    review_by: 2025-06-29\n    seed")
    text = "It was due to be read again by Ana on 2025-06-29."
    assert found(tea) == [("warning", "tea: fact taste.green.mild", text)]


def test_errors_come_first_and_notes_last(tea: Tea) -> None:
    tea.change(PRICE_FILE, "[green, black]", "[green]")
    tea.change(USE_CASES_FILE, "{strength: 4, mildness: 1}", "{strength: 0}")
    assert [each.severity for each in check(tea.load(), TODAY)] == ["error", "warning", "info"]


def test_the_same_knowledge_gives_the_same_findings(tea: Tea) -> None:
    knowledge = tea.load()
    first: list[Finding] = check(knowledge, A_YEAR_LATER)
    assert check(knowledge, A_YEAR_LATER) == first


def test_what_is_built_in_is_said_by_one_fact_of_an_option(tea: Tea) -> None:
    tea.change(TOPICS_FILE, "    title: Taste\n", "    title: Taste\n    built_in: [milk]\n")
    tea.change(TASTE_FILE, "    options: [green]\n", "    options: [green]\n    built_in: none\n")
    assert found(tea) == []
    tea.change(TASTE_FILE, "facts:\n", f"facts:\n{SECOND}")
    assert found(tea) == [
        (
            "error",
            "tea: topic taste",
            "taste.green.milk and taste.green.mild both say whether green has it built in. Keep one.",
        )
    ]
