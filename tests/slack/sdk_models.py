"""slack-sdk's models as a judge: which payloads they take and give back as they were."""

from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from tests.slack.rule_table import Payload

_SAYS_NO = (SlackObjectFormationError, TypeError, AttributeError, KeyError, ValueError)


def complaint(payload: Payload) -> str:
    """What the SDK has against a payload; empty when it makes the same payload of it again.

    A key it does not know is dropped without a word, so a payload that does not survive counts as refused.
    """
    try:
        if payload.where == "view":
            return _same(View(**payload.content), payload.content)
        return next(filter(None, (_same(Block.parse(block), block) for block in payload.blocks)), "")
    except _SAYS_NO as error:
        return f"{type(error).__name__}: {error}"


def _same(parsed: Block | View | None, given: Any) -> str:
    if parsed is None:
        return "no model of it"
    made = parsed.to_dict()
    return "" if made == given else f"made something else of it: {made}"
