"""Whether an option has something, asked so that a yes or a no answers it: “does Flask have an admin?”.

Patterns as in `bot.understanding.intents.turns`.
"""

import re

from bot.understanding.words.names import OPTION
from bot.understanding.words.text import stem, words

_TAIL = (
    r"(?: built[ -]?in(?:to it)?| out of the box| by default| by itself| on its own| included| natively"
    r"| already| or not"
    r"| at all| in the core| itself| too| then| pls| please| these days| right| without (?:extensions|plugins"
    r"|add-?ons)"
    r"|,? (?:right|no|yes|or not|doesn'?t it|correct)"
    # “… or do we have to build one?” asks for the same yes or no; another option after “or” asks for more.
    rf"|,? or (?:do|must|should|shall|would|will|have|need|is|are|does)\b(?![^?.;]*{OPTION})[^?.;]{{0,60}})*[\s.?!]*"
)
_LEAD = r"(?:(?:and|but|so|ok|okay|hey|hi|well|btw|also|wait|hm+)[\s,]+)*"
_THING = r"(?P<thing>[^?,.;:]{1,50}?)"
_HAVE = (
    r"(?:have|has|got|come with|comes with|ship with|ships with|ship|ships|bring|brings|include|includes|offer|offers"
    r"|provide|provides|support|supports|contain|contains|do|does)"
)
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}(?:does|do|did|will|can) {OPTION}(?: itself| alone| already| actually| really| even| still| also)*"
        rf" {_HAVE}(?: with)? {_THING}{_TAIL}",
        rf"{_LEAD}(?:has|have) {OPTION}(?: got)? {_THING}{_TAIL}",
        rf"{_LEAD}(?:is|are) there {_THING} (?:in|with|inside) {OPTION}{_TAIL}",
        rf"{_LEAD}(?:is|are) {_THING} (?:built[ -]?in(?:to)?|included|part of|available|supported|shipped)"
        rf"(?: in| to| with| by| of)* {OPTION}{_TAIL}",
        rf"{_LEAD}(?:any|an?) {_THING}(?: built[ -]?in)? (?:in|with) {OPTION}{_TAIL}",
        rf"{_LEAD}{OPTION} (?:has|comes with|ships with|includes|got) {_THING}{_TAIL}",
    )
)
_AROUND = frozenset(
    "a an any the its own built in built-in builtin native integrated proper real some kind sort of something"
    " like default"
    " automatic automatically good decent thing things stuff support functionality feature features included".split()
)
"""Words beside the name of a thing that leave it the same thing."""


def thing_asked_about(masked: str) -> str:
    """What an option is asked to have, as the question names it; "" where nothing is asked in that way."""
    found = next((match for pattern in _ASKED if (match := pattern.fullmatch(masked))), None)
    return found["thing"] if found else ""


def same_thing(asked: str, name: str) -> bool:
    """Whether what was asked about is the thing of that name and nothing more special."""
    return _bare(asked) == _bare(name)


def _bare(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text) if word not in _AROUND)
