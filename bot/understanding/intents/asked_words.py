"""Somebody asks what a word of the app's own means, what one of its buttons does, or how something is done with it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.understanding.intents.own_buttons import BUTTONS
from bot.understanding.intents.own_matters import MATTERS
from bot.understanding.intents.own_ways import WAYS
from bot.understanding.intents.own_word import OwnWord
from bot.understanding.intents.own_words import WORDS
from bot.understanding.words.leads import Leads, fullmatch
from bot.understanding.words.spelling import Speller
from bot.understanding.words.text import stem, words

LONGEST = 120
"""Characters of a message that asks for nothing but this."""
_UNMISTAKABLE = 3
"""Words of a name that asks by itself, also among colleagues: “Accept for all?”."""
_LEADS = Leads(
    r"ok|okay|so|and|but|sorry|hm+|please|pls|hi|hey|hello|wait|oh|ah|well|can you|could you|can somebody|tell me|say"
    r"|remind me|stupid question|dumb question|quick question|newbie question|question|just wondering|i wonder"
    r"|i was wondering|for my understanding|to be clear|by the way|btw|also|do you know|anyone know"
    r"|does anyone know|i don'?t (?:know|understand|get)|no idea",
    separators=r"\s,:.!-",
    ends="?.!",
)
_THE = r"[\"'(*]*(?:(?:an?|the|this|that|these|those|your|all|each|one|some|my|our|any|actual|exact) )*"
_A = r"[\"'(*]*(?:(?:an?|this|these|those|all|each|one|some|any|actual|exact) )*"
"""Without “the”, “that” and “our”: “what's the verdict?” asks for it, and not what the word means."""
_WORD = r"[\"'(*]*(?P<word>\w[\w &/'-]{0,40}?)[\"')*.…]*"
_BUTTON = r"(?: (?:button|link|action|label|thing|option|one))?"
_END = (
    r"(?: (?:here|exactly|even|actually|really|anyway|again|then|now|please|pls|to me|for me|for us|in (?:this|your)"
    r" \w+|(?:on|in|under|at|below) (?:the|this|that|a|your) \w+|mean\w*|supposed to (?:be|mean|do)|or what|anyways"
    r"|in short|in plain (?:words|english)|good for|for))*[\s.?!)]*"
)
_PRESS = r"(?:press|click|push|hit|tap|use|choose|select|pick|say)(?:es|s|ed|ing)?(?: on)?"
_WHO = r"(?:i|we|you|one|somebody|someone|people|he|she|they|a colleague|everybody|everyone|anybody|anyone)"
_MEANING = tuple(
    re.compile(asked + _END)
    for asked in (
        rf"what(?:'?s| is| are| was| were) {_A}{_WORD}",
        rf"what (?:does|do|did|would|is|are) {_THE}{_WORD} (?:mean|means|meant|stand for|refer to|mean to"
        rf" say)",
        rf"what (?:do|does|did) (?:you|it|they|that|we) (?:mean|call|understand) (?:by|with|under|an?"
        rf"|as)? ?{_THE}{_WORD}",
        rf"what(?:'?s| is) (?:meant by|the (?:meaning|definition|purpose|sense) of) {_THE}{_WORD}",
        rf"(?:explain|define|the meaning of|meaning of|definition of|describe) {_THE}{_WORD}",
        rf"(?:i|we) (?:don'?t|do not|didn'?t) (?:know|understand|get) (?:what )?{_THE}{_WORD}(?: (?:is|are|means?"
        rf"|does))?",
        rf"(?:explain |describe |say )?what {_THE}{_WORD} (?:is|are|means?)",
        rf"what (?:does|do) {_THE}{_WORD} do",
        rf"what does it mean (?:that|if|when) (?:an?|the|this|our|some|one) \w+ (?:is|was|are|has been) {_A}{_WORD}",
        rf"how (?:is|are|does|do) {_THE}{_WORD} (?:defined|meant|understood|set|chosen|determined|decided|made|found"
        rf"|to be (?:understood|read))",
        rf"how (?:do|should|must|can) (?:i|we|one) (?:read|understand|interpret) {_THE}{_WORD}",
        rf"{_THE}{_WORD} (?:is|means|meaning) what",
        rf"who (?:is|are|counts as) {_THE}(?P<word>editors?|deciders?)",
    )
)
_PRESSING = tuple(
    re.compile(asked + _END)
    for asked in (
        rf"what (?:does|do|will|would|did) (?:pressing |clicking )?{_THE}{_WORD}{_BUTTON} (?:do|change|cause|trigger"
        rf"|start|open|show)",
        rf"what (?:happens|will happen|would happen|changes|is going to happen|do i get)"
        rf" (?:if|when|once|after|as soon as) {_WHO} {_PRESS} {_THE}{_WORD}{_BUTTON}",
        rf"what if {_WHO} {_PRESS} {_THE}{_WORD}{_BUTTON}(?: (?:by (?:mistake|accident)|accidentally|wrongly|twice))?",
        rf"what (?:happens|comes) (?:on|after|with|upon|by) (?:pressing |clicking )?{_THE}{_WORD}{_BUTTON}",
        rf"(?:is it|is|would it be) (?:safe|ok|okay|dangerous|bad|fine|risky)(?: for me| for us)? (?:to|if i) {_PRESS}"
        rf" {_THE}{_WORD}{_BUTTON}",
        rf"(?:can|may|should|dare|could) {_WHO} (?:safely |just |already )*(?:press|click|push|hit|tap)(?: on)?"
        rf" {_THE}{_WORD}{_BUTTON}",
        rf"(?:when|why) (?:should|would|do|must|shall) {_WHO} {_PRESS} {_THE}{_WORD}{_BUTTON}",
        rf"what(?:'?s| is) (?:the )?{_THE}{_WORD} (?:button|link|action)(?: for| good for| doing)?",
        rf"(?:where is|where do i find|where'?s|explain|describe) {_THE}{_WORD} (?:button|link|action)",
        rf"what (?:is|'?s) {_THE}{_WORD} (?:for|good for)",
        rf"how does {_THE}{_WORD}{_BUTTON} work",
        rf"(?:does|will|would) (?:pressing |clicking |the )?{_WORD} (?:button )?(?:post|tell|notify|ping|show|send"
        rf"|change"
        rf"|delete|record|publish|remove|affect|count|apply|ask|go|stop|end|keep|hide|cost|mute|make"
        rf"|take)\b[^?]{{0,50}}\?",
    )
)
_BETWEEN = re.compile(
    rf"(?:(?:what(?:'?s| is)|explain|is there) (?:the |a |any )?differences? between|how (?:do|does)) {_THE}{_WORD}"
    rf"(?: and | or | differs? from ){_THE}{_WORD.replace('word', 'other')}(?: differ)?{_END}"
)
_IDIOM = re.compile(r"\b(?:the|your|a) point\b|^\W*(?:(?:and|but|so|ok)\W+)*what if\W*$")
"""Asks why, or supposes something, and not for a word."""
_BARE = re.compile(rf"{_THE}{_WORD}{_BUTTON} ?\?[\s?!]*")
_KIND = re.compile(r"^(?:open|new|old|single|given) | (?:facts?|decisions?|options?|ratings?|state|status)$")
"""What a word is said of: “a contested fact”, “an open objection”."""
_NUMBERED = (
    (
        re.compile(r"\b(?:weight|weighted|weighs|weighting)(?: of)?(?: [0-5](?:\.\d)?)?(?: ?(?:of|out of|/) ?5)?\b"),
        "weight",
    ),
    (re.compile(r"\b(?:rated|rating)(?: of)? [1-5](?:\.\d)?(?: ?(?:of|out of|/) ?5)?\b"), "rating"),
    (re.compile(r"\bread the (?:(?:first|last) )?(?:\d+ )?(?:of \d+ )?messages? above\b"), "read above"),
    (re.compile(r"\b[0-5](?:\.\d)? ?(?:of|out of|/) ?(?:5|five)\b"), "of 5"),
)
"""Numbers that are asked about with what they are numbers of."""
_DOING = (
    r"(?:how (?:do|can|could|would|should|does|might|must|may|shall)(?: (?:i|we|you|one|somebody|someone|anybody|people"
    r"|he|she|they|my \w+|a \w+))?(?: (?:best|actually|still|ever|go about))*(?: to)?|how to|how(?='?s)|how about"
    r"|where (?:do|can|could|should) (?:i|we|one)|where to"
    r"|(?:is there|isn'?t there) (?:a |an |any |no )?(?:\w+ )?(?:way|button|command|possibility)(?: for (?:me|us))? to"
    r"|what (?:do|must|should|can) (?:i|we|one) (?:do|press|say|type|click|write)(?: if (?:i|we) want)? to"
    r"|what(?:'?s| is) the (?:way|button|command) (?:to|for)"
    r"|who (?:can|may|is allowed to|gets to)|am i (?:able|allowed) to|are we (?:able|allowed) to|is it possible to"
    r"|(?:i|we) (?:want|would like|'d like) to know how to|(?:i|we) don'?t know how to"
    r"|(?:can|could|may) (?:i|we|one|somebody|anybody|anyone|everybody)(?: (?:still|ever|later|even))*)"
)
_ANY = (
    r"(?: (?:an?|the|my|our|your|his|her|their|its|this|that|these|those|one|some|all|any|more|another|other|new|old"
    r"|own"
    r"|of|on|to|current|single|stated|previous|last|in|wrong|for))*"
)
_LATER = (
    r"(?: (?:later|again|afterwards|then|now|here|please|pls|first|anywhere|somewhere|for (?:me|us)|already|back"
    r"|(?:in|to|from) (?:this|the|a|my|our) (?:thread|list|channel|app|bot)|to (?:it|you|this|the list)|of mine"
    r"|after that|from here))*[\s.?!)]*"
)
_REMARK = re.compile(r"\?+ [^?]{1,60}$")
"""Said behind the question: “can we still change that? Ben agreed too”."""
_AMONG_THEM = re.compile(r"(?:can|could|may) we\b")
_HOW_TO = re.compile(f"{_DOING} ")
_WAYS = tuple((way, re.compile(rf"(?:{way.verbs}){_ANY} ?(?:{way.things}){_LATER}")) for way in WAYS)
"""What follows “how do I”."""
_DONE = tuple(
    (
        way,
        re.compile(
            rf"(?:(?:can|could|may|how (?:can|could)|is it possible that){_ANY} ?(?:{way.things})"
            rf"(?: (?:still|ever|later|be))* (?:{way.verbs})\w{{0,3}}(?: (?:once|after|when) [^?]*)?){_LATER}"
        ),
    )
    for way in WAYS
)
"""The same, said of the thing: “can a decision be changed once it is recorded?”."""
_HOW = re.compile(rf"{_DOING}|\b(?:can|could|may|possible)\b")
"""One of these stands in whatever asks how something is done."""
_WHAT = re.compile(r"what|explain|defin|meaning|describ|know|understand|\bget\b|\bhow\b|\bwho\b|\bmeans\b")
"""One of these stands in whatever asks what a word means."""
_MATTERS = tuple((matter, re.compile(f"(?:{matter.asked}){_LATER}")) for matter in MATTERS)
_OF_THE_APP = re.compile(
    r"(?<!do )(?<!can )(?<!did )(?<!could )(?<!should )\b(?:you|u)\b|\b(?:bot|app|needs?|requirements?|recommendation"
    r"|weights?|ratings?|facts?|decisions?|d-\d+|editors?|challenges?|summary|record|sources?(?! (?:code|in))"
    r"|who decide[ds]"
    r"|review da(?:te|y))\b"
)
"""Names what is the app's, so that colleagues who ask how something is done mean it."""

VOCABULARY = (
    *(name for word in (*BUTTONS, *WORDS) for name in word.names),
    *(pattern for way in WAYS for pattern in (way.verbs, way.things)),
    *(matter.asked for matter in MATTERS),
)
"""What its words are made of, which is no misspelt other word."""


def own_asked(masked: str, *, addressed: bool) -> str | None:
    """What to say to a message, in lower case with its options masked, that asks for a word, a button or a way of the
    app's; None for everything else. Among colleagues only where they can hardly mean anything else."""
    if len(masked) > LONGEST or _IDIOM.search(masked):
        return None
    text = masked
    for pattern, word in _NUMBERED:
        text = pattern.sub(word, text)
    pressed = _first(_PRESSING, text)
    if pressed is not None and pressed.button:
        return pressed.says
    if (way := _way(masked, addressed=addressed)) is not None:
        return way
    if both := _between(text):
        return both
    begin = _begin(masked)
    if addressed and (matter := next((one for one, asked in _MATTERS if fullmatch(asked, masked, begin)), None)):
        return matter.says
    meant = _first(_MEANING, text) if _WHAT.search(text) else None
    if meant is not None and (addressed or not meant.everyday):
        return meant.says
    return None


def own_named(masked: str, *, addressed: bool) -> str | None:
    """The same for a message that is nothing but a word of the app's with a question mark."""
    short = len(masked) <= LONGEST and not _IDIOM.search(masked)
    bare = fullmatch(_BARE, masked, _begin(masked)) if short else None
    if bare is None or not (addressed or len(bare["word"].split()) >= _UNMISTAKABLE):
        return None
    found = named(bare["word"])
    return found.says if found else None


def named(word: str) -> OwnWord | None:
    """The word of the app's that is called so: with or without an article, in the plural, or with a slip in it."""
    by_name = _by_name()
    mended = " ".join(_speller().mend(part) for part in words(word))
    bare = _KIND.sub("", mended)
    return by_name.get(_key(word)) or by_name.get(_key(mended)) or (by_name.get(_key(bare)) if bare else None)


def _between(text: str) -> str | None:
    """What each of two words means, where it is asked how they differ."""
    found = fullmatch(_BETWEEN, text, _begin(text))
    pair = [named(found[name]) for name in ("word", "other")] if found else []
    says = [word.says for word in pair if word]
    return "\n".join(f"• {each}" for each in says) if len(set(says)) > 1 else None


def _way(masked: str, *, addressed: bool) -> str | None:
    if not _HOW.search(masked):
        return None
    masked = _REMARK.sub("?", masked)
    if not (addressed or _OF_THE_APP.search(masked)):
        return None
    begin = _begin(masked)
    after = tuple(found.end() for start in begin if (found := _HOW_TO.match(masked, start)))
    for places, ways in ((after, _WAYS), (begin, _DONE)):
        for way, pattern in ways if places else ():
            if (addressed or not way.everyday) and fullmatch(pattern, masked, places):
                among_them = not addressed and not way.surely and _AMONG_THEM.match(masked)
                return None if among_them else way.says
    return None


def _first(patterns: Iterable[re.Pattern[str]], text: str) -> OwnWord | None:
    begin = _begin(text)
    matches = (found for pattern in patterns if (found := fullmatch(pattern, text, begin)))
    return next((word for found in matches if (word := named(found["word"]))), None)


@lru_cache(maxsize=8)
def _begin(text: str) -> tuple[int, ...]:
    return _LEADS.beginnings(text, remark=True)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, OwnWord]:
    return {key: word for word, name in reversed([*_names()]) for key in (_key(name),)}


@lru_cache(maxsize=1)
def _speller() -> Speller:
    return Speller(part for _, name in _names() for part in words(name))


def _names() -> Iterator[tuple[OwnWord, str]]:
    return ((word, name) for word in (*BUTTONS, *WORDS) for name in word.names)


def _key(name: str) -> str:
    return " ".join(stem(part) for word in words(name) for part in re.split(r"[-/]", word) if part)
