"""Need messages: are the needs read that a message states, and none from one that states nothing?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.evaluation.questions import Answer, Case, Miss

Pair = tuple[str, str]
"""Aspect and direction, `prefer` counted as `require`."""

NOT_LABELLED_EVERYWHERE = frozenset(
    ["cms", "existing_stack", "rewrite_cost", "typed_validation", "minimalism", "conventions"]
)
"""Aspects that never count as false, because the labels leave them out where they would do no harm."""


@dataclass(frozen=True)
class NeedsReport:
    """Counts and shares over one set; pairs are (aspect, direction), shares run from 0 to 1."""

    messages: int
    lookalikes: int
    expected: int
    right: int
    false: int
    """Pairs read that were neither expected nor optional, over messages that state something."""
    precision: float
    recall: float
    f1: float
    must_right: float
    """Of the pairs read rightly, the share with the must as labelled."""
    exact: float
    """Share of messages that state something whose pairs are all there, and no false one."""
    lookalikes_changed: float
    """Share of messages that state nothing from which a need was read all the same."""
    what_ifs_right: float
    """Share of messages that state something of which it is told rightly whether they are a what-if."""
    misses: tuple[Miss, ...]


@dataclass(frozen=True)
class _Compared:
    """One message: what was wanted, and what was read of it."""

    case: Case
    wanted: frozenset[Pair]
    right: frozenset[Pair]
    false: frozenset[Pair]
    musts_right: int
    what_if_right: bool

    @property
    def exact(self) -> bool:
        return self.right == self.wanted and not self.false


def evaluate_needs(cases: Sequence[Case], predict: Callable[[Case], Answer]) -> NeedsReport:
    """Compare each case's `expects` and `optional` with the `changed` (and `hypothetical`) that `predict` answers."""
    compared = [_compare(case, predict(case)) for case in cases]
    stating = [each for each in compared if each.wanted]
    lookalikes = [each for each in compared if not each.wanted]
    expected = sum(len(each.wanted) for each in stating)
    right = sum(len(each.right) for each in stating)
    false = sum(len(each.false) for each in stating)
    return NeedsReport(
        messages=len(stating),
        lookalikes=len(lookalikes),
        expected=expected,
        right=right,
        false=false,
        precision=right / (right + false) if right + false else 0.0,
        recall=right / expected if expected else 0.0,
        f1=2 * right / (expected + right + false) if expected + right + false else 0.0,
        must_right=sum(each.musts_right for each in stating) / right if right else 0.0,
        exact=_share([each.exact for each in stating]),
        lookalikes_changed=_share([bool(each.false) for each in lookalikes]),
        what_ifs_right=_share([each.what_if_right for each in stating]),
        misses=tuple(
            Miss(each.case["id"], each.case["text"], _shown(each.wanted), _shown(each.right | each.false))
            for each in compared
            if not each.exact
        ),
    )


def _compare(case: Case, answer: Answer) -> _Compared:
    expected = {_pair(need): bool(need.get("must")) for need in case["expects"]}
    read: dict[Pair, bool] = {}
    for need in answer["changed"]:
        read[_pair(need)] = read.get(_pair(need), False) or bool(need.get("must"))
    optional = {_pair(need) for need in case.get("optional", ())}
    right = expected.keys() & read.keys()
    false = {
        pair
        for pair in read
        if pair not in expected and pair not in optional and pair[0] not in NOT_LABELLED_EVERYWHERE
    }
    return _Compared(
        case=case,
        wanted=frozenset(expected),
        right=frozenset(right),
        false=frozenset(false),
        musts_right=sum(expected[pair] == read[pair] for pair in right),
        what_if_right=bool(answer.get("hypothetical")) == bool(case.get("hypothetical")),
    )


def _pair(need: Case) -> Pair:
    direction = str(need["direction"])
    return str(need["aspect"]), "require" if direction == "prefer" else direction


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


def _shown(pairs: frozenset[Pair]) -> str:
    return ", ".join(f"{aspect} {direction}" for aspect, direction in sorted(pairs)) or "nothing"
