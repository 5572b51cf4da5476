"""How sure an answer is, in words that need no statistics; the numbers behind them stand in Sources and Details."""

from collections.abc import Sequence
from math import floor

from bot.advisor.words import allowing_words, criterion_name, listing, option_name
from bot.facts.model import Comparison
from bot.scoring.model import RULED_OUT, USE_CASE, Need, OptionScore, Recommendation, Verdict
from bot.scoring.robustness import POINTS

_SHIFTED = "if some needs turn out to matter more or less"
"""What weightings near the stated ones are; by how much more or less is told with the numbers behind it."""
_NEARLY_ALWAYS = 0.95
_HARDLY_EVER = 0.05
_TENTHS = {5: "half the time", 1: "1 time in 10"}


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
    if says_nothing(recommendation):
        return f"Nothing said yet: by everyday weights {leader} comes first, which says little about your project."
    score = next(score for score in recommendation.ranking if score.option == recommendation.leader)
    times = often(score.acceptability)
    if recommendation.verdict is Verdict.TOO_CLOSE:
        other = option_name(comparison, recommendation.runner_up)
        return f"Too close to call between {leader} and {other}: {leader} comes first only {times} {_SHIFTED}."
    if recommendation.verdict is Verdict.LEANING:
        return f"Leaning: {leader} comes first, but only {times} {_SHIFTED}."
    stays = "stays first even" if score.acceptability == 1 else f"{times} stays first"
    # One need alone says nothing clear of a project, however far ahead an option is by it.
    lead = "By this alone" if _rests_on_one(recommendation) else "Clear"
    return f"{lead}: {leader} comes first, and {stays} {_SHIFTED}."


def says_nothing(recommendation: Recommendation) -> bool:
    """Whether nobody has said anything it could rest on, so that it is no advice however sure the ranking is."""
    return recommendation.asked_for_nothing and not any(score.by_the_team for score in recommendation.ranking)


def thin_ground(needs: Sequence[Need]) -> str:
    """That an answer, however clear, rests on a single need and nothing about the project; "" where there is more."""
    needed = [need for need in needs if need.aspect != RULED_OUT]
    if len(needed) != 1 or needed[0].aspect == USE_CASE:
        return ""
    return "So far it rests on this one need. Tell me what you are building, and it is for your project."


def _rests_on_one(recommendation: Recommendation) -> bool:
    """The same of a recommendation by itself."""
    stated = {(need.aspect, need.value) for each in recommendation.requirements for need in each.needs}
    return len(stated) == 1 and all(aspect != USE_CASE for aspect, _ in stated)


def often(share: float) -> str:
    """How often something holds, by its share of 0 to 1: `always`, `nearly 7 times in 10`, `about half the time`.

    “Nearly” stands for up to half a tenth less, so that nothing sounds more certain than it is.
    """
    if share >= _NEARLY_ALWAYS:
        return "always" if share == 1 else "nearly always"
    if share < _HARDLY_EVER:
        return "hardly ever"
    tenths, over = divmod(floor(1_000 * share), 100)
    tenths, about = (tenths + 1, "nearly") if over >= 50 else (tenths, "about")
    return f"{about} {_TENTHS.get(tenths, f'{tenths} times in 10')}"


def numbers_behind(comparison: Comparison | None, recommendation: Recommendation) -> str:
    """What the words of a verdict rest on, in numbers; nothing where nothing was weighed against anything."""
    weighed = any(requirement.weight for requirement in recommendation.requirements)
    if recommendation.runner_up is None or not weighed:
        return ""
    firsts = [
        f"{option_name(comparison, score.option)} {'comes first ' if not place else ''}in {_percent(score)}% "
        f"{'of them' if not place else ''}".rstrip()
        for place, score in enumerate(_by_share(recommendation))
    ]
    return f"Tried with {POINTS} weightings, each weight up to 50% higher or lower: {', '.join(firsts)}."


def _by_share(recommendation: Recommendation) -> list[OptionScore]:
    """The options that come first at all, the most often first."""
    coming = [score for score in recommendation.ranking if score.acceptability]
    return sorted(coming, key=lambda score: -score.acceptability)


def _percent(score: OptionScore) -> str:
    """To one decimal, cut and not rounded: 100 means always."""
    return f"{floor(round(1_000 * score.acceptability, 6)) / 10:g}"


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
