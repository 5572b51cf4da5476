"""Which options a text names, by name, alias, package or near-misspelling; and the text without those names."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.facts.model import Comparison

OPTION = "0option0"
"""Stands where the text names an option, so that patterns need not know the names."""

_SHORTEST_TO_MEND = 5
_SHORTEST_NAME = 5
_WORD = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
REMEMBERED = 64
"""Texts: a message and its sentences are looked at again for its topic, its needs and what it rules out."""


@dataclass(frozen=True)
class Named:
    """Options in the order in which a text names them, and the text without their names."""

    options: tuple[str, ...]
    rest: str
    spans: tuple[tuple[int, int], ...] = ()
    """Where the names stand in the text, start and end."""


class OptionNames:
    """Finds the options of one comparison in text. Packages name their option but stay in the text: they say more."""

    def __init__(self, comparison: Comparison, ordinary: Container[str] = ()) -> None:
        """`ordinary` words are never taken for a misspelt name: "flash" is not Flask."""
        self._ordinary = ordinary
        self._names: dict[str, str] = {}
        self._packages: dict[str, str] = {}
        for option in comparison.options:
            for name in (option.id, option.name, *option.aliases):
                self._names[_joined(name)] = option.id
            for package in option.packages:
                self._packages[_joined(package)] = option.id
        outside = [_joined(name) for name in comparison.outside if name == name.lower()]
        self._outside = _any_of(outside) if outside else None
        self.words_outside = frozenset(name.lower() for name in comparison.outside if name != name.lower())
        """Names of what is no option that are words, too: they count only where they are set against an option."""
        keywords = (keyword for topic in comparison.topics for keyword in topic.keywords)
        self._things = {keyword.lower(): keyword for keyword in keywords if _is_name(keyword)}
        self._single = sorted(name for name in self._names if len(name) >= _SHORTEST_TO_MEND and name.isalpha())
        self._pattern = _any_of([*self._names, *self._packages])
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._find)

    def find(self, text: str) -> Named:
        """Read normalised text; "djagno" counts as Django, "flask-login" as Flask."""
        return self._remembered(text)

    def _find(self, text: str) -> Named:
        found: list[tuple[int, int, str]] = []
        rest = list(text)
        lowered = text.lower()
        for match in self._pattern.finditer(lowered):
            name = _joined(match.group())
            found.append((match.start(), match.end(), self._names.get(name) or self._packages[name]))
            end = match.end() if name in self._names else match.start() + self._leading_name(match.group())
            rest[match.start() : end] = " " * (end - match.start())
        for match in _WORD.finditer("".join(rest).lower() if found else lowered):
            option = self._misspelt(match.group())
            if option is not None:
                found.append((match.start(), match.end(), option))
                rest[match.start() : match.end()] = " " * (match.end() - match.start())
        found.sort()
        return Named(
            options=tuple(dict.fromkeys(option for _, _, option in found)),
            rest=" ".join("".join(rest).split()),
            spans=tuple((start, end) for start, end, _ in found),
        )

    def outside(self, text: str) -> tuple[str, ...]:
        """Well-known things that the text names and the comparison does not hold, as the text writes them."""
        found = self._outside.finditer(text.lower()) if self._outside else ()
        return tuple(dict.fromkeys(text[match.start() : match.end()] for match in found))

    def things(self, text: str) -> tuple[str, ...]:
        """Well-known things that topics are about, such as Kafka, by their names in the knowledge."""
        found = (self._things.get(word[0]) for word in _WORD.finditer(text.lower()))
        return tuple(dict.fromkeys(name for name in found if name))

    def leads_outside(self, text: str, named: Named, companions: Container[str]) -> bool:
        """Whether it names what is no option; beside one, what a topic is about, a companion, goes with it."""
        outside = self.outside(text)
        return any(name.lower() not in companions for name in outside) if named.options else bool(outside)

    def _leading_name(self, package: str) -> int:
        """Characters of an option's name that a package written as separate words begins with.

        “Flask security” speaks of security; “Flask-Security” is one name, and so a word to search for.
        """
        first, _, others = package.partition(" ")
        return len(first) if others and first in self._names else 0

    def _misspelt(self, word: str) -> str | None:
        if len(word) < _SHORTEST_TO_MEND or not word.isalpha() or word in self._ordinary:
            return None
        near = [name for name in self._single if name[0] == word[0] and abs(len(name) - len(word)) <= 1]
        match = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=1)
        return self._names[match[0]] if match else None


def _is_name(keyword: str) -> bool:
    """Whether a keyword is the proper name of one thing, not an abbreviation of what facts may spell out."""
    begins = keyword[:1].isupper() and keyword[1:2].islower() and " " not in keyword
    return begins and (len(keyword) >= _SHORTEST_NAME or keyword[1:].islower())


def _joined(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name.lower())


def _any_of(names: list[str]) -> re.Pattern[str]:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    inner = "|".join(re.escape(name).replace(r"\ ", r"[\s_-]+") for name in longest_first)
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w])")
