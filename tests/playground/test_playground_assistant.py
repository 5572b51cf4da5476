"""Prompts in a direct message, and what the app says it is doing, as strict as Slack."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.playground_room import Room

PROMPTS = [{"title": "Hello", "message": "Say hello"}]


@pytest.fixture
def direct(room: Room) -> str:
    return room.slack.direct


def prompts(room: Room, channel: str) -> Any:
    return room.slack.call(lambda: room.slack.world.prompts.get(channel))


async def test_prompts_are_shown_until_something_is_written(room: Room, direct: str) -> None:
    await room.app.client().assistant_threads_setSuggestedPrompts(channel_id=direct, title="Hi", prompts=PROMPTS)
    assert room.slack.prompts == {"Hello": "Say hello"}
    room.slack.dm("Say hello")
    assert prompts(room, direct) is None


async def test_with_a_thread_nothing_happens_and_nothing_is_said(room: Room, direct: str) -> None:
    root = room.slack.dm("hello")
    client = room.app.client()
    await client.assistant_threads_setSuggestedPrompts(channel_id=direct, prompts=PROMPTS, thread_ts=root.ts)
    assert prompts(room, direct) is None


@pytest.mark.parametrize(
    "given", [[], PROMPTS * 5, [{"title": "x"}], [{"title": "", "message": "x"}], ["x"], [{"title": 1, "message": "x"}]]
)
async def test_prompts_that_are_none_are_refused(room: Room, direct: str, given: Any) -> None:
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await room.app.client().assistant_threads_setSuggestedPrompts(channel_id=direct, prompts=given)


async def test_prompts_belong_into_a_direct_message(room: Room) -> None:
    general = room.slack.world.channel("general").id
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await room.app.client().assistant_threads_setSuggestedPrompts(channel_id=general, prompts=PROMPTS)


async def test_a_status_stands_until_the_reply_or_until_it_is_taken_back(room: Room, direct: str) -> None:
    client, said = room.app.client(), room.slack.dm("hello")

    def statuses() -> Any:
        return room.slack.call(lambda: dict(room.slack.world.statuses.get(direct, {})))

    await client.assistant_threads_setStatus(channel_id=direct, thread_ts=said.ts, status="is thinking…")
    assert statuses() == {said.ts: "is thinking…"}
    await client.chat_postMessage(channel=direct, thread_ts=said.ts, text="done")
    assert statuses() == {}
    await client.assistant_threads_setStatus(channel_id=direct, thread_ts=said.ts, status="is thinking…")
    await client.assistant_threads_setStatus(channel_id=direct, thread_ts=said.ts, status="")
    assert statuses() == {}
    with pytest.raises(SlackApiError, match="invalid_thread_ts"):
        await client.assistant_threads_setStatus(channel_id=direct, thread_ts="1.0", status="x")


async def test_prompts_need_their_scope(make_room: Any) -> None:
    room = make_room(scopes=frozenset({"chat:write", "im:write"}))
    with pytest.raises(SlackApiError, match="missing_scope"):
        await room.app.client().assistant_threads_setSuggestedPrompts(channel_id=room.slack.direct, prompts=PROMPTS)
