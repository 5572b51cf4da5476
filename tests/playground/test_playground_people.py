"""What people do: commands, buttons, menus and shortcuts, and what the app may answer."""

import asyncio
from typing import Any

import pytest

from tests.playground_room import Room
from tests.pressing import COLOURS, MENU, YES, plain, post


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("just words", "just words"),
        ({"text": "some *bold* words"}, "some bold words"),
        ({"text": "fallback", "blocks": [{"type": "header", "text": plain("A header")}]}, "A header"),
    ],
)
def test_the_acknowledgement_of_a_command_is_a_private_answer(room: Room, body: Any, text: str) -> None:
    room.app.answers = [(200, body)]
    result = room.slack.command("/helper what now?")
    assert (result.status, result.text) == (200, text)
    assert [m.text for m in room.slack.ephemerals()] == [text]
    assert room.slack.as_user("ben").ephemerals() == []


def test_an_answer_in_channel_is_for_everybody(room: Room) -> None:
    room.app.answers = [(200, {"text": "hear, hear", "response_type": "in_channel"})]
    assert room.slack.command("/helper").message().text == "hear, hear"
    assert room.slack.ephemerals() == []


def test_an_empty_acknowledgement_shows_nothing(room: Room) -> None:
    result = room.slack.command("/helper")
    assert (result.status, result.text, result.blocks) == (200, "", [])
    assert room.slack.ephemerals() == []


def test_an_acknowledgement_slack_would_refuse_fails_visibly(room: Room) -> None:
    room.app.answers = [(200, {"blocks": [{"type": "sektion"}]})]
    room.slack.command("/helper")
    assert room.slack.ephemerals()[-1].text == "/helper failed with the error invalid_blocks."
    assert "/blocks/0/type" in room.slack.deliveries("command")[0].problem


def test_an_unknown_command_never_reaches_the_app(room: Room) -> None:
    assert room.slack.command("/halp").status == 0
    assert room.app.heard == []
    assert "not a valid command" in room.slack.ephemerals()[-1].text


def test_the_answer_to_a_command_can_be_waited_for(room: Room) -> None:
    result = room.slack.command("/helper")

    async def later() -> None:
        await asyncio.sleep(0.02)
        await room.app.client().chat_postMessage(channel=room.slack.world.channel("general").id, text="here it is")

    waiting = asyncio.run_coroutine_threadsafe(later(), room.playground.loop) if room.playground.loop else None
    assert result.message().text == "here it is"
    assert waiting is not None
    waiting.result()


# Buttons and menus


async def test_a_pressed_button_tells_which_where_and_by_whom(room: Room) -> None:
    message = await post(room, YES, MENU)
    assert message.click("Yes") == 200
    [pressed] = room.app.interactions("block_actions")
    [action] = pressed["actions"]
    assert (action["action_id"], action["block_id"], action["value"]) == ("yes", "choice", "42")
    assert float(action["action_ts"]) > float(message.ts)
    assert pressed["container"] == {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": False,
    }
    assert pressed["message"]["ts"] == message.ts
    assert pressed["user"]["id"] == room.slack.user.id
    assert pressed["state"]["values"] == {"choice": {"colour": {"type": "static_select", "selected_option": None}}}


async def test_a_choice_from_a_menu_tells_the_option(room: Room) -> None:
    message = await post(room, MENU)
    message.choose("Which colour?", "Green")
    [pressed] = room.app.interactions("block_actions")
    assert pressed["actions"][0]["selected_option"] == COLOURS[1]
    assert pressed["state"]["values"]["choice"]["colour"]["selected_option"] == COLOURS[1]


async def test_an_overflow_menu_tells_the_option(room: Room) -> None:
    message = await post(room, {"type": "overflow", "action_id": "more", "options": COLOURS})
    message.choose("Blue")
    assert room.app.interactions("block_actions")[0]["actions"][0]["selected_option"]["value"] == "blue"


async def test_a_button_on_an_ephemeral_message_comes_without_the_message(room: Room) -> None:
    blocks = [{"type": "actions", "elements": [YES]}]
    where = room.slack.world.channel("general").id
    await room.app.client().chat_postEphemeral(channel=where, user=room.slack.user.id, text="psst", blocks=blocks)
    room.slack.ephemerals()[0].click("Yes")
    [pressed] = room.app.interactions("block_actions")
    assert pressed["container"]["is_ephemeral"] is True
    assert "message" not in pressed


async def test_what_is_not_there_cannot_be_pressed(room: Room) -> None:
    message = await post(room, YES)
    with pytest.raises(AssertionError, match=r"no button 'No'; there are \['Yes'\]"):
        message.click("No")


async def test_two_people_press_the_same_button(room: Room) -> None:
    message = await post(room, YES)
    message.click("Yes")
    message.seen_by(room.slack.as_user("ben")).click("Yes")
    assert [p["user"]["username"] for p in room.app.interactions("block_actions")] == ["ana", "ben"]


async def test_a_message_shortcut_carries_the_message(room: Room) -> None:
    said = room.slack.say("what about this?")
    assert said.shortcut("Ask Helper") == 200
    [used] = room.app.interactions("message_action")
    assert (used["callback_id"], used["message"]["ts"], used["message_ts"]) == ("ask_helper", said.ts, said.ts)


async def test_a_home_tab_is_published_for_one_person_and_pressed(room: Room) -> None:
    view = {"type": "home", "blocks": [{"type": "actions", "elements": [YES]}]}
    await room.app.client().views_publish(user_id=room.slack.user.id, view=view)
    assert room.slack.home.buttons == ["Yes"]
    room.slack.home.click("Yes")
    assert room.app.interactions("block_actions")[0]["view"]["type"] == "home"
    room.slack.open_home()
    assert room.app.events("app_home_opened")[0]["view"]["type"] == "home"


async def test_buttons_inside_cards_and_containers_can_be_pressed(room: Room) -> None:
    go = {"type": "button", "text": plain("Go")}
    card = {"type": "card", "title": {"type": "mrkdwn", "text": "A card"}, "actions": [go]}
    held = {"type": "container", "title": plain("A box"), "child_blocks": [{"type": "actions", "elements": [go]}]}
    where = room.slack.world.channel("general").id
    for block in ({"type": "carousel", "elements": [card]}, held):
        await room.app.client().chat_postMessage(channel=where, text="choose", blocks=[block])
        assert room.slack.messages()[-1].click("Go") == 200
    pressed = [one["actions"][0] for one in room.app.interactions("block_actions")]
    assert all(one["block_id"] and one["action_id"] for one in pressed)
    assert len(pressed) == 2
