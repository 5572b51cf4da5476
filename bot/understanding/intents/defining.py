"""Somebody asks what a word of the trade means: “what is an ORM?”. The words and their meaning are the knowledge's."""

import re
from dataclasses import dataclass

from bot.facts.model import Comparison
from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION
from bot.understanding.words.text import stem, words

LONGEST = 80
"""Characters of a question that asks for nothing but a meaning."""
_LEAD = r"(?:(?:ok|okay|so|and|but|sorry|hm+|please|pls|hi|hey|hello|wait|can you|could you|tell me|stupid question"
_LEAD += r"|dumb question|quick question|question)[\s,:.!-]+)*"
_WORD = r"[\"'“]?(?P<word>[\w][\w &/()-]{0,48}?)[\"'”]?"
_END = (
    rf"(?: (?:in|for|of|with|at|by) (?:{OPTION}|web development|general|this (?:context|case)|here))?(?: exactly| even"
    r"| actually| really| anyway| again| then| here| please| pls| to me| for me| supposed to (?:be|mean))*[\s?.!]*"
)
_A = r"(?:(?:an?|the|this|that|these|those|by|with|your) )*"
_ASKS = tuple(
    re.compile(f"{_LEAD}(?:{pattern}){_END}")
    for pattern in (
        rf"what(?:'?s| is| are| was) {_A}{_WORD}",
        rf"what (?:does|do|would) {_A}{_WORD} (?:mean|stand for|refer to)",
        rf"what(?:'?s| is| are) {_A}{_WORD} (?:good for|for)",
        rf"what (?:do|does|did) (?:you|it|they|that) mean (?:by|with) {_A}{_WORD}",
        rf"what(?:'?s| is) (?:meant by|the meaning of|the definition of) {_A}{_WORD}",
        rf"(?:explain|define|meaning of|definition of|what about the (?:word|term)) {_A}(?:(?:word|term) )?{_WORD}",
        rf"(?:i|we) (?:don'?t|do not|didn'?t) (?:know|understand|get) (?:what )?{_A}{_WORD}(?: (?:is|are|means?))?",
        rf"(?:i|we)(?: have|'ve)? (?:no idea|no clue|not the faintest idea) what {_A}{_WORD} (?:is|are|means?)",
        rf"what(?:'?s| is| are) (?:this|that|these|those) {_WORD} (?:thing|stuff|things)",
        rf"(?:explain|do you know|can you say) what {_A}{_WORD} (?:is|are|means?)",
        rf"{_A}{_WORD}[,:]? (?:(?:is|means|meaning) )?what",
        rf"{_A}{_WORD} ?[?-]+ what(?:'?s| is| does)(?: (?:that|it|this))?(?: mean)?",
        rf"(?:i(?:'ve| have)? )?never heard of {_A}{_WORD}",
        # As it is asked by those who are learning English, too.
        rf"what(?:'?s)? (?:does |do |is |are |it )*(?:mean|means|meaning)(?: with| by| of)? {_A}{_WORD}",
        rf"what(?:'?s| is| are| it is| its)? (?:it|that|this|they)(?: is| are)?,? {_A}{_WORD}",
        rf"what (?:does |do )?(?:stands? {_A}{_WORD} for|{_A}(?P<second>[\w-]+) (?:stands? for|means?))",
        rf"{_A}{_WORD}[,:]? what(?: is| are| does| do)?(?: it| that| this)?(?: is| are| means?)?",
        rf"{_A}{_WORD} ?(?:meaning|definition|explained|explanation|=)",
        rf"(?:explain|tell|say)(?: to)? (?:me|us)(?: please)?,? (?:what (?:it )?(?:is|are|means?) )?{_A}{_WORD}",
        rf"(?:i|we) (?:not|no|don'?t|do not) (?:know|understand)(?: what| this| the| it)*"
        rf"(?: is| are| means?| word| term)+ {_A}{_WORD}",
    )
)
_CUE = re.compile(r"what|explain|explanation|tell|say|mean|defin|know|understand|get|heard|idea|clue|=")
"""One of these stands in whatever asks for a meaning."""

WORDS_OF_IT: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.WORDS,
        (
            r"{pre}{lead}(?:sorry[\s,]+)?(?:i|we) (?:really |still )?(?:don'?t|do not|can'?t|cannot|didn'?t)"
            r" (?:really |even )*(?:understand|know|get|follow)(?: what)?(?: all| any| half| most| many)*(?: of)?"
            r" (?:these|those|the|your|this|that|all these)(?: \w+)? (?:words?|terms?|terminology|jargon|acronyms?"
            r"|abbreviations?|language)(?: mean| means| here| you use)*{end}",
            r"{pre}{lead}(?:there (?:are|is) )?(?:far |way )?(?:too|so) many (?:technical |strange |difficult )*"
            r"(?:terms|words|acronyms|abbreviations)[^?]{{0,40}}",
            r"{pre}{lead}what do(?: all)?(?: of)? (?:these|those|the|your)(?: \w+)? (?:words|terms|acronyms"
            r"|abbreviations|criteria)(?: all)? (?:even |actually )?mean{end}",
            r"{pre}{lead}(?:explain|define|translate)(?: me| us)?(?: all)? (?:these|those|the|your)(?: \w+)? (?:words"
            r"|terms|terminology|jargon|acronyms|abbreviations)(?: to me| for me| you use| please| pls)*{end}",
            r"{pre}{lead}(?:this|that|it)(?:'?s| is)? (?:all )?(?:way |far |much |a bit |really )*(?:too|so|very)"
            r" (?:technical|much jargon)(?: for (?:me|us|my boss))*{end}",
            r"{pre}{lead}(?:(?:this|that|it)(?:'?s| is) )?(?:all |too |so |a lot of |full of )*(?:too much|much|pure)?"
            r" ?(?:technical )?(?:jargon|greek to me){end}",
        ),
    ),
)
"""The ways people say that they do not know the words of an answer, tried before `bot.understanding.intents.asked`."""


@dataclass(frozen=True)
class Meaning:
    """What a word of the trade means, and the topic it belongs to."""

    topic: str
    means: str


class Glossary:
    """The words of the trade of one comparison, found by any of their names in singular or plural."""

    def __init__(self, comparison: Comparison) -> None:
        self._by_name = {
            _key(name): Meaning(topic.id, term.means)
            for topic in comparison.topics
            for term in topic.terms
            for name in term.names
        }

    def named(self, name: str) -> Meaning | None:
        """What a name means, where it is one of the words."""
        return self._by_name.get(_key(name))

    def asked(self, masked: str, *, bare: bool = False) -> Meaning | None:
        """The meaning that a text in lower case, its options masked, asks for; `bare`: the word alone asks for it."""
        if len(masked) > LONGEST:
            return None
        if bare and (meaning := self._by_name.get(_key(masked))):
            return meaning
        if _CUE.search(masked) is None:
            return None
        matches = (found.groupdict() for pattern in _ASKS if (found := pattern.fullmatch(masked)))
        asked = (found["word"] or found.get("second") or "" for found in matches)
        return next((meaning for word in asked if (meaning := self._by_name.get(_key(word)))), None)


def _key(name: str) -> str:
    return " ".join(stem(part) for word in words(name) for part in re.split(r"[-/]", word) if part)
