"""The recommendation that opened a thread says when the thread has gone on from it: with another answer, a decision."""

import logging
from typing import Final

from bot.advisor.conversation import Conversation
from bot.slack import ids
from bot.slack.asking import RefusedError
from bot.slack.decided import submission_of
from bot.slack.forms import Recording
from bot.slack.posting import edit
from bot.slack.services import Services
from bot.slack.views.since import marked
from bot.slack.work.outside import as_read_in
from bot.store import conversations, posts, recorded
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import Post, PostState

MARK: Final = "mark"
"""The kind of durable work that brings the message at the top of a thread up to date; its id names the thread."""

logger = logging.getLogger(__name__)


async def mark_later(services: Services, thread: ConversationKey, cause: int) -> None:
    """Have the message at the top of the thread marked, where it no longer says what it should. `cause` is the id of
    what was accepted and may have changed that: once for each."""
    if await _due(services, thread) is not None:
        id = f"{thread.channel} {thread.root_ts} {thread.tenant.key}"
        await services.delivery.enqueue(MARK, id, partition=thread.partition, key=f"{MARK}:{cause}")


async def mark(services: Services, id: str) -> None:
    """The durable work of marking; whoever comes late finds it done."""
    channel, root, tenant = id.split(" ", 2)
    services = await as_read_in(await services.of(Tenant.parse(tenant)), Tenant.parse(tenant), channel)
    due = await _due(services, ConversationKey(Tenant.parse(tenant), channel, root))
    if due is None:
        return
    post, payload = due
    try:
        await edit(await services.workspaces.client(post.tenant), post, payload)
    except RefusedError as refusal:
        # Somebody may have deleted it; what follows in the thread stands all the same.
        logger.warning("Slack does not let post %d be marked: %s", post.id, refusal.code)
    async with services.db.write() as conn:
        await posts.repaint(conn, post.id, payload)


async def _due(services: Services, thread: ConversationKey) -> tuple[Post, dict[str, object]] | None:
    """The message that opened the thread and what it should say by now; None when it says so already."""
    async with services.db.read() as conn:
        stored = await conversations.load(conn, thread)
        held = Conversation.model_validate_json(stored.state) if stored else Conversation()
        post = await posts.by_key(conn, thread.tenant, held.opened_by) if held.opened_by else None
        # What it said may have been erased since, because somebody wanted that.
        if post is None or post.state is not PostState.SENT or post.opens_conversation is None or not post.payload:
            return None
        decided = await recorded.from_thread(conn, thread)
        by_these = Recording(channel=thread.channel, root_ts=thread.root_ts, version=ids.needs_version(held))
        _, settled = await submission_of(conn, thread.tenant, by_these)
    opened = Conversation.model_validate_json(post.opens_conversation)
    moved = ids.needs_version(held) != ids.needs_version(opened)
    now = await services.advising.recommend(held) if moved else None
    answered = (settled.number, settled.status) if settled else None
    payload = marked(post.payload, services.advising.comparison(held.comparison), now, decided, answered)
    return None if payload == post.payload else (post, payload)
