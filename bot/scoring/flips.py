"""The smallest changes that flip the first rank: of one weight, or of one rating. Unknown ratings count as halfway."""

from bot.scoring.exact import STEPS, WEIGHT_UNITS, weight_of
from bot.scoring.model import RatingFlip, WeightFlip
from bot.scoring.robustness import acceptability
from bot.scoring.standing import Standing

MOST = 5 * WEIGHT_UNITS


def weight_flips(standing: Standing) -> tuple[WeightFlip, ...]:
    """For each criterion the smallest change of its weight, within 0 to 5, that lets a rival draw level with the first.

    With M the leader's lead over a rival (its total less the rival's) and d the difference of their ratings on the
    criterion, the totals meet when the weight falls by M / d, or for negative d rises by M / |d|. Every rival is
    looked at, not only the runner-up: another may overtake first, and then a slightly smaller change really flips
    nothing. The change is rounded up to a billionth. Criteria without weight count too. The smallest change first;
    none where a rival is level already.
    """
    leader, *rivals = standing.order or (None,)
    if leader is None:
        return ()
    leads = {rival: standing.middle[leader] - standing.middle[rival] for rival in rivals}
    if 0 in leads.values():
        return ()
    found: list[tuple[int, int, int, int]] = []
    for criterion, weight in enumerate(standing.weights):
        changes: list[tuple[int, int, int, int]] = []
        for place, rival in enumerate(rivals):
            better = standing.matrix.filled[leader][criterion] - standing.matrix.filled[rival][criterion]
            if better:
                change = -(-leads[rival] // abs(better))
                changes.append((change, criterion, place, weight - change if better > 0 else weight + change))
        found += sorted(changed for changed in changes if 0 <= changed[-1] <= MOST)[:1]
    return tuple(
        WeightFlip(
            criterion=standing.matrix.criteria[criterion].id,
            weight=weight_of(standing.weights[criterion]),
            to=weight_of(to),
            option=standing.matrix.options[rivals[place]],
        )
        for _, criterion, place, to in sorted(found)
    )


def rating_flips(standing: Standing) -> tuple[RatingFlip, ...]:
    """The single known ratings which, one lower for the leader or one higher for another, put another first.

    Another is first when its score is higher, not merely equal, or when the leader falls below a must's threshold; an
    option that is out by a single must may come back in and lead, one that was ruled out never does. By criterion, then
    option.
    """
    if not standing.order:
        return ()
    matrix = standing.matrix
    found: list[RatingFlip] = []
    for criterion in sorted({*standing.weighted, *standing.musts}):
        for option in range(len(matrix.options)):
            step = matrix.steps[option][criterion]
            if step is None or option in standing.ruled:
                continue
            to = step - 1 if option == standing.order[0] else step + 1
            winner = _winner(standing, option, criterion, to) if 0 <= to <= STEPS else None
            if winner is not None:
                found.append(
                    RatingFlip(
                        criterion=matrix.criteria[criterion].id,
                        option=matrix.options[option],
                        rating=step + 1,
                        to=to + 1,
                        winner=matrix.options[winner],
                    )
                )
    return tuple(found)


def _winner(standing: Standing, option: int, criterion: int, to: int) -> int | None:
    """Who takes the leader's place when the option has so many steps on the criterion; None when nobody does."""
    leader, *rivals = standing.order
    weight = standing.weights[criterion]
    out = set(standing.failing[option]) - {criterion}
    if criterion in standing.musts and standing.matrix.misses(criterion, to):
        out.add(criterion)
    if option != leader:
        return option if not out and standing.middle[option] + weight > standing.middle[leader] else None
    if not rivals:
        return None
    overtaken = standing.middle[rivals[0]] > standing.middle[leader] - weight
    if not out and not overtaken:
        return None
    level = [rival for rival in rivals if standing.middle[rival] == standing.middle[rivals[0]]]
    if len(level) == 1:
        return rivals[0]
    # Between rivals that are level acceptability decides, and that depends on the rating tried.
    changed = standing.matrix.rated(option, criterion, to)
    shares = acceptability(changed, [(standing.weights, rivals if out else standing.order)])[0]
    return min(level, key=lambda rival: (-shares[rival], rival))
