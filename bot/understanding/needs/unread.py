"""What of a message was not understood: the parts between its stops and commas in which no need was found."""

from collections.abc import Iterator, Mapping, Sequence

from bot.understanding.needs.stated import Found, SentenceRead
from bot.understanding.talk.speech import Speech
from bot.understanding.words.clauses import FINITE, Sentence
from bot.understanding.words.stopwords import STOP_WORDS

_STOPS = frozenset(",;:()-")
_EMPTY = (
    STOP_WORDS
    | FINITE
    | frozenset(
        """actually again agreed app application boss build building cheers choose correct dear evening everybody
        everyone fine fit fits folks framework good guess guys haha language lol morning new no nope ok okay options
        point problem project recommend recommendation right software sorry stack suggest suggestion sure talked team
        thanks think tool wait yeah yep yes""".split()
    )
)
"""Words that leave a part without anything to understand: a greeting, a thank-you, a request for advice."""


def unread(
    plain: str, sentences: Sequence[SentenceRead], found: Mapping[int, Sequence[Found]], kept: Sequence[Found]
) -> tuple[str, ...]:
    """The parts of `plain`, as they stand there, that none of the needs `kept` was found in.

    `found`: for the index of a sentence, what was found in it. One without an entry is a comment on another, and no
    part of it is told, nor of a question.
    """
    parts = []
    for index, each in enumerate(sentences):
        if index not in found or each.speech in (Speech.ASKS, Speech.ASIDE):
            continue
        sentence = each.sentence
        read = {place for one in found[index] if one in kept for place in one.match.places}
        parts += [
            plain[sentence.tokens[part[0]].start : sentence.tokens[part[-1]].end]
            for part in _parts(sentence)
            if not read.intersection(part) and _says_something(sentence, part)
        ]
    return tuple(dict.fromkeys(parts))


def _parts(sentence: Sentence) -> Iterator[list[int]]:
    """The places of the words between two commas or the like."""
    part: list[int] = []
    for place, token in enumerate(sentence.tokens):
        if token.mark and token.text.strip() in _STOPS:
            if part:
                yield part
            part = []
        elif not token.mark:
            part.append(place)
    if part:
        yield part


def _says_something(sentence: Sentence, part: Sequence[int]) -> bool:
    return any(len(sentence.tokens[place].text) > 1 and sentence.tokens[place].text not in _EMPTY for place in part)
