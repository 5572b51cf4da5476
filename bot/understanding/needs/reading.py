"""Needs read from free text: what a message itself states, takes back or weighs, in the person's own words."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.facts.model import Comparison, Direction
from bot.scoring.model import RULED_OUT, Need, Origin
from bot.scoring.ruling import ruled_out
from bot.understanding.cues.contradicting import contradictions, outvoted, without_denied, without_mended
from bot.understanding.cues.cue import Cue
from bot.understanding.cues.directions import Bearing
from bot.understanding.cues.lexicon import NeedLexicon
from bot.understanding.cues.phrases import longest
from bot.understanding.cues.settle import commented, consistent
from bot.understanding.needs.by_others import matters_less_by_others
from bot.understanding.needs.choosing import says_when_to_choose
from bot.understanding.needs.comments import answer_of, comment_of, grants
from bot.understanding.needs.corrections import as_firm_as_before, corrected, without_limits
from bot.understanding.needs.duties import without_duties
from bot.understanding.needs.existing import without_done_elsewhere, without_existing, without_what_brings
from bot.understanding.needs.features import without_features, without_when_it_comes
from bot.understanding.needs.hearsay import without_what_is_written, without_who_says
from bot.understanding.needs.implied import implied
from bot.understanding.needs.jest import is_disputed, is_ironic, takes_it_back
from bot.understanding.needs.lists import entries
from bot.understanding.needs.needed import is_only_denied, need_of, of_ruling
from bot.understanding.needs.of_parts import without_sizes_and_times_of_parts
from bot.understanding.needs.partly_known import as_partly_known, without_courses
from bot.understanding.needs.passing import without_overheard, without_passing
from bot.understanding.needs.pointing import aspects_of, pointed_at, with_what_exists
from bot.understanding.needs.renumbered import renumbered
from bot.understanding.needs.sense import NeedSense
from bot.understanding.needs.sentences import SentenceReader
from bot.understanding.needs.slips import without_slips
from bot.understanding.needs.stated import Found, SentenceRead, stated
from bot.understanding.needs.unread import unread
from bot.understanding.rulings.ruled import Ruled, read_rulings
from bot.understanding.talk.quotes import unquoted
from bot.understanding.talk.speech import Speech, addressed_elsewhere, opens_a_brief, requests, seeks_advice
from bot.understanding.words.clauses import Sentence, read_sentences
from bot.understanding.words.names import OPTION, OptionNames
from bot.understanding.words.parts import with_questions_apart
from bot.understanding.words.spelling import Speller
from bot.understanding.words.text import normalise

LONG_DESCRIPTION = 3
"""From so many sentences with needs on, a message describes a project, and naming a thing in it is to need it."""


@dataclass(frozen=True)
class Reading:
    """What a message says about needs."""

    needs: tuple[Need, ...] = ()
    """Those this message states, takes back or weighs; each aspect, direction and value once."""
    hypothetical: bool = False
    """A what-if: to be answered without changing what the team needs."""
    firm: bool = False
    """A need is wanted, refused or weighed in so many words, or said of "us"; else it is merely named."""
    by_meaning: bool = False
    """All of it was recognised by its likeness to what states a need, none by words that are known."""
    asks: bool = False
    """Some of it is a question."""
    requests: bool = False
    """It asks to do something with a need, so that its question mark asks for no fact."""
    contradictions: tuple[tuple[Need, Need], ...] = ()
    """Needs that it wants and refuses in one breath; of each pair `needs` holds one."""
    unread: tuple[str, ...] = ()
    """The parts of it, between stops and commas, in which no need was found, as typed."""
    outvoted: tuple[str, ...] = ()
    """The parts that refuse what another part wants more of: “no login pages”, where tokens for programs are wanted."""
    addressed_elsewhere: bool = False
    """The message is for another person, so nothing was read."""

    @property
    def rules(self) -> bool:
        """Whether it takes an option off the list, or puts one back."""
        return any(need.aspect == RULED_OUT for need in self.needs)


@dataclass(frozen=True)
class _Message:
    """A message taken apart."""

    typed: str
    plain: str
    """The same without what it rules out or back in."""
    ruled: Ruled
    split: Sequence[Sentence]
    sentences: Sequence[SentenceRead]
    describing: bool
    """Whether naming a thing in it is to need it."""


@dataclass(frozen=True)
class _Told:
    """What its sentences state: a group for each that states anything by itself, and the place of that sentence."""

    groups: list[list[Found]]
    whence: list[int]
    speeches: list[Speech]


class NeedReader:
    """Reads needs for one comparison; built once, then shared by every message and thread."""

    def __init__(
        self,
        comparison: Comparison,
        ordinary: Container[str] = (),
        sense: NeedSense | None = None,
        overhears: Callable[[str], bool] | None = None,
    ) -> None:
        """`ordinary` words are never taken for misspelt ones; without `sense` only known phrases are understood;
        `overhears` tells of a sentence among others whether it is talk among colleagues."""
        self._comparison = comparison
        self._sense = sense
        self._overhears = overhears
        self._names = OptionNames(comparison, ordinary)
        self._lexicon = NeedLexicon(comparison)
        self._sentences = SentenceReader(self._lexicon, self._names, sense)
        self._speller = Speller(self._lexicon.vocabulary, ordinary, self._lexicon.foreign)
        self._lasting = frozenset(spec.id for spec in comparison.needs if spec.lasting)

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
        if is_ironic(plain):
            return Reading()
        typed = entries(unquoted(with_questions_apart(plain) if describing or addressed else plain))
        typed = without_slips(without_what_is_written(typed), self._lexicon.vocabulary.__contains__)
        typed = without_who_says(typed)
        message = self._taken_apart(typed, standing, addressed=addressed, describing=describing)
        told = self._told(message, standing)
        kept = [one for group in told.groups for one in group if one.sure]
        kept = [one for one in kept if not is_only_denied(one, self._comparison, aspects_of(standing))]
        kept = without_what_brings(without_done_elsewhere(kept), standing)
        said = [need_of(one, standing, self._comparison, who, when, origin) for one in kept]
        said = without_mended(said, message.plain)
        torn, rulings = contradictions(said), message.ruled.rulings
        needs = consistent(without_denied(said, torn), self._comparison.need_by_id)
        needs = without_limits(with_what_exists(needs, standing, self._comparison), standing)
        needs = as_firm_as_before(needs, standing)
        pointed = pointed_at(message.plain, standing, needs) or renumbered(
            message.plain, message.split, standing, needs, self._described
        )
        needs = (pointed.model_copy(update={"who": who, "when": when, "origin": origin}),) if pointed else needs
        needs += tuple(of_ruling(ruling, who, when, origin) for ruling in rulings)
        supposed = Speech.WHAT_IF in told.speeches or any(ruling.supposed for ruling in rulings)
        return Reading(
            needs=needs,
            hypothetical=bool(needs) and supposed,
            firm=bool(rulings or pointed) or any(one.firm for one in kept),
            by_meaning=bool(kept) and not (rulings or pointed) and all(one.by_meaning for one in kept),
            asks=not {Speech.ASKS, Speech.WHAT_IF}.isdisjoint(told.speeches),
            requests=message.ruled.requests or any(requests(each) for each in message.split),
            unread=unread(message.plain, message.sentences, dict(zip(told.whence, told.groups, strict=True)), kept),
            outvoted=outvoted(said, needs, torn),
            contradictions=torn,
        )

    def _taken_apart(self, typed: str, standing: Sequence[Need], *, addressed: bool, describing: bool) -> _Message:
        """The message as sentences, each read by itself, after what it rules out or back in was taken from it."""
        plain, split = typed, read_sentences(typed, self._speller.mend)
        brief = addressed and bool(split) and opens_a_brief(split[0]) and not self._names.find(plain).options
        told = describing or (brief and not any(sentence.asks for sentence in split))
        ruled = read_rulings(plain, split, self._names, tuple(self._comparison.option_by_id), ruled_out(standing))
        if ruled.rulings:
            plain = ruled.rest
            split = read_sentences(plain, self._speller.mend)
        whole = plain if len(split) == 1 else None
        sentences = [self._sentences.read(plain, each, whole) for each in split]
        if addressed:
            sentences = [each.heeded() for each in sentences]
        if told:
            sentences = [each.described() for each in sentences]
        elif any(hit.payload.states and hit.payload.value for each in sentences for hit in each.hits):
            # “Which fits a portal with login, team of six, four months?” is a brief, too.
            sentences = [s.described() if seeks_advice(s.sentence) else s for s in sentences]
        told = told or sum(bool(each.hits) for each in sentences) >= LONG_DESCRIPTION
        return _Message(typed, plain, ruled, split, sentences, told)

    def _told(self, message: _Message, standing: Sequence[Need]) -> _Told:
        """What its sentences state, one after the other: some only comment on the one before, or take it back."""
        told = _Told([], [], [])
        sentences, groups = message.sentences, told.groups
        for place, (before, each) in enumerate(zip([None, *sentences], sentences, strict=False)):
            answer = answer_of(each, before) if before else None
            comment = answer or comment_of(each)
            comment = None if before and before.speech is Speech.ASIDE else comment
            disputed = before is not None and is_disputed(each.sentence, before.sentence)
            if groups and (disputed or takes_it_back(each.sentence)):
                groups[-1], comment = [], None
            if groups and grants(each.sentence) and any(one.bearing.direction is Direction.AVOID for one in groups[-1]):
                groups[-1] = [replace(one, bearing=Bearing(Direction.REQUIRE)) for one in groups[-1]]
            elif comment is not None and groups:
                denied = answer is Cue.REFUSE
                groups[-1] = [
                    (denied and self._denied(one)) or replace(one, bearing=commented(one.bearing, comment), sure=True)
                    for one in groups[-1]
                ]
            else:
                groups.append(self._stated(message, each, standing))
                told.whence.append(place)
            if answer:
                told.speeches.pop()  # Who answers their own question asks nothing.
            told.speeches.append(each.speech)
        return told

    def _stated(self, message: _Message, each: SentenceRead, standing: Sequence[Need]) -> list[Found]:
        """What one sentence states in words that are known, or by what it means, without what is said in passing."""
        stood, describing = aspects_of(standing), message.describing
        group = stated(message.typed, each, stood, describing=describing)
        group = matters_less_by_others(corrected(group, each.sentence, stood), each.sentence, self._lasting)
        group = as_partly_known(without_courses(group, each.sentence), each.sentence, each.options)
        group = [(one.denied and self._denied(one)) or one for one in group]
        more = implied(message.typed, each, self._sense, describing=describing) if self._sense else []
        if more and (self._is_outside(message.plain, each) or says_when_to_choose(message.plain, each.sentence)):
            more = []
        group = without_existing(without_duties([*group, *more], each.sentence), each.sentence, self._lasting)
        group = without_features(group, each.sentence, standing)
        group = without_sizes_and_times_of_parts(group, each.sentence)
        group = without_when_it_comes(group, each.sentence, standing, first=each is message.sentences[0])
        masked = self._masked(each.sentence.of(message.plain)) if each.option else each.sentence.of(message.plain)
        group = without_passing(group, each, message.typed, masked.lower(), standing, self._comparison)
        overhears = None if len(message.split) == 1 or describing else self._overhears
        return without_overheard(group, each.sentence.of(message.plain), overhears)

    def _masked(self, stretch: str) -> str:
        """A stretch of text with its options masked."""
        for start, end in reversed(self._names.find(stretch).spans):
            stretch = f"{stretch[:start]}{OPTION}{stretch[end:]}"
        return stretch

    def _described(self, words: str) -> tuple[Need, ...]:
        return self.read(words, addressed=True, describing=True).needs

    def _is_outside(self, plain: str, read: SentenceRead) -> bool:
        """Whether a sentence speaks of nothing known but what the comparison leaves out: “must use Rails”."""
        tokens, stretch = read.sentence.tokens, read.sentence.of(plain)
        words = self._names.words_outside
        capital = any(token.text in words and plain[token.start].isupper() for token in tokens)
        return not read.hits and (capital or bool(self._names.outside(stretch)))

    def _denied(self, asked: Found) -> Found | None:
        """What “no” with its words is a phrase for, if it is one: “budget? none” is to have no budget."""
        sentence = next(iter(read_sentences(f"no {asked.said.partition(':')[0].partition('=')[0]}")))
        for hit in longest(self._lexicon.needs.find(sentence.tokens, {})):
            if hit.payload.aspect == asked.match.payload.aspect and hit.start == 0:
                return replace(asked, match=replace(asked.match, payload=hit.payload), bearing=Bearing(None), sure=True)
        return None
