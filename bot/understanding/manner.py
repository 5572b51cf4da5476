"""How somebody wants to be answered: “in plain English”, “in two sentences”, “to my boss”.

It is no part of what they ask. Only English turns of phrase are here; what is left without them is what the message
is about.
"""

import re
from dataclasses import dataclass

from bot.understanding.patterns import any_of

ONE, TWO = 1, 2
_ABOUT = r"(?:just |only |about |max |maximum |at most |no more than |like )?"
_SHORT = re.compile(
    any_of(
        rf"\b(?:in|with|using|within) {_ABOUT}(?:a|an|one|1|two|2|three|3|few|a few|a couple of|some)"
        r" (?:short |simple |plain |easy )?(?:sentences?|lines?|words?)\b",
        r"\b(?:in |with |using )?(?:plain|simple|simpler|easy|normal|everyday|layman'?s|laymans|non[- ]technical)"
        r" (?:english|words?|terms|language)\b",
        r"^(?:just )?(?:one|1|a|two|2) (?:short |simple )?(?:sentences?|lines?|words?)\b(?= ?[:,]| why| on | about )",
        r"\bin (?:a nutshell|short|brief)\b|\bbriefly\b|\blong story short\b|\bshort (?:version|answer)\b",
        r"\b(?:keep|make) (?:it|that|this) (?:very )?(?:short|simple|brief|quick)(?:er)?\b",
        r"\beli ?5\b|\btl;? ?dr\b|\bfor dummies\b|\b(?:without|no) (?:any |the |all the |tech(?:nical)? )*jargon\b",
        r"\b(?:like|as if) i(?:'?m| am| was| were) (?:five|5|a (?:\w+ )?(?:child|kid|layman|beginner))\b",
    ).pattern,
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:one|1|a|an) (?:short |simple |plain |easy )?(?:sentence|line|word)\b")
_TELLING = (
    r"(?:explain|justify|sell|defend|summari[sz]e|sum up|describe|pitch|present) (?:it|this|that|why [^.?!,]{1,40}?"
    r"|(?:the|this|that|our|your) (?:\w+ )?(?:choice|pick|decision|recommendation|advice|result|reasons?|reasoning"
    r"|rationale|ranking|outcome))"
)
_SOMEBODY = (
    r"(?:@[\w.-]+|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?|(?:my|our|the|a|an|your|some|any)(?: [\w'-]+){1,3}"
    r"|non[- ]?\w+(?: \w+)?|management|leadership|executives|execs|stakeholders|managers|people|me|us|everyone)"
)
_PEOPLE = (
    r"(?:(?:my|our|the|a|an) )?(?:\w+ )?(?:boss|manager|managers|management|cto|ceo|coo|cfo|director|directors|client"
    r"|customer|stakeholders?|lead|leads|leadership|board|team|execs?|executives?|investors?|sponsor|colleagues?|layman"
    r"|laymen|non[- ]\w+(?: \w+)?)"
)
_TO_SOMEBODY = re.compile(rf"(?P<before>\b(?i:{_TELLING})) (?:to {_SOMEBODY}|for (?i:{_PEOPLE}))(?P<after>[\s,.?!]*)$")
_FOR_PEOPLE = re.compile(rf"^(?:for|to) {_PEOPLE}(?=[\s.?!]*$)", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    """it that this these those all explain say tell put can could would you please pls me us the a an again so and but
    ok okay now give just sum up summarize summarise simply answer your and version short what is was whats""".split()
)
_COURTEOUS = re.compile(
    r"^(?:(?:(?:many |lots of )?(?:thanks|thank you|thx|cheers)(?: so much| very much| a lot| again"
    r"| for \w+(?: \w+){0,3})*"
    r"|that'?s (?:really |very |so )?(?:helpful|great|kind|useful|good|clear|nice|interesting)|(?:that )?makes sense"
    r"|(?:great|good|nice|lovely|wonderful|excellent|perfect|helpful|interesting)(?: (?:answer|work|job|stuff"
    r"|explanation|bot))?"
    r"|good (?:morning|afternoon|evening)|hello|hi|hey|dear \w+|(?:you'?re |how |that'?s )?(?:very "
    r"|so )?kind(?: of you)?|ok(?:ay)?(?: got it)?"
    r"|got it|i see"
    r"|(?:so )?sorry(?: (?:to (?:bother|disturb|ask)|for (?:asking|bothering|disturbing))(?: you)?(?: again)?)?"
    r"|i hope you (?:don'?t|do not) mind(?: me asking| my asking)?|if (?:i may|you don'?t mind)(?: ask(?:ing)?)?"
    r"|excuse me"
    r"|(?:just )?(?:wondering|curious)|one (?:more|last) (?:thing|question)|(?:a |one )?quick question|(?:a )?(?:dumb"
    r"|stupid)"
    r" question)(?:[\s,.!:;)-]+(?:(?:but|and|so)\b[\s,]*)?))+(?=\S+ \S)",
    re.IGNORECASE,
)
"""Said first, out of courtesy, to somebody who is then asked something."""
_ONLY_NICE = re.compile(r"(?:how are (?:you|things)|you)\b.*", re.IGNORECASE)
_MARKS = re.compile(r"^[\s,;:.–-]+|(?<=\s)[,;:](?=\s)|[\s,;:–-]+(?=[.?!]*$)")


@dataclass(frozen=True)
class Manner:
    """What is asked, without how it is to be answered; and in how many sentences, 0 where nobody said."""

    asked: str
    sentences: int = 0
    bare: bool = False
    """Nothing else is asked, so that it is about what was said last."""


def manner_of(text: str) -> Manner:
    """A normalised text without the words on how to answer it; whole where those are all that it says."""
    if "?" in text and (courteous := _COURTEOUS.match(text)) and not _ONLY_NICE.fullmatch(text[courteous.end() :]):
        text = text[courteous.end() :]
    said = _SHORT.search(text)
    rest = _bare(_SHORT.sub(" ", text)) if said else text
    told = _TO_SOMEBODY.search(rest)
    if told is not None:
        rest = _bare(f"{rest[: told.end('before')]}{told['after']}")
    rest = _bare(_FOR_PEOPLE.sub("", rest)) if said else rest
    words = {word.strip(".,;:?!'\"()").lower() for word in rest.split()} - {""}
    if said is None and told is None:
        return Manner(text)
    sentences = ONE if said and _ONE.search(said[0].lower()) else TWO
    bare = words <= _SAYS_NOTHING
    return Manner(text if bare else rest, sentences, bare)


def _bare(text: str) -> str:
    return " ".join(_MARKS.sub("", " ".join(text.split())).split())
