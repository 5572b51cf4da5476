"""A workspace's own facts, found by the words they are written in and those people were said to ask for them by.

They are few, short and not indexed with the knowledge that all workspaces share, so each is read for every question.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.facts.model import Comparison, OwnFact
from bot.understanding.retrieval.lexical import terms
from bot.understanding.words.names import Named
from bot.understanding.words.text import normalise

COVERED = 0.6
"""How many of a question's words of substance a fact has, where the question is about the team or its company."""
_NAMED_ALONE = 0.5
"""The same where it names what no other fact names, whoever it speaks of."""
_BEGINS = 4
"""Letters from which a word is taken for the beginning of another: mongo for MongoDB."""
_OURS = re.compile(r"\b(?:we|our|ours|us|here|compan(?:y|ies)|corporate|in-?house|internal(?:ly)?|workspace)\b")
_DEPARTMENT = re.compile(r"\b(?:IT|[Oo]ps|[Pp]latform [Tt]eam|[Ii]nfra(?:structure)?)\b")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w.+#-]*|\b\w*[a-z]\w*[A-Z][\w.+#-]*|\b[A-Z]{2,}\b")
"""A word that a claim spells as a name: with a capital inside a sentence, or more than one."""
_SAID_BY_ALL = frozenset({"run", "offer", "provid", "support", "servic", "team", "allow", "our", "compani", "it"})
"""Stems by which one fact of a company is not told from another."""


@dataclass(frozen=True)
class _Words:
    fact: OwnFact
    own: frozenset[str]
    """Of its claim and of what it is asked for by."""
    around: frozenset[str]
    """Those, and of its topic's title and keywords."""
    asks: tuple[frozenset[str], ...]
    names: frozenset[str]
    """What the claim names: Okta, MongoDB."""
    alone: frozenset[str]
    """Those that no fact names which everybody shares, so that nothing else answers a question that names them."""


class OwnWords:
    """Finds the own facts of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        own = [fact for fact in comparison.facts if isinstance(fact, OwnFact)]
        shared = [fact.claim.lower() for fact in comparison.facts if own and not isinstance(fact, OwnFact)]
        self._facts = tuple(_words_of(fact, comparison, shared) for fact in own)

    def find(self, text: str, named: Named) -> tuple[OwnFact, ...]:
        """Those a normalised question asks for, the best first: it has all the words of something they are asked for
        by, or speaks of the company and names what they name, or most of its words are theirs, or it names what nothing
        else names. A fact about other
        options than the question names is none of them."""
        if not self._facts:
            return ()
        query = frozenset(terms(named.rest))
        ours = bool(_OURS.search(text.lower()) or _DEPARTMENT.search(text))
        scored = [
            (fit, words.fact)
            for words in self._facts
            if not named.options or set(named.options) & set(words.fact.options)
            if (fit := _fit(query, words, ours=ours)) > 0
        ]
        best = max((fit for fit, _ in scored), default=0.0)
        return tuple(fact for fit, fact in sorted(scored, key=lambda one: (-one[0], one[1].id)) if fit == best)


def _words_of(fact: OwnFact, comparison: Comparison, shared: Sequence[str]) -> _Words:
    asks = tuple(frozenset(terms(normalise(ask))) for ask in fact.asks)
    own = frozenset(terms(normalise(fact.claim))).union(*asks)
    topic = comparison.topic_by_id[fact.topic]
    titles = terms(" ".join(map(normalise, (topic.title, *topic.keywords))))
    spelt = set(_NAME.findall(fact.claim))
    alone = {name for name in spelt if not any(name.lower() in claim for claim in shared)}
    names, rare = (frozenset(term for name in some for term in terms(name)) for some in (spelt, alone))
    return _Words(fact, own, own.union(titles), tuple(ask for ask in asks if ask), names, rare)


def _fit(query: Collection[str], words: _Words, *, ours: bool) -> float:
    """0 for a fact that is not asked for."""
    if not query:
        return 0.0
    asked_for = max((len(ask) for ask in words.asks if all(_among(term, query) for term in ask)), default=0)
    if asked_for:
        return 1.0 + asked_for
    telling = [term for term in query if term not in _SAID_BY_ALL]
    covered = [term for term in telling if _among(term, words.around)]
    theirs = [term for term in covered if _among(term, words.own)]
    said = _among_any(query, words.own)
    named = any(_among(term, words.names) for term in telling)
    if len(theirs) >= _NAMED_ALONE * len(telling) and any(term in words.alone for term in telling):
        return len(theirs) / len(telling)
    enough = ours and covered and (named or len(covered) >= COVERED * len(telling))
    return len(covered) / len(telling) if enough and (theirs or said) else 0.0


def _among_any(query: Collection[str], known: Collection[str]) -> bool:
    return any(_among(term, known) for term in query)


def _among(term: str, known: Collection[str]) -> bool:
    """Whether a stem is one of those known, or the beginning of one, or the other way round."""
    return term in known or any(_begins(term, other) for other in known)


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _BEGINS and long.startswith(short)
