"""A bare number in the place of one said before: “not 10000, 100000”, “sorry, make that six”, “let's say four”."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.cues.phrases import number_at
from bot.understanding.needs.multiplied import Change, change_told
from bot.understanding.words.clauses import Sentence, Token, read_sentences
from bot.understanding.words.patterns import any_of, either
from bot.understanding.words.text import stem, stems

_LONGEST = 12
"""Words of a sentence that says no more than another number."""
COUNTED = 3
"""A number of anything, to see of what need it would be."""
_LEAD = (
    r"(?:(?:"
    + either(
        "no|nope|nah|hm+|oh|ok|okay|well|wait|sorry|actually|oops|correction|typo|its|it is|rather|about|like|only|just"
        "|closer to|and|but|in fact|we are|were|now|er|uh|,"
    )
    + r") )*"
)
_PUT = either(
    """make (?:it|that|this)|lets say|lets make it|more like|rather|i mean|i meant|or rather
    change (?:it|that) to|should be"""
)
_END = r"(?: (?:now|then|instead|actually|sorry|please|pls|rather|of (?:them|those)|after all))*$"
_AGAIN = any_of(
    rf"^{_LEAD}(?:was |were )?not (?:the |an? )?(?P<old1>D)(?: ,| but| -)* {_LEAD}(?P<new1>D){_END}",
    rf"^{_LEAD}(?P<new2>D)(?: ,| and)* not (?P<old2>D){_END}",
    rf"^{_LEAD}{_PUT}(?: ,)? {_LEAD}(?P<new3>D){_END}",
    rf"(?:^|, )(?:{_LEAD}){_PUT} {_LEAD}(?P<new4>D){_END}",
    r"^(?:its|it is|thats|that is|we are|were) (?:now )?(?P<new6>D) (?:now|by now|already|instead)$",
    rf"^(?:no|nope|nah|hm+ no|wait|wait no|sorry|oops|correction|typo)(?: ,| :)* {_LEAD}(?P<new5>D){_END}",
)
_STANDING = frozenset([Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE, Direction.NEUTRAL])


Reads = Callable[[str], Sequence[Need]]
"""Reads the needs in some words that describe a project."""


@dataclass(frozen=True)
class _Renumbered:
    """The need that a number belongs to, and its words with that number."""

    need: Need
    words: str
    computed: bool = False
    """The message itself does not hold the number."""


def renumbered(
    plain: str, sentences: Sequence[Sentence], standing: Sequence[Need], heard: Sequence[Need], read: Reads
) -> Need | None:
    """What stands with another number in it; None where the message is no such one.

    It is the latest that was said with the old number or, where none is named, with any. What the message says
    otherwise, `heard`, is nothing but the giving up of it.
    """
    again = _again(sentences, standing, heard, read)
    if again is None:
        return None
    changed = next((need for need in read(again.words) if need.aspect == again.need.aspect), None)
    # With the number that results, so that it can be changed again.
    said = f"{plain.strip()}: {again.words}" if again.computed else plain.strip()
    return changed.model_copy(update={"said": said, "must": again.need.must}) if changed else None


def _again(
    sentences: Sequence[Sentence], standing: Sequence[Need], heard: Sequence[Need], read: Reads
) -> _Renumbered | None:
    if not standing or not sentences or len(sentences[0].tokens) > _LONGEST:
        return None
    tokens = sentences[0].tokens
    numbers = list(_numbers(tokens))
    masked = _masked(tokens, numbers)
    change = change_told(masked, numbers) if len(sentences) == 1 else None
    if change is not None:
        return _changed(change, standing, heard, read)
    match = _AGAIN.search(masked) if numbers else None
    if match is None:
        return None
    spans = {role[:3]: match.start(role) for role in match.re.groupindex if match[role]}
    before = {role: match.string[:start].count("D") for role, start in spans.items()}
    new = tokens[numbers[before["new"]][0]], tokens[numbers[before["new"]][1] - 1]
    old = numbers[before["old"]][2] if "old" in before else None
    for need in reversed(standing):
        place = _place(need.said, old) if need.direction in _STANDING else None
        if place is not None and all(other.aspect == need.aspect and _is_bare(other) for other in heard):
            return _Renumbered(need, f"{need.said[: place[0]]}{_written(new, sentences[0])}{need.said[place[1] :]}")
    return None


def _changed(change: Change, standing: Sequence[Need], heard: Sequence[Need], read: Reads) -> _Renumbered | None:
    """The latest need with a number, of what is counted where that is said, and its words with the number changed."""
    numbered = [need for need in reversed(standing) if need.direction in _STANDING and _place(need.said, None)]
    if change.noun:
        aspects = {need.aspect for words in (f"{COUNTED} {change.noun}", change.noun) for need in read(words)}
        counted = [need for need in numbered if need.aspect in aspects]
        numbered = counted or [need for need in numbered if stem(change.noun) in stems(need.said)]
    if not numbered or any(other.aspect != numbered[0].aspect for other in heard):
        return None
    need = numbered[0]
    # What was changed before is “double it: 400 requests per second”.
    said = need.said.rpartition(": ")[2]
    start, end, value = _number_of(need.aspect, said, read)
    return _Renumbered(need, f"{said[:start]}{change.of(value)}{said[end:]}", computed=True)


def _number_of(aspect: str, said: str, read: Reads) -> tuple[int, int, float]:
    """The number in these words that says something of the aspect; the last one where none does by itself."""
    numbers = [number for sentence in read_sentences(said) for number in _placed(sentence)]
    if len(numbers) == 1:
        return numbers[0]
    for start, end, value in reversed(numbers):
        part = f"{said[:start].rpartition(',')[2]}{said[start:].partition(',')[0]}"
        if any(need.aspect == aspect for need in read(part)):
            return start, end, value
    return numbers[-1]


def _placed(sentence: Sentence) -> Iterator[tuple[int, int, float]]:
    """Where in the text each number of a sentence begins and ends, and what it is."""
    for start, end, value in _numbers(sentence.tokens):
        yield sentence.tokens[start].start, sentence.tokens[end - 1].end, value


def _numbers(tokens: Sequence[Token]) -> Iterator[tuple[int, int, float]]:
    """Where each number begins and ends, and what it is."""
    at = 0
    while at < len(tokens):
        if tokens[at].number is None:
            at += 1
            continue
        value, end = number_at(tokens, at)
        yield at, end, value
        at = end


def _masked(tokens: Sequence[Token], numbers: Sequence[tuple[int, int, float]]) -> str:
    ends = {start: end for start, end, _ in numbers}
    words, at = [], 0
    while at < len(tokens):
        words.append("D" if at in ends else tokens[at].text)
        at = ends.get(at, at + 1)
    return " ".join(words)


def _place(said: str, old: float | None) -> tuple[int, int] | None:
    """Where in the words of a need the old number stands, or the last one where none is named."""
    for sentence in reversed(read_sentences(said)):
        for start, end, value in reversed(list(_numbers(sentence.tokens))):
            if old is None or value == old:
                return sentence.tokens[start].start, sentence.tokens[end - 1].end
    return None


def _written(number: tuple[Token, Token], sentence: Sentence) -> str:
    first, last = number
    return " ".join(t.text for t in sentence.tokens if first.start <= t.start <= last.start)


def _is_bare(need: Need) -> bool:
    return need.value is None or need.direction is Direction.DROP
