"""Posting a message exactly once, although Slack has no way of asking for that.

A post is marked as being sent before Slack hears of it, and as sent afterwards. Whoever finds it in between, because
the process died or the answer got lost, looks in the channel for the key that every message carries in its metadata.

Slack may still be busy with a request that nobody waits for any more, and show its message only after that look. So
what is not there is looked for once more, `LATE` seconds later, before it is sent again. A gap is left: a message that
Slack takes even longer over comes twice.
"""

import copy
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.delivery import PermanentError, RetryLater
from bot.delivery.delivery import utc_now
from bot.slack.calls.asking import RefusedError, asked
from bot.slack.calls.reading import pages
from bot.slack.views.twins import has_twins, with_twins
from bot.store import posts
from bot.store.database import Database
from bot.store.posts import Post, PostState

logger = logging.getLogger(__name__)

EVENT_TYPE = "stack_advisor_post"

_BLOCK_FAULTS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})

# Slack's clock may be behind ours.
_CLOCK_SKEW = timedelta(minutes=1)
LATE = 4.0
"""Seconds that Slack is given to show a message whose request was cut off."""
_PAGE = 100
_PAGES = 10


class PostFailedError(PermanentError):
    """Slack refused the message for good; `code` is its error code, such as `not_in_channel`."""

    def __init__(self, code: str) -> None:
        super().__init__(f"Slack refused the message: {code}")
        self.code = code


async def post_once(
    client: AsyncWebClient, db: Database, post_id: int, *, clock: Callable[[], datetime] = utc_now, late: float = LATE
) -> str:
    """Bring the post to Slack, unless it is there already, and return its `ts`.

    `client` carries the token of the post's tenant. One post at a time has one caller, which a partition of a delivery
    sees to. Raises RetryLater when Slack names a time to come back, or may still show the message, which it has `late`
    seconds for; PostFailedError when it refuses, also on later calls until `posts.retry`. Any other exception,
    AwayError among them, leaves open whether the message got through: call again.
    """
    async with db.read() as conn:
        post = await posts.get(conn, post_id)
    if post is None:
        raise PermanentError(f"there is no post {post_id}")
    if post.state is PostState.SENT and post.ts is not None:
        return post.ts
    if post.state is PostState.FAILED:
        raise PostFailedError(post.error or "unknown_error")
    # The client's own handlers send again after a lost connection, which is just what must not happen unseen.
    client = copy.copy(client)
    client.retry_handlers = []
    place = await _look(client, db, post, late) if post.state is PostState.SENDING else None
    if place is None:
        place = await _send(client, db, post)
    channel, ts = place
    async with db.write() as conn:
        await posts.mark_sent(conn, post, ts=ts, channel=channel, at=clock())
    return ts


async def edit(client: AsyncWebClient, post: Post, payload: Mapping[str, Any]) -> None:
    """Have the message of a sent post say something else. Doing it twice changes nothing more.

    Raises RefusedError when Slack does not let us, for good, and RetryLater or AwayError as `asked` does.
    """
    where = {"channel": post.sent_to or post.channel, "ts": post.ts}
    await _with_or_without_blocks(client.chat_update, {**payload, **where}, post)


async def _send(client: AsyncWebClient, db: Database, post: Post) -> tuple[str, str]:
    async with db.write() as conn:
        claimed = await posts.claim(conn, post.id)
        if not claimed:
            await posts.send_again(conn, post.id)
    if not claimed and post.state is PostState.PENDING:
        raise RuntimeError(f"post {post.id} is being sent by somebody else")
    try:
        return await _post(client, post)
    except RetryLater:
        async with db.write() as conn:
            await posts.release(conn, post.id)
        raise
    except RefusedError as refusal:
        async with db.write() as conn:
            await posts.mark_failed(conn, post.id, refusal.code)
        raise PostFailedError(refusal.code) from None


async def _post(client: AsyncWebClient, post: Post) -> tuple[str, str]:
    arguments = {
        **post.payload,
        "channel": post.channel,
        "metadata": {"event_type": EVENT_TYPE, "event_payload": {"key": post.key}},
    }
    if post.thread_ts is not None:
        arguments["thread_ts"] = post.thread_ts
    answer = await _with_or_without_blocks(client.chat_postMessage, arguments, post)
    return str(answer["channel"]), str(answer["ts"])


async def _with_or_without_blocks(
    call: Callable[..., Awaitable[AsyncSlackResponse]], arguments: Mapping[str, Any], post: Post
) -> dict[str, Any]:
    """Slack's answer; where it refuses the blocks, its answer to the text alone."""
    try:
        return await asked(call(**arguments))
    except RefusedError as refusal:
        if refusal.code not in _BLOCK_FAULTS:
            raise
        logger.error("Slack refused the blocks of post %d with %s", post.id, refusal.code)
        return await _plainer(call, arguments)


async def _plainer(call: Callable[..., Awaitable[AsyncSlackResponse]], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """After a refusal of its blocks: charts and tables in characters where there are any, else the text alone."""
    blocks = arguments.get("blocks", [])
    plain = {name: value for name, value in arguments.items() if name not in ("blocks", "attachments")}
    if has_twins(blocks):
        try:
            return await asked(call(**plain, blocks=with_twins(blocks)))
        except RefusedError as refusal:
            if refusal.code not in _BLOCK_FAULTS:
                raise
    return await asked(call(**plain))


async def _look(client: AsyncWebClient, db: Database, post: Post, late: float) -> tuple[str, str] | None:
    """Where the message is; None when it will not come any more. Raises RetryLater as long as it may.

    None too when we may not look: rather twice than never.
    """
    try:
        place = await _find(client, post)
    except RefusedError as refusal:
        logger.warning("cannot look for post %d: %s", post.id, refusal.code)
        return None
    if place is not None:
        return place
    # Time as it passes for Slack, whatever clock the app is given.
    now = utc_now()
    waited = (now - post.missed_at).total_seconds() if post.missed_at is not None else 0.0
    if post.missed_at is None:
        async with db.write() as conn:
            await posts.missed(conn, post.id, at=now)
    elif not 0 <= waited < late:
        return None
    raise RetryLater(late - waited)


async def _find(client: AsyncWebClient, post: Post) -> tuple[str, str] | None:
    """Where the message is, if Slack has it. Raises RefusedError when we may not look."""
    channel = await _readable_channel(client, post.channel)
    async for message in _since(client, channel, post.thread_ts, post.created_at - _CLOCK_SKEW):
        if _carries(message, post.key):
            return channel, str(message["ts"])
    return None


async def _since(
    client: AsyncWebClient, channel: str, thread_ts: str | None, oldest: datetime
) -> AsyncIterator[dict[str, Any]]:
    """What was said in the channel, or in the thread, since `oldest`."""
    where: dict[str, Any] = {
        "channel": channel,
        "oldest": f"{oldest.timestamp():.6f}",
        "limit": _PAGE,
        "include_all_metadata": True,
    }

    def ask(cursor: str | None) -> Awaitable[AsyncSlackResponse]:
        if thread_ts is None:
            return client.conversations_history(**where, cursor=cursor)
        return client.conversations_replies(ts=thread_ts, **where, cursor=cursor)

    async for page in pages(ask, _PAGES):
        for message in page.get("messages") or []:
            yield message


async def _readable_channel(client: AsyncWebClient, channel: str) -> str:
    """The channel's own id: a message can be posted to a person, but only read where it arrived."""
    if not channel.startswith(("U", "W")):
        return channel
    opened = await asked(client.conversations_open(users=channel))
    return str(opened["channel"]["id"])


def _carries(message: dict[str, Any], key: str) -> bool:
    metadata = message.get("metadata") or {}
    return bool(metadata.get("event_type") == EVENT_TYPE and (metadata.get("event_payload") or {}).get("key") == key)
