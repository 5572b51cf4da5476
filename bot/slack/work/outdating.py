"""Messages about changed needs: once not the newest they lose their buttons, and say if the change was taken back or
what they asked was settled."""

from collections.abc import Iterator
from typing import Final

from bot.advisor.conversation import UNDO_DEPTH, Conversation
from bot.slack import ids, threads
from bot.slack.services import Services
from bot.slack.views.outdated import is_settled, outdated, undo_in
from bot.slack.work.repainting import Due, id_of, repaint, thread_of
from bot.store import posts
from bot.store.keys import ConversationKey, is_direct
from bot.store.posts import Post

OUTDATE: Final = "outdate"
"""The kind of durable work that brings the messages in a thread about its changed needs up to date; its id names the
thread."""

_LOOKED_AT: Final = 12
"""Posts of a thread that are looked at, the newest first: those before have been brought up to date already."""


async def outdate_later(services: Services, thread: ConversationKey, cause: int) -> None:
    """Have those messages brought up to date that are not. `cause` is the id of what was accepted: once for each."""
    if await _due(services, thread):
        await services.delivery.enqueue(OUTDATE, id_of(thread), partition=thread.partition, key=f"{OUTDATE}:{cause}")


async def outdate(services: Services, id: str) -> None:
    """The durable work of it; whoever comes late finds it done."""
    thread = thread_of(id)
    services = await services.of(thread.tenant)
    await repaint(services, await _due(services, thread))


async def _due(services: Services, thread: ConversationKey) -> list[Due]:
    """The messages about changes that are not the newest any more, with what they should say."""
    stored = await threads.stored(services, thread)
    if stored is None:
        return []
    async with services.db.read() as conn:
        lately = await posts.lately_in(conn, stored.key, limit=_LOOKED_AT)
    return list(_outdated(Conversation.model_validate_json(stored.state), lately, stored.key))


def _outdated(held: Conversation, lately: tuple[Post, ...], thread: ConversationKey) -> Iterator[Due]:
    now = ids.needs_version(held)
    known = {ids.needs_digest(needs) for needs in (held.needs, *(earlier.needs for earlier in held.before))}
    # What undo goes back to is short of some of it after very many changes, and after a long silence; and in a direct
    # message it may be that of another conversation.
    certain = len(held.before) < UNDO_DEPTH and not held.lapsed and not is_direct(thread.channel)
    for post in lately:
        undo = undo_in(post.payload)
        past = undo is not None and undo.version != now
        gone = past and certain and undo is not None and bool(undo.text) and undo.text not in known
        settled = is_settled(post.payload, held.needs)
        if past or settled:
            yield post, outdated(post.payload, past=past, taken_back=gone, settled=settled)
