"""What somebody heard or read of an option: “I've heard Django is slow” asks for no speed.

What stands before an option's name is seen as its words, joined by single spaces, as in
`bot.understanding.talk.speech`.
"""

import re

from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.needs.mentions import Options
from bot.understanding.words.clauses import Sentence

_WHO = r"(?:i|we|you|he|she|they|people|folks|some|many|everyone|everybody|somebody|someone|(?:my|our|a|the) \w+)"
_HEARD = re.compile(
    rf"^(?:\w+ ){{0,2}}?{_WHO}(?:ve)?(?: (?:have|has|had|all|also|always|just|once|often|only|keep|keeps))*"
    r" (?:heard|hear|hearing|read|seen|(?:was|were|been) told|told (?:me|us)|says?|said|claims?|claimed"
    r"|warned (?:me|us))"
    r"(?: (?:from|in|on|by) (?:\w+ ){1,2}?)?(?: that)?(?: the)?$"
)
_MISTRUSTS = re.compile(r"\b(?:trust|believe|distrust|mistrust|doubt|dislike|hate|fear|buy)$")
"""Before the name: what is thought of a part of it, “I don't trust FastAPI's ecosystem”."""
_OF_IT = frozenset("is are was were has have s gets does doesnt cant cannot can lacks comes isnt feels scales".split())
"""Behind the name, what is said of it."""
_WHO_SAYS = re.compile(
    r"[\s,–-]+(?:at least |so )?(?:he|she|they) (?:says?|said|claims?|claimed|(?:tells?|told) (?:me|us))[\s.!]*$",
    re.IGNORECASE,
)
"""Closes what somebody said of themselves: “he knows Python, he says”."""
_QUOTES = re.compile(
    r"(?:(?<=[.;!?\n])|(?<=^))\s*(?:but |because |as |and |,)*(?:it|(?:the|your|that) (?:\w+ )?(?:summary|card|post"
    r"|decision|title|announcement|recommendation)|d-\d+) (?:still |now |also |wrongly )*(?:says?|said|claims?)"
    r" [^.;!?\n]*",
    re.IGNORECASE,
)
"""Repeats what stands written, in a sentence of its own: “it says the team knows Django” states nothing."""


def without_what_is_written(plain: str) -> str:
    """The message, what only repeats what the app wrote blanked out; places in the text stay the same."""
    return _QUOTES.sub(lambda found: " " * len(found.group()), plain)


def without_who_says(plain: str) -> str:
    """The message, who says so blanked out at its end; places in the text stay the same."""
    return _WHO_SAYS.sub(lambda found: " " * len(found.group()), plain)


def is_heard_of(sentence: Sentence, options: Options, hit: Match[Meant]) -> bool:
    """Whether a need is named in what somebody only heard, or thinks, of an option."""
    if hit.payload.of_options:
        return False
    for at, (_, end) in options.items():
        if hit.start == end and _MISTRUSTS.search(" ".join(token.text for token in sentence.tokens[:at])):
            return True
        clause = sentence.clause_of(at)
        if not end <= hit.start < clause.end or end >= len(sentence.tokens):
            continue
        before = " ".join(token.text for token in sentence.tokens[clause.start : at] if not token.mark)
        if sentence.tokens[end].text in _OF_IT and _HEARD.match(before):
            return True
    return False
