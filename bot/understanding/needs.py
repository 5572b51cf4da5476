"""Needs read from free text: what a message itself states, takes back or weighs, in the person's own words."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need, Origin
from bot.understanding.clauses import Sentence, read_sentences
from bot.understanding.cues import Cue, CueRule, Reach
from bot.understanding.directions import OPINIONS, PRESSING, TAKING_BACK, Bearing, bearing, govern, is_loud
from bot.understanding.lexicon import Meant, NeedLexicon
from bot.understanding.names import OptionNames
from bot.understanding.phrases import Match, longest
from bot.understanding.settle import commented, consistent, settled
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
"""Share of a sentence that needs make up, from which it states them without a verb: "auth and an API for partners"."""
ALONE_SHARE = 0.65
"""Share of a clause that a phrase marked `(alone)` must make up."""

_FILLER = frozenset("a an the of and or plus btw tbh lol pls please ok so also just then only to for with".split())
_STANDING = frozenset([Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE, Direction.NEUTRAL])
_COMMENTS = (Cue.DROP, Cue.LESS, Cue.MUST, Cue.MORE, Cue.WISH, Cue.WANT)

Options = Mapping[int, tuple[str, int]]
"""Index of a token to the option named from there on, and the index after its name."""


@dataclass(frozen=True)
class Reading:
    """What a message says about needs."""

    needs: tuple[Need, ...] = ()
    """Those this message states, takes back or weighs; each aspect, direction and value once."""
    hypothetical: bool = False
    """A what-if: to be answered without changing what the team needs."""
    firm: bool = False
    """A need is wanted, refused or weighed in so many words, or said of "us"; else it is merely named."""
    asks: bool = False
    """Some of it is a question."""
    addressed_elsewhere: bool = False
    """The message is for another person, so nothing was read."""


@dataclass(frozen=True)
class _Read:
    """One sentence: what was found in it, and in what circumstances."""

    sentence: Sentence
    hits: Sequence[Match[Meant]]
    cues: Sequence[Match[CueRule]]
    speech: Speech
    names_option: bool


@dataclass(frozen=True)
class _Found:
    """A need found, with what the cues around it make of it."""

    match: Match[Meant]
    bearing: Bearing
    said: str
    sure: bool
    firm: bool


class NeedReader:
    """Reads needs for one comparison; built once, then shared by every message and thread."""

    def __init__(self, comparison: Comparison, ordinary: Container[str] = ()) -> None:
        """`ordinary` words are never taken for misspelt ones."""
        self._names = OptionNames(comparison, ordinary)
        self._lexicon = NeedLexicon(comparison)
        self._speller = Speller(self._lexicon.vocabulary, ordinary)
        self._option_values = frozenset(spec.id for spec in comparison.needs if spec.option_values)
        self._single = frozenset(spec.id for spec in comparison.needs if spec.single)

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
        stood = frozenset(need.aspect for need in standing if need.direction in _STANDING)
        sentences = [self._read(plain, each) for each in read_sentences(_unquoted(plain), self._speller.mend)]
        describing = describing or sum(bool(each.hits) for each in sentences) >= LONG_DESCRIPTION
        found: list[list[_Found]] = []
        for each in sentences:
            comment = _comment(each)
            if comment is not None and found:
                found[-1] = [replace(one, bearing=commented(one.bearing, comment), sure=True) for one in found[-1]]
            else:
                found.append(_found(plain, each, stood, describing=describing))
        kept = [one for group in found for one in group if one.sure]
        needs = consistent([self._need(one, stood, who, when, origin) for one in kept], self._single)
        speeches = {each.speech for each in sentences}
        return Reading(
            needs=needs,
            hypothetical=bool(needs) and Speech.WHAT_IF in speeches,
            firm=any(one.firm for one in kept),
            asks=bool(speeches & {Speech.ASKS, Speech.WHAT_IF}),
        )

    def _read(self, plain: str, sentence: Sentence) -> _Read:
        options = self._options(plain, sentence)
        hits = self._hits(sentence, options)
        taken = {place for hit in hits for place in hit.places}
        # Words that belong to a need's phrase are no cue beside it ("no database").
        cues = [cue for cue in longest(self._lexicon.cues.find(sentence.tokens, {})) if not taken & set(cue.places)]
        return _Read(sentence, hits, cues, classify(sentence, len(options)), bool(options))

    def _options(self, plain: str, sentence: Sentence) -> Options:
        first = sentence.tokens[0].start
        stretch = plain[first : sentence.tokens[-1].end]
        named: dict[int, tuple[str, int]] = {}
        for start, end in self._names.find(stretch).spans:
            covered = [i for i, t in enumerate(sentence.tokens) if t.start - first < end and start < t.end - first]
            option = self._names.find(stretch[start:end]).options
            if covered and option:
                named[covered[0]] = (option[0], covered[-1] + 1)
        return named

    def _hits(self, sentence: Sentence, options: Options) -> list[Match[Meant]]:
        """The needs named in a sentence, and the kinds of application; a need's own words name no kind ("REST API")."""
        needs = longest(self._lexicon.needs.find(sentence.tokens, options))
        cases = longest(self._lexicon.use_cases.find(sentence.tokens, options))
        taken = {place for hit in needs for place in hit.places}
        building = is_building(" ".join(sentence.words))
        named = [case for case in cases if building or not taken.issuperset(case.places)]
        return sorted([*needs, *named], key=lambda hit: hit.start)

    def _need(
        self, found: _Found, stood: frozenset[str], who: str | None, when: datetime | None, origin: Origin
    ) -> Need:
        meant = found.match.payload
        value = meant.value
        if value is None and meant.aspect in self._option_values:
            value = found.match.option
        direction, must = settled(meant, found.bearing, stood)
        if found.bearing.direction is Direction.AVOID and direction is Direction.NEUTRAL and value is not None:
            # "Nobody knows Django" is a fact too, but not that one.
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


def _found(plain: str, read: _Read, stood: frozenset[str], *, describing: bool) -> list[_Found]:
    """The needs of one sentence, each with whether it is really stated there or just mentioned."""
    sentence, hits = read.sentence, read.hits
    if not hits:
        return []
    governed = govern(sentence, read.cues, hits)
    words = " ".join(sentence.words)
    supposed = read.speech is Speech.WHAT_IF
    about = describing or about_us(words) or about_project(words)
    # "Add async support to Flask" is the title of a question about Flask.
    titled = read.names_option and not (describing or supposed or about_us(words) or demands(words))
    condition = condition_start(words) if read.speech is Speech.ASKS else None
    spoken = sum(not token.mark and token.text not in _FILLER for token in sentence.tokens) or 1
    fragment = len({place for hit in hits for place in hit.places}) / spoken >= FRAGMENT_SHARE
    found = []
    for hit in hits:
        meant = hit.payload
        loud = is_loud(hit, governed)
        taken_back = meant.aspect in stood and is_loud(hit, governed, TAKING_BACK)
        said = (
            read.speech is Speech.STATES
            or supposed
            or (read.speech is Speech.ASIDE and taken_back)
            or (condition is not None and hit.start > condition)
        )
        weighty = meant.states or not titled or is_loud(hit, governed, OPINIONS)
        pressed = is_loud(hit, governed, PRESSING) if meant.states else loud or supposed
        heard = not meant.alone or pressed or meant.aspect in stood
        sure = (
            said
            and weighty
            and (heard or _share(sentence, hit) >= ALONE_SHARE)
            and (loud or supposed or about or meant.states or fragment)
        )
        firm = loud or meant.states or about_us(words)
        found.append(_Found(hit, bearing(hit, governed, hits), _said(plain, sentence, hit), sure, firm))
    return found


def _comment(read: _Read) -> Cue | None:
    """What a short sentence without a need says about the one before: "it's a must"."""
    if read.hits or len(read.sentence.words) > SHORT_COMMENT:
        return None
    said = {cue.payload.cue for cue in read.cues if cue.payload.reach is Reach.BEFORE}
    return next((cue for cue in _COMMENTS if cue in said), None)


def _share(sentence: Sentence, hit: Match[Meant]) -> float:
    """How much of what its clause says a phrase makes up, 0 to 1."""
    clause = sentence.clause_of(hit.start)
    spoken = [t for t in sentence.tokens[clause.start : clause.end] if not t.mark and t.text not in _FILLER]
    return len(hit.places) / (len(spoken) or 1)


def _said(plain: str, sentence: Sentence, hit: Match[Meant]) -> str:
    """The words of the clause, or of all clauses the phrase spans."""
    first, last = sentence.clause_of(hit.start), sentence.clause_of(hit.end - 1)
    tokens = sentence.tokens[first.start : last.end]
    return plain[tokens[0].start : tokens[-1].end].strip(" ,:;-()")


def _unquoted(plain: str) -> str:
    """The message with the lines blanked out that quote somebody else; places in the text stay the same."""
    return "\n".join(" " * len(line) if line.lstrip().startswith(">") else line for line in plain.split("\n"))
