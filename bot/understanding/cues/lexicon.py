"""The words a comparison's needs go by: its phrases compiled, each with the need, value and direction it stands for."""

from dataclasses import dataclass

from bot.facts.model import Comparison, Direction, NeedSpec, NeedValue
from bot.facts.phrasing import ALONE, BRINGS, LACK, split_markers
from bot.understanding.cues.cue import CueRule, CueWords
from bot.understanding.cues.phrases import PhraseBook
from bot.understanding.cues.stances import FOREIGN, STANCES
from bot.understanding.cues.weights import WEIGHTS
from bot.understanding.words.clauses import FINITE

USE_CASE = "use_case"
"""The aspect of a need whose value is a use case."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a phrase stands for."""

    aspect: str
    value: str | None
    direction: Direction | None
    """The direction the phrase itself carries: "no hurry" plays the deadline down."""
    usual: Direction
    """The direction when nothing else is said: a fact about the team is stated, a feature is required."""
    states: bool
    lack: bool
    """The phrase names the lack of what is needed ("bloat"), so that refusing it is to need it."""
    fact: bool
    """It tells what is so of the team or of what exists, whatever wishes stand around it."""
    alone: bool
    """It counts only when it is most of what is said, or the need stands already."""

    of_options: bool = False
    """Its value is an option of the comparison: what the team knows, what runs already."""

    brings: bool = False
    """The phrase names what brings the need with it, a mobile app an API: to refuse that is not to refuse the need."""

    @property
    def is_case(self) -> bool:
        """It is a kind of application, whose value says which."""
        return self.aspect == USE_CASE


class NeedLexicon:
    """Phrases of needs, values and use cases, and the cues that give them a direction."""

    def __init__(self, comparison: Comparison) -> None:
        phrases: list[tuple[str, Meant]] = []
        for spec in comparison.needs:
            phrases += [_meaning(phrase, spec, None) for phrase in spec.phrases]
            for value in spec.values:
                phrases += [_meaning(phrase, spec, value) for phrase in value.phrases]
        cases = [(phrase, meant_by_case(case.id)) for case in comparison.use_cases for phrase in case.phrases]
        self.needs: PhraseBook[Meant] = PhraseBook(phrases)
        self.use_cases: PhraseBook[Meant] = PhraseBook(cases)
        english = _cue_phrases((*STANCES, *WEIGHTS))
        foreign = _cue_phrases(FOREIGN)
        self.cues: PhraseBook[CueRule] = PhraseBook([*english, *foreign])
        self.foreign = PhraseBook(foreign).vocabulary
        """The words of other languages that are known."""
        books = (self.needs, self.use_cases, PhraseBook(english))
        self.vocabulary = FINITE.union(*(book.vocabulary for book in books))


def meant_by_need(spec: NeedSpec) -> Meant:
    """What a sentence that states a need, in whatever words, stands for."""
    return _meaning("", spec, None)[1]


def meant_by_case(id_: str) -> Meant:
    """What a phrase, or sentence, that names a kind of application stands for."""
    return Meant(USE_CASE, id_, None, Direction.REQUIRE, states=False, lack=False, fact=False, alone=False)


def _cue_phrases(table: CueWords) -> list[tuple[str, CueRule]]:
    """Every cue phrase with its rule."""
    return [
        (phrase.strip(), CueRule(cue, reach))
        for cue, reach, text in table
        for line in text.splitlines()
        for phrase in line.split("|")
        if phrase.strip()
    ]


def _meaning(phrase: str, spec: NeedSpec, value: NeedValue | None) -> tuple[str, Meant]:
    words, markers = split_markers(phrase)
    direction = next((Direction(marker) for marker in markers if marker not in (ALONE, LACK, BRINGS)), None)
    usual = _usual(spec, value)
    return words, Meant(
        aspect=spec.id,
        value=value.id if value is not None else None,
        direction=direction,
        usual=usual,
        states=spec.states,
        lack=LACK in markers,
        fact=usual is Direction.NEUTRAL and (spec.states or spec.option_values),
        alone=ALONE in markers,
        of_options=spec.option_values,
        brings=BRINGS in markers,
    )


def _usual(spec: NeedSpec, value: NeedValue | None) -> Direction:
    """With effects for `neutral`, a need or value is a fact unless something else is said."""
    effects = value.effects if value is not None and value.effects else spec.effects
    return Direction.NEUTRAL if Direction.NEUTRAL in effects else Direction.REQUIRE
