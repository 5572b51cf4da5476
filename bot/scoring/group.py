"""Several people's needs: what each would choose, what they would choose together, and where they disagree.

The group weighs every criterion by the mean of its people's weights; somebody for whom a criterion carries no weight
counts with 0. A must of anybody is a must of the group, and a disqualification names the need that made it one: a must
says that nothing makes up for its lack, which no mean can express. What anybody ruled out is out for the group, too.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from bot.errors import AdvisorError
from bot.facts.model import Comparison, Model
from bot.scoring.exact import points_of, round_share, units, weight_of
from bot.scoring.matrix import Matrix
from bot.scoring.model import Need, Recommendation, Requirement
from bot.scoring.requirements import LAYER
from bot.scoring.ruling import ruled_out
from bot.scoring.score import conclude, recommend
from bot.scoring.standing import Standing, weigh


class Spread(Model):
    """How far apart people are on one criterion."""

    criterion: str
    weights: dict[str, float]
    """Each person's weight, by name."""
    spread: float
    """The largest weight less the smallest."""
    points: float
    """By how many points that spread moves the group's leader against its runner-up; 0 is a disagreement that does not
    matter."""


class GroupRecommendation(Model):
    """What several people's needs come to."""

    people: dict[str, Recommendation]
    """Each person's own recommendation, by name."""
    together: Recommendation
    spreads: tuple[Spread, ...]
    """Criteria on which people differ, the disagreement that matters most first."""


def recommend_together(
    people: Mapping[str, Sequence[Need]],
    comparison: Comparison,
    knowledge_digest: str,
    options: Collection[str] | None = None,
) -> GroupRecommendation:
    """The recommendation of a group, from each person's needs; no next question is chosen for anybody.

    Raises `AdvisorError` when there is nobody, `NotFoundError` for an option the comparison does not hold.
    """
    if not people:
        raise AdvisorError("Nobody has answered yet. A group result needs the answers of at least one person.")
    answered = [question.id for question in comparison.questions]
    names = sorted(people)
    own = {name: recommend(people[name], comparison, knowledge_digest, options, answered) for name in names}
    wanted = {name: {each.criterion: each for each in own[name].requirements} for name in names}
    shared = tuple(
        _shared(criterion, [found[criterion] for found in wanted.values() if criterion in found], len(names))
        for criterion in sorted(set(chain.from_iterable(wanted.values())))
    )
    standing = weigh(Matrix.of(comparison, options), shared, ruled_out(chain.from_iterable(people.values())))
    silent = all(recommendation.asked_for_nothing for recommendation in own.values())
    together = conclude(standing, shared, comparison, knowledge_digest, asked_for_nothing=silent)
    return GroupRecommendation(people=own, together=together, spreads=_spreads(standing, wanted))


def _shared(criterion: str, found: Sequence[Requirement], people: int) -> Requirement:
    """The group's requirement on a criterion, from those of the people who have one."""
    total = sum(units(requirement.weight) for requirement in found)
    return Requirement(
        criterion=criterion,
        weight=weight_of((2 * total + people) // (2 * people)),
        must=any(requirement.must for requirement in found),
        origin=max((requirement.origin for requirement in found), key=LAYER.__getitem__),
        needs=tuple(dict.fromkeys(need for requirement in found for need in requirement.needs)),
    )


def _spreads(standing: Standing, wanted: Mapping[str, Mapping[str, Requirement]]) -> tuple[Spread, ...]:
    found: list[tuple[int, int, str, Spread]] = []
    for index, criterion in enumerate(standing.matrix.criteria):
        weights = {
            name: own[criterion.id].weight if criterion.id in own else 0.0 for name, own in sorted(wanted.items())
        }
        spread = units(max(weights.values())) - units(min(weights.values()))
        if spread:
            moved = _moved(standing, index, spread)
            published = Spread(
                criterion=criterion.id, weights=weights, spread=weight_of(spread), points=points_of(moved)
            )
            found.append((-moved, -spread, criterion.id, published))
    return tuple(published for *_, published in sorted(found, key=lambda each: each[:3]))


def _moved(standing: Standing, criterion: int, spread: int) -> int:
    """Spread times the difference of the first two's ratings, in point units; 0 without a runner-up."""
    if len(standing.order) < 2:
        return 0
    first, second = (standing.matrix.filled[option][criterion] for option in standing.order[:2])
    return round_share(spread * abs(first - second), standing.whole)
