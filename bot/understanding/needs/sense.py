"""Needs recognised by what a sentence means: its likeness to sentences of which the knowledge says what they state.

Phrases find a need in the words that people are known to use; this finds it in other words, and doubts a phrase that
stands in a sentence about something else. It learns from the comparison's examples, from the phrases of its needs and
use cases, and from the messages that are about something else.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.facts.model import Comparison, NeedSpec
from bot.facts.phrasing import split_markers
from bot.understanding.cues.lexicon import Meant, meant_by_case, meant_by_need
from bot.understanding.cues.phrases import variants
from bot.understanding.encoder import Encoder, Learned
from bot.understanding.encoder.probe import STEPS, Labels, Probe, fit_chances
from bot.understanding.words.text import stem, words

MOST_PHRASES = 15
"""Of the phrases of one need, spread evenly over them; more would make the first start slow and teach little."""
OF_A_PHRASE = 0.15
"""What a phrase weighs in learning, beside a whole sentence."""
FREEDOM = 10.0
"""How closely the probe may follow the examples; see `fit_chances`."""

_Taught = tuple[str, float, list[int]]
"""A text, what it weighs in learning, and the columns of the needs that it states."""


@dataclass(frozen=True)
class Senses:
    """How likely a sentence states each need, 0 to 1."""

    chances: dict[tuple[str, str | None], float]
    """By aspect and, for the kind of application, its use case."""
    anything: float = 1.0
    """How likely it states any need at all."""

    def of(self, meant: Meant, unknown: float = 1.0) -> float:
        """The chance of what a phrase stands for; `unknown` where no example or phrase has taught it."""
        return self.chances.get(_key(meant), unknown)


class NeedSense:
    """What sentences mean, for the needs of one comparison; built once."""

    def __init__(self, comparison: Comparison, encoder: Encoder) -> None:
        self._encoder = encoder
        self.kinds = [meant_by_need(spec) for spec in comparison.needs]
        self.kinds += [meant_by_case(case.id) for case in comparison.use_cases]
        self.opposites = {meant.aspect: comparison.opposites_of(meant.aspect) for meant in self.kinds}
        self._keys = [_key(meant) for meant in self.kinds]
        self._probe = _fitted(_taught(comparison, self._keys), encoder, len(self._keys))
        texts = [*(each.text for each in comparison.examples), *_all_phrases(comparison)]
        self._told = frozenset(stem(word) for text in texts for word in words(text))

    def knows(self, stemmed: str) -> bool:
        """Whether a word, stemmed, occurs in anything that it learned what is needed from."""
        return stemmed in self._told

    def read(self, sentence: str) -> Senses:
        """How likely the sentence states each need."""
        chances = self._probe.chances(self._encoder.encode_whole([sentence])[0])
        *each, anything = (float(chance) for chance in chances)
        return Senses(dict(zip(self._keys, each, strict=True)), anything)


def _taught(comparison: Comparison, keys: Sequence[tuple[str, str | None]]) -> list[_Taught]:
    column = {key: position for position, key in enumerate(keys)}
    taught: list[_Taught] = []
    for spec in comparison.needs:
        taught += [(text, OF_A_PHRASE, [column[spec.id, None]]) for text in _plain_phrases(_phrases_of(spec))]
    for case in comparison.use_cases:
        taught += [
            (text, OF_A_PHRASE, [column[meant_key]])
            for text in _plain_phrases(case.phrases)
            for meant_key in [_key(meant_by_case(case.id))]
        ]
    for example in comparison.examples:
        cases = [_key(meant_by_case(example.use_case))] if example.use_case else []
        taught.append((example.text, 1.0, [column[key] for key in [*((need, None) for need in example.needs), *cases]]))
    return [*taught, *((text, 1.0, []) for text in comparison.elsewhere)]


def _fitted(taught: Sequence[_Taught], encoder: Encoder, kinds: int) -> Probe:
    def learn() -> Learned:
        labels: Labels = np.zeros((len(taught), kinds + 1), dtype=np.float32)
        for row, (_, _, columns) in enumerate(taught):
            labels[row, [*columns, -1] if columns else []] = 1
        weights = np.array([weight for _, weight, _ in taught], dtype=np.float32)
        return fit_chances(encoder.encode_whole([text for text, _, _ in taught]), labels, weights, FREEDOM).weights

    return Probe(encoder.learned(hashlib.sha256(repr((taught, kinds, FREEDOM, STEPS)).encode()).digest(), learn))


def _key(meant: Meant) -> tuple[str, str | None]:
    return (meant.aspect, meant.value if meant.is_case else None)


def _phrases_of(spec: NeedSpec) -> list[str]:
    return [*spec.phrases, *(phrase for value in spec.values for phrase in value.phrases)]


def _all_phrases(comparison: Comparison) -> Iterator[str]:
    for spec in comparison.needs:
        yield from _phrases_of(spec)
    for case in comparison.use_cases:
        yield from case.phrases


def _plain_phrases(phrases: Sequence[str]) -> list[str]:
    """The phrases as words, each in the first of its variants, at most `MOST_PHRASES` of them."""
    step = max(len(phrases) / MOST_PHRASES, 1)
    chosen = [phrases[int(place * step)] for place in range(min(len(phrases), MOST_PHRASES))]
    texts = [
        " ".join(word.strip("=[]{}") for word in variants(split_markers(phrase)[0])[0] if word != "...")
        for phrase in chosen
    ]
    return list(dict.fromkeys(texts))
