"""What differs between two states of the knowledge, entry by entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from bot.facts.model import Comparison, Criterion, Knowledge, Model, Rating

Happened = Literal["added", "removed", "changed"]
T = TypeVar("T")

_KINDS = {
    "option": "options",
    "topic": "topics",
    "criterion": "criteria",
    "need": "needs",
    "use_case": "use_cases",
    "question": "questions",
    "fact": "facts",
}
"""The kinds of entries that have ids of their own, and the section of a comparison that holds them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that differs: what kind it is, its id, what happened to it, and in what."""

    comparison: str
    kind: str
    id: str
    happened: Happened
    what: str = ""


def changes(before: Knowledge, after: Knowledge) -> tuple[Change, ...]:
    """Every difference, by comparison and kind, in the order of the files; none when the digests are equal."""
    return tuple(_changes(before, after))


def _changes(before: Knowledge, after: Knowledge) -> Iterator[Change]:
    for id_, old, new in _pairs(before.comparison_by_id, after.comparison_by_id):
        if old is None or new is None:
            yield Change(id_, "comparison", id_, _happened(old))
        else:
            yield from _in_comparison(old, new)


def _in_comparison(old: Comparison, new: Comparison) -> Iterator[Change]:
    if fields := [name for name in _differing(old, new) if name not in _KINDS.values()]:
        yield Change(new.id, "comparison", new.id, "changed", ", ".join(fields))
    for kind in _KINDS:
        was_by_id: Mapping[str, Model] = getattr(old, f"{kind}_by_id")
        now_by_id: Mapping[str, Model] = getattr(new, f"{kind}_by_id")
        for id_, was, now in _pairs(was_by_id, now_by_id):
            yield from _in_entry(new.id, kind.replace("_", " "), id_, was, now)


def _in_entry(comparison: str, kind: str, id_: str, was: Model | None, now: Model | None) -> Iterator[Change]:
    if any(isinstance(each, Criterion) and each.by_definition for each in (was, now)):
        return  # comes and goes with its option
    if was is None or now is None:
        yield Change(comparison, kind, id_, _happened(was))
    elif fields := [name for name in _differing(was, now) if name != "ratings"]:
        yield Change(comparison, kind, id_, "changed", ", ".join(fields))
    if isinstance(was, Criterion) and isinstance(now, Criterion):
        for option, old, new in _pairs(was.ratings, now.ratings):
            if old != new:
                happened: Happened = "changed" if old and new else _happened(old)
                yield Change(comparison, "rating", f"{id_} {option}", happened, _rating_change(old, new))


def _rating_change(old: Rating | None, new: Rating | None) -> str:
    """The two numbers where they differ, and the names of what else does."""
    numbers = f"{old.value if old else 'unknown'} → {new.value if new else 'unknown'}"
    if old is None or new is None:
        return numbers
    return ", ".join(numbers if name == "value" else name for name in _differing(old, new))


def _happened(old: object | None) -> Happened:
    return "added" if old is None else "removed"


def _differing(old: Model, new: Model) -> list[str]:
    return [name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]


def _pairs(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """Each id of either, with what it stood for before and stands for now; those of `new` first, in its order."""
    for id_ in {**new, **old}:
        yield id_, old.get(id_), new.get(id_)
