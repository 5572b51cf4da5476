"""The knowledge in the checkout loads, holds together and is as complete as promised."""

from datetime import UTC, datetime

import pytest
import yaml

from bot.facts.check import FAR_APART, check
from bot.facts.coverage import Coverage, coverage
from bot.facts.load import CHECKOUT, load
from bot.facts.model import Knowledge
from bot.scoring.model import USE_CASE
from bot.slack.limits import CHART_LABEL

EVAL = CHECKOUT.parent / "tests" / "eval"
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


def test_every_rating_was_made_twice_and_differences_of_two_are_settled(knowledge: Knowledge) -> None:
    ratings = [
        rating for each in knowledge.default.criteria if not each.by_definition for rating in each.ratings.values()
    ]
    assert all(rating.second is not None for rating in ratings)
    assert [rating.why for rating in ratings if rating.apart >= FAR_APART and not rating.settled] == []


def test_nothing_that_coverage_counts_is_missing(knowledge: Knowledge) -> None:
    aspects = [each["id"] for each in yaml.safe_load((EVAL / "aspects.yaml").read_text())]
    found = coverage(knowledge, [aspect for aspect in aspects if aspect != USE_CASE])
    missing = {tally.what: tally.missing for tally in found.comparisons[0].tallies if not tally.complete}
    assert (missing, found.complete) == ({}, True)


def test_every_topic_that_question_sets_are_labelled_with_is_known(knowledge: Knowledge) -> None:
    wanted = {each["id"] for each in yaml.safe_load((EVAL / "topics.yaml").read_text())}
    assert wanted - knowledge.default.topic_by_id.keys() == set()


TOPICS_PEOPLE_ASK_FOR = (
    "logging globals di routing commands service_layer drawbacks static_files background typing jobs errors"
).split()


@pytest.mark.parametrize("topic", TOPICS_PEOPLE_ASK_FOR)
def test_topics_that_people_ask_for_are_answered_for_each_option(topic: str, covered: Coverage) -> None:
    assert all(covered.comparisons[0].topics[topic].values())


def test_the_questionnaire_has_at_most_eight_questions(knowledge: Knowledge) -> None:
    assert 1 <= len(knowledge.default.questions) <= 8


def test_loading_twice_gives_the_same_digest(knowledge: Knowledge) -> None:
    assert load(CHECKOUT, TODAY).digest == knowledge.digest


def test_no_criterion_is_cut_under_a_bar(knowledge: Knowledge) -> None:
    names = [one.short or one.name for comparison in knowledge.comparisons for one in comparison.criteria]
    assert [name for name in names if len(name) > CHART_LABEL] == []
    assert len(set(names)) == len(names)
