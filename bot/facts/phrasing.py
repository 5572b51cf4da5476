"""How the phrases of needs and use cases are written, and what can be wrong with one.

The notation is explained at the top of needs.yaml; `bot.understanding.cues.phrases` finds phrases in messages.
"""

import math
import re
from collections.abc import Iterator

from bot.facts.mistakes import advice, quoted
from bot.facts.model import Direction

GAP = "..."
OPTION = "{option}"
EXACT = "="
CONTEXT = "["
MAX_ALTERNATIVES = 400
"""Variants that one phrase may stand for."""

ALONE = "alone"
LACK = "lack"
BRINGS = "brings"
MARKERS = (*Direction, ALONE, LACK, BRINGS)
"""What may stand in round brackets at the beginning of a need's phrase."""

_MARKER = re.compile(r"\(([^()]*)\)\s*")
_NUMBER = re.compile(r"\{(?:n|(\d+)(?:-(\d+)|\+)?)\}")
_BRACED = re.compile(r"\{[^{}]*\}")
_LETTER = re.compile(r"[^\W_]")

Range = tuple[float, float]


def split_markers(phrase: str) -> tuple[str, tuple[str, ...]]:
    """The phrase without the markers it begins with, and these: `(avoid) all public` gives `all public`, `avoid`."""
    markers = []
    while found := _MARKER.match(phrase):
        markers.append(found[1])
        phrase = phrase[found.end() :]
    return phrase, tuple(markers)


def alternatives(phrase: str) -> list[list[str]]:
    """For each part of the phrase, in small letters, what it may be; ValueError when that makes too many variants."""
    choices = [_alternatives(part) for part in phrase.lower().split()]
    if math.prod(map(len, choices)) > MAX_ALTERNATIVES:
        raise ValueError(f"{phrase!r} stands for more than {MAX_ALTERNATIVES} variants: split it into several phrases")
    return choices


def number_range(part: str) -> Range:
    """The lowest and the highest number that `{n}`, `{2-8}` or `{1000+}` stands for; ValueError for any other part."""
    found = _NUMBER.fullmatch(part)
    if found is None:
        raise ValueError(f"{part!r} is no range of numbers: write {{n}}, {{2-8}} or {{1000+}}")
    low, high = found.groups()
    if low is None:
        return (0, math.inf)
    if high is not None:
        return (float(low), float(high))
    return (float(low), math.inf) if part.endswith("+}") else (float(low), float(low))


def phrase_problems(phrase: str, *, marked: bool) -> Iterator[str]:
    """What is wrong with a phrase, and what to write instead. `marked`: it may begin with markers, as needs' do."""
    words = phrase
    if marked:
        words, markers = split_markers(phrase)
        for marker in markers:
            if marker not in MARKERS:
                yield f"{quoted(f'({marker})')} is no marker of a phrase. {advice(marker, MARKERS, 'marker')}"
    if "(" in words or ")" in words:
        where = "Markers stand before the first word" if marked else "Only the phrases of needs have markers"
        yield f"{quoted(phrase)} holds a round bracket among its words. {where}; delete the bracket"
    parts = words.lower().split()
    for part in parts:
        yield from _part_problems(part)
    if not any(_says_something(part) for part in parts):
        yield f"{quoted(phrase)} holds no word that could be found in a message. Write one, or delete the phrase"
    elif math.prod(len(_alternatives(part)) for part in parts) > MAX_ALTERNATIVES:
        yield f"{quoted(phrase)} stands for more than {MAX_ALTERNATIVES} variants. Split it into several phrases"


def _part_problems(part: str) -> Iterator[str]:
    if part.count(CONTEXT) != part.count("]") or (CONTEXT in part and (part[0] != CONTEXT or part[-1] != "]")):
        yield f"In {quoted(part)} a square bracket is not closed, or opens inside a word. Write [word] or [one/other]"
        return
    for choice in _alternatives(part):
        word = choice.removeprefix(CONTEXT).removeprefix(EXACT)
        if not word:
            yield f"In {quoted(part)} a word is missing beside a sign. Write it, or delete the sign"
        elif "{" in word or "}" in word:
            yield from _brace_problems(word)


def _brace_problems(word: str) -> Iterator[str]:
    if word == OPTION:
        return
    if not _BRACED.fullmatch(word):
        yield f"In {quoted(word)} the braces don't hold all of the word. Write {{n}}, {{2-8}}, {{100+}} or {OPTION}"
    elif not _NUMBER.fullmatch(word):
        yield f"{quoted(word)} stands for nothing. Write {{n}}, {{2-8}}, {{100+}} or {OPTION}"
    else:
        low, high = number_range(word)
        if low > high:
            yield f"{quoted(word)} runs from high to low, so no number lies in it. Turn the two around"


def _alternatives(part: str) -> list[str]:
    if part.startswith(CONTEXT):
        return [CONTEXT + word for word in part.strip("[]").split("/")]
    return [part] if part == GAP else part.split("/")


def _says_something(part: str) -> bool:
    """Whether a message can be searched for this part; `...` and words that need only follow start no search."""
    return part != GAP and part[0] != CONTEXT and bool(_LETTER.search(part))
