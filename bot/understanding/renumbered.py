"""A bare number in the place of one said before: “not 10000, 100000”, “sorry, make that six”, “let's say four”."""

from collections.abc import Iterator, Sequence

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.clauses import Sentence, Token, read_sentences
from bot.understanding.patterns import any_of, either
from bot.understanding.phrases import number_at

_LONGEST = 12
"""Words of a sentence that says no more than another number."""
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


def renumbered(
    sentences: Sequence[Sentence], standing: Sequence[Need], heard: Sequence[Need]
) -> tuple[Need, str] | None:
    """The need that the new number belongs to, and its words with that number; None where the message is no such one.

    It is the latest that was said with the old number or, where none is named, with any. What the message says
    otherwise, `heard`, is nothing but the giving up of it.
    """
    if not standing or not sentences or not any(token.number is not None for token in sentences[0].tokens):
        return None
    tokens = sentences[0].tokens
    if len(tokens) > _LONGEST:
        return None
    numbers = list(_numbers(tokens))
    match = _AGAIN.search(_masked(tokens, numbers))
    if match is None:
        return None
    spans = {role[:3]: match.start(role) for role in match.re.groupindex if match[role]}
    before = {role: match.string[:start].count("D") for role, start in spans.items()}
    new = tokens[numbers[before["new"]][0]], tokens[numbers[before["new"]][1] - 1]
    old = numbers[before["old"]][2] if "old" in before else None
    for need in reversed(standing):
        place = _place(need.said, old) if need.direction in _STANDING else None
        if place is not None and all(other.aspect == need.aspect and _is_bare(other) for other in heard):
            return need, f"{need.said[: place[0]]}{_written(new, sentences[0])}{need.said[place[1] :]}"
    return None


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
