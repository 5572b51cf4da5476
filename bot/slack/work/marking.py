"""The recommendations of a thread say when it has gone on from them: with another answer, a decision."""

from collections.abc import Collection, Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.decisions.model import Proposal, Status
from bot.slack import ids
from bot.slack.received.deciding import Recording
from bot.slack.services import Services
from bot.slack.views.since import beside_decisions, marked, recording_buttons, still_says
from bot.slack.work.decided import submission_of
from bot.slack.work.on_record import goes_on_from
from bot.slack.work.outside import as_read_in
from bot.slack.work.repainting import Due, id_of, repaint, thread_of
from bot.store import conversations, posts, recorded, records
from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.posts import Post, PostState

_LOOKED_AT: Final = 30
"""Messages of a thread looked at, the last, for buttons that invite to record what is on record."""
MARK: Final = "mark"
"""The kind of durable work that brings the recommendations of a thread up to date; its id names the thread."""


async def mark_later(services: Services, thread: ConversationKey, cause: int | str) -> None:
    """Have the recommendations of the thread marked that no longer say what they should: the one at its top, and the
    last ones given in it. `cause` is the id of what was accepted and may have changed that, or a name for what else
    did: once for each."""
    if await _due(services, thread):
        await services.delivery.enqueue(MARK, id_of(thread), partition=thread.partition, key=f"{MARK}:{cause}")


async def mark(services: Services, id: str) -> None:
    """The durable work of marking; whoever comes late finds it done."""
    thread = thread_of(id)
    services = await as_read_in(await services.of(thread.tenant), thread.tenant, thread.channel)
    await repaint(services, await _due(services, thread))


async def _due(services: Services, thread: ConversationKey) -> list[Due]:
    """The messages that no longer say what they should, and what they should say by now."""
    async with services.db.read() as conn:
        stored = await conversations.load(conn, thread)
        if stored is None:
            return []
        held = Conversation.model_validate_json(stored.state)
        shown = await _shown(conn, thread.tenant, held)
        decided = await recorded.from_thread(conn, thread)
        if not shown and not decided:
            return []
        if is_direct(thread.channel):
            came = [await records.load(conn, thread.tenant, one.number) for one in decided]
            decided = [one for one, found in zip(decided, came, strict=True) if found and goes_on_from(held, found)]
        by_these = Recording(channel=thread.channel, root_ts=thread.root_ts, version=ids.needs_version(held))
        _, settled = await submission_of(conn, thread.tenant, by_these)
        beside = await _beside(conn, thread, decided, {post.id for post, _ in shown})
    comparison = services.advising.comparison(held.comparison)
    answered = (settled.number, settled.status) if settled else None
    moved = any(version != ids.needs_version(held) for _, version in shown)
    now = await services.advising.recommend(held) if moved or services.advising.tailored else None
    due = beside
    for post, version in shown:
        same = version == ids.needs_version(held)
        newer = None if now is None or (same and still_says(post.payload, comparison, now)) else now
        # A decision is told at the top; where that is somebody else's message, by what was given in the thread.
        told = (decided, answered) if post.opens_conversation or not held.opened_by else ((), None)
        payload = marked(post.payload, comparison, newer, *told, same_needs=same)
        if payload != post.payload:
            due.append((post, payload))
    return due


async def _beside(
    conn: AsyncConnection, thread: ConversationKey, decided: Sequence[tuple[int, str, str]], marked: Collection[int]
) -> list[Due]:
    """The other messages of the thread that invite to record what is on record, and what they should say."""
    if not decided:
        return []
    on_record = any(status != Status.WITHDRAWN for _, _, status in decided)
    due = []
    for post in await posts.lately_in(conn, thread, limit=_LOOKED_AT):
        if post.id in marked or not (values := recording_buttons(post.payload)):
            continue
        settled = {value: await _settled(conn, thread, ids.ButtonValue.decode(value)) for value in values}
        payload = beside_decisions(post.payload, settled, on_record=on_record)
        if payload != post.payload:
            due.append((post, payload))
    return due


async def _settled(conn: AsyncConnection, thread: ConversationKey, value: ids.ButtonValue) -> tuple[int, str] | None:
    """The decision that a button would record, where it is recorded."""
    proposal = Proposal(outcome=tuple(value.text.split(",")) if value.text else ())
    pressed = Recording(channel=thread.channel, root_ts=thread.root_ts, version=value.version, proposal=proposal)
    _, found = await submission_of(conn, thread.tenant, pressed)
    return (found.number, found.status) if found else None


async def _shown(conn: AsyncConnection, tenant: Tenant, held: Conversation) -> list[tuple[Post, str]]:
    """The recommendations of a thread that can be marked, with the version of the needs that each rests on."""
    found = []
    top = await posts.by_key(conn, tenant, held.opened_by) if held.opened_by else None
    if top is not None and top.opens_conversation is not None:
        opened = Conversation.model_validate_json(top.opens_conversation)
        found.append((top, ids.needs_version(opened)))
    for given in held.given:
        post = await posts.by_key(conn, tenant, given.post)
        if post is not None:
            found.append((post, given.version))
    # What one said may have been erased since, because somebody wanted that.
    return [(post, version) for post, version in found if post.state is PostState.SENT and post.payload]
