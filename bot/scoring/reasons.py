"""What the numbers rest on: reasons and counter reasons, who is out and why, what is unknown."""

from collections.abc import Mapping

from bot.scoring.exact import points_of, round_share
from bot.scoring.matrix import Matrix
from bot.scoring.model import Disqualification, Reason, Requirement, Unknown
from bot.scoring.ruling import disqualified
from bot.scoring.standing import Standing

REASONS = 5
"""Reasons shown for the first, at most."""
COUNTER_REASONS = 3
"""Reasons shown for the runner-up, at most."""


def reasons(standing: Standing, option: int, against: int, most: int) -> tuple[Reason, ...]:
    """The criteria that speak for one option against another, the most points first.

    A criterion on which either rating is unknown gives no reason: there is no fact to name. What is worth less than
    half a point is left out, unless there is nothing else.
    """
    matrix = standing.matrix
    found: list[tuple[int, int]] = []
    for criterion in standing.weighted:
        ours, theirs = matrix.steps[option][criterion], matrix.steps[against][criterion]
        if ours is not None and theirs is not None and ours > theirs:
            found.append((-standing.weights[criterion] * (ours - theirs), criterion))
    return tuple(
        Reason(
            criterion=matrix.criteria[criterion].id,
            option=matrix.options[option],
            against=matrix.options[against],
            points=points_of(round_share(-difference, standing.whole)),
            facts=tuple(dict.fromkeys((*_facts(matrix, option, criterion), *_facts(matrix, against, criterion)))),
        )
        for difference, criterion in _worth_saying(sorted(found), standing.whole)[:most]
    )


def _worth_saying(found: list[tuple[int, int]], whole: int) -> list[tuple[int, int]]:
    heavy = [(difference, criterion) for difference, criterion in found if -200 * difference >= whole]
    return heavy or found[:1]


def disqualifications(
    standing: Standing, wanted: Mapping[str, Requirement], option: int
) -> tuple[Disqualification, ...]:
    """Why an option is out: that it was ruled out, if it was, and the musts it does not meet, each with the facts its
    rating rests on and the need that made it a must."""
    matrix = standing.matrix
    return disqualified(standing.ruled.get(option, ())) + tuple(
        Disqualification(
            criterion=matrix.criteria[must].id,
            rating=matrix.filled[option][must] + 1,
            threshold=matrix.criteria[must].threshold,
            facts=_facts(matrix, option, must),
            need=next((need for need in wanted[matrix.criteria[must].id].needs if need.must), None),
        )
        for must in standing.failing[option]
    )


def release(standing: Standing) -> str | None:
    """When every option is out: the criterion whose must, taken away, lets the most options back in.

    Among equals the one with the least weight, then by id. None when an option is left, or when every option misses
    more than one must or was ruled out, so that taking away a single one lets nobody back in.
    """
    if standing.order or not standing.musts:
        return None
    missed = [failing for option, failing in enumerate(standing.failing) if option not in standing.ruled]
    lets_in = {must: missed.count((must,)) for must in standing.musts}
    best = min(lets_in, key=lambda must: (-lets_in[must], standing.weights[must], must))
    return standing.matrix.criteria[best].id if lets_in[best] else None


def unknowns(standing: Standing) -> tuple[Unknown, ...]:
    """The unknown ratings on criteria that carry weight or are musts, by criterion, then option.

    One could change who ranks first when the option's interval meets the interval of the best rival's score: then the
    rating, together with the other unknown ones, decides between them. On a must it is enough that the option could
    rank first at all, for the rating could put it out. An option that is out already can change nothing.
    """
    matrix = standing.matrix
    asked = sorted({*standing.weighted, *standing.musts})
    return tuple(
        Unknown(
            criterion=matrix.criteria[criterion].id,
            option=matrix.options[option],
            could_change=_could_change(standing, option, criterion),
        )
        for criterion in asked
        for option in range(len(matrix.options))
        if matrix.steps[option][criterion] is None
    )


def _could_change(standing: Standing, option: int, criterion: int) -> bool:
    rivals = [rival for rival in standing.order if rival != option]
    if option not in standing.order:
        return False
    could_stay_behind = any(standing.high[rival] >= standing.low[option] for rival in rivals)
    safe = [rival for rival in rivals if not _could_fall(standing, rival)]
    could_lead = all(standing.high[option] >= standing.low[rival] for rival in safe)
    if criterion in standing.musts and standing.matrix.criteria[criterion].threshold > 1:
        return could_lead
    return could_lead and could_stay_behind


def _could_fall(standing: Standing, option: int) -> bool:
    """Whether an unknown rating on a must could put the option out."""
    matrix = standing.matrix
    return any(matrix.steps[option][must] is None and matrix.criteria[must].threshold > 1 for must in standing.musts)


def _facts(matrix: Matrix, option: int, criterion: int) -> tuple[str, ...]:
    rating = matrix.criteria[criterion].ratings.get(matrix.options[option])
    return () if rating is None else rating.facts
