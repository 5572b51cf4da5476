"""What has happened since a recommendation was posted, as a line at its top."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.advisor.verdicts import verdict_words
from bot.decisions.model import Status
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, Content, button, context, header, section
from bot.slack.views.evidence import name
from bot.slack.views.recommendation import RECOMMENDED, RECORD, RECORD_ANOTHER
from bot.slack.views.scores import score_line

_RECORDED = 3
_BEFORE = "Before: "
"""What stands before the headline of a recommendation that is no longer the current one."""
_NEEDS = "The needs have changed since; newer answer in the thread:"
_FACTS = "Facts behind it have changed since; by now:"
_LEADS = {
    Status.PROPOSED: "Proposed as",
    Status.ACCEPTED: "Recorded as",
    Status.REJECTED: "Rejected:",
    Status.SUPERSEDED: "Superseded:",
    Status.WITHDRAWN: "Withdrawn:",
}


def marked(
    payload: Mapping[str, Any],
    comparison: Comparison,
    now: Recommendation | None,
    recorded: Iterable[tuple[int, str, str]] = (),
    settled: tuple[int, str] | None = None,
    *,
    same_needs: bool = False,
) -> dict[str, Any]:
    """The message `payload` with what has happened since at its top, in place of what stood there before.

    `now` is what its thread has come to since, None while that is the same; its own headline then says that it was
    before. With `same_needs` it was facts that changed. `recorded` are numbers, titles and statuses of the decisions
    that came of it; `settled` is the number and status of the one that the thread's needs as they stand have come to,
    which the button that records then names. Only a recommendation is marked: it begins with its outcome.
    """
    blocks = [block for block in payload.get("blocks", ()) if block.get("block_id") != ids.SINCE]
    # Who asked for it may stand before its outcome.
    at = next((place for place, block in enumerate(blocks) if block["type"] != "context"), 0)
    if not blocks or blocks[at]["type"] != "header":
        return dict(payload)
    decided = list(recorded)
    on_record = any(status != Status.WITHDRAWN for _, _, status in decided)
    sure = _recommends(blocks[at]) and not on_record
    below = [_button_of(block, sure, settled, on_record) for block in blocks[at + 1 :]]
    since = _since(comparison, now, decided, _FACTS if same_needs else _NEEDS)
    return {**payload, "blocks": [*since, *blocks[:at], _headline(blocks[at], now), *below]}


def recording_buttons(payload: Mapping[str, Any]) -> list[str]:
    """What the buttons carry that record a decision from this message."""
    elements = [one for block in payload.get("blocks", ()) for one in block.get("elements", ())]
    return [str(one["value"]) for one in elements if one.get("action_id") == ids.RECORD_DECISION]


def beside_decisions(
    payload: Mapping[str, Any], settled: Mapping[str, tuple[int, str] | None], *, on_record: bool
) -> dict[str, Any]:
    """A message of a thread that came to a decision: to record is one button among others by now, and the one whose
    decision is there already names it. `settled` is its number and status, by what the button carries."""

    def anew(block: Block) -> Block:
        if block["type"] != "actions":
            return block
        mine = [_recording(one, False, settled.get(str(one.get("value"))), on_record) for one in block["elements"]]
        return {**block, "elements": mine}

    return {**payload, "blocks": [anew(block) for block in payload.get("blocks", ())]}


def still_says(payload: Mapping[str, Any], comparison: Comparison, now: Recommendation) -> bool:
    """Whether the recommendation that was posted shows the scores of `now`."""
    scores = score_line(comparison, now)
    return any(scores in str(block.get("text", {}).get("text", "")) for block in payload.get("blocks", ()))


def _recommends(outcome: Block) -> bool:
    return str(outcome["text"]["text"]).removeprefix(_BEFORE).startswith(RECOMMENDED)


def _button_of(block: Block, sure: bool, settled: tuple[int, str] | None, on_record: bool) -> Block:
    """The same row of buttons; the one that records invites to it only while there is nothing on record."""
    if block["type"] != "actions":
        return block
    return {**block, "elements": [_recording(one, sure, settled, on_record) for one in block["elements"]]}


def _recording(element: Block, sure: bool, settled: tuple[int, str] | None, on_record: bool) -> Block:
    if element.get("action_id") != ids.RECORD_DECISION:
        return element
    label = RECORD_ANOTHER if on_record else RECORD
    if settled is not None:
        label = f"{_LEADS[Status(settled[1])].rstrip(':')} D-{settled[0]}"
    value = element["value"]
    if label == RECORD_ANOTHER:
        value = ids.ButtonValue.decode(value).model_copy(update={"record": ids.ANOTHER}).encode()
    return button(label, ids.RECORD_DECISION, value, style="primary" if sure and settled is None else None)


def _headline(outcome: Block, now: Recommendation | None) -> Block:
    words = str(outcome["text"]["text"]).removeprefix(_BEFORE)
    return {**outcome, **header(words if now is None else f"{_BEFORE}{words}")}


def _since(
    comparison: Comparison, now: Recommendation | None, recorded: list[tuple[int, str, str]], why: str
) -> list[Block]:
    lines = [
        f"*{_LEADS[Status(status)]} D-{number}:*  {name(title)}" for number, title, status in recorded[-_RECORDED:]
    ]
    if now is not None:
        told = escape(verdict_words(comparison, now))
        lines.append(f"*{why}*  {told}")
    return [{**section("\n".join(lines), limit=1_000), "block_id": ids.SINCE}] if lines else []


def beside_record(shown: Content, told: Sequence[str]) -> Content:
    """An answer in a thread that has a decision: `told` says so at its end, as markup, and recording once more is one
    button among others."""
    blocks = [_button_of(block, sure=False, settled=None, on_record=True) for block in shown.blocks]
    text = "\n".join([shown.text, *told])
    return Content(text=text, blocks=(*blocks, *([context(*told)] if told else [])))
