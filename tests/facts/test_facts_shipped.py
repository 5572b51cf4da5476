"""The knowledge in the checkout loads, holds together and is as complete as promised."""

from datetime import UTC, datetime

import pytest

from bot.facts.check import check
from bot.facts.coverage import Coverage, coverage
from bot.facts.load import CHECKOUT, load
from bot.facts.model import Knowledge

TODAY = datetime.now(UTC).date()


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(CHECKOUT, TODAY)


@pytest.fixture(scope="module")
def covered(knowledge: Knowledge) -> Coverage:
    return coverage(knowledge)


def test_it_has_no_error(knowledge: Knowledge) -> None:
    assert [finding for finding in check(knowledge, TODAY) if finding.severity == "error"] == []


def test_every_claim_of_the_source_article_is_carried(covered: Coverage) -> None:
    assert covered.missing_seeds == ()


def test_there_are_300_facts(covered: Coverage) -> None:
    assert sum(covered.comparisons[0].facts.values()) >= 300


def test_at_least_22_criteria_are_rated_for_every_option(covered: Coverage) -> None:
    ratings = covered.comparisons[0].ratings
    assert len(ratings) >= 22
    assert all(value is not None for row in ratings.values() for value in row.values())


def test_there_are_23_use_cases_and_each_weighs_something(covered: Coverage) -> None:
    use_cases = covered.comparisons[0].use_cases
    assert len(use_cases) >= 23
    assert all(use_cases.values())


def test_loading_twice_gives_the_same_digest(knowledge: Knowledge) -> None:
    assert load(CHECKOUT, TODAY).digest == knowledge.digest
