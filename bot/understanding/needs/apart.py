"""What stands as a need and is told to be no part of this after all: “the ERP has nothing to do with this”, “we do not
run Django here, only the ERP team does”, “that portal is next year, leave it out”.

Only English is here, nothing about any comparison. A part of a message is seen as `spoken`, its options masked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.facts.model import Comparison
from bot.scoring.model import NOT, Need
from bot.understanding.words.names import OPTION, OptionNames
from bot.understanding.words.patterns import any_of, either
from bot.understanding.words.text import spoken, stems

_SOFTLY = r"(?:really |absolutely |actually |completely |totally |entirely |currently |even |certainly |just |also )*"
_WORDS = r"(?:(?:the|our|that|this|their|its|and|but|as|because|since) )*(?P<words>\w+(?: \w+)?)"
_HERE = either(
    "here|ourselves|today|currently|at the moment|in house|in this|at our|in our|at all|any more|anymore|now"
)
_OURS = either("this|us|ours|it|our|the project|the service|the app|what we|that")
_CUT_OFF = any_of(
    rf"\b(?:has|have|had) {_SOFTLY}(?:nothing|not anything|no business) to do with {_OURS}\b",
    rf"\b(?:shares?|share) {_SOFTLY}nothing with\b",
    rf"\b(?:does not|doesnt|do not|dont|will not|wont) (?:share anything with|concern|affect|touch) {_OURS}\b",
    rf"\b(?:is|are) {_SOFTLY}(?:not related to|unrelated to|independent of|not connected to|not part of|no part of)"
    rf" {_OURS}\b",
    r"\b(?:is|are) (?:out of scope|none of our business|not our business|not our concern|beside the point)\b",
)
_SUBJECT = re.compile(rf"^{_WORDS}(?: \w+)?? {_SOFTLY}(?:has|have|had|shares?|is|are|does|doesnt|do|dont|will|wont)\b")
_PRONOUNS = frozenset("it this that we they i you he she these those which what nobody everything service".split())
_LEFT_OUT = re.compile(
    r"^(?:(?:and|but|so|ok|no|well|sorry|please|the|that|this|our) )*(?P<words>\w+(?: \w+)??) "
    r"(?:(?:is|comes|will come|follows|can wait|waits?|belongs?|was|was only|is only) .*)?"
    + either("leave|keep|take|drop|skip|forget|ignore|count")
    + r" (?:about )?(?:it|that|them|this)\b(?: out| off| for now| please| then| here)*$"
)
_LATER = re.compile(
    r"^(?:(?:and|but|so|ok|no|well|sorry|the|that|this|our) )*(?P<words>\w+(?: \w+)??) "
    r"(?:is|comes|will come|follows|was) (?:\w+ ){0,4}?(?:next \w+|later|another time)\b"
    r".*\b(?:not now|not yet|out of scope)$"
)
_NOT = r"(?:do not|dont|does not|doesnt|did not|didnt|no longer|never)"
_WHO = r"\b(?:we|i|they|company|firm|business|house|team|nobody|noone|organisation|organization|our \w+)(?: \w+)?"
_RUN = either("run|runs|ran|operate|operates|host|hosts|maintain|maintains|have|has|own|owns")
_NOT_RUN = any_of(
    rf"{_WHO} {_NOT} {_SOFTLY}{_RUN} (?:any |a )?{OPTION}",
    rf"{_WHO} {_NOT} {_SOFTLY}(?:use|uses|work with) (?:any )?{OPTION}(?: \w+)? (?:{_HERE}|only|just)\b",
    rf"\b{OPTION} (?:is|was) {_SOFTLY}(?:not|never) {_SOFTLY}(?:run|running|ours|used|in use|operated|hosted|there)\b",
    rf"\b{OPTION} (?:isnt|wasnt|doesnt run|does not run) {_SOFTLY}(?:run|running|ours|used|in use|there|here)?\b",
    rf"\bonly (?:the|our|their) (?:\w+ ){{1,3}}?(?:runs?|uses?|has|have|is on|are on) {OPTION}",
)
"""Says that an option is not there."""
_SUPPOSED = re.compile(
    r"\b(?:what if|whatif|suppose|supposing|imagine|assume|assuming|say|if|what would happen if|how would it look if)\b"
)
_NONE = re.compile(
    rf"\b(?:no|not|without|didnt|wasnt|werent|never|none) (?:\w+ ){{0,4}}?{OPTION}|\b{OPTION} (?:\w+ )?(?:wasnt|werent"
    r"|was not|were not|did not|didnt) (?:there|here|running|run|in use|used|exist)\b"
)
_WANTS_IT_OUT = re.compile(
    r"\b(?:allowed|allow|may|can|could|want|wanted|choose|use|pick|take|option|support|supported|consider|good)\b"
)
_IS_A_REASON = re.compile(r"\b(?:needs?|must|want|wants|require|requires|because of)\b")


@dataclass(frozen=True)
class Apart:
    """The needs that a part of a message takes away, as they stand, and whether it only supposes so."""

    needs: tuple[Need, ...] = ()
    supposed: bool = False


def set_apart(plain: str, standing: Sequence[Need], comparison: Comparison, names: OptionNames) -> Apart:
    """The needs that stand and that a part of a message, normalised, says are none: another's, later, or not so."""
    about = {spec.id for spec in comparison.needs if spec.option_values and not spec.states}
    there = [need for need in standing if need.aspect in about and not (need.value or NOT).startswith(NOT)]
    named = names.find(plain)
    words = spoken(_masked(plain, named.spans))
    supposed = _SUPPOSED.search(words) is not None
    if there and named.options:
        denied = _NONE.search(words) and not _WANTS_IT_OUT.search(words) if supposed else _NOT_RUN.search(words)
        gone = tuple(need for need in there if need.value in named.options) if denied else ()
        if gone:
            return Apart(gone, supposed)
    if supposed or "?" in plain:
        return Apart()
    return Apart(tuple(_cut_off(words, standing, there)) or tuple(_left_out(words, standing)))


def is_cut_off(words: str) -> bool:
    """Whether a sentence, as its words, says that something has nothing to do with what is built."""
    return _CUT_OFF.search(words) is not None


def _cut_off(words: str, standing: Sequence[Need], there: Sequence[Need]) -> Iterator[Need]:
    """What was read of something that has nothing to do with this: what runs there, and what it is itself."""
    if not is_cut_off(words) or not (subject := _SUBJECT.match(words)):
        return
    spoken_of = [need for need in standing if _speaks_of(need, subject["words"])]
    told = {need.said for need in spoken_of if need in there}
    yield from (need for need in spoken_of if need.said in told or _is_all(need, subject["words"]))


def _left_out(words: str, standing: Sequence[Need]) -> Iterator[Need]:
    """What was last said of something that is left out, all that was read of those words."""
    found = _LEFT_OUT.match(words) or _LATER.match(words)
    if found is None or _IS_A_REASON.search(words):
        return
    meant = next((need for need in reversed(standing) if _speaks_of(need, found["words"])), None)
    if meant is not None:
        yield from (need for need in standing if need.said == meant.said)


def _speaks_of(need: Need, words: str) -> bool:
    told = [word for word in words.split() if word not in _PRONOUNS]
    return bool(told) and frozenset(stems(" ".join(told))).issubset(stems(need.said))


def _is_all(need: Need, words: str) -> bool:
    """Whether hardly more was said for it than the name of what is meant."""
    return len(stems(need.said)) <= len(words.split()) + 3


def _masked(plain: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        plain = f"{plain[:start]}{OPTION}{plain[end:]}"
    return plain
