"""Whether a delivery has the shape that Slack gives each of its kind, looked at before anything is made of it.

Only what is read of it later counts. A kind nobody listens to may look as it likes.
"""

from collections.abc import Mapping
from typing import Any, Final

_Shape = Mapping[str, tuple[type, ...]]
"""What has to be at each path; None among the types lets it be left out."""

_NOTHING: Final = type(None)
_ANY_EVENT: Final[_Shape] = {"event": (dict,), "event.type": (str,)}
_MESSAGE: Final[_Shape] = {
    "event.channel": (str,),
    "event.ts": (str,),
    "event.text": (str, _NOTHING),
    "event.user": (str, _NOTHING),
    "event.subtype": (str, _NOTHING),
    "event.thread_ts": (str, _NOTHING),
}
_EVENTS: Final[Mapping[str, _Shape]] = {
    "message": _MESSAGE,
    "app_mention": _MESSAGE,
    "member_joined_channel": {"event.user": (str,), "event.channel": (str,), "event.event_ts": (str, _NOTHING)},
    "app_home_opened": {"event.user": (str,), "event.channel": (str,), "event.tab": (str, _NOTHING)},
    "function_executed": {
        "event.function": (dict,),
        "event.function.callback_id": (str,),
        "event.function_execution_id": (str,),
        "event.inputs": (dict, _NOTHING),
    },
}
"""What is read of events, by their type."""
_BY_SOMEBODY: Final[_Shape] = {"user": (dict,), "user.id": (str,), "team": (dict, _NOTHING), "team.id": (str, _NOTHING)}
_VIEW: Final[_Shape] = {
    "view.id": (str,),
    "view.private_metadata": (str, _NOTHING),
    "view.state": (dict, _NOTHING),
    "view.state.values": (dict, _NOTHING),
}
_SHAPES: Final[Mapping[str, _Shape]] = {
    "block_actions": {
        **_BY_SOMEBODY,
        "actions": (list,),
        "actions.0": (dict,),
        "actions.0.action_id": (str,),
        "actions.0.value": (str, _NOTHING),
        "actions.0.selected_option": (dict, _NOTHING),
        "trigger_id": (str,),
        "response_url": (str, _NOTHING),
        "container": (dict, _NOTHING),
        "channel": (dict, _NOTHING),
        "message": (dict, _NOTHING),
        "view": (dict, _NOTHING),
    },
    "shortcut": {**_BY_SOMEBODY, "callback_id": (str,), "trigger_id": (str,), "response_url": (str, _NOTHING)},
    "message_action": {
        **_BY_SOMEBODY,
        "callback_id": (str,),
        "trigger_id": (str,),
        "response_url": (str, _NOTHING),
        "message_ts": (str, _NOTHING),
        "channel": (dict,),
        "channel.id": (str,),
        "message": (dict, _NOTHING),
        "message.ts": (str, _NOTHING),
        "message.text": (str, _NOTHING),
        "message.user": (str, _NOTHING),
        "message.thread_ts": (str, _NOTHING),
    },
    "view_submission": {**_BY_SOMEBODY, "view": (dict,), **_VIEW},
    "view_closed": {**_BY_SOMEBODY, "view": (dict,), **_VIEW},
}
_COMMAND: Final[_Shape] = {
    "command": (str,),
    "text": (str, _NOTHING),
    **dict.fromkeys(("user_id", "channel_id", "trigger_id", "response_url"), (str,)),
}


def is_well_formed(body: Mapping[str, Any]) -> bool:
    """Whether everything that is read of such a delivery is there, and of the right type."""
    kind = body.get("type")
    if "command" in body:
        return _fits(body, _COMMAND)
    if kind == "event_callback":
        return _fits(body, _ANY_EVENT) and _fits(body, _EVENTS.get(body["event"]["type"], {}))
    if not isinstance(kind, str):
        return kind is None
    shape = _SHAPES.get(kind, {})
    inside = _VIEW if kind == "block_actions" and isinstance(body.get("view"), dict) else {}
    return _fits(body, shape) and _fits(body, inside)


def is_small_talk(body: Mapping[str, Any]) -> bool:
    """Whether it is what a channel hears all day and no listener has a use for: a message of its own that mentions
    nobody. It can be acknowledged without looking further."""
    event = body.get("event")
    if not isinstance(event, dict) or event.get("type") != "message" or event.get("channel_type") == "im":
        return False
    text = event.get("text") or ""
    return not (event.get("thread_ts") or event.get("subtype") or "<@" in text)


def _fits(body: Mapping[str, Any], shape: _Shape) -> bool:
    # Most of what is looked at lies at the top, and every request passes here.
    return all(_is_one_of(_at(body, path) if "." in path else body.get(path), types) for path, types in shape.items())


def _is_one_of(found: Any, types: tuple[type, ...]) -> bool:
    # An empty string is as good as none.
    return isinstance(found, types) and (found != "" or _NOTHING in types)


def _at(found: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(found, list):
            found = found[int(step)] if len(found) > int(step) else None
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return found
