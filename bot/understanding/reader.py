"""Everything that reads messages for one comparison: names, topics, intents and needs."""

from bot.facts.model import Comparison
from bot.understanding.encoder import Encoder
from bot.understanding.index import Index
from bot.understanding.needs import NeedReader


class Reader:
    """The readers of one comparison, built once and shared by every message."""

    def __init__(self, comparison: Comparison, encoder: Encoder | None = None) -> None:
        self.comparison = comparison
        self.index = Index(comparison, encoder)
        self.needs = NeedReader(comparison, ordinary=self.index.lexicon)
