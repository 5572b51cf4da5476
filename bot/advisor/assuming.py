"""What counts because somebody asked for it, and what was assumed: the first is told first, the second is marked."""

from collections.abc import Sequence

from bot.advisor.words import listing, need_words
from bot.facts.model import Comparison
from bot.scoring.model import Origin, Reason, Recommendation, Requirement

ASSUMED = (Origin.DEFAULT, Origin.USE_CASE)
"""Where the weight of something comes from that nobody asked for."""
_DECIDES = 0.25
"""The part of the largest difference from which a reason is told before what was assumed; what is less was asked for,
and hardly tells the options apart."""


def asked_first(reasons: Sequence[Reason], recommendation: Recommendation) -> tuple[Reason, ...]:
    """The reasons on what somebody asked for, then those on what was assumed; each by the difference it makes.

    What somebody asked for leads only where it bears on the difference: a point does not stand before ten.
    """
    assumed = {each.criterion for each in recommendation.requirements if each.origin in ASSUMED}
    least = _DECIDES * max((abs(reason.points) for reason in reasons), default=0)

    def place(reason: Reason) -> tuple[bool, float]:
        return (reason.criterion in assumed or abs(reason.points) < least, -abs(reason.points))

    return tuple(sorted(reasons, key=place))


def marked(
    reasons: Sequence[Reason], recommendation: Recommendation, comparison: Comparison | None
) -> tuple[tuple[Reason, str], ...]:
    """The reasons in that order, each with why it counts where nobody asked for it: `assumed: usual for “Blog”`, or
    just `assumed` where one before it says so already; "" where somebody did."""
    wanted = {each.criterion: each for each in recommendation.requirements}
    said: set[str] = set()
    told = []
    for reason in asked_first(reasons, recommendation):
        held = wanted.get(reason.criterion)
        mark = assumed_words(held, comparison) if held else ""
        told.append((reason, "assumed" if mark in said and mark else mark))
        said.add(mark)
    return tuple(told)


def assumed_words(requirement: Requirement, comparison: Comparison | None) -> str:
    """Why something counts that nobody asked for; "" where somebody did."""
    if requirement.origin not in ASSUMED:
        return ""
    cases = dict.fromkeys(f"“{need_words(comparison, need)}”" for need in requirement.needs)
    return f"assumed: usual for {listing(list(cases))}" if cases else "assumed: most teams need it"
