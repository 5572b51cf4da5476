"""Cosines to very many vectors: exact where it matters."""

import numpy as np
import pytest

from bot.understanding.encoder import DIMENSIONS, Vectors
from bot.understanding.encoder.nearness import LARGE, LOOKED_AT, Nearness


def _clustered(chance: np.random.Generator, rows: int) -> Vectors:
    """Vectors of length 1 that, as texts do, lie in few directions, with some noise in all."""
    spread = 0.9 ** np.arange(DIMENSIONS) + 0.02
    vectors = (chance.standard_normal((rows, DIMENSIONS)) * spread).astype(np.float32)
    found: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return found


def test_of_few_all_are_exact() -> None:
    chance = np.random.default_rng(1)
    vectors, questions = _clustered(chance, 500), _clustered(chance, 2)
    assert np.allclose(Nearness(vectors).to_all(questions), vectors @ questions.T)


@pytest.mark.parametrize("seed", range(3))
def test_of_very_many_the_nearest_are_exact_and_none_of_them_is_missed(seed: int) -> None:
    chance = np.random.default_rng(seed)
    vectors, questions = _clustered(chance, LARGE + 5_000), _clustered(chance, 2)
    found, exact = Nearness(vectors).to_all(questions), vectors @ questions.T
    for column in range(2):
        order = np.argsort(-exact[:, column])
        assert np.allclose(found[order[: LOOKED_AT // 10], column], exact[order[: LOOKED_AT // 10], column], atol=1e-5)
        assert found[order[LOOKED_AT * 3 :], column].max() < exact[order[0], column]
