"""What speaks against an option for this team: its risks, what would be lost with it, and what it leaves to build."""

import re
from collections.abc import Sequence

from bot.advisor.about_answer import missing
from bot.advisor.because import WORTH_SAYING, why_not
from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.recommending import out_words, unknown_lines
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import (
    claim_words,
    criterion_name,
    listing,
    option_name,
    score_words,
    source_words,
)
from bot.facts.evidence import BuiltIn
from bot.facts.model import Criterion, Fact
from bot.scoring.model import OptionScore, Origin

_MOST = 3
"""Weak points told with their fact."""
_NAMED = 2
"""Weak points named for each option where all are told of."""
_LOW = 2
"""Ratings up to this are told as low."""
_WEIGHS = 1.0
"""The weight from which something counts as needed."""
_OURSELVES = re.compile(
    r"\b(?:our|my|your)sel(?:f|ves|fs)\b|\bon our own\b|\bby hand\b|\bfrom scratch\b|\bin[- ]house\b"
)
_OF_ALL = re.compile(r"\b(?:which|who|riskiest|most risky)\b", re.IGNORECASE)
_UNTOLD = "By everyday weights, as nobody has told me any need"


def risks(turn: Turn) -> Answered | None:
    """What speaks against the option named, or else the first; asked which is riskiest, against each of them."""
    if not turn.conversation.recommended and not (turn.addressed and _OF_ALL.search(turn.text)):
        return None
    named = [score for score in turn.recommendation.ranking if score.option in turn.named.options]
    if _OF_ALL.search(turn.text) and not named:
        return _riskiest(turn)
    return _against(turn, named[0] if named else turn.recommendation.ranking[0])


def lost_with(turn: Turn) -> Answered | None:
    """“What do we lose with Flask?”: where it is behind the first; of the first itself, what speaks against it."""
    if not turn.conversation.recommended:
        return None
    first = turn.recommendation.ranking[0]
    other = [option for option in turn.named.options if option != first.option]
    return why_not(turn, other[-1]) if other else _against(turn, first)


def to_build(turn: Turn) -> Answered | None:
    """“What would we have to build ourselves?”: what is needed and not built into the option named, or else the first.

    Before anything is needed, it is all that the option named has not built in.
    """
    begun = turn.conversation.recommended
    if not begun and not (turn.named.options and _OURSELVES.search(turn.text.lower())):
        return None
    option = (turn.named.options or (turn.recommendation.ranking[0].option,))[0]
    needed = _needed(turn) if begun else list(turn.comparison.criteria)
    told = [(criterion, fact) for criterion in needed if (fact := _telling(turn, criterion, option)) is not None]
    lines = _built(told, option_name(turn.comparison, option), "Of what you need, " if begun else "")
    if begun:
        lines += _rated_low([one for one in needed if one not in [criterion for criterion, _ in told]], option)
    lacking = [fact.id for _, fact in told if fact.built_in is not BuiltIn.WHOLE]
    answer = (OptionFacts(option=option, facts=tuple(dict.fromkeys(lacking))[:_MOST]),) if lacking else ()
    topics = turn.published(criterion.topic for criterion, _ in told)[:_MOST]
    reply = turn.reply(Kind.WHY, "\n".join(lines), topics=topics, options=(option,), answer=answer)
    return reply, turn.conversation


def _built(told: Sequence[tuple[Criterion, Fact]], name: str, of_it: str) -> list[str]:
    """What an option of that name has not built in, with the facts that say so; then what only in part, and what."""
    none, partly, whole = (
        [(criterion, fact) for criterion, fact in told if fact.built_in is degree]
        for degree in (BuiltIn.NONE, BuiltIn.PARTLY, BuiltIn.WHOLE)
    )
    if not told:
        return [f"None of your needs is a part that I know {name} to have or to lack."]
    lines = [] if none or partly else [f"Nothing that I know of: {name} has built in what you need."]
    if none:
        lines.append(f"{of_it}{name} has not built in: {_names(none)}. That is an extension, or code of your own.")
        lines += _claims(none)
    if partly:
        lines += [f"Built in only in part: {_names(partly)}.", *_claims(partly)]
    return [*lines, f"Built in: {_names(whole)}."] if whole else lines


def _needed(turn: Turn) -> list[Criterion]:
    """What somebody asked for, or what is being built calls for, the weightiest first."""
    asked = [each for each in turn.recommendation.requirements if each.origin is not Origin.DEFAULT]
    heavy = sorted((each for each in asked if each.weight >= _WEIGHS), key=lambda each: (-each.weight, each.criterion))
    return [turn.comparison.criterion_by_id[each.criterion] for each in heavy]


def _telling(turn: Turn, criterion: Criterion, option: str) -> Fact | None:
    """The fact that says how much of it the option has built in."""
    facts = turn.comparison.facts_by_topic.get(criterion.topic, ())
    return next((fact for fact in facts if fact.built_in is not None and fact.options == (option,)), None)


def _names(parts: Sequence[tuple[Criterion, Fact]]) -> str:
    return listing([criterion.name for criterion, _ in parts])


def _claims(parts: Sequence[tuple[Criterion, Fact]]) -> list[str]:
    facts = dict.fromkeys(fact.id for _, fact in parts)
    by_id = {fact.id: fact for _, fact in parts}
    return [f"  {claim_words(by_id[id])} [{source_words(by_id[id].sources[0])}]" for id in list(facts)[:_MOST]]


def _rated_low(needed: Sequence[Criterion], option: str) -> list[str]:
    """What is needed and no part that is built in or not, where the option is rated low."""
    rated = [(criterion, criterion.ratings.get(option)) for criterion in needed if not criterion.by_definition]
    low = [f"{one.name} ({rating.value} of 5)" for one, rating in rated if rating is not None and rating.value <= _LOW]
    return [f"Rated low: {listing(low)}."] if low else []


def _riskiest(turn: Turn) -> Answered:
    """Each option with where it loses most, the last of the ranking first."""
    recommendation = turn.recommendation
    worst = recommendation.ranking[-1]
    lead = f"I measure no risk as such. By what you told me, most speaks against {_name(turn, worst)}:"
    lines = [f"I measure no risk as such. {_UNTOLD}:" if recommendation.asked_for_nothing else lead]
    for score in reversed(recommendation.ranking):
        weak = [_rated(turn, part.criterion, part.rating) for _, part in missing(score)[:_NAMED]]
        out = f"out, by {out_words(turn.comparison, score.disqualified_by)}; " if score.disqualified_by else ""
        loses = f"loses most on {listing(weak)}" if weak else "loses nothing worth naming"
        lines.append(f"{_name(turn, score)}, {score_words(score)} of 100: {out}{loses}.")
    lines.append(verdict_words(turn.comparison, recommendation))
    return turn.reply(Kind.WHY, "\n".join(lines), topics=()), turn.conversation


def _against(turn: Turn, score: OptionScore) -> Answered:
    """An option's weak points with the facts behind them, what speaks for another, and how firm the answer is."""
    comparison, recommendation = turn.comparison, turn.recommendation
    name, weak = _name(turn, score), missing(score)[:_MOST]
    by = _UNTOLD[0].lower() + _UNTOLD[1:] if recommendation.asked_for_nothing else "for what you told me"
    lines = [f"What speaks against {name}, {by}:" if weak else f"Little speaks against {name}, {by}."]
    if score.disqualified_by:
        lines.insert(0, f"{name} is out: {out_words(comparison, score.disqualified_by)}.")
    facts: list[str] = []
    for points, part in weak:
        lines.append(f"{_rated(turn, part.criterion, part.rating)}, which costs it {points:.0f} of 100 points")
        rating = comparison.criterion_by_id[part.criterion].ratings.get(score.option)
        fact = comparison.fact_by_id.get(rating.facts[0]) if rating and rating.facts else None
        if fact is not None:
            facts.append(fact.id)
            lines.append(f"  {claim_words(fact)} [{source_words(fact.sources[0])}]")
    counter = [reason for reason in recommendation.counter_reasons if reason.points >= WORTH_SAYING]
    if counter and score.option == recommendation.leader:
        gains = listing([criterion_name(comparison, reason.criterion) for reason in counter])
        lines.append(f"What speaks for {option_name(comparison, counter[0].option)} instead: {gains}.")
    unknown = recommendation.model_copy(
        update={"unknowns": tuple(one for one in recommendation.unknowns if one.option == score.option)}
    )
    lines += [*unknown_lines(unknown, comparison), verdict_words(comparison, recommendation)]
    answer = (OptionFacts(option=score.option, facts=tuple(dict.fromkeys(facts))),) if facts else ()
    reply = turn.reply(Kind.WHY, "\n".join(lines), topics=(), options=(score.option,), answer=answer)
    return reply, turn.conversation


def _name(turn: Turn, score: OptionScore) -> str:
    return option_name(turn.comparison, score.option)


def _rated(turn: Turn, criterion: str, rating: int | None) -> str:
    rated = "not rated" if rating is None else f"rated {rating} of 5"
    return f"{criterion_name(turn.comparison, criterion)} ({rated})"
