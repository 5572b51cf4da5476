"""What is written down to be found: every phrasing and every keyword of the topics and their facts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from bot.facts.model import Comparison


@dataclass(frozen=True)
class Phrasing:
    """A phrasing or keyword as written: of a topic itself (`own`), or of facts in it, or of both."""

    topic: int
    raw: str
    own: bool
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """A phrasing, and its text without option names."""

    phrasing: Phrasing
    text: str


def all_written(comparison: Comparison) -> list[Phrasing]:
    """Every phrasing and keyword of every topic once, with all the facts that have it."""
    written: list[Phrasing] = []
    for position, topic in enumerate(comparison.topics):
        facts_of: dict[str, list[str]] = {text: [] for text in (topic.title, *topic.asks, *topic.keywords)}
        own = frozenset(facts_of)
        for fact in comparison.facts_by_topic[topic.id]:
            for text in (*fact.asks, *fact.keywords, fact.claim):
                facts_of.setdefault(text, []).append(fact.id)
        written += [Phrasing(position, text, text in own, tuple(facts)) for text, facts in facts_of.items()]
    return written


@dataclass(frozen=True)
class Worded:
    """The facts of a topic and the documents that are phrasings of each, one fact's after the other's."""

    facts: tuple[str, ...]
    begins: npt.NDArray[np.int64]
    documents: npt.NDArray[np.int64]


def worded(documents: Sequence[Document], positions: Iterable[int]) -> Worded:
    """Which of the documents at those positions, all of one topic, are phrasings of which fact."""
    of_fact: dict[str, list[int]] = {}
    for position in positions:
        for fact in documents[position].phrasing.facts:
            of_fact.setdefault(fact, []).append(position)
    begins = np.cumsum([0, *(len(found) for found in of_fact.values())][:-1], dtype=np.int64)
    return Worded(tuple(of_fact), begins, np.array(list(chain(*of_fact.values())), dtype=np.int64))
