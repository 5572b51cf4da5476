"""How what somebody just said changes the needs that stand."""

from collections.abc import Sequence

from bot.facts.model import Comparison, Direction
from bot.scoring.model import USE_CASE, Need, Origin, deny_each_other
from bot.scoring.requirements import WEIGHING
from bot.understanding.cues.settle import WANTED
from bot.understanding.words.clauses import read_sentences


def merge(standing: Sequence[Need], changes: Sequence[Need], comparison: Comparison) -> tuple[Need, ...]:
    """The needs that stand after each of `changes`, in the order in which they were first stated.

    - Taking back removes what was said of the aspect, or of the named value only, where that value stands.
    - Weighing (more, less important) stands beside the need itself; a new weight replaces the old one, and wanting
      what was said not to matter replaces that.
    - A new wish replaces an earlier one of the same value, or of the opposite direction, or one that denies it; or any
      earlier one where the need takes a single value (a deadline, the use case). Otherwise values stand side by side.
    - What was said before in other words, to the same end, keeps the words and the person it was first said by.
    """
    needs = list(standing)
    for change in changes:
        if change.direction is Direction.DROP:
            needs = _without(needs, change)
            continue
        if any(_says_the_same(change, need) for need in needs):
            continue
        needs = [need for need in needs if not _replaces(change, need, comparison)]
        needs.append(change)
    return tuple(needs)


def _says_the_same(new: Need, old: Need) -> bool:
    """Whether something was said already, and nothing in it is another number."""
    alike = (new.aspect, new.direction, new.value, new.must) == (old.aspect, old.direction, old.value, old.must)
    return alike and new.origin is old.origin is Origin.SAID and bool(old.said) and _figures(new) in ((), _figures(old))


def _figures(need: Need) -> tuple[float, ...]:
    """The numbers in its words."""
    tokens = (token for sentence in read_sentences(need.said) for token in sentence.tokens)
    return tuple(token.number for token in tokens if token.number is not None)


def _without(needs: list[Need], change: Need) -> list[Need]:
    same_value = [need for need in needs if need.aspect == change.aspect and need.value == change.value]
    gone = same_value if change.value is not None and same_value else [n for n in needs if n.aspect == change.aspect]
    return [need for need in needs if need not in gone]


def _replaces(new: Need, old: Need, comparison: Comparison) -> bool:
    if new.aspect != old.aspect:
        return False
    if (new.direction in WANTED and old.direction is Direction.DEEMPHASISE) or deny_each_other(new, old):
        return True
    if (new.direction in WEIGHING) != (old.direction in WEIGHING):
        return False
    if new.direction in WEIGHING or new.aspect == USE_CASE:
        return True
    spec = comparison.need_by_id.get(new.aspect)
    if spec is not None and spec.single:
        return True
    opposed = (new.direction is Direction.AVOID) != (old.direction is Direction.AVOID)
    return opposed or new.value == old.value or old.value is None


def without_answers(needs: Sequence[Need]) -> tuple[Need, ...]:
    """The needs that were said, not chosen in the questionnaire, whose answers a new submission replaces."""
    return tuple(need for need in needs if need.origin is not Origin.ANSWER)
