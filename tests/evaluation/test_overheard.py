"""What tells talk from what is meant follows from the labelled talk, and from none that is held back."""

from pathlib import Path

import numpy as np

from bot.embeddings import CachedEncoder
from bot.evaluation.overheard import HELD_BACK, as_module, features, fingerprint, fit, taught
from bot.opening import cache_folder
from bot.understanding import overheard_weights
from bot.understanding.encoder import SentenceEncoder

SETS = Path(__file__).parents[1] / "eval"
CLOSE = 2
"""Thousandths by which weights may differ from one processor to another."""
EVERY = 12
"""One message of so many is encoded: all would take a minute. What they were fitted on is told by its fingerprint."""
TOLD_APART = 0.97
"""The area under the curve, at least; fitted on all of them, it is more than what is printed for those left out."""


def test_the_weights_that_ship_are_those_of_the_labelled_talk() -> None:
    texts, answers = taught(SETS)
    assert fingerprint(texts, answers) == overheard_weights.LEARNED_FROM
    rows, manners = features(texts, None)
    fitted = np.rint(fit(rows, answers, manners) * 1000)
    assert np.abs(weights(overheard_weights.WITHOUT_ENCODER) - fitted).max() <= CLOSE


def test_with_the_encoder_they_tell_what_is_meant_from_what_is_not() -> None:
    all_texts, all_answers = taught(SETS)
    texts, answers = all_texts[::EVERY], all_answers[::EVERY]
    rows, _ = features(texts, CachedEncoder(SentenceEncoder(), cache_folder()))
    shipped = weights(overheard_weights.WITH_ENCODER) / 1000
    scores = rows @ shipped[:-1] + shipped[-1]
    assert (scores[answers == 1][:, None] > scores[answers == 0][None, :]).mean() > TOLD_APART


def weights(shipped: str) -> np.ndarray:
    return np.array(shipped.split(), dtype=float)


def test_what_is_held_back_is_not_learned_from() -> None:
    sets = [*SETS.glob("talk_*.jsonl"), *SETS.glob("overheard/*.jsonl")]
    lines = {path.stem: len(path.read_text().splitlines()) for path in sets}
    assert lines.keys() >= HELD_BACK
    assert len(taught(SETS)[0]) == sum(count for name, count in lines.items() if name not in HELD_BACK)


def test_weights_are_written_as_they_are_read() -> None:
    source = as_module({"WITH_ENCODER": np.array([0.5, -1.25])}, fingerprint(["hello"], np.array([0.0])))
    assert "500 -1250" in source
    assert f'LEARNED_FROM = "{fingerprint(["hello"], np.array([0.0]))}"' in source
    assert fingerprint(["hello"], np.array([1.0])) not in source
