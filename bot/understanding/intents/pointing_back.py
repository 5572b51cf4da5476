"""A question that points at what was said a moment before it: “so gdpr. Is any of them better there?”."""

import re
from dataclasses import dataclass

from bot.understanding.words.names import OPTION

LONGEST = 160
_THEM = rf"(?:(?:any|one|either|all|none)(?: one)? of (?:them|these|those|the (?:two|three))|{OPTION}|they|those|these)"
_THERE = (
    r"(?:there|here|(?:at|in|for|with|on|about|to|by) (?:that|this|it|those|these)|that|this|in (?:that|this) (?:regard"
    r"|respect|case|area|matter))"
)
_GOOD = (
    r"(?:better|best|good|strong(?:er)?|worse|worst|safer|easier|ahead|helpful|useful|suited|different"
    r"|the (?:best|better)"
    r"(?: one)?)"
)
_POINTS = re.compile(
    r"(?:(?:so|and|but|then|ok)[\s,]+)*(?:"
    rf"(?:is|are) {_THEM} (?:any |much |really |clearly )*{_GOOD}(?: (?:than the others?|suited))? {_THERE}"
    rf"|(?:does|do|can|will|would) {_THEM} (?:help|do|support|offer|bring|have|handle|cover|manage)(?: (?:us|me|more"
    rf"|better|anything|something|most))* {_THERE}"
    r"|(?:which|what)(?: (?:one|framework|option|tool))?(?: of (?:them|these|the (?:two|three)))? (?:helps?|is"
    r"|does|works?"
    rf"|fits|supports?|would help|can help|handles?|offers?|has)(?: (?:us|me|most|more|best|better|well"
    rf"|{_GOOD}))* {_THERE}"
    rf"|(?:how|what) (?:do|does) (?:they|{_THEM}) (?:differ|compare|do) {_THERE}"
    r")(?: (?:then|please|pls|most|best|at all))*[\s?.!]*"
)
_BREAKS = re.compile(r"[.,;:!?–]+\s+")
_BEFORE = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|no|well|hm+|then|now|also|next|sorry|please|i(?: only| just)? (?:mean|meant"
    r"|asked|ask)"
    r"(?: only| just| about)?|(?:only|just) about|what about|how about|about|as for|regarding|concerning"
    r"|let'?s talk about"
    r"|another (?:thing|topic|point)|it'?s about|the)\b[\s,:]*)*",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:we|i|our|they|he|she)\b", re.IGNORECASE)
_WORDS = 8
"""Words of what is pointed at; a longer part describes something."""


@dataclass(frozen=True)
class PointedBack:
    """What was named before the question, the last first."""

    things: tuple[str, ...]


def pointed_back(text: str, masked: str) -> PointedBack | None:
    """What a message names and then asks about by “there” or “with that”; None where it does no such thing."""
    if len(text) > LONGEST or not (starts := [found.end() for found in _BREAKS.finditer(masked)]):
        return None
    if not _POINTS.fullmatch(masked, starts[-1]):
        return None
    parts = _BREAKS.split(text)[:-1]
    things = [_BEFORE.sub("", part).strip(" .,;:!?…") for part in reversed(parts)]
    named = [thing for thing in things if thing and len(thing.split()) <= _WORDS and not _SAYS.search(thing)]
    return PointedBack(tuple(named)) if named else None
