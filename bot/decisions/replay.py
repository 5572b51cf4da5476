"""A decision's recommendation made again: from what it rested on then, and from what is known today."""

from dataclasses import dataclass
from enum import StrEnum

from bot.decisions.model import DecisionRecord
from bot.errors import KnowledgeError
from bot.facts.changes import Change, changes
from bot.facts.frozen import digest_of, thaw
from bot.facts.model import Knowledge
from bot.scoring.canonical import canonical
from bot.scoring.model import SCORING_VERSION, Recommendation
from bot.scoring.score import recommend


class Result(StrEnum):
    """How the recommendation came out when it was made again by the knowledge of then."""

    IDENTICAL = "identical"
    DIFFERENT = "different"
    """Under the same scoring version, which must not happen."""
    NEWER_SCORING = "newer scoring"
    """Other, and so may it be: the scoring is of another version than the one it was made by."""
    NOT_KEPT = "not kept"
    """The knowledge of then is gone, damaged, or of a form this version does not read."""
    TOO_OLD = "too old"
    """Recorded before results and knowledge were kept."""


@dataclass(frozen=True)
class Today:
    """What today's knowledge says, and how it differs from that of then; no changes are known where that is gone."""

    recommendation: Recommendation | None
    changes: tuple[Change, ...] = ()
    gone: tuple[str, ...] = ()
    """Options that were considered and are no longer known."""

    def flips(self, then: Recommendation) -> bool:
        """Whether another option comes first, or the verdict is another one."""
        now = self.recommendation
        return now is None or (now.leader, now.verdict) != (then.leader, then.verdict)


@dataclass(frozen=True)
class Replay:
    """The recommendation of a decision made again."""

    record: DecisionRecord
    result: Result
    again: Recommendation | None
    today: Today

    @property
    def stored(self) -> Recommendation:
        return self.record.recommendation

    @property
    def differs(self) -> bool:
        """Whether something is wrong: it cannot be reproduced, although it should be."""
        return self.result in (Result.DIFFERENT, Result.NOT_KEPT)


def replay(record: DecisionRecord, result: str | None, frozen: bytes | None, today: Knowledge) -> Replay:
    """Make it again. `result` are the bytes it had, as text, `frozen` the knowledge of then, where they were kept."""
    then = _thawed(record, frozen)
    again = _weighed(record, then) if then else None
    now = Today(
        recommendation=_weighed(record, today),
        changes=_changes(record, then, today),
        gone=_gone(record, today),
    )
    return Replay(record, _compared(record, result, again), again, now)


def _compared(record: DecisionRecord, result: str | None, again: Recommendation | None) -> Result:
    if result is None:
        return Result.TOO_OLD
    if again is None:
        return Result.NOT_KEPT
    if canonical(again) == result.encode():
        return Result.IDENTICAL
    same = record.recommendation.scoring_version == SCORING_VERSION
    return Result.DIFFERENT if same else Result.NEWER_SCORING


def _thawed(record: DecisionRecord, frozen: bytes | None) -> Knowledge | None:
    if frozen is None or digest_of(frozen) != record.knowledge:
        return None
    try:
        return thaw(frozen)
    except KnowledgeError:
        return None


def _weighed(record: DecisionRecord, knowledge: Knowledge) -> Recommendation | None:
    """What the same needs lead to by this knowledge, among those of the same options that it knows."""
    comparison = knowledge.comparison_by_id.get(record.comparison)
    if comparison is None:
        return None
    options = [option for option in record.recommendation.options if option in comparison.option_by_id]
    if not options:
        return None
    return recommend(record.needs, comparison, knowledge.digest, options=options, answered=record.answered)


def _changes(record: DecisionRecord, then: Knowledge | None, today: Knowledge) -> tuple[Change, ...]:
    if then is None or then.digest == today.digest:
        return ()
    return tuple(change for change in changes(then, today) if change.comparison == record.comparison)


def _gone(record: DecisionRecord, today: Knowledge) -> tuple[str, ...]:
    comparison = today.comparison_by_id.get(record.comparison)
    known = comparison.option_by_id if comparison else {}
    return tuple(option for option in record.recommendation.options if option not in known)
