"""A message about changed needs once the thread has gone on from it, or taken the change back."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from bot.slack import ids
from bot.slack.ids import ButtonValue
from bot.slack.views.blocks import Block, mrkdwn
from bot.slack.views.recommendation import UNDERSTOOD

_TAKEN_BACK: Final = "*Taken back since*"
_OF_THEN: Final = (ids.UNDO, ids.RECORD_DECISION)
"""What goes: it would take back or record what no longer stands. The newest message has both."""


def undo_in(payload: Mapping[str, Any]) -> ButtonValue | None:
    """What the Undo button of a message carries; None where it has none."""
    buttons = (one for row in _rows(payload.get("blocks", ())) for one in row["elements"])
    return next((ButtonValue.decode(one.get("value")) for one in buttons if one.get("action_id") == ids.UNDO), None)


def outdated(payload: Mapping[str, Any], *, taken_back: bool) -> dict[str, Any]:
    """The message without the buttons of its time; where its change was `taken_back`, it says so."""
    blocks = [_without_buttons(block) for block in payload.get("blocks", ())]
    kept = [block for block in blocks if block is not None]
    return {**payload, "blocks": [_heading(block) for block in kept] if taken_back else kept}


def _rows(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if block["type"] == "actions"]


def _without_buttons(block: Block) -> Block | None:
    if block["type"] != "actions":
        return block
    left = [one for one in block["elements"] if one.get("action_id") not in _OF_THEN]
    return {**block, "elements": left} if left else None


def _heading(block: Block) -> Block:
    words = str(block["text"]["text"]) if block["type"] == "section" else ""
    if not words.startswith(UNDERSTOOD):
        return block
    return {**block, "text": mrkdwn(f"{_TAKEN_BACK}{words.removeprefix(UNDERSTOOD)}")}
