"""Misspelt words put right, against the words that phrases are made of."""

from collections.abc import Container, Iterable

from rapidfuzz.distance import OSA

SHORTEST = 5
"""Shorter words have too many neighbours to guess which was meant."""
LONG = 9
"""From this length on, two slips are forgiven instead of one."""
LONGEST = 24


class Speller:
    """Finds the known word a misspelt one stands for: same first letter, one slip, or two in a long word."""

    def __init__(self, vocabulary: Iterable[str], ordinary: Container[str] = ()) -> None:
        """`ordinary` words are spelt as meant, even if they resemble a known one: "norms" is not "forms"."""
        self._known = frozenset(vocabulary)
        self._ordinary = ordinary
        near: dict[tuple[str, int], list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= SHORTEST and word.isalpha():
                near.setdefault((word[0], len(word)), []).append(word)
        self._near = near

    def mend(self, word: str) -> str:
        """The known word meant, or the word itself."""
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or word in self._known or word in self._ordinary:
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
