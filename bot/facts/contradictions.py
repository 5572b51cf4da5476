"""Ratings that say the opposite of what the facts beside them say in so many words."""

import re

from bot.facts.model import Criterion, Fact, Option, Rating

HIGH, LOW = 4, 2
"""A rating from here on speaks for an option; one up to there against it."""

_LACKS = r"(?:has|have|includes?|offers?|provides?|brings?|comes with|ships with) no\b|(?:does|do|can) ?not\b|lacks?\b"
_BRINGS = re.compile(r"\b(?:built[ -]in|includes?|comes? with|ships? with|brings?)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:no|not|none|nothing|without|but|only|yet|lacks?|extension|package)\b", re.IGNORECASE)
_LACK_IS_GOOD = re.compile(r"\b(?:no|not|nothing|without|few|small)\b", re.IGNORECASE)


def contradiction(criterion: Criterion, option: Option, rating: Rating, facts: list[Fact]) -> str | None:
    """What is odd about a rating beside its facts, in a sentence; None where nothing is.

    Cautious, because words are a weak hint: a high rating is odd when every fact begins with what the option lacks, a
    low one when every fact says what it brings, with no word of doubt.
    """
    if not facts or _LACK_IS_GOOD.search(criterion.high):
        return None
    lacks = re.compile(rf"{re.escape(option.name)}(?: itself| alone)? (?:{_LACKS})", re.IGNORECASE)
    lacking = all(lacks.match(fact.claim) for fact in facts)
    bringing = all(_BRINGS.search(fact.claim) and not _BUT.search(fact.claim) for fact in facts)
    odd = (rating.value >= HIGH and lacking) or (rating.value <= LOW and bringing)
    return _worded(option, rating, facts[0]) if odd else None


def _worded(option: Option, rating: Rating, fact: Fact) -> str:
    begins = " ".join(fact.claim.split()[:8])
    return f"The rating of {option.id} is {rating.value}, yet {fact.id} says “{begins} …”. Look at both again."
