"""What a short turn is after by what it means, where no turn of phrase tells: its likeness to known ways of asking.

The nearest of `bot.understanding.intents.ways` decides, where it is near and clearly nearer than any way of asking for
something else, or of talking among colleagues.
"""

from dataclasses import dataclass

from bot.understanding.encoder import Encoder
from bot.understanding.intents.turns import Intent
from bot.understanding.intents.ways import WAYS

LONGEST = 16
"""Words beyond which a message says more than one thing."""
NEAR = 0.45
"""Likeness from which a way of asking is near, and by how much it has to be nearer than any other. Of 852 things said
among colleagues, none of which these were chosen on, one is as near as that."""
AHEAD = 0.1
NEAR_TO_SETTLE = 0.55
"""The same for settling it, which has to be meant."""


@dataclass(frozen=True)
class Likeness:
    """The nearest way of asking; `intent` None is talk among colleagues."""

    intent: Intent | None
    nearness: float
    ahead: float
    """By how much it is nearer than the nearest way of asking for something else."""

    @property
    def clear(self) -> bool:
        """Whether it may be taken for that."""
        near = NEAR_TO_SETTLE if self.intent is Intent.DECIDE else NEAR
        return self.intent is not None and self.nearness >= near and self.ahead >= AHEAD


class Alike:
    """Knows the ways; built once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        told = [(intent, line.strip()) for intent, lines in WAYS.items() for line in lines.strip().splitlines()]
        self._intents = [intent for intent, _ in told]
        self._vectors = encoder.encode([text for _, text in told])

    def likeness(self, text: str) -> Likeness:
        """What a normalised text is most like."""
        nearness = self._vectors @ self._encoder.encode([text])[0]
        best: dict[Intent | None, float] = {}
        for intent, near in zip(self._intents, nearness, strict=True):
            best[intent] = max(best.get(intent, -1.0), float(near))
        (intent, near), (_, other) = sorted(best.items(), key=lambda found: -found[1])[:2]
        return Likeness(intent, near, near - other)
