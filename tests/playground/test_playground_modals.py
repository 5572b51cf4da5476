"""Trigger ids and the forms they open: filling in, handing in, showing anew, closing."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.playground_room import Room
from tests.pressing import COLOURS, NAME, YES, asks, heard_trigger, modal, open_modal


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
