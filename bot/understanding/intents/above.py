"""Whether somebody points at what was said above in the thread: “use what we said”, “given all that”, “thoughts?”.

English turns of phrase only. What is left without them is what the message asks beside.
"""

import re
from typing import Final

from bot.understanding.intents.opinion import END, LEAD, THOUGHT
from bot.understanding.words.patterns import any_of, either
from bot.understanding.words.text import normalise

_THIS = r"(?:(?:all|the|this|that|our|whole|entire|full|of|up|everything in|rest) )+"
_BEFORE = r"(?: history| above| so far| up to here| until now| up there| here| till now| to date| into account)*"
_TALK = (
    rf"(?:(?:thread|discussion|conversation|debate|exchange|scrollback)(?![\w-])(?! (?:pool|forum|board|id|safe|local"
    rf"|tool|app|feature|model))|above){_BEFORE}"
)
_POSTS = either("chat|messages|posts|comments|replies|history|talk|lines|notes")
_READ = either(
    "read|re-?read|go through|go over|look through|scan|skim|digest|catch up on|catch up with|scroll through"
    "|check|check out|review|summari[sz]e|sum up|analy[sz]e|recap|look over|look at|see|follow|use|take|consider"
    "|work from|go by|start from|refer to"
)
_READING = (
    rf"\b{_READ}(?: through| up| over| in)* {_THIS}(?:{_TALK}|(?:(?:last|previous|earlier|past|few|\d+) )*{_POSTS}"
    r"(?: above| so far| here| up there| before| in (?:this|the) thread))"
    rf"|\b(?:re-?read|read|scan|skim|go through|catch up on) {_THIS}"
    rf"(?:(?:last|previous|earlier|past|few|\d+) )*{_POSTS}"
    r"\b(?!['-])"
)
_BY = either(
    "based on|basing on|given|considering|according to|going by|judg(?:e|ing) (?:by|from)|in (?:the )?light of"
    "|in view of|saw|seen|heard|looking at|after reading|having read|following|as per|per|from|after|with|for|out of|in"
)
_FROM_TALK = (
    rf"\b{_BY} (?:{_THIS}{_TALK}|everything above{_BEFORE}|above|(?:all )?(?:this|these|the|our) {_POSTS} above"
    rf"|(?:all )?these (?:messages|posts|comments|replies))"
)
_GIVEN = either(
    "based on|basing on|given|considering|going by|judging by|judging from|in (?:the )?light of|in view of|after|with"
)
_ALL_THAT = either("all (?:of )?(?:that|this|these|those|it|the above)|that|this|these|those|everything|the above")
_GIVEN_THAT = rf"\b{_GIVEN} {_ALL_THAT}(?: in mind| above| so far| here)?(?=\s*(?:$|[,.;:?!–-]))"
_SAID = either(
    "said|say|saying|wrote|written|write|discussed|discuss|talked about|talk about|mentioned|mention|told|listed|named"
    "|agreed(?: on)?|posted|collected|brought up|came up|laid out|outlined|described|noted|stated|asked for|put down"
)
_WE = (
    r"(?:(?:we|i|they|you|people|everyone|everybody|the team|the others|others|others here|folks|all|was|were|is|are"
    r"|has|have|been|had|'ve|did|just|already|all of us|got|getting|stands|stand) ?)*"
)
_WHAT_WAS_SAID = (
    rf"\b(?:what|whatever|everything|all(?: that)?|the (?:things|stuff|points|needs|requirements)|as) {_WE}{_SAID}"
    r"(?: (?:above|here|so far|earlier|before|already|until now|up there|up here|up to here|just now|into account"
    r"|in (?:this|the) (?:thread|discussion|conversation|chat)|by (?:everyone|everybody|us|the team|all)))*"
    r"(?=\s*(?:$|[,.;:?!–-]|and\b|to\b|then\b|what\b|which\b|please\b))"
)
_HERE_ABOVE = (
    r"\b(?:see|use|as|like|all|everything|anything|stuff|it'?s all|the (?:needs|requirements|points|rest)) above\b"
    r"|\b(?:is|are|stands?|told|written|listed) (?:all )?above\b|\b(?:scroll|read|look) up\b"
    r"|\byou (?:saw|heard|have heard|have seen|'ve heard|'ve seen|know) (?:us|them|everyone|everybody|all that)\b"
    r"|\bwhat (?:we|they|people|you)(?: have|'ve)(?: got)? (?:here|above|so far|up there)\b"
    r"|\bmake sense of (?:all )?(?:this|that|it)\b"
)
_THINK = (
    rf"{LEAD}(?:{THOUGHT}|(?:what(?:'?s| is)? your |any |some |your |a )?(?:verdict|recommendations?)"
    r"|(?:what|how) (?:do|would|did|does) (?:you|u|the bot|stack advisor) (?:suggest|advise|recommend|see)"
    r"|(?:please |can you |could you )*(?:weigh in|chime in|help(?: us)?(?: out| here)?|advise(?: us)?)"
    rf"|who(?:'?s| is) right|can you (?:settle|resolve|sort)){END}"
)

_POINTING: Final = any_of(_READING, _FROM_TALK, _GIVEN_THAT, _WHAT_WAS_SAID, _HERE_ABOVE, _THINK)
_JOINING: Final = re.compile(
    r"^(?:[\s,.;:!?–-]|\b(?:and|so|then|now|please|pls|to|us|it|from|have|you|as)\b)+|[\s,;:–-]+(?=[.?!]*$)",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(rf"^(?:{_READ}|can|could|you|have|us|me|the|and|so|please|now|then|\W)*$")


def points_above(text: str) -> bool:
    """Whether a message points at what was said before it in its thread, in words."""
    return _POINTING.search(normalise(text).lower()) is not None


def without_pointing(text: str) -> str:
    """The message without the words that point; "" where they are all that it says."""
    plain = normalise(text)
    rest, last = [], 0
    for found in _POINTING.finditer(plain.lower()):
        rest.append(plain[last : found.start()])
        last = found.end()
    left = _JOINING.sub("", " ".join(" ".join([*rest, plain[last:]]).split()))
    return "" if _ALONE.match(left.lower()) else left
