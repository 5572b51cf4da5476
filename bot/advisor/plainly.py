"""The answer that stands in two sentences that need no sources and no words of the trade, to be handed on."""

from collections.abc import Sequence

from bot.advisor.about_answer import missing
from bot.advisor.because import NOTHING_CHANGES, WORTH_SAYING
from bot.advisor.conversation import Answered, Kind
from bot.advisor.flips import change_words
from bot.advisor.last_answer import shorter
from bot.advisor.recommending import next_question_line
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import criterion_name, listing, need_words, option_name, score_words
from bot.facts.model import Comparison
from bot.scoring.model import USE_CASE, Origin, Reason, Recommendation, Verdict
from bot.understanding.manner import TWO

_STRONGEST = 2
_ASKED = (Origin.SAID, Origin.ANSWER)


def brief(turn: Turn) -> Answered | None:
    """What was said last, in short: a fact, else the answer that stands."""
    return shorter(turn) or (plainly(turn, turn.manner.sentences or TWO) if turn.conversation.recommended else None)


def plainly(turn: Turn, sentences: int = TWO) -> Answered:
    """Who is first and why; then, unless one sentence is to do, the main drawback and what would turn it."""
    recommendation = turn.recommendation
    told = [_outcome(turn, recommendation), *_but(turn, recommendation)]
    options = tuple(option for option in (recommendation.leader, recommendation.runner_up) if option)
    told_of = (*recommendation.reasons, *recommendation.counter_reasons)
    rests_on = tuple(dict.fromkeys(fact for reason in told_of for fact in reason.facts))
    words = " ".join(told[:sentences])
    return turn.reply(Kind.WHY, words, topics=(), options=options, rests_on=rests_on), turn.conversation


def _outcome(turn: Turn, recommendation: Recommendation) -> str:
    comparison = turn.comparison
    if recommendation.verdict is Verdict.NONE or not (recommendation.leader and recommendation.runner_up):
        return verdict_words(comparison, recommendation)
    scores = {score.option: score_words(score) for score in recommendation.ranking}
    first, next_ = (option_name(comparison, one) for one in (recommendation.leader, recommendation.runner_up))
    points = f"{scores[recommendation.leader]} of 100 points, {next_} {scores[recommendation.runner_up]}"
    strong = _strongest(recommendation.reasons, recommendation)
    if recommendation.verdict is Verdict.TOO_CLOSE:
        sides = [(first, strong), (next_, _strongest(recommendation.counter_reasons, recommendation))]
        speak = [f"{_names(comparison, side)} for {name}" for name, side in sides if side]
        why = f"; {listing(speak)} {'speak' if sum(len(side) for _, side in sides) > 1 else 'speaks'}" if speak else ""
        return f"{_for_what(turn)}it is too close to call: {first} has {points}{why}."
    ahead = "fits best" if recommendation.verdict is Verdict.CLEAR else "is ahead, though not by much"
    why = f", and is ahead most on {_names(comparison, strong)}{_asked_for(recommendation, strong)}" if strong else ""
    return f"{_for_what(turn)}{first} {ahead}: it has {points}{why}."


def _for_what(turn: Turn) -> str:
    """What it is recommended for, the beginning of a sentence."""
    if turn.recommendation.asked_for_nothing:
        return "By everyday weights, as nobody has told me any need, "
    built = [need for need in turn.conversation.needs if need.aspect == USE_CASE]
    return f"For “{need_words(turn.comparison, built[0])}”, " if built else "For what you told me, "


def _strongest(reasons: Sequence[Reason], recommendation: Recommendation) -> list[Reason]:
    """Those that weigh most: of what somebody asked for, or where nobody asked for any of them, of what was assumed."""
    heavy = [reason for reason in reasons if reason.points >= WORTH_SAYING]
    asked = [reason for reason in heavy if _all_asked_for(recommendation, [reason])]
    return (asked or heavy)[:_STRONGEST]


def _names(comparison: Comparison, reasons: Sequence[Reason]) -> str:
    return listing([f"“{criterion_name(comparison, reason.criterion)}”" for reason in reasons])


def _asked_for(recommendation: Recommendation, reasons: Sequence[Reason]) -> str:
    """That somebody of the team asked for all of this, or that it was assumed."""
    if _all_asked_for(recommendation, reasons):
        return ", which you asked for"
    return f", {'both ' if len(reasons) > 1 else ''}assumed to matter"


def _all_asked_for(recommendation: Recommendation, reasons: Sequence[Reason]) -> bool:
    asked = {
        each.criterion
        for each in recommendation.requirements
        if any(need.origin in _ASKED and need.aspect != USE_CASE for need in each.needs)
    }
    return all(reason.criterion in asked for reason in reasons)


def _but(turn: Turn, recommendation: Recommendation) -> list[str]:
    """The main drawback of the first, and what would turn the answer; while it is close, what would settle it."""
    if recommendation.verdict is Verdict.NONE or recommendation.runner_up is None:
        return []
    if recommendation.verdict is Verdict.TOO_CLOSE:
        line = next_question_line(recommendation, turn.comparison)
        return [line] if line else []
    turns = next(iter(change_words(turn.comparison, recommendation, most=1, numbers=False)), NOTHING_CHANGES)
    turns = turns[0].lower() + turns[1:] if turns == NOTHING_CHANGES else turns
    costs = missing(recommendation.ranking[0])
    if not costs:
        return [f"Little speaks against it; {turns}"]
    points, part = costs[0]
    name = criterion_name(turn.comparison, part.criterion)
    lost = f"{points:.0f} point{'' if round(points) == 1 else 's'}"
    return [f"Its main drawback is “{name}”, which costs it {lost}; {turns}"]
