"""Which needs bear most on an answer, so that none that decides is left to “and 3 more”."""

from collections.abc import Sequence

from bot.scoring.model import Need, Recommendation, Requirement


def heaviest_first(given: Recommendation | None, needs: Sequence[Need]) -> list[Need]:
    """The needs, those first that can put an option out, then what weighs most and tells the options apart most; what
    does both alike stays in its order, and all do where nothing was scored."""
    return sorted(needs, key=lambda need: bearing(given, need), reverse=True) if given else list(needs)


def bearing(given: Recommendation, need: Need) -> tuple[bool, float, float]:
    """How a need bears on an answer: whether it can put an option out, the most that it makes a criterion weigh, 0 to
    5, and by how many points of 100 the options differ there at most."""
    borne = [each for each in given.requirements if need in each.needs]
    binds = need.must and any(each.must for each in borne)
    weight = max((each.weight for each in borne), default=0)
    return binds, weight, max((_spread(given, each) for each in borne), default=0)


def _spread(given: Recommendation, wanted: Requirement) -> float:
    parts = [part for score in given.ranking for part in score.contributions if part.criterion == wanted.criterion]
    points = [(part.low + part.high) / 2 for part in parts]
    return max(points, default=0) - min(points, default=0)
