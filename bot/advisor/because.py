"""Why, why not, and what would make another option win: read off the same recommendation, never computed anew."""

from bot.advisor.apart import WORTH_SAYING, gaps, nothing_apart
from bot.advisor.assuming import asked_first
from bot.advisor.conversation import Conversation, Kind, OptionFacts, Reply
from bot.advisor.flips import change_words
from bot.advisor.recommending import out_words, reason_lines
from bot.advisor.together import together_lines
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import (
    MOST_WEIGHT,
    allowing_words,
    counting_words,
    criterion_name,
    listing,
    option_name,
    score_words,
)
from bot.scoring.model import OptionScore, Reason, Recommendation

MOST_TOLD = 3
"""Reasons told with the fact behind them; those that weigh less are only named."""
NOTHING_CHANGES = "No single need or rating, changed alone, would put another first."


def why(turn: Turn) -> tuple[Reply, Conversation]:
    """The reasons for the first rank, and what speaks for the next."""
    recommendation = turn.recommendation
    lines = [verdict_words(turn.comparison, recommendation), *_heaviest(turn, recommendation)]
    counter = [reason for reason in recommendation.counter_reasons if reason.points >= WORTH_SAYING]
    if counter:
        other = option_name(turn.comparison, counter[0].option)
        lines += [f"What speaks for {other}:", *reason_lines(counter, turn.comparison, recommendation)]
    lines += filter(None, [nothing_apart(turn.comparison, recommendation)])
    shown = tuple(option for option in (recommendation.leader, recommendation.runner_up) if option)
    reply = turn.reply(Kind.WHY, "\n".join(lines), recommendation=recommendation, options=shown)
    return reply, turn.conversation


def _heaviest(turn: Turn, recommendation: Recommendation) -> list[str]:
    """The reasons that count most with their facts, those on what somebody asked for first; the others in one line."""
    comparison, reasons = turn.comparison, asked_first(recommendation.reasons, recommendation)
    others = [f"{criterion_name(comparison, one.criterion)} (+{one.points:.0f})" for one in reasons[MOST_TOLD:]]
    lines = reason_lines(reasons, comparison, recommendation, MOST_TOLD)
    return [*lines, f"Also: {listing(others)}."] if others else lines


def why_not(turn: Turn, option: str) -> tuple[Reply, Conversation]:
    """Why an option is not first: its musts, or where it loses most to the first."""
    recommendation = turn.recommendation
    ranked = {score.option: score for score in recommendation.ranking}
    score = ranked.get(option)
    name = option_name(turn.comparison, option)
    if score is None:
        lines = [f"{name} is not among the options you are considering."]
        reasons: list[Reason] = []
    elif option == recommendation.leader:
        reply, conversation = why(turn)
        return reply.model_copy(update={"text": f"{name} is first. {reply.text}"}), conversation
    else:
        lines, reasons = _against(turn, recommendation, score)
    answer = tuple(OptionFacts(option=option, facts=reason.facts) for reason in reasons if reason.facts)
    reply = turn.reply(Kind.WHY, "\n".join(lines), recommendation=recommendation, options=(option,), answer=answer)
    return reply, turn.conversation


def _against(turn: Turn, recommendation: Recommendation, score: OptionScore) -> tuple[list[str], list[Reason]]:
    """The outcome first, then the few criteria that decide it, what speaks for the option, and what would change it."""
    name, leader = option_name(turn.comparison, score.option), recommendation.ranking[0]
    lines = []
    if score.disqualified_by:
        lines.append(f"{name} is out: {out_words(turn.comparison, score.disqualified_by)}.")
        facts = dict.fromkeys(out.facts[0] for out in score.disqualified_by if out.facts)
        lines += [f"  {turn.comparison.fact_by_id[fact_id].claim}" for fact_id in facts]
    if leader.option == score.option:
        return lines, []
    lead = option_name(turn.comparison, leader.option)
    if score.by_the_team and score.low > leader.high:
        points = f"{score_words(score)} points, {lead} {score_words(leader)}"
        ahead = f"By what you need it would be ahead of {lead} ({points})."
        return [*lines, ahead, *_ways(turn, recommendation, score)], []
    reasons = gaps(turn.comparison, leader, score, about=score.option)
    lines.append(f"{name} has {score_words(score)} points, {lead} {score_words(leader)}.")
    if reasons:
        lines += [f"Where {name} loses most to {lead}:", *reason_lines(reasons, turn.comparison, recommendation)]
    gains = gaps(turn.comparison, score, leader, about=score.option)
    if gains:
        named = listing([criterion_name(turn.comparison, reason.criterion) for reason in gains])
        lines.append(f"What speaks for {name}: {named}.")
    return [*lines, *_ways(turn, recommendation, score)], reasons


def _ways(turn: Turn, recommendation: Recommendation, score: OptionScore) -> tuple[str, ...]:
    """What would put an option first, if a single change would."""
    if score.disqualified_by:
        return (_way_back(turn, score),)
    its_own = _single(recommendation, score)
    none = f"No single change of a weight or a rating would put {option_name(turn.comparison, score.option)} first."
    return (change_words(turn.comparison, its_own, most=2) if its_own else ()) or (none,)


def _single(recommendation: Recommendation, score: OptionScore) -> Recommendation | None:
    """The recommendation with only the single changes that put the option first; None where no single one does."""
    weights = tuple(flip for flip in recommendation.weight_flips if flip.option == score.option)
    ratings = tuple(flip for flip in recommendation.rating_flips if flip.winner == score.option)
    if not (weights or ratings):
        return None
    return recommendation.model_copy(update={"weight_flips": weights, "rating_flips": ratings})


def _way_back(turn: Turn, score: OptionScore) -> str:
    """What would have to be taken back for an option that is out."""
    musts = [out for out in score.disqualified_by if not out.by_the_team]
    gone = f"{'that must' if len(musts) == 1 else 'those musts'} would have to go"
    if not score.by_the_team:
        return f"To bring it back, {gone}."
    return f"{allowing_words(turn.comparison, score.option)} to bring it back" + (f"; {gone}, too." if musts else ".")


def what_would_win(turn: Turn, option: str | None) -> tuple[Reply, Conversation]:
    """The smallest changes that would put an option first, or change the answer at all."""
    recommendation = turn.recommendation
    score = next((score for score in recommendation.ranking if score.option == option), None)
    if option is None:
        lines = list(change_words(turn.comparison, recommendation)) or [NOTHING_CHANGES, *_next_together(turn)]
    elif score is None:
        lines = [f"{option_name(turn.comparison, option)} is not among the options you are considering."]
    elif option == recommendation.leader:
        lines = [f"{option_name(turn.comparison, option)} is first already, with {score_words(score)} points."]
        lines += change_words(turn.comparison, recommendation) or (NOTHING_CHANGES, *_next_together(turn))
    else:
        lines = _towards_first(turn, recommendation, score)
    shown = (option,) if option else tuple(o for o in (recommendation.leader, recommendation.runner_up) if o)
    reply = turn.reply(Kind.WHAT_IF, "\n".join(lines), recommendation=recommendation, options=shown, hypothetical=False)
    return reply, turn.conversation


def _next_together(turn: Turn) -> list[str]:
    """What would put the runner-up first, where no single change does."""
    return together_lines(turn, turn.recommendation.runner_up) if turn.recommendation.runner_up else []


def _towards_first(turn: Turn, recommendation: Recommendation, score: OptionScore) -> list[str]:
    """For an option that is not first: the single changes that would do, or what would help it most."""
    name, leader = option_name(turn.comparison, score.option), recommendation.ranking[0]
    points = f"{name} has {score_words(score)} points, {option_name(turn.comparison, leader.option)} "
    lines = [f"{points}{score_words(leader)}."]
    if score.disqualified_by:
        lines = [f"{name} is out: {out_words(turn.comparison, score.disqualified_by)}."]
    lines += _ways(turn, recommendation, score)
    if score.by_the_team:
        return lines
    if score.disqualified_by or not _single(recommendation, score):
        lines += together_lines(turn, score.option)
    weights = {requirement.criterion: requirement.weight for requirement in recommendation.requirements}
    gains = [gain.criterion for gain in gaps(turn.comparison, score, leader, about=score.option)]
    parts = [
        f"{criterion_name(turn.comparison, criterion)} ({counting_words(weights[criterion])})"
        for criterion in gains
        if weights.get(criterion, MOST_WEIGHT) < MOST_WEIGHT
    ]
    if parts:
        lines.append(f"It gains most where it is ahead, so if these mattered more: {listing(parts)}.")
    return lines
