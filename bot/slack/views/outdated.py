"""A message about changed needs once the thread has gone on from it, took the change back, or settled what it asked."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Final

from bot.errors import AdvisorError
from bot.scoring.model import Need
from bot.slack import ids
from bot.slack.ids import ButtonValue
from bot.slack.siding import Side
from bot.slack.views.blocks import Block, context, mrkdwn
from bot.slack.views.recommendation import UNDERSTOOD

_TAKEN_BACK: Final = "*Taken back since*"
_SETTLED: Final = "These two needs have changed since, so there is nothing left to choose."
_OF_THEN: Final = (ids.UNDO, ids.RECORD_DECISION)
"""What goes: it would take back or record what no longer stands. The newest message has both."""


def undo_in(payload: Mapping[str, Any]) -> ButtonValue | None:
    """What the Undo button of a message carries; None where it has none."""
    return next((ButtonValue.decode(one.get("value")) for one in _buttons(payload, ids.UNDO)), None)


def is_settled(payload: Mapping[str, Any], needs: Sequence[Need]) -> bool:
    """Whether a message asks which of two needs holds, and one of the two has changed since; `needs` are those that
    stand. A button of another version of the app asks nothing that could be told any more."""
    return not all(_is_open(one.get("value"), needs) for one in _buttons(payload, ids.SIDE))


def _is_open(value: str | None, needs: Sequence[Need]) -> bool:
    try:
        carried = ButtonValue.decode(value)
        return Side.decode(carried.text).version(needs) == carried.version
    except AdvisorError:
        return False


def outdated(payload: Mapping[str, Any], *, past: bool, taken_back: bool, settled: bool) -> dict[str, Any]:
    """The message without the buttons of its time, once it is `past`, or without those that are `settled`; where its
    change was `taken_back`, it says so."""
    gone = (*(_OF_THEN if past else ()), *((ids.SIDE,) if settled else ()))
    blocks = [_without(block, gone) for block in payload.get("blocks", ())]
    kept = [_heading(block) if taken_back else block for block in blocks if block is not None]
    return {**payload, "blocks": [*kept, context(_SETTLED)] if settled else kept}


def _buttons(payload: Mapping[str, Any], action: str) -> Iterator[Block]:
    for block in payload.get("blocks", ()):
        if block["type"] == "actions":
            yield from (one for one in block["elements"] if _action(one) == action)


def _action(element: Block) -> str:
    """What a button does, whichever of several alike it is."""
    return str(element.get("action_id", "")).partition(":")[0]


def _without(block: Block, actions: Container[str]) -> Block | None:
    if block["type"] != "actions":
        return block
    left = [one for one in block["elements"] if _action(one) not in actions]
    return {**block, "elements": left} if left else None


def _heading(block: Block) -> Block:
    words = str(block["text"]["text"]) if block["type"] == "section" else ""
    if not words.startswith(UNDERSTOOD):
        return block
    return {**block, "text": mrkdwn(f"{_TAKEN_BACK}{words.removeprefix(UNDERSTOOD)}")}
