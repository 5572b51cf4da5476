"""When Slack is worse than usual, or the app is away: conditions, rates, what waits; and beginning anew."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from slack_sdk.errors import SlackApiError

from tests.playground_room import Room

USUAL = {"slow": 0, "failing": "", "duplicates": 1, "rates": False}


def act(room: Room, what: str, **body: Any) -> httpx.Response:
    return httpx.post(f"{room.url}/playground/{what}", json={"as": room.slack.user.id, **body})


def wire(room: Room, after: int = 0) -> dict[str, Any]:
    shown: dict[str, Any] = httpx.get(f"{room.url}/playground/wire", params={"after": after}).json()
    return shown


@pytest.mark.parametrize(
    ("failing", "status"),
    [("internal_error", 200), ("ratelimited", 429), ("http_500", 500), ("garbage", 200)],
)
def test_every_call_fails_the_chosen_way_until_it_is_switched_off(room: Room, failing: str, status: int) -> None:
    token = {"authorization": f"Bearer {room.playground.config.bot_token}"}
    act(room, "conditions", **USUAL | {"failing": failing})
    for _ in range(2):
        answer = httpx.post(f"{room.url}/api/auth.test", headers=token)
        assert answer.status_code == status
        assert '"ok":true' not in answer.text
    act(room, "conditions", **USUAL)
    assert httpx.post(f"{room.url}/api/auth.test", headers=token).json()["ok"]


def test_a_call_can_be_cut_off(room: Room) -> None:
    act(room, "conditions", **USUAL | {"failing": "cut"})
    with pytest.raises(httpx.RemoteProtocolError):
        httpx.post(f"{room.url}/api/auth.test")


def test_everything_can_be_sent_twice(room: Room) -> None:
    act(room, "conditions", **USUAL | {"duplicates": 2})
    room.slack.say("hello")
    room.slack.wait_until(lambda: len(room.app.events("message")) == 2)
    assert sorted(one.headers.get("x-slack-retry-num", "") for one in room.app.heard) == ["", "1"]


@pytest.mark.parametrize(
    "wrong", [{"slow": -1}, {"slow": 11}, {"slow": "x"}, {"failing": "sometimes"}, {"duplicates": 0}, {"duplicates": 6}]
)
def test_conditions_that_make_no_sense_are_refused(room: Room, wrong: dict[str, Any]) -> None:
    assert act(room, "conditions", **USUAL | wrong).json() == {"error": "invalid_arguments"}
    assert httpx.get(f"{room.url}/playground/conditions").json() == USUAL


async def test_rate_limits_let_a_burst_through_and_then_one_post_a_second_and_channel(room: Room) -> None:
    act(room, "conditions", **USUAL | {"rates": True})
    client = room.app.client()
    general, engineering = (room.slack.world.channel(name).id for name in ("general", "engineering"))
    for _ in range(3):
        await client.chat_postMessage(channel=general, text="hello")
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=general, text="hello")
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["retry-after"] == "1"
    await client.chat_postMessage(channel=engineering, text="hello")
    room.clock.now += 1
    await client.chat_postMessage(channel=general, text="hello")


def test_the_wire_tells_what_is_new_since_a_version(room: Room) -> None:
    room.slack.say("one")
    first = wire(room)
    assert [one["payload"]["event"]["text"] for one in first["deliveries"]] == ["one"]
    room.slack.say("two")
    second = wire(room, first["version"])
    assert [one["payload"]["event"]["text"] for one in second["deliveries"]] == ["two"]
    assert wire(room, second["version"])["deliveries"] == []
    assert httpx.get(f"{room.url}/playground/wire", params={"after": "x"}).status_code == 400


def test_what_waits_for_the_app_is_told_and_can_be_sent_at_once(make_room: Callable[..., Room]) -> None:
    room = make_room(retry_scale=1000.0)
    room.app.answers = [(500, "")] * 2
    room.slack.say("hello")
    room.slack.wait_until(lambda: wire(room)["app"]["waiting"] == 1)
    health = wire(room)["app"]
    assert health["trouble"] == "http_error"
    assert health["next_try"] > room.clock.now
    act(room, "retry")
    room.slack.wait_until(lambda: wire(room)["app"]["waiting"] == 0)
    assert wire(room)["app"] == {"trouble": "", "waiting": 0, "given_up": 0, "next_try": None}
    assert len(room.app.events("message")) == 3


def test_what_was_given_up_can_be_sent_again(room: Room) -> None:
    room.app.answers = [(500, "")] * 4
    room.slack.say("hello")
    room.slack.wait_until(lambda: wire(room)["app"]["given_up"] == 1)
    act(room, "retry")
    room.slack.wait_until(lambda: wire(room)["app"]["given_up"] == 0)
    assert len(room.app.events("message")) == 5


def test_a_reset_forgets_what_was_written_and_begins_the_app_anew(make_room: Callable[..., Room]) -> None:
    begun: list[str] = []

    async def begin() -> None:
        begun.append("anew")

    room = make_room(on_reset=begin)
    ana = room.slack.user.id
    first = [message.text for message in room.slack.messages()]
    act(room, "conditions", **USUAL | {"slow": 1})
    room.slack.say("forget me")
    room.slack.invite("random")
    assert act(room, "reset").status_code == 200
    assert begun == ["anew"]
    assert [message.text for message in room.slack.messages()] == first
    assert not room.slack.world.app_is_in(room.slack.world.channel("random"))
    assert room.slack.world.person("ana").id == ana
    assert (wire(room)["deliveries"], wire(room)["calls"]) == ([], [])
    assert httpx.get(f"{room.url}/playground/conditions").json() == USUAL
