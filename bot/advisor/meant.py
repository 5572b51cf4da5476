"""Which need, and which criterion, the words for a thing mean: “REST”, “the admin panel”, “team of four”."""

import re
from dataclasses import dataclass

from bot.advisor.turn import Turn
from bot.advisor.words import criterion_of_option
from bot.facts.model import Comparison, NeedSpec
from bot.scoring.model import USE_CASE, Need
from bot.understanding.words.stopwords import STOP_WORDS
from bot.understanding.words.text import spoken, stem


@dataclass(frozen=True)
class Meant:
    """The criterion meant, if any, what it is called, and the needs among those that stand that speak of it."""

    criterion: str | None
    name: str
    needs: tuple[Need, ...]


def meant_by(turn: Turn, thing: str) -> Meant | None:
    """What the words mean; None where they are none of what the comparison knows."""
    called = _called(turn, thing)
    if called is not None:
        spec = turn.comparison.need_by_id.get(called)
        return Meant(called, turn.comparison.criterion_by_id[called].name, _standing(turn, spec, called))
    spec = _needed(turn, thing)
    if spec is None:
        return None
    criterion = criterion_of(turn.comparison, spec)
    return Meant(criterion, spec.name, _standing(turn, spec, criterion))


def _called(turn: Turn, thing: str) -> str | None:
    """The criterion that is called so, the heaviest of several; a word of its name is enough where it counts."""
    said = _words(thing)
    if not said:
        return None
    weights = {one.criterion: one.weight for one in turn.recommendation.requirements}
    found = [
        (said == words, weights.get(one.id, 0.0), one.id)
        for one in turn.comparison.criteria
        if said <= (words := _words(one.name)) or said <= _words(one.id)
    ]
    whole, weight, called = max(found, default=(False, 0.0, ""))
    return called if whole or weight else None


def _needed(turn: Turn, thing: str) -> NeedSpec | None:
    """The need that it would be, if somebody said it."""
    for sentence in (f"we need {thing}", f"we are {thing}", thing):
        read = turn.reader.needs.read(sentence, addressed=True, describing=True)
        known = (turn.comparison.need_by_id.get(need.aspect) for need in read.needs if need.aspect != USE_CASE)
        if found := next(filter(None, known), None):
            return found
    return None


def criterion_of(comparison: Comparison, spec: NeedSpec) -> str | None:
    """The one criterion that a need acts on; a deadline or the size of a team acts on several."""
    if spec.id in comparison.criterion_by_id:
        return spec.id
    acting = {effect.criterion for effects in spec.effects.values() for effect in effects}
    known = sorted(acting & set(comparison.criterion_by_id))
    return known[0] if len(known) == 1 else None


def _standing(turn: Turn, spec: NeedSpec | None, criterion: str | None) -> tuple[Need, ...]:
    aspects = {spec.id if spec else None, criterion}
    return tuple(
        need
        for need in turn.conversation.needs
        if need.aspect in aspects or (criterion and _acts_on(turn.comparison, need) == criterion)
    )


def _acts_on(comparison: Comparison, need: Need) -> str | None:
    """The criterion of its own that an option has for such a need: that the team knows it."""
    spec = comparison.need_by_id.get(need.aspect)
    by_option = spec is not None and need.value in comparison.option_by_id
    return criterion_of_option(spec, need.value) if spec and need.value and by_option else None


def _words(name: str) -> frozenset[str]:
    plain = re.sub(r"[^\w -]", " ", spoken(name).replace("_", " "))
    return frozenset(stem(word) for word in plain.split() if word not in STOP_WORDS)
