"""What tells talk from what is meant follows from the labelled talk, and from none that is held back."""

from pathlib import Path

import numpy as np

from bot.embeddings import CachedEncoder
from bot.evaluation.overheard import HELD_BACK, as_module, features, fit, taught
from bot.opening import cache_folder
from bot.understanding import overheard_weights
from bot.understanding.encoder import SentenceEncoder

SETS = Path(__file__).parents[1] / "eval"
CLOSE = 2
"""Thousandths by which weights may differ from one processor to another."""


def test_the_weights_that_ship_are_those_of_the_labelled_talk() -> None:
    texts, answers = taught(SETS)
    for shipped, encoder in (
        (overheard_weights.WITH_ENCODER, CachedEncoder(SentenceEncoder(), cache_folder())),
        (overheard_weights.WITHOUT_ENCODER, None),
    ):
        rows, manners = features(texts, encoder)
        fitted = np.rint(fit(rows, answers, manners) * 1000)
        assert np.abs(np.array(shipped.split(), dtype=float) - fitted).max() <= CLOSE


def test_what_is_held_back_is_not_learned_from() -> None:
    sets = [*SETS.glob("talk_*.jsonl"), *SETS.glob("overheard/*.jsonl")]
    lines = {path.stem: len(path.read_text().splitlines()) for path in sets}
    assert lines.keys() >= HELD_BACK
    assert len(taught(SETS)[0]) == sum(count for name, count in lines.items() if name not in HELD_BACK)


def test_weights_are_written_as_they_are_read() -> None:
    source = as_module({"WITH_ENCODER": np.array([0.5, -1.25])})
    assert "500 -1250" in source
