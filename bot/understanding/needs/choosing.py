"""Somebody asks for help to choose, and says by when they must: both are about the choice, not about what is built."""

import re
from collections.abc import Sequence

from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import any_of, either

_TO_CHOOSE = either("choose|choosing|pick|picking|decide|deciding|select|selecting|settle|settling|find|finding")
_THING = either("framework|frameworks|stack|stacks|option|tool|technology|technologies|tech|platform|backend|solution")
_KIND = either("a|an|the|our|some|right|best|good|suitable|proper|new|web|python|backend|tech|technical|which|what")
_OBJECT = (
    rf"(?: on| with| between| among| from| for)?(?: {_KIND})* (?:{_THING}|something|one|them|these|those|what|which"
    rf"|between|{OPTION})\b"
)
_FOR_WHAT = r" for (?:our|my|the|this|a|an|us|me)\b"
_ENDS = r"[\s,]*(?:please|pls|then|here|now|today|by \w+(?: \w+)?)*[\s.?!]*(?:$|[.?!,;:]|and\b|by\b)"
_HELP = any_of(
    r"\b(?:help|assist|guide)(?: me| us| our team| the team)?(?: with| in| to| please)* "
    rf"{_TO_CHOOSE}(?: out)?(?:{_OBJECT}|{_FOR_WHAT}|(?:{_ENDS}))",
    r"\b(?:help|assist)(?: me| us| our team| the team)? (?:with|in) (?:the|our|this|a) "
    r"(?:choice|decision|selection)\b",
)
_HAVE_TO = re.compile(
    r"\b(?:we|i|team|(?:our|the) \w+)"
    rf" (?:\w+ )?(?:need|have|want|must|should|got|would like|are trying|are supposed|are asked|cannot"
    rf"|can'?t|don'?t know)(?: how| what)?(?: to)? {_TO_CHOOSE}(?:{_OBJECT}|{_FOR_WHAT}|(?:{_ENDS}))"
    r"|\b(?:need|have|want) to (?:make|take) (?:a|the|this) (?:choice|decision)\b"
)
_ASKS_HELP = re.compile(r"\b(?:help|guide|advice|advise|assist|ideas?|suggestions?|thoughts|what|which|how)\b")
_LOOKING = re.compile(rf"\b(?:looking|searching) for (?:{_KIND} )*{_THING} (?:for|to) ")
_ONE = re.compile(r"\b(?:for|behind|under|in|on|build|building|make|making|create|develop) (?:an?|this|another) ")
_OURS = re.compile(r"\b(?:for|behind|under|in|on) (?:our|my)\b")

_DAY = (
    r"(?:(?:the )?end of (?:the |this |next )?(?:day|week|month|year)|to(?:day|morrow|night)|(?:this |next |the )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?|(?:this|next) (?:week|month|sprint|meeting)|eo[dwm]|noon)"
)
_WHEN = re.compile(
    rf"\b(?:{_TO_CHOOSE}|decision|choice|answer|recommendation)\b(?P<between>[^.;?!\n]*?)"
    rf"(?P<when>\b(?:by|until|till|before|on|due|due on)\s{_DAY}\b)",
    re.IGNORECASE,
)
_FINISHED = re.compile(
    r"\b(?:live|launch\w*|ship\w*|ready|online|deliver\w*|done|finish\w*|releas\w*|built|build|running|goes|must be"
    r"|has to be|that|which)\b",
    re.IGNORECASE,
)


def seeks_help(masked: str, *, addressed: bool) -> bool:
    """Whether a text in lower case, its options masked, asks for help to choose what to build on."""
    if any(pattern.search(masked) for pattern in (_HELP, _LOOKING)):
        return True
    return _HAVE_TO.search(masked) is not None and (addressed or _ASKS_HELP.search(masked) is not None)


def for_ours(text: str) -> bool:
    """Whether it asks for something of the team's own: “what should we use for our portal?”."""
    return _OURS.search(text.lower()) is not None


def for_one(text: str) -> bool:
    """Whether it asks for something to build one such thing on: “best framework for a chat app?”."""
    return _ONE.search(text.lower()) is not None


def when_to_choose(plain: str) -> list[tuple[int, int]]:
    """Where it says by when they must have chosen, which is no deadline of what is built: “pick one by Friday”."""
    return [found.span("when") for found in _WHEN.finditer(plain) if not _FINISHED.search(found["between"])]


def beside_the_choice(plain: str, sentence: Sentence, hits: Sequence[Match[Meant]]) -> list[Match[Meant]]:
    """The hits but for those in the words that ask to choose: “pick the right technology”, “by Friday”."""
    spans = when_to_choose(plain)
    spans += [found.span() for pattern in (_HELP, _HAVE_TO) for found in pattern.finditer(plain.lower())]

    def within(hit: Match[Meant]) -> bool:
        begins, ends = sentence.tokens[hit.start].start, sentence.tokens[hit.end - 1].end
        return any(start <= begins and ends <= end for start, end in spans)

    return [hit for hit in hits if not within(hit)] if spans else list(hits)


def says_when_to_choose(plain: str, sentence: Sentence) -> bool:
    """Whether a sentence says by when they must have chosen, so that no time in it is one of the project."""
    first, last = sentence.tokens[0].start, sentence.tokens[-1].end
    return any(first <= start and end <= last for start, end in when_to_choose(plain))
