"""What nobody means: irony, a joke taken back, figures that count nothing; and what is only told of something else.

Only English is here, nothing about any comparison.
"""

import re
from collections.abc import Sequence

from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.talk.elsewhere import is_other_teams
from bot.understanding.words.clauses import FINITE, Sentence

_IRONY = re.compile(
    r"🙄|^/s\b|(?<!\S)/s[\s.!]*$|\(not\)[\s.!]*$|, ?(?:just|only) (?:kidding|joking)[\s.!]*$", re.IGNORECASE
)
_SAYING = re.compile(
    r"\bthat'?s the (?:whole |entire )?(?:message|tweet|post|joke|punchline|mood|vibe)\b", re.IGNORECASE
)
"""Closes what was said for its own sake."""
_KIDDING = re.compile(
    r"^(?:(?:no|nah|haha|lol|ok|sorry|im|i am|i was|we are|were|just|only) )*(?:kidding|joking|jk)\b|^(?:just )?a joke$"
)
_CALLED_OFF = re.compile(
    r"^(?:hm+|oh|ah|uh|er|um|no|nah|wait|actually|well|sorry|but|ok|okay|ach|argh|hold on|on second thoughts?)\b.*"
    r"\b(?:forget|scratch|skip|drop|ignore|strike|cancel|leave) (?:about )?(?:it|that|this|them)(?: out)?"
    r"(?: (?:please|pls|again|then|now|sorry|for now|for the moment|lol))*$"
)
"""Calls off what went just before: “hm no wait, that's phase two, forget it”."""
_DISPUTING = re.compile(
    r"^(?:(?:but|and|well|sorry|tbh|honestly) )*(?:"
    r"(?:i|we) (?:\w+ )?(?:disagree|dont think so|doubt it|dont agree|dont)"
    r"|(?:thats |that is |this is )?(?:nonsense|rubbish|wrong|not true|not so)"
    r"|(?:he|she)s wrong|(?:they|he|she) (?:are|is) wrong)$"
)
_CLAIMING = frozenset(
    "claims claim claimed says said thinks thought believes insists argues argued wants reckons".split()
)
_NO_FIGURE = re.compile(r"-\d|(?:nan|null|undefined|infinity|[ivx]{3,}|0)$")
_TIMES = frozenset("day days week weeks wk wks month months quarter quarters year years sprint sprints".split())
_LONG_AGO_OR_AHEAD = range(2100, 10_000)
"""Years that nobody plans for."""
_MOST = 1_000
"""Weeks, months or years, of which nobody has as many."""
_KNOWING = frozenset("know knows knew known".split())
_GOES_ON = (FINITE - {"well"}) | frozenset(
    "cant cannot isnt doesnt wont hasnt didnt lacks lack sucks scales cares".split()
)
_ARTICLES = frozenset(["a", "an", "the"])
_APPOSED = 3
"""Tokens, the comma and the article among them, between a name and what is told of it."""


def is_ironic(plain: str) -> bool:
    """Whether a message is marked as not meant."""
    return _IRONY.search(plain) is not None or _SAYING.search(plain) is not None


def takes_it_back(sentence: Sentence) -> bool:
    """Whether it says that what went before was a joke, or calls it off: “NOT.”, “no wait, forget it”."""
    words = " ".join(sentence.words)
    return words == "not" or _KIDDING.search(words) is not None or _CALLED_OFF.search(words) is not None


def is_disputed(sentence: Sentence, before: Sentence) -> bool:
    """Whether somebody's claim is contradicted by who tells of it: “The PM claims we need async. I disagree.”"""
    disputes = _DISPUTING.search(" ".join(sentence.words)) is not None
    return disputes and not _CLAIMING.isdisjoint(before.words)


def counts_nothing(sentence: Sentence) -> bool:
    """Whether a figure in it is none to go by: “NaN developers”, “-100 users”, “the year 3024”, “1000000 weeks”."""
    for token, after in zip(sentence.tokens, [*sentence.tokens[1:], None], strict=True):
        if _NO_FIGURE.match(token.text) and after is not None:
            return True
        if token.number is not None and token.number >= _MOST and after is not None and after.text in _TIMES:
            return True
    return any(
        before.text in ("year", "in", "until", "by", "of") and (after.number or 0) in _LONG_AGO_OR_AHEAD
        for before, after in zip(sentence.tokens, sentence.tokens[1:], strict=False)
        if before.text == "year" or after is sentence.tokens[-1]
    )


def in_earnest(sentence: Sentence, hits: Sequence[Match[Meant]]) -> list[Match[Meant]]:
    """The needs named, without those of no figure, of a turn of phrase, or that only say what another one is."""
    absurd = counts_nothing(sentence)
    return [
        hit
        for hit in hits
        if not (absurd and hit.payload.states)
        and not _of_others(sentence, hit)
        and not _common_knowledge(sentence, hit)
        and not _tells(sentence, hit, hits)
    ]


def _of_others(sentence: Sentence, hit: Match[Meant]) -> bool:
    clause = sentence.clause_of(hit.start)
    return is_other_teams(" ".join(token.text for token in sentence.tokens[clause.start : clause.end]))


def _common_knowledge(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether what is known goes on behind the name: “everyone knows Flask can't …”."""
    following = sentence.tokens[hit.end : hit.end + 1]
    knows = not _KNOWING.isdisjoint(token.text for token in sentence.tokens[hit.start : hit.end])
    return bool(hit.payload.of_options and knows and following and following[0].text in _GOES_ON)


def _tells(sentence: Sentence, hit: Match[Meant], hits: Sequence[Match[Meant]]) -> bool:
    """Whether it says what the need just before it is: “SQLite is NoSQL”, “MySQL, the graph database” at the end."""
    for other in hits:
        between = sentence.tokens[other.end : hit.start] if other.end <= hit.start else ()
        words = [token.text for token in between]
        if other.payload.aspect == hit.payload.aspect or not words:
            continue
        if other.payload.value and words[0] in ("is", "are") and _ARTICLES.issuperset(words[1:]):
            return True
        closes = all(token.mark for token in sentence.tokens[hit.end :][:1])
        if words[:2] == [",", "the"] and len(words) <= _APPOSED and closes and len(hits) == 2:
            return True
    return False
