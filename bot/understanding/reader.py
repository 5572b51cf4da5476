"""Everything that reads messages for one comparison: names, topics, intents and needs."""

from bot.errors import KnowledgeError
from bot.facts.model import Comparison
from bot.understanding.encoder import Encoder
from bot.understanding.encoder.recent import RecentEncoder
from bot.understanding.index import Index
from bot.understanding.needs import NeedReader
from bot.understanding.sense import NeedSense


class Reader:
    """The readers of one comparison, built once and shared by every message.

    Building them raises KnowledgeError for a phrase that is written wrongly.
    """

    def __init__(self, comparison: Comparison, encoder: Encoder | None = None) -> None:
        self.comparison = comparison
        encoder = RecentEncoder(encoder) if encoder else None
        self.index = Index(comparison, encoder)
        try:
            sense = NeedSense(comparison, encoder) if encoder else None
            self.needs = NeedReader(comparison, ordinary=self.index.lexicon, sense=sense)
        except ValueError as error:
            mistake = f"{comparison.id}: a phrase of a need or use case cannot be read: {error}."
            raise KnowledgeError([f"{mistake} How phrases are written stands at the top of needs.yaml."]) from error
