"""What the fields of a dialog hold, by block: `state` is the `state.values` of its view."""

from collections.abc import Mapping
from typing import Any

from bot.slack import ids


def chosen_channels(state: Mapping[str, Any]) -> tuple[str, ...]:
    """The channels chosen in a dialog."""
    return tuple(element(state, block_of(state, ids.CHANNELS)).get("selected_conversations") or ())


def block_of(state: Mapping[str, Any], field: str) -> str:
    """The block that holds a field in a dialog, in whichever revision; the field’s own name where there is none."""
    return next((block for block in state if block.partition("#")[0] == field), field)


def chosen_channel(state: Mapping[str, Any]) -> str:
    """The one channel chosen in a dialog; "" without any."""
    return element(state, "channel").get("selected_conversation") or ""


def chosen_people(state: Mapping[str, Any], block: str) -> tuple[str, ...]:
    """The Slack ids of the people chosen in a block."""
    return tuple(element(state, block).get("selected_users") or ())


def element(state: Mapping[str, Any], block: str) -> Mapping[str, Any]:
    """The one element of a block; Slack nests it under its action id."""
    return next(iter(state.get(block, {}).values()), {}) or {}


def chosen(state: Mapping[str, Any], block: str) -> tuple[str, ...]:
    """The values of the options chosen in a block."""
    holding = element(state, block)
    one = holding.get("selected_option")
    several = holding.get("selected_options") or ([one] if one else [])
    return tuple(option["value"] for option in several)


def written(state: Mapping[str, Any], block: str) -> str:
    """The words written in a block."""
    return element(state, block).get("value") or ""
