"""What somebody says to put right what was understood: no need, and taken back where it stands.

“It's not a prototype, I just meant I'm fast with Flask”, “we do have money, that's not what I said”, “I only meant the
law”. What stands in a sentence is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.directions import Bearing
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import any_of, either

_TAKEN_BACK = Bearing(Direction.DROP)
_MEANT = re.compile(
    rf"\b(?:i|we) (?:{either('only|just|merely|simply')} )+(?:meant|was saying|were saying|wanted to say)\b"
)
"""What follows is all that was meant."""
_NOT_SAID = any_of(
    r"\b(?:thats|that is|that was|its|it is|this is) not what (?:i|we) (?:said|meant|wrote|wanted|asked for)\b",
    r"\b(?:you|it|the bot|the app) (?:misunderstood|misread|(?:got|understood) (?:me|us|that|it) wrong)\b",
    r"\bthats a misunderstanding\b",
)
"""Says of what was understood that it was not said."""
_DO_HAVE = re.compile(
    r"^(?:(?:but|no|well|sorry|of course|sure|hey|and|oh|hm+) )*(?:we|i) (?:do|did|really|of course) have\b"
)
_ASKS_FOR = re.compile(rf"\b{either('we need|i need|must|has to|have to|should be|we want|i said|i wrote|i asked')}\b")
"""Says besides what is needed in its place."""


def without_mended_readings(found: Sequence[Found], sentence: Sentence, stood: Collection[str]) -> list[Found]:
    """What was found; what a sentence only puts right is no need. `stood`: the needs that can be taken back."""
    words = " ".join(sentence.words)
    meant, not_said = _MEANT.search(words), _NOT_SAID.search(words)
    beside = f"{words[: not_said.start()]}{words[not_said.end() :]}" if not_said else words
    if sentence.asks or _ASKS_FOR.search(beside):
        return list(found)
    if meant or not_said:
        limit = meant.start() if meant else len(words)
        return [
            _put_right(one, stood, told=_count(sentence, one.match.start) < _words_to(words, limit)) for one in found
        ]
    if not _DO_HAVE.match(words):
        return list(found)
    # What there is after all is no limit: “we do have money”.
    return [_put_right(one, stood, told=True) if _is_bare_limit(one) else one for one in found]


def _put_right(one: Found, stood: Collection[str], *, told: bool) -> Found:
    """One thing found, taken back where it stands and was `told` to be otherwise; else it only explains."""
    standing = told and one.match.payload.aspect in stood and not one.match.payload.of_options
    return replace(one, bearing=_TAKEN_BACK, sure=True, firm=True) if standing else replace(one, sure=False)


def _is_bare_limit(one: Found) -> bool:
    """Whether it is what there may be too little of, without how much: “money”."""
    meant = one.match.payload
    return meant.states and meant.value is None and meant.alone and not meant.fact


def _count(sentence: Sentence, place: int) -> int:
    """How many words stand before a token."""
    return sum(not token.mark for token in sentence.tokens[:place])


def _words_to(words: str, offset: int) -> int:
    """How many words begin before an offset."""
    return len(words[:offset].split())
