"""Linear probes: which of several classes a vector belongs to, learned from labelled vectors.

Both are plain regularised regressions, so the same vectors always give the same weights, and adding an example moves
them a little and smoothly.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.understanding.encoder import Vectors

Floats = npt.NDArray[np.floating]
Labels = npt.NDArray[np.float32]
"""One row per vector, one column per class, 1 where the vector belongs to the class."""
Weights = npt.NDArray[np.float32]

STEPS = 40
"""Enough, with the vectors whitened first, for the last digit to make no difference."""
_FLOOR = 1e-3
"""Share of the mean variance below which a direction counts as noise."""
_TINY = 1e-9
"""The same where there is no variance at all."""


@dataclass(frozen=True)
class Probe:
    """Weights per class, the constant last."""

    weights: Weights

    def scores(self, vector: Vectors) -> Vectors:
        """One number per class: the higher, the likelier."""
        found: Vectors = vector @ self.weights[:-1] + self.weights[-1]
        return found

    def chances(self, vector: Vectors) -> Floats:
        """The chance, 0 to 1, of each class by itself; for a probe fitted by `fit_chances`."""
        return _sigmoid(self.scores(vector))


def fit_scores(vectors: Vectors, labels: Labels, weights: Weights, penalty: float) -> Probe:
    """Ridge regression: fast, good for ranking classes; the scores are no chances."""
    rows = _with_constant(vectors.astype(np.float64))
    weighted = rows * weights[:, None]
    gram = rows.T @ weighted + penalty * np.eye(rows.shape[1])
    return Probe(np.linalg.solve(gram, weighted.T @ labels).astype(np.float32))


def fit_chances(vectors: Vectors, labels: Labels, weights: Weights, freedom: float) -> Probe:
    """Logistic regression, every class for itself: the chance that a vector belongs to it.

    Whitening the vectors first lets plain accelerated gradient steps (Nesterov) arrive in a few dozen; the penalty is
    on the weights as they are before whitening, and shrinks as `freedom` grows.
    """
    mean, spread, turn = _whitening(vectors, weights)
    rows = _with_constant((vectors - mean) @ turn).astype(np.float32)
    penalty = (np.append(1 / spread, _FLOOR)[:, None] / freedom).astype(np.float32)
    share = weights.astype(np.float32)[:, None]
    steepest = 0.25 * float(np.linalg.eigvalsh((rows.T @ (rows * share)).astype(np.float64))[-1]) + penalty
    fitted = np.zeros((rows.shape[1], labels.shape[1]), dtype=np.float32)
    ahead, pace = fitted, 1.0
    for _ in range(STEPS):
        slope = rows.T @ (share * (_sigmoid(rows @ ahead) - labels)) + penalty * ahead
        following = ahead - slope / steepest
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead, fitted, pace = following + (pace - 1) / faster * (following - fitted), following, faster
    inner = turn @ fitted[:-1]
    return Probe(np.vstack([inner, fitted[-1] - mean @ inner]).astype(np.float32))


def _whitening(vectors: Vectors, weights: Weights) -> tuple[Floats, Floats, Floats]:
    """The weighted mean, the variance along each principal axis, and the matrix that turns onto axes of variance 1."""
    share = weights[:, None] / weights.sum()
    mean = (share * vectors).sum(axis=0, dtype=np.float64)
    centred = vectors - mean
    covariance = centred.T @ (share * centred)
    noise = max(_FLOOR * float(np.trace(covariance)) / len(covariance), _TINY)
    spread, axes = np.linalg.eigh(covariance + noise * np.eye(len(covariance)))
    return mean, spread, axes / np.sqrt(spread)


def _with_constant(rows: Floats) -> Floats:
    return np.hstack([rows, np.ones((len(rows), 1), dtype=rows.dtype)])


def _sigmoid(values: Floats) -> Floats:
    chances: Floats = 1 / (1 + np.exp(-np.clip(values, -30, 30)))
    return chances
