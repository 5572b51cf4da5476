"""What is asked about by name, “SAML?”, “does Django have feature flags?”, and whether what is known speaks of that.

A topic that is only near would else answer for it: facts on logging are none on an audit log.
"""

from collections.abc import Iterable

from bot.advisor.turn import Turn
from bot.facts.model import Fact, Topic
from bot.understanding.intents.turns import Intent
from bot.understanding.words.clauses import FINITE
from bot.understanding.words.names import OPTION
from bot.understanding.words.stopwords import STOP_WORDS
from bot.understanding.words.text import stem, words

_LONGEST = 3
"""Words of what is asked about by name alone."""
_BEFORE = frozenset("built built-in builtin native proper default automatic good".split())
_BEHIND = frozenset("support feature features integration functionality built-in".split())
"""Words beside a name that leave it the same name."""
_FARTHEST = 4
"""Letters that an ending may have: “accessibility” is no form of “access”."""


def thing_named(turn: Turn) -> str:
    """What is asked about by its name, as written; "" where the question is another."""
    if turn.reading.thing and turn.intent is Intent.UNKNOWN:
        asked = turn.reading.thing.partition(OPTION)[0].strip()
        start = turn.text.lower().find(asked)
        return _bare(turn.text[start : start + len(asked)] if start >= 0 else asked)
    alone = turn.named.rest.rstrip(" ?!.")
    short = turn.text.rstrip().endswith("?") and len(alone.split()) <= _LONGEST
    return _bare(alone) if short and FINITE.isdisjoint(words(alone)) else ""


def is_spoken_of(turn: Turn, thing: str, topic: str, told: Iterable[str]) -> bool:
    """Whether the facts with the ids `told`, or the topic itself, name the thing.

    What a topic is about in other words is spoken of, too, unless it is the name of one product or protocol.
    """
    known = turn.comparison.topic_by_id[topic]
    facts = [turn.comparison.fact_by_id[one] for one in told]
    names = [known.title, *known.built_in, *(name for term in known.terms for name in term.names)]
    wanted = _stems(thing)
    if any(wanted <= _stems(text) for text in (*names, *(fact.claim for fact in facts))):
        return True
    return not _is_proper(thing, known) and any(wanted <= _stems(text) for text in _ways_to_ask(turn, known))


def is_foreign_to(turn: Turn, thing: str, topic: str) -> bool:
    """Whether not one word of the thing is the topic's; of what an option is asked to have, whether any word of it is
    none of the knowledge's."""
    if turn.reading.thing and not all(turn.reader.index.knows(word) for word in words(thing)):
        return True
    known = turn.comparison.topic_by_id[topic]
    facts = turn.comparison.facts_by_topic.get(topic, ())
    texts = (known.title, *_ways_to_ask(turn, known), *(fact.claim for fact in facts))
    wanted = _stems(thing)
    return bool(wanted) and not any(wanted & _stems(text) for text in texts)


def naming(turn: Turn, thing: str, topic: str) -> tuple[str, ...]:
    """The ids of the topic's facts whose claims name the thing."""
    wanted = _stems(thing)
    facts: Iterable[Fact] = turn.comparison.facts_by_topic.get(topic, ()) if wanted else ()
    return tuple(fact.id for fact in facts if wanted <= _stems(fact.claim))


def _ways_to_ask(turn: Turn, topic: Topic) -> list[str]:
    facts = turn.comparison.facts_by_topic.get(topic.id, ())
    return [*topic.asks, *topic.keywords, *(text for fact in facts for text in (*fact.asks, *fact.keywords))]


def _is_proper(thing: str, topic: Topic) -> bool:
    """Whether it is the name of one thing, as SAML or Kafka, by how it or the topic's keyword is written."""
    spelt = next((keyword for keyword in topic.keywords if keyword.lower() == thing.lower()), thing)
    return len(spelt.split()) == 1 and any(mark.isupper() or mark.isdigit() for mark in spelt)


def _bare(text: str) -> str:
    kept = [word.strip("?!.,") for word in text.split() if word.lower().strip("?!.,") not in STOP_WORDS]
    while len(kept) > 1 and kept[0].lower() in _BEFORE:
        del kept[0]
    while len(kept) > 1 and kept[-1].lower() in _BEHIND:
        del kept[-1]
    return " ".join(kept)


def _stems(text: str) -> frozenset[str]:
    found = [(word, stem(word)) for word in words(text.replace("-", " ")) if word not in STOP_WORDS]
    return frozenset(root if len(word) - len(root) <= _FARTHEST else word for word, root in found)
