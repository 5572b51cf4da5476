"""Coverage counts what a person counts by hand in the small folder."""

import pytest

from bot.facts.coverage import SEEDS, Tally, coverage
from bot.facts.model import Status
from tests.facts.tea import CRITERIA_FILE, PRICE_FILE, QUESTIONS_FILE, TASTE_FILE, USE_CASES_FILE, Tea


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


def test_second_ratings_and_how_far_they_lie_apart(tea: Tea) -> None:
    tea.change(CRITERIA_FILE, "{value: 4, facts", "{value: 4, second: 4, facts")
    tea.change(CRITERIA_FILE, "value: 5\n", "value: 5\n        second: 3\n")
    (found,) = coverage(tea.load()).comparisons
    assert found.second_ratings == {
        "mildness": {"green": 4, "black": None},
        "strength": {"green": None, "black": 3},
    }
    assert found.apart == {0: 1, 2: 1}


def test_ways_to_ask_are_those_of_the_topic_and_of_the_facts_of_an_option(tea: Tea) -> None:
    tea.change(TASTE_FILE, "is green tea mild]", "is green tea mild, how does it taste]")
    (found,) = coverage(tea.load()).comparisons
    assert found.phrasings == {"taste": {"green": 2, "black": 1}, "price": {"green": 0, "black": 0}}


def test_what_is_missing_is_counted_and_named(tea: Tea) -> None:
    tea.change(CRITERIA_FILE, "      black: {value: 2, facts: [taste.black.strong], why: Strong by nature.}\n", "")
    tea.change(PRICE_FILE, "[green, black]", "[green]")
    found = coverage(tea.load(), ["habit", "luxury"])
    tallies = {tally.what: tally for tally in found.comparisons[0].tallies}
    assert tallies["topics x options"] == Tally("topics x options", 3, 4, ("price black",))
    assert tallies["criteria x options"] == Tally("criteria x options", 3, 4, ("mildness black",))
    assert tallies["8 phrasings each"].have == 0
    assert tallies["use cases"] == Tally("use cases", 1, 1, ())
    assert tallies["needs"] == Tally("needs", 2, 3, ("luxury",))
    assert found.seed_tally.have == 1
    assert not found.complete


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
