"""Why, why not, and what would make another option win: read off the same recommendation, never computed anew."""

from bot.advisor.conversation import Conversation, Kind, OptionFacts, Reply
from bot.advisor.recommending import out_words, reason_lines
from bot.advisor.turn import Turn
from bot.advisor.words import change_words, criterion_name, option_name, score_words, verdict_words, weight_words
from bot.facts.model import Comparison
from bot.scoring.model import OptionScore, Reason, Recommendation

WORTH_SAYING = 0.5
"""Points below which a difference is not told: it would be rounded to none."""
NOTHING_CHANGES = "No single need or rating, changed alone, would put another first."


def why(turn: Turn) -> tuple[Reply, Conversation]:
    """The reasons for the first rank, and what speaks for the next."""
    recommendation = turn.recommendation
    lines = [verdict_words(turn.comparison, recommendation), *reason_lines(recommendation.reasons, turn.comparison)]
    if recommendation.counter_reasons:
        other = option_name(turn.comparison, recommendation.counter_reasons[0].option)
        lines += [f"What speaks for {other}:", *reason_lines(recommendation.counter_reasons, turn.comparison)]
    shown = tuple(option for option in (recommendation.leader, recommendation.runner_up) if option)
    reply = turn.reply(Kind.WHY, "\n".join(lines), recommendation=recommendation, options=shown)
    return reply, turn.conversation


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
    name = option_name(turn.comparison, score.option)
    lines = []
    if score.disqualified_by:
        lines.append(f"{name} is out: {out_words(turn.comparison, score.disqualified_by)}.")
        facts = dict.fromkeys(fact for out in score.disqualified_by for fact in out.facts)
        lines += [f"  {turn.comparison.fact_by_id[fact_id].claim}" for fact_id in facts]
    leader = recommendation.ranking[0]
    if leader.option == score.option:
        return lines, []
    reasons = gaps(turn.comparison, leader, score, about=score.option)
    lead = option_name(turn.comparison, leader.option)
    lines.append(f"{name} has {score_words(score)} points, {lead} {score_words(leader)}.")
    if reasons:
        lines += [f"Where {name} loses most to {lead}:", *reason_lines(reasons, turn.comparison)]
    gains = gaps(turn.comparison, score, leader, about=score.option)
    if gains:
        lines += [f"What speaks for {name}:", *reason_lines(gains, turn.comparison)]
    return lines, reasons


def gaps(comparison: Comparison, better: OptionScore, worse: OptionScore, about: str, most: int = 3) -> list[Reason]:
    """Where `better` gains most on `worse`, from the published contributions; facts on `about` come first."""
    theirs = {part.criterion: part for part in worse.contributions}
    found = [
        (part.low + part.high - theirs[part.criterion].low - theirs[part.criterion].high, part.criterion)
        for part in better.contributions
        if part.criterion in theirs
    ]
    other = better.option if about == worse.option else worse.option
    ahead = sorted((one for one in found if one[0] > 0), key=lambda one: (-one[0], one[1]))
    heavy = [one for one in ahead if one[0] / 2 >= WORTH_SAYING] or ahead[:1]
    return [
        Reason(
            criterion=criterion,
            option=better.option,
            against=worse.option,
            points=gap / 2,
            facts=_facts(comparison, criterion, about) + _facts(comparison, criterion, other),
        )
        for gap, criterion in heavy[:most]
    ]


def _facts(comparison: Comparison, criterion: str, option: str) -> tuple[str, ...]:
    rating = comparison.criterion_by_id[criterion].ratings.get(option)
    return rating.facts if rating else ()


def what_would_win(turn: Turn, option: str | None) -> tuple[Reply, Conversation]:
    """The smallest changes that would put an option first, or change the answer at all."""
    recommendation = turn.recommendation
    flips = list(change_words(turn.comparison, recommendation))
    gainers = {flip.option for flip in recommendation.weight_flips}
    gainers |= {flip.winner for flip in recommendation.rating_flips}
    if option == recommendation.leader and option is not None:
        lines = [f"{option_name(turn.comparison, option)} is first already.", *flips]
    elif option is None or option in gainers:
        lines = flips or [NOTHING_CHANGES]
    else:
        lines = _far_from_first(turn, recommendation, option)
    shown = (option,) if option else tuple(o for o in (recommendation.leader, recommendation.runner_up) if o)
    reply = turn.reply(Kind.WHAT_IF, "\n".join(lines), recommendation=recommendation, options=shown, hypothetical=False)
    return reply, turn.conversation


def _far_from_first(turn: Turn, recommendation: Recommendation, option: str) -> list[str]:
    """For an option that no single change puts first, or that is out: what stands in its way."""
    name = option_name(turn.comparison, option)
    score = next((score for score in recommendation.ranking if score.option == option), None)
    if score is None:
        return [f"{name} is not among the options you are considering."]
    lines = [f"{name} has {score_words(score)} points; no single small change puts it first."]
    if score.disqualified_by:
        lines = [f"{name} is out: {out_words(turn.comparison, score.disqualified_by)}. That must would have to go."]
    leader = recommendation.ranking[0]
    gains = gaps(turn.comparison, score, leader, about=score.option)
    if gains:
        named = [criterion_name(turn.comparison, reason.criterion) for reason in gains]
        weights = {r.criterion: r.weight for r in recommendation.requirements}
        parts = [
            f"{label} (now {weight_words(weights.get(reason.criterion, 0))} of 5)"
            for label, reason in zip(named, gains, strict=True)
        ]
        lines.append(f"It gains most if these mattered more: {', '.join(parts)}.")
    return lines
