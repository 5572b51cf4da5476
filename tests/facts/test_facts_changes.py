"""What differs between two states of a folder."""

import pytest

from bot.facts.changes import Change, Happened, changes
from tests.facts.tea import (
    COMPARISON_FILE,
    CRITERIA_FILE,
    NEEDS_FILE,
    PRICE_FILE,
    QUESTIONS_FILE,
    TASTE_FILE,
    USE_CASES_FILE,
    Tea,
)

TEAPOT = """\
  - id: taste.green.pot
    options: [green]
    claim: Green tea tastes best from a small pot.
    sources: [{title: The tea book, url: "https://example.org/tea", checked: 2025-06-02}]
"""


def test_nothing_differs_from_itself_whatever_the_layout(tea: Tea) -> None:
    before = tea.load()
    tea.change(TASTE_FILE, "topic: taste", "# a comment\ntopic: 'taste'")
    assert changes(before, tea.load()) == ()


STRONG = "      black: {value: 2, facts: [taste.black.strong], why: Strong by nature.}\n"
POT_FIRST = f"{TEAPOT}  - id: taste.black.strong"
CASES = [
    # what is edited: file, old, new; and what is told of it: kind, id, what happened, in what
    (TASTE_FILE, "below 80", "below 70", ("fact", "taste.green.mild", "changed", "claim")),
    (TASTE_FILE, "  - id: taste.black.strong", POT_FIRST, ("fact", "taste.green.pot", "added", "")),
    (CRITERIA_FILE, "value: 5", "value: 4", ("rating", "strength black", "changed", "5 → 4")),
    (CRITERIA_FILE, "nature.}", "nature!, second: 3}", ("rating", "mildness black", "changed", "second, why")),
    (CRITERIA_FILE, STRONG, "", ("rating", "mildness black", "removed", "2 → unknown")),
    (CRITERIA_FILE, "weight: 1.5", "weight: 2", ("criterion", "strength", "changed", "weight")),
    (NEEDS_FILE, "weight: 4", "weight: 3", ("need", "habit", "changed", "values")),
    (USE_CASES_FILE, "strength: 4", "strength: 3", ("use case", "breakfast", "changed", "weights")),
    (QUESTIONS_FILE, "short: When", "short: Time", ("question", "when", "changed", "short")),
    (COMPARISON_FILE, "clear: 0.9", "clear: 0.95", ("comparison", "tea", "changed", "thresholds")),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), CASES)
def test_a_change_is_told_and_nothing_else(
    tea: Tea, file: str, old: str, new: str, told: tuple[str, str, Happened, str]
) -> None:
    before = tea.load()
    tea.change(file, old, new)
    assert changes(before, tea.load()) == (Change("tea", *told),)


def test_what_was_added_counts_as_removed_the_other_way_round(tea: Tea) -> None:
    before = tea.load()
    tea.change(TASTE_FILE, "  - id: taste.black.strong", f"{TEAPOT}  - id: taste.black.strong")
    assert changes(tea.load(), before) == (Change("tea", "fact", "taste.green.pot", "removed"),)


def test_a_new_option_does_not_list_the_criteria_that_come_with_it(tea: Tea) -> None:
    before = tea.load()
    tea.change(
        COMPARISON_FILE,
        "thresholds:",
        '  - {id: white, name: White tea, what: "Buds.", version: "1", home: "https://example.org/w"}\nthresholds:',
    )
    tea.change(PRICE_FILE, "[green, black]", "[green, black, white]")
    assert [(each.kind, each.id, each.happened) for each in changes(before, tea.load())] == [
        ("option", "white", "added"),
        ("fact", "price.both.cheap", "changed"),
    ]


def test_a_whole_comparison_is_one_change(tea: Tea) -> None:
    before = tea.load()
    tea.files |= {file.replace("tea/", "ant/"): text for file, text in tea.files.items()}
    tea.change("ant/comparison.yaml", "id: tea", "id: ant")
    assert changes(before, tea.load()) == (Change("ant", "comparison", "ant", "added"),)
