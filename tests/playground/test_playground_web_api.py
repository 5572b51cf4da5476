"""The Web API as slack_sdk sees it: what it answers, and how it refuses."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot.playground.config import DEFAULT_SCOPES
from tests.playground_room import Room


def channel(room: Room, name: str) -> str:
    return room.slack.world.channel(name).id


async def refused(room: Room, method: str, token: str | None = None, **arguments: Any) -> dict[str, Any]:
    """Calls a method that must fail, and gives Slack's answer."""
    with pytest.raises(SlackApiError) as caught:
        await room.app.client(token).api_call(method, json=arguments)
    answer: dict[str, Any] = caught.value.response.data
    return answer


async def test_auth_test_says_who_the_app_is_and_what_it_may(room: Room) -> None:
    answer = await room.app.client().auth_test()
    assert (answer["user_id"], answer["bot_id"]) == ("U0PLAYROOM", "B0PLAYROOM")
    assert set(answer.headers["x-oauth-scopes"].split(",")) == DEFAULT_SCOPES


async def test_a_posted_message_is_there_for_people_and_for_the_app(room: Room) -> None:
    metadata = {"event_type": "answer", "event_payload": {"key": "k-1"}}
    general = channel(room, "general")
    posted = await room.app.client().chat_postMessage(channel=general, text="hello *all*", metadata=metadata)
    assert room.slack.messages("general")[-1].text == "hello all"
    history = await room.app.client().conversations_history(channel=general, limit=1, include_all_metadata=True)
    [message] = history["messages"]
    assert (message["ts"], message["metadata"]) == (posted["ts"], metadata)
    assert history["has_more"] is True
    plain = await room.app.client().conversations_history(channel=general, limit=1)
    assert "metadata" not in plain["messages"][0]


async def test_a_thread_can_be_read_in_pages(room: Room) -> None:
    client, general = room.app.client(), channel(room, "general")
    root = (await client.chat_postMessage(channel=general, text="root"))["ts"]
    for number in range(3):
        await client.chat_postMessage(channel=general, text=f"reply {number}", thread_ts=root)
    first = await client.conversations_replies(channel=general, ts=root, limit=3)
    cursor = first["response_metadata"]["next_cursor"]
    rest = await client.conversations_replies(channel=general, ts=root, limit=3, cursor=cursor)
    assert [m["text"] for m in first["messages"]] == ["root", "reply 0", "reply 1"]
    assert [m["text"] for m in rest["messages"]] == ["reply 2"]
    assert first["messages"][0]["reply_count"] == 3


async def test_a_thread_is_read_whole_up_to_a_time_and_no_ephemeral_with_it(room: Room) -> None:
    client, general = room.app.client(), channel(room, "general")
    root = (await client.chat_postMessage(channel=general, text="root"))["ts"]
    sent = [await client.chat_postMessage(channel=general, text=f"{n}", thread_ts=root) for n in range(120)]
    await client.chat_postEphemeral(channel=general, user=room.slack.user.id, text="psst", thread_ts=root)
    whole = await client.conversations_replies(channel=general, ts=root)
    assert (len(whole["messages"]), whole["has_more"]) == (121, False)
    until = await client.conversations_replies(channel=general, ts=root, latest=sent[2]["ts"])
    assert [m["text"] for m in until["messages"]] == ["root", "0", "1"]


async def test_an_updated_message_is_shown_as_it_is_now_and_told_to_the_app(room: Room) -> None:
    client, general = room.app.client(), channel(room, "general")
    posted = await client.chat_postMessage(channel=general, text="first")
    await client.chat_update(channel=general, ts=posted["ts"], text="second")
    assert room.slack.messages("general")[-1].text == "second"
    room.slack.wait_until(lambda: len(room.app.events("message")) == 2)
    [changed] = [e for e in room.app.events("message") if e.get("subtype") == "message_changed"]
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("first", "second")


async def test_an_ephemeral_message_is_for_one_person_and_in_no_history(room: Room) -> None:
    client, general = room.app.client(), channel(room, "general")
    await client.chat_postEphemeral(channel=general, user=room.slack.user.id, text="psst")
    assert [m.text for m in room.slack.ephemerals()] == ["psst"]
    assert room.slack.as_user("ben").ephemerals() == []
    history = await client.conversations_history(channel=general)
    assert "psst" not in [m["text"] for m in history["messages"]]


async def test_a_permalink_leads_to_the_message(room: Room) -> None:
    client, general = room.app.client(), channel(room, "general")
    root = (await client.chat_postMessage(channel=general, text="root"))["ts"]
    reply = (await client.chat_postMessage(channel=general, text="reply", thread_ts=root))["ts"]
    link = (await client.chat_getPermalink(channel=general, message_ts=reply))["permalink"]
    assert link == f"{room.url}/archives/{general}/p{reply.replace('.', '')}?thread_ts={root}&cid={general}"
    async with aiohttp.ClientSession() as session, session.get(link) as page:
        assert page.status == 200


async def test_a_direct_message_can_be_opened_and_written_to(room: Room) -> None:
    client, ana = room.app.client(), room.slack.user.id
    opened = await client.conversations_open(users=ana)
    await client.chat_postMessage(channel=opened["channel"]["id"], text="hello Ana")
    await client.chat_postMessage(channel=ana, text="again")
    info = await client.conversations_info(channel=opened["channel"]["id"])
    assert (info["channel"]["is_im"], info["channel"]["user"]) == (True, ana)
    assert [m.text for m in room.slack.messages(room.slack.direct)] == ["hello Ana", "again"]


async def test_people_and_channels_can_be_looked_up(room: Room) -> None:
    client = room.app.client()
    assert (await client.users_info(user=room.slack.user.id))["user"]["profile"]["display_name"] == "ana"
    random = (await client.conversations_info(channel=channel(room, "random")))["channel"]
    assert (random["name"], random["is_member"], random["is_private"]) == ("random", False, False)


@pytest.mark.parametrize(
    ("token", "method", "error"),
    [
        ("", "auth.test", "not_authed"),
        ("xoxb-somebody-else", "auth.test", "invalid_auth"),
        ("xapp-playground", "auth.test", "not_allowed_token_type"),
        ("xoxb-playground", "apps.connections.open", "not_allowed_token_type"),
        ("xoxb-playground", "chat.scheduleMessage", "unknown_method"),
    ],
)
async def test_callers_are_checked(room: Room, token: str, method: str, error: str) -> None:
    async with aiohttp.ClientSession() as session:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        async with session.post(f"{room.url}/api/{method}", headers=headers) as response:
            assert (await response.json())["error"] == error


async def test_a_missing_scope_is_named(make_room: Callable[..., Room]) -> None:
    room = make_room(scopes=frozenset({"commands"}))
    answer = await refused(room, "chat.postMessage", channel=channel(room, "general"), text="x")
    assert (answer["error"], answer["needed"], answer["provided"]) == ("missing_scope", "chat:write", "commands")


LONG = "x" * 40_001
BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}]


@pytest.mark.parametrize(
    ("where", "arguments", "error"),
    [
        ("general", {}, "no_text"),
        ("general", {"text": LONG}, "msg_too_long"),
        ("general", {"text": "x", "blocks": BLOCKS}, "invalid_blocks"),
        ("general", {"text": "x", "blocks": "[{"}, "invalid_blocks_format"),
        ("general", {"blocks": [{"type": "markdown", "text": "x" * 11_999}, {"type": "header"}]}, "invalid_blocks"),
        (
            "general",
            {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3000}}] * 5},
            "msg_blocks_too_long",
        ),
        ("general", {"text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ("general", {"text": "x", "metadata": "nonsense"}, "invalid_metadata_format"),
        ("general", {"text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_schema"),
        (
            "general",
            {"text": "x", "metadata": {"event_type": "a", "event_payload": {"k": "x" * 16_000}}},
            "metadata_too_large",
        ),
        ("random", {"text": "x"}, "not_in_channel"),
        ("leadership", {"text": "x"}, "channel_not_found"),
        ("old-project", {"text": "x"}, "is_archived"),
    ],
)
async def test_posting_is_refused(room: Room, where: str, arguments: dict[str, Any], error: str) -> None:
    before = [m.ts for m in room.slack.messages(where)]
    answer = await refused(room, "chat.postMessage", channel=channel(room, where), **arguments)
    assert answer["error"] == error
    assert [m.ts for m in room.slack.messages(where)] == before


async def test_refused_blocks_name_the_path_and_the_rule(room: Room) -> None:
    answer = await refused(room, "chat.postMessage", channel=channel(room, "general"), text="x", blocks=BLOCKS)
    [message] = answer["response_metadata"]["messages"]
    assert message.startswith("[ERROR] too_short:")
    assert message.endswith("[json-pointer:/blocks/0/text/text]")


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C404", "text": "x"}, "channel_not_found"),
        ("chat.update", {"channel": "general", "ts": "1.000001", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": "general", "ts": "somebody's", "text": "x"}, "cant_update_message"),
        ("chat.postEphemeral", {"channel": "general", "user": "U404", "text": "x"}, "user_not_found"),
        ("chat.postEphemeral", {"channel": "direct", "user": "ben", "text": "x"}, "user_not_in_channel"),
        ("chat.getPermalink", {"channel": "general", "message_ts": "1.000001"}, "message_not_found"),
        ("conversations.members", {"channel": "leadership"}, "channel_not_found"),
        ("conversations.members", {"channel": "general", "cursor": "x"}, "invalid_cursor"),
        ("conversations.info", {"channel": "leadership"}, "channel_not_found"),
        ("conversations.replies", {"channel": "general", "ts": "1.000001"}, "thread_not_found"),
        ("conversations.replies", {"channel": "general"}, "invalid_arguments"),
        ("conversations.replies", {"channel": "random", "ts": "1.000001"}, "not_in_channel"),
        ("conversations.replies", {"channel": "leadership", "ts": "1.000001"}, "channel_not_found"),
        ("conversations.replies", {"channel": "general", "ts": "somebody's", "limit": 0}, "invalid_arguments"),
        ("conversations.replies", {"channel": "general", "ts": "somebody's", "limit": 1001}, "invalid_arguments"),
        ("conversations.replies", {"channel": "general", "ts": "somebody's", "cursor": "next"}, "invalid_cursor"),
        ("conversations.replies", {"channel": "general", "ts": "somebody's", "latest": "May"}, "invalid_ts_latest"),
        ("conversations.history", {"channel": "random"}, "not_in_channel"),
        ("conversations.history", {"channel": "general", "limit": "many"}, "invalid_arguments"),
        ("conversations.history", {"channel": "general", "cursor": "next"}, "invalid_cursor"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U404"}, "user_not_found"),
        ("users.info", {"user": "U404"}, "user_not_found"),
        ("views.publish", {"user_id": "U404", "view": {"type": "home", "blocks": []}}, "user_not_found"),
        ("views.open", {"trigger_id": "1.2", "view": {"type": "home", "blocks": []}}, "invalid_arguments"),
        ("views.update", {"view_id": "V404", "view": {"type": "modal"}}, "not_found"),
    ],
)
async def test_each_wrong_call_gets_slacks_error(
    room: Room, method: str, arguments: dict[str, Any], error: str
) -> None:
    named = {"general", "random", "leadership"}
    known = {name: channel(room, name) for name in named}
    known |= {"direct": room.slack.direct, "ben": room.slack.as_user("ben").user.id}
    known["somebody's"] = room.slack.messages("general")[0].ts
    resolved = {key: known.get(value, value) if isinstance(value, str) else value for key, value in arguments.items()}
    assert (await refused(room, method, **resolved))["error"] == error


async def test_every_call_is_remembered_with_its_answer(room: Room) -> None:
    await refused(room, "chat.postMessage", channel=channel(room, "random"), text="x")
    [call] = room.slack.calls("chat.postMessage")
    assert (call.arguments["text"], call.answer["error"]) == ("x", "not_in_channel")


async def test_a_method_can_be_made_to_fail_as_often_as_asked(room: Room) -> None:
    room.slack.faults.fail("chat.postMessage", "fatal_error", times=2)
    general = channel(room, "general")
    for _ in range(2):
        assert (await refused(room, "chat.postMessage", channel=general, text="x"))["error"] == "fatal_error"
    assert (await room.app.client().chat_postMessage(channel=general, text="x"))["ok"]


async def test_a_rate_limit_says_when_to_come_again(room: Room) -> None:
    room.slack.faults.rate_limit("*", retry_after=7)
    with pytest.raises(SlackApiError) as caught:
        await room.app.client().auth_test()
    assert (caught.value.response.status_code, caught.value.response.headers["retry-after"]) == (429, "7")


async def test_slack_can_answer_garbage_an_error_page_or_half_an_answer(room: Room) -> None:
    faults, client = room.slack.faults, room.app.client()
    faults.garbage("auth.test")
    faults.http_error("auth.test", 503)
    faults.cut("auth.test")
    with pytest.raises(SlackApiError):
        await client.auth_test()
    with pytest.raises(SlackApiError) as caught:
        await client.auth_test()
    assert "status: 503" in str(caught.value)
    with pytest.raises(aiohttp.ClientPayloadError):
        await client.auth_test()
    assert (await client.auth_test())["ok"]


async def test_slack_can_be_slow(room: Room) -> None:
    client = room.app.client()
    room.slack.faults.slow("auth.test", 0.5)
    slow = asyncio.create_task(client.auth_test())
    await client.users_info(user=room.slack.user.id)
    await slow
    assert [call.method for call in room.slack.calls()] == ["users.info", "auth.test"]
    room.slack.faults.clear()
    assert room.slack.faults.wait("auth.test") == 0
