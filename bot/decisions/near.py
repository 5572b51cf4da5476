"""Whether a decision is about something that is named in other words: dentists, where it says dental."""

import re
from collections.abc import Iterable, Sequence

from bot.understanding.words.text import stem

_LOOSE = frozenset(
    "site sites website websites page pages web app apps application applications tool tools system systems platform "
    "software solution service services product products program backend frontend framework stack tech technology "
    "choice work job issue subject client customer company business guys people folks whole".split()
)
"""Words that fit whatever is built: they say nothing where others say what it is about."""
_SHORTEST = 6
"""Letters of a word that may only begin like another one; a shorter one has to be its beginning: chain is no chair."""
_ALIKE = 4
_SHARE = 0.6
"""How much of the shorter word they have to share."""


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that say what is meant; all where none does."""
    every = tuple(dict.fromkeys(words))
    return tuple(word for word in every if word not in _LOOSE) or every


def is_near(words: Sequence[str], text: str) -> bool:
    """Whether for each of the words the text has one that is like it: of the same stem, or of the same beginning."""
    found = {stem(one) for one in re.findall(r"[\w+#]+", text.casefold())}
    return bool(words) and all(any(_alike(stem(word.casefold()), one) for one in found) for word in words)


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    shorter = min(len(word), len(other))
    same = next((place for place in range(shorter) if word[place] != other[place]), shorter)
    if shorter < _SHORTEST:
        return same > _ALIKE
    return same >= max(_ALIKE, _SHARE * shorter)
