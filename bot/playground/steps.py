"""Steps of workflows: what an app offers to Workflow Builder, run here without a workflow around it."""

from collections.abc import Mapping
from typing import Any

from bot.playground import checks
from bot.playground.delivery import Courier
from bot.playground.records import Execution, Json, RefusalError
from bot.playground.world import World

_TEXT = ("string", "slack#/types/channel_id", "slack#/types/user_id")


def event(world: World, step: str, inputs: Json) -> tuple[Execution, Json]:
    """A run, and the event that tells the app of it. Raises RefusalError for a step there is not, or wrong inputs."""
    defined = world.config.steps.get(step)
    if defined is None:
        raise RefusalError("function_not_found")
    _check(inputs, defined["input_parameters"])
    made = Execution(world.new_id("Fx"), step, inputs)
    world.executions[made.id] = made
    function = {
        "id": world.new_id("Fn"),
        "callback_id": step,
        "title": defined["title"],
        "description": defined.get("description", ""),
        "type": "app",
        "input_parameters": _listed(defined["input_parameters"]),
        "output_parameters": _listed(defined["output_parameters"]),
        "app_id": world.config.app_id,
    }
    return made, {
        "type": "function_executed",
        "function": function,
        "inputs": inputs,
        "function_execution_id": made.id,
        "workflow_execution_id": world.new_id("Wx"),
        "event_ts": world.next_ts(),
        "bot_access_token": "xwfp-playground",
    }


def complete_success(world: World, courier: Courier, arguments: Json) -> Json:
    """Ends a run with what it came to, once, and exactly with what the step says it gives."""
    checks.required(arguments, "function_execution_id", "outputs")
    run = _running(world, arguments)
    outputs = checks.parsed(arguments["outputs"], "invalid_arguments")
    if not isinstance(outputs, dict):
        raise RefusalError("invalid_arguments")
    _check(outputs, world.config.steps[run.step]["output_parameters"])
    run.outputs = outputs
    world.changed(kind="step")
    return {}


def complete_error(world: World, courier: Courier, arguments: Json) -> Json:
    """Ends a run that could not do its work, with what its makers are told."""
    checks.required(arguments, "function_execution_id", "error")
    _running(world, arguments).error = str(arguments["error"])
    world.changed(kind="step")
    return {}


def _running(world: World, arguments: Json) -> Execution:
    run = world.executions.get(str(arguments["function_execution_id"]))
    if run is None or run.done:
        raise RefusalError("function_execution_not_found")
    return run


def _check(given: Json, parameters: Mapping[str, Json]) -> None:
    missing = [name for name, one in parameters.items() if one.get("is_required") and given.get(name) in (None, "")]
    unknown = [name for name in given if name not in parameters]
    wrong = [name for name, value in given.items() if name in parameters and not _fits(value, parameters[name])]
    if missing or unknown or wrong:
        raise RefusalError("parameter_validation_failed", fields=[*missing, *unknown, *wrong])


def _fits(value: Any, parameter: Json) -> bool:
    return isinstance(value, str) if parameter["type"] in _TEXT else True


def _listed(parameters: Mapping[str, Json]) -> list[Json]:
    return [{**one, "name": name} for name, one in parameters.items()]
