"""Somebody asks whether the app is there and has read what they wrote: “hello?? did you get that”.

Colleagues ask each other the same, so it is for whoever asks for it to know that the app is meant.
"""

import re

_CALL = (
    r"(?:(?:hello|hallo|hullo|hey|hi|yo|psst|knock knock|um+|hm+|ok|okay|so|and|but|sorry|bot|please|pls)"
    r"(?:[\s,.?!…-]+|$))*"
)
_THAT = (
    r"(?: (?:that|this|it|me|us|all (?:of )?(?:that|this|it)|my (?:last |latest )?(?:message|question|text|answer)"
    r"|what (?:i|we)(?:'ve| have)? (?:just )?(?:said|wrote|written|typed|told you|asked)))?"
)
_ENDS = r"(?: (?:now|yet|there|here|at all|or not|please|pls|bot))*[\s?!.…]*"
_ASKS = re.compile(
    rf"{_CALL}(?:"
    r"(?:(?:are|r) )?(?:you|u)(?: guys)? (?:still |even |really )*(?:there|here|alive|awake|listening|working|online"
    rf"|offline|asleep|broken|dead|with (?:me|us)|reading(?: (?:this|that|me|along))?){_ENDS}"
    r"|(?:did|do|have|can|could) (?:you|u) (?:even |really |still |all )*(?:get|got|gotten|hear|heard|see|seen|read"
    rf"|understand|understood|receive|received|catch|note|noted|notice|register){_THAT}{_ENDS}"
    rf"|(?:is )?(?:any(?:one|body)|some(?:one|body)) (?:still )?(?:there|here|home|in there|listening|reading){_ENDS}"
    rf"|(?:why )?(?:no|not any) (?:answer|reply|response|reaction){_ENDS}"
    r"|why (?:don'?t|do not|didn'?t|won'?t|aren'?t|are) (?:you|u) (?:not )?(?:answer|answering|reply|replying|react"
    rf"|respond|responding|say(?:ing)? (?:anything|something)|so (?:quiet|silent)){_ENDS}"
    rf"|got (?:that|it|this)\s?\?{_ENDS}"
    r")"
    r"|(?:hello|hallo|hey|hi|yo|psst)(?: (?:there|bot))?[\s,.!]*\?[\s?!]*(?:(?:hello|hey|hi)[\s?!]*)*"
)
LONGEST = 80
"""Characters of such a question."""


def asks_if_there(masked: str) -> bool:
    """Whether a text in lower case asks for nothing but a sign of life."""
    return len(masked) <= LONGEST and _ASKS.fullmatch(masked) is not None
