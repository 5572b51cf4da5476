"""Recommendations worked out by hand. v is the rating from 0 to 1: (rating - 1) / 4."""

from fractions import Fraction

import pytest

from bot.errors import NotFoundError
from bot.facts.model import Direction, Effect, Thresholds
from bot.scoring.model import Contribution, Disqualification, RatingFlip, Reason, Unknown, Verdict, WeightFlip
from bot.scoring.score import recommend
from tests.scoring.scoring_cases import FLASK_DJANGO, comparison, need, scored, spec

WEIGHTS = {"admin": 3, "flexibility": 2, "minimalism": 1}
# django: 100 * (3 * 4/4 + 2 * 1/4 + 1 * 0/4) / 6 = 100 * 14/24 = 58.33…
# flask:  100 * (3 * 1/4 + 2 * 4/4 + 1 * 4/4) / 6 = 100 * 15/24 = 62.5


def test_scores_margin_and_ranking() -> None:
    found = scored(FLASK_DJANGO, WEIGHTS)
    assert [each.option for each in found.ranking] == ["flask", "django"]
    assert [(each.low, each.high) for each in found.ranking] == [
        (62.5, 62.5),
        (pytest.approx(175 / 3, abs=1e-12), pytest.approx(175 / 3, abs=1e-12)),
    ]
    assert (found.leader, found.runner_up) == ("flask", "django")
    assert found.margin == pytest.approx(100 / 24, abs=1e-12)


def test_contributions_are_each_criterions_part_of_the_score() -> None:
    flask = scored(FLASK_DJANGO, WEIGHTS).ranking[0]
    # 100 * 3 * 1/24, 100 * 2 * 4/24, 100 * 1 * 4/24
    assert flask.contributions == (
        Contribution(criterion="admin", weight=3, rating=2, low=12.5, high=12.5),
        Contribution(
            criterion="flexibility", weight=2, rating=5, low=flask.contributions[1].low, high=flask.contributions[1].low
        ),
        Contribution(
            criterion="minimalism", weight=1, rating=5, low=flask.contributions[2].low, high=flask.contributions[2].low
        ),
    )
    assert [each.low for each in flask.contributions] == pytest.approx([12.5, 100 / 3, 50 / 3], abs=1e-12)
    assert sum(each.low for each in flask.contributions) == 62.5


def test_thirds_published_as_floats_still_add_up_to_the_last_digit() -> None:
    # Three equal weights, rated 5, 5 and 4: 33.33… + 33.33… + 25 = 91.66…
    found = scored({"a": {"x": 5}, "b": {"x": 5}, "c": {"x": 4}}, {"a": 0.1, "b": 0.1, "c": 0.1}).ranking[0]
    parts = [each.low for each in found.contributions]
    assert sum(parts) == found.low == pytest.approx(275 / 3, abs=1e-12)
    assert sum(map(Fraction, parts)) == Fraction(found.low)


def test_reasons_name_the_facts_of_both_options_and_speak_for_each_side() -> None:
    found = scored(FLASK_DJANGO, WEIGHTS)
    # flexibility: 2 * (5 - 2) / 24 = 6/24 of 100; minimalism: 1 * (5 - 1) / 24; admin, for django: 3 * (5 - 2) / 24
    assert found.reasons == (
        Reason(
            criterion="flexibility",
            option="flask",
            against="django",
            points=25,
            facts=("flexibility.flask", "flexibility.django"),
        ),
        Reason(
            criterion="minimalism",
            option="flask",
            against="django",
            points=found.reasons[1].points,
            facts=("minimalism.flask", "minimalism.django"),
        ),
    )
    assert found.reasons[1].points == pytest.approx(100 / 6, abs=1e-12)
    assert found.counter_reasons == (
        Reason(criterion="admin", option="django", against="flask", points=37.5, facts=("admin.django", "admin.flask")),
    )


def test_at_most_five_reasons_and_three_counter_reasons_the_heaviest_first() -> None:
    table = {f"for{place}": {"x": 5, "y": 1} for place in range(7)}
    table |= {f"against{place}": {"x": 1, "y": 5} for place in range(4)}
    weights = {f"for{place}": 1 + place / 2 for place in range(7)} | {f"against{place}": 1.0 for place in range(4)}
    found = scored(table, weights)
    assert [reason.criterion for reason in found.reasons] == ["for6", "for5", "for4", "for3", "for2"]
    assert [reason.criterion for reason in found.counter_reasons] == ["against0", "against1", "against2"]


def test_the_smallest_weight_changes_that_make_the_runner_up_equal() -> None:
    # flask leads by 15 - 14 = 1 (in weight times steps). minimalism: 1 / 4 less; admin: 1 / 3 more; flexibility: 1 / 3
    # less, the thirds rounded up to a billionth so that what is published does flip.
    assert scored(FLASK_DJANGO, WEIGHTS).weight_flips == (
        WeightFlip(criterion="minimalism", weight=1, to=0.75, option="django"),
        WeightFlip(criterion="admin", weight=3, to=3.333333334, option="django"),
        WeightFlip(criterion="flexibility", weight=2, to=1.666666666, option="django"),
    )


def test_the_single_ratings_that_flip_when_off_by_one() -> None:
    # flask 15 against django 14. flask one lower: admin 12, flexibility 13 flip, minimalism 14 only ties.
    # django one higher: flexibility 16 flips, minimalism 15 only ties, admin is at the top already.
    assert scored(FLASK_DJANGO, WEIGHTS).rating_flips == (
        RatingFlip(criterion="admin", option="flask", rating=2, to=1, winner="django"),
        RatingFlip(criterion="flexibility", option="django", rating=2, to=3, winner="django"),
        RatingFlip(criterion="flexibility", option="flask", rating=5, to=4, winner="django"),
    )


def test_an_unknown_rating_makes_an_interval_and_is_never_a_zero() -> None:
    # x: 100 * (1 * 3/4 + 1 * ?) / 2 = 37.5 to 87.5, halfway 62.5; y: 100 * (1 * 2/4 + 1 * 2/4) / 2 = 50.
    found = scored({"a": {"x": 4, "y": 3}, "b": {"y": 3}}, {"a": 1, "b": 1})
    assert [(each.option, each.low, each.high) for each in found.ranking] == [("x", 37.5, 87.5), ("y", 50, 50)]
    assert found.ranking[0].contributions[1] == Contribution(criterion="b", weight=1, rating=None, low=0, high=50)
    assert found.margin == 12.5
    assert found.unknowns == (Unknown(criterion="b", option="x", could_change=True),)
    assert [reason.criterion for reason in found.reasons] == ["a"]


def test_an_unknown_rating_too_light_to_matter_says_so() -> None:
    # x: 100 * (4 + ?) / 5 = 80 to 100; y: 100 * (4 * 1/4 + 1) / 5 = 40. Nothing x could be rated lets y pass.
    found = scored({"a": {"x": 5, "y": 2}, "b": {"y": 5}}, {"a": 4, "b": 1})
    assert found.unknowns == (Unknown(criterion="b", option="x", could_change=False),)


def test_an_unknown_rating_of_an_option_too_far_behind_changes_nothing() -> None:
    # x: 100 * (4 + 1) / 5 = 100; y: 100 * (4 * 1/4 + ?) / 5 = 20 to 40.
    found = scored({"a": {"x": 5, "y": 2}, "b": {"x": 5}}, {"a": 4, "b": 1})
    assert found.unknowns == (Unknown(criterion="b", option="y", could_change=False),)


def test_an_unknown_rating_behind_a_leader_that_could_be_out_may_decide_who_follows_it() -> None:
    must = need("a", Direction.REQUIRE, must=True)
    # x: 5 * ? + 5 * 4 + 4 * 4 = 36 to 56 steps, but out if rated below 3; y: 5 * 3 + 0 + 4 * ? = 15 to 31;
    # z: 5 * 3 + 5 * 2 + 0 = 25. As long as x stays it is ahead of both. Should it be out, y's rating decides.
    table = {"a": {"y": 4, "z": 4}, "b": {"x": 5, "y": 1, "z": 3}, "c": {"x": 5, "z": 1}}
    found = recommend([must], comparison(table, {"b": 5, "c": 4}, options=["x", "y", "z"]), "digest")
    assert found.leader == "x"
    assert found.unknowns == (
        Unknown(criterion="a", option="x", could_change=True),
        Unknown(criterion="c", option="y", could_change=True),
    )


def test_a_must_below_its_threshold_disqualifies_and_names_fact_and_need() -> None:
    must = need("admin", Direction.REQUIRE, must=True, said="we must have an admin panel")
    found = recommend([must], comparison(FLASK_DJANGO, {"minimalism": 4}), "digest")
    # flask: 100 * (5 * 1/4 + 4 * 4/4) / 9 = 58.3; django: 100 * (5 * 4/4 + 0) / 9 = 55.6. But flask is out.
    assert [(each.option, each.acceptability) for each in found.ranking] == [("django", 1), ("flask", 0)]
    assert found.ranking[1].disqualified_by == (
        Disqualification(criterion="admin", rating=2, threshold=3, facts=("admin.flask",), need=must),
    )
    assert found.ranking[1].low == pytest.approx(525 / 9, abs=1e-12)
    assert (found.leader, found.winner, found.runner_up) == ("django", "django", None)
    assert (found.verdict, found.margin, found.weight_flips) == (Verdict.CLEAR, 0, ())
    # With no runner-up left, the reasons are those against the best of the options that are out.
    assert [(reason.criterion, reason.against) for reason in found.reasons] == [("admin", "flask")]
    assert [reason.criterion for reason in found.counter_reasons] == ["minimalism"]
    # One lower and django would still meet the must (4), one higher and flask would (3), and lead: 66.7 against 55.6.
    assert found.rating_flips == (RatingFlip(criterion="admin", option="flask", rating=2, to=3, winner="flask"),)


def test_the_threshold_is_the_criterions_own() -> None:
    must = need("admin", Direction.REQUIRE, must=True)
    lenient = comparison(FLASK_DJANGO, criteria={"admin": {"threshold": 2}})
    assert [each.disqualified_by for each in recommend([must], lenient, "digest").ranking] == [(), ()]


def test_a_leader_that_barely_meets_a_must_could_lose_it_by_one() -> None:
    must = need("admin", Direction.REQUIRE, must=True)
    table = {"admin": {"django": 3, "flask": 5}, "speed": {"django": 5, "flask": 1}}
    found = recommend([must], comparison(table, {"speed": 5}), "digest")
    # django: 5 * 2 + 5 * 4 = 30, flask: 5 * 4 = 20. At 2 django would have 25, still ahead, but miss the must.
    assert found.leader == "django"
    assert RatingFlip(criterion="admin", option="django", rating=3, to=2, winner="flask") in found.rating_flips


def test_an_unknown_rating_on_a_must_keeps_the_option_in_and_could_change_the_answer() -> None:
    must = need("admin", Direction.REQUIRE, must=True)
    table = {"admin": {"flask": 4}, "speed": {"django": 5, "flask": 1}}
    found = recommend([must], comparison(table, {"speed": 5}, options=["flask", "django"]), "digest")
    # django: 5 * ? + 5 * 4 = 20 to 40, flask: 5 * 3 = 15. django is ahead whatever the rating, unless it is below 3.
    assert (found.leader, found.ranking[0].disqualified_by) == ("django", ())
    assert found.unknowns == (Unknown(criterion="admin", option="django", could_change=True),)


def test_when_every_option_is_out_the_must_that_lets_most_back_in_is_named() -> None:
    table = {
        "admin": {"django": 5, "fastapi": 1, "flask": 2},
        "async": {"django": 2, "fastapi": 5, "flask": 2},
        "minimalism": {"django": 1, "fastapi": 3, "flask": 5},
    }
    musts = [need(aspect, Direction.REQUIRE, must=True) for aspect in ("admin", "async")]
    three = recommend(musts, comparison(table), "digest")
    # django misses async alone, fastapi admin alone, flask both: each lets one back in, and both weigh the same.
    assert (three.verdict, three.leader, three.winner, three.release) == (Verdict.NONE, None, None, "admin")
    assert (three.reasons, three.weight_flips, three.rating_flips, three.margin) == ((), (), (), 0)
    assert [(each.option, each.acceptability) for each in three.ranking] == [
        ("django", 0),
        ("fastapi", 0),
        ("flask", 0),
    ]
    # With less weight on async that is the must to take away.
    lighter = comparison(table, needs=(spec("async", require=(Effect(criterion="async", weight=4, must=True),)),))
    assert recommend(musts, lighter, "digest").release == "async"
    third = need("minimalism", Direction.REQUIRE, must=True)
    # Now flask still misses two, fastapi admin alone, django two.
    assert recommend([*musts, third], comparison(table), "digest").release == "admin"
    assert recommend([*musts, third], comparison(table), "digest", options=["flask"]).release is None


def test_nothing_weighted_gives_nobody_an_edge() -> None:
    found = scored(FLASK_DJANGO, {})
    assert [(each.option, each.low, each.high, each.acceptability) for each in found.ranking] == [
        ("django", 0, 0, 0.5),
        ("flask", 0, 0, 0.5),
    ]
    assert (found.verdict, found.leader, found.winner, found.asked_for_nothing) == (
        Verdict.TOO_CLOSE,
        "django",
        None,
        True,
    )


def test_a_single_option_is_clear_and_has_nobody_to_be_compared_with() -> None:
    found = scored({"admin": {"django": 2}}, {"admin": 1})
    assert (found.verdict, found.winner, found.runner_up, found.margin) == (Verdict.CLEAR, "django", None, 0)
    assert (found.reasons, found.counter_reasons, found.rating_flips) == ((), (), ())


def test_asked_for_nothing_only_while_the_defaults_alone_are_at_work() -> None:
    known = comparison(FLASK_DJANGO, WEIGHTS)
    assert recommend([], known, "digest").asked_for_nothing
    assert recommend([need("weather"), need("admin", Direction.NEUTRAL)], known, "digest").asked_for_nothing
    assert not recommend([need("minimalism", Direction.AVOID)], known, "digest").asked_for_nothing


def test_only_the_named_options_are_considered() -> None:
    table = {"admin": {"django": 5, "fastapi": 1, "flask": 2}}
    found = recommend([], comparison(table, {"admin": 1}), "digest", options=["flask", "fastapi", "flask"])
    assert found.options == ("fastapi", "flask")
    assert [each.option for each in found.ranking] == ["flask", "fastapi"]


@pytest.mark.parametrize(("options", "words"), [(["rails"], "knows no option rails"), ([], "at least one option")])
def test_an_option_that_does_not_exist_is_answered_with_those_that_do(options: list[str], words: str) -> None:
    with pytest.raises(NotFoundError, match=f"{words}.*django, flask"):
        recommend([], comparison(FLASK_DJANGO), "digest", options=options)


def test_the_verdict_claims_a_winner_only_from_the_comparisons_own_threshold_on() -> None:
    share = scored(FLASK_DJANGO, WEIGHTS).ranking[0].acceptability
    assert 0.5 < share < 0.7
    assert (scored(FLASK_DJANGO, WEIGHTS).verdict, scored(FLASK_DJANGO, WEIGHTS).winner) == (Verdict.TOO_CLOSE, None)
    leaning = scored(FLASK_DJANGO, WEIGHTS, thresholds=Thresholds(leaning=share, clear=0.9))
    assert (leaning.verdict, leaning.winner) == (Verdict.LEANING, "flask")
    clear = scored(FLASK_DJANGO, WEIGHTS, thresholds=Thresholds(leaning=0.5, clear=share))
    assert (clear.verdict, clear.winner) == (Verdict.CLEAR, "flask")
