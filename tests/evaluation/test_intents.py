"""What tells a message's intent by its meaning: the weights that ship read the labelled messages, and little else."""

from pathlib import Path

import numpy as np
import pytest

from bot.advisor.likely import LIKELY
from bot.embeddings import CachedEncoder
from bot.evaluation.intents import Taught, fit, report, rows, taught
from bot.facts.model import Comparison
from bot.opening import cache_folder, load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder
from bot.understanding.intents.by_meaning import IntentMeaning
from bot.understanding.words.names import OptionNames

SETS = Path(__file__).parents[1] / "eval"
EVERY = 16
"""One message of so many is read: all would take a minute."""
RIGHT, OTHERS = 0.45, 0.015
"""Shares, at least and at most, of the labelled messages read rightly, and of the others taken for any of them. Fitted
on all of them, which is why it is more than what `bot.evaluation.intents` prints for messages left out."""


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return load_knowledge(Settings()).default


def test_the_weights_that_ship_read_what_they_were_fitted_on(comparison: Comparison) -> None:
    data, names = taught(SETS, comparison), OptionNames(comparison)
    reads = IntentMeaning(SentenceEncoder())

    def found(text: str) -> str:
        named = names.find(text)
        meant = reads.read(named.rest, names_option=bool(named.options))
        return meant.intent.name.lower() if meant.chance >= LIKELY else ""

    both = list(zip(data.texts, data.intents, strict=True))
    labelled = [(text, intent) for text, intent in both if intent][::EVERY]
    others = [text for text, intent in both if not intent][::EVERY]
    assert np.mean([found(text) == intent for text, intent in labelled]) >= RIGHT
    assert np.mean([bool(found(text)) for text in others]) <= OTHERS


def test_two_kinds_of_messages_are_told_apart_and_counted(comparison: Comparison) -> None:
    asked = [f"who {verb} this need" for verb in "said wants told wrote stated named put asked".split()]
    forgotten = [f"please forget {what}" for what in "it all this everything them that ours mine".split()]
    data = Taught([*asked, *forgotten, "where is lunch"], [*["basis"] * 8, *["reset"] * 8, ""])
    vectors = rows(data.texts, OptionNames(comparison), CachedEncoder(SentenceEncoder(), cache_folder()))
    chances = fit(vectors, data.intents, data.known).chances(vectors)
    assert list(chances[:16].argmax(axis=1)) == [0] * 8 + [1] * 8
    assert report(vectors, data).startswith("16 messages after 2 things, 1 after others")
