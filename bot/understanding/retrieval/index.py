"""Retrieval: which topic a text is about, how surely, and which facts of that topic fit it best.

Every phrasing and every keyword is a document of its own, without the options' names, which only pick the option. A
topic is as good as its best phrasing in words (BM25), plus its best phrasing in meaning (the sentence encoder), plus
the mean of its three best in meaning, which keeps one lucky phrasing from deciding, plus how well it fits as a whole,
learned from all its phrasings. On the labelled sets this sum put the right topic first more often than fusing the views
by rank, whatever the constant. Whether to answer at all is
decided on the raw text, by `bot.understanding.retrieval.gate`.
"""

import copy
from collections.abc import Iterator, Sequence

import numpy as np

from bot.facts.model import Comparison, Fact, OwnFact, Status
from bot.understanding.encoder import Encoder
from bot.understanding.intents.intent import read_intent
from bot.understanding.intents.turns import Intent
from bot.understanding.retrieval.gate import Signals, confidence
from bot.understanding.retrieval.lexical import Bm25, Lexicon, Scores, mended, query_terms, share_of_best, terms
from bot.understanding.retrieval.match import Match, Part, TopicMatch, Views
from bot.understanding.retrieval.meaning import Meaning
from bot.understanding.retrieval.owned import OwnWords
from bot.understanding.retrieval.written import Document, Phrasing, all_written, worded
from bot.understanding.words.names import OptionNames
from bot.understanding.words.stopwords import FILLERS
from bot.understanding.words.text import normalise, stem, without_broadcast, words

WORDS = 0.3
"""What agreement in words counts beside agreement in meaning."""
WHOLE = 0.8
"""What fitting a topic as a whole counts beside its best phrasing."""
NEIGHBOURS = 3
"""How many of a topic's nearest phrasings are averaged."""
CERTAIN = 10.0
"""Beyond any sum: the text is a phrasing of the topic, word for word."""
TOPICS_SHOWN = 3
_SEEKING = frozenset({Intent.RECOMMEND, Intent.CHOOSE, Intent.COMPARE, Intent.FOLLOW_UP})


class Index:
    """The search index of one comparison. Building it encodes every phrasing once."""

    def __init__(self, comparison: Comparison, encoder: Encoder | None = None) -> None:
        self.comparison = comparison
        self._topic_ids = [topic.id for topic in comparison.topics]
        self.owned = OwnWords(comparison)
        self.companions = frozenset(keyword.lower() for topic in comparison.topics for keyword in topic.keywords)
        written = all_written(comparison)
        self.lexicon = Lexicon([*(phrasing.raw for phrasing in written), *comparison.elsewhere])
        self.names = OptionNames(comparison, ordinary=self.lexicon)
        plain = [normalise(phrasing.raw) for phrasing in written]
        rests = [self.names.find(text).rest for text in plain]
        self._documents = [Document(phrasing, rest) for phrasing, rest in zip(written, rests, strict=True)]
        self._topic_of = np.array([document.phrasing.topic for document in self._documents], dtype=np.int64)
        self._documents_of = [np.flatnonzero(self._topic_of == topic) for topic in range(len(self._topic_ids))]
        self._begins = np.array([documents[0] for documents in self._documents_of], dtype=np.int64)
        self._neighbour_counts = np.array([min(documents.size, NEIGHBOURS) for documents in self._documents_of])
        self._worded = [worded(self._documents, positions.tolist()) for positions in self._documents_of]
        spelt = [terms(document.text) for document in self._documents]
        self._phrasings = Bm25(spelt)
        self._wholes = Bm25(self._whole_topics(spelt))
        self._elsewhere = Bm25([terms(text) for text in comparison.elsewhere])
        self._meaning = encoder and Meaning(
            encoder,
            [document.text or document.phrasing.raw for document in self._documents],
            [document.phrasing.raw for document in self._documents],
            comparison.elsewhere,
            np.eye(len(self._topic_ids), dtype=np.float32)[self._topic_of],
        )
        self._exact = self._phrasings_word_for_word(plain)
        self._silenced = frozenset(tuple(words(normalise(text))) for text in comparison.elsewhere)

    def _phrasings_word_for_word(self, plain: Sequence[str]) -> dict[str, int]:
        """Documents by their words; where topics share a phrasing the one that has it as its own, else none."""
        owners: dict[str, dict[int, int]] = {}
        for position, (document, text) in enumerate(zip(self._documents, plain, strict=True)):
            if key := _key(text):
                owners.setdefault(key, {}).setdefault(document.phrasing.topic, position)
        exact: dict[str, int] = {}
        for key, positions in owners.items():
            own = [position for position in positions.values() if self._documents[position].phrasing.own]
            chosen = list(positions.values()) if len(positions) == 1 else own
            if len(chosen) == 1:
                exact[key] = chosen[0]
        return exact

    def _whole_topics(self, spelt: Sequence[Sequence[str]]) -> list[list[str]]:
        wholes: list[list[str]] = [[] for _ in self._topic_ids]
        for document, words_of_it in zip(self._documents, spelt, strict=True):
            wholes[document.phrasing.topic] += words_of_it
        return wholes

    def over(self, comparison: Comparison) -> "Index":
        """The same index, with the facts of a comparison that differs from its own in facts and ratings only; those
        that were not indexed are found by their topic, and by `owned`."""
        made = copy.copy(self)
        made.comparison, made.owned = comparison, OwnWords(comparison)
        return made

    def knows(self, word: str) -> bool:
        """Whether a word says nothing, or occurs in the knowledge, be it misspelt."""
        return all(self._phrasings.knows(term) for term in query_terms(word, self.lexicon))

    def views(self, text: str, *, terse: bool = False) -> Views:
        """What each view says of a text, topic by topic; `search` says what `terse` means."""
        text = without_broadcast(normalise(text))
        named = self.names.find(text)
        query = query_terms(named.rest, self.lexicon)
        known = " ".join(term for term in query if self._phrasings.knows(term))
        exact = self._exact.get(_key(text)) if text else None
        if exact is None and terse:
            exact = self._exact.get(" ".join(sorted(known.split())))
        phrasings = self._phrasings.scores(query)
        by_phrasing = self._best(phrasings)
        by_whole = self._wholes.scores(query)
        wanted = self._meaning and exact is None and named.rest and (known or not terse)
        likeness = self._meaning.likeness(mended(named.rest, self.lexicon), text) if self._meaning and wanted else None
        by_meaning = self._best(likeness.phrasings) if likeness else np.zeros_like(by_phrasing)
        if likeness is None:
            parts = {Part.WORDS: share_of_best(by_phrasing), Part.WHOLE: share_of_best(by_whole)}
        else:
            parts = {
                Part.WORDS: WORDS * share_of_best(by_phrasing),
                Part.MEANING: by_meaning,
                Part.NEIGHBOURS: self._neighbours(likeness.phrasings),
                Part.WHOLE: WHOLE * likeness.topics,
            }
        if exact is not None:
            parts[Part.EXACT] = np.zeros_like(by_phrasing)
            parts[Part.EXACT][self._documents[exact].phrasing.topic] = CERTAIN
        most = float(phrasings.max(initial=0.0)) or 1.0
        return Views(text, named, query, exact, phrasings, most, likeness, by_phrasing, by_whole, by_meaning, parts)

    def search(self, text: str, *, terse: bool = False) -> Match:
        """Rank the topics for a text, at most `TOPICS_SHOWN` returned, and say how sure that it is about them.

        `terse`: these are the words of a command. Unknown ones are passed over, and no encoder is needed when the known
        ones are a phrasing, or there are none.
        """
        views = self.views(text, terse=terse)
        text, query, likeness, phrasings = views.text, views.query, views.likeness, views.phrasings
        fused = sum(views.parts.values(), start=np.zeros_like(views.by_phrasing))
        order = sorted(range(len(fused)), key=lambda topic: (-fused[topic], self._topic_ids[topic]))[:TOPICS_SHOWN]
        topics = tuple(
            TopicMatch(
                topic=self._topic_ids[topic],
                score=float(fused[topic]),
                phrasing=float(views.by_phrasing[topic]),
                whole=float(views.by_whole[topic]),
                cosine=float(views.by_meaning[topic]),
            )
            for topic in order
            if fused[topic] > 0
        )
        named = views.named
        reading = read_intent(text, named.spans, addressed=False)
        signals = Signals(
            exact=views.exact is not None,
            encoded=likeness is not None,
            names_option=bool(named.options),
            names_outside=self.names.leads_outside(text, named, self.companions),
            question=reading.question,
            seeks=reading.intent in _SEEKING,
            content_words=len(query),
            known_share=self._phrasings.known_share(query),
            lexical=float(phrasings.max(initial=0.0)),
            lexical_elsewhere=float(self._elsewhere.scores(query).max(initial=0.0)),
            near=likeness.near if likeness else 0.0,
            near_elsewhere=likeness.elsewhere if likeness else 0.0,
            ours=likeness.ours if likeness else 0.0,
        )
        return Match(
            text=text,
            options=named.options,
            rest=named.rest,
            topics=topics,
            confidence=confidence(signals) if topics and tuple(words(text)) not in self._silenced else 0.0,
            signals=signals,
            fact_scores=self._fact_scores(order, views),
        )

    def facts(self, match: Match, topic: str, option: str) -> list[Fact]:
        """The topic's facts about an option: a workspace's own first, then those whose words fit the question best."""
        about = [fact for fact in self.comparison.facts_by_topic.get(topic, ()) if option in fact.options]
        current_first = {Status.CURRENT: 0, Status.CONTESTED: 1, Status.OUTDATED: 1}
        return sorted(
            about,
            key=lambda fact: (
                not isinstance(fact, OwnFact),
                -round(match.fact_score(fact), 6),
                current_first[fact.status],
                len(fact.options),
                fact.id,
            ),
        )

    def place_of(self, topic: str) -> int:
        """Where in the views' scores by topic a topic stands."""
        return self._topic_ids.index(topic)

    def best_of_topic(self, topic: str, scores: Scores) -> Phrasing | None:
        """The topic's phrasing that scores best, of one view's scores by document; None where none scores at all."""
        documents = self._documents_of[self.place_of(topic)]
        if not documents.size or scores[documents].max() <= 0:
            return None
        return self._documents[int(documents[scores[documents].argmax()])].phrasing

    def phrasings_of(self, fact: str) -> Iterator[tuple[int, str]]:
        """Where in the views' scores a fact's phrasings stand, and what they are."""
        for position, document in enumerate(self._documents):
            if fact in document.phrasing.facts:
                yield position, document.phrasing.raw

    def _best(self, scores: Scores) -> Scores:
        # Documents stand in the order of their topics, each of which has at least its title; never below 0.
        best: Scores = np.maximum(np.maximum.reduceat(scores, self._begins), 0)
        return best

    def _neighbours(self, scores: Scores) -> Scores:
        """For each topic the mean of its best few documents."""
        left = scores.copy()
        best: list[Scores] = []
        for _ in range(NEIGHBOURS):
            best.append(np.maximum.reduceat(left, self._begins))
            # Of those that are level only the first is taken.
            places = np.flatnonzero(left == best[-1][self._topic_of])
            _, first = np.unique(self._topic_of[places], return_index=True)
            left[places[first]] = -np.inf
        total = np.zeros_like(best[0])
        for each in reversed(best):  # lowest first, so that the sum does not depend on how many there are
            total += np.where(np.isneginf(each), 0, each)
        means: Scores = (total / self._neighbour_counts).astype(np.float32)
        return means

    def fit(self, position: int, views: Views) -> float:
        """How well the phrasing at that place fits the text, in words and in meaning, 0 and up."""
        fit = float(views.phrasings[position]) / views.most
        return fit + 2 * max(float(views.likeness.phrasings[position]), 0.0) if views.likeness else fit

    def _fact_scores(self, topics: Sequence[int], views: Views) -> dict[str, float]:
        """For each fact of the topics what its best phrasing fits, as `fit` has it, all at once."""
        best: dict[str, float] = {}
        for topic in topics:
            worded = self._worded[topic]
            if not worded.facts:
                continue
            fit = views.phrasings[worded.documents].astype(np.float64) / views.most
            if views.likeness is not None:
                fit += 2 * np.maximum(views.likeness.phrasings[worded.documents], 0.0)
            best.update(zip(worded.facts, np.maximum.reduceat(fit, worded.begins).tolist(), strict=True))
        return best


def _key(text: str) -> str:
    """What makes two normalised texts the same words, whatever their order and the words between them."""
    return " ".join(sorted({stem(word) for word in words(text) if word not in FILLERS}))
