"""Corrections: one thing put in another's place, in the turns by which people do that.

“Swap mongo for postgres”, “mongo out, postgres in”, “s/MongoDB/Postgres/”, “it's Postgres, MongoDB was the old system”,
“six weeks now, not three”. What stands in a sentence is seen as its words, each need named in it as `N` and every other
number as `D`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.cues.directions import Bearing
from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_EXCHANGE = frozenset(
    "replace replacing swap swapping switch switching change changing exchange exchanging trade".split()
)
_GIVE_UP = either("scrap|drop|forget|scratch|ditch|lose|kill|remove|bin|skip")
_TAKE = (
    r"(?:(?:we|lets|i|well|id) )?(?:(?:are|will|rather|now) )?"
    + either("going|go|went|use|using|take|taking|want|need|do|back to")
    + r"|its"
)
_OLD = r"(?:(?:the|that|this|our) )*(?P<old>N)(?: (?:idea|thing|part|stuff|requirement|plan|one))?"
_NEW = r"(?:(?:a|an|the|with|for|to|just|plain|now) )*(?P<new>N)"
_SLIP = (
    r"(?: ,)?(?: "
    + either("sorry|oops|er|erm|uh|wait|correction|i mean|i meant|make that|or rather|no wait|no sorry|scratch that")
    + r")+(?: ,)?"
)
_SWAPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{either('|'.join(_EXCHANGE))}(?: out)? {_OLD} (?:for|with|by|to|into) {_NEW}",
        rf"\bsubstitute {_NEW} for {_OLD}",
        rf"\b{_OLD} out(?: ,)?(?: and)? {_NEW} in\b",
        rf"\b{_NEW} in(?: ,)?(?: and)? {_OLD} out\b",
        r"^s (?P<old>N) (?P<new>N)(?: g)?$",
        r"^(?P<old>N) -> (?P<new>N)$",
        rf"\bfrom {_OLD} (?:over )?to {_NEW}",
        rf"\b{_GIVE_UP} {_OLD}(?: ,| and| -)* (?:{_TAKE})(?: with| for)? {_NEW}",
        rf"\b{_GIVE_UP} {_OLD} , (?:\w+ ){{0,2}}?{_NEW}"
        r" (?:(?:will|would) do|(?:is|are) (?:enough|fine|plenty)|suffices?)\b",
    )
)
"""One thing goes and the other takes its place."""
_EXCLUDED = tuple(
    re.compile(
        rf"\b(?:cant|cannot|can not|must not|mustnt|may not|not allowed)(?: \w+){{0,3}}? {_OLD}(?: ,)?(?: but)? {only}$"
    )
    for only in (r"(?P<new>N) only", r"(?:it )?(?:must be |has to be )?only (?:on )?(?P<new>N)")
)
"""One thing is refused and the other is all that is allowed."""
_SLIPPED = re.compile(rf"(?P<old>N){_SLIP} (?:its |it is |we need |we use )*(?P<new>N)$")
"""A slip of the tongue, mended in the same breath, where both are things of one kind."""
_PAST = re.compile(
    r"(?P<old>N) (?:was|were|is|are) (?:just |only )?(?:the |our |a |an )*"
    r"(?:old|previous|former|legacy|wrong|typo|mistake)\b"
)
_NOT_SO_MANY = re.compile(r"(?P<new>N)(?: now)?(?: ,)?(?: and)? not (?:the )?D$")
_NEEDED_AFTER_ALL = re.compile(
    rf"\bwrong (?:about|on|with) {_NEW} [,:-] (?:and |but )?"
    r"(?:we|i) (?:(?!dont\b|wont\b|not\b|never\b|cannot\b)\w+ ){0,2}(?:need|want|require) (?:it|that|them)\b"
)
_MAKE_IT = re.compile(r"\bmake (?:it|that|this) (?P<new>N)")


_OTHER_NUMBER = re.compile(
    r"^(?:(?:hm+|oh|ok|well|er|sorry|wait|actually|no|nope|nah|rather|its|about|more like|make it|now|,) )*"
    r"(?:wait|actually|sorry|no|nope|nah|more like|rather)(?: ,)?(?: (?:its|about|more like|rather|like))*"
    r" (?:D )?(?P<new>N)"
    r"(?= ,|$| (?:now|then|not|actually|sorry)\b)"
)
"""Another number for what stands: “hm no, 5 million”, “actually more like 200 rps”."""
_LOOSE = re.compile(
    r"(?P<new>N) (?:is|are|would be|will be|was) (?:\w+ )?"
    r"(?:ok|okay|fine|enough|acceptable|plenty|alright|good enough)\b"
)
"""How little is enough of what matters less."""
_FORMER = frozenset(["old", "previous", "former", "legacy"])


@dataclass(frozen=True)
class _Exchange:
    """What goes, what comes, and what is neither."""

    old: Found | None
    new: Found | None
    others: Sequence[Found]
    refused: bool = False
    """What goes must not be, whether it stood or not."""


def corrected(found: Sequence[Found], sentence: Sentence, stood: Collection[str]) -> list[Found]:
    """What was found, as a correction makes of it: the old goes where it stands; the new is wanted."""
    found = _without_loose(found, sentence)
    named = [one for one in found if not _words(sentence, one.match) <= _EXCHANGE | {"from", "to"}]
    exchange = _swapped(sentence, named) or _no_more(sentence, named)
    exchange = exchange or _other_number(sentence, named, stood)
    if exchange is None:
        return list(found)
    mended = list(exchange.others)
    if exchange.old is not None:
        given_up = exchange.old.sure and exchange.old.bearing.direction is Direction.DROP
        sure = given_up or exchange.refused or exchange.old.match.payload.aspect in stood
        gone = Bearing(Direction.AVOID if exchange.refused else Direction.DROP, must=exchange.refused)
        mended.append(replace(exchange.old, bearing=gone, sure=sure, firm=True))
    if exchange.new is not None:
        wanted = Bearing(Direction.REQUIRE, must=exchange.refused)
        mended.append(replace(exchange.new, bearing=wanted, sure=True, firm=True))
    return sorted(mended, key=lambda one: one.match.start)


def _other_number(sentence: Sentence, named: Sequence[Found], stood: Collection[str]) -> _Exchange | None:
    match = _OTHER_NUMBER.search(_masked(sentence, [one.match for one in named]))
    if match is None:
        return None
    new, *others = named
    counted = any(sentence.tokens[place].number is not None for place in (*new.match.places, new.match.start - 1))
    return _Exchange(None, new, others) if counted and new.match.payload.aspect in stood else None


def _without_loose(found: Sequence[Found], sentence: Sentence) -> Sequence[Found]:
    """Without “500 ms is ok” where speed is said to matter less beside it."""
    less = {one.match.payload.aspect for one in found if one.bearing.direction is Direction.DEEMPHASISE}
    if not less:
        return found
    masked = _masked(sentence, [one.match for one in found])
    loose = [found[masked[: match.start("new")].count("N")] for match in _LOOSE.finditer(masked)]
    starts = {one.match.start for one in loose if one.match.payload.aspect in less}
    return [one for one in found if one.match.start not in starts]


_IS_NOT_THERE = re.compile(
    r"\b(?:no|never (?:was|had)|without)\b|\b(?:do|does|have|has)(?:n[’']?t| not)\b", re.IGNORECASE
)
"""Says that something is not there at all."""


def as_firm_as_before(needs: Sequence[Need], standing: Sequence[Need]) -> tuple[Need, ...]:
    """The needs, a must where the only one taken back for them was one: who swaps a must for another keeps it."""
    gone = {(need.aspect, need.value) for need in needs if need.direction is Direction.DROP and need.value}
    musts = [need for need in standing if need.must and (need.aspect, need.value) in gone]
    if not musts or len(gone) != 1:
        return tuple(needs)
    return tuple(
        need.model_copy(update={"must": True}) if need.direction is Direction.REQUIRE and need.value else need
        for need in needs
    )


def without_limits(needs: Sequence[Need], standing: Sequence[Need]) -> tuple[Need, ...]:
    """The needs, what is said not to be there taken back where it stands as a limit: “there is no deadline” leaves no
    six weeks, where “time to market matters less” does."""
    limits = {need.aspect for need in standing if need.must and need.value}
    return tuple(
        need.model_copy(update={"direction": Direction.DROP})
        if need.direction is Direction.DEEMPHASISE
        and need.value is None
        and need.aspect in limits
        and _IS_NOT_THERE.search(need.said)
        else need
        for need in needs
    )


def _swapped(sentence: Sentence, named: Sequence[Found]) -> _Exchange | None:
    masked = _masked(sentence, [one.match for one in named])
    for pattern in (*_EXCLUDED, *_SWAPS, _SLIPPED, _NOT_SO_MANY, _NEEDED_AFTER_ALL, _MAKE_IT):
        match = pattern.search(masked)
        if match is None:
            continue
        part = {role: named[masked[: match.start(role)].count("N")] for role in pattern.groupindex}
        if pattern is _SLIPPED and not _of_a_kind(part["old"], part["new"]):
            continue
        others = [one for one in named if one not in part.values()]
        return _Exchange(part.get("old"), part.get("new"), others, refused=pattern in _EXCLUDED)
    return None


def _no_more(sentence: Sentence, found: Sequence[Found]) -> _Exchange | None:
    """“It's Postgres, MongoDB was the old system”: what was goes, what is said beside it comes."""
    named = [one for one in found if sentence.tokens[one.match.start].text not in _FORMER]
    masked = _masked(sentence, [one.match for one in named])
    match = _PAST.search(masked)
    if match is None or len(named) < 2:
        return None
    old = named[masked[: match.start("old")].count("N")]
    new, *others = (one for one in named if one is not old)
    return _Exchange(old, new, others)


def _masked(sentence: Sentence, matches: Sequence[Match[Meant]]) -> str:
    """The sentence's words and commas, each need as `N`; words are in lower case, so that no other N is there."""
    starts = {match.start: match.end for match in matches}
    words, place = [], 0
    while place < len(sentence.tokens):
        if place in starts:
            words.append("N")
            place = max(starts[place], place + 1)
            continue
        token = sentence.tokens[place]
        words.append("D" if token.number is not None else token.text)
        place += 1
    return " ".join(words)


def _words(sentence: Sentence, match: Match[Meant]) -> frozenset[str]:
    return frozenset(sentence.tokens[place].text for place in match.places)


def _of_a_kind(one: Found, other: Found) -> bool:
    first, second = one.match.payload, other.match.payload
    valued = first.value is not None and second.value is not None and not (first.states or second.states)
    return first.aspect == second.aspect or valued
