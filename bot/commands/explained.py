"""`ask --explain`: how a question came by its answer, in the words an editor of the knowledge knows."""

from collections.abc import Iterator

from rich.console import Console

from bot.advisor.conversation import Reply
from bot.advisor.turn import TORN
from bot.understanding.retrieval.explaining import Explanation, TopicReasons
from bot.understanding.retrieval.gate import ANSWER, SUGGEST

MOST_FACTS = 5
_GATE = {
    "constant": "to begin with",
    "near": "near our phrasings",
    "near_elsewhere": "near messages about something else",
    "ours": "more like ours than like others",
    "names_option": "names an option",
    "known_share": "its words are known",
    "names_outside": "names something that is no option",
    "question": "is a question",
    "seeks": "asks for advice or a comparison",
    "lexical": "words in common with our phrasings",
    "lexical_elsewhere": "words in common with messages about something else",
}


def print_explanation(explained: Explanation, reply: Reply) -> None:
    """Print why `reply` is what was answered."""
    console = Console()
    console.print()
    for line in _lines(explained, reply):
        console.print(line, style="dim", highlight=False, markup=False, soft_wrap=True)


def _lines(explained: Explanation, reply: Reply) -> Iterator[str]:
    match = explained.match
    names = ", ".join(match.options) or "none"
    yield f"Answered as {reply.kind.value}. Way of asking: {explained.intent.value}. Options named: {names}."
    yield from _gate(explained)
    yield ""
    yield f"Topics, found by “{match.rest}”" if match.rest else "Topics: there are no words but names"
    for topic in explained.topics:
        yield from _topic(topic)
    if len(explained.topics) > 1 and match.signals.encoded:
        ahead = explained.topics[0].score - explained.topics[1].score
        yield f"  The first lies {ahead:.2f} ahead; below {TORN} it is suggested, not answered."
    yield ""
    yield f"Facts of the first topic, with the phrasing that fits best (at most {MOST_FACTS})"
    for fact in explained.facts[:MOST_FACTS]:
        shown = "shown" if fact.fact in reply.facts else "     "
        yield f"  {shown}  {fact.score:.2f}  {fact.fact}  “{fact.phrasing}”"


def _gate(explained: Explanation) -> Iterator[str]:
    match = explained.match
    band = "answer" if match.confidence >= ANSWER else "suggest topics" if match.confidence >= SUGGEST else "decline"
    yield f"Confidence {match.confidence:.2f}: {band} (answers from {ANSWER}, suggests from {SUGGEST})."
    if match.signals.exact:
        yield "  It is a phrasing, word for word."
    elif match.confidence == 0:
        yield "  It stands among the messages about something else, or nothing in it is known."
    else:
        for name, given in explained.gate:
            if abs(given) >= 0.005:
                yield f"  {given:+6.2f}  {_GATE[name]}"


def _topic(topic: TopicReasons) -> Iterator[str]:
    parts = " + ".join(f"{given:.2f} {part.value}" for part, given in topic.parts.items() if abs(given) >= 0.005)
    yield f"  {topic.topic}  {topic.score:.2f} = {parts}"
    if topic.in_words:
        yield f"      nearest in words: “{topic.in_words}”"
    if topic.in_meaning and topic.in_meaning != topic.in_words:
        yield f"      nearest in meaning: “{topic.in_meaning}”"
