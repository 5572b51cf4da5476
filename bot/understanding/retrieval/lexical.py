"""BM25 over short documents, with misspelt words mended against the words that occur in them."""

import math
import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.words.spelling import common_words
from bot.understanding.words.stopwords import STOP_WORDS
from bot.understanding.words.text import stem, words

Scores = npt.NDArray[np.float32]

K1 = 1.2
"""How soon repeating a word stops counting; the usual value (Robertson and Zaragoza, 2009)."""
B = 0.3
"""How far long documents are held back. Low, because ours are single phrasings of about the same length."""
MENDED = 0.8
"""What a mended word counts, beside one that was spelt as we know it."""
_SHORTEST_TO_MEND = 5
_WORD = re.compile(r"[^\W\d_]+")


class Lexicon:
    """The words of a set of documents; knows the nearest of them to a misspelt one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._known = frozenset(word for text in texts for word in words(text))
        by_length: dict[int, list[str]] = {}
        for word in sorted(self._known):
            by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length

    def __contains__(self, word: object) -> bool:
        return word in self._known

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in self._known)

    def mend(self, word: str) -> str | None:
        """The known word that `word` misspells; None when it is known, too short, or like none of them.

        One edit (a swap of neighbours counts as one) is allowed up to seven letters, two from eight on, and the first
        letter must be right: people seldom miss it, and it keeps "hike" from becoming "like". Many of a common thing
        are spelt as meant: "couriers" are no "courses".
        """
        if word in self._known or len(word) < _SHORTEST_TO_MEND or stem(word) in self._stems or not word.isalpha():
            return None
        if word.endswith("s") and word[:-1] in common_words():
            return None
        allowed = 1 if len(word) < 8 else 2
        lengths = range(len(word) - allowed, len(word) + allowed + 1)
        near = [known for length in lengths for known in self._by_length.get(length, ()) if known[0] == word[0]]
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
        return found[0] if found else None


class Bm25:
    """BM25 over documents whose word counts are known; scores every document for a query at once."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self.size = len(documents)
        lengths = np.array([max(len(document), 1) for document in documents], dtype=np.float32)
        mean = float(lengths.mean()) if self.size else 1.0
        postings: dict[str, list[tuple[int, int]]] = {}
        for position, document in enumerate(documents):
            counted: dict[str, int] = {}
            for term in document:
                counted[term] = counted.get(term, 0) + 1
            for term, count in counted.items():
                postings.setdefault(term, []).append((position, count))
        self._idf: dict[str, float] = {}
        self._postings: dict[str, tuple[npt.NDArray[np.int64], Scores]] = {}
        for term, found in postings.items():
            positions = np.array([position for position, _ in found], dtype=np.int64)
            counts = np.array([count for _, count in found], dtype=np.float32)
            idf = math.log(1 + (self.size - len(found) + 0.5) / (len(found) + 0.5))
            saturated = counts * (K1 + 1) / (counts + K1 * (1 - B + B * lengths[positions] / mean))
            self._idf[term] = idf
            self._postings[term] = (positions, (idf * saturated).astype(np.float32))

    def scores(self, query: dict[str, float]) -> Scores:
        """One score per document for the query's terms and their weights."""
        total = np.zeros(self.size, dtype=np.float32)
        for term, weight in query.items():
            found = self._postings.get(term)
            if found is not None:
                total[found[0]] += weight * found[1]
        return total

    def knows(self, term: str) -> bool:
        """Whether any document has the term."""
        return term in self._idf

    def known_share(self, query: dict[str, float]) -> float:
        """How much of the query, by the rarity of its words, occurs here at all: 0 to 1. Unknown words are rarest."""
        rarest = math.log(1 + self.size / 0.5) if self.size else 1.0
        mass = sum(self._idf.get(term, rarest) for term in query)
        return sum(self._idf[term] for term in query if term in self._idf) / mass if mass else 0.0


def terms(text: str) -> list[str]:
    """The stems of a document's content words."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def mended(text: str, lexicon: Lexicon) -> str:
    """The text with its misspelt words put right."""
    return _WORD.sub(lambda found: lexicon.mend(found[0].lower()) or found[0], text)


def query_terms(text: str, lexicon: Lexicon) -> dict[str, float]:
    """The stems of a question's content words with their weights; misspelt words are mended and count a little less."""
    query: dict[str, float] = {}
    for word in words(text):
        if word in STOP_WORDS:
            continue
        mended = lexicon.mend(word)
        term, weight = (stem(word), 1.0) if mended is None else (stem(mended), MENDED)
        query[term] = max(weight, query.get(term, 0.0))
    return query


def share_of_best(scores: Scores) -> Scores:
    """The scores as shares of the best of them, 0 to 1; as they are where none is above 0."""
    best = scores.max(initial=0.0)
    return scores / best if best > 0 else scores
