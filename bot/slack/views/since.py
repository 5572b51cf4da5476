"""What has happened since a recommendation was posted, as a line at its top."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.advisor.verdicts import verdict_words
from bot.decisions.model import Status
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, header, section
from bot.slack.views.evidence import name

_RECORDED = 3
_BEFORE = "Before: "
"""What stands before the headline of a recommendation that is no longer the current one."""
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
) -> dict[str, Any]:
    """The message `payload` with what has happened since at its top, in place of what stood there before.

    `now` is what the needs of its thread have come to since, None while they are the same; its own headline then says
    that it was before. `recorded` are numbers, titles and statuses of the decisions that came of it. Only a
    recommendation is marked: it begins with its outcome.
    """
    blocks = [block for block in payload.get("blocks", ()) if block.get("block_id") != ids.SINCE]
    if not blocks or blocks[0]["type"] != "header":
        return dict(payload)
    return {**payload, "blocks": [*_since(comparison, now, list(recorded)), _headline(blocks[0], now), *blocks[1:]]}


def _headline(outcome: Block, now: Recommendation | None) -> Block:
    words = str(outcome["text"]["text"]).removeprefix(_BEFORE)
    return {**outcome, **header(words if now is None else f"{_BEFORE}{words}")}


def _since(comparison: Comparison, now: Recommendation | None, recorded: list[tuple[int, str, str]]) -> list[Block]:
    lines = [
        f"*{_LEADS[Status(status)]} D-{number}:*  {name(title)}" for number, title, status in recorded[-_RECORDED:]
    ]
    if now is not None:
        told = escape(verdict_words(comparison, now))
        lines.append(f"*The needs have changed since; newer answer in the thread:*  {told}")
    return [{**section("\n".join(lines), limit=1_000), "block_id": ids.SINCE}] if lines else []
