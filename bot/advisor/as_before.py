"""A need counts again as it did before it was made a must or was weighed: as somebody said it, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.advisor.conversation import Answered, Earlier, Kind
from bot.advisor.turn import Turn
from bot.advisor.undoing import aspects_in, restored
from bot.advisor.words import listing
from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.scoring.requirements import WEIGHING
from bot.understanding.intents.as_before import as_usual, no_must, unsaid
from bot.understanding.intents.turns import Intent
from bot.understanding.words.text import normalise, spoken

_PART = re.compile(r"[^.;!?\n]+[.;!?\n]*")


@dataclass(frozen=True)
class SetBack:
    """The answer, and what the message says beside."""

    answered: Answered
    rest: str


def as_before(turn: Turn) -> SetBack | None:
    """What is to be no must, or to count as usual, as it stood before; None where nothing is meant."""
    if not turn.conversation.before or turn.intent is Intent.FOR_SOMEBODY_ELSE:
        return None
    for part in _PART.findall(turn.message.text):
        words = spoken(normalise(part))
        must, denied, usual = no_must(words), unsaid(words), as_usual(words)
        aspects = aspects_in(turn, must or denied or usual or "")
        if aspects and (answered := _set_back(turn, aspects, denied=denied is not None)):
            return SetBack(answered, turn.message.text.replace(part, "", 1).strip())
    return None


def _set_back(turn: Turn, aspects: frozenset[str], *, denied: bool) -> Answered | None:
    own = [need for need in turn.conversation.needs if need.aspect in aspects]
    if own and _is_usual(own):
        return None if denied else _counts_already(turn, aspects)
    was = _before(turn, aspects, own)
    if was is None:
        return None
    kept = tuple(need for need in turn.conversation.needs if need.aspect not in aspects)
    return restored(turn, Earlier(needs=(*kept, *was), answered=turn.conversation.answered))


def _counts_already(turn: Turn, aspects: frozenset[str]) -> Answered:
    names = [spec.name for spec in turn.comparison.needs if spec.id in aspects]
    named = listing([f"“{name[:1].upper()}{name[1:]}”" for name in names])
    counts = "is no must and counts" if len(names) == 1 else "are no musts and count"
    text = f"{named} {counts} as usual already, so nothing changes."
    return turn.reply(Kind.NEEDS, text, recommendation=turn.recommendation), turn.conversation


def _before(turn: Turn, aspects: frozenset[str], own: Sequence[Need]) -> tuple[Need, ...] | None:
    """What was last said of these aspects before any of it was weighed; nothing, where it only ever was."""
    for earlier in reversed(turn.conversation.before):
        was = tuple(need for need in earlier.needs if need.aspect in aspects)
        if _is_usual(was) and list(was) != list(own):
            return was
    return () if own else None


def _is_usual(needs: Sequence[Need]) -> bool:
    """Whether nothing of it is a must, or said to matter more or less."""
    return not any(need.must or need.direction in WEIGHING or need.direction is Direction.AVOID for need in needs)
