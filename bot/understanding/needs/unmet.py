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
_STOPS = re.compile(r"[.,;:!?]| - | because | since | so that ")
_LONGEST = 25
"""Words of a message that may be one."""


@dataclass(frozen=True)
class Unmet:
    """The first clause of what was said, and whether something is taken back in it rather than wished for."""

    said: str
    dropped: bool


def unmet_in(text: str, spoken: str) -> Unmet | None:
    """The wish or the retraction that a message is; None for anything else. `spoken`: its words for patterns."""
    if "?" in text or len(spoken.split()) > _LONGEST:
        return None
    first = _STOPS.split(text)[0]
    for patterns, dropped in ((_DROPS, True), (_WISHES, False)):
        found = next(filter(None, (pattern.search(spoken) for pattern in patterns)), None)
        if found is not None:
            return Unmet(first.strip(), dropped)
    return None
