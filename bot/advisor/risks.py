"""What speaks against an option for this team: a few points, a sentence each, and the rest when asked for more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.advisor.apart import WORTH_SAYING, alike, also_words, lead, missing, points_words, rival
from bot.advisor.because import why_not
from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.last_answer import more
from bot.advisor.recommending import out_words, unknown_lines
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import criterion_name, listing, option_name, score_words, source_words
from bot.scoring.model import Contribution, OptionScore, Verdict
from bot.understanding.intents.manner import ONE

MOST_POINTS = 4
"""Points told at once."""
_NAMED = 2
"""Weak points named for each option where all are told of."""
_HEAVIEST = 2
"""Weak points told before anything else is."""
_LOW = 2
"""Ratings up to this are told as low."""
GOOD = 4
"""Ratings from which something is good, though it costs points that it is not rated higher."""
_OF_ALL = re.compile(r"\b(?:which|who|riskiest|most risky)\b", re.IGNORECASE)
UNTOLD = "By everyday weights, as nobody has told me any need"


@dataclass(frozen=True)
class Point:
    """Something that speaks for or against an option; `id` is the same whenever it is told."""

    id: str
    text: str
    fact: str = ""
    short: str = ""
    """The same without reason and source."""


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


def more_of_it(turn: Turn) -> Answered | None:
    """More of what was just told: of what speaks against an option what was left out, else further facts."""
    told, about = turn.conversation.weak_told, turn.conversation.about
    score = next((one for one in turn.recommendation.ranking if one.option in about), None) if told else None
    return more(turn) if score is None else _told(turn, score, f"Also against {_name(turn, score)}:", told)


def _riskiest(turn: Turn) -> Answered:
    """Each option with where it loses most, the last of the ranking first."""
    recommendation = turn.recommendation
    worst = recommendation.ranking[-1]
    lead = f"I measure no risk as such. By what you told me, most speaks against {_name(turn, worst)}:"
    lines = [f"I measure no risk as such. {UNTOLD}:" if recommendation.asked_for_nothing else lead]
    for score in reversed(recommendation.ranking):
        weak = [_rated(turn, part.criterion, part.rating) for _, part in missing(score)[:_NAMED]]
        out = f"out, by {out_words(turn.comparison, score.disqualified_by)}; " if score.disqualified_by else ""
        loses = f"loses most on {listing(weak)}" if weak else "loses nothing worth naming"
        lines.append(f"• {_name(turn, score)}, {score_words(score)} of 100: {out}{loses}.")
    lines.append(verdict_words(turn.comparison, recommendation))
    return turn.reply(Kind.WHY, "\n".join(lines), topics=()), turn.conversation


def _against(turn: Turn, score: OptionScore) -> Answered:
    """An option's weak points, the heaviest first; that it is out, where it is, before them."""
    name, recommendation = _name(turn, score), turn.recommendation
    by = UNTOLD[0].lower() + UNTOLD[1:] if recommendation.asked_for_nothing else "for what you told me"
    heavy = sum(points for points, _ in missing(score)) >= 2
    lead = f"{'What speaks' if heavy else 'Little speaks'} against {name}, {by}:"
    if score.disqualified_by:
        lead = f"{name} is out: {out_words(turn.comparison, score.disqualified_by)}.\n{lead}"
    if turn.manner.sentences == ONE:
        return _in_one_line(turn, score, lead)
    return _told(turn, score, lead, ())


def shortest(turn: Turn) -> Answered | None:
    """What was just told against an option, in one line; None where nothing was."""
    told, about = turn.conversation.weak_told, turn.conversation.about
    score = next((one for one in turn.recommendation.ranking if one.option in about), None) if told else None
    return _in_one_line(turn, score, f"Most against {_name(turn, score)}:") if score else None


def _in_one_line(turn: Turn, score: OptionScore, lead: str) -> Answered:
    points = [point for point in _points(turn, score) if point.short][:_HEAVIEST]
    told = listing([point.short for point in points]) or "nothing that I know of"
    reply = turn.reply(Kind.WHY, f"{lead} {told}.", topics=(), options=(score.option,))
    return reply, turn.conversation


def _told(turn: Turn, score: OptionScore, lead: str, before: Sequence[str]) -> Answered:
    """The next points after those told before, and how to hear the others."""
    left = [point for point in _points(turn, score) if point.id not in before]
    shown, rest = left[:MOST_POINTS], left[MOST_POINTS:]
    lines = [lead, *(f"• {point.text}" for point in shown)]
    if not shown:
        lines = [f"That is all I know against {_name(turn, score)}."]
    if rest:
        lines.append(f"There {'is' if len(rest) == 1 else 'are'} {len(rest)} more: say “more”.")
    facts = tuple(dict.fromkeys(point.fact for point in shown if point.fact))
    answer = (OptionFacts(option=score.option, facts=facts),) if facts else ()
    weak = (*before, *(point.id for point in shown))
    reply = turn.reply(
        Kind.WHY, "\n".join(lines), topics=(), options=(score.option,), answer=answer, weak_told=weak if rest else ()
    )
    return reply, turn.conversation


def _points(turn: Turn, score: OptionScore) -> list[Point]:
    """All that speaks against an option: an open race, what costs it points, what others do better, what it is bad at
    though nobody asked for it, and what is not known."""
    recommendation = turn.recommendation
    costly = [(cost, part, (part.rating or 0) >= GOOD) for cost, part in _apart_first(turn, score)]
    weak = [
        point_on(turn, score.option, part.criterion, f"costs it {cost:.0f} of 100 points{_also(turn, score, part)}")
        for cost, part, good in costly
        if not good
    ]
    nearly = [
        point_on(
            turn,
            score.option,
            part.criterion,
            f"is rated {part.rating}, not 5, which costs it {points_words(cost)}{_also(turn, score, part)}",
        )
        for cost, part, good in costly
        if good
    ]
    lows = [
        point_on(turn, score.option, part.criterion, f"is rated {part.rating} of 5, though it counts for little here")
        for part in sorted(score.contributions, key=lambda part: (part.rating or 0, -part.weight))
        if part.rating is not None and part.rating <= _LOW
    ]
    first = score.option == recommendation.leader
    others = [
        point_on(turn, one.option, one.criterion, f"speaks for {option_name(turn.comparison, one.option)}")
        for one in recommendation.counter_reasons
        if first and one.points >= WORTH_SAYING
    ]
    is_open = first and recommendation.verdict in (Verdict.LEANING, Verdict.TOO_CLOSE)
    verdict = [Point("verdict", verdict_words(turn.comparison, recommendation))] if is_open else []
    mine = tuple(one for one in recommendation.unknowns if one.option == score.option)
    unknown = unknown_lines(recommendation.model_copy(update={"unknowns": mine}), turn.comparison)
    ordered = [*verdict, *weak[:_HEAVIEST], *others[:1], *weak[_HEAVIEST:], *others[1:], *lows, *nearly]
    ordered += [Point(line, line) for line in unknown]
    told: dict[str, Point] = {}
    for point in ordered:
        told.setdefault(point.id, point)
    return list(told.values())


def _apart_first(turn: Turn, score: OptionScore) -> list[tuple[float, Contribution]]:
    """What costs an option points: first where it is behind the best of the others, in the order of a decision's
    summary (`apart.losses`)."""
    other = rival(turn.recommendation.ranking, [score.option])
    return sorted(missing(score), key=lambda one: min(lead(score, other, one[1].criterion), 0))


def _also(turn: Turn, score: OptionScore, part: Contribution) -> str:
    """By how much that is more than it costs the best of the others; or which of them it costs as much."""
    ranking = turn.recommendation.ranking
    other = rival(ranking, [score.option])
    behind = -lead(score, other, part.criterion)
    if other is not None and behind >= WORTH_SAYING:
        return f", {behind:.0f} more than {option_name(turn.comparison, other.option)}"
    told = also_words(turn.comparison, alike(ranking, part, [score.option]))
    return f" ({told})" if told else ""


def point_on(turn: Turn, option: str, criterion: str, said: str) -> Point:
    """A point about a criterion: what is said of it, why in the words of the rating, and where that can be read."""
    comparison = turn.comparison
    known = comparison.criterion_by_id.get(criterion)
    rating = known.ratings.get(option) if known else None
    fact = comparison.fact_by_id.get(rating.facts[0]) if rating and rating.facts else None
    text = f"“{criterion_name(comparison, criterion)}” {said}"
    text += f": {rating.why}" if rating else "."
    text += f" [{source_words(fact.sources[0])}]" if fact else ""
    return Point(criterion, text, fact.id if fact else "", f"“{criterion_name(comparison, criterion)}” {said}")


def _name(turn: Turn, score: OptionScore) -> str:
    return option_name(turn.comparison, score.option)


def _rated(turn: Turn, criterion: str, rating: int | None) -> str:
    rated = "not rated" if rating is None else f"rated {rating} of 5"
    return f"{criterion_name(turn.comparison, criterion)} ({rated})"
