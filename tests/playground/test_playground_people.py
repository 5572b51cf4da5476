"""What people do: commands, buttons, menus, modals, shortcuts, and what the app may answer."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from playground_room import Room
from slack_sdk.errors import SlackApiError

from bot.playground.driven import Message


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def asks(label: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    block = label.lower()
    return {
        "type": "input",
        "block_id": block,
        "label": plain(label),
        "element": element | {"action_id": block},
        **more,
    }


def modal(*blocks: dict[str, Any], title: str = "A form", **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": plain(title), "submit": plain("Send"), "blocks": list(blocks), **more}


NAME = asks("Name", {"type": "plain_text_input", "max_length": 9})
YES = {"type": "button", "action_id": "yes", "text": plain("Yes"), "value": "42"}
COLOURS = [{"text": plain(name), "value": name.lower()} for name in ("Red", "Green", "Blue")]
MENU = {"type": "static_select", "action_id": "colour", "placeholder": plain("Which colour?"), "options": COLOURS}


def heard_trigger(room: Room) -> str:
    """The trigger id of the last thing the app was sent."""
    return str(room.app.heard[-1].body["trigger_id"])


async def post(room: Room, *elements: dict[str, Any], channel: str = "general") -> Message:
    where = room.slack.world.channel(channel).id
    blocks = [{"type": "actions", "block_id": "choice", "elements": list(elements)}]
    await room.app.client().chat_postMessage(channel=where, text="choose", blocks=blocks)
    return room.slack.messages(channel)[-1]


async def open_modal(room: Room, view: dict[str, Any], channel: str = "general") -> dict[str, Any]:
    room.slack.command("/helper", channel=channel)
    opened = await room.app.client().views_open(trigger_id=heard_trigger(room), view=view)
    shown: dict[str, Any] = opened["view"]
    return shown


# Slash commands


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


# Response URLs


async def answer_at(url: str, body: dict[str, Any]) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.text()


async def test_a_response_url_works_five_times(room: Room) -> None:
    room.slack.command("/helper")
    url = room.app.heard[0].body["response_url"]
    answers = [await answer_at(url, {"text": f"number {n}"}) for n in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [404]
    assert "used_url" in answers[5][1]
    assert [m.text for m in room.slack.ephemerals()] == [f"number {n}" for n in range(5)]


@pytest.mark.parametrize(("seconds", "status"), [(30 * 60 - 1, 200), (30 * 60 + 1, 404)])
async def test_a_response_url_works_for_half_an_hour(room: Room, seconds: int, status: int) -> None:
    room.slack.command("/helper")
    room.clock.now += seconds
    assert (await answer_at(room.app.heard[0].body["response_url"], {"text": "late"}))[0] == status


async def test_a_response_url_replaces_or_deletes_what_was_pressed(room: Room) -> None:
    message = await post(room, YES)
    message.click("Yes")
    url = room.app.interactions("block_actions")[0]["response_url"]
    await answer_at(url, {"replace_original": True, "text": "thanks"})
    assert message.text == "thanks"
    await answer_at(url, {"delete_original": True})
    assert message.ts not in [m.ts for m in room.slack.messages("general")]


async def test_a_response_url_refuses_what_slack_would(room: Room) -> None:
    room.slack.command("/helper")
    url = room.app.heard[0].body["response_url"]
    assert await answer_at(url, {"blocks": [{"type": "sektion"}]}) == (400, "invalid_blocks")
    assert await answer_at(url, {"text": "to all", "response_type": "in_channel"}) == (200, "ok")
    assert room.slack.messages("general")[-1].text == "to all"


async def test_a_response_url_can_fail_as_often_as_asked(room: Room) -> None:
    room.slack.command("/helper")
    url = room.app.heard[0].body["response_url"]
    room.slack.faults.rate_limit("response_url", retry_after=1)
    assert (await answer_at(url, {"text": "x"}))[0] == 429
    assert (await answer_at(url, {"text": "x"}))[0] == 200


# Trigger ids


async def test_a_trigger_works_for_three_seconds(room: Room) -> None:
    client = room.app.client()
    room.slack.command("/helper")
    room.clock.now += 3.1
    with pytest.raises(SlackApiError) as refused:
        await client.views_open(trigger_id=heard_trigger(room), view=modal(NAME))
    assert refused.value.response["error"] == "expired_trigger_id"
    assert not room.slack.has_modal
    room.slack.command("/helper")
    room.clock.now += 2.9
    await client.views_open(trigger_id=heard_trigger(room), view=modal(NAME))
    assert room.slack.modal.title == "A form"


@pytest.mark.parametrize(("known", "error"), [(True, "exchanged_trigger_id"), (False, "invalid_trigger_id")])
async def test_a_trigger_works_once_and_only_if_it_was_given(room: Room, known: bool, error: str) -> None:
    await open_modal(room, modal(NAME))
    trigger = heard_trigger(room) if known else "123.456"
    with pytest.raises(SlackApiError) as refused:
        await room.app.client().views_open(trigger_id=trigger, view=modal(NAME))
    assert refused.value.response["error"] == error


# Modals


async def test_a_submitted_form_carries_every_field_and_closes(room: Room) -> None:
    view = modal(
        NAME,
        asks("Colour", {"type": "static_select", "options": COLOURS, "initial_option": COLOURS[0]}),
        asks("Several", {"type": "multi_static_select", "options": COLOURS}),
        asks("Boxes", {"type": "checkboxes", "options": COLOURS}, optional=True),
        asks("Radio", {"type": "radio_buttons", "options": COLOURS}),
        asks("Who", {"type": "users_select"}),
        asks("People", {"type": "multi_users_select"}),
        asks("Where", {"type": "conversations_select", "response_url_enabled": True}),
        asks("Places", {"type": "multi_conversations_select", "default_to_current_conversation": True}),
        asks("Day", {"type": "datepicker"}),
        private_metadata="kept",
        callback_id="form",
    )
    await open_modal(room, view)
    form = room.slack.modal.fill({"Name": "Ada", "Day": "2026-05-03"}).choose("Several", "Green", "Blue")
    form.choose("Radio", "Red").choose("Who", "ben").choose("People", "ben", "chloe").choose("Where", "#random")
    assert form.submit() is None
    assert not form.is_open
    [submitted] = room.app.interactions("view_submission")
    values = {block: next(iter(fields.values())) for block, fields in submitted["view"]["state"]["values"].items()}
    world, general = room.slack.world, room.slack.world.channel("general").id
    assert values["name"]["value"] == "Ada"
    assert values["colour"]["selected_option"] == COLOURS[0]
    assert values["several"]["selected_options"] == COLOURS[1:]
    assert values["boxes"]["selected_options"] == []
    assert values["radio"]["selected_option"] == COLOURS[0]
    assert values["who"]["selected_user"] == world.person("ben").id
    assert values["people"]["selected_users"] == [world.person("ben").id, world.person("chloe").id]
    assert values["where"]["selected_conversation"] == world.channel("random").id
    assert values["places"]["selected_conversations"] == [general]
    assert values["day"]["selected_date"] == "2026-05-03"
    assert (submitted["view"]["private_metadata"], submitted["view"]["callback_id"]) == ("kept", "form")
    [url] = submitted["response_urls"]
    assert (url["channel_id"], url["block_id"]) == (world.channel("random").id, "where")


async def test_slack_itself_asks_for_what_is_missing(room: Room) -> None:
    await open_modal(room, modal(NAME, asks("Mail", {"type": "email_text_input"})))
    form = room.slack.modal
    wrong = form.fill(mail="nonsense").submit()
    assert wrong == {"Name": "Please complete this required field.", "Mail": "Please enter a valid email address."}
    assert form.fill(name="x" * 10, mail="a@b.example").submit() == {"Name": "Please enter at most 9 characters."}
    assert room.app.interactions("view_submission") == []


async def test_an_app_may_refuse_answers_and_the_form_stays(room: Room) -> None:
    await open_modal(room, modal(NAME))
    room.app.answers = [(200, {"response_action": "errors", "errors": {"name": "Taken."}})]
    form = room.slack.modal.fill(name="Ada")
    assert form.submit() == {"Name": "Taken."}
    assert form.is_open
    assert form.submit() is None


@pytest.mark.parametrize(
    "answer",
    [
        (500, ""),
        (200, "garbage"),
        (200, {"response_action": "errors", "errors": {"nobody": "x"}}),
        (200, {"response_action": "errors"}),
        (200, {"response_action": "update", "view": {"type": "modal"}}),
        (200, {"response_action": "explode"}),
    ],
)
async def test_an_answer_that_makes_no_sense_keeps_the_form_open(room: Room, answer: tuple[int, Any]) -> None:
    await open_modal(room, modal(NAME))
    room.app.answers = [answer]
    form = room.slack.modal.fill(name="Ada")
    assert form.submit() == {"": "We had some trouble connecting. Try again?"}
    assert form.is_open


async def test_a_submission_can_be_answered_with_another_view(room: Room) -> None:
    await open_modal(room, modal(NAME))
    room.app.answers = [
        (200, {"response_action": "update", "view": modal(NAME, title="Changed")}),
        (200, {"response_action": "push", "view": modal(NAME, title="On top")}),
    ]
    form = room.slack.modal.fill(name="Ada")
    form.submit()
    assert (form.title, form.values["Name"]["value"]) == ("Changed", "Ada")
    form.submit()
    top = room.slack.modal
    assert (top.title, form.is_open) == ("On top", True)
    top.close()
    assert room.slack.modal.title == "Changed"


async def test_a_submission_can_clear_everything(room: Room) -> None:
    await open_modal(room, modal(NAME))
    room.app.answers = [(200, {"response_action": "clear"})]
    room.slack.modal.fill(name="Ada").submit()
    assert not room.slack.has_modal


async def test_an_update_needs_the_newest_hash_and_keeps_what_was_typed(room: Room) -> None:
    opened = await open_modal(room, modal(NAME))
    client, form = room.app.client(), room.slack.modal
    form.fill(name="Ada")
    await client.views_update(view_id=opened["id"], hash=opened["hash"], view=modal(NAME, title="Newer"))
    assert (form.title, form.values["Name"]["value"]) == ("Newer", "Ada")
    with pytest.raises(SlackApiError) as refused:
        await client.views_update(view_id=opened["id"], hash=opened["hash"], view=modal(NAME, title="Older"))
    assert refused.value.response["error"] == "hash_conflict"
    form.close()
    with pytest.raises(SlackApiError) as refused:
        await client.views_update(view_id=opened["id"], view=modal(NAME))
    assert refused.value.response["error"] == "not_found"


async def test_a_button_in_a_modal_can_push_views_three_deep(room: Room) -> None:
    view = modal({"type": "actions", "elements": [YES]})
    await open_modal(room, view)
    client = room.app.client()
    for _ in range(2):
        assert room.slack.modal.click("Yes") == 200
        await client.views_push(trigger_id=heard_trigger(room), view=view)
    room.slack.modal.click("Yes")
    pressed = room.app.interactions("block_actions")[-1]
    assert pressed["container"] == {"type": "view", "view_id": pressed["view"]["id"]}
    assert "response_url" not in pressed
    with pytest.raises(SlackApiError) as refused:
        await client.views_push(trigger_id=heard_trigger(room), view=view)
    assert refused.value.response["error"] == "push_limit_reached"


async def test_closing_is_told_when_it_was_asked_for(room: Room) -> None:
    await open_modal(room, modal(NAME))
    room.slack.modal.close()
    assert room.app.interactions("view_closed") == []
    await open_modal(room, modal(NAME, notify_on_close=True, clear_on_close=True))
    room.slack.modal.close()
    [closed] = room.app.interactions("view_closed")
    assert closed["is_cleared"] is True


async def test_a_bad_view_is_refused_with_its_path(room: Room) -> None:
    room.slack.command("/helper")
    with pytest.raises(SlackApiError) as refused:
        await room.app.client().views_open(trigger_id=heard_trigger(room), view=modal(NAME, title="x" * 25))
    assert refused.value.response["error"] == "invalid_arguments"
    assert "[json-pointer:/view/title/text]" in refused.value.response["response_metadata"]["messages"][0]


async def test_an_external_id_is_used_once_at_a_time(room: Room) -> None:
    await open_modal(room, modal(NAME, external_id="draft-1"))
    with pytest.raises(SlackApiError) as refused:
        await open_modal(room, modal(NAME, external_id="draft-1"))
    assert refused.value.response["error"] == "duplicate_external_id"
    await room.app.client().views_update(external_id="draft-1", view=modal(NAME, title="By name"))
    assert room.slack.modal.title == "By name"


async def test_a_home_tab_is_published_for_one_person_and_pressed(room: Room) -> None:
    view = {"type": "home", "blocks": [{"type": "actions", "elements": [YES]}]}
    await room.app.client().views_publish(user_id=room.slack.user.id, view=view)
    assert room.slack.home.buttons == ["Yes"]
    room.slack.home.click("Yes")
    assert room.app.interactions("block_actions")[0]["view"]["type"] == "home"
    room.slack.open_home()
    assert room.app.events("app_home_opened")[0]["view"]["type"] == "home"


# The driver's own waiting


def test_waiting_in_vain_says_what_happened(make_room: Callable[..., Room]) -> None:
    room = make_room()
    room.slack.timeout = 0.2
    said = room.slack.say("is anybody there?")
    with pytest.raises(AssertionError, match=r"waited 0.2 s for the app to write(.|\n)*event: \[200\]"):
        said.wait_for_reply()


async def test_a_reply_is_the_first_after_what_was_said(room: Room) -> None:
    client = room.app.client()
    root = room.slack.say("a question")
    where = room.slack.world.channel("general").id
    await client.chat_postMessage(channel=where, text="first", thread_ts=root.ts)
    again = root.thread.say("another")
    await client.chat_postMessage(channel=where, text="second", thread_ts=root.ts)
    assert again.wait_for_reply().text == root.thread.wait_for_reply().text == "second"
    assert [m.text for m in root.thread.replies] == ["first", "second"]


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
