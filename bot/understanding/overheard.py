"""Whether a message that nobody addressed is about what is being built, or talk that is only overheard.

A logistic regression over how people speak (who is the subject, when it happened, whether it is a quote) and, with the
encoder, over what the message means. Its weights stand in `bot.understanding.overheard_weights`, fitted on labelled
talk by `bot.evaluation.overheard`. Only English is here, nothing about any comparison.
"""

import math
import re

import numpy as np

from bot.facts.model import Direction
from bot.understanding.encoder import Encoder, Vectors
from bot.understanding.needs.reading import Reading
from bot.understanding.overheard_weights import WITH_ENCODER, WITHOUT_ENCODER
from bot.understanding.talk.asides import is_aside
from bot.understanding.words.text import spoken

OVERHEARD = 0.6
"""Chance of being meant for the app below which a need that is said in known words stays among colleagues. On the
labelled talk, every message judged without itself, it holds back 7 of 8 of those that were read in what was said among
colleagues, and 1 of 6 of those that were meant, most of which are short."""
OVERHEARD_IN_SHORT = 0.33
"""The same for a message of a few words, which say little of how it is meant: “we have a year”."""
OVERHEARD_IN_PASSING = 0.55
"""The same for a need that is merely named."""
OVERHEARD_BY_MEANING = 0.5
"""The same for what only its meaning tells to be a need; that learned from talk, too, and seldom takes it for one."""
OVERHEARD_TAKING_BACK = 0.2
"""The same for what only takes back needs that stand, of which colleagues seldom speak otherwise."""
OVERHEARD_SAYING_NOTHING = 0.2
"""The same for what states no need: a question, or a remark on the answer."""
OVERHEARD_BEFORE = 0.1
"""The same for what was said before anybody asked the app, and for one sentence among others, where most of what is
said is about what is built."""
FEW_WORDS = 7
WITHOUT_MEANING = 0.7
"""What these are multiplied by without the encoder: of how people speak alone, no chance is as sure."""
MEANT = 0.85
"""Chance from which a need beside talk is surely meant."""
MEANING_WEIGHS = 1.0
"""How much a standard deviation of a direction of meaning counts beside one of a manner of speaking, in fitting."""
WORDS = tuple(
    """i im ive id me my we were weve wed us our you your he she his her him hes shes they them their theyre it its this
    that these those there here who whos what whats which why how where when is are was be been am do does did have has
    had will would can could should must may need needs want wants wont cant dont not no never nobody also plus and but
    or if please just still again back already yet now then the a an some any every all each about after before until
    since while because with without for from by at on in to of into over up out off down today tomorrow yesterday week
    weeks month months day days year years morning last next ago someone somebody anyone everyone guy old new other
    another own same said says asked told called got went made took saw heard read wrote sent use uses using used know
    users customers team app api project lets thing important nice least most more less too only maybe actually sorry
    thanks ok oh so well make go goes going like likes love hope""".split()
)
"""Words that say how something is spoken of, each counted when it occurs."""
_NAME = re.compile(
    r"(?<![.!?:\"(] )(?<!^)\b(?!I\b|(?:Django|Flask|Python|React|Christmas|English|German|French|Dutch|\w+day|January"
    r"|February|March|April|May|June|July|August|\w+ber)\b)[A-Z][a-z]+\b"
)
"""A name within a sentence: of a person, a place or a firm."""
_PAST = re.compile(r"\b(?!need|based|speed|feed|seed|required|needed|allowed|embed)\w{2,}ed\b")
_GOING_ON = re.compile(
    r"\b(?!building|billing|booking|thing|anything|something|everything|nothing|hosting|testing)\w{3,}ing\b"
)
_MANNERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:(?:and|but|also|plus|oh|ok|well|so|then) )*(?:we|it|users|customers|there|they|the (?:app|client"
        r"|customers?"
        r"|users|whole thing|thing|site|tool|data|team))\w* (?:\w+ )?(?:need|needs|must|have to|has to|want|wants"
        r"|should"
        r"|will|ll|can|would)\b",
        r"^(?:no|not|without|forget|drop|skip|scratch|leave|ignore|remove|never|must|should|only|needs?|make|also"
        r"|plus)\b",
        r"\b(?:we|our|us)\b",
        r"\b(?:i|my|me)\b",
        r"^the \w+ (?:\w+ )?(?:is|was|has|had|are|were|\w+ed|\w+s)\b",
        r"\d",
    )
)
"""How what is needed, refused or reported begins, and who speaks."""
_MARKS = tuple(
    re.compile(p) for p in (r"\?", r"[\"“”]", r"'s\b", r"^[A-Z][a-z]+ (?:is|was|has|\w+ed|\w+s)\b", "!", "^[a-z]")
)
_INSTRUCTS = re.compile(
    r"(?:(?:please|pls|ok|okay|so|and|no|sorry|then|now|can you|could you)[\s,]+)*"
    r"(?:change|set|update|correct|adjust|turn) (?:the|our|my|that|this)\b[^.?!]* (?:to|into)\b",
    re.IGNORECASE,
)
"""Tells whoever keeps the needs to put another one in a place: “change the team to 3”."""
_LONG = 25
"""Words beyond which a message is as long as any."""
_SHORT = (3, 6)


def manner_of(text: str) -> list[float]:
    """How a normalised message is put: a number each for `WORDS` and for the marks of talk."""
    words = spoken(text)
    said = words.split()
    once = set(said)
    return [
        *(float(word in once) for word in WORDS),
        *(float(pattern.search(words) is not None) for pattern in _MANNERS),
        *(float(mark.search(text) is not None) for mark in _MARKS),
        float(_NAME.search(text) is not None),
        float(is_aside(words)),
        min(len(_PAST.findall(words)), 2),
        min(len(_GOING_ON.findall(words)), 2),
        min(len(said), _LONG) / 10,
        *(float(len(said) <= most) for most in _SHORT),
    ]


def without_stop(text: str) -> str:
    """A message without the full stop at its end, which says nothing of how it is meant."""
    return text.rstrip(" .")


def instructs(text: str) -> bool:
    """Whether a message tells whoever keeps the needs to change one, which nobody says to a colleague."""
    return _INSTRUCTS.match(text) is not None


def _least(stated: Reading, words: int) -> float:
    """The chance that it must have to be taken up."""
    if not stated.needs:
        return OVERHEARD_SAYING_NOTHING
    if all(need.direction is Direction.DROP for need in stated.needs):
        return OVERHEARD_TAKING_BACK
    if stated.by_meaning:
        return OVERHEARD_BY_MEANING
    if words <= FEW_WORDS:
        return OVERHEARD_IN_SHORT
    return OVERHEARD if stated.firm else OVERHEARD_IN_PASSING


class Overhearing:
    """Judges messages of a thread; built once."""

    def __init__(self, encoder: Encoder | None) -> None:
        self._encoder = encoder
        self._weights = _numbers(WITH_ENCODER if encoder else WITHOUT_ENCODER)

    def chance(self, text: str) -> float:
        """The chance, 0 to 1, that a normalised message is about what is built or for the app."""
        text = without_stop(text)
        features = np.array([*manner_of(text), *self._meaning(text), 1.0], dtype=np.float64)
        return 1 / (1 + math.exp(-float(features @ self._weights)))

    def leaves(self, chance: float, stated: Reading, words: int, *, before: bool = False) -> bool:
        """Whether a message of that chance, in which those needs are read, is left to the colleagues it was said to.

        `words`: how many it has; `before`: it was said before anybody asked the app.
        """
        sure = 1.0 if self._encoder else WITHOUT_MEANING
        return chance < (OVERHEARD_BEFORE if before else _least(stated, words) * sure)

    def overhears(self, sentence: str) -> bool:
        """Whether a sentence among others is talk among colleagues, whatever it seems to need."""
        return self.chance(sentence) < OVERHEARD_BEFORE

    def _meaning(self, text: str) -> Vectors | tuple[()]:
        return self._encoder.encode_whole([text])[0] if self._encoder else ()


def _numbers(written: str) -> np.ndarray:
    return np.array(written.split(), dtype=np.float64) / 1000
