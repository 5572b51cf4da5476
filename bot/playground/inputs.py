"""What the fields of a modal or a message hold, in Slack's shapes.

A person's answer to one field is a plain value: a text, a date, the value of an option, the id of a person or
conversation, or a list of those; for menus whose options come from the app, the option itself. Here it becomes the
state Slack sends (`state.values`), and here Slack's own client-side checks are made, before the app hears of it.
"""

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
Answers = dict[str, dict[str, Any]]

# element type -> key of its state, key of the element's own initial value
_FIELDS: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}
_TYPED = {
    "email_text_input": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "Please enter a valid email address."),
    "url_text_input": (r"https?://\S+", "Please enter a valid URL."),
    "number_input": (r"-?\d+(\.\d+)?", "Please enter a number."),
}
MISSING = "Please complete this required field."


def flattened(blocks: list[Json]) -> Iterator[Json]:
    """Every block, also those inside containers and carousels, in reading order."""
    for block in blocks:
        yield block
        inside = block.get("child_blocks") or (block["elements"] if block.get("type") == "carousel" else [])
        yield from flattened(inside)


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every (block, element) a person can use, in reading order."""
    for block in flattened(blocks):
        for key in ("element", "accessory"):
            if isinstance(block.get(key), dict):
                yield block, block[key]
        if block.get("type") in ("actions", "context_actions"):
            for element in block["elements"]:
                yield block, element
        if block.get("type") == "card":
            for element in block.get("actions", []):
                yield block, element


def options_of(element: Json) -> list[Json]:
    """The options an element offers, out of their groups."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def state_values(blocks: list[Json], answers: Answers, origin: str | None = None) -> dict[str, dict[str, Json]]:
    """`state.values` for these blocks: the answers, and initial values where nothing was answered.

    `origin` is the conversation a modal was opened from, for `default_to_current_conversation`.
    """
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements(blocks):
        if element["type"] in _FIELDS:
            block_id, action_id = block["block_id"], element["action_id"]
            answer = answers.get(block_id, {})
            state = _answered(element, answer[action_id]) if action_id in answer else _initial(element, origin)
            values.setdefault(block_id, {})[action_id] = state
    return values


def _initial(element: Json, origin: str | None) -> Json:
    key, initial = _FIELDS[element["type"]]
    value = element.get(initial)
    if value is None and origin and element.get("default_to_current_conversation"):
        value = [origin] if key.endswith("s") else origin
    if value is None and key.endswith("s"):
        value = []
    return {"type": element["type"], key: value}


def _answered(element: Json, value: Any) -> Json:
    key, _ = _FIELDS[element["type"]]
    if "external" in element["type"]:
        # Their options came from the app as they were looked for; the answer is the options themselves.
        pass
    elif key == "selected_option":
        value = next((o for o in options_of(element) if o["value"] == value), None)
    elif key == "selected_options":
        value = [o for o in options_of(element) if o["value"] in value]
    return {"type": element["type"], key: value if value != "" else None}


def mistakes(blocks: list[Json], values: dict[str, dict[str, Json]]) -> dict[str, str]:
    """What Slack itself says about a form before sending it: sentence by block id; empty when it can go."""
    wrong: dict[str, str] = {}
    for block in blocks:
        if block.get("type") != "input" or block["element"]["type"] not in _FIELDS:
            continue
        element = block["element"]
        state = values[block["block_id"]][element["action_id"]]
        given = state[_FIELDS[element["type"]][0]]
        sentence = _mistake(element, given, bool(block.get("optional")))
        if sentence:
            wrong[block["block_id"]] = sentence
    return wrong


def _mistake(element: Json, given: Any, optional: bool) -> str | None:
    if not given:
        return None if optional else MISSING
    if isinstance(given, str):
        pattern, sentence = _TYPED.get(element["type"], ("", ""))
        if pattern and not re.fullmatch(pattern, given):
            return sentence
        if len(given) < element.get("min_length", 0):
            return f"Please enter at least {element['min_length']} characters."
        if element["type"] == "plain_text_input" and len(given) > element.get("max_length", 3_000):
            return f"Please enter at most {element.get('max_length', 3_000)} characters."
    if isinstance(given, list) and len(given) > element.get("max_selected_items", len(given)):
        return f"Please choose at most {element['max_selected_items']}."
    return None
