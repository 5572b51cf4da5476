"""Remarks beside the project: what somebody offers to do, what may go wrong with people, who does which part.

“I can have a prototype by Friday”, “a fallback, if they hate the admin”, “Django for the back office and FastAPI for
the API”. None of it is a need. What stands in a sentence is seen as its words, joined by single spaces, as in
`bot.understanding.talk.speech`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import either

_LEAD = r"^(?:(?:and|but|so|well|ok|okay|lol|sure|yes|yeah|btw|honestly|tbh|maybe|anyway|also) )*"
_OFFERS = re.compile(
    rf"{_LEAD}(?:i can|i could|i might|ill|i will|id|i would|i am able to|im able to) "
    rf"(?:{either('easily|probably|surely|also|even|definitely|certainly|totally|quickly|just|still|already|maybe')} )*"
    + either("have|make|build|do|hack|ship|deliver|finish|show|get|put|write|knock|prepare|set up|code|throw together")
    + r"\b(?! to\b)"
)
"""One person says what they can do, which binds nobody."""
_IF_THEY_HATE = re.compile(
    r"\b(?:if|in case|should|for when|when) (?:(?:the|our|some|my|these) )?(?:\w+ ){1,3}?"
    + either(
        """hate|hates|dislike|dislikes|reject|rejects|refuse|refuses|cant stand|cannot stand|dont like|doesnt like
        do not like|does not like|dont want|do not want|doesnt want|complain about|complains about|dont get|hated"""
    )
    + r"\b"
)
"""Names what somebody may not like, once it is there."""
_EACH_FOR = re.compile(
    rf"{OPTION}(?: (?:only|just|alone))*(?: is| are)? (?:for|as|on|behind|handles|does|serves|takes|powers) \b"
)
"""Says what an option is for."""
_SHARED = 2
"""Options of which it is said, so that each gets its part."""


def without_remarks(found: Sequence[Found], sentence: Sentence, masked: str) -> list[Found]:
    """What was found, a remark being no need. `masked`: the sentence in lower case, its options masked."""
    if not sentence.asks and len(_EACH_FOR.findall(masked)) >= _SHARED:
        # Who does which part says nothing of how much the part is needed.
        return [one if one.match.payload.of_options else replace(one, sure=False) for one in found]
    words = " ".join(sentence.words)
    if _OFFERS.match(words):
        return [replace(one, sure=False) if _is_term(one) else one for one in found]
    feared = _IF_THEY_HATE.search(words)
    if feared is None:
        return list(found)
    at = words[: feared.end()].count(" ")
    return [replace(one, sure=False) if _is_feared(one, sentence, at) else one for one in found]


def _is_term(one: Found) -> bool:
    """Whether it is a time, or what it is only meant to be for now: “a prototype by Friday”."""
    meant = one.match.payload
    return meant.value is not None and not (meant.fact or meant.of_options or meant.is_case)


def _is_feared(one: Found, sentence: Sentence, at: int) -> bool:
    """Whether it is what somebody may not like, named behind the word at that place."""
    refused = one.bearing.direction in (Direction.AVOID, Direction.DROP, Direction.DEEMPHASISE)
    return refused and sum(not token.mark for token in sentence.tokens[: one.match.start]) >= at
