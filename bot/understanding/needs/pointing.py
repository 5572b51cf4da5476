"""What a message points back to: the needs that stand already, and what it says elsewhere."""

import re
from collections.abc import Sequence

from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need
from bot.understanding.cues.lexicon import USE_CASE
from bot.understanding.needs.stated import Found
from bot.understanding.words.patterns import either
from bot.understanding.words.text import spoken, stems

_STANDING = frozenset([Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE, Direction.NEUTRAL])


def aspects_of(standing: Sequence[Need]) -> frozenset[str]:
    """The aspects of which something stands that can be taken back."""
    return frozenset(need.aspect for need in standing if need.direction in _STANDING)


def standing_aspect(taken_back: Found, standing: Sequence[Need]) -> str:
    """The aspect that is taken back: its own where that stands, else that of the latest need said in the same words.

    "Forget the docs" takes back "API docs", if documentation as such was never asked for.
    """
    own = taken_back.match.payload.aspect
    if own in aspects_of(standing):
        return own
    pointed = (need.aspect for need in reversed(standing) if taken_back.stems.issubset(stems(need.said)))
    return next(pointed, own)


_POINTED = re.compile(
    r"\b"
    + either(
        "remove|drop|forget|forget about|scrap|cancel|ditch|delete|lose|take out|skip|ignore|strike|scratch|without"
    )
    + r" (?:the|that|this|our) (?P<words>\w+(?: \w+)?) "
    + either("thing|requirement|part|need|bit|stuff|constraint|rule|point|restriction|condition|limit")
    + r"\b"
)


def pointed_at(plain: str, standing: Sequence[Need], heard: Sequence[Need]) -> Need | None:
    """The latest need that stands and was said with the words by which it is now given up, taken back: “remove the
    Germany thing”.

    `plain`: the message, normalised; `heard`: what it says otherwise, which must be nothing but giving up what does not
    stand.
    """
    match = _POINTED.search(spoken(plain))
    if match is None or any(n.direction is not Direction.DROP or n.aspect in aspects_of(standing) for n in heard):
        return None
    words = frozenset(stems(match["words"]))
    meant = next((n for n in reversed(standing) if n.direction in _STANDING and words.issubset(stems(n.said))), None)
    taken = {"direction": Direction.DROP, "must": False, "said": plain}
    return meant.model_copy(update=taken) if meant else None


def implied_only(aspect: str, standing: Sequence[Need], comparison: Comparison) -> bool:
    """Whether nobody stated this, but the kind of application that stands implies it: taking it back is refusing it."""
    if aspect in aspects_of(standing):
        return False
    cases = (comparison.use_case_by_id.get(need.value or "") for need in standing if need.aspect == USE_CASE)
    return any(case is not None and aspect in case.weights for case in cases)


def with_what_exists(needs: Sequence[Need], standing: Sequence[Need], comparison: Comparison) -> tuple[Need, ...]:
    """The needs, where one about what exists names no option with the one that exists by what was said.

    "There is a Flask app already, and we won't rewrite it" speaks of Flask twice.
    """
    about = {spec.id for spec in comparison.needs if spec.option_values and not spec.states}
    named = (need.value for need in (*needs, *standing) if need.aspect in about and need.direction in _STANDING)
    option = next((value for value in named if value in comparison.option_by_id), None)
    return tuple(
        need.model_copy(update={"value": option})
        if option and need.value is None and need.aspect in about and need.direction in _STANDING
        else need
        for need in needs
    )
