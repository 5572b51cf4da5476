"""What is wished for, or taken back, in words that no need is known by: “we'd like to see a map”, “forget the search”.

Only English is here, nothing about any comparison. Patterns see a message as `spoken` gives it.
"""

import re
from dataclasses import dataclass

from bot.understanding.words.patterns import either

_LEAD = r"(?:(?:and|but|also|plus|oh|ok|well|so|then|hm|yes|yeah|please|actually|btw|one more thing|on reflection) )*"
_WHO = (
    r"(?:(?:we|i|it|they|users|customers|clients|members|people|everyone|everybody|nobody|visitors|guests|staff|editors"
    r"|admins|partners|there|\w{3,}s|somebody|someone|(?:the|our|every|each|all) (?:\w+ )?\w+)(?:d|ll)?)"
)
_MUST = either(
    """need|needs|need to|needs to|want|wants|want to|wants to|must|have to|has to|should|shall|will|would like
    would love|would want|like to|love to|want to|(?<!we )(?<!i )can|(?<!we )(?<!i )could
    ought to|would be|expect|expects|require|requires"""
)
_WISHES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_LEAD}{_WHO} (?:also |really |all |still |only |definitely |even )*{_MUST} (?:\w.*)",
        rf"^{_LEAD}(?:(?:\w+ ){{1,4}}?(?:is|are|would be) (?:also |very |really |quite )*"
        r"(?:important|essential|crucial|a must|needed|required|mandatory|nice|great|welcome|cool|nice to have))\b",
        rf"^{_LEAD}(?:we|it|they|legal|the \w+) (?:cant|cannot|can not|may not|must not|wont|are not allowed to"
        rf"|will not)"
        r" (?:use|have|take|accept|run|ship|buy|depend on|work with) (?!it\b|that\b|this\b|you\b)\w+ \w.*",
        rf"^{_LEAD}make (?:(?:\w+ ){{1,4}}?)(?:important|a must|a priority|mandatory)$",
        rf"^{_LEAD}(?:(?:\w+ ){{0,2}}\w+ (?:as|via) (?:\w+ )?\w+)$",
        r"^(?:also|plus|and|oh and|one more thing) (?:(?:an? )?(?:\w+ ){0,3}\w+)$",
    )
)
_DROPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_LEAD}(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:forget|scratch|drop|strike|cancel|remove|skip"
        rf"|ignore"
        r"|leave out|take out|take back|dont count|do not count|i take back)(?: about)? "
        r"(?:(?!that$|this$|it$)(?:(?:what|everything) (?:i|we) said about )?\w.*)",
        rf"^{_LEAD}(?:take|leave) (?:(?:the|our) (?:\w+ ){{1,3}}?)out\b",
        rf"^{_LEAD}(?:no|not) (?:(?:\w+ ){{1,3}}?)(?:needed|required|necessary|after all|please|then)\b",
        rf"^{_LEAD}(?:(?:the|our) (?:\w+ ){{1,3}}?)(?:is|are) (?:off the table|out|gone|dropped|cancelled|history)\b",
        rf"^{_LEAD}(?:we|i) (?:dont|do not|wont|will not|didnt|no longer) (?:really |actually )?(?:need|want|require"
        rf"|do) "
        r"(?:\w.*)",
        rf"^{_LEAD}i take (?:that|it|this) back (?:about|on) (?:\w.*)",
    )
)
_USES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_LEAD}(?:(?:the|our|all|some|many) )?(?:\w+ )?(?!(?:we|it|this|that|thats|its|was|is|has|does)\b)\w{{3,}}s"
        r" (?:can |may |also |will |then |usually |often )*"
        + either(
            """upload|attach|scan|record|download|print|export|book|pay|order|sign|rate|comment|search|share|receive"
            "|enter
            fill|edit|track|register|apply|submit|scroll|browse|filter|sort|compare|vote|subscribe|invite|tag|bookmark"""
        )
        + r"\b",
    )
)
"""Says what the users do with it, without a word of need: “members rate each other”."""
_NUMBER = r"\d[\d.,]*k?"
_MENDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<new>{_NUMBER})(?: \w+){{0,3}}(?: and| but)? not (?:\w+ ){{0,2}}(?P<old>{_NUMBER})\b",
        rf"\bnot (?:\w+ )?(?P<old>{_NUMBER})(?: \w+){{0,3}} (?:but )?(?:its |more like )?(?P<new>{_NUMBER})\b",
        rf"\bthe (?P<old>{_NUMBER})(?: \w+)? (?:i|we) (?:gave|said|told|wrote|mentioned|named)\b",
    )
)
"""Puts another number in the place of one."""
_OF_THE_CLOCK = re.compile(
    r"\b(?:\d+ ?(?:am|pm)|oclock|today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|meetings?|calls?"
    r"|lunch|room|floor|desk|tickets?|issues?|pr|seats?|page|line|table|slide|version|euros?|beers?|pizzas?|kids?"
    r"|at \d+)\b"
)
"""Speaks of times and rooms, or of what is counted among people."""
_STOPS = re.compile(r"[.,;:!?]| - | because | since | so that ")
_LONGEST = 25
"""Words of a message that may be one."""


@dataclass(frozen=True)
class Unmet:
    """The first clause of what was said, and whether something is taken back in it rather than wished for."""

    said: str
    dropped: bool
    used: bool = False
    """It says what the users do, and wishes for nothing in so many words."""


def mended_number(spoken: str) -> str | None:
    """The number that a message says was wrong; None where it says no such thing. `spoken`: its words for patterns."""
    if _OF_THE_CLOCK.search(spoken) or len(spoken.split()) > _LONGEST:
        return None
    found = next(filter(None, (pattern.search(spoken) for pattern in _MENDS)), None)
    return found["old"] if found else None


_OF_OTHERS = re.compile(
    r"(?:the|that|their|another|some) (?!whole |dev )(?:[a-z]+ )?"
    r"(?:teams?|departments?|squads?|guys|people) (?:need|want)s?\b"
)
"""What another team wants is for that team to say: “the payments team needs MongoDB”."""


def unmet_in(text: str, spoken: str) -> Unmet | None:
    """The wish or the retraction that a message is; None for anything else. `spoken`: its words for patterns."""
    if "?" in text or len(spoken.split()) > _LONGEST or _OF_OTHERS.match(spoken):
        return None
    first = _STOPS.split(text)[0]
    for patterns, dropped in ((_DROPS, True), (_WISHES, False), (_USES, False)):
        found = next(filter(None, (pattern.search(spoken) for pattern in patterns)), None)
        if found is not None:
            return Unmet(first.strip(), dropped, patterns is _USES)
    return None
