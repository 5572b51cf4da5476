"""Somebody asks what the app thinks: by itself, or beside what they tell it.

English turns of phrase only.
"""

import re
from typing import Final

from bot.understanding.words.names import OPTION
from bot.understanding.words.text import normalise

LEAD = r"^(?:(?:ok|okay|so|and|but|hey|hi|hello|now|well|right|please|pls|guys|team|yo|hm+|then|alright)[\s,.!:-]+)*"
END = (
    r"(?: of| about| on| to)? ?(?:it|this|that|these|all (?:of )?(?:this|that|it)|everything|our options|us)?"
    r"(?: then| here| now| please| pls| guys| folks| about (?:it|this|that|all this|all of this))*[\s.?!]*$"
)
YOURS = r"(?:opinions?|take|views?|thoughts?|advice|2 cents|two cents|suggestions?|input)"
THOUGHT = (
    r"(?:what|how) (?:do|would|did|does) (?:you|u|the bot|stack advisor) (?:think|say|make)"
    rf"|what(?:'?s| is| are|s)? your {YOURS}|wdyt|(?:any |some |your |a )?{YOURS}|any ideas?"
)
"""Asks for a judgement, without saying of what."""

_ALONE: Final = re.compile(rf"{LEAD}(?:{THOUGHT}){END}")
_BEHIND: Final = re.compile(rf"(?:(?<=[,.;:!?–-])\s*(?:(?:so|and|now|ok|then)[\s,]+)*(?:{THOUGHT})|\s+wdyt){END}")
_BEFORE: Final = re.compile(rf"{LEAD}(?:{THOUGHT})(?: please| pls| guys| folks)*\s*[?:!]+\s+(?=\S)")
_ON_FOR: Final = re.compile(
    rf"{LEAD}(?:{THOUGHT}) (?:of|about|on) (?:using |going with |taking )?{OPTION} (?:for|in|to build) "
    r"(?P<what>(?:an?|our|my|this|the) .*?)[\s?.!]*$"
)
"""Asks for a judgement of one option for something."""


def asks_opinion(masked: str) -> bool:
    """Whether a text in lower case asks what the app thinks, and nothing else: “what do you think?”."""
    return _ALONE.search(masked) is not None


def without_opinion_asked(text: str) -> str:
    """What is told beside that question: “we need a shop, what do you think?”; the text itself where it is not asked,
    or where nothing else is said."""
    plain = normalise(text)
    lower = plain.lower()
    if asks_opinion(lower):
        return text
    before, behind = _BEFORE.search(lower), _BEHIND.search(lower)
    if not (before or behind):
        return text
    told = plain[before.end() if before else 0 : behind.start() if behind else len(plain)]
    return told.strip().rstrip(",;:–-").rstrip()


def judged_for(text: str, masked: str) -> str:
    """What an option is to be judged for, in the words of the text: “any opinion on Django for a customer portal?”; ""
    where no such thing is asked. `masked` is the text in lower case with its options masked."""
    found = _ON_FOR.search(masked)
    return normalise(text).rstrip(" ?.!")[-len(found["what"]) :] if found else ""
