"""What is there already, was done before or is done elsewhere: told of, and no need of what is to be built.

“Login we have already”, “our own template with SQLAlchemy and login”, “we did that for 6 years”. What stands in a
clause is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence, Token
from bot.understanding.words.patterns import either
from bot.understanding.words.text import stems

_THERE = frozenset(["already", "exist", "exists", "existing"])
_STARTS_FROM = frozenset(
    "template boilerplate starter skeleton scaffold cookiecutter blueprint kit".split(),
)
_YEARS = frozenset("years year months month decade decades".split())
"""One of these stands in whatever is looked at below."""
_SINCE = re.compile(r"\bsince (?:(?:many|some|several|long|ages|ever) ?)*(?:years|months|long|ages|\d|19|20)")
_IT_IS_THERE = re.compile(
    rf"\b{either('it|that|this|they|these|those')} {either('is|are|exists?')}(?: all)? already"
    r"(?: (?:there|in|done|built|solved)\b|$)"
)
"""Says of what was named just before that it is there."""

_WANTING = re.compile(
    rf"\b{either('need|needs|want|wants|must|should|require|requires|said|told|decided|agreed|asked|know|mentioned')}\b"
)
"""Beside one of these “already” says when it was said, or decided."""
_HAS_ALREADY = re.compile(
    r"(?<!users )(?<!customers )(?<!clients )(?<!people )(?<!members )(?<!students )\b(?:"
    + either(
        "have|has|got|is|are|in|built|done|did|wrote|made|solved|handled|covered|there|included|comes?|provided|exists?|use|uses"
    )
    + r"|we|i)\b"
)
_OWN_START = re.compile(
    r"\b(?:our|own|company|internal|in house|inhouse|house|existing|project|team|standard|base|my)(?: \w+){0,3}? "
    rf"{either('|'.join(sorted(_STARTS_FROM)))}\b(?! (?:engine|engines|language|inheritance|tags?)\b)"
)
"""What projects of a team begin with."""
_DONE_SO_LONG = re.compile(
    r"\b(?:we|i|they|he|she|it|team|company|colleagues?|guys|people|that|this|one|old \w+)"
    r"(?: (?:have|has|all|already|just|both|only|was|were|been|always|actually))* "
    + either(
        "did|done|used|ran|had|been|worked|built|maintained|wrote|kept|lived|developed|operated|doing|using|running"
        "|lasted"
    )
    + r"\b"
    r"(?! (?:to|for ever)\b)"
)
_TO_COME = re.compile(
    rf"\b{either('will|shall|should|must|would|to|can|needs?|wants?|ll|if|whatif|assume|assuming|suppose|imagine|say')}\b"
)
_ELSEWHERE = re.compile(
    rf"\b{either('over|by|via|through|with|on|in|from|at')} (?:the |a |an |our |their |my )*\w+", re.IGNORECASE
)
"""Says by what something is done."""
_PUT_OFF = frozenset([Direction.AVOID, Direction.DROP])


def without_existing(found: Sequence[Found], sentence: Sentence, lasting: Container[str]) -> list[Found]:
    """What was found, what is there already and what was done so far being no need.

    `lasting`: the needs of which an existing one goes on to be worked with, such as a database.
    """
    words = {token.text for token in sentence.tokens}
    if words.isdisjoint(_THERE | _STARTS_FROM | _YEARS):
        return list(found)
    return [replace(one, sure=False) if _is_there(one, sentence, lasting) else one for one in found]


def _is_there(one: Found, sentence: Sentence, lasting: Container[str]) -> bool:
    meant = one.match.payload
    clause = sentence.clause_of(one.match.start)
    words = _joined(sentence.tokens[clause.start : clause.end])
    own = {sentence.tokens[place].text for place in one.match.places}
    past = not _YEARS.isdisjoint(words.split()) and _is_past(words)
    if meant.value is not None and not _YEARS.isdisjoint(own):
        return past and not meant.of_options
    if meant.direction is Direction.DEEMPHASISE:
        return False  # What others do already is told on purpose: “we have Okta for that”.
    if meant.fact or meant.is_case or one.bearing.direction not in (None, Direction.REQUIRE) or one.bearing.must:
        return False
    if _WANTING.search(words):
        return False
    whole = _joined(sentence.tokens)
    if _OWN_START.search(whole):
        return not meant.states or not _STARTS_FROM.isdisjoint(own)
    there = not _THERE.isdisjoint(words.split()) or _SINCE.search(words) is not None
    has = (there and _HAS_ALREADY.search(words) is not None) or _IT_IS_THERE.search(whole) is not None
    if meant.states:
        return has and "already" in own
    return past or (has and meant.aspect not in lasting)


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens if not token.mark)


def _is_past(words: str) -> bool:
    """Whether it tells how long something was done: “we did that for 6 years”."""
    told = _DONE_SO_LONG.search(words)
    return told is not None and _TO_COME.search(words) is None


def without_what_brings(found: Sequence[Found], standing: Sequence[Need]) -> list[Found]:
    """What was found, but not what only brings a need with it and is refused, unless the need stands by those words:
    who has “no mobile app” may want the API all the same."""
    return [
        one
        for one in found
        if not (one.match.payload.brings and one.bearing.direction in _PUT_OFF)
        or any(one.match.payload.aspect == need.aspect and one.stems.issubset(stems(need.said)) for need in standing)
    ]


def without_done_elsewhere(found: Sequence[Found]) -> list[Found]:
    """What was found, but not how something is done that is refused of the app itself in the same breath: “login goes
    over our Keycloak, no accounts in the app”."""
    refused = {
        (meant.aspect, None)
        for one in found
        if (meant := one.match.payload).value is None and one.bearing.direction in _PUT_OFF
    }
    if not refused:
        return list(found)
    return [
        one
        for one in found
        if (one.match.payload.aspect, one.match.payload.value) not in refused
        or one.bearing.direction is not None
        or one.match.payload.direction is not None
        or not _ELSEWHERE.search(one.said)
    ]
