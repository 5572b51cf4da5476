"""Options that the team ruled out: they keep their scores and are out, whatever those are."""

import itertools

from bot.facts.model import Direction
from bot.scoring.group import recommend_together
from bot.scoring.model import RULED_OUT, Disqualification, Need, Verdict
from bot.scoring.score import recommend
from tests.scoring.scoring_cases import FLASK_DJANGO, comparison, need

WEIGHTS = {"admin": 5, "flexibility": 1}
KNOWN = comparison(FLASK_DJANGO, WEIGHTS)
NO_DJANGO = need(RULED_OUT, Direction.AVOID, "django", said="the client said no to Django", who="U1")
NO_FLASK = need(RULED_OUT, Direction.AVOID, "flask", said="no Flask please")
DJANGO_AGAIN = need(RULED_OUT, Direction.DROP, "django")


def test_the_option_keeps_its_score_and_is_out_by_the_words_it_was_ruled_out_in() -> None:
    before, after = recommend([], KNOWN, "digest"), recommend([NO_DJANGO], KNOWN, "digest")
    assert (before.winner, after.winner) == ("django", "flask")
    assert {one.option: one.low for one in before.ranking} == {one.option: one.low for one in after.ranking}
    out = after.ranking[-1]
    assert out.option == "django"
    assert out.disqualified_by == (
        Disqualification(criterion=RULED_OUT, rating=None, threshold=None, facts=(), need=NO_DJANGO),
    )
    assert (after.verdict, after.runner_up, after.margin) == (Verdict.CLEAR, None, 0)
    assert after.asked_for_nothing


def test_no_weight_or_rating_brings_it_back() -> None:
    after = recommend([NO_DJANGO], KNOWN, "digest")
    assert "django" not in {flip.option for flip in after.weight_flips} | {flip.winner for flip in after.rating_flips}


def test_when_all_are_out_no_must_is_named_that_would_let_one_back_in() -> None:
    after = recommend([NO_DJANGO, NO_FLASK], KNOWN, "digest")
    assert (after.verdict, after.leader, after.release) == (Verdict.NONE, None, None)
    must = need("flexibility", Direction.REQUIRE, must=True)
    mixed = recommend([NO_FLASK, must], KNOWN, "digest")
    assert mixed.release == "flexibility"
    assert [[out.criterion for out in one.disqualified_by] for one in mixed.ranking] == [["flexibility"], [RULED_OUT]]


def test_taking_it_back_is_as_if_it_had_never_been_said() -> None:
    assert recommend([NO_DJANGO, DJANGO_AGAIN], KNOWN, "digest") == recommend([], KNOWN, "digest")
    everything = need(RULED_OUT, Direction.DROP)
    assert recommend([NO_DJANGO, NO_FLASK, everything], KNOWN, "digest") == recommend([], KNOWN, "digest")


def test_the_order_in_which_it_is_said_changes_nothing() -> None:
    said: list[Need] = [NO_DJANGO, NO_DJANGO.model_copy(update={"said": "no Django", "who": "U2"}), need("admin")]
    made = {recommend(order, KNOWN, "digest").model_dump_json() for order in itertools.permutations(said)}
    assert len(made) == 1


def test_an_option_that_is_not_considered_cannot_be_ruled_out() -> None:
    only_flask = recommend([NO_DJANGO], KNOWN, "digest", options=["flask"])
    assert only_flask == recommend([], KNOWN, "digest", options=["flask"])


def test_what_one_of_several_people_rules_out_is_out_for_all() -> None:
    together = recommend_together({"ana": [NO_DJANGO], "ben": []}, KNOWN, "digest")
    assert together.people["ben"].leader == "django"
    assert together.together.leader == "flask"
    assert together.together.ranking[-1].disqualified_by[0].need == NO_DJANGO
