"""Which way a need goes: which cues of its sentence reach it, and what they amount to together."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.model import Direction
from bot.understanding.cues.cue import Cue, CueRule, Reach
from bot.understanding.cues.extents import (
    any_in,
    is_put_off,
    last_entry_start,
    list_end,
    next_end,
    noun_phrase_end,
    object_start,
    previous_start,
    purpose_start,
    puts_object_first,
)
from bot.understanding.cues.phrases import Match
from bot.understanding.words.clauses import JOINERS, Clause, Sentence

_DECIDING = frozenset(
    """we i you lets please pls can could should just now then so ok okay oh actually and but sorry wait yes yeah no to
    have id wed , - hm well nah nope mean meant""".split()
)
_ABLE = frozenset(["can", "could", "should"])
_ORDERING = frozenset("we i you lets then so ok okay and but please maybe , ".split())
"""Words before a "can" that make it one of those who decide: "we can drop it", not "the admin can delete posts"."""
_TURNING = frozenset("we i you they he she it its there theres this that thats lets wait actually but please".split())
"""Words before which a "no" that opens a sentence answers somebody, and refuses nothing: "no we need auth"."""
_BACK = frozenset(["that", "it", "this", "those", "them"])
"""What follows an order, before a comma or the end, that is about an earlier message: "cancel that, …"."""
_CLOSING = frozenset(["only", "out", "gone", "never"])
"""What speaks of the words before it at the end of a part only: "Postgres only", "admin out"."""
_WEIGHING = frozenset("matter matters count counts important secondary".split())
"""Words of a comparison that weighs, as against “less than” and “over”, which may measure."""
_DENYING = frozenset("not no nothing nobody noone never dont doesnt didnt isnt arent wasnt wont cannot cant".split())
_BESIDE = 3
"""Tokens on either side of an "over" between which the two compared needs stand."""
_LOUD = frozenset([Cue.WANT, Cue.MUST, Cue.WISH, Cue.DROP, Cue.MORE, Cue.LESS, Cue.REFUSE, Cue.OPEN, Cue.RETURN])
OPINIONS = _LOUD - {Cue.WANT, Cue.REFUSE}
"""Cues that no title of a how-to question has ("Add async support to Flask")."""
PRESSING = frozenset([Cue.MUST])
"""Cues that make a number of weeks a deadline."""
TAKING_BACK = frozenset([Cue.DROP, Cue.REFUSE])
"""Cues that take back what stands."""


@dataclass(frozen=True, slots=True)
class Governed:
    """A cue and the tokens, `start` up to `end`, that it reaches."""

    cue: Cue
    start: int
    end: int
    at: int
    """Where the cue itself stands."""
    weighs: bool = False
    """It says in so many words what matters more or less, whatever the other thing is."""

    def reaches(self, match: Match[object]) -> bool:
        return any(self.start <= place < self.end for place in match.places)


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the cues make of one need."""

    direction: Direction | None
    """None when no cue says anything: the need is merely named."""
    must: bool = False


def govern(sentence: Sentence, cues: Sequence[Match[CueRule]], hits: Sequence[Match[object]]) -> list[Governed]:
    """How far each cue of the sentence reaches."""
    places = sorted({place for hit in hits for place in hit.places})
    meant = [cue for cue in cues if _is_meant(sentence, cue) and not _points_away(sentence, cue, cues, places)]
    return [_governed(sentence, cue, places) for cue in meant]


def _points_away(
    sentence: Sentence, cue: Match[CueRule], cues: Sequence[Match[CueRule]], places: Sequence[int]
) -> bool:
    """Whether words that may point either way point the other way: "X, later Redis, …" ahead, "Redis later, X" back."""
    reach, clause = cue.payload.reach, sentence.clause_of(cue.start)
    if not (any_in(places, clause.start, cue.start) and any_in(places, cue.end, clause.end)):
        return False
    either_way = any(
        other.places == cue.places and {other.payload.reach, reach} == {Reach.AFTER, Reach.BEFORE} for other in cues
    )
    return either_way and (reach is Reach.AFTER) == _ends_a_part(sentence, cue)


def _is_meant(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether a cue is one: an order to "drop it", not "users may delete posts"; a "whatever" that comes last."""
    if cue.payload.cue is Cue.REFUSE and sentence.tokens[cue.start].text == "no" and len(cue.places) == 1:
        following = sentence.tokens[cue.end : cue.end + 1]
        answers = following and (following[0].text in _TURNING or following[0].number is not None)
        return not (answers and _opens(sentence, cue.start))
    if cue.payload.reach is Reach.BEFORE and (
        cue.payload.cue is Cue.OPEN or sentence.tokens[cue.start].text in _CLOSING
    ):
        return _ends_a_part(sentence, cue)
    if cue.payload.cue is not Cue.DROP or cue.payload.reach is not Reach.AFTER or len(cue.places) > 1:
        return True
    start = sentence.clause_of(cue.start).start
    if all(token.mark or token.text in _BACK for token in sentence.tokens[cue.end : cue.end + 2]):
        return False
    return cue.start == start or (
        sentence.tokens[cue.start - 1].text in _DECIDING and _decides(sentence, cue.start - 1)
    )


def _decides(sentence: Sentence, at: int) -> bool:
    """Whether a "can" is that of those who decide what is built."""
    able = sentence.tokens[at].text in _ABLE and at > 0
    return not able or sentence.tokens[at - 1].text in _ORDERING


def _is_listed(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether a cue stands within a list, and so speaks of one thing in it: "X, maybe Y, Z", "X and later Y, Z"."""
    before = sentence.tokens[cue.start - 1]
    return cue.start > sentence.clause_of(cue.start).start and (before.mark or before.text in JOINERS)


def _ends_a_part(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether the clause, or what is listed, ends with the cue: "Postgres only, please", not "and only one screen"."""
    if cue.end == sentence.clause_of(cue.start).end:
        return True
    following = sentence.tokens[cue.end]
    return following.mark or following.text in JOINERS


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether nothing but an "oh" or a "wait" stands before this word."""
    return all(token.mark or token.text in _DECIDING for token in sentence.tokens[:at])


def _governed(sentence: Sentence, cue: Match[CueRule], places: Sequence[int]) -> Governed:
    clause = sentence.clause_of(cue.start)
    after, before = any_in(places, cue.end, clause.end), any_in(places, clause.start, cue.start)
    start, end = clause.start, clause.end
    match cue.payload.reach:
        case Reach.BEFORE | Reach.AFTER if before and not after and is_put_off(sentence, cue):
            start, end = last_entry_start(sentence, cue.start, start), cue.start
        case Reach.NEXT:
            start, end = cue.end, noun_phrase_end(sentence, cue.end, end)
        case Reach.AFTER if cue.payload.cue is Cue.WISH and before and after and _is_listed(sentence, cue):
            start, end = cue.end, noun_phrase_end(sentence, cue.end, end)
        case Reach.AFTER if not after and _announces(sentence, cue):
            start, end = cue.end, next_end(sentence, clause)
        case Reach.AFTER if before and not after and puts_object_first(sentence, cue, places):
            start, end = object_start(sentence, cue, places, start), cue.start
        case Reach.AFTER if after or not before or cue.payload.cue is Cue.REFUSE:
            start, end = cue.end, end if after or not _leads_on(sentence, cue, clause) else next_end(sentence, clause)
            end = list_end(sentence, start, end) if cue.payload.cue is Cue.REFUSE else end
            end = purpose_start(sentence, cue, places, end)
        case Reach.BETWEEN:
            start, end = max(cue.start - _BESIDE, start), min(cue.end + _BESIDE, end)
        case Reach.BEFORE if _points_at_next(sentence, cue, places):
            start = cue.end
        case Reach.BEFORE:
            start, end = start if before or after else previous_start(sentence, clause), cue.start
        case Reach.BOTH if not after and not before:
            start = previous_start(sentence, clause)
    return Governed(cue.payload.cue, start, end, cue.start, _weighs(sentence, cue, clause))


def _weighs(sentence: Sentence, cue: Match[CueRule], clause: Clause) -> bool:
    """Whether a comparison says what matters more, and does not deny it."""
    tokens = sentence.tokens
    denied = any(token.text in _DENYING for token in tokens[clause.start : cue.end])
    return not denied and any(token.text in _WEIGHING for token in tokens[cue.start : cue.end])


def _points_at_next(sentence: Sentence, cue: Match[CueRule], places: Sequence[int]) -> bool:
    """Whether the "that" a cue ends with belongs to what follows: "we don't need that login"."""
    return cue.end in places and sentence.tokens[cue.end - 1].text in ("that", "those", "this", "these")


def _announces(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether what it speaks of follows behind a colon: “a shop, main thing: …”."""
    return sentence.tokens[cue.end].text == ":" if cue.end < len(sentence.tokens) else False


def _leads_on(sentence: Sentence, cue: Match[CueRule], clause: Clause) -> bool:
    """Whether a cue points past the end of its clause: "key points: …", "we need (…)"."""
    rest = sentence.tokens[cue.end : clause.end]
    return all(token.mark for token in rest) or rest[-1].text in ":-("


def bearing(match: Match[object], governed: Sequence[Governed], hits: Sequence[Match[object]]) -> Bearing:
    """The direction that the cues give this need, strongest first."""
    cues = {cue.cue for cue in governed if cue.reaches(match)}
    must = Cue.MUST in cues and Cue.LESS not in cues
    weighed = _weighed(match, governed, hits)
    if Cue.OPEN in cues:
        return Bearing(Direction.NEUTRAL)
    if Cue.DROP in cues and Cue.RETURN not in cues:
        return Bearing(Direction.DROP)
    if weighed is not None:
        return Bearing(weighed)
    if Cue.LESS in cues:
        # “Nice to have, not a must” wants it a little.
        return Bearing(Direction.PREFER if Cue.WISH in cues else Direction.DEEMPHASISE)
    if Cue.REFUSE in cues or Cue.INSTEAD in cues:
        return Bearing(Direction.AVOID, must)
    if Cue.MORE in cues and not must:
        return Bearing(Direction.EMPHASISE)
    if must:
        return Bearing(Direction.REQUIRE, must=True)
    if Cue.WISH in cues:
        return Bearing(Direction.PREFER)
    if cues & {Cue.WANT, Cue.RETURN}:
        return Bearing(Direction.REQUIRE)
    return Bearing(None)


def is_loud(match: Match[object], governed: Sequence[Governed], loud: frozenset[Cue] = _LOUD) -> bool:
    """Whether one of these cues reaches the need, so that naming it was not in passing."""
    return any(cue.cue in loud and cue.reaches(match) for cue in governed)


def _weighed(match: Match[object], governed: Sequence[Governed], hits: Sequence[Match[object]]) -> Direction | None:
    for cue in governed:
        if cue.cue not in (Cue.OVER, Cue.UNDER) or not cue.reaches(match):
            continue
        before = match.end <= cue.at
        others = any(
            (hit.end <= cue.at) != before and hit.payload != match.payload and cue.reaches(hit) for hit in hits
        )
        if others or cue.weighs:
            return Direction.EMPHASISE if before == (cue.cue is Cue.OVER) else Direction.DEEMPHASISE
    return None
