"""What of a message was not understood: the parts between its stops and commas in which no need was found."""

import itertools
from collections.abc import Container, Iterator, Mapping, Sequence

from bot.understanding.needs.stated import Found, SentenceRead
from bot.understanding.talk.speech import Speech
from bot.understanding.words.clauses import FINITE, Sentence
from bot.understanding.words.stopwords import STOP_WORDS

_STOPS = frozenset(",;:()-")
_JOINS = frozenset(["and", "or", "plus", "&"])
_RELATING = frozenset("for to by from in on of at as about with so that".split())
LONGEST_NAME = 3
"""Words of what is named in a list: “barcode scanner”."""
_EMPTY = (
    STOP_WORDS
    | FINITE
    | frozenset(
        """actually again agreed app application best better boss build building cheers choose correct dear
        evening everybody main priority thing
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
            plain[sentence.tokens[missed[0]].start : sentence.tokens[missed[-1]].end]
            for part in _parts(sentence)
            for missed in ([part] if not read.intersection(part) else _listed_beside(sentence, part, read))
            if _says_something(sentence, missed)
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


def _listed_beside(sentence: Sentence, part: Sequence[int], read: Container[int]) -> Iterator[list[int]]:
    """What stands beside a need in a list and is none: the scanner of “login and a barcode scanner”."""
    joins = [-1, *(at for at, place in enumerate(part) if sentence.tokens[place].text in _JOINS), len(part)]
    for before, join, after in zip(joins, joins[1:], joins[2:], strict=False):
        ahead, behind = list(part[before + 1 : join]), list(part[join + 1 : after])
        if ahead and behind and ahead[-1] in read and not (_any(read, behind) or _tells(sentence, behind)):
            yield from _if_named(sentence, behind)
        named = _named(sentence, behind)
        if named and named[0] in read and not _any(read, ahead):
            yield from _if_named(sentence, ahead)


def _if_named(sentence: Sentence, places: Sequence[int]) -> Iterator[list[int]]:
    """The places from the first word of substance on, where that makes a name and no sentence."""
    named = _named(sentence, places)
    if 0 < len(named) <= LONGEST_NAME and not _tells(sentence, named):
        yield named


def _any(read: Container[int], places: Sequence[int]) -> bool:
    return any(place in read for place in places)


def _tells(sentence: Sentence, places: Sequence[int]) -> bool:
    """Whether it has a verb, or says where something belongs, rather than naming a thing."""
    return any(sentence.tokens[place].text in FINITE | _RELATING for place in places)


def _named(sentence: Sentence, places: Sequence[int]) -> list[int]:
    """The places from the first word of substance on."""
    return list(itertools.dropwhile(lambda place: sentence.tokens[place].text in _EMPTY, places))


def _says_something(sentence: Sentence, part: Sequence[int]) -> bool:
    return any(len(sentence.tokens[place].text) > 1 and sentence.tokens[place].text not in _EMPTY for place in part)
