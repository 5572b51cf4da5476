"""What a sentence states: which of the needs named in it are meant, and what the cues around them make of each."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.facts.model import Direction
from bot.understanding.cues.cue import Cue, CueRule
from bot.understanding.cues.directions import OPINIONS, PRESSING, TAKING_BACK, Bearing, bearing, govern, is_loud
from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.cues.settle import WEIGHED
from bot.understanding.needs.lists import answered
from bot.understanding.needs.mentions import Options, heads, renews
from bot.understanding.needs.sense import Senses
from bot.understanding.needs.versed import is_of_somebody
from bot.understanding.talk.asides import is_errand
from bot.understanding.talk.speech import (
    Speech,
    about_project,
    about_us,
    condition_start,
    demands,
    doubts,
    opines,
)
from bot.understanding.words.clauses import FINITE, JOINERS, Sentence

FRAGMENT_SHARE = 0.3
"""Share of a sentence that needs make up, from which it states them without a verb: "auth and an API for partners"."""
TOLD = 3
"""Words of a phrase about what runs already that make up a sentence by themselves: “everything else is Django”."""
ALONE_SHARE = 0.65
"""Share of a clause that a phrase marked `(alone)` must make up."""
LISTED_SHARE = 0.75
"""Share of the words, from the first need named on, that belong to one of them in a list of needs."""
BELIEVED = 0.8
"""Chance from which a phrase is taken to be meant wherever it stands in what is stated."""
HEEDED = 0.2
"""The same for what is said to the app itself, of no option."""
DOUBTFUL = 0.003
"""Chance below which the sentence is about something else, whatever phrase stands in it; a description never is, nor
what is wanted or refused of "us"."""

_JOINED_ON = re.compile(r"(?:[\s,]+(?:and|or|but|plus))+$", re.IGNORECASE)
"""Ends a clause and belongs to the next."""
_DENIALS = frozenset(
    "never not cant cannot couldnt dont doesnt didnt havent hasnt hadnt wont nobody none hardly".split()
)
_THEREFORE = frozenset(["so", "therefore", "hence", "thus"])
_SETTLED = frozenset("handled done solved covered provided terminated outsourced upstream elsewhere".split())
_FILLER = frozenset("a an the of and or plus btw tbh lol pls please ok so also just then only to for with &".split())
_RELATING = frozenset("for to by from in on of at as about".split())


@dataclass(frozen=True)
class SentenceRead:
    """One sentence: what was found in it, and in what circumstances."""

    sentence: Sentence
    hits: Sequence[Match[Meant]]
    cues: Sequence[Match[CueRule]]
    speech: Speech
    options: Options
    """The options it names, by place."""
    senses: Senses | None = None
    """How likely it states each need; None when nobody judged it."""
    counts_users: bool = False
    """How many people use what is built is told in it, which is no need."""
    to_app: bool = False
    """It is known to be said to the app."""
    of_people: frozenset[str] = frozenset()
    """The needs whose names stand for people in it: “security wants to see it first”."""

    @property
    def option(self) -> str | None:
        """The first option it names."""
        return next((name for name, _ in self.options.values()), None)

    def described(self) -> "SentenceRead":
        """The same, known to describe a project: nothing in it is an aside, and to ask which option fits is to state
        for what; a question about an option asks for a fact all the same."""
        asks_for_advice = self.speech is Speech.ASKS and self.option is None and not doubts(self.sentence)
        telling = asks_for_advice or self.speech is Speech.ASIDE
        return replace(self, speech=Speech.STATES) if telling else self

    def heeded(self) -> "SentenceRead":
        """The same, known to be said to the app, so that needs in it are no small talk; an errand stays one."""
        small_talk = self.speech is Speech.ASIDE and not is_errand(" ".join(self.sentence.words))
        named = any(hit.payload.is_case or hit.option or _of_people(hit) for hit in self.hits)
        return replace(self, to_app=True, speech=Speech.STATES if small_talk and named else self.speech)


def _of_people(hit: Match[Meant]) -> bool:
    """Whether it says what somebody knows."""
    return hit.payload.of_options and hit.payload.states


@dataclass(frozen=True)
class Found:
    """A need found, with what the cues around it make of it."""

    match: Match[Meant]
    bearing: Bearing
    said: str
    """The words of its clause."""
    stems: frozenset[str]
    """Those of its own words."""
    sure: bool
    """It is really stated, not named in passing."""
    firm: bool
    """It is stated in so many words, or of "us"."""
    denied: bool = False
    """It is an entry of a list with “no” behind it."""
    by_meaning: bool = False
    """No known words say it; the sentence is like others that do."""
    partly: bool = False
    """It is known by few, or little of it is known."""


def stated(plain: str, read: SentenceRead, stood: Collection[str], *, describing: bool) -> list[Found]:
    """The needs of one sentence, each with whether it is really stated there or just mentioned."""
    sentence, hits = read.sentence, read.hits
    if not hits:
        return []
    governed = govern(sentence, read.cues, hits)
    words = " ".join(sentence.words)
    supposed = read.speech is Speech.WHAT_IF
    about = describing or about_us(words) or about_project(words)
    # "Add async support to Flask" is the title of a question about Flask.
    ours = about_us(words) and not opines(words)
    known = any(hit.payload.of_options and hit.option and len(hit.places) >= TOLD for hit in hits)
    titled = read.option and not (describing or supposed or ours or demands(words))
    condition = condition_start(words) if read.speech is Speech.ASKS else None
    spoken = sum(not token.mark and token.text not in _FILLER for token in sentence.tokens) or 1
    fragment = len({place for hit in hits for place in hit.places}) / spoken >= FRAGMENT_SHARE
    listed = _is_list(sentence, hits)
    found = []
    for hit in hits:
        meant = hit.payload
        heard_as = bearing(hit, governed, hits)
        if meant.of_options and meant.value is None and heard_as.direction is None and _denied(sentence, hit):
            heard_as = replace(heard_as, direction=Direction.AVOID)
        answer = answered(sentence, hit.end)
        if answer is not None:
            wanted = Bearing(Direction.REQUIRE, must=answer[0] is Cue.MUST)
            heard_as = Bearing(Direction.AVOID) if answer[0] is Cue.REFUSE else wanted
        if meant.is_case and renews(sentence, hit):
            heard_as = Bearing(Direction.REQUIRE)
        loud = is_loud(hit, governed) or heard_as.direction in WEIGHED or answer is not None
        taken_back = meant.aspect in stood and is_loud(hit, governed, TAKING_BACK)
        said = (
            read.speech is Speech.STATES
            or supposed
            or (read.speech is Speech.ASIDE and taken_back)
            or (condition is not None and hit.start > condition)
        )
        told = meant.of_options and len(hit.places) >= TOLD and _share(sentence, hit) >= ALONE_SHARE
        beside = known and (meant.is_case or meant.value is None)
        weighty = meant.states or told or beside or not titled or is_loud(hit, governed, OPINIONS)
        pressed = supposed or (not meant.fact and (is_loud(hit, governed, PRESSING) if meant.states else loud))
        entry = (listed and not _within(sentence, hit, hits)) or heads(sentence, hit)
        enough = HEEDED if read.to_app and read.option is None else BELIEVED
        believed = read.senses is not None and read.senses.of(meant, 0.0) >= enough
        heard = not meant.alone or pressed or meant.aspect in stood or believed or entry or _limits(hit, hits)
        certain = taken_back or describing or supposed or (loud and (ours or meant.aspect in stood)) or entry
        doubted = not certain and read.senses is not None and read.senses.of(meant) < DOUBTFUL
        sure = (
            said
            and weighty
            and (meant.of_options or not is_of_somebody(sentence, hit.start, hit.end, stands=meant.aspect in stood))
            and (heard or _share(sentence, hit) >= ALONE_SHARE)
            and (loud or supposed or about or meant.states or fragment or believed or entry)
            and not doubted
            # Who could do without a chat builds something else.
            and not (meant.is_case and heard_as.direction is Direction.DEEMPHASISE and meant.aspect not in stood)
        )
        firm = loud or meant.states or about_us(words)
        stems = frozenset(sentence.tokens[place].stem for place in hit.places)
        said_as = _said(plain, sentence, hit) if answer is None else _entry(plain, sentence, hit, answer[1])
        denied = answer is not None and answer[0] is Cue.REFUSE
        found.append(Found(hit, heard_as, said_as, stems, sure, firm, denied))
    return _without_premises(found, sentence)


def _without_premises(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """Without what is only named as the reason to refuse it: “login is done by the proxy, so we need no login”."""
    concluded = {
        one.match.payload.aspect: sentence.clause_of(one.match.start)
        for one in found
        if one.sure and one.bearing.direction is Direction.AVOID
    }
    concluded = {what: at for what, at in concluded.items() if sentence.tokens[at.start].text in _THEREFORE}
    if not concluded or _SETTLED.isdisjoint(sentence.words):
        return list(found)
    return [
        one
        for one in found
        if one.bearing.direction is not None
        or one.match.payload.aspect not in concluded
        or one.match.end > concluded[one.match.payload.aspect].start
    ]


def _limits(hit: Match[Meant], hits: Sequence[Match[Meant]]) -> bool:
    """Whether a size or a deadline is that of what is named beside it: "a tiny shop", "an API in three weeks"."""
    limiting = hit.payload.states and hit.payload.value is not None
    return limiting and any(
        other.start <= hit.end if other.payload.is_case else other.start < hit.start and not other.payload.alone
        for other in hits
        if other.payload.aspect != hit.payload.aspect
    )


def _is_list(sentence: Sentence, hits: Sequence[Match[Meant]]) -> bool:
    """Whether hardly a word stands between the needs named, and no verb after them: “we need auth, admin, payments”."""
    if len(hits) < 2:
        return False
    taken = {place for hit in hits for place in hit.places}
    rest = sentence.tokens[min(taken) :]
    spoken = [place for place, t in enumerate(rest, min(taken)) if not t.mark and t.text not in _FILLER]
    covered = taken.intersection(spoken)
    return len(covered) / (len(spoken) or 1) >= LISTED_SHARE and not any(token.text in FINITE for token in rest)


def _within(sentence: Sentence, hit: Match[Meant], hits: Sequence[Match[Meant]]) -> bool:
    """Whether it is part of something else: “access for admins” lists no admin, “40 a month” no month."""
    for before in sentence.tokens[hit.start - 1 : hit.start]:
        apart = before.mark or before.text in JOINERS
        if before.text in _RELATING or (not apart and sentence.tokens[hit.start].text in ("a", "per")):
            return True
    return any(other is not hit and set(hit.places) < set(other.places) for other in hits)


def _denied(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether a word within a phrase, or just before it, denies it: "never used Flask", "we cannot use Django"."""
    return any(token.text in _DENIALS for token in sentence.tokens[max(hit.start - 2, 0) : hit.end])


def _share(sentence: Sentence, hit: Match[Meant]) -> float:
    """How much of what is said from one comma to the next, in its clause, a phrase makes up, 0 to 1."""
    clause = sentence.clause_of(hit.start)
    marks = [place for place in range(clause.start, clause.end) if sentence.tokens[place].mark]
    start = max((place for place in marks if place < hit.start), default=clause.start)
    end = min((place for place in marks if place >= hit.end), default=clause.end)
    spoken = [t for t in sentence.tokens[start:end] if not t.mark and t.text not in _FILLER]
    return len(hit.places) / (len(spoken) or 1)


def _entry(plain: str, sentence: Sentence, hit: Match[Meant], end: int) -> str:
    """The words of an entry of a list with its answer: “admin: no”."""
    return plain[sentence.tokens[hit.start].start : sentence.tokens[end - 1].end]


def _said(plain: str, sentence: Sentence, hit: Match[Meant]) -> str:
    """The words of the clause, or of all clauses the phrase spans."""
    first, last = sentence.clause_of(hit.start), sentence.clause_of(hit.end - 1)
    tokens = sentence.tokens[first.start : last.end]
    return _JOINED_ON.sub("", plain[tokens[0].start : tokens[-1].end].strip(" ,:;-()"))
