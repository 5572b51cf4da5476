"""The phrases of the knowledge, found in a message in one pass.

How a phrase is written: words match in any inflection and letter case, `=word` exactly as it stands; hyphens count as
spaces, and a compound matches its parts ("frontend", "front end"); `a/b` either word; `...` up to three words of
anything; `{n}` any number, `{2-8}` and `{1000+}` a number in that range; `{option}` the name of an option; `[a/b]` a
word that must stand there, but stays free for another phrase ("small [api]" is small, and an API). Articles and words
such as "very" between two words of a phrase are passed over.
"""

import itertools
import re
import sys
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from bot.facts.phrasing import CONTEXT, EXACT, GAP, OPTION, Range, alternatives, number_range
from bot.understanding.words.clauses import Token
from bot.understanding.words.numbers import SCALES, combined
from bot.understanding.words.text import stem, words

MAX_GAP = 3
"""Words that `...` may stand for."""
MAX_PASSED_OVER = 2
"""Articles and the like that may stand between two words of a phrase."""

PASSED_OVER = frozenset("a an the our my your their some any very really pretty quite just own so of : =".split())
_APART = frozenset("me us it you we i he is as are was and or the by of".split())
"""Second halves of no compound: "for me" is no form, "speed is" not speedy."""
_AND_A_HALF = ["and", "a", "half"]
_LINKS = frozenset(["of", "to", "or"])

P = TypeVar("P", bound=Hashable)
P_co = TypeVar("P_co", bound=Hashable, covariant=True)


@dataclass(frozen=True, slots=True)
class Match(Generic[P_co]):
    """A phrase found: what it stands for, the tokens it consists of, and the option it names, if it names one."""

    payload: P_co
    places: tuple[int, ...]
    option: str | None = None

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def end(self) -> int:
        """The index after the last token."""
        return self.places[-1] + 1


@dataclass(slots=True)
class _Node(Generic[P]):
    """A step in the phrases. There are tens of thousands, so what one does not need, it does not hold."""

    words: dict[str, "_Node[P]"] | None = None
    numbers: dict[Range, "_Node[P]"] | None = None
    option: "_Node[P] | None" = None
    gap: "_Node[P] | None" = None
    payloads: tuple[P, ...] = ()


class PhraseBook(Generic[P]):
    """Phrases and what they stand for."""

    def __init__(self, phrases: Sequence[tuple[str, P]]) -> None:
        self._root: _Node[P] = _Node()
        parts: set[str] = set()
        for phrase, payload in phrases:
            for variant in variants(phrase):
                parts.update(variant)
                self._add(variant, payload)
        vocabulary = (word.lstrip(EXACT + CONTEXT) for part in parts for word in _plain(part))
        self.vocabulary = frozenset(vocabulary)
        """Every word that occurs in a phrase, as written there."""

    def find(self, tokens: Sequence[Token], options: Mapping[int, tuple[str, int]]) -> list[Match[P]]:
        """All phrases in the tokens, overlapping ones too. `options`: where an option is named, which, and its end."""
        search: _Search[P] = _Search(tokens, options)
        for start, token in enumerate(tokens):
            if not token.mark:
                search.walk(self._root, start, (), None)
        return search.found

    def _add(self, parts: Sequence[str], payload: P) -> None:
        node = self._root
        for part in parts:
            if part == GAP:
                node.gap = node.gap or _Node()
                node = node.gap
            elif part == OPTION:
                node.option = node.option or _Node()
                node = node.option
            elif part.startswith("{"):
                node.numbers = node.numbers or {}
                node = node.numbers.setdefault(number_range(part), _Node())
            else:
                for word in _plain(part):
                    node.words = node.words or {}
                    key = sys.intern(_key(word))
                    following = node.words.get(key)
                    if following is None:
                        following = node.words[key] = _Node()
                    node = following
        if payload not in node.payloads:
            node.payloads += (payload,)


class _Search(Generic[P]):
    """One walk over one sentence, and what it came by, in that order."""

    def __init__(self, tokens: Sequence[Token], options: Mapping[int, tuple[str, int]]) -> None:
        self.found: list[Match[P]] = []
        self._tokens = tokens
        self._options = options
        following = [*(token.text for token in tokens[1:]), ""]
        self._ways = [
            (token.stem, EXACT + token.text, CONTEXT + token.stem, _joined(token.text, after))
            for token, after in zip(tokens, following, strict=True)
        ]

    def walk(self, node: _Node[P], at: int, places: tuple[int, ...], option: str | None) -> None:
        """Every phrase that goes on from the node with the token at `at`."""
        if places:
            self.found += [Match(payload, places, option) for payload in node.payloads]
        if at >= len(self._tokens):
            return
        token, ways = self._tokens[at], node.words
        if ways:
            stemmed, exact, context, compound = self._ways[at]
            if (following := ways.get(stemmed)) is not None:
                self.walk(following, at + 1, (*places, at), option)
            if (following := ways.get(exact)) is not None:
                self.walk(following, at + 1, (*places, at), option)
            if (following := ways.get(context)) is not None:
                self.walk(following, at + 1, places, option)
            if (following := ways.get(compound)) is not None:
                self.walk(following, at + 2, (*places, at, at + 1), option)
        if node.numbers and token.number is not None:
            self._number(node, at, number_at(self._tokens, at), places, option)
        if node.option is not None and at in self._options:
            name, end = self._options[at]
            self.walk(node.option, end, (*places, *range(at, end)), name)
        if node.gap is not None:
            for skipped in range(MAX_GAP + 1):
                if any(self._tokens[i].mark for i in range(at, min(at + skipped, len(self._tokens)))):
                    break
                self.walk(node.gap, at + skipped, places, option)
        if places and token.text in PASSED_OVER and at - places[-1] <= MAX_PASSED_OVER:
            self.walk(_without_payloads(node), at + 1, places, option)

    def _number(
        self, node: _Node[P], at: int, number: tuple[float, int], places: tuple[int, ...], option: str | None
    ) -> None:
        value, end = number
        for (low, high), following in (node.numbers or {}).items():
            if low <= value <= high:
                self.walk(following, end, (*places, *range(at, end)), option)


def _without_payloads(node: _Node[P]) -> _Node[P]:
    """The same way on, but what ends here was already found."""
    return _Node(node.words, node.numbers, node.option, node.gap)


def _key(word: str) -> str:
    if word[0] == CONTEXT:
        return CONTEXT + stem(word[1:])
    return word if word[0] == EXACT else stem(word)


@lru_cache(maxsize=8192)
def _joined(word: str, following: str) -> str:
    """The stem of a word and the next one written together, or nothing."""
    if not following or word in PASSED_OVER or following in _APART:
        return ""
    joined = word + following
    return stem(joined) if joined.isalpha() else ""


def number_at(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """The number that starts at this token, which has one, and the index after it: "two hundred", "3-6", "3 or 4"."""
    found: list[tuple[str, float]] = []
    end, linked = at, True
    while end < len(tokens):
        token = tokens[end]
        if token.number is not None and (linked or token.text in SCALES):
            found.append((token.text, token.number))
            linked = not token.text[0].isdigit()
        elif token.text in _LINKS and end + 1 < len(tokens) and tokens[end + 1].number is not None and found:
            linked = True
        else:
            break
        end += 1
    if end < len(tokens) and tokens[end].text == "of" and found[-1][0] == "couple":
        end += 1
    if [token.text for token in tokens[end : end + 3]] == _AND_A_HALF:
        return combined(found) + 0.5, end + len(_AND_A_HALF)
    return combined(found), end


def variants(phrase: str) -> list[tuple[str, ...]]:
    """The phrase once for every choice of its alternatives; ValueError when there are too many or none is left."""
    choices = alternatives(phrase)
    return [variant for variant in itertools.product(*choices) if any(_plain(part) for part in variant)]


@lru_cache(maxsize=8192)
def _plain(part: str) -> tuple[str, ...]:
    """The words of one part of a phrase, split as a message is; placeholders have none that count as vocabulary."""
    if part == GAP or part.startswith("{"):
        return (part,) if part.startswith("{") else ()
    if part[0] in (EXACT, CONTEXT):
        return (part,)
    pieces = (piece for word in words(part) for piece in re.split(r"[-._]", word.replace("'", "")))
    return tuple(piece for piece in pieces if piece) or (part,)


def longest(matches: Sequence[Match[P]]) -> list[Match[P]]:
    """The matches that do not belong, with half their tokens or more, to a longer one; in order of place."""
    at: dict[int, list[frozenset[int]]] = {}
    taken = {match: frozenset(match.places) for match in matches}
    for places in set(taken.values()):
        for place in places:
            at.setdefault(place, []).append(places)
    kept = [match for match, places in taken.items() if not any(_hides(o, places) for p in places for o in at[p])]
    return sorted(kept, key=lambda match: (match.start, match.end))


def _hides(others: frozenset[int], places: frozenset[int]) -> bool:
    return len(others) > len(places) and 2 * len(others & places) >= len(places)
