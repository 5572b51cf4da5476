"""Why a text is answered as it is: which phrasings matched, what each view gave a topic, and what the gate weighed."""

from dataclasses import dataclass

from bot.facts.model import Fact
from bot.understanding.intents.intent import read_intent
from bot.understanding.intents.turns import Intent
from bot.understanding.retrieval.gate import WEIGHTS, Signals, features
from bot.understanding.retrieval.index import Index
from bot.understanding.retrieval.match import Match, Part, Views


@dataclass(frozen=True)
class TopicReasons:
    """How a topic came by its score."""

    topic: str
    score: float
    parts: dict[Part, float]
    in_words: str | None
    """Its phrasing or keyword that has most words in common with the text."""
    in_meaning: str | None
    """The one that is nearest in meaning; None without the encoder, or where none was needed."""


@dataclass(frozen=True)
class FactReasons:
    """How well a fact's own words fit."""

    fact: str
    score: float
    phrasing: str
    """Of its phrasings, keywords and claim the one that fits best."""


@dataclass(frozen=True)
class Explanation:
    """Everything an editor needs to see why this fact came, or none."""

    match: Match
    intent: Intent
    topics: tuple[TopicReasons, ...]
    facts: tuple[FactReasons, ...]
    """Of the first topic, for the options named or for all, best first."""
    gate: tuple[tuple[str, float], ...]
    """What speaks for answering (above 0) and against it; the logistic function of the sum is the confidence."""


def explain(index: Index, text: str, options: tuple[str, ...]) -> Explanation:
    """Search again and keep what was thrown away; `options` are those whose facts are wanted."""
    match, views = index.search(text), index.views(text)
    return Explanation(
        match=match,
        intent=read_intent(views.text, views.named.spans, addressed=True).intent,
        topics=tuple(_topic(index, views, found.topic, found.score) for found in match.topics),
        facts=_facts(index, match, views, options) if match.topics else (),
        gate=_gate(match.signals),
    )


def _topic(index: Index, views: Views, topic: str, score: float) -> TopicReasons:
    place = index.place_of(topic)
    in_words = index.best_of_topic(topic, views.phrasings)
    in_meaning = index.best_of_topic(topic, views.likeness.phrasings) if views.likeness else None
    return TopicReasons(
        topic=topic,
        score=score,
        parts={part: float(scores[place]) for part, scores in views.parts.items()},
        in_words=in_words.raw if in_words else None,
        in_meaning=in_meaning.raw if in_meaning else None,
    )


def _facts(index: Index, match: Match, views: Views, options: tuple[str, ...]) -> tuple[FactReasons, ...]:
    topic = match.topics[0].topic
    found = [fact for option in options for fact in index.facts(match, topic, option)]
    reasons = [_fact(index, match, views, fact) for fact in dict.fromkeys(found)]
    return tuple(sorted(reasons, key=lambda fact: (-fact.score, fact.fact)))


def _fact(index: Index, match: Match, views: Views, fact: Fact) -> FactReasons:
    fits = [(index.fit(position, views), phrasing) for position, phrasing in index.phrasings_of(fact.id)]
    _, phrasing = max(fits, default=(0.0, ""))
    return FactReasons(fact.id, match.fact_score(fact), phrasing)


def _gate(signals: Signals) -> tuple[tuple[str, float], ...]:
    weights = WEIGHTS[signals.encoded]
    names = [name for name in weights if name != "constant"]
    given = [weights[name] * value for name, value in zip(names, features(signals), strict=True)]
    return (("constant", weights["constant"]), *zip(names, given, strict=True))
