"""What retrieval says of one text: what each view thinks of every topic, and the topics found."""

from dataclasses import dataclass
from enum import StrEnum

from bot.facts.model import Fact
from bot.understanding.retrieval.gate import Signals
from bot.understanding.retrieval.lexical import Scores
from bot.understanding.retrieval.meaning import Likeness
from bot.understanding.words.names import Named

SHARED = 0.8
"""What fitting counts for a fact about several options, where one of them was asked about."""


@dataclass(frozen=True)
class TopicMatch:
    """A topic with its fused score and what each view said of it."""

    topic: str
    score: float
    phrasing: float
    whole: float
    cosine: float


@dataclass(frozen=True)
class Match:
    """What a text is about. `confidence`, 0 to 1, says whether it is about anything we know."""

    text: str
    options: tuple[str, ...]
    rest: str
    topics: tuple[TopicMatch, ...]
    confidence: float
    signals: Signals
    fact_scores: dict[str, float]
    """For the facts of the best topics: how well their own words fit the text, 0 and up."""

    def fact_score(self, fact: Fact) -> float:
        """The same, less for a fact about several options: who asks about one wants to hear of that one."""
        return self.fact_scores.get(fact.id, 0.0) * (1 if len(fact.options) == 1 else SHARED)


class Part(StrEnum):
    """What a topic's score is the sum of."""

    EXACT = "a phrasing word for word"
    WORDS = "words"
    MEANING = "meaning"
    NEIGHBOURS = "its nearest three"
    WHOLE = "the topic as a whole"


@dataclass(frozen=True)
class Views:
    """What each view says of one text: scores by document or by topic."""

    text: str
    named: Named
    query: dict[str, float]
    exact: int | None
    """The document that the text is, word for word."""
    phrasings: Scores
    most: float
    """The best of them, or 1."""
    likeness: Likeness | None
    by_phrasing: Scores
    by_whole: Scores
    by_meaning: Scores
    parts: dict[Part, Scores]
    """What each topic's score is the sum of."""
