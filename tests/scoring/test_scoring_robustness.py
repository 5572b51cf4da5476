"""How firmly the first rank stands."""

from fractions import Fraction
from math import isqrt, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.model import Thresholds
from bot.scoring.exact import units
from bot.scoring.matrix import Matrix
from bot.scoring.model import Verdict
from bot.scoring.robustness import FACTOR_BITS, POINTS, acceptability, acceptability_of, factors, verdict
from tests.scoring.scoring_cases import comparison, scored


def test_the_factors_are_richtmyers_sequence_between_a_half_and_one_and_a_half() -> None:
    points = factors(4) / 2**FACTOR_BITS
    for column, prime in enumerate((2, 3, 5, 7)):
        expected = [0.5 + n * sqrt(prime) % 1 for n in range(1, POINTS + 1)]
        assert points[:, column] == pytest.approx(expected, abs=2.0**-16)


def test_the_factors_fill_every_tenth_of_every_coordinate_evenly() -> None:
    points = factors(40) / 2**FACTOR_BITS
    assert points.shape == (POINTS, 40)
    assert points.min() > 0.5
    assert points.max() < 1.5
    for column in points.T:
        counts, _ = np.histogram(column, bins=10, range=(0.5, 1.5))
        assert counts.min() > 0.8 * POINTS / 10
        assert abs(column.mean() - 1) < 0.01


def test_a_further_criterion_leaves_the_coordinates_of_the_others_alone() -> None:
    assert np.array_equal(factors(5), factors(9)[:, :5])


def test_the_factors_cannot_be_changed_by_whoever_holds_them() -> None:
    with pytest.raises(ValueError, match="read-only"):
        factors(3)[0, 0] = 0


def brute_force(ratings: list[list[int]], weights: list[float]) -> list[float]:
    """Shares of the first rank, counted point by point in whole numbers, from the definition."""
    weighted = [column for column, weight in enumerate(weights) if weight]
    weights, ratings = (
        [weights[column] for column in weighted],
        [[row[column] for column in weighted] for row in ratings],
    )
    primes = [number for number in range(2, 100) if all(number % divisor for divisor in range(2, isqrt(number) + 1))]
    whole = sum(Fraction(str(weight)) for weight in weights)
    credit = [Fraction()] * len(ratings)
    for n in range(1, POINTS + 1):
        cells = [isqrt(prime << 128) % 2**64 * n % 2**64 >> 48 for prime in primes[: len(weights)]]
        scaled = [
            (Fraction(1, 2) + Fraction(2 * cell + 1, 2**17)) * Fraction(str(weight)) / whole
            for cell, weight in zip(cells, weights, strict=True)
        ]
        totals = [
            round(sum((w * (rating - 1) / 4 for w, rating in zip(scaled, row, strict=True)), Fraction()), 8)
            for row in ratings
        ]
        first = [place for place, total in enumerate(totals) if total == max(totals)]
        for place in first:
            credit[place] += Fraction(1, len(first) * POINTS)
    return [float(share) for share in credit]


@pytest.mark.parametrize(
    ("ratings", "weights"),
    [
        ([[5, 1, 3], [2, 4, 3], [1, 5, 5]], [3, 2.5, 0.7]),
        ([[5, 1], [1, 5]], [2, 2]),
        ([[5, 2, 1, 4], [2, 5, 4, 1], [3, 4, 3, 2]], [0.1, 0.2, 0.3, 0.4]),
        ([[4, 4, 2], [4, 4, 2], [1, 5, 3]], [1, 3, 2]),
        ([[5, 1, 3] * 8, [2, 4, 3] * 8, [1, 4, 5] * 8], [0, 3, 0.5, 0, 2, 1, 0, 0] * 3),
    ],
)
def test_acceptability_equals_a_count_from_the_definition(ratings: list[list[int]], weights: list[float]) -> None:
    table = {
        f"c{column:02}": {f"o{row}": ratings[row][column] for row in range(len(ratings))}
        for column in range(len(weights))
    }
    found = scored(table, {f"c{column:02}": weight for column, weight in enumerate(weights)})
    shares = {each.option: each.acceptability for each in found.ranking}
    expected = brute_force(ratings, weights)
    assert [shares[f"o{row}"] for row in range(len(ratings))] == pytest.approx(expected, abs=1e-9)


def test_options_that_are_rated_alike_share_the_first_rank_equally() -> None:
    table = {"admin": {"x": 4, "y": 4, "z": 4, "w": 3}, "speed": {"x": 2, "y": 2, "z": 2, "w": 1}}
    shares = [each.acceptability for each in scored(table, {"admin": 1, "speed": 3}).ranking]
    assert shares == [0.333333333, 0.333333333, 0.333333333, 0]


def test_an_unknown_rating_counts_as_halfway() -> None:
    known = scored({"a": {"x": 3, "y": 2}, "b": {"x": 2, "y": 3}}, {"a": 2, "b": 1.5})
    unknown = scored({"a": {"y": 2}, "b": {"x": 2, "y": 3}}, {"a": 2, "b": 1.5}, options=["x", "y"])
    assert [(each.option, each.acceptability) for each in unknown.ranking] == [
        (each.option, each.acceptability) for each in known.ranking
    ]


def test_a_criterion_without_weight_leaves_acceptability_alone() -> None:
    table = {"b": {"x": 5, "y": 1}, "d": {"x": 2, "y": 5}}
    more = {"a": {"x": 1, "y": 5}, **table, "c": {"x": 5, "y": 1}}
    weights = {"b": 1.0, "d": 1.2}
    assert [each.acceptability for each in scored(table, weights).ranking] == [
        each.acceptability for each in scored(more, weights).ranking
    ]


cases = st.lists(
    st.tuples(
        st.lists(st.integers(0, 500).map(lambda cents: units(cents / 100)), min_size=3, max_size=3),
        st.sets(st.integers(0, 2)),
    ),
    min_size=1,
    max_size=6,
)


@given(cases)
def test_looking_at_several_weightings_at_once_changes_none_of_them(several: list[tuple[list[int], set[int]]]) -> None:
    table = {"a": {"x": 5, "y": 1, "z": 2}, "b": {"x": 1, "y": 4, "z": 3}, "c": {"x": 2, "y": 3, "z": 5}}
    matrix = Matrix.of(comparison(table))
    together = acceptability(matrix, several)
    assert [row.tolist() for row in together] == [acceptability(matrix, [case])[0].tolist() for case in several]


@given(st.lists(st.lists(st.integers(1, 3), min_size=3, max_size=3), min_size=1, max_size=4), cases, st.integers(0, 3))
def test_the_share_of_one_option_is_to_the_bit_what_ranking_all_of_them_gives(
    ratings: list[list[int]], several: list[tuple[list[int], set[int]]], place: int
) -> None:
    # Few different ratings, so that options often draw level; some may not rank, or none.
    table = {id: {f"o{row}": rated[column] for row, rated in enumerate(ratings)} for column, id in enumerate("abc")}
    matrix = Matrix.of(comparison(table))
    option = place % len(ratings)
    within = [(weights, {each for each in eligible if each < len(ratings)}) for weights, eligible in several]
    assert acceptability_of(option, matrix, within).tolist() == acceptability(matrix, within)[:, option].tolist()


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (1.0, Verdict.CLEAR),
        (0.9, Verdict.CLEAR),
        (0.899, Verdict.LEANING),
        (0.7, Verdict.LEANING),
        (0.699, Verdict.TOO_CLOSE),
        (None, Verdict.NONE),
    ],
)
def test_the_verdict_changes_at_its_thresholds(share: float | None, expected: Verdict) -> None:
    assert verdict(share, Thresholds()) is expected
