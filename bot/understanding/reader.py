"""Everything that reads messages for one comparison: names, topics, intents and needs."""

import copy

from bot.facts.model import Comparison
from bot.understanding.encoder import Encoder
from bot.understanding.encoder.recent import RecentEncoder
from bot.understanding.intents.alike import Alike
from bot.understanding.intents.defining import Glossary
from bot.understanding.needs.reading import NeedReader
from bot.understanding.needs.sense import NeedSense
from bot.understanding.overheard import Overhearing
from bot.understanding.retrieval.index import Index


class Reader:
    """The readers of one comparison, built once and shared by every message."""

    def __init__(self, comparison: Comparison, encoder: Encoder | None = None) -> None:
        self.comparison = comparison
        encoder = RecentEncoder(encoder) if encoder else None
        self.index = Index(comparison, encoder)
        self.glossary = Glossary(comparison)
        self.overhearing = Overhearing(encoder)
        self.alike = Alike(encoder) if encoder else None
        sense = NeedSense(comparison, encoder) if encoder else None
        overhears = self.overhearing.overhears if encoder else None
        self.needs = NeedReader(comparison, ordinary=self.index.lexicon, sense=sense, overhears=overhears)

    def over(self, comparison: Comparison) -> "Reader":
        """The same readers for a comparison that differs in facts and ratings only; nothing is indexed again."""
        made = copy.copy(self)
        made.comparison, made.index = comparison, self.index.over(comparison)
        return made
