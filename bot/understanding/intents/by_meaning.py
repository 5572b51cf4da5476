"""What a message is after by what it means, where it is put in none of the ways that the tables know.

A logistic regression over the sentence encoder's vector of the message, one for each intent by itself. Its weights lie
beside this module, fitted by `bot.evaluation.intents` on messages labelled with what they are after, and on thousands
that are after something else: questions of fact, needs, and talk among colleagues.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from bot.understanding.encoder import Encoder
from bot.understanding.encoder.probe import Floats, Probe
from bot.understanding.intents.turns import Intent

WEIGHTS = Path(__file__).parent / "by_meaning.npz"


@dataclass(frozen=True)
class Meant:
    """The likeliest intent and its chance, 0 to 1."""

    intent: Intent
    chance: float


class IntentMeaning:
    """Reads messages by meaning; built once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._intents, self._probe = _learned()

    def read(self, rest: str, *, names_option: bool) -> Meant:
        """What a normalised message without the names of options is most likely after."""
        chances = self._probe.chances(features(self._encoder.encode_whole([rest]), [names_option])[0])
        best = int(np.argmax(chances))
        return Meant(self._intents[best], float(chances[best]))


def features(vectors: Floats, naming: list[bool]) -> Floats:
    """A row for each message: its meaning, and whether it names an option."""
    return np.hstack([vectors, np.array(naming, dtype=np.float32)[:, None]])


@cache
def _learned() -> tuple[tuple[Intent, ...], Probe]:
    with np.load(WEIGHTS) as kept:
        intents = tuple(Intent[name.upper()] for name in kept["intents"].tolist())
        return intents, Probe(kept["weights"].astype(np.float32))
