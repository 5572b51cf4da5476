"""Probes learn from labelled vectors: what they must do whatever the vectors."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.encoder.probe import Labels, Probe, fit_chances, fit_scores


def _two_clouds(seed: int, size: int = 30) -> tuple[Labels, Labels]:
    chance = np.random.default_rng(seed)
    centres = np.eye(8, dtype=np.float32)[[0, 1]]
    vectors = np.vstack([centre + 0.1 * chance.standard_normal((size, 8)) for centre in centres]).astype(np.float32)
    labels = np.repeat(np.eye(2, dtype=np.float32), size, axis=0)
    return vectors, labels


def _both(vectors: Labels, labels: Labels) -> list[Probe]:
    weights = np.ones(len(vectors), dtype=np.float32)
    return [fit_scores(vectors, labels, weights, 1.0), fit_chances(vectors, labels, weights, 10.0)]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_what_was_taught_is_recognised(seed: int) -> None:
    vectors, labels = _two_clouds(seed)
    for probe in _both(vectors, labels):
        assert (np.argmax([probe.scores(vector) for vector in vectors], axis=1) == np.argmax(labels, axis=1)).all()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_chances_are_chances_and_more_likely_where_the_score_is_higher(seed: int) -> None:
    vectors, labels = _two_clouds(seed)
    probe = _both(vectors, labels)[1]
    for vector in vectors:
        scores, chances = probe.scores(vector), probe.chances(vector)
        assert ((chances >= 0) & (chances <= 1)).all()
        assert (np.argsort(scores, kind="stable") == np.argsort(chances, kind="stable")).all()


def test_the_same_vectors_give_the_same_bytes() -> None:
    vectors, labels = _two_clouds(7)
    for first, second in zip(_both(vectors, labels), _both(vectors, labels), strict=True):
        assert first.weights.tobytes() == second.weights.tobytes()


def test_a_class_that_nothing_taught_is_unlikely() -> None:
    vectors, labels = _two_clouds(7)
    untaught = np.hstack([labels, np.zeros((len(labels), 1), dtype=np.float32)])
    assert _both(vectors, untaught)[1].chances(vectors[0])[2] == pytest.approx(0, abs=0.1)
