"""The driver's own waiting for what the app writes."""

from collections.abc import Callable

import pytest

from tests.playground_room import Room


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
