"""Coverage counts what a person counts by hand in the small folder."""

import pytest
from tea import CRITERIA_FILE, QUESTIONS_FILE, USE_CASES_FILE, Tea

from bot.facts.coverage import SEEDS, coverage
from bot.facts.model import Status


def test_facts_by_status(tea: Tea) -> None:
    (found,) = coverage(tea.load()).comparisons
    assert found.facts == {Status.CURRENT: 3, Status.CONTESTED: 1, Status.OUTDATED: 0}


def test_facts_by_topic_and_option(tea: Tea) -> None:
    (found,) = coverage(tea.load()).comparisons
    assert found.topics == {"taste": {"green": 1, "black": 2}, "price": {"green": 1, "black": 1}}


def test_ratings_by_criterion_and_option_without_the_made_ones(tea: Tea) -> None:
    tea.change(CRITERIA_FILE, "      black: {value: 2, facts: [taste.black.strong], why: Strong by nature.}\n", "")
    (found,) = coverage(tea.load()).comparisons
    assert found.ratings == {"mildness": {"green": 4, "black": None}, "strength": {"green": 2, "black": 5}}


def test_use_cases_count_the_criteria_they_weigh(tea: Tea) -> None:
    tea.change(USE_CASES_FILE, "mildness: 1", "mildness: 0")
    (found,) = coverage(tea.load()).comparisons
    assert found.use_cases == {"breakfast": 1}


def test_there_are_68_claims() -> None:
    assert (len(SEEDS), SEEDS[0], SEEDS[-1]) == (68, "S01", "S68")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CRITERIA_FILE, "    topic: taste\n", "    topic: taste\n    seed: [S09]\n"),
        (USE_CASES_FILE, "    article", "    seed: [S09]\n    article"),
        (QUESTIONS_FILE, "    short", "    seed: [S09]\n    short"),
    ],
)
def test_a_claim_may_be_carried_by_any_kind_of_entry(tea: Tea, file: str, old: str, new: str) -> None:
    tea.change(file, old, new)
    found = coverage(tea.load())
    assert found.seeds == ("S01", "S09")
    assert len(found.missing_seeds) == 66


def test_wanted_needs_may_be_needs_criteria_use_cases_or_answers(tea: Tea) -> None:
    wanted = ["habit", "strength", "breakfast", "guests", "knows_green", "luxury"]
    (found,) = coverage(tea.load(), wanted).comparisons
    assert found.needs == ("mildness", "habit")
    assert found.missing_needs == ("luxury",)
