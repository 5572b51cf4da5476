"""Whether something is asserted for the team: not doubted, not under a condition, not what one colleague thinks or what
happened elsewhere.

Patterns see a sentence as `bot.understanding.rulings.patterns` does.
"""

import re

from bot.understanding.rulings.fragments import FATE
from bot.understanding.talk.speech import about_project, about_us
from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import any_of, either

_NEGATED = re.compile(
    r"\b(?:not|never|nobody|no one|noone|neither|nor|cannot|without|hardly|no (?:need|reason|way|plans?|point)"
    r"|too early|premature|hesitate|reluctant|hate|sorry)(?: \w+){0,3} ?$"
)
"""Ends what stands before a ruling that is denied: “nobody ruled out”, “let's not rule out”."""
_UNSURE = any_of(
    r"\b"
    + either(
        "maybe|perhaps|probably|possibly|presumably|might|may(?! not)|could|would|wish|hopefully|rather|almost"
        "|had to be"
    )
    + r"\b",
    r"\b(?:tempted|inclined|thinking (?:of|about)|considering|leaning towards?|like|love|prefer|suggest|propose"
    r"|vote) to\b",
    r"\b(?:i|we|you)(?: \w+)? (?:think|guess|believe|feel|suppose|suspect|reckon|assume|figure|hope|fear|doubt)\b",
    r"\b(?:imo|imho|afaik|apparently|supposedly|rumou?r|heard|read|people|someone says|they say|seems|sounds like"
    r"|looks like|feels like|as if|good as)\b",
)
"""What is said with a doubt, as an opinion or from hearsay."""
_MINE = (
    r"(?:for me|personally|in my (?:\w+ )?(?:opinion|view|eyes|book)|if you ask me|as far as i am concerned|imo|imho)\b"
)
_AS_I_SEE_IT = re.compile(rf"\b{_MINE}|^to me\b")
_AS_I_SEE_IT_BEHIND = re.compile(rf"(?: ,)? (?:{_MINE}|to me\b)")
"""Says that it holds for the speaker alone."""
_ASKED_FOR = re.compile(rf"(?<!\bno )(?<!\bnot )(?<!\bnever ){OPTION}$")
"""Ends what is asked to be done, which somebody may want done “for me”: “rule out Django for me”."""
_NO_DOUBT = re.compile(
    rf"\b{FATE} than\b|\bwould (?=(?:never|not) (?:accept|allow|approve|permit|support|tolerate|sign)\b)"
)
_CONDITIONAL = re.compile(
    r"\b(?:if|unless|in case|whether|why|until|before|suppose|what happens|so that|once we|when we|what about)\b"
)
_THINKS = re.compile(
    r"\b(?:thinks|(?<!second )thought|believes|believed|feels|guesses|suspects|reckons|figures|assumes|hopes|hoped"
    r"|fears|wishes|argues"
    r"|argued|suggests|suggested|claims|claimed|proposes|proposed|prefers|wonders|wants|asks|asked|worries|afraid)\b"
)
_SAYS = re.compile(
    r"(?:(?P<group>\b(?:the|our|a|an|their|my) (?:\w+ )?))?\b(?P<who>\w+)(?: (?:just|already|also|has|have|had"
    r"|who|still))*"
    r" (?:says?|said|told (?:me|us)|wrote|writes|mentioned|announced|insists?|insisted|tells (?:me|us))\b"
)
_DECIDERS = frozenset(
    """they client customer boss legal security compliance management manager ops cto ceo cio ciso lead architect
    procurement infosec privacy it policy team we i us everyone everybody all auditors headquarters hq leadership infra
    finance stakeholders hosting host provider sponsor owner vendor""".split()
)
"""Who may decide it for the team, beside those whom `speech` knows."""
_WRITTEN = frozenset(
    "docs documentation article blog post tutorial video book internet readme guide thread faq".split()
)
_ELSEWHERE = any_of(
    r"\b(?:old|previous|former|last|other|another) (?:company|job|employer|workplace|gig|startup|team|teams"
    r"|project|year|years"
    r"|client|month|week)\b",
    r"\b(?:used to|years ago|back then|back in the day|at uni|in school|competitors?|their (?:team|company|project))\b",
    r"\bmy (?:friend|mate|brother|sister|cousin|buddy|girlfriend|boyfriend|wife|husband)s?\b",
)
_REASON = re.compile(r" [,;:(] | (?:because|since|as) ")
"""Begins what is said behind a ruling, which may tell of another place: “not Django, I had enough of it at my last
job”."""


def is_denied(before: str) -> bool:
    """Whether what stands before denies what follows: “nobody ruled out …”, “let's not rule out …”."""
    return _NEGATED.search(before) is not None


def is_asserted(text: str, span: tuple[int, int], about: int, *, for_us: bool) -> bool:
    """Whether what stands at `span` of a sentence holds for the team; `about`: where what it speaks of is named.

    `for_us`: it does only where the team, or somebody who decides for it, is spoken of before.
    """
    start, end = span
    before = text[:start]
    reason = _REASON.search(text, end)
    mine = not _ASKED_FOR.search(text[:end]) and _AS_I_SEE_IT_BEHIND.match(text, end)
    return not (
        mine
        or _AS_I_SEE_IT.search(text[:end])
        or _UNSURE.search(_NO_DOUBT.sub("", text[:end]))
        or _CONDITIONAL.search(before)
        or _THINKS.search(text[:about])
        or _ELSEWHERE.search(text, 0, reason.start() if reason else len(text))
        or _by_an_outsider(text[:end])
        or (for_us and not _of_us(before))
    )


def _by_an_outsider(said: str) -> bool:
    """Whether a colleague said so, or something written, and nobody who decides for the team."""
    says = list(_SAYS.finditer(said))
    return bool(says) and (says[-1]["who"] in _WRITTEN or not (says[-1]["group"] or _decides(says[-1]["who"])))


def _of_us(before: str) -> bool:
    return about_us(before) or any(word in ("the", "our") or _decides(word) for word in before.split())


def _decides(word: str) -> bool:
    return word in _DECIDERS or about_us(word) or about_project(word)


_WHAT_IT_IS = re.compile(
    rf"^ ?(?:[,;:-] )?(?:because |since |as |for |cause )?(?:it|they|{OPTION}) (?:is|are|was|were) "
    r"(?!what |our |ours |all |the one |for |needed )"
    r"(?:(?!(?:so|and|but|we|i) )[^,;.]+?)(?=$| (?:so|and|but|we|i) | ?[,;.])"
)


def length_of_reason(behind: str) -> int:
    """How far the words behind an option that is out say what it is: the reason, and nothing that anybody asks for."""
    reason = _WHAT_IT_IS.match(behind)
    return reason.end() if reason else 0
