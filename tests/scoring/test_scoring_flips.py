"""The smallest changes that flip the first rank really do, and slightly smaller ones do not."""

from fractions import Fraction
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.facts.model import Direction, Effect
from bot.scoring.model import Recommendation, WeightFlip
from bot.scoring.score import recommend
from tests.scoring.scoring_cases import FLASK_DJANGO, comparison, need, scored, spec

OPTIONS = ("django", "fastapi", "flask")
CRITERIA = ("admin", "async", "minimalism", "speed")
BILLIONTH = Fraction(1, 10**9)

Ratings = dict[str, dict[str, int]]

tables = st.fixed_dictionaries(
    dict.fromkeys(CRITERIA, st.fixed_dictionaries(dict.fromkeys(OPTIONS, st.integers(1, 5))))
)
weightings = st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.integers(0, 50).map(lambda tenths: tenths / 10)))


def leads(table: Ratings, weights: dict[str, Fraction], leader: str) -> dict[str, Fraction]:
    """By how much the leader's weighted sum exceeds that of each other option."""
    return {
        rival: sum((weights[id] * (row[leader] - row[rival]) for id, row in table.items()), Fraction())
        for rival in OPTIONS
        if rival != leader
    }


@given(tables, weightings)
def test_a_weight_flip_applied_alone_flips_and_a_slightly_smaller_one_does_not(
    table: Ratings, weights: dict[str, float]
) -> None:
    found = scored(table, weights)
    assert found.leader is not None
    exact = {criterion: Fraction(str(weight)) for criterion, weight in weights.items()}
    for flip in found.weight_flips:
        assert flip.weight == weights[flip.criterion]
        assert 0 <= flip.to <= 5
        to = Fraction(str(flip.to))
        assert leads(table, exact | {flip.criterion: to}, found.leader)[flip.option] <= 0
        towards = -BILLIONTH if to > exact[flip.criterion] else BILLIONTH
        smaller = exact | {flip.criterion: to + towards}
        assert min(leads(table, smaller, found.leader).values()) > 0


@given(tables, weightings)
def test_every_weight_that_can_flip_the_first_rank_is_reported_with_its_nearest_flip(
    table: Ratings, weights: dict[str, float]
) -> None:
    found = scored(table, weights)
    assert found.leader is not None
    exact = {criterion: Fraction(str(weight)) for criterion, weight in weights.items()}
    assume(min(leads(table, exact, found.leader).values()) > 0)
    reported = {flip.criterion: abs(Fraction(str(flip.to)) - exact[flip.criterion]) for flip in found.weight_flips}
    for criterion in CRITERIA:
        flipping = [
            abs(Fraction(tenths, 10) - exact[criterion])
            for tenths in range(51)
            if min(leads(table, exact | {criterion: Fraction(tenths, 10)}, found.leader).values()) <= 0
        ]
        if flipping:
            assert reported[criterion] <= min(flipping) + BILLIONTH
    assert list(reported.values()) == sorted(reported.values())


def test_another_option_than_the_runner_up_may_be_the_one_that_overtakes() -> None:
    # a and b weigh 2, c nothing. x: 2 * 4 + 2 * 4 = 16; y: 2 * 3 + 2 * 4 = 14; z: 2 * 3 + 2 * 3 = 12.
    # c: y is rated as x is, z higher by 4: its weight need only rise by 4 / 4 = 1. The runner-up gains nothing by it.
    table = {"a": {"x": 5, "y": 4, "z": 4}, "b": {"x": 5, "y": 5, "z": 4}, "c": {"x": 1, "y": 1, "z": 5}}
    found = scored(table, {"a": 2, "b": 2})
    assert found.runner_up == "y"
    # a: y would draw level at 2 - 2 / 1 = 0, z not before -2. b: z not before -2. Only changes within 0 to 5 are named.
    assert found.weight_flips == (
        WeightFlip(criterion="c", weight=0, to=1, option="z"),
        WeightFlip(criterion="a", weight=2, to=0, option="y"),
    )


def test_of_two_that_overtake_together_the_one_then_more_acceptable_takes_over() -> None:
    # x: 3 * 1 + 1 * 1 = 4; y: 3 * 1 = 3; z: 1 * 3 = 3. With b one lower x falls to 1, and y and z are level ahead.
    # Before, y was hidden behind x under every weighting and z second; without x in the way they share the first rank.
    table = {"a": {"x": 1, "y": 1, "z": 4}, "b": {"x": 2, "y": 2, "z": 1}, "c": {"x": 2, "y": 1, "z": 1}}
    weights = {"a": 1, "b": 3, "c": 1}
    found = scored(table, weights)
    assert [(each.option, each.acceptability > 0) for each in found.ranking] == [("x", True), ("z", True), ("y", False)]
    flip = next(flip for flip in found.rating_flips if (flip.criterion, flip.option) == ("b", "x"))
    after = scored(table | {"b": table["b"] | {"x": flip.to}}, weights)
    assert (flip.winner, after.leader, after.margin) == ("y", "y", 0)


def test_a_leader_that_falls_below_a_must_leaves_its_place_to_the_more_acceptable_of_those_level() -> None:
    # x: 1 * 2 + 3 * 2 + 2 * 4 = 16; y: 4 + 6 + 0 = 10; z: 4 + 0 + 6 = 10. x only just meets the must on a.
    table = {"a": {"x": 3, "y": 5, "z": 5}, "b": {"x": 3, "y": 3, "z": 1}, "c": {"x": 5, "y": 1, "z": 4}}
    known = comparison(
        table, {"b": 3, "c": 2}, needs=(spec("a", require=(Effect(criterion="a", weight=1, must=True),)),)
    )
    must = need("a", Direction.REQUIRE, must=True)
    flip = next(flip for flip in recommend([must], known, "digest").rating_flips if flip.criterion == "a")
    lowered = comparison(table | {"a": table["a"] | {"x": 2}}, {"b": 3, "c": 2}, needs=known.needs)
    after = recommend([must], lowered, "digest")
    assert (flip.option, flip.to, flip.winner) == ("x", 2, after.leader)


def test_options_that_are_level_already_need_no_change() -> None:
    found = scored({"a": {"x": 5, "y": 1}, "b": {"x": 1, "y": 5}}, {"a": 1, "b": 1})
    assert (found.margin, found.weight_flips) == (0, ())


def test_an_option_that_is_out_draws_level_with_nobody() -> None:
    found = recommend(
        [need("admin", Direction.REQUIRE, must=True)],
        comparison(FLASK_DJANGO | {"speed": {"django": 2, "flask": 5}}, {"speed": 1}),
        "digest",
    )
    assert (found.leader, found.weight_flips) == ("django", ())


@given(tables, weightings, st.lists(st.sampled_from(CRITERIA), max_size=2))
def test_the_rating_flips_are_those_found_by_trying_every_rating_one_lower_and_one_higher(
    table: Ratings, weights: dict[str, float], musts: list[str]
) -> None:
    stated = [need(criterion, Direction.REQUIRE, must=True) for criterion in musts]

    def recommended(ratings: Ratings) -> Recommendation:
        return recommend(stated, comparison(ratings, weights), "digest")

    before = recommended(table)
    tried = set()
    for criterion, row in table.items():
        for option, rating in row.items():
            for to in {max(1, rating - 1), min(5, rating + 1)} - {rating}:
                after = recommended(table | {criterion: row | {option: to}})
                first = after.ranking[0]
                old = next(each for each in after.ranking if each.option == before.leader or before.leader is None)
                higher = first.low > old.low or bool(old.disqualified_by)
                if before.leader is not None and after.leader not in (before.leader, None) and higher:
                    tried.add((criterion, option, rating, to, after.leader))
    assert {(flip.criterion, flip.option, flip.rating, flip.to, flip.winner) for flip in before.rating_flips} == tried


def test_flips_applied_alone_through_the_whole_scoring_flip_and_smaller_steps_do_not() -> None:
    random, weighed, rated = Random(6), 0, 0
    for _ in range(120):
        options = [f"o{n}" for n in range(random.randint(2, 5))]
        criteria = [f"c{n}" for n in range(random.randint(2, 8))]
        table = {criterion: {option: random.randint(1, 5) for option in options} for criterion in criteria}
        weights = {criterion: random.randint(0, 500) / 100 for criterion in criteria}
        found = scored(table, weights)
        for flip in found.weight_flips:
            weighed += 1
            step = 1e-9 if flip.to > flip.weight else -1e-9
            level = scored(table, weights | {flip.criterion: flip.to})
            assert level.leader != found.leader or level.margin == 0
            assert scored(table, weights | {flip.criterion: round(flip.to - step, 9)}).leader == found.leader
            beyond = round(flip.to + step, 9)
            if 0 <= beyond <= 5:
                assert scored(table, weights | {flip.criterion: beyond}).leader != found.leader
        for off in found.rating_flips:
            rated += 1
            changed = table | {off.criterion: table[off.criterion] | {off.option: off.to}}
            assert scored(changed, weights).leader == off.winner
    # Not for want of flips to look at.
    assert weighed > 200
    assert rated > 100
