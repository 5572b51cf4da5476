"""Needs read from free text: what a message itself states, takes back or weighs, in the person's own words."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need, Origin
from bot.understanding.clauses import Sentence, read_sentences
from bot.understanding.cues import Cue, CueRule
from bot.understanding.directions import OPINIONS, TAKING_BACK, Bearing, Governed, bearing, govern, is_loud
from bot.understanding.lexicon import USE_CASE, Meant, NeedLexicon
from bot.understanding.names import OptionNames
from bot.understanding.phrases import Match, longest
from bot.understanding.speech import (
    Speech,
    about_project,
    about_us,
    addressed_elsewhere,
    classify,
    condition_start,
    demands,
    is_building,
)
from bot.understanding.spelling import Speller
from bot.understanding.text import normalise

LONG_DESCRIPTION = 3
"""From so many sentences with needs on, a message describes a project, and naming a thing in it is to need it."""
SHORT_COMMENT = 8
"""A sentence of at most so many words without a need of its own may speak of the one before: "that's a must"."""
FRAGMENT_SHARE = 0.3
"""Share of a sentence without a verb that needs make up, from which it states them: "auth and an API for partners"."""
ALONE_SHARE = 0.65
"""Share of a clause that a phrase marked `(alone)` must make up."""

_WANTED = frozenset([Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE, Direction.NEUTRAL])
_FILLER = frozenset("a an the of and or plus btw tbh lol pls please ok so also just then only to for with".split())


@dataclass(frozen=True)
class Reading:
    """What a message says about needs."""

    needs: tuple[Need, ...] = ()
    """Those this message states, takes back or weighs; each aspect and value once."""
    hypothetical: bool = False
    """A what-if: to be answered without changing what the team needs."""
    addressed_elsewhere: bool = False
    """The message is for another person."""
    asks: bool = False
    """Some of it is a question."""


@dataclass(frozen=True)
class _Found:
    """A phrase found in a sentence, with what the cues around it make of it."""

    match: Match[Meant]
    bearing: Bearing
    loud: bool
    said: str
    sure: bool = True


class NeedReader:
    """Reads needs for one comparison; built once, then shared by every message and thread."""

    def __init__(self, comparison: Comparison, ordinary: Container[str] = ()) -> None:
        """`ordinary` words are never taken for misspelt ones."""
        self._names = OptionNames(comparison, ordinary)
        self._lexicon = NeedLexicon(comparison)
        self._option_values = frozenset(spec.id for spec in comparison.needs if spec.option_values)
        self._single = frozenset(spec.id for spec in comparison.needs if spec.single)
        self._speller = Speller(self._lexicon.vocabulary, ordinary)

    def read(
        self,
        text: str,
        *,
        standing: Sequence[Need] = (),
        who: str | None = None,
        when: datetime | None = None,
        origin: Origin = Origin.SAID,
        addressed: bool = False,
        describing: bool = False,
    ) -> Reading:
        """The needs in a message as typed.

        `standing`: the needs that hold so far, which "no X" then takes back. `addressed`: the message is known to be
        for the app, whoever it names. `describing`: it is known to describe the project, so that naming is needing.
        """
        plain = normalise(text)
        if not addressed and addressed_elsewhere(plain):
            return Reading(addressed_elsewhere=True)
        sentences = read_sentences(_unquoted(plain), self._speller.mend)
        stood = frozenset(need.aspect for need in standing if need.direction in _WANTED)
        found: list[list[_Found]] = []
        speeches: list[Speech] = []
        options = [self._options(plain, sentence) for sentence in sentences]
        hits = [self._hits(s, o) for s, o in zip(sentences, options, strict=True)]
        describing = describing or sum(map(bool, hits)) >= LONG_DESCRIPTION
        for sentence, named, here in zip(sentences, options, hits, strict=True):
            speech = classify(sentence, len(named))
            cues = self._cues(sentence, here)
            comment = not here and len(sentence.words) <= SHORT_COMMENT and found and self._comment(sentence, cues)
            if comment:
                found[-1] = [replace(each, bearing=_commented(each.bearing, comment), sure=True) for each in found[-1]]
            speeches.append(speech)
            found.append(self._sentence(plain, sentence, here, cues, speech, bool(named), stood, describing=describing))
        kept = [each for group in found for each in group if each.sure]
        needs = _merged([self._need(each, stood, who, when, origin) for each in kept], self._single)
        return Reading(
            needs=needs,
            hypothetical=bool(needs) and Speech.WHAT_IF in speeches,
            asks=any(speech in (Speech.ASKS, Speech.WHAT_IF) for speech in speeches),
        )

    def _options(self, plain: str, sentence: Sentence) -> dict[int, tuple[str, int]]:
        """Token index to the option named there and the index after its name."""
        if not sentence.tokens:
            return {}
        first = sentence.tokens[0].start
        stretch = plain[first : sentence.tokens[-1].end]
        named: dict[int, tuple[str, int]] = {}
        for start, end in self._names.find(stretch).spans:
            covered = [i for i, t in enumerate(sentence.tokens) if t.start - first < end and start < t.end - first]
            option = self._names.find(stretch[start:end]).options
            if covered and option:
                named[covered[0]] = (option[0], covered[-1] + 1)
        return named

    def _hits(self, sentence: Sentence, options: dict[int, tuple[str, int]]) -> list[Match[Meant]]:
        """The needs named in a sentence, and the kinds of application; a need's own words name no kind ("REST API")."""
        needs = longest(self._lexicon.needs.find(sentence.tokens, options))
        cases = longest(self._lexicon.use_cases.find(sentence.tokens, options))
        taken = {place for hit in needs for place in hit.places}
        building = is_building(" ".join(sentence.words))
        named = [case for case in cases if building or not taken.issuperset(case.places)]
        return sorted([*needs, *named], key=lambda hit: hit.start)

    def _cues(self, sentence: Sentence, hits: Sequence[Match[Meant]]) -> list[Match[CueRule]]:
        """The cues of a sentence, those left out whose words belong to a need's phrase ("no database")."""
        taken = {place for hit in hits for place in hit.places}
        return [cue for cue in longest(self._lexicon.cues.find(sentence.tokens, {})) if not taken & set(cue.places)]

    def _comment(self, sentence: Sentence, cues: Sequence[Match[CueRule]]) -> Cue | None:
        """What a short sentence without a need says about the one before: "it's a must"."""
        for cue in (Cue.DROP, Cue.LESS, Cue.MUST, Cue.MORE, Cue.WISH):
            if any(match.payload.cue is cue and match.payload.reach.value == "before" for match in cues):
                return cue
        return None

    def _sentence(
        self,
        plain: str,
        sentence: Sentence,
        hits: Sequence[Match[Meant]],
        cues: Sequence[Match[CueRule]],
        speech: Speech,
        options: bool,
        stood: frozenset[str],
        *,
        describing: bool,
    ) -> list[_Found]:
        if not hits:
            return []
        governed = govern(sentence, cues, hits)
        words = " ".join(sentence.words)
        titled = bool(options) and not about_us(words) and not demands(words)
        counts = speech in (Speech.STATES, Speech.WHAT_IF)
        condition = condition_start(words) if speech is Speech.ASKS else None
        covered = len({place for hit in hits for place in hit.places})
        spoken = sum(not token.mark and token.text not in _FILLER for token in sentence.tokens) or 1
        ours = about_us(words) or about_project(words) or describing
        found = []
        for hit in hits:
            meant = hit.payload
            loud = is_loud(hit, governed) or speech is Speech.WHAT_IF
            taken_back = speech is Speech.ASIDE and meant.aspect in stood and is_loud(hit, governed, TAKING_BACK)
            sure = counts or taken_back or (condition is not None and hit.start > condition)
            if meant.alone and not (loud and not meant.states) and meant.aspect not in stood:
                sure = sure and _share(sentence, hit) >= ALONE_SHARE
            if titled and not meant.states and not describing:
                sure = sure and is_loud(hit, governed, OPINIONS)
            sure = sure and (loud or ours or meant.states or covered / spoken >= FRAGMENT_SHARE)
            found.append(_Found(hit, bearing(hit, governed, hits), loud, _said(plain, sentence, hit), sure))
        return found

    def _need(
        self, found: _Found, stood: frozenset[str], who: str | None, when: datetime | None, origin: Origin
    ) -> Need:
        meant = found.match.payload
        value = meant.value
        if value is None and found.match.option is not None and meant.aspect in self._option_values:
            value = found.match.option
        direction, must = _direction(meant, found.bearing, stood)
        if found.bearing.direction is Direction.AVOID and direction is Direction.NEUTRAL and value is not None:
            value = f"not {value}"
        return Need(
            aspect=meant.aspect,
            direction=direction,
            value=value,
            must=must,
            said=found.said,
            who=who,
            when=when,
            origin=origin,
        )


def _direction(meant: Meant, heard: Bearing, stood: frozenset[str]) -> tuple[Direction, bool]:
    """The direction of a need, from what its phrase carries and what the cues around it say."""
    direction = Direction.REQUIRE if meant.lack and heard.direction is Direction.AVOID else heard.direction
    if direction is Direction.DROP:
        return Direction.DROP, False
    carried = meant.direction
    if carried is not None and direction not in (Direction.EMPHASISE,):
        if carried is Direction.AVOID and meant.aspect in stood:
            return Direction.DROP, False
        return carried, heard.must and carried in (Direction.REQUIRE, Direction.AVOID)
    if meant.usual is Direction.NEUTRAL and meant.states:
        if direction in (Direction.EMPHASISE, Direction.DEEMPHASISE):
            return direction, False
        return (
            (Direction.REQUIRE, True) if heard.must and direction is Direction.REQUIRE else (Direction.NEUTRAL, False)
        )
    if direction is Direction.AVOID and meant.aspect in stood:
        return Direction.DROP, False
    return (direction, heard.must) if direction is not None else (meant.usual, False)


def _commented(heard: Bearing, cue: Cue) -> Bearing:
    match cue:
        case Cue.DROP:
            return Bearing(Direction.DROP)
        case Cue.LESS:
            return Bearing(Direction.DEEMPHASISE)
        case Cue.MORE:
            return Bearing(Direction.EMPHASISE)
        case Cue.MUST:
            return Bearing(heard.direction or Direction.REQUIRE, must=True)
        case _:
            return Bearing(Direction.PREFER)


def _share(sentence: Sentence, hit: Match[Meant]) -> float:
    clause = sentence.clause_of(hit.start)
    spoken = [t for t in sentence.tokens[clause.start : clause.end] if not t.mark and t.text not in _FILLER]
    return len(hit.places) / (len(spoken) or 1)


def _said(plain: str, sentence: Sentence, hit: Match[Meant]) -> str:
    """The words of the clause, or of all clauses the phrase spans."""
    first, last = sentence.clause_of(hit.start), sentence.clause_of(hit.end - 1)
    tokens = sentence.tokens[first.start : last.end]
    return plain[tokens[0].start : tokens[-1].end].strip(" ,:;-()")


def _unquoted(plain: str) -> str:
    """The message without the lines that quote somebody else."""
    return "\n".join(line for line in plain.split("\n") if not line.lstrip().startswith(">"))


def _merged(needs: Sequence[Need], single: frozenset[str]) -> tuple[Need, ...]:
    """Each aspect, direction and value once; for what has one value, the wanted one or the last named."""
    kept: dict[tuple[str, Direction, str | None], Need] = {}
    for need in needs:
        key = (need.aspect, need.direction, need.value)
        if key not in kept or (need.must and not kept[key].must):
            kept[key] = need
    result = list(kept.values())
    for aspect in {need.aspect for need in result}:
        own = [need for need in result if need.aspect == aspect]
        result = [need for need in result if need.aspect != aspect or need in _consistent(own, aspect in single)]
    return tuple(result)


def _consistent(own: list[Need], single: bool) -> list[Need]:
    directions = {need.direction for need in own}
    wanted = directions & {Direction.REQUIRE, Direction.PREFER}
    if wanted and (single or own[0].aspect == USE_CASE):
        own = [need for need in own if need.direction not in (Direction.AVOID, Direction.DROP)]
    for strong in (Direction.EMPHASISE, Direction.DROP, Direction.AVOID):
        if strong in {need.direction for need in own} and not (strong is not Direction.EMPHASISE and wanted):
            own = [need for need in own if need.direction is strong]
    if wanted:
        own = [need for need in own if need.direction not in (Direction.AVOID, Direction.NEUTRAL)]
    valued = [need for need in own if need.value is not None]
    plain_directions = {need.direction for need in valued}
    own = [need for need in own if need.value is not None or need.direction not in plain_directions]
    if single:
        own = own[-1:]
    return own
