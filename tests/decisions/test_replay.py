"""A decision's recommendation made again: the same bytes from the same knowledge, and what today's would change."""

from hashlib import sha256
from typing import Any

import pytest

from bot.decisions.model import DecisionRecord, Proposal
from bot.decisions.replay import Replay, Result, replay
from bot.decisions.replay_words import again_lines, replay_data, result_words, today_lines, today_words
from bot.facts.frozen import freeze, thaw
from bot.facts.model import Comparison, Knowledge
from bot.scoring.canonical import canonical
from bot.scoring.model import SCORING_VERSION
from bot.scoring.score import recommend
from tests.advice_cases import NOW, comparison, needs

KNOWN = comparison()


def knowledge(*comparisons: Comparison) -> Knowledge:
    """Read anew, as a copy of a comparison still finds by id what the first one had."""
    return thaw(freeze(comparisons))


THEN = knowledge(KNOWN)
FROZEN = freeze(THEN.comparisons)


def decided(**changes: Any) -> DecisionRecord:
    advice = recommend(needs(), KNOWN, THEN.digest, answered=("q1",)).model_copy(update=changes)
    proposal = Proposal(title="Framework", outcome=(advice.leader or "",), deciders=("U1",))
    return DecisionRecord.of(proposal, advice, needs(), number=7, by="U1", at=NOW, answered=("q1",))


def bytes_of(record: DecisionRecord) -> str:
    return canonical(record.recommendation).decode()


def again(record: DecisionRecord, today: Knowledge = THEN, frozen: bytes | None = FROZEN) -> Replay:
    return replay(record, bytes_of(record), frozen, today)


def edited(**ratings: int) -> Knowledge:
    """Today's knowledge, where Criterion 0 rates these options otherwise."""
    first, *rest = KNOWN.criteria
    changed = {o: first.ratings[o].model_copy(update={"value": value}) for o, value in ratings.items()}
    criterion = first.model_copy(update={"ratings": {**first.ratings, **changed}})
    return knowledge(KNOWN.model_copy(update={"criteria": (criterion, *rest)}))


def test_the_same_knowledge_gives_the_same_bytes() -> None:
    made = again(decided())
    assert made.result is Result.IDENTICAL
    assert not made.differs
    assert again_lines(made, KNOWN) == []
    assert today_words(made, KNOWN) == "Today's knowledge is that of then, and the answer the same."
    assert today_lines(made, KNOWN) == []


def test_a_record_that_was_read_from_its_row_gives_the_same_bytes() -> None:
    record = decided()
    assert again(DecisionRecord.model_validate_json(record.model_dump_json())).result is Result.IDENTICAL


def test_other_bytes_under_the_same_scoring_version_are_an_alarm() -> None:
    made = again(decided(margin=99.0))
    assert made.result is Result.DIFFERENT
    assert made.differs
    assert "Something is wrong here" in result_words(made)


def test_a_newer_scoring_shows_what_was_stored_and_what_differs() -> None:
    record = decided(scoring_version="0")
    ranking = record.recommendation.ranking
    moved = ranking[0].model_copy(update={"low": 1.0, "high": 1.0})
    record = record.model_copy(
        update={"recommendation": record.recommendation.model_copy(update={"ranking": (moved, *ranking[1:])})}
    )
    made = again(record)
    assert made.result is Result.NEWER_SCORING
    assert not made.differs
    assert f"version 0 then, {SCORING_VERSION} now" in result_words(made)
    (line,) = again_lines(made, KNOWN)
    assert line.startswith(f"{KNOWN.option_by_id[moved.option].name}: 1 → ")


@pytest.mark.parametrize("frozen", [None, b"", FROZEN[:-1], FROZEN + b" "])
def test_knowledge_that_is_gone_or_damaged_is_said_to_be(frozen: bytes | None) -> None:
    made = again(decided(), frozen=frozen)
    assert made.result is Result.NOT_KEPT
    assert made.differs


def test_one_recorded_before_results_were_kept_is_no_alarm() -> None:
    made = replay(decided(), None, None, THEN)
    assert made.result is Result.TOO_OLD
    assert not made.differs


def test_a_rating_that_changed_says_whether_the_answer_would_and_by_how_much() -> None:
    record = decided()
    leader, last = record.recommendation.leader or "", record.recommendation.ranking[-1].option
    made = again(record, edited(**{leader: 1, last: 5}))
    assert made.result is Result.IDENTICAL
    lines = today_lines(made, KNOWN)
    assert any(f"{KNOWN.option_by_id[leader].name} on Criterion 0 Web frameworks: " in line for line in lines)
    assert any("→" in line and "(-" in line for line in lines)
    assert made.today.flips(made.stored) == today_words(made, KNOWN).startswith("Today the answer would be another")
    assert {change.id for change in made.today.changes} == {f"c0 {leader}", f"c0 {last}"}


def test_an_option_that_is_gone_is_named_and_the_rest_is_weighed() -> None:
    record = decided()
    leader = record.recommendation.leader or ""
    left = KNOWN.model_copy(
        update={
            "options": tuple(option for option in KNOWN.options if option.id != leader),
            "criteria": tuple(
                c.model_copy(update={"ratings": {o: r for o, r in c.ratings.items() if o != leader}})
                for c in KNOWN.criteria
            ),
        }
    )
    made = again(record, knowledge(left))
    assert made.today.gone == (leader,)
    assert made.today.flips(made.stored)
    assert any(line.startswith("No longer known: ") for line in today_lines(made, left))


def test_a_comparison_that_is_gone_recommends_nothing_today() -> None:
    made = again(decided(), knowledge(KNOWN.model_copy(update={"id": "tea"})))
    assert made.today.recommendation is None
    assert "nothing can be recommended" in today_words(made, None)
    assert replay_data(made, None)["today"] is None


def test_the_bytes_of_a_fixed_case_belong_to_this_scoring_version() -> None:
    """When this fails, a decision of yesterday is not reproduced any more: raise SCORING_VERSION, then change both."""
    made = canonical(recommend(needs(), comparison("fixed"), "d" * 64))
    assert (SCORING_VERSION, sha256(made).hexdigest()) == (
        "1",
        "f2fc5a84e637229aaac5ead430b5adf75945b392a0c4ebc04f7d3269ea0966ba",
    )
