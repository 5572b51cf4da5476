"""Misspelt words put right, against the words that phrases are made of."""

import json
from collections.abc import Container, Iterable
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.errors import AdvisorError

SHORTEST = 5
"""Shorter words have too many neighbours to guess which was meant."""
LONG = 9
"""From this length on, two slips are forgiven instead of one."""
LONGEST = 24

_TOKENIZER = Path(__file__).parents[1] / "encoder" / "tokenizer.json"


@lru_cache(maxsize=2)
def common_words(shortest: int = SHORTEST) -> frozenset[str]:
    """English words in common use, which the encoder's tokenizer knows as wholes; it is there without the encoder too.

    Raises AdvisorError when the file is missing or damaged.
    """
    try:
        pieces = json.loads(_TOKENIZER.read_text(encoding="utf-8"))["model"]["vocab"]
    except (OSError, ValueError, KeyError) as error:
        raise AdvisorError(f"The word list {_TOKENIZER} cannot be read; reinstall the app.") from error
    return frozenset(piece for piece in pieces if len(piece) >= shortest and piece.isalpha())


class Speller:
    """Finds the known word a misspelt one stands for: same first letter, one slip, or two in a long word."""

    def __init__(self, vocabulary: Iterable[str], ordinary: Container[str] = (), foreign: Container[str] = ()) -> None:
        """Common words, and `ordinary` and `foreign` ones beside them, are spelt as meant: "norms" is not "forms"."""
        self._known = frozenset(vocabulary)
        self._ordinary, self._foreign = ordinary, foreign
        near: dict[tuple[str, int], list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= SHORTEST and word.isalpha():
                near.setdefault((word[0], len(word)), []).append(word)
        self._near = near

    def mend(self, word: str) -> str:
        """The known word meant, or the word itself."""
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
            return word
        if word in self._known or word in self._ordinary or word in self._foreign or word in common_words():
            return word
        slips = 2 if len(word) >= LONG else 1
        if any(word.removesuffix(ending) in self._known for ending in ("s", "d", "ed", "ing", "ly", "er")):
            return word
        best, fewest = word, slips + 1
        for length in range(len(word) - slips, len(word) + slips + 1):
            for known in self._near.get((word[0], length), ()):
                distance = OSA.distance(word, known, score_cutoff=fewest - 1)
                if distance < fewest:
                    best, fewest = known, distance
        return best
