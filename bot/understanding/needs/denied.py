"""What is denied of something named rather than asked for: “Kafka is not a third-party package”, “the deadline is not
three weeks”, “the ERP has nothing to do with this”. It is no need, and taken back where it stands.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.directions import Bearing
from bot.understanding.needs.apart import is_cut_off
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence

_TAKEN_BACK = Bearing(Direction.DROP)
_IS = frozenset(["is", "are", "was", "were"])
_IS_NOT = frozenset(["isnt", "arent", "wasnt", "werent"])
_BEFORE_A_TIME = frozenset("a an the even just only in within really one exactly necessarily".split())
_TIMES = re.compile(r"(?:days?|weeks?|months?|quarters?|years?|sprints?)$")
_DOUBTS_A_RATING = re.compile(
    r"\b(?:doubt|question|dispute|challenge|contest|distrust|(?:dont|do not|cant|cannot) (?:trust|believe|buy|accept)"
    r"|(?:disagree|dont agree|do not agree) with) (?:(?:the|your|this|that|its|these|those|his) )?(?:\w+ )?"
    r"(?:ratings?|scores?|points|numbers?|weights?|marks?)\b"
)
"""Names a need only to say which rating is doubted."""
_VAGUE = frozenset(["few", "couple", "handful", "several", "some", "many"])
"""Numbers that may be any."""
_PARTS = frozenset([",", "but", ";", "-"])


def without_denied_of(
    found: Sequence[Found], sentence: Sentence, stands: Callable[[Found], bool], holds: Callable[[Found], bool]
) -> list[Found]:
    """What was found; what is said not to be so is no need, and taken back where it `stands`, read from those words.

    Of a time it is enough that it `holds`, whatever it was read from."""
    if _DOUBTS_A_RATING.search(" ".join(sentence.words)):
        return [replace(one, sure=False) for one in found]
    if is_cut_off(" ".join(sentence.words)):
        return [replace(one, bearing=_TAKEN_BACK, sure=stands(one), firm=True) for one in found]
    is_not = _denial(sentence)
    if is_not is None:
        return list(found)
    start, end = is_not
    stop = next((at for at in range(end, len(sentence.tokens)) if sentence.tokens[at].text in _PARTS), None)
    stop = len(sentence.tokens) if stop is None else stop
    before = [one for one in found if one.match.end <= start and one.match.start >= sentence.clause_of(start).start]
    behind = [one for one in found if end <= one.match.end <= stop and one not in before]
    behind = [one for one in behind if one.match.end > end]
    if times := [one for one in behind if _is_of_time(one, sentence, end)]:
        return _not_by_then(found, times, behind, holds)
    if sizes := [one for one in behind if _is_size(one, sentence, end)]:
        return _not_so_small(found, sizes, before)
    kinds = {one.match.payload.aspect for one in behind if one.match.start >= end} if before else set()
    if not any(one.match.payload.aspect in kinds for one in before):
        return list(found)
    gone = []
    for one in found:
        if one in behind:
            gone.append(replace(one, sure=False))
        elif one in before and one.match.payload.aspect in kinds and not one.match.payload.states:
            gone.append(replace(one, bearing=_TAKEN_BACK, sure=stands(one), firm=True))
        else:
            gone.append(one)
    return gone


def _not_by_then(
    found: Sequence[Found], times: Sequence[Found], behind: Sequence[Found], holds: Callable[[Found], bool]
) -> list[Found]:
    """What was found, the time that is denied gone, and with it that there is any, if nothing else says so."""
    aspects = {one.match.payload.aspect for one in times}
    other = any(one.match.payload.aspect in aspects and one.match.payload.value and one not in behind for one in found)
    if other:
        return list(found)  # “not three weeks but five” puts one in the other's place.
    told = []
    for one in found:
        if one in times:
            told.append(replace(one, bearing=_TAKEN_BACK, sure=holds(one), firm=True))
        else:
            told.append(replace(one, sure=False) if one.match.payload.aspect in aspects else one)
    return told


def _not_so_small(found: Sequence[Found], sizes: Sequence[Found], before: Sequence[Found]) -> list[Found]:
    """What was found, without the size that is denied and a number that is said not to be so: “six seniors is not a
    few people”."""
    denied = {(one.match.payload.aspect, one.match.payload.value) for one in sizes}
    numbers = [one for one in before if (one.match.payload.aspect, one.match.payload.value) in denied]
    return [replace(one, sure=False) if one in sizes or one in numbers else one for one in found]


def _denial(sentence: Sentence) -> tuple[int, int] | None:
    """The places of “is not”, first and behind the last; None where nothing is said not to be something."""
    texts = [token.text for token in sentence.tokens]
    for place, text in enumerate(texts):
        if text in _IS_NOT:
            return place, place + 1
        if text in _IS and texts[place + 1 : place + 2] == ["not"]:
            return place, place + 2
    return None


def _is_of_time(one: Found, sentence: Sentence, end: int) -> bool:
    """Whether it is a length of time, told right behind the denial."""
    meant, last = one.match.payload, sentence.tokens[one.match.end - 1]
    if not (meant.states and meant.value and _TIMES.match(last.text)):
        return False
    between = sentence.tokens[end : one.match.end - 1]
    return all(token.text in _BEFORE_A_TIME or token.number is not None for token in between)


def _is_size(one: Found, sentence: Sentence, end: int) -> bool:
    """Whether it is how big a team or the like is, told behind the denial in words alone: “a few people”."""
    meant = one.match.payload
    sized = meant.value is not None and not meant.of_options and (meant.fact or meant.direction is Direction.NEUTRAL)
    words = [sentence.tokens[at] for at in one.match.places]
    return sized and one.match.start >= end and all(word.number is None or word.text in _VAGUE for word in words)
