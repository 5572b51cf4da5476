"""What a message is after, read off the tables of `retractions` and `turns`."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from bot.understanding.intents.agreeing import AGREEING, AGREEING_CUE, AGREEING_FRAGMENTS
from bot.understanding.intents.among_them import AMONG_THEM, AMONG_THEM_CUE
from bot.understanding.intents.asked import ASKED, ASKED_FRAGMENTS
from bot.understanding.intents.asked_against import AGAINST, AGAINST_CUE, AGAINST_FRAGMENTS
from bot.understanding.intents.asked_itself import OF_ITSELF, OF_ITSELF_CUE
from bot.understanding.intents.asked_merits import MERITS, MERITS_CUE, MERITS_FRAGMENTS
from bot.understanding.intents.asked_ratings import rated
from bot.understanding.intents.asked_words import VOCABULARY, named, own_asked, own_named
from bot.understanding.intents.basis import BASIS, BASIS_CUE, BASIS_FRAGMENTS
from bot.understanding.intents.claiming import CLAIM
from bot.understanding.intents.courtesies import COURTESIES
from bot.understanding.intents.deciding import before_request, conclusion, settles
from bot.understanding.intents.defining import WORDS_OF_IT
from bot.understanding.intents.disliking import DISLIKING, DISLIKING_CUE, DISLIKING_FRAGMENTS
from bot.understanding.intents.doubting import DOUBTING, DOUBTING_CUE, DOUBTING_FRAGMENTS
from bot.understanding.intents.estimating import ESTIMATING, ESTIMATING_CUE, ESTIMATING_FRAGMENTS
from bot.understanding.intents.everyday import EVERYDAY, EVERYDAY_CUE, EVERYDAY_FRAGMENTS
from bot.understanding.intents.follow_ups import FOLLOW_UPS, FOLLOW_UPS_CUE, FOLLOW_UPS_FRAGMENTS
from bot.understanding.intents.gist import gist
from bot.understanding.intents.having import thing_asked_about
from bot.understanding.intents.opinion import asks_opinion
from bot.understanding.intents.own_words import TRIED
from bot.understanding.intents.plain_asks import PLAIN_ASKS, PLAIN_CUE, PLAIN_FRAGMENTS
from bot.understanding.intents.putting_off import PUTTING_OFF, PUTTING_OFF_CUE, PUTTING_OFF_FRAGMENTS, by_words
from bot.understanding.intents.retractions import RETRACTION_FRAGMENTS, RETRACTIONS
from bot.understanding.intents.second_thoughts import SECOND_THOUGHTS, SECOND_THOUGHTS_CUE
from bot.understanding.intents.taking_up import TAKING_UP, TAKING_UP_CUE, TAKING_UP_FRAGMENTS
from bot.understanding.intents.turns import FRAGMENTS, LEADS, TURNS, Intent
from bot.understanding.needs.choosing import seeks_help
from bot.understanding.talk.asides import names_a_colleague, to_a_colleague
from bot.understanding.words.assent import without_assent
from bot.understanding.words.leads import fullmatch
from bot.understanding.words.names import OPTION
from bot.understanding.words.shorthand import Shorthand


def _joined(*tables: Mapping[str, str]) -> dict[str, str]:
    """All fragments by name. Raises ValueError for a name that two tables give, one of which would lose its own."""
    named = Counter(name for table in tables for name in table)
    if twice := [name for name, count in named.items() if count > 1]:
        raise ValueError(f"Fragments of the same name: {', '.join(twice)}.")
    return {name: fragment for table in tables for name, fragment in table.items()}


_FRAGMENTS = _joined(
    FRAGMENTS,
    AGREEING_FRAGMENTS,
    ASKED_FRAGMENTS,
    RETRACTION_FRAGMENTS,
    PUTTING_OFF_FRAGMENTS,
    MERITS_FRAGMENTS,
    AGAINST_FRAGMENTS,
    FOLLOW_UPS_FRAGMENTS,
    DOUBTING_FRAGMENTS,
    TAKING_UP_FRAGMENTS,
    DISLIKING_FRAGMENTS,
    ESTIMATING_FRAGMENTS,
    BASIS_FRAGMENTS,
    EVERYDAY_FRAGMENTS,
    PLAIN_FRAGMENTS,
)
_TABLES = (
    (None, RETRACTIONS),
    (PUTTING_OFF_CUE, PUTTING_OFF),
    (SECOND_THOUGHTS_CUE, SECOND_THOUGHTS),
    (PLAIN_CUE, PLAIN_ASKS),
    (OF_ITSELF_CUE, OF_ITSELF),
    (MERITS_CUE, MERITS),
    (AGAINST_CUE, AGAINST),
    (BASIS_CUE, BASIS),
    (FOLLOW_UPS_CUE, FOLLOW_UPS),
    (DOUBTING_CUE, DOUBTING),
    (AMONG_THEM_CUE, AMONG_THEM),
    (TAKING_UP_CUE, TAKING_UP),
    (DISLIKING_CUE, DISLIKING),
    (ESTIMATING_CUE, ESTIMATING),
    (EVERYDAY_CUE, EVERYDAY),
    (AGREEING_CUE, AGREEING),
    (None, (*WORDS_OF_IT, *ASKED, *COURTESIES, *TURNS)),
)
"""The tables in the order in which they are tried; one with a cue only where the cue is found."""


class _Led(IntEnum):
    """What may lead into a turn of phrase, besides what its pattern names."""

    NOT = 0
    BY_WORDS = 1
    BY_REMARK = 2


class _Turn(NamedTuple):
    """A turn of phrase: its pattern, without what may lead into it."""

    intent: Intent
    led: _Led
    pattern: re.Pattern[str]


def _compiled(intent: Intent, turn: str) -> _Turn:
    beginnings = ((_Led.BY_REMARK, "{pre}{lead}"), (_Led.BY_WORDS, "{lead}"), (_Led.NOT, ""))
    led, beginning = next(each for each in beginnings if turn.startswith(each[1]))
    return _Turn(intent, led, re.compile(turn.removeprefix(beginning).format_map(_FRAGMENTS)))


@lru_cache(maxsize=8)
def _beginnings(masked: str) -> tuple[tuple[int, ...], ...]:
    """Where each kind of turn can begin in a text."""
    return (0,), LEADS.beginnings(masked, remark=False), LEADS.beginnings(masked, remark=True)


_COMPILED = tuple(
    (cue, tuple(_compiled(intent, turn) for intent, turns in table for turn in turns)) for cue, table in _TABLES
)
_CLAIM = re.compile(CLAIM.format_map(FRAGMENTS))
_SHORTHAND = Shorthand(
    (LEADS.pattern, *(turn.pattern.pattern for _, table in _COMPILED for turn in table), *VOCABULARY)
)
_ADDRESS = re.compile(r"^(?:hey |hi |hello |ok |thanks |thx )?@\w[\w.-]*")
_QUESTION = re.compile(
    r"\?|(?:^|[,.;:!-] )(?:(?:and|but|so|ok|okay|hey|hi|hm+|also|btw|well)[\s,]+)*"
    rf"(?:does|do|did|is|are|(?:was|were)(?= (?:it|this|that|there|the|they|any|{OPTION})\b)"
    r"|can|could|how|what|whats|what's|which|why|where|when|who|should|shall|will|would"
    r"|has|have|any|anyone|hows|how's|wheres|isnt|isn't|doesnt|doesn't|tell me|explain|show me|give (?:me|us))\b"
    r"|\b(?:which (?:one|of|framework|stack|option)|(?:in|with) which)\b"
    r"|\b(?:vs|versus)\b|\b(?:anyone|anybody)[\s.!]*$|[,-] how[\s.!]*$"
)
_TAG = re.compile(r"\b(?:right|correct|true|isn'?t it|doesn'?t it|does it|is it|innit|no|pls|please)[\s.!?]*$")
"""Ends what is said of an option and asks whether it is so, or asks to be told."""
_ALIKE = re.compile(
    r"(?:(?:and|but|so|ok|hm+)[\s,]+)*(?:(?:does|do|is|are|can|could|will|would) (?:it|that|this|those|the same|one)"
    r"(?: (?:also|even|just|the same|be|do|work|works|exist|apply|hold|go|possible|true|supported|available|built in"
    r"|the case|done|there))+|is there (?:also )?(?:anything|something|one)"
    r" (?:like (?:that|it|this)|similar|comparable))"
    rf"(?: (?:in|on|for|with|of|by|to))? {OPTION}(?:[\s,]+(?:too|also|as well|either|then))*[\s.?!]*"
    rf"|(?:(?:and|but|so|ok|hm+|cool|nice|great|ah|oh)[\s,]+)*(?:does|do|can|could|will|would|is|has|have) {OPTION}"
    r"(?: (?:do|have|support|offer|got|able to do))?(?: (?:it|that|this|one|the same|those))?"
    r" (?:too|also|as well|either|the same(?: thing)?)[\s.?!]*"
    rf"|(?:(?:and|but|so|ok|hm+|then)[\s,]+)*{OPTION} (?:has|have|does|offers|got|comes with|brings)"
    r" (?:nothing|none|neither|no such thing|not)(?: (?:of|like) (?:that|it|those|this))?(?: at all| then"
    r"| here)*[\s.?!]*"
)
"""Asks the same of another option: “does it work on Django too?”."""
_ORDINALS = {"first": 0, "1st": 0, "1": 0, "second": 1, "2nd": 1, "2": 1, "third": 2, "3rd": 2, "3": 2, "last": -1}
_MENDS = re.compile(r"(?:no |sorry |wait )*not [\w-]+(?: \w+)?, ?\w+")
"""Puts something right, whatever it asks besides: “not 3 months, 3 weeks! who wrote months”."""
_LONGEST_META = 160


@dataclass(frozen=True)
class Reading:
    """What a message is after; `ordinal` counts from 0, -1 is the last."""

    intent: Intent
    question: bool
    ordinal: int | None = None
    claim: bool = False
    """Something is said of an option that may be so or not: “FastAPI can't do transactions”."""
    thing: str = ""
    """What an option is asked to have, or the team to need: the “admin” of “does Flask have an admin?”."""
    term: str = ""
    """What to say of the app's own word, button or way that is asked about; it may name what the answer fills in."""
    alike: bool = False
    """It asks of another option what was asked just now."""


def mask(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text as the tables see it: lower case, single spaces, `OPTION` for every option's name."""
    masked = text.lower()
    for start, end in sorted(spans, reverse=True):
        masked = masked[:start] + OPTION + masked[end:]
    return " ".join(masked.split())


def read_intent(text: str, spans: Sequence[tuple[int, int]], *, addressed: bool) -> Reading:
    """Read a normalised text whose options stand at `spans`; `addressed` is a message meant for the app for certain."""
    masked = mask(text, spans)
    short = len(masked) <= _LONGEST_META
    masked = _SHORTHAND.written_out(masked) if short else masked
    question = _QUESTION.search(masked) is not None
    claim = short and bool(spans) and (_CLAIM.fullmatch(masked) or _TAG.search(masked)) is not None
    if not addressed and _ADDRESS.match(masked):
        return Reading(Intent.FOR_SOMEBODY_ELSE, question)
    plain = masked.replace("'", "").rstrip(" .?!")
    if not addressed and short and (names_a_colleague(text) or (to_a_colleague(plain) and not _MENDS.match(plain))):
        return Reading(Intent.FOR_SOMEBODY_ELSE, question)
    if addressed and asks_opinion(masked):
        return Reading(Intent.OPINION, question)
    choosing = seeks_help(masked, addressed=addressed)
    if not short:
        return Reading(Intent.CHOOSE if choosing else _of_long_text(masked), question)
    if own := own_asked(masked, addressed=addressed):
        return Reading(Intent.TERM, question, term=own)
    if asked := rated(masked):
        return Reading(asked.intent, question, thing=asked.thing, claim=claim)
    alike = _ALIKE.fullmatch(masked) is not None
    if found := _put_as(masked) or _settled(masked) or _agreed_on(masked):
        intent, match = found
        if choosing and intent in (Intent.RECOMMEND, Intent.FOLLOW_UP):
            return Reading(Intent.CHOOSE, question, claim=claim, alike=alike)
        if intent is Intent.RECOMMEND and addressed and gist(masked) is Intent.WORST:
            return Reading(Intent.WORST, question, claim=claim, alike=alike)
        ordinal = _ORDINALS[match["ordinal"]] if intent is Intent.ORDINAL else None
        word = named(match["term"]) if intent is Intent.TERM else None
        term = (word or TRIED).says if intent is Intent.TERM else ""
        thing = match.groupdict().get("thing") or ""
        return Reading(intent, question, ordinal, claim, thing, term, alike)
    if own := own_named(masked, addressed=addressed):
        return Reading(Intent.TERM, question, term=own)
    if choosing:
        return Reading(Intent.CHOOSE, question, claim=claim, alike=alike)
    if conclusion(before_request(masked)) is not None:
        return Reading(Intent.DECIDE, question, claim=claim, alike=alike)
    if PUTTING_OFF_CUE.search(masked) and (meant := by_words(masked)):
        return Reading(meant, question, claim=claim, alike=alike)
    if addressed and (meant := gist(masked)):
        return Reading(meant, question, claim=claim, alike=alike)
    thing = thing_asked_about(masked) if spans and question else ""
    return Reading(Intent.UNKNOWN, question, claim=claim, alike=alike, thing=thing)


@lru_cache(maxsize=64)
def _put_as(masked: str) -> tuple[Intent, re.Match[str]] | None:
    """The first turn of phrase that a short text is; remembered, as a message is read more than once."""
    begin = _beginnings(masked)
    for cue, table in _COMPILED:
        if cue is not None and cue.search(masked) is None:
            continue
        for intent, led, pattern in table:
            match = fullmatch(pattern, masked, begin[led])
            if match is not None and (intent is not Intent.DECIDE or settles(masked)):
                return intent, match
    return None


def _settled(masked: str) -> tuple[Intent, re.Match[str]] | None:
    """The turn of phrase by which something is settled in front of a request to keep that."""
    before = before_request(masked)
    found = _put_as(before) if before != masked else None
    return found if found and found[0] is Intent.DECIDE else None


def _agreed_on(masked: str) -> tuple[Intent, re.Match[str]] | None:
    """The turn of phrase by which something is settled after everybody was asked whether they agree."""
    behind = without_assent(masked)
    found = _put_as(behind) if behind != masked else None
    return found if found and found[0] is Intent.DECIDE else None


@lru_cache(maxsize=8)
def _of_long_text(masked: str) -> Intent:
    """In long texts only asking for advice and comparing count: a stray "why" in a description asks for nothing."""
    begin = _beginnings(masked)
    for intent, led, pattern in (turn for _, table in _COMPILED for turn in table):
        if intent in (Intent.RECOMMEND, Intent.COMPARE) and fullmatch(pattern, masked, begin[led]):
            return intent
    return Intent.UNKNOWN
