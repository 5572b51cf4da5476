"""What has happened since a recommendation was posted, as a line at its top."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.advisor.words import verdict_words
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, section
from bot.slack.views.evidence import name

_RECORDED = 3


def marked(
    payload: Mapping[str, Any],
    comparison: Comparison,
    now: Recommendation | None,
    recorded: Iterable[tuple[int, str]] = (),
) -> dict[str, Any]:
    """The message `payload` with what has happened since at its top, in place of what stood there before.

    `now` is what the needs of its thread have come to since, None while they are the same; `recorded` are numbers and
    titles of the decisions that came of it. Only a recommendation is marked: it begins with its outcome.
    """
    blocks = [block for block in payload.get("blocks", ()) if block.get("block_id") != ids.SINCE]
    if not blocks or blocks[0]["type"] != "header":
        return dict(payload)
    return {**payload, "blocks": [*_since(comparison, now, list(recorded)), *blocks]}


def _since(comparison: Comparison, now: Recommendation | None, recorded: list[tuple[int, str]]) -> list[Block]:
    lines = [f"*Recorded as D-{number}:*  {name(title)}" for number, title in recorded[-_RECORDED:]]
    if now is not None:
        told = escape(verdict_words(comparison, now))
        lines.append(f"*The needs have changed since; newer answer in the thread:*  {told}")
    return [{**section("\n".join(lines), limit=1_000), "block_id": ids.SINCE}] if lines else []
