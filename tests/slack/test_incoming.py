"""What is read out of Slack's payloads."""

from typing import Any

import pytest
from slack_bolt.context.async_context import AsyncBoltContext

from bot.errors import AdvisorError
from bot.slack.ids import ButtonValue
from bot.slack.installation.installed import Installation
from bot.slack.received import incoming, written
from bot.slack.received.heard import Heard
from bot.store.keys import Tenant

HERE = Installation(Tenant("", "T1"), user="UAPP", bot="B1", token="xoxb-1")


def heard(body: dict[str, Any]) -> Heard:
    return Heard(body, HERE, AsyncBoltContext().ack)


def event(**changes: Any) -> Heard:
    said = {"type": "message", "channel": "C1", "ts": "2.0", "user": "U1", "text": "hello", "channel_type": "channel"}
    return heard({"event": said | changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "bot_id": "B2"},
        {"bot_id": "B2"},
        {"user": "UAPP"},
        {"user": None},
    ],
)
def test_only_people_are_heard(changes: dict[str, Any]) -> None:
    assert written.message(event(**changes)) is None


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast"])
def test_people_who_share_files_or_broadcast_are_heard(subtype: str) -> None:
    assert written.message(event(subtype=subtype)) is not None


def test_message_and_mention_of_the_same_message_are_the_same_row() -> None:
    text = "<@UAPP> does flask have an admin &amp; forms?"
    as_message = written.message(event(text=text))
    as_mention = written.message(event(text=text, type="app_mention"))
    assert as_message == as_mention
    assert as_message is not None
    assert as_message.mentioned
    assert as_message.text == "does flask have an admin & forms?"


def test_the_channels_a_message_links_to_are_kept_by_id() -> None:
    said = written.message(event(text="<@UAPP> post it in <#C7|leadership> and <#C8>"))
    assert said is not None
    assert said.text == "post it in #leadership and #C8"
    assert said.channels == (("C7", "leadership"), ("C8", "C8"))


def test_a_direct_message_is_addressed_to_us_and_a_thread_is_kept() -> None:
    said = written.message(event(channel_type="im", thread_ts="1.0"))
    assert said is not None
    assert said.mentioned
    assert said.conversation.root_ts == "1.0"


def press(**changes: Any) -> dict[str, Any]:
    body: dict[str, Any] = {
        "type": "block_actions",
        "user": {"id": "U1"},
        "trigger_id": "1.2.3",
        "response_url": "https://hooks.slack.com/actions/1",
        "container": {"type": "message", "message_ts": "2.0", "channel_id": "C1", "is_ephemeral": False},
        "message": {"ts": "2.0"},
        "actions": [{"action_id": "undo", "value": ButtonValue(version="v1").encode()}],
    }
    return body | changes


def test_a_press_knows_its_message_and_its_thread() -> None:
    beside_root = incoming.press(heard(press()))
    assert (beside_root.ts, beside_root.root, beside_root.thread) == ("2.0", "2.0", None)
    in_thread = incoming.press(heard(press(message={"ts": "2.0", "thread_ts": "1.0"})))
    assert (in_thread.root, in_thread.thread, in_thread.value.version) == ("1.0", "1.0", "v1")


@pytest.mark.parametrize("value", ["not json", '{"other": 1}', "[]"])
def test_a_button_of_another_version_is_told_apart(value: str) -> None:
    with pytest.raises(AdvisorError, match="older version"):
        incoming.press(heard(press(actions=[{"action_id": "undo", "value": value}])))


def test_a_button_never_carries_more_than_slack_lets_it() -> None:
    assert not ButtonValue(text="ß" * 1_995).fits
    with pytest.raises(ValueError, match="2000"):
        ButtonValue(text="x" * 2_000).encode()
    assert ButtonValue.decode(ButtonValue(record="r", text="x").encode()) == ButtonValue(record="r", text="x")
