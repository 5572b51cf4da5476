"""What an option brings of what is needed, and what it leaves to build, by the facts that say so."""

import re
from collections.abc import Mapping, Sequence

from bot.advisor.assuming import assumed_words
from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.turn import Turn
from bot.advisor.words import claim_words, listing, option_name, source_words
from bot.facts.evidence import BuiltIn
from bot.facts.model import Criterion, Fact
from bot.scoring.model import Origin

_MOST = 3
"""Parts told with their fact."""
_LOW = 2
"""Ratings up to this are told as low."""
_WEIGHS = 1.0
"""The weight from which something counts as needed."""
_OURSELVES = re.compile(
    r"\b(?:our|my|your)sel(?:f|ves|fs)\b|\bon our own\b|\bby hand\b|\bfrom scratch\b|\bin[- ]house\b"
)


def to_build(turn: Turn) -> Answered | None:
    """“What would we have to build ourselves?”: what is needed and not built into the option named, or else the first.

    Before anything is needed, it is all that the option named has not built in.
    """
    begun = turn.conversation.recommended
    ourselves = _OURSELVES.search(turn.text.lower()) is not None
    if not begun and not (turn.named.options and ourselves):
        return _of_each(turn) if turn.addressed and ourselves else None
    option = (turn.named.options or (turn.recommendation.ranking[0].option,))[0]
    needed = _needed(turn) if begun else list(turn.comparison.criteria)
    told = [(criterion, fact) for criterion in needed if (fact := _telling(turn, criterion, option)) is not None]
    of_it, marks = ("Of what you need, ", _assumed(turn)) if begun else ("", {})
    told.sort(key=lambda part: part[0].id in marks)
    lines = _built(told, option_name(turn.comparison, option), of_it, marks)
    if begun:
        lines += _rated_low([one for one in needed if one not in [criterion for criterion, _ in told]], option)
        lines += _beside(turn, needed, option)
    lacking = [fact.id for _, fact in told if fact.built_in is not BuiltIn.WHOLE]
    answer = (OptionFacts(option=option, facts=tuple(dict.fromkeys(lacking))[:_MOST]),) if lacking else ()
    topics = turn.published(criterion.topic for criterion, _ in told)[:_MOST]
    reply = turn.reply(Kind.WHY, "\n".join(lines), topics=topics, options=(option,), answer=answer)
    return reply, turn.conversation


def brought(turn: Turn) -> Answered | None:
    """“What do we get for free?”: of what is needed, what the option named, or else the first, has built in."""
    if not turn.conversation.recommended:
        return None
    option = (turn.named.options or (turn.recommendation.ranking[0].option,))[0]
    told = [(one, fact) for one in _needed(turn) if (fact := _telling(turn, one, option)) is not None]
    whole = [(one, fact) for one, fact in told if fact.built_in is BuiltIn.WHOLE]
    partly = [(one, fact) for one, fact in told if fact.built_in is BuiltIn.PARTLY]
    name = option_name(turn.comparison, option)
    marks = _assumed(turn)
    lead = f"Of what you need, {name} has built in: {_names(whole, marks)}."
    lines = [lead if whole else f"Of what you need, I know of no part that {name} has built in.", *_claims(whole)]
    lines += [f"In part: {_names(partly, marks)}."] if partly else []
    facts = tuple(dict.fromkeys(fact.id for _, fact in whole))[:_MOST]
    answer = (OptionFacts(option=option, facts=facts),) if facts else ()
    reply = turn.reply(Kind.WHY, "\n".join(lines), topics=(), options=(option,), answer=answer)
    return reply, turn.conversation


def _built(told: Sequence[tuple[Criterion, Fact]], name: str, of_it: str, marks: Mapping[str, str]) -> list[str]:
    """What an option of that name has not built in, with the facts that say so; then what only in part, and what."""
    none, partly, whole = (
        [(criterion, fact) for criterion, fact in told if fact.built_in is degree]
        for degree in (BuiltIn.NONE, BuiltIn.PARTLY, BuiltIn.WHOLE)
    )
    if not told:
        return [f"None of your needs is a part that I know {name} to have or to lack."]
    lines = [] if none or partly else [f"Nothing that I know of: {name} has built in what you need."]
    if none:
        lines.append(
            f"{of_it}{name} has not built in: {_names(none, marks)}. That is an extension, or code of your own."
        )
        lines += _claims(none)
    if partly:
        lines += [f"Built in only in part: {_names(partly, marks)}.", *_claims(partly)]
    return [*lines, f"Built in: {_names(whole, marks)}."] if whole else lines


def _of_each(turn: Turn) -> Answered:
    """What each option has not built in, where nobody said yet what is needed."""
    lines = ["That depends on what you need, which nobody has told me here. In general:"]
    for option in turn.options:
        lacks = _lacking(turn, turn.comparison.criteria, option)
        told = f"has not built in: {listing(lacks)}" if lacks else "has built in all that I know of"
        lines.append(f"• {option_name(turn.comparison, option)} {told}.")
    return turn.reply(Kind.WHY, "\n".join(lines), topics=(), options=turn.options), turn.conversation


def _beside(turn: Turn, needed: Sequence[Criterion], option: str) -> list[str]:
    """What it has not built in that nobody asked for."""
    lacks = _lacking(turn, [one for one in turn.comparison.criteria if one not in needed], option)
    return [f"Not asked for here, and not built in: {listing(lacks)}."] if lacks else []


def _lacking(turn: Turn, criteria: Sequence[Criterion], option: str) -> list[str]:
    told = ((one, _telling(turn, one, option)) for one in criteria)
    return [one.name for one, fact in told if fact is not None and fact.built_in is BuiltIn.NONE]


def _needed(turn: Turn) -> list[Criterion]:
    """What somebody asked for, or what is being built calls for, the weightiest first."""
    asked = [each for each in turn.recommendation.requirements if each.origin is not Origin.DEFAULT]
    heavy = sorted((each for each in asked if each.weight >= _WEIGHS), key=lambda each: (-each.weight, each.criterion))
    return [turn.comparison.criterion_by_id[each.criterion] for each in heavy]


def _telling(turn: Turn, criterion: Criterion, option: str) -> Fact | None:
    """The fact that says how much of it the option has built in."""
    facts = turn.comparison.facts_by_topic.get(criterion.topic, ())
    return next((fact for fact in facts if fact.built_in is not None and fact.options == (option,)), None)


def _assumed(turn: Turn) -> dict[str, str]:
    """Why those criteria count that nobody asked for, by id."""
    wanted = turn.recommendation.requirements
    return {each.criterion: mark for each in wanted if (mark := assumed_words(each, turn.comparison))}


def _names(parts: Sequence[tuple[Criterion, Fact]], marks: Mapping[str, str]) -> str:
    """Their names, each that nobody asked for with why it counts, told in full once."""
    told: list[str] = []
    said: set[str] = set()
    for criterion, _ in parts:
        mark = marks.get(criterion.id, "")
        told.append(f"{criterion.name} ({'assumed' if mark in said else mark})" if mark else criterion.name)
        said.add(mark)
    return listing(told)


def _claims(parts: Sequence[tuple[Criterion, Fact]]) -> list[str]:
    facts = dict.fromkeys(fact.id for _, fact in parts)
    by_id = {fact.id: fact for _, fact in parts}
    return [f"  {claim_words(by_id[id])} [{source_words(by_id[id].sources[0])}]" for id in list(facts)[:_MOST]]


def _rated_low(needed: Sequence[Criterion], option: str) -> list[str]:
    """What is needed and no part that is built in or not, where the option is rated low."""
    rated = [(criterion, criterion.ratings.get(option)) for criterion in needed if not criterion.by_definition]
    low = [f"{one.name} ({rating.value} of 5)" for one, rating in rated if rating is not None and rating.value <= _LOW]
    return [f"Rated low: {listing(low)}."] if low else []
