"""Sentences that make sense only together: a question and the answer to it, a saying and what unsays it."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.understanding.words.clauses import Clause, Sentence

_UNSAID = re.compile(r"(?:its|it is|that is|thats|it was|that was|it|that) ?(?:not|isnt|wasnt|wrong|false|a mistake)")
"""Takes back what the sentence before says was said."""
_BARE = 2
"""Words of a question that only names what its author then speaks of."""


def joined(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences; one that only names something and the answer to it as one: “Flask? Not an option.”."""
    asked: Sentence | None = None
    for sentence, following in zip_longest(sentences, sentences[1:]):
        if following is not None and _UNSAID.fullmatch(" ".join(following.words)):
            tokens = (*sentence.tokens, *following.tokens)
            yield Sentence(tokens, sentence.asks, (Clause(0, len(tokens)),))
            continue
        if asked is not None and not sentence.asks:
            tokens = (*asked.tokens, *sentence.tokens)
            yield Sentence(tokens, False, (Clause(0, len(tokens)),))
            asked = None
            continue
        if asked is not None:
            yield asked
        asked = sentence if sentence.asks and len(sentence.tokens) <= _BARE else None
        if asked is None:
            yield sentence
    if asked is not None:
        yield asked
