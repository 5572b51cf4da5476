"""Whoever recorded a decision, or tried again, is told that it worked where the thread does not say so."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from bot.decisions.summary import Summary
from bot.slack.calls.asking import RefusedError, asked_quietly
from bot.slack.calls.posting import edit
from bot.slack.failures import tell_directly
from bot.slack.services import Services
from bot.slack.views.announced import Place, posted
from bot.slack.views.notices import posted_after_all
from bot.slack.work.content import quiet
from bot.store import posts
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import Post, PostState

logger = logging.getLogger(__name__)

NOTICE = "notice"
"""How the key of a post begins that says that another could not be posted."""


def notice_key(post: Post, attempts: int) -> str:
    """The key of the notice that a post could not be posted, after so many attempts."""
    return f"{NOTICE}:{post.id}:{attempts}"


async def confirm(
    services: Services, tenant: Tenant, told: Summary, thread: tuple[str, str | None], places: Sequence[Place]
) -> None:
    """Tell whoever recorded a decision, where only they see it, which channels have its summary by now and which have
    not, where some of them are not named in the thread it came of, a channel and a root; directly where Slack does not
    let the app whisper there. Where all are named, they read it in the thread."""
    there = [replace(one, hidden=False) for one in places if one.permalink is not None]
    missing = [replace(one, hidden=False) for one in places if one.hidden and one.error]
    if not missing and not any(one.hidden for one in places if one.permalink is not None):
        return
    client, shown = await services.workspaces.client(tenant), posted(told, there, missing)
    channel, root = thread
    asking = client.chat_postEphemeral(channel=channel, user=told.recorded_by, thread_ts=root, **quiet(shown))
    if await asked_quietly(asking, "chat.postEphemeral") is None:
        await tell_directly(client, told.recorded_by, shown)


async def say_it_worked(services: Services, post: Post, ts: str, what: str) -> None:
    """Have the notices that a post could not be posted say that it is there; their Retry would find nothing to do."""
    async with services.db.read() as conn:
        keys = [notice_key(post, attempts) for attempts in range(1, post.attempts + 1)]
        notices = [await posts.by_key(conn, post.tenant, key) for key in keys]
    left = [one for one in notices if one is not None and one.state is PostState.SENT]
    if not left:
        return
    client = await services.workspaces.client(post.tenant)
    place = ConversationKey(post.tenant, post.channel, ts)
    links = await services.links.of(client, [place])
    for one in left:
        try:
            await edit(client, one, quiet(posted_after_all(what, post.channel, links.get(place, ""))))
        except RefusedError as refusal:
            logger.info("a notice cannot be edited: %s", refusal.code)
