"""What a press says of the element that was pressed, and what the app offers in a menu it fills itself."""

from typing import Any

from bot.playground import inputs
from bot.playground.delivery import Answer
from bot.playground.records import Json, RefusalError
from bot.playground.world import World


def find(blocks: list[Json], block_id: str, action_id: str) -> tuple[Json, Json]:
    """The (block, element) behind two ids; `action_not_found` otherwise."""
    for block, element in inputs.elements(blocks):
        if block.get("block_id") == block_id and element["action_id"] == action_id:
            return block, element
    raise RefusalError("action_not_found")


def pressed(world: World, block: Json, element: Json, value: Any) -> Json:
    """One of the `actions` of a press: the element, and what it holds now."""
    kept: Json = {
        key: element[key] for key in ("type", "action_id", "text", "value", "style", "placeholder") if key in element
    }
    pressed: Json = {**kept, "block_id": block["block_id"], "action_ts": world.next_ts()}
    if element["type"] == "overflow":
        chosen = next((o for o in element["options"] if o["value"] == value), None)
        return pressed | {"selected_option": chosen}
    if element["type"] == "feedback_buttons":
        return pressed | {"value": value}
    state = inputs.state_values([block], {block["block_id"]: {element["action_id"]: value}})
    return pressed | state.get(block["block_id"], {}).get(element["action_id"], {})


def offered(answer: Answer) -> list[Json]:
    """The options the app answered with to a `block_suggestion`; none when it answered anything else."""
    said = answer.json()
    if answer.failure or not isinstance(said, dict):
        return []
    options = inputs.options_of({key: said.get(key) or [] for key in ("options", "option_groups")})
    return [one for one in options if isinstance(one, dict) and isinstance(one.get("text"), dict)]
