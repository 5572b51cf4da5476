"""Fast typing written out, in the words that tell what a message is after: "k lets go w flask", "lets go wiht django".

Only for finding a turn of phrase: facts and needs are found in the words as they were typed.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.words.spelling import SHORTEST, common_words
from bot.understanding.words.stopwords import STOP_WORDS

_SHORT = {
    "w": "with",
    "k": "ok",
    "kk": "ok",
    "u": "you",
    "ur": "your",
    "r": "are",
    "n": "and",
    "wk": "week",
    "wks": "weeks",
    "yrs": "years",
    "mths": "months",
    "enuf": "enough",
    "abt": "about",
    "wat": "what",
    "wut": "what",
    "wht": "what",
    "waht": "what",
    "whta": "what",
    "hwo": "how",
    "wich": "which",
    "whitch": "which",
    "rite": "right",
    "wanna": "want to",
    "gonna": "going to",
    "gotta": "have to",
    "lemme": "let me",
    "shld": "should",
    "wld": "would",
    "cld": "could",
}
_SWAPPED = 4
"""Letters from which a word is mended where two neighbours are swapped; from `SHORTEST` on, after any one slip."""
_WORD = re.compile(r"(?<![\w'-])[a-z]+(?![\w'-])")
_TO_SOMEBODY = re.compile(r"(?<=[a-z] )2(?= (?:my|our|the|a|an|me|us|you|them|him|her|your|their)\b)")
"""“Explain it 2 my boss”; a number stands before what is counted."""
_WHY = re.compile(
    r"^y(?= (?:not|tho|though|only|so|is|are|was|were|does|do|did|would|should|the|that|this|it|you|u)\b| ?\?)"
)


class Shorthand:
    """Knows the words that patterns are made of."""

    def __init__(self, patterns: Iterable[str]) -> None:
        letters = (re.sub(r"\\[a-zA-Z]", " ", pattern) for pattern in patterns)
        self._known = frozenset(word for text in letters for word in re.findall(r"[a-z]{4,}", text))
        self._mend = lru_cache(maxsize=4096)(self._mended)

    def written_out(self, text: str) -> str:
        """The text, in lower case, with its shorthands and misspelt turns of phrase written out."""
        plain = _TO_SOMEBODY.sub("to", _WHY.sub("why", text))
        return _WORD.sub(lambda found: self._mend(found[0]), plain)

    def _mended(self, word: str) -> str:
        if word in _SHORT:
            return _SHORT[word]
        if not _SWAPPED <= len(word) <= 20 or word in self._known or word in STOP_WORDS:
            return word
        if word in common_words(_SWAPPED):
            return word
        near = (known for known in self._known if known[0] == word[0] and abs(len(known) - len(word)) <= 1)
        found = sorted(known for known in near if OSA.distance(word, known, score_cutoff=1) <= 1)
        if len(word) < SHORTEST:
            found = [known for known in found if sorted(known) == sorted(word)]
        return found[0] if found else word
