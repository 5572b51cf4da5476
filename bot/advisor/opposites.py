"""Needs that pull in opposite directions: noticed when somebody states the second, and asked about."""

from collections.abc import Iterator, Sequence

from bot.advisor.conversation import Opposed
from bot.advisor.words import need_words
from bot.facts.model import Comparison, Direction
from bot.scoring.model import USE_CASE, Need, deny_each_other

_WANTED = frozenset([Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE])


Torn = Sequence[tuple[Need, Need]]
"""Needs that one message wants and refuses in one breath."""


def opposite_words(standing: Sequence[Need], changed: Sequence[Need], comparison: Comparison, torn: Torn = ()) -> str:
    """A question about each new need that contradicts one that stood or was said in the same breath, or nothing."""
    told = [
        f"“{first.said}” and “{second.said}” contradict each other. I go by “{new.said}” for now; which one holds?"
        for (first, second), (_, new) in zip(torn, _sides(torn), strict=True)
    ]
    questions = [_replaced(old, new, comparison) for old, new in _reversed(standing, changed)]
    questions += [_other_case(old, new, comparison) for old, new in _cases(standing, changed)]
    questions += [_both(old, new, comparison) for old, new in _against(standing, changed, comparison)]
    questions += [_by_others(old, new) for old, new in _contradicted(standing, changed, comparison)]
    questions += [_weighed(old, new) for old, new in _weights(standing, changed)]
    return "\n".join(dict.fromkeys((*told, *questions)))


def opposed(
    standing: Sequence[Need], changed: Sequence[Need], comparison: Comparison, torn: Torn = ()
) -> tuple[Opposed, ...]:
    """The same pairs, for somebody to choose between."""
    replaced = [
        Opposed(old=old, new=new)
        for old, new in (
            *_sides(torn),
            *_reversed(standing, changed),
            *_cases(standing, changed),
            *_contradicted(standing, changed, comparison),
        )
    ]
    both = [
        Opposed(old=old, new=new, both=True)
        for old, new in (*_against(standing, changed, comparison), *_weights(standing, changed))
    ]
    return tuple(dict.fromkeys((*replaced, *both)))


def _sides(torn: Torn) -> list[tuple[Need, Need]]:
    """Of each pair first what is refused, then what is wanted, which stands until somebody says otherwise."""
    return [(b, a) if a.direction in _WANTED else (a, b) for a, b in torn]


def _reversed(standing: Sequence[Need], changed: Sequence[Need]) -> Iterator[tuple[Need, Need]]:
    """What was wanted and is now refused, or the other way round."""
    for new in changed:
        for old in standing:
            refused, wanted = sorted((old, new), key=lambda need: need.direction is not Direction.AVOID)
            same = old.aspect == new.aspect and (old.value == new.value or None in (old.value, new.value))
            if same and refused.direction is Direction.AVOID and wanted.direction in _WANTED:
                yield old, new


def _cases(standing: Sequence[Need], changed: Sequence[Need]) -> Iterator[tuple[Need, Need]]:
    """What was said to be built, and what else it is said to be now."""
    wanted = [need for need in changed if need.aspect == USE_CASE and need.direction in _WANTED]
    for new in wanted[-1:]:
        for old in standing:
            if old.aspect == USE_CASE and old.value != new.value:
                yield old, new


def _against(standing: Sequence[Need], changed: Sequence[Need], comparison: Comparison) -> Iterator[tuple[Need, Need]]:
    """Two needs that are both wanted and are each other's opposites by the knowledge."""
    gone = {need.aspect for need in changed if need.direction is Direction.DROP}
    for place, new in enumerate(changed):
        if new.direction not in _WANTED:
            continue
        for old in (*(need for need in standing if need.aspect not in gone), *changed[:place]):
            if old.direction in _WANTED and old.aspect in comparison.opposites_of(new.aspect):
                yield old, new


def _contradicted(
    standing: Sequence[Need], changed: Sequence[Need], comparison: Comparison
) -> Iterator[tuple[Need, Need]]:
    """What one person said and another takes back, or gives another value to. Who does so with words of their own
    corrects themselves, which is no contradiction."""
    for old, new in _of_two_people(standing, changed):
        spec = comparison.need_by_id.get(new.aspect)
        if deny_each_other(old, new):
            yield old, new
        elif new.direction is Direction.DROP:
            if old.direction is not Direction.DEEMPHASISE and new.value in (None, old.value):
                yield old, new
        elif spec is not None and spec.single and None not in (old.value, new.value) and old.value != new.value:
            yield old, new


def _weights(standing: Sequence[Need], changed: Sequence[Need]) -> Iterator[tuple[Need, Need]]:
    """What one person wants, and another says does not matter."""
    for old, new in _of_two_people(standing, changed):
        one, other = old.direction, new.direction
        if (one in _WANTED and other is Direction.DEEMPHASISE) or (other in _WANTED and one is Direction.DEEMPHASISE):
            yield old, new


def _of_two_people(standing: Sequence[Need], changed: Sequence[Need]) -> Iterator[tuple[Need, Need]]:
    """What stands and what is new of the same, said by one person and by another."""
    for new in changed:
        for old in standing:
            if old.aspect == new.aspect != USE_CASE and old.who and new.who and old.who != new.who and old.said:
                yield old, new


def _replaced(old: Need, new: Need, comparison: Comparison) -> str:
    return (
        f"Before, somebody said the opposite about {_name(new, comparison)}: “{old.said}”. I go by “{new.said}” "
        f"now; say “undo {_name(new, comparison)}” if that is wrong."
    )


def _by_others(old: Need, new: Need) -> str:
    return f"Somebody else said “{old.said}” before. I go by “{new.said}” now; which one holds?"


def _weighed(old: Need, new: Need) -> str:
    return f"Somebody else said “{old.said}” before, and “{new.said}” is the opposite. Both count for now; which holds?"


def _other_case(old: Need, new: Need, comparison: Comparison) -> str:
    before, now = need_words(comparison, old), need_words(comparison, new)
    return f"Before, it was said to be “{before}”; I go by “{new.said or now}” now."


def _both(old: Need, new: Need, comparison: Comparison) -> str:
    first, second = _name(old, comparison), _name(new, comparison)
    return (
        f"“{old.said}” and “{new.said}” pull in opposite directions. Both count for now; which matters more, "
        f"{first} or {second}?"
    )


def _name(need: Need, comparison: Comparison) -> str:
    spec = comparison.need_by_id.get(need.aspect)
    return spec.name if spec else need.aspect.replace("_", " ")
