"""How big one part of it is, or when only that part comes: no size and no deadline of the whole.

“A shop, plus a small back office for the packers”, “only the back office is small”, “the admin can wait until next
year”. What stands around a need is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_SIZE = frozenset(
    """small smallish smaller tiny little simple basic lean compact light lightweight minimal mini modest big bigger
    large larger huge complex complicated massive""".split()
)
_PEOPLE = frozenset(["team", "company", "crew", "group", "staff", "agency", "shop", "firm", "office"])
_WHOLE = frozenset(
    "project app application system product service thing site website whole it that this everything all".split()
)
_IS = re.compile(
    rf"^(?:is|are|will be|would be|should be|stays?|can be|isnt|arent|(?:is|are) not)"
    rf"(?: {either('only|just|really|very|rather|quite|pretty|fairly|actually|also|still|so|that|not|too')})* $"
)
"""Between a part and its size."""
_BESIDE = re.compile(
    r"\b(?:plus|and|with|also|including|besides|alongside|next to|as well as)(?: (?:also|only|just|maybe|then))* "
    r"(?:an?|one|some|our|the|another) (?:\w+ )?$"
)
"""Before a part that is named beside the rest."""
_WAITS = re.compile(
    r"\b(?:(?:can|could|may|might|should|will|has to|must) (?:\w+ )?wait|waits|(?:comes?|follows?|starts?) only"
    r"|(?:is|are) (?:only )?(?:for|needed|planned|due|wanted) (?:only )?(?:in|from|by|next|later)"
    r"|(?:is|are) (?:only )?(?:for )?(?=next )"
    r"|(?:can|could|may|might) (?:come|follow|be done|start|be built|be added))\b"
    r"(?: \w+){0,3}? (?:year|quarter|month|spring|summer|autumn|fall|winter|months|years|weeks|later|20\d\d)\b"
)

_TIME = re.compile(r"(?:year|quarter|month|week)s?$|20\d\d$|spring$|summer$|autumn$|fall$|winter$|later$")


def without_sizes_and_times_of_parts(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What was found, what only tells how big a part is, or that it can wait, being nothing of the whole."""
    parts = [one for one in found if _is_part(one)]
    if not parts:
        return list(found)
    late = _later_from(sentence, parts)
    return [
        replace(one, sure=False)
        if _is_size_of(one, found, parts, sentence) or (late and _is_when(one, sentence))
        else one
        for one in found
    ]


def _is_part(one: Found) -> bool:
    """Whether it is a thing that what is built has, not what it is, nor a size or a time."""
    meant = one.match.payload
    return not (meant.is_case or meant.states or meant.fact or meant.of_options)


def _is_size_of(one: Found, found: Sequence[Found], parts: Sequence[Found], sentence: Sentence) -> bool:
    meant, places, tokens = one.match.payload, one.match.places, sentence.tokens
    sized = meant.states and meant.fact and meant.value is not None
    if not sized or any(tokens[at].number is not None or tokens[at].text in _PEOPLE for at in places):
        return False
    if tokens[places[0]].text not in _SIZE and tokens[places[-1]].text not in _SIZE:
        return False
    own = set(places)
    if any(_is_called(part, one, sentence) for part in parts):
        return True
    named_before = any(other is not one and other.match.end <= one.match.start for other in found)
    beside = _BESIDE.search(_words(sentence, 0, one.match.start)) is not None
    named = len(places) > 1 or any(
        part.match.start == one.match.end and own.isdisjoint(part.match.places) for part in parts
    )
    return named_before and beside and named


def _is_called(part: Found, size: Found, sentence: Sentence) -> bool:
    """Whether a sentence says of a part, not of the whole, that it is of that size: “only the back office is small”."""
    first, end = part.match.start, size.match.start
    if part.match.end > end or not _IS.match(_words(sentence, part.match.end, size.match.places[-1])):
        return False
    return _WHOLE.isdisjoint(token.text for token in sentence.tokens[max(first - 1, 0) : first])


def _later_from(sentence: Sentence, parts: Sequence[Found]) -> bool:
    """Whether a part, named first, is what can wait."""
    words = " ".join(sentence.words)
    waits = _WAITS.search(words)
    if waits is None:
        return False
    verb = words[: waits.start()].count(" ")
    begun = [clause for clause in sentence.clauses if _count(sentence, clause.start) <= verb]
    return any(
        sentence.clause_of(part.match.start) == begun[-1] and _count(sentence, part.match.end) <= verb for part in parts
    )


def _count(sentence: Sentence, place: int) -> int:
    """How many words stand before a token."""
    return sum(not token.mark for token in sentence.tokens[:place])


def _is_when(one: Found, sentence: Sentence) -> bool:
    meant = one.match.payload
    timed = any(_TIME.match(sentence.tokens[at].text) for at in one.match.places)
    return timed and not meant.fact and meant.value is not None


def _words(sentence: Sentence, start: int, end: int) -> str:
    """The words of these tokens, each with a space behind it."""
    return "".join(f"{token.text} " for token in sentence.tokens[start:end] if not token.mark)
