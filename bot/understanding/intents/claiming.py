"""Something is claimed of an option that may be so or not: whether it praises or runs down, and what it is about.

Patterns as in `bot.understanding.intents.turns`.
"""

import re
from dataclasses import dataclass

from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import either

_LEAD = (
    r"(?:(?:ok|okay|so|and|but|well|hm+|then|no|nah|yes|yeah|also|btw|honestly|frankly|sorry|come on|look|wait|lol|ugh)"
    r"[\s,.:!-]+)*"
    r"(?:(?:i (?:think|thought|guess|believe|heard|read|feel|say)|i'?ve (?:heard|read)|people say|they say|everyone"
    r" (?:else )?(?:thinks|believes)|(?:my|our|the|his|her) (?:\w+ ){0,2}?\w+ (?:says|said|thinks|thought|read|heard"
    r"|claims|claimed|believes|told (?:me|us)|is worried|worries|fears)|[a-z]{2,12} (?:says|thinks|claims|read|heard)"
    r"|everyone"
    r" (?:says|knows)|everybody (?:says|knows)|as far as i know|afaik|apparently|imho|imo|we all know"
    r"|my understanding is"
    r"|the problem is|but isn'?t it that|isn'?t it true|(?:what would you say|and what) if i (?:told|tell) you"
    r"|this is (?:\w+ )?"
    r"(?:rubbish|nonsense|bullshit|bs|crap|wrong|ridiculous)[,.!]?)(?: that)?[\s,]+)*"
)
_TAIL = (
    r"(?:[\s,]+(?:right|correct|no|isn'?t it|doesn'?t it|does it|is it|though|tho|imo|imho|anyway|you know|period"
    r"|lol))*"
    r"[\s.?!]*"
)
_SUBJECT = rf"(?:the |even |plain |isn'?t |ain'?t |aren'?t )*{OPTION}(?:'s)?"
_SHAPE = re.compile(
    rf"{_LEAD}(?:{_SUBJECT}(?: [\w'-]+){{0,2}}? (?P<verb>can(?:'?t|not)?|does(?:n'?t)?|do(?:n'?t)?|has(?:n'?t)?"
    r"|is(?:n'?t)?|are(?:n'?t)?|was|lacks?|supports?|needs?|requires?|comes|ships|includes?|offers?|won'?t|will|would"
    r"|scales?|handles?|depends|never|forces?|makes|sucks|breaks?|falls?|performs?|misses|feels|looks)\b(?P<rest>[^?]*)"
    rf"|(?:isn'?t|aren'?t|ain'?t) {OPTION} (?P<asked>[^?]*)"
    rf"|(?P<nobody>(?:nobody|no ?one|hardly any(?:one|body)|few people|no serious \w+)) [^?]*{OPTION}[^?]*){_TAIL}"
)
_DENIED = re.compile(
    r"\b(?:can'?t|cannot|doesn'?t|don'?t|does not|do not|is not|are not|isn'?t|aren'?t|hasn'?t|has no|have no|won'?t"
    r"|will not|lacks?|lacking|misses|missing|without|never|no|not|nothing|hardly|barely|no longer|poorly|badly)\b"
)
_BAD = either(
    """slow|slower|sluggish|bloated|heavy|heavyweight|overkill|dead|dying|obsolete|outdated|legacy|old|old-fashioned
    insecure|unsafe|vulnerable|hard|difficult|complicated|complex|limited|weak|bad|terrible|awful|horrible|poor|sucks
    unmaintained|abandoned|unstable|immature|experimental|expensive|painful|a pain|a mess|a monolith|monolithic|rigid
    inflexible|opinionated|breaks|falls over|crashes|unreliable|a toy|toy|niche|messy|ugly"""
)
_BAD_WORD = re.compile(rf"\b{_BAD}\b")
_HAS = re.compile(r"\b(?:has|have|comes|ships|includes?|offers?|lacks?|misses|supports?|hasn'?t|built[- ]in|without)\b")
_BETTER = re.compile(
    r"\b(?:is|are|'s|would be|will be)\b (?:\w+ ){0,2}?(?:better|best|superior|the (?:right|better|modern|obvious)"
    r" (?:choice|one|option|way)|the way to go|great|awesome)\b"
)
_COMPARES = re.compile(
    r"\b(?:better|worse|more|less|fewer|faster|slower|easier|simpler|harder|safer|cheaper|quicker)\b"
)
_COUNTS = re.compile(
    r"\bbus factor\b|\b(?:one|two|single|1|2)[ -](?:man|men|woman|person|people|guys?|dev|developers?|maintainers?"
    r"|owners?|companies|company|vendors?|contributors?)\b"
)
_TASTE = re.compile(
    r"\b(?:ugl(?:y|ier|iest)|beautiful|pretty(?! (?:much|good|well|slow|fast|hard|easy|big|small|old))|hideous"
    r"|boring|cute"
    r"|elegant|sexy|cool|lame|cringe|dated|old[- ]fashioned looking|looks? (?:bad|old|dated|terrible|awful|good"
    r"|nice|like"
    r" (?:the|it'?s) (?:\w+ )?(?:19|20)\d\ds?)"
    r"|(?:nobody|no ?one|everybody|everyone|people|users?|designers?) (?:really )?(?:likes?|loves?|hates?"
    r"|enjoys?)(?: (?:it"
    r"|that|them|this))?)\b"
)
_ENDING = re.compile(r"[\s,]+(?:no|right|correct)[\s.!]*$")
_OPINION = re.compile(
    r"\bi(?:'m| am|'d| would| will|'ll)? (?:quit|hate|love|like|prefer|want|need|know)\b"
    r"|\b(?:off the table|out|excluded|not an option|no[- ]go)\b.{0,20}?\b(?:for me|to me|personally|imh?o|in my)\b"
)
_OF_THE_TEAM = re.compile(
    rf"\b(?:nobody|no ?one|hardly any(?:one|body)) (?:\w+ ){{0,3}}?"
    rf"(?:knows? {OPTION}"
    rf"|(?:has |have )?(?:ever )?(?:touched|used|tried|worked (?:with|in)|did|done|seen|written) {OPTION}"
    rf"|(?:has|with) (?:any )?{OPTION} (?:experience|background|knowledge|skills))"
)
"""Says what the team knows, which is a need; that nobody uses an option is said of the world."""
_ABOUT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b{pattern}\b"), asks)
    for pattern, asks in (
        (r"(?:slow(?:er)?|sluggish|fast(?:er)?(?= (?:to|for) (?:build|develop|start|ship|write|get))|quick(?:er)? to)"
         r" (?:to|for) (?:build|develop|start|ship|write|get)\w*", "how quickly can I build something"),
        (r"(?:fast|quick|slow)(?:er|ly)? to (?:learn|understand|grasp|pick up|get into)", "is it hard to learn"),
        (r"fast(?:er)? to (?:build|develop|start|ship|write|get)\w*", "how quickly can I build something"),
        (r"(?:bloated|heavy|heavyweight|overkill|lightweight|light)", "is it overkill for a small app"),
        (r"(?:dead|dying|unmaintained|abandoned|alive)", "is it still maintained"),
        (r"(?:obsolete|outdated|legacy|old|old-fashioned|modern|nobody|no ?one|popular|niche|toy)", "is it popular"),
        (r"(?:insecure|unsafe|vulnerable|secure|safe)", "is it safe"),
        (r"(?:hard|difficult|complicated|complex|easy|simple|easier|simpler)(?: to (?:learn|use|understand))?",
         "is it hard to learn"),
        (r"(?:bus factor|(?:one|two|single|1|2)[ -](?:man|person|maintainers?|developers?|owners?|guys?))",
         "who maintains it, how many people"),
        (r"(?:unstable|immature|experimental|mature|unreliable|stable|reliable|production[- ]ready|ready for production"
         r"|battle[- ]tested)", "how stable is it over the years"),
        (r"(?:rigid|inflexible|opinionated|flexible)", "how much freedom does it leave"),
        (r"scal(?:e|es|able|ing)", "does it scale"),
        (r"(?:slow(?:er)?|sluggish|fast(?:er)?)", "slow"),
    )
)  # fmt: skip


_LONGEST = 160


@dataclass(frozen=True)
class Claim:
    """What is said of an option."""

    praises: bool
    """Whether it speaks for the option."""
    asks: str = ""
    """What it is about, as a question of topics; "" where its own words say it best."""
    has: bool = False
    """It says that the option has something, or lacks it."""
    compares: bool = False
    """It sets the option above or below the others: “has better documentation”."""
    counts: bool = False
    """It tells a number of something, “a one-man show”, which no rating bears out or denies."""
    better: bool = False
    """It says no more than that the option is the better one."""
    taste: bool = False
    """It says how somebody likes it, which no fact bears out or denies: “the admin is ugly”."""


def claimed(masked: str) -> Claim | None:
    """The claim that a masked text is, if it is one and nothing else."""
    match = _SHAPE.fullmatch(masked) if len(masked) <= _LONGEST else None
    if match is None or _OPINION.search(masked) or _OF_THE_TEAM.search(masked):
        return None
    said = _ENDING.sub("", f"{match['verb'] or ''} {match['rest'] or match['asked'] or ''}".strip())
    if _TASTE.search(masked):
        return Claim(praises=False, asks=_liked(masked), taste=True)
    if match["nobody"]:
        return Claim(praises=False, asks="is it popular")
    denied = _DENIED.search(said) is not None
    bad = _BAD_WORD.search(said) is not None
    asks = next((asks for pattern, asks in _ABOUT if pattern.search(said)), "")
    better = not asks and not bad and _BETTER.search(masked) is not None and not denied
    compares = _COMPARES.search(said) is not None
    has = _HAS.search(said) is not None and not compares
    return Claim(denied == bad, asks, has, compares, _COUNTS.search(said) is not None, better)


def is_taste(masked: str) -> bool:
    """Whether a masked text says of an option how somebody likes it."""
    claim = claimed(masked)
    return claim is not None and claim.taste


def _liked(masked: str) -> str:
    """What is liked or not, without how."""
    thing = re.split(r"\b(?:and|but|is|are|looks?|feels?)\b|,", masked, maxsplit=1)[0]
    return " ".join(re.sub(rf"{OPTION}(?:'s)?|\b(?:the|its|this)\b", " ", thing).split())


CLAIM = (
    r"{lead}(?:(?:i (?:think|thought|guess|believe|heard|read)|people say|they say|as far as i know|afaik|apparently"
    r"|imho|imo)(?: that)?[\s,]+)*(?:the |even |plain )?{option}(?:'s \w+)? (?:itself |also |still |just |really )?"
    r"(?:can|can'?t|cannot|does|doesn'?t|has|hasn'?t|have|is|isn'?t|are|aren'?t|lacks?|supports?|needs?"
    r"|requires?|comes"
    r"|ships|includes?|offers?|only|won'?t|scales?|handles?|uses|depends|never|forces?|gives|makes)\b[^?]*"
)
"""Says something of an option, in the present, that may be so or not."""
