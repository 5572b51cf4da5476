"""Scores and ranks equal those of the weighted sum in two independent libraries."""

import numpy as np
import numpy.typing as npt
import pytest
from pymcdm.methods import WSM  # type: ignore[import-untyped]
from skcriteria import mkdm  # type: ignore[import-untyped]
from skcriteria.agg.simple import WeightedSumModel  # type: ignore[import-untyped]

from tests.scoring.scoring_cases import scored

SEEDS = range(300)


def decision(seed: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Random ratings (options, criteria) and weights in hundredths, by seed."""
    random = np.random.default_rng(seed)
    options, criteria = random.integers(2, 8), random.integers(2, 25)
    return random.integers(1, 6, (options, criteria)), random.integers(1, 501, criteria) / 100


def ours(ratings: npt.NDArray[np.int64], weights: npt.NDArray[np.float64]) -> tuple[list[float], list[int]]:
    """Score and rank of each option, in the order of the matrix's rows; equal scores share a rank."""
    table = {
        f"c{column:02}": {f"o{row}": int(ratings[row, column]) for row in range(len(ratings))}
        for column in range(len(weights))
    }
    found = scored(table, {f"c{column:02}": float(weight) for column, weight in enumerate(weights)})
    scores = {each.option: each.low for each in found.ranking}
    in_order = [scores[f"o{row}"] for row in range(len(ratings))]
    ranked = sorted(set(in_order), reverse=True)
    assert [each.low for each in found.ranking] == sorted(in_order, reverse=True)
    return in_order, [ranked.index(score) + 1 for score in in_order]


def dense_ranks(scores: npt.NDArray[np.float64]) -> list[int]:
    """Ranks by score, scores equal to ten decimals sharing one."""
    rounded = scores.round(10)
    return [1 + int(np.sum(np.unique(rounded) > score)) for score in rounded]


# It warns of options that are best or worst on everything, which random matrices hold now and then.
@pytest.mark.filterwarnings("ignore:Alternatives with indices:UserWarning")
def test_the_weighted_sum_of_pymcdm() -> None:
    weighted_sum = WSM(normalization_function=lambda column, cost: column)
    for seed in SEEDS:
        ratings, weights = decision(seed)
        theirs = 100 * weighted_sum((ratings - 1) / 4, weights / weights.sum(), np.ones(len(weights)))
        scores, ranks = ours(ratings, weights)
        assert scores == pytest.approx(theirs.tolist(), abs=1e-10), seed
        assert ranks == dense_ranks(theirs), seed


def test_the_weighted_sum_of_scikit_criteria() -> None:
    for seed in SEEDS:
        ratings, weights = decision(seed)
        matrix = mkdm((ratings - 1) / 4, [max] * len(weights), weights=weights / weights.sum())
        theirs = 100 * np.asarray(WeightedSumModel().evaluate(matrix).e_.score)
        scores, ranks = ours(ratings, weights)
        assert scores == pytest.approx(theirs.tolist(), abs=1e-10), seed
        assert ranks == dense_ranks(theirs), seed
