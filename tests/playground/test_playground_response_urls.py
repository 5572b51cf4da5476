"""Answering at a response URL: how often, how long, and what may be said there."""

import pytest

from tests.playground_room import Room
from tests.pressing import YES, answer_at, post


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
