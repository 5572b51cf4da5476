import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery import AwayError, Delivery, PermanentError, RetryLater, RetryPolicy
from bot.slack.calls.posting import EVENT_TYPE, LATE, PostFailedError, post_once
from bot.store import conversations, posts
from bot.store.database import Database
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import NewPost, Post, PostState
from tests.delivery.slack_stand_in import (
    Answer,
    SlackStandIn,
    broken,
    page_of_a_proxy,
    rate_limit,
    refusal,
    serving,
)

ACME = Tenant("", "T1")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Django*"}}]

ANSWER = NewPost(ACME, "C1", "reply:1", {"text": "Django", "blocks": BLOCKS}, thread_ts="100.1")
IN_CHANNEL = NewPost(ACME, "C1", "recommendation:1", {"text": "Django"}, opens_conversation="{}")
TO_A_PERSON = NewPost(ACME, "U1", "direct:1", {"text": "Django"})


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    # Nothing here depends on the kind of database.
    return f"sqlite:///{tmp_path / 'advisor.db'}"


@pytest.fixture
def slack() -> SlackStandIn:
    return SlackStandIn()


@pytest.fixture
async def client(slack: SlackStandIn) -> AsyncIterator[AsyncWebClient]:
    async with serving(slack) as url:
        yield AsyncWebClient(token="xoxb-test", base_url=url, timeout=5)


async def add(db: Database, post: NewPost, *, sending: bool = False) -> int:
    async with db.write() as conn:
        id = await posts.add(conn, post, at=NOON)
        if sending:
            await posts.claim(conn, id)
    return id


async def persistently(client: AsyncWebClient, db: Database, id: int, late: float = 0.01) -> str:
    """Post, coming back as often as told to."""
    while True:
        try:
            return await post_once(client, db, id, late=late)
        except RetryLater as told:
            await asyncio.sleep(told.after_seconds)


async def row(db: Database, id: int) -> Post:
    async with db.read() as conn:
        post = await posts.get(conn, id)
    assert post is not None
    return post


def metadata(key: str) -> dict[str, Any]:
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}


async def test_a_post_reaches_slack_once_and_carries_its_key(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER)
    ts = await post_once(client, db, id)
    assert await post_once(client, db, id) == ts
    assert slack.messages == [
        {
            "channel": "C1",
            "ts": ts,
            "text": "Django",
            "blocks": BLOCKS,
            "thread_ts": "100.1",
            "metadata": metadata("reply:1"),
        }
    ]
    assert slack.calls == ["chat.postMessage"]


@pytest.mark.parametrize(("post", "channel"), [(IN_CHANNEL, "C1"), (TO_A_PERSON, "D-U1")], ids=["channel", "person"])
async def test_a_post_remembers_where_it_went(
    db: Database, client: AsyncWebClient, post: NewPost, channel: str
) -> None:
    id = await add(db, post)
    ts = await post_once(client, db, id, clock=lambda: NOON)
    sent = await row(db, id)
    assert (sent.state, sent.ts, sent.sent_to, sent.attempts) == (PostState.SENT, ts, channel, 1)
    async with db.read() as conn:
        opened = await conversations.load(conn, ConversationKey(ACME, channel, ts))
    assert (opened is not None) == (post.opens_conversation is not None)


@pytest.mark.parametrize("post", [ANSWER, IN_CHANNEL, TO_A_PERSON], ids=["thread", "channel", "person"])
async def test_a_message_posted_before_a_crash_is_found_instead_of_posted_again(
    db: Database, slack: SlackStandIn, client: AsyncWebClient, post: NewPost
) -> None:
    id = await add(db, post, sending=True)
    channel = "D-U1" if post is TO_A_PERSON else "C1"
    thread = {"thread_ts": post.thread_ts} if post.thread_ts else {}
    slack.say(channel, "hello", **thread)
    slack.say(channel, "another of ours", metadata=metadata("other"), **thread)
    slack.say(channel, "somebody else's", metadata={"event_type": "x", "event_payload": {"key": post.key}}, **thread)
    ours = slack.say(channel, "Django", metadata=metadata(post.key), **thread)
    assert await post_once(client, db, id) == ours["ts"]
    assert "chat.postMessage" not in slack.calls
    assert (await row(db, id)).sent_to == channel


async def test_the_search_goes_on_to_further_pages_even_when_slack_slows_it_down(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, IN_CHANNEL, sending=True)
    slack.page = 2
    for _ in range(3):
        slack.say("C1", "hello")
    ours = slack.say("C1", "Django", metadata=metadata(IN_CHANNEL.key))
    slack.before["conversations.history"] = [
        broken('{"ok": true, "messages": [], "response_metadata": {"next_cursor": "2"}}'),
        rate_limit(0),
    ]
    assert await post_once(client, db, id) == ours["ts"]


async def test_what_a_crash_kept_from_being_posted_is_posted(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER, sending=True)
    slack.say("C1", "hello", thread_ts="100.1")
    await persistently(client, db, id)
    assert slack.texts == ["hello", "Django"]


UNCLEAR: list[Answer] = [
    page_of_a_proxy,
    broken("", status=500),
    broken('{"ok": true, "ts": "20'),
    broken("[1, 2]"),
    broken('"ok"'),
    broken('{"ok": true}'),
    broken("null"),
    broken("ok", kind="text/plain"),
    broken("", kind="text/html"),
    refusal("internal_error"),
]
UNCLEAR_NAMES = ["502", "500", "cut off", "list", "string", "no ts", "null", "plain text", "empty", "internal"]


@pytest.mark.parametrize("answer", UNCLEAR, ids=UNCLEAR_NAMES)
async def test_after_an_unclear_answer_a_posted_message_is_found(
    db: Database, slack: SlackStandIn, client: AsyncWebClient, answer: Answer
) -> None:
    id = await add(db, ANSWER)
    slack.after = [answer]
    with pytest.raises(Exception) as unclear:
        await post_once(client, db, id)
    assert not isinstance(unclear.value, PermanentError | RetryLater)
    assert (await row(db, id)).state == PostState.SENDING
    assert await post_once(client, db, id) == slack.messages[0]["ts"]
    assert slack.texts == ["Django"]


AWAY: list[Answer] = [page_of_a_proxy, broken("", status=503), refusal("internal_error")]


@pytest.mark.parametrize("answer", AWAY, ids=["502", "503", "internal"])
async def test_slacks_own_troubles_are_waited_out(
    db: Database, slack: SlackStandIn, client: AsyncWebClient, answer: Answer
) -> None:
    id = await add(db, ANSWER)
    slack.before["chat.postMessage"] = [answer]
    with pytest.raises(AwayError):
        await post_once(client, db, id)
    slack.before["conversations.replies"] = [answer]
    with pytest.raises(AwayError):
        await post_once(client, db, id)
    await persistently(client, db, id)
    assert slack.texts == ["Django"]


async def test_after_an_unclear_answer_a_message_that_got_lost_is_posted(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER)
    slack.before["chat.postMessage"] = [broken("", status=403)]
    with pytest.raises(SlackApiError):
        await post_once(client, db, id)
    await persistently(client, db, id)
    assert slack.texts == ["Django"]


async def test_what_is_not_there_at_first_look_is_looked_for_once_more_before_it_is_sent_again(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER, sending=True)
    for _ in range(2):
        with pytest.raises(RetryLater) as told:
            await post_once(client, db, id)
        assert 0 < told.value.after_seconds <= LATE
    ours = slack.say("C1", "Django", metadata=metadata(ANSWER.key), thread_ts=ANSWER.thread_ts)
    assert await post_once(client, db, id) == ours["ts"]
    assert "chat.postMessage" not in slack.calls


async def test_after_each_time_it_was_sent_there_is_a_wait(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER)
    slack.before["chat.postMessage"] = [broken("", status=500), broken("", status=500)]
    for _ in range(2):
        with pytest.raises(AwayError):
            await persistently(client, db, id)
        with pytest.raises(RetryLater):
            await post_once(client, db, id)
    await persistently(client, db, id)
    assert slack.texts == ["Django"]


async def test_a_lost_connection_is_not_retried_behind_our_back(db: Database) -> None:
    connections = 0

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    client = AsyncWebClient(token="xoxb-test", base_url=f"http://127.0.0.1:{port}/api/")
    id = await add(db, ANSWER)
    async with server:
        with pytest.raises(AwayError):
            await post_once(client, db, id)
    assert connections == 1
    assert client.retry_handlers != []


async def test_a_rate_limit_is_kept_to(db: Database, slack: SlackStandIn, client: AsyncWebClient) -> None:
    id = await add(db, ANSWER)
    slack.before["chat.postMessage"] = [rate_limit(7), refusal("rate_limited")]
    with pytest.raises(RetryLater) as told:
        await post_once(client, db, id)
    assert told.value.after_seconds == 7
    with pytest.raises(RetryLater):
        await post_once(client, db, id)
    assert (await row(db, id)).state == PostState.PENDING
    await post_once(client, db, id)
    assert slack.calls == ["chat.postMessage"] * 3


async def test_while_looking_is_rate_limited_nothing_is_posted(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER, sending=True)
    slack.before["conversations.replies"] = [rate_limit(60)]
    with pytest.raises(RetryLater) as told:
        await post_once(client, db, id)
    assert told.value.after_seconds == 60
    assert slack.messages == []
    assert (await row(db, id)).state == PostState.SENDING


@pytest.mark.parametrize("code", ["missing_scope", "not_in_channel", "thread_not_found"])
async def test_where_looking_is_not_allowed_the_message_is_rather_sent_twice_than_never(
    db: Database, slack: SlackStandIn, client: AsyncWebClient, code: str
) -> None:
    id = await add(db, ANSWER, sending=True)
    slack.before["conversations.replies"] = [refusal(code)]
    await post_once(client, db, id)
    assert slack.texts == ["Django"]


@pytest.mark.parametrize("code", ["invalid_blocks", "msg_blocks_too_long"])
async def test_blocks_that_slack_refuses_leave_the_text(
    db: Database, slack: SlackStandIn, client: AsyncWebClient, code: str
) -> None:
    id = await add(db, ANSWER)
    slack.before["chat.postMessage"] = [refusal(code)]
    await post_once(client, db, id)
    (message,) = slack.messages
    assert "blocks" not in message
    assert (message["text"], message["thread_ts"]) == ("Django", "100.1")
    assert message["metadata"] == metadata("reply:1")


@pytest.mark.parametrize("code", ["not_in_channel", "channel_not_found", "is_archived", "a_code_of_tomorrow"])
async def test_a_refusal_is_kept_until_somebody_retries(
    db: Database, slack: SlackStandIn, client: AsyncWebClient, code: str
) -> None:
    id = await add(db, ANSWER)
    slack.before["chat.postMessage"] = [refusal(code)]
    for _ in range(2):
        with pytest.raises(PostFailedError) as failed:
            await post_once(client, db, id)
        assert failed.value.code == code
    assert slack.calls == ["chat.postMessage"]
    assert (await row(db, id)).error == code
    async with db.write() as conn:
        assert await posts.retry(conn, id, 1)
    await post_once(client, db, id)
    assert slack.texts == ["Django"]


async def test_a_post_that_is_not_there_is_not_waited_for(db: Database, client: AsyncWebClient) -> None:
    with pytest.raises(PermanentError, match="there is no post 4711"):
        await post_once(client, db, 4711)


async def test_two_who_post_the_same_at_once_post_it_once(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    id = await add(db, ANSWER)
    outcomes = await asyncio.gather(*(post_once(client, db, id) for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(outcome, str) for outcome in outcomes) >= 1
    assert slack.texts == ["Django"]


async def test_through_every_trouble_a_delivery_posts_each_message_once_and_in_order(
    db: Database, slack: SlackStandIn, client: AsyncWebClient
) -> None:
    slack.before["chat.postMessage"] = [rate_limit(0), broken("", status=500), refusal("invalid_blocks")]
    slack.before["conversations.replies"] = [broken("", status=500)]
    slack.after = UNCLEAR.copy()
    finished = asyncio.Event()
    last = 5

    async def post(id: str) -> None:
        await post_once(client, db, int(id), late=0.01)
        if int(id) == ids[last]:
            finished.set()

    delivery = Delivery(
        db, executor_id="web.1", poll_every=0.01, retries=RetryPolicy(first_pause=0.001, longest_pause=0.01)
    )
    delivery.handle("post", post)
    ids = [
        await add(db, NewPost(ACME, "C1", f"k{turn}", {"text": str(turn), "blocks": BLOCKS}, thread_ts="100.1"))
        for turn in range(last + 1)
    ]
    await delivery.launch()
    try:
        for id in ids:
            await delivery.enqueue("post", str(id), partition="thread", key=f"post:{id}")
        await asyncio.wait_for(finished.wait(), 20)
    finally:
        await delivery.close()
    assert slack.texts == ["0", "1", "2", "3", "4", "5"]
