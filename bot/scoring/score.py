"""The recommendation: what the team needs and what is known, made into a ranking with its reasons.

`score(o) = 100 * sum(w * v) / sum(w)` over the criteria with weight, v the rating from 0 (lowest) to 1 (highest). An
unknown rating makes the score an interval, v from 0 to 1; options rank by its middle. When no criterion carries weight
every score is 0, nobody is ahead, and the verdict is too close to call unless a single option meets every must.
"""

from collections.abc import Collection, Sequence

from bot.facts.model import Comparison
from bot.scoring.exact import STEPS, apportion, points_of, round_share, weight_of
from bot.scoring.flips import rating_flips, weight_flips
from bot.scoring.matrix import Matrix
from bot.scoring.model import Contribution, Need, OptionScore, Recommendation, Requirement, Verdict
from bot.scoring.question import next_question
from bot.scoring.reasons import COUNTER_REASONS, REASONS, disqualifications, reasons, release, unknowns
from bot.scoring.requirements import pulls, settle
from bot.scoring.robustness import verdict
from bot.scoring.ruling import ruled_out
from bot.scoring.standing import Standing, weigh


def recommend(
    needs: Sequence[Need],
    comparison: Comparison,
    knowledge_digest: str,
    options: Collection[str] | None = None,
    answered: Collection[str] = (),
) -> Recommendation:
    """The recommendation for a team's needs; equal arguments give equal bytes.

    `options` are the ids of those considered, all by default; `answered` the ids of questions not to ask again.
    Raises `NotFoundError` for an option the comparison does not hold.
    """
    pulled = pulls(needs, comparison)
    wanted = settle(pulled, comparison)
    standing = weigh(Matrix.of(comparison, options), wanted, ruled_out(needs))
    question = next_question(needs, comparison, standing, answered)
    return conclude(standing, wanted, comparison, knowledge_digest, question=question, asked_for_nothing=not pulled)


def conclude(
    standing: Standing,
    wanted: tuple[Requirement, ...],
    comparison: Comparison,
    knowledge_digest: str,
    *,
    question: str | None = None,
    asked_for_nothing: bool = False,
) -> Recommendation:
    """What a weighed matrix says. The margin is 0 when there is no runner-up.

    When only one option is left there is no runner-up, and its reasons are those against the best of the
    options that are out.
    """
    by_criterion = {requirement.criterion: requirement for requirement in wanted}
    ranking = tuple(_option_score(standing, by_criterion, option) for option in (*standing.order, *standing.barred))
    names = standing.matrix.options
    leader, runner_up = (*standing.order, None, None)[:2]
    against = next(iter((*standing.order[1:], *standing.barred)), None)
    pair = None if leader is None or against is None else (leader, against)
    certainty = verdict(None if leader is None else standing.acceptability[leader], comparison.thresholds)
    claimed = certainty in (Verdict.CLEAR, Verdict.LEANING)
    return Recommendation(
        comparison=comparison.id,
        knowledge=knowledge_digest,
        options=names,
        requirements=wanted,
        ranking=ranking,
        leader=None if leader is None else names[leader],
        winner=names[leader] if leader is not None and claimed else None,
        runner_up=None if runner_up is None else names[runner_up],
        verdict=certainty,
        margin=0.0 if runner_up is None else _middle(ranking[0]) - _middle(ranking[1]),
        reasons=() if pair is None else reasons(standing, *pair, REASONS),
        counter_reasons=() if pair is None else reasons(standing, *pair[::-1], COUNTER_REASONS),
        weight_flips=weight_flips(standing),
        rating_flips=rating_flips(standing),
        unknowns=unknowns(standing),
        release=release(standing),
        next_question=question,
        asked_for_nothing=asked_for_nothing,
    )


def _option_score(standing: Standing, wanted: dict[str, Requirement], option: int) -> OptionScore:
    low, high, contributions = _contributions(standing, option)
    return OptionScore(
        option=standing.matrix.options[option],
        low=low,
        high=high,
        acceptability=standing.acceptability[option],
        contributions=contributions,
        disqualified_by=disqualifications(standing, wanted, option),
    )


def _contributions(standing: Standing, option: int) -> tuple[float, float, tuple[Contribution, ...]]:
    """The published interval of an option's score, and the parts that add up to both its ends exactly."""
    whole = standing.whole
    if not whole:
        return 0.0, 0.0, ()
    steps = standing.matrix.steps[option]
    known = [criterion for criterion in standing.weighted if steps[criterion] is not None]
    unknown = [criterion for criterion in standing.weighted if steps[criterion] is None]
    low, high = round_share(standing.low[option], whole), round_share(standing.high[option], whole)
    sure = apportion([standing.weights[criterion] * (steps[criterion] or 0) for criterion in known], whole, low)
    open_ = apportion([standing.weights[criterion] * STEPS for criterion in unknown], whole, high - low)
    bounds = {criterion: (part, part) for criterion, part in zip(known, sure, strict=True)}
    bounds |= {criterion: (0, part) for criterion, part in zip(unknown, open_, strict=True)}
    contributions = tuple(
        Contribution(
            criterion=standing.matrix.criteria[criterion].id,
            weight=weight_of(standing.weights[criterion]),
            rating=standing.matrix.filled[option][criterion] + 1 if steps[criterion] is not None else None,
            low=points_of(bounds[criterion][0]),
            high=points_of(bounds[criterion][1]),
        )
        for criterion in standing.weighted
    )
    return points_of(low), points_of(high), contributions


def _middle(score: OptionScore) -> float:
    return (score.low + score.high) / 2
