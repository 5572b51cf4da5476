"""How somebody wants to be answered: “in plain English”, “in two sentences”, “to my boss”.

It is no part of what they ask. Only English turns of phrase are here; what is left without them is what the message
is about.
"""

import re
from dataclasses import dataclass

from bot.understanding.words.patterns import any_of
from bot.understanding.words.text import normalise

ONE, TWO = 1, 2
_ABOUT = r"(?:just |only |about |max |maximum |at most |no more than |like )?"
_SENTENCES = r"sent[ea]n[cs]es?"
"""As they are spelt in a hurry, too."""
_SHORT = re.compile(
    any_of(
        rf"\b(?:in|with|using|within) {_ABOUT}(?:a|an|one|1|two|2|three|3|few|a few|a couple of|some)"
        rf" (?:short |simple |plain |easy )?(?:{_SENTENCES}|lines?|words?)\b",
        r"\b(?:in |with |using )?(?:plain|simple|simpler|easy|normal|everyday|layman'?s|laymans|non[- ]technical)"
        r" (?:english|words?|terms|language)\b",
        rf"^(?:just |only |give (?:me|us) )*(?:one|1|a|two|2) (?:short |simple )?(?:{_SENTENCES}|lines?|words?)\b"
        r"(?= ?[:,]| why| on | about | for | to | please| pls|[.?!]*$)",
        rf"[,;:.–-] ?{_ABOUT}(?:one|1|two|2|three|3|a few|a couple of)(?: short| simple| plain)*"
        rf" (?:{_SENTENCES}|lines?)"
        r"(?=(?: please| pls| is enough| are enough| will do| max| at most)*[\s.?!]*$)",
        r"\b(?:a |an |as a |in a |the |just )*(?:one|1|two|2)[- ]?liners?\b",
        r"\bin (?:a nutshell|short|brief)\b|\bbriefly\b|\blong story short\b|\bshort (?:version|answer)\b",
        r"\b(?:keep|make) (?:it|that|this) (?:very )?(?:short|simple|brief|quick)(?:er)?\b",
        r"\beli ?5\b|\btl;? ?dr\b|\bfor dummies\b|\b(?:without|no) (?:any |the |all the |tech(?:nical)? )*jargon\b",
        r"\b(?:like|as if) i(?:'?m| am| was| were) (?:five|5|a (?:\w+ )?(?:child|kid|layman|beginner))\b",
    ).pattern,
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:one|1|a|an) (?:short |simple |plain |easy )?(?:sentence|line|word)\b|\b(?:one|1)[- ]?liner")
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
    r"(?:(?:my|our|the|a|an) )?(?:\w+ )?(?:boss|bosses|chef|chief|manager|managers|management|cto|ceo|coo|cfo|cio|vp"
    r"|director|directors|clients?|customers?|stakeholders?|lead|leads|leadership|board|team|execs?|executives?"
    r"|investors?|founders?|co-?founders?|product owner|sponsor|colleagues?|layman|laymen|non[- ]\w+(?: \w+)?)"
)
_TO_SOMEBODY = re.compile(
    rf"(?P<before>\b(?i:{_TELLING})) (?:(?:to|2) {_SOMEBODY}|for (?i:{_PEOPLE}))(?P<after>[\s,.?!]*)$"
)
_PLEASE = r"(?:[\s,]+(?:please|pls|plz|thanks|thx))*"
_FOR_PEOPLE = re.compile(rf"^(?:for|to) {_PEOPLE}{_PLEASE}(?=[\s.?!]*$)", re.IGNORECASE)
_HAND_ON = re.compile(
    r"(?:(?:ok|okay|and|now|so|please|pls|just|good|great|can you|could you|i need|i want"
    r"|give me|write|draft|make)[\s,]+)*"
    r"(?:(?:tell|brief|inform|update|convince|explain|sum(?:(?: it| this| that| up)){1,2}|summari[sz]e)"
    r"(?: (?:it|this|that|the (?:choice|decision|recommendation|result|answer)))?(?: to| for)? "
    r"|(?:(?:something|an?|the|short|quick|some) )*(?:text|message|summary|version|note|pitch|words|explanation|gist"
    r"|essence|upshot)? ?"
    rf"(?:for|to) ){_PEOPLE}(?: (?:about|on) (?:it|this|that)| (?:what|why) we (?:\w+ ){{0,2}}\w+)?{_PLEASE}[\s.?!]*",
    re.IGNORECASE,
)
"""Asks for the answer that stands to be put so that it can be handed on: “tell my boss”, “a summary for the board”."""
_TO_PEOPLE = re.compile(rf"\b(?:to|for|tell|brief|inform|update|convince) {_PEOPLE}\b", re.IGNORECASE)
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
_LONGEST_HAND_ON = 120
_MARKS = re.compile(r"^[\s,;:.–-]+|(?<=\s)[,;:](?=\s)|[\s,;:–-]+(?=[.?!]*$)")


@dataclass(frozen=True)
class Manner:
    """What is asked, without how it is to be answered; and in how many sentences, 0 where nobody said."""

    asked: str
    sentences: int = 0
    bare: bool = False
    """Nothing else is asked, so that it is about what was said last."""
    handed_on: bool = False
    """It is to be told to somebody who is not here, in the name of the team."""
    loose: bool = False
    """It could be said to a colleague as well: “tell my boss”."""


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
    hand_on = _HAND_ON.fullmatch(rest) if len(rest) <= _LONGEST_HAND_ON else None
    handed_on = hand_on is not None or _is_for_others(text, told)
    words = {word.strip(".,;:?!'\"()").lower() for word in rest.split()} - {""}
    if said is None and told is None and hand_on is None:
        return Manner(text, handed_on=handed_on)
    sentences = ONE if said and _ONE.search(said[0].lower()) else TWO
    bare = words <= _SAYS_NOTHING or hand_on is not None
    return Manner(text if bare else rest, sentences, bare, handed_on, loose=said is None and told is None)


def hands_on(text: str) -> bool:
    """Whether somebody asks for what they can tell to people who are not here."""
    return manner_of(normalise(text)).handed_on


def _is_for_others(text: str, told: re.Match[str] | None) -> bool:
    """Whether the answer is to be handed on to people named in the text, or by name."""
    by_name = told is not None and not re.search(r"\b(?:to|for) (?:me|us)\b", told[0])
    return by_name or _TO_PEOPLE.search(text) is not None


def _bare(text: str) -> str:
    return " ".join(_MARKS.sub("", " ".join(text.split())).split())
