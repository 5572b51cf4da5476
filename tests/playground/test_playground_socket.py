"""Bolt's own Socket Mode handler, against the playground."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from tests.playground_room import Room


@pytest.fixture
def socket_room(make_room: Callable[..., Room]) -> Room:
    return make_room(request_url="", answer_within=1.0)


@pytest.fixture
async def bolt(socket_room: Room) -> AsyncIterator[AsyncSocketModeHandler]:
    """A Bolt app that is connected, answers its command, and echoes messages in their thread."""
    quiet = logging.getLogger("quiet")
    quiet.setLevel(logging.CRITICAL)
    app = AsyncApp(client=socket_room.app.client(), logger=quiet, process_before_response=True)

    @app.command("/helper")
    async def helper(ack: Any, command: dict[str, Any]) -> None:
        await ack(f"you said {command['text']}")

    @app.event("message")
    async def echo(event: dict[str, Any], say: Any) -> None:
        await say(text=f"echo: {event['text']}", thread_ts=event["ts"])

    @app.action("yes")
    async def yes(ack: Any, action: dict[str, Any], respond: Any) -> None:
        await ack()
        await respond(f"pressed {action['value']}", replace_original=True)

    @app.view("form")
    async def form(ack: Any) -> None:
        await ack(response_action="errors", errors={"name": "Taken."})

    handler: Any = AsyncSocketModeHandler(app, socket_room.playground.config.app_token, logger=quiet, ping_interval=0.1)
    await handler.connect_async()
    yield handler
    await handler.close_async()


async def in_thread(work: Callable[..., Any], *arguments: Any) -> Any:
    """The driver waits, so it must not do so on Bolt's loop."""
    return await asyncio.to_thread(work, *arguments)


async def test_a_command_is_answered_through_the_socket(socket_room: Room, bolt: AsyncSocketModeHandler) -> None:
    result = await in_thread(socket_room.slack.command, "/helper well?")
    assert (result.status, result.text) == (200, "you said well?")


async def test_a_message_is_heard_and_answered(socket_room: Room, bolt: AsyncSocketModeHandler) -> None:
    said = await in_thread(socket_room.slack.say, "hello")
    reply = await in_thread(said.thread.wait_for_reply)
    assert reply.text == "echo: hello"


async def test_a_button_is_pressed_and_its_message_replaced(socket_room: Room, bolt: AsyncSocketModeHandler) -> None:
    button = {"type": "button", "action_id": "yes", "value": "42", "text": {"type": "plain_text", "text": "Yes"}}
    blocks = [{"type": "actions", "elements": [button]}]
    where = socket_room.slack.world.channel("general").id
    await socket_room.app.client().chat_postMessage(channel=where, text="choose", blocks=blocks)
    message = (await in_thread(socket_room.slack.messages))[-1]
    assert await in_thread(message.click, "Yes") == 200
    await in_thread(socket_room.slack.wait_until, lambda: message.text == "pressed 42")


async def test_a_modal_is_refused_through_the_socket(socket_room: Room, bolt: AsyncSocketModeHandler) -> None:
    slack, world = socket_room.slack, socket_room.slack.world
    trigger = slack.call(lambda: world.tickets.new_trigger(slack.user.id))
    name = {
        "type": "input",
        "block_id": "name",
        "label": {"type": "plain_text", "text": "Name"},
        "element": {"type": "plain_text_input", "action_id": "name"},
    }
    words = {"title": {"type": "plain_text", "text": "Form"}, "submit": {"type": "plain_text", "text": "Send"}}
    view = {"type": "modal", "callback_id": "form", "blocks": [name], **words}
    await socket_room.app.client().views_open(trigger_id=trigger, view=view)
    modal = await in_thread(lambda: slack.modal)
    assert await in_thread(modal.fill(name="Ada").submit) == {"Name": "Taken."}


async def test_told_to_disconnect_the_app_comes_back(socket_room: Room, bolt: AsyncSocketModeHandler) -> None:
    slack, playground = socket_room.slack, socket_room.playground
    await in_thread(slack.run, playground.sockets.disconnect())
    await in_thread(slack.wait_until, lambda: len(slack.calls("apps.connections.open")) == 2)
    await in_thread(slack.wait_until, lambda: playground.sockets.connections == 1)
    assert (await in_thread(slack.command, "/helper again")).text == "you said again"


async def test_the_app_token_is_needed_to_connect(socket_room: Room) -> None:
    with pytest.raises(SlackApiError) as refused:
        await socket_room.app.client("xapp-wrong").apps_connections_open(app_token="xapp-wrong")
    assert refused.value.response["error"] == "invalid_auth"


def test_without_a_socket_nothing_can_be_delivered(socket_room: Room) -> None:
    assert socket_room.slack.command("/helper").status == 0
    assert "dispatch_failed" in socket_room.slack.ephemerals()[-1].text
