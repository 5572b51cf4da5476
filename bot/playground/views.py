"""The `views.*` methods, and what a modal's submission may be answered with."""

from bot.playground import checks, payloads
from bot.playground.delivery import Courier
from bot.playground.records import Json, RefusalError, View
from bot.playground.world import World


def open_view(world: World, courier: Courier, arguments: Json) -> Json:
    return _show(world, arguments, push=False)


def push_view(world: World, courier: Courier, arguments: Json) -> Json:
    return _show(world, arguments, push=True)


def update_view(world: World, courier: Courier, arguments: Json) -> Json:
    view = _live(world, arguments)
    payload = checks.view(arguments, view.payload["type"])
    _same_version(view, arguments)
    world.fill_view(view, payload)
    return {"view": payloads.view(world, view)}


def publish_view(world: World, courier: Courier, arguments: Json) -> Json:
    checks.required(arguments, "user_id")
    user = world.person(str(arguments["user_id"]))
    payload = checks.view(arguments, "home")
    view = world.views.get(world.homes.get(user.id, ""))
    if view is None:
        view_id = world.new_id("V")
        view = View(view_id, user.id, {}, "", root=view_id)
        world.views[view_id] = view
        world.homes[user.id] = view_id
    else:
        _same_version(view, arguments)
    world.fill_view(view, payload)
    return {"view": payloads.view(world, view)}


def _show(world: World, arguments: Json, push: bool) -> Json:
    payload = checks.view(arguments, "modal")
    checks.required(arguments, "trigger_id")
    external = payload.get("external_id")
    if external and any(view.payload.get("external_id") == external for view in _open(world)):
        raise RefusalError("duplicate_external_id")
    user, channel, inside, window = world.tickets.redeem_trigger(str(arguments["trigger_id"]))
    if push and (inside is None or inside not in world.stack(user, window)):
        raise RefusalError(
            "invalid_arguments", response_metadata={"messages": ["[ERROR] there is no modal to push onto"]}
        )
    return {"view": payloads.view(world, world.open_view(user, payload, push, channel, window))}


def _open(world: World) -> list[View]:
    ids = [*(view for stack in world.stacks.values() for view in stack), *world.homes.values()]
    return [world.views[one] for one in ids]


def _live(world: World, arguments: Json) -> View:
    """The open view that was named by id or external id; `not_found` once it is closed."""
    for view in _open(world):
        external = arguments.get("external_id")
        if view.id == arguments.get("view_id") or (external and view.payload.get("external_id") == external):
            return view
    raise RefusalError("not_found")


def _same_version(view: View, arguments: Json) -> None:
    if arguments.get("hash") and arguments["hash"] != view.hash:
        raise RefusalError("hash_conflict")


def answer_submission(world: World, view: View, answer: Json) -> dict[str, str]:
    """Does what the app answered to a submission. Errors by block id when it refused the answers.

    Raises RefusalError when the answer makes no sense; the modal then stays as it is.
    """
    action = answer.get("response_action")
    if action is None:
        world.pop_view(view)
    elif action == "clear":
        world.close_views(view.user, view.window)
    elif action == "errors":
        inputs = {b["block_id"] for b in view.payload["blocks"] if b["type"] == "input"}
        errors = answer.get("errors")
        if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
            raise RefusalError("invalid_errors", known=sorted(inputs))
        return {str(block): str(sentence) for block, sentence in errors.items()}
    elif action == "update":
        world.fill_view(view, checks.view(answer, "modal"))
    elif action == "push":
        world.open_view(view.user, checks.view(answer, "modal"), True, view.origin, view.window)
    else:
        raise RefusalError("invalid_response_action")
    return {}
