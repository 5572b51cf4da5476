"""What holds in one workspace, laid over the knowledge that all share."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.facts.frozen import digest, freeze, thaw
from bot.facts.model import Knowledge, OwnFact, Status
from bot.facts.own import entries_of, with_own
from bot.scoring.score import recommend
from tests.advice_cases import comparison, needs
from tests.own_cases import own_entry


@pytest.fixture(scope="module")
def shared() -> Knowledge:
    known = comparison()
    return Knowledge(comparisons=(known,), digest=digest([known]))


def test_a_fact_of_its_own_is_among_the_others_and_leaves_the_shared_ones_alone(shared: Knowledge) -> None:
    before = shared.model_dump_json()
    ours = with_own(shared, [own_entry()]).default
    fact = ours.fact_by_id["own.1"]
    assert isinstance(fact, OwnFact)
    assert fact in ours.facts_by_topic["t0"]
    assert (fact.sources[0].added_by, fact.checked.isoformat()) == ("ana", "2026-02-03")
    assert "own.1" not in shared.default.fact_by_id
    assert shared.model_dump_json() == before


def test_its_rating_weighs_like_any_other(shared: Knowledge) -> None:
    def score(known: Knowledge) -> float:
        ranking = recommend(needs(count=1), known.default, known.digest).ranking
        return next(each.low for each in ranking if each.option == "flask")

    poor, good = (with_own(shared, [own_entry(criterion="c0", rating=value)]) for value in (1, 5))
    assert score(poor) < score(shared) <= score(good) or score(poor) <= score(shared) < score(good)
    rating = good.default.criterion_by_id["c0"].ratings["flask"]
    assert (rating.value, rating.facts) == (5, ("own.1",))


def test_what_it_corrects_is_contested(shared: Knowledge) -> None:
    ours = with_own(shared, [own_entry(corrects="f0.flask")]).default
    contested = ours.fact_by_id["f0.flask"]
    assert (contested.status, contested.corrected_by) == (Status.CONTESTED, "own.1")


def test_the_knowledge_of_a_workspace_has_a_digest_of_its_own_and_can_be_kept(shared: Knowledge) -> None:
    ours, theirs = with_own(shared, [own_entry()]), with_own(shared, [own_entry(by_name="ben")])
    assert len({shared.digest, ours.digest, theirs.digest}) == 3
    assert with_own(shared, [own_entry()]).digest == ours.digest
    again = thaw(freeze(ours.comparisons))
    assert again.digest == ours.digest
    assert again.default.fact_by_id["own.1"] == ours.default.fact_by_id["own.1"]
    assert with_own(shared, []) is shared


@pytest.mark.parametrize(
    "changes",
    [
        {"comparison": "gone"},
        {"topic": "gone"},
        {"options": ("flask", "gone")},
        {"criterion": "gone", "rating": 3},
    ],
)
def test_what_the_shared_knowledge_no_longer_has_is_passed_over(shared: Knowledge, changes: dict[str, Any]) -> None:
    entry = own_entry(**changes)
    assert not entry.fits(shared)
    assert with_own(shared, [entry]) is shared


@pytest.mark.parametrize("changes", [{"rating": 3}, {"criterion": "c0"}, {"claim": "short"}, {"link": "ftp://x"}])
def test_what_makes_no_sense_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        own_entry(**changes)


def test_a_stored_fact_of_another_form_is_passed_over() -> None:
    assert entries_of([own_entry().model_dump_json(), '{"number": 2, "from": "tomorrow"}']) == (own_entry(),)
