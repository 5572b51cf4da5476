"""The answer that stands in two sentences that need no sources and no words of the trade, to be handed on."""

from collections.abc import Sequence

from bot.advisor.apart import WORTH_SAYING, also_words, gaps, losses, points_words
from bot.advisor.because import NOTHING_CHANGES
from bot.advisor.conversation import Answered, Kind
from bot.advisor.flips import change_words
from bot.advisor.last_answer import shorter
from bot.advisor.recommending import next_question_line
from bot.advisor.risks import shortest
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import (
    being_built,
    built_words,
    criterion_name,
    day,
    listing,
    need_words,
    option_name,
    outcome_words,
    score_words,
    sentence,
)
from bot.facts.model import Comparison
from bot.scoring.model import USE_CASE, Origin, Reason, Recommendation, Verdict
from bot.understanding.intents.manner import TWO

_STRONGEST = 2
_ASKED = (Origin.SAID, Origin.ANSWER)
_LONGEST_QUOTE = 50


def brief(turn: Turn) -> Answered | None:
    """What was said last, in short: a fact, else the answer that stands; that, too, where it is to be handed on."""
    standing = turn.conversation.recommended
    if standing and turn.manner.handed_on:
        return plainly(turn, turn.manner.sentences or TWO)
    return shorter(turn) or shortest(turn) or (plainly(turn, turn.manner.sentences or TWO) if standing else None)


def plainly(turn: Turn, sentences: int = TWO) -> Answered:
    """Who is first and why; then, unless one sentence is to do, the main drawback and what would turn it. What has been
    decided comes before that."""
    recommendation = turn.recommendation
    told = [*_decided(turn), _outcome(turn, recommendation), *_but(turn, recommendation)]
    options = tuple(option for option in (recommendation.leader, recommendation.runner_up) if option)
    told_of = (*recommendation.reasons, *recommendation.counter_reasons)
    rests_on = tuple(dict.fromkeys(fact for reason in told_of for fact in reason.facts))
    words = " ".join(told[:sentences])
    return turn.reply(Kind.WHY, words, topics=(), options=options, rests_on=rests_on), turn.conversation


def _decided(turn: Turn) -> list[str]:
    """That it is decided, or proposed: what, for what, by whom and when."""
    settled = turn.message.decided
    if settled is None:
        return []
    built = built_words(turn.comparison, turn.conversation.needs)
    outcome = outcome_words(turn.comparison, settled.outcome)
    outcome = outcome if settled.outcome else outcome[0].lower() + outcome[1:]
    what = f"{outcome} for {built}" if built else outcome
    who = f" by {listing(list(settled.by))}" if settled.by else ""
    if settled.open:
        asked = (
            f"{listing(list(settled.by))} still {'have' if len(settled.by) > 1 else 'has'} to agree"
            if settled.by
            else ""
        )
        return [
            f"{sentence(what)} was proposed on {day(settled.on)} ({settled.id}); {asked or 'it is not accepted yet'}."
        ]
    return [f"{sentence(what)} was decided{who} on {day(settled.on)} ({settled.id})."]


def _outcome(turn: Turn, recommendation: Recommendation) -> str:
    comparison = turn.comparison
    if recommendation.verdict is Verdict.NONE or not (recommendation.leader and recommendation.runner_up):
        return verdict_words(comparison, recommendation)
    scores = {score.option: score_words(score) for score in recommendation.ranking}
    first, next_ = (option_name(comparison, one) for one in (recommendation.leader, recommendation.runner_up))
    points = f"{scores[recommendation.leader]} of 100 points, {next_} {scores[recommendation.runner_up]}"
    strong = _strongest(recommendation.reasons)
    if recommendation.verdict is Verdict.TOO_CLOSE:
        sides = [(first, strong), (next_, _strongest(recommendation.counter_reasons))]
        speak = [f"{_names(comparison, side)} for {name}" for name, side in sides if side]
        why = f"; {listing(speak)} {'speak' if sum(len(side) for _, side in sides) > 1 else 'speaks'}" if speak else ""
        return f"{_for_what(turn)}it is too close to call: {first} has {points}{why}."
    ahead = "fits best" if recommendation.verdict is Verdict.CLEAR else "is ahead, though not by much"
    why = _ahead_most(turn, recommendation, strong)
    return f"{_for_what(turn)}{first} {ahead}: it has {points}{why}."


def _for_what(turn: Turn) -> str:
    """What it is recommended for, the beginning of a sentence: in the words of those who build it, if they gave any."""
    if turn.recommendation.asked_for_nothing:
        return "By everyday weights, as nobody has told me any need, "
    if turn.message.decided is not None:
        return "By what we need, "  # what it is for has been said just before
    if named := built_words(turn.comparison, turn.conversation.needs):
        return f"For {named}, "
    built = being_built(turn.conversation.needs)
    told = "what we need" if turn.manner.handed_on else "what you told me"
    return f"For “{need_words(turn.comparison, built[0])}”, " if built else f"For {told}, "


def _strongest(reasons: Sequence[Reason]) -> list[Reason]:
    """Those that weigh most, whoever asked for them."""
    heavy = [reason for reason in reasons if reason.points >= WORTH_SAYING]
    return sorted(heavy, key=lambda reason: -reason.points)[:_STRONGEST]


def _names(comparison: Comparison, reasons: Sequence[Reason]) -> str:
    return listing([f"“{criterion_name(comparison, reason.criterion)}”" for reason in reasons])


def _ahead_most(turn: Turn, recommendation: Recommendation, strong: Sequence[Reason]) -> str:
    """Where the first is ahead most, and beside that the heaviest of what somebody asked for; each with whether it was
    asked for or assumed."""
    wanted = [reason for reason in strong if _asked_for(recommendation, reason)]
    assumed = [reason for reason in strong if reason not in wanted]
    also = [one for one in _gains(turn, recommendation) if one not in strong and _asked_for(recommendation, one)][:1]
    asked_by = _whose_wish(turn, recommendation, wanted or also)
    parts = [f"{_names(turn.comparison, wanted)}, {asked_by}"] if wanted else []
    usual = all(_is_usual(recommendation, reason) for reason in assumed)
    mark = "usual for such a project" if usual else "assumed to matter"
    mark = f"both {mark}" if len(assumed) == _STRONGEST else mark
    parts += [f"{_names(turn.comparison, assumed)}, {mark}"] if assumed else []
    told = ", and on ".join(parts)
    rest = f", and also on {_names(turn.comparison, also)}, {asked_by}" if also and not wanted else ""
    return f", and is ahead most on {told}{rest}" if told else ""


def _gains(turn: Turn, recommendation: Recommendation) -> list[Reason]:
    """Where the first gains on the next, the most first."""
    scores = {score.option: score for score in recommendation.ranking}
    first, next_ = scores[recommendation.leader or ""], scores[recommendation.runner_up or ""]
    found = gaps(turn.comparison, first, next_, about=first.option, most=len(first.contributions))
    return [reason for reason in found if reason.points >= WORTH_SAYING]


def _is_usual(recommendation: Recommendation, reason: Reason) -> bool:
    """Whether it counts because of what is being built."""
    return any(
        each.origin is Origin.USE_CASE for each in recommendation.requirements if each.criterion == reason.criterion
    )


def _whose_wish(turn: Turn, recommendation: Recommendation, reasons: Sequence[Reason]) -> str:
    """That the team asked for it; where a few words of theirs did, with these."""
    we = "we" if turn.manner.handed_on else "you"
    concerned = {reason.criterion for reason in reasons}
    said = {
        need.said
        for each in recommendation.requirements
        if each.criterion in concerned
        for need in each.needs
        if need.origin is Origin.SAID and need.aspect != USE_CASE
    }
    quoted = next(iter(said), "")
    beside = [need for need in turn.conversation.needs if need.said == quoted]
    if len(said) == len(beside) == len(reasons) == 1 and quoted and len(quoted) <= _LONGEST_QUOTE:
        return f"as {we} said “{quoted}”"
    return f"which {we} asked for"


def _asked_for(recommendation: Recommendation, reason: Reason) -> bool:
    """Whether somebody of the team asked for it; else it was assumed."""
    return any(
        need.origin in _ASKED and need.aspect != USE_CASE
        for each in recommendation.requirements
        if each.criterion == reason.criterion
        for need in each.needs
    )


def _but(turn: Turn, recommendation: Recommendation) -> list[str]:
    """The main drawback of the first, and what would turn the answer; while it is close, what would settle it."""
    if recommendation.verdict is Verdict.NONE or recommendation.runner_up is None:
        return []
    if recommendation.verdict is Verdict.TOO_CLOSE:
        line = next_question_line(recommendation, turn.comparison)
        return [line] if line else []
    turns = next(iter(change_words(turn.comparison, recommendation, most=1, numbers=False)), NOTHING_CHANGES)
    turns = turns[0].lower() + turns[1:] if turns == NOTHING_CHANGES else turns
    costs = losses(recommendation.ranking, recommendation.ranking[0])
    if not costs:
        return [f"Little speaks against it; {turns}"]
    name = criterion_name(turn.comparison, costs[0].part.criterion)
    lost = points_words(costs[0].points)
    if costs[0].behind:
        cost = f"where it is {lost} behind {option_name(turn.comparison, costs[0].behind)}"
    else:
        also = also_words(turn.comparison, costs[0].alike)
        cost = f"which costs it {lost}" + (f" and is {also}" if also else "")
    return [f"Its main drawback is “{name}”, {cost}; {turns}"]
