"""Accepted decisions on what is about to be decided again, which would stand side by side without a word."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from bot.decisions.life import Decision
from bot.decisions.model import DecisionRecord, Status
from bot.facts.model import Direction
from bot.scoring.model import USE_CASE


class Tie(StrEnum):
    """What an earlier decision has to do with one that is being recorded, as it is told of the earlier one."""

    PROJECT = "decides the same"
    THREAD = "came of this thread too"
    CHANNEL = "came of this channel too"


def on_one_topic(
    made: DecisionRecord, earlier: Iterable[Decision], from_thread: Collection[int] = ()
) -> tuple[tuple[Decision, Tie], ...]:
    """The accepted ones among `earlier` that are on the same topic, in their order.

    On the same topic is what bears the same title; what came of the same thread (`from_thread` are the numbers of
    those, beside what the records say) and shares a need; and what came of the same channel and is built for the same,
    unless it is known to be built for something else.
    """
    found = []
    for one in earlier:
        same = one.record.comparison == made.comparison and one.record.number != made.number
        if same and one.standing.status is Status.ACCEPTED and (tie := _tie(made, one.record, from_thread)):
            found.append((one, tie))
    return tuple(found)


def _tie(made: DecisionRecord, before: DecisionRecord, from_thread: Collection[int]) -> Tie | None:
    if before.title.casefold() == made.title.casefold():
        return Tie.PROJECT
    same_channel = made.place is not None and before.place is not None and before.place.channel == made.place.channel
    same_thread = (
        same_channel and before.place is not None and made.place is not None and before.place.ts == made.place.ts
    )
    if before.number in from_thread or same_thread:
        # Who starts over in a thread, or in a direct message, has none of the needs left.
        return Tie.THREAD if not before.needs or set(before.needs) & set(made.needs) else None
    if not same_channel:
        return None
    now, then = _built(made), _built(before)
    if now and then:
        return Tie.PROJECT if now & then else None
    return Tie.CHANNEL


def _built(record: DecisionRecord) -> frozenset[str]:
    """The use cases that a decision was made for."""
    gone = (Direction.AVOID, Direction.DROP)
    return frozenset(
        need.value for need in record.needs if need.aspect == USE_CASE and need.value and need.direction not in gone
    )
