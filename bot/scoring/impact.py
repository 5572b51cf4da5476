"""What another state of the knowledge does to what is recommended."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.facts.model import Comparison, Direction, Knowledge
from bot.scoring.model import USE_CASE, Need, Recommendation, Verdict
from bot.scoring.score import recommend


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a recommendation comes to: its first rank, how sure that is, and each option's lowest and highest score."""

    leader: str | None
    verdict: Verdict
    scores: Mapping[str, tuple[float, float]]

    @classmethod
    def of(cls, recommendation: Recommendation) -> "Outcome":
        scores = {score.option: (score.low, score.high) for score in recommendation.ranking}
        return cls(recommendation.leader, recommendation.verdict, scores)


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of one use case or decision; None on a side that cannot recommend for it."""

    comparison: str
    id: str
    name: str
    before: Outcome | None
    after: Outcome | None

    @property
    def flips(self) -> bool:
        """Whether another option comes first, or the verdict is another one."""
        if self.before is None or self.after is None:
            return False
        return (self.before.leader, self.before.verdict) != (self.after.leader, self.after.verdict)

    @property
    def moves(self) -> bool:
        """Whether the scores differ, be it with the same outcome."""
        return self.before != self.after


def use_case_effects(before: Knowledge, after: Knowledge) -> tuple[Effect, ...]:
    """What becomes of each use case with no other need, among all options; those that stay as they are included."""
    return tuple(_use_case_effects(before, after))


def outcome(needs: Sequence[Need], comparison: Comparison, options: Collection[str] | None = None) -> Outcome:
    """What the needs of a team come to, among the options given or all of them."""
    return Outcome.of(recommend(needs, comparison, "", options=options))


def _use_case_effects(before: Knowledge, after: Knowledge) -> Iterator[Effect]:
    for id_ in {**after.comparison_by_id, **before.comparison_by_id}:
        old, new = before.comparison_by_id.get(id_), after.comparison_by_id.get(id_)
        cases = {**(new.use_case_by_id if new else {}), **(old.use_case_by_id if old else {})}
        for case in cases.values():
            yield Effect(id_, case.id, case.name, _alone(case.id, old), _alone(case.id, new))


def _alone(case: str, comparison: Comparison | None) -> Outcome | None:
    if comparison is None or case not in comparison.use_case_by_id:
        return None
    return outcome([Need(aspect=USE_CASE, direction=Direction.REQUIRE, value=case)], comparison)
