"""Somebody wants one need to count again as it did before it was made a must, or was weighed up or down.

“Remove the admin panel must”, “I never said that an admin panel is a must”, “the login should count normal again”. What
they say is seen as `spoken` gives it.
"""

import re

from bot.understanding.words.patterns import either

_LEAD = (
    r"^(?:(?:please|pls|ok|okay|and|but|then|well|so|sorry|also|now|no|can you|could you|lets|just|oh|hey|wait|hm+"
    r"|i want to|we want to|id like to) )*"
)
_THE = r"(?:(?:the|that|this|our|my|a|an) )*"
_NAME = r"(?P<name>(?!(?:the|that|this|our|my|an?|must)\b)\w+(?: \w+){0,3}?)"
_MUST = r"must(?: have)?s?"
_GONE = either(
    "remove|drop|delete|undo|strike|forget|scratch|cancel|take out|take back|take away|take off|kill|lift|unset"
)
_NOT_SAID = (
    rf"(?:nobody|{either('i|we|he|she|they')} {either('never|did not|didnt|have not|havent|had not|hadnt')}) "
    rf"(?:\w+ly |ever )?{either('say|said|write|wrote|written|mean|meant|ask for|asked for|claim|claimed')}(?: that)?"
)
_NORMAL = (
    r"(?:(?:back )?(?:to )?(?:just )?(?:normal(?:ly)?|as usual|usual|neutral(?:ly)?|(?:as|like) before"
    r"|(?:as|like) it was(?: before)?|the way it was|(?:like|as) (?:in|at) the (?:beginning|start))"
    r"(?: again)?)"
)
_WEIGHS = either("count|counts|matter|matters|weigh|weighs|be|be weighted|be counted|be weighed|go|go back|be back")
_UNSAID = re.compile(
    rf"{_LEAD}{_NOT_SAID} {_THE}{_NAME} (?:is|was|would be|has to be|must be) (?:an? )?"
    rf"(?:{_MUST}|mandatory|required|necessary|that important|so important|a requirement|needed)\b"
)
_NO_MUST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}{_GONE} {_THE}{_NAME} {_MUST}\b",
        rf"{_LEAD}{_GONE} {_THE}{_MUST} (?:on|of|for|from|in|at|with) {_THE}{_NAME}(?:$| (?:again|please|then|i|we)\b)",
        rf"{_LEAD}(?:take|remove|leave) {_THE}{_MUST} (?:off|away|out) (?:of |from )?{_THE}{_NAME}"
        r"(?:$| (?:again|please)\b)",
    )
)
_AS_USUAL = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}{_THE}{_NAME} (?:should|shall|can|could|must|may|has to|needs to|is to|will) (?:only |just |now )?"
        rf"{_WEIGHS} {_NORMAL}",
        rf"{_LEAD}(?:set|put|bring|make|reset|turn|let|count|weigh) {_THE}{_NAME} (?:count |weigh |be )?{_NORMAL}",
    )
)
_LONGEST = 30
"""Words of a part of a message that may be one of these."""


def no_must(words: str) -> str | None:
    """What is to be no must any more; None where nothing is."""
    return _named(_NO_MUST, words)


def unsaid(words: str) -> str | None:
    """What was never said to be a must, or needed; None where nothing is."""
    return _named((_UNSAID,), words)


def as_usual(words: str) -> str | None:
    """What is to count as it did before it was weighed; None where nothing is."""
    return _named(_AS_USUAL, words)


def _named(patterns: tuple[re.Pattern[str], ...], words: str) -> str | None:
    if len(words.split()) > _LONGEST:
        return None
    found = next(filter(None, (pattern.match(words) for pattern in patterns)), None)
    return found["name"] if found else None
