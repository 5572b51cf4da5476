"""Messages of a thread that no longer say what they should: durable work on them is named after their thread."""

import logging
from collections.abc import Sequence

from bot.slack.calls.asking import RefusedError
from bot.slack.calls.posting import edit
from bot.slack.services import Services
from bot.store import posts
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import Post

Due = tuple[Post, dict[str, object]]
"""A message of ours, and what it should say by now: arguments of `chat.update` by name."""

logger = logging.getLogger(__name__)


def id_of(thread: ConversationKey) -> str:
    """The id of durable work on the messages of a thread."""
    return f"{thread.channel} {thread.root_ts} {thread.tenant.key}"


def thread_of(id: str) -> ConversationKey:
    """The thread that `id_of` named."""
    channel, root_ts, tenant = id.split(" ", 2)
    return ConversationKey(Tenant.parse(tenant), channel, root_ts)


async def repaint(services: Services, due: Sequence[Due]) -> None:
    """Edit the messages and keep what they say. One that Slack does not let us edit is left as it is: somebody may have
    deleted it, and what follows in its thread stands all the same."""
    for post, payload in due:
        try:
            await edit(await services.workspaces.client(post.tenant), post, payload)
        except RefusedError as refusal:
            logger.warning("Slack does not let post %d be edited: %s", post.id, refusal.code)
        async with services.db.write() as conn:
            await posts.repaint(conn, post.id, payload)
