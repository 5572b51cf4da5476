"""Whether a message is in another language than English, which is the only one that is understood well."""

import unicodedata
from collections.abc import Callable

from bot.understanding.words.spelling import SHORTEST, common_words
from bot.understanding.words.stopwords import STOP_WORDS
from bot.understanding.words.text import words

FEWEST = 3
"""With fewer words than this nobody can tell."""
MOST = 200
"""Words looked at, the first ones; they tell as well as a thousand."""
FOREIGN_SHARE = 0.6
"""Share of the words, long enough to tell, that are no English ones."""


def looks_foreign(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a normalised text is probably not English; `known` says which words occur in the knowledge."""
    letters = [] if text.isascii() else [character for character in text if character.isalpha()]
    if letters and 2 * sum(not _is_latin(character) for character in letters) > len(letters):
        return True
    told = [word for word in words(text) if word.isalpha() and len(word) >= SHORTEST][:MOST]
    if len(told) < FEWEST:
        return False
    english = sum(word in STOP_WORDS or word in common_words() or known(word) for word in told)
    return 1 - english / len(told) >= FOREIGN_SHARE


def _is_latin(character: str) -> bool:
    return character.isascii() or "LATIN" in unicodedata.name(character, "")
