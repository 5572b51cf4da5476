"""What a shape can't see: gaps, facts past their date, entries nothing uses, ratings that rest on nothing that holds.

Errors are things that would make an answer wrong. Warnings are worth an editor's look. Notes are for completeness.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.facts.contradictions import contradiction
from bot.facts.coverage import missing_seeds
from bot.facts.model import (
    OPTION_VALUE,
    Comparison,
    Criterion,
    Fact,
    Knowledge,
    NeedSpec,
    Question,
    Rating,
    Status,
    Topic,
)

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

FAR_APART = 2
"""From so far on two ratings of the same are a disagreement, not a shade."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to put right or to know: how bad, which entry, and a sentence about it."""

    severity: Severity
    where: str
    message: str


def check(knowledge: Knowledge, today: date) -> list[Finding]:
    """Everything worth saying about knowledge that loads: errors first, then in the order of comparisons and files."""
    found = [finding for comparison in knowledge.comparisons for finding in _comparison(comparison, today)]
    if missing := missing_seeds(knowledge):
        text = f"{len(missing)} claims are carried by no fact, criterion, use case or question: {', '.join(missing)}."
        found.append(Finding("info", "source article", text))
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def _comparison(comparison: Comparison, today: date) -> Iterator[Finding]:
    yield from _names(comparison)
    yield from _topics(comparison)
    for criterion in comparison.criteria:
        if not criterion.by_definition:
            yield from _criterion(comparison, criterion)
    yield from _idle_criteria(comparison)
    yield from _needs(comparison)
    yield from _use_cases(comparison)
    for question in comparison.questions:
        yield from _question(comparison, question)
    yield from _phrasings(comparison)
    for fact in comparison.facts:
        yield from _fact(comparison, fact, today)


def _where(comparison: Comparison, kind: str, id_: str) -> str:
    return f"{comparison.id}: {kind} {id_}"


def _names(comparison: Comparison) -> Iterator[Finding]:
    said = [
        (name, option.id)
        for option in comparison.options
        for name in (option.id, option.name, *option.aliases, *option.packages)
    ]
    where = f"{comparison.id}: options"
    for name, options in _shared(said).items():
        yield Finding("error", where, f'"{name}" stands for {_and(options)}. Keep it with one.')
    inside = {_spaced(name) for name, _ in said}
    for name in comparison.outside:
        if _spaced(name) in inside:
            yield Finding("error", where, f'"{name}" stands under `outside`, too. Delete it there.')


def _topics(comparison: Comparison) -> Iterator[Finding]:
    for topic in comparison.topics:
        where = _where(comparison, "topic", topic.id)
        facts = comparison.facts_by_topic[topic.id]
        if not facts:
            yield Finding("warning", where, "No fact speaks of it. Add some, or take the topic out.")
            continue
        yield from _built_in(topic, facts, where)
        answered = {option for fact in facts for option in fact.options}
        if gaps := [option.name for option in comparison.options if option.id not in answered]:
            yield Finding("warning", where, f"No fact speaks of {_and(gaps)}.")


def _built_in(topic: Topic, facts: Sequence[Fact], where: str) -> Iterator[Finding]:
    """Facts that say whether options have what the topic is about, and what that is called."""
    telling = [fact for fact in facts if fact.built_in is not None]
    if telling and not topic.built_in:
        yield Finding("error", where, f"{telling[0].id} says whether it is built in. Name what, as `built_in` here.")
    if topic.built_in and not telling:
        yield Finding("error", where, "No fact says which options have it built in. Take `built_in` out, or say so.")
    for option in {fact.options[0] for fact in telling}:
        if len(twice := [fact.id for fact in telling if fact.options[0] == option]) > 1:
            yield Finding("error", where, f"{_and(twice)} both say whether {option} has it built in. Keep one.")


def _criterion(comparison: Comparison, criterion: Criterion) -> Iterator[Finding]:
    where = _where(comparison, "criterion", criterion.id)
    if unrated := [option.name for option in comparison.options if option.id not in criterion.ratings]:
        yield Finding("warning", where, f"{_and(unrated)} has no rating, so scores become intervals.")
    if criterion.opposite and comparison.criterion_by_id[criterion.opposite].opposite != criterion.id:
        yield Finding("warning", where, f"{criterion.opposite} does not name it as its opposite in turn.")
    for option, rating in criterion.ratings.items():
        yield from _rating(comparison, criterion, option, rating)


def _rating(comparison: Comparison, criterion: Criterion, option: str, rating: Rating) -> Iterator[Finding]:
    where = _where(comparison, "criterion", criterion.id)
    facts = [comparison.fact_by_id[id_] for id_ in rating.facts]
    if all(fact.status is not Status.CURRENT for fact in facts):
        text = f"The rating of {option} rests only on facts that are contested or outdated: {_and(rating.facts)}."
        yield Finding("error", where, f"{text} Name one that is current.")
    if foreign := [fact.id for fact in facts if option not in fact.options]:
        text = f"The rating of {option} rests on facts that don't speak of it: {_and(foreign)}."
        yield Finding("error", where, text)
    if odd := contradiction(criterion, comparison.option_by_id[option], rating, facts):
        yield Finding("warning", where, odd)
    if rating.apart >= FAR_APART and not rating.settled:
        text = f"The ratings of {option} lie {rating.apart} apart ({rating.value} and {rating.second})."
        yield Finding("warning", where, f"{text} Settle them by the facts, and say how in `settled`.")


def _idle_criteria(comparison: Comparison) -> Iterator[Finding]:
    used = {id_ for case in comparison.use_cases for id_, weight in case.weights.items() if weight > 0}
    for need in comparison.needs:
        used.update(_criteria_of(comparison, need))
    used |= {opposite for id_ in used if (opposite := _opposite(comparison, id_))}
    for criterion in comparison.criteria:
        if not criterion.by_definition and criterion.weight == 0 and criterion.id not in used:
            text = "No need, use case or default gives it weight, so it never counts."
            yield Finding("warning", _where(comparison, "criterion", criterion.id), text)


def _opposite(comparison: Comparison, id_: str) -> str | None:
    criterion = comparison.criterion_by_id.get(id_)
    return criterion.opposite if criterion else None


def _criteria_of(comparison: Comparison, need: NeedSpec) -> set[str]:
    """The criteria a need acts on, whatever its value; by its effects, or the one of its own name."""
    groups = [need.effects, *(value.effects for value in need.values)]
    named = {effect.criterion for group in groups for effects in group.values() for effect in effects}
    values = [value.id for value in need.values] + [option.id for option in comparison.options]
    spelt = {name.replace(OPTION_VALUE, value) for name in named for value in values}
    own = set() if need.effects else {need.id}
    return (spelt | own) & comparison.criterion_by_id.keys()


def _needs(comparison: Comparison) -> Iterator[Finding]:
    asked = {stated.need for question in comparison.questions for each in question.answers for stated in each.needs}
    for need in comparison.needs:
        where = _where(comparison, "need", need.id)
        if not _criteria_of(comparison, need):
            yield Finding("warning", where, "It acts on no criterion, so stating it changes nothing.")
        if need.id not in asked and not need.phrases and not any(value.phrases for value in need.values):
            yield Finding("warning", where, "It has no phrases and no answer states it, so nobody can.")
        said = ((phrase, value.id) for value in need.values for phrase in value.phrases)
        for phrase, values in _shared(said).items():
            yield Finding("warning", where, f'"{phrase}" means the values {_and(values)}. Keep it with one.')


def _use_cases(comparison: Comparison) -> Iterator[Finding]:
    for case in comparison.use_cases:
        if not any(case.weights.values()):
            text = "It gives no criterion a weight, so choosing it changes nothing."
            yield Finding("error", _where(comparison, "use case", case.id), text)


def _question(comparison: Comparison, question: Question) -> Iterator[Finding]:
    where = _where(comparison, "question", question.id)
    labels = ((answer.label, answer.id) for answer in question.answers)
    for label, answers in _shared(labels).items():
        yield Finding("error", where, f'The answers {_and(answers)} read alike: "{label}". Word one differently.')
    skips = any(answer.use_case is None and not answer.needs for answer in question.answers)
    if question.kind == "one" and not question.required and not skips:
        text = 'No answer means nothing, such as "Not sure". Add one, so that a choice can be taken back.'
        yield Finding("warning", where, text)


def _phrasings(comparison: Comparison) -> Iterator[Finding]:
    """Words that pull in two directions: to two topics, two needs, or two use cases."""
    asks = [(ask, topic.id) for topic in comparison.topics for ask in topic.asks]
    asks += [(ask, fact.topic) for fact in comparison.facts for ask in fact.asks]
    needs = [(phrase, need.id) for need in comparison.needs for phrase in need.phrases]
    cases = [(phrase, case.id) for case in comparison.use_cases for phrase in case.phrases]
    for kind, said, fold in (("topics", asks, _words), ("needs", needs, _spaced), ("use cases", cases, _words)):
        for phrase, owners in _shared((fold(phrase), owner) for phrase, owner in said).items():
            text = f'"{phrase}" pulls to {_and(owners)}. Keep it with one.'
            yield Finding("warning", f"{comparison.id}: {kind}", text)


def _fact(comparison: Comparison, fact: Fact, today: date) -> Iterator[Finding]:
    where = _where(comparison, "fact", fact.id)
    if fact.due < today:
        who = f" by {fact.owner}" if fact.owner else ""
        yield Finding("warning", where, f"It was due to be read again{who} on {fact.due.isoformat()}.")
    if fact.corrected_by:
        correction = comparison.fact_by_id[fact.corrected_by]
        if not set(correction.options) & set(fact.options):
            text = f"{correction.id} corrects it, but speaks of none of its options."
            yield Finding("error", where, text)


def _words(phrase: str) -> str:
    return " ".join(_WORD.findall(phrase.casefold()))


def _spaced(phrase: str) -> str:
    """For phrases in which `/`, `...` and `{n}` mean something."""
    return " ".join(phrase.casefold().split())


def _shared(said: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """The phrases said by more than one owner, letter case and spaces aside, with their owners in order."""
    owners: dict[str, list[str]] = defaultdict(list)
    for phrase, owner in said:
        if owner not in owners[_spaced(phrase)]:
            owners[_spaced(phrase)].append(owner)
    return {phrase: found for phrase, found in owners.items() if len(found) > 1}


def _and(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
