"""How sure an answer is, in words that need no statistics; the numbers behind them stand in Sources and Details."""

from bot.advisor.words import allowing_words, criterion_name, listing, option_name
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation, Verdict

_SHIFTED = "if each need mattered up to 50% more or less"
"""What a share of weightings near the stated ones means; see `bot.scoring.robustness`."""


def verdict_words(comparison: Comparison | None, recommendation: Recommendation) -> str:
    """How sure the answer is, in a sentence."""
    if recommendation.verdict is Verdict.NONE or recommendation.leader is None:
        return f"{_nobody_left(recommendation)}{_way_out(comparison, recommendation)}"
    leader = option_name(comparison, recommendation.leader)
    if len(recommendation.ranking) == 1:
        return f"Only {leader} is considered, so there is nothing to compare it with."
    if not any(requirement.weight for requirement in recommendation.requirements):
        return "Too close to call: nothing you named carries any weight, so no option is ahead."
    if recommendation.runner_up is None:
        return f"Clear: {_only_one_left(leader, recommendation)}"
    score = next(score for score in recommendation.ranking if score.option == recommendation.leader)
    times = f"{int(100 * score.acceptability)} times in 100"
    if recommendation.verdict is Verdict.TOO_CLOSE:
        other = option_name(comparison, recommendation.runner_up)
        return f"Too close to call between {leader} and {other}: {leader} comes first {times} {_SHIFTED}."
    if recommendation.verdict is Verdict.LEANING:
        return f"Leaning: {leader} comes first, but only {times} {_SHIFTED}."
    stays = "stays first even" if score.acceptability == 1 else f"stays first {times}"
    return f"Clear: {leader} comes first, and {stays} {_SHIFTED}."


def _nobody_left(recommendation: Recommendation) -> str:
    ruled = sum(score.by_the_team for score in recommendation.ranking)
    if not ruled:
        return "Every option fails something you called a must."
    if ruled == len(recommendation.ranking):
        return "Every option is ruled out by the team."
    return "Every option is out: ruled out by the team, or by something you called a must."


def _only_one_left(leader: str, recommendation: Recommendation) -> str:
    others = [score for score in recommendation.ranking if score.disqualified_by]
    if all(score.by_the_team for score in others):
        return f"only {leader} is left, {'the other is' if len(others) == 1 else 'the others are'} ruled out."
    if any(score.by_the_team for score in others):
        return f"only {leader} is left, the others are ruled out or miss a must."
    return f"only {leader} meets every must."


def _way_out(comparison: Comparison | None, recommendation: Recommendation) -> str:
    """What lets the most options back in, and which those are."""
    release = recommendation.release
    ruled = [score.option for score in recommendation.ranking if score.by_the_team]
    if release is None and ruled:
        return f" {allowing_words(comparison, ruled[0])} to bring it back."
    if release is None:
        return " No single must can be let go to bring one back."
    back = [
        option_name(comparison, score.option)
        for score in recommendation.ranking
        if [out.criterion for out in score.disqualified_by] == [release]
    ]
    return f" Letting go of {criterion_name(comparison, release)} brings {listing(back)} back."
