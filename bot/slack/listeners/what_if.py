"""What if: a dialog that shows what would be, and changes nothing until somebody keeps it."""

import secrets
from dataclasses import replace

from bot.advisor.conversation import Conversation, Reply
from bot.slack import ids, threads
from bot.slack.kinds import SUPPOSED
from bot.slack.listeners.accepting import hand_in, open_later, update_later
from bot.slack.listeners.drafting import kept_draft
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog
from bot.slack.received.supposing import WORDS, Supposing
from bot.slack.services import Services
from bot.slack.views.blocks import Block
from bot.slack.views.notices import dialog_closed
from bot.slack.views.what_if import what_if_modal
from bot.store import drafts
from bot.store.drafts import Draft
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey

KIND = "supposing"
"""Drafts of what is supposed; followed by the thread they belong to."""


async def what_if(services: Services, heard: Heard) -> None:
    """A button that opens the dialog on the needs as they stand now."""
    pressed = incoming.press(heard)
    held = await _held(services, pressed.conversation)
    supposing = Supposing(channel=pressed.channel, root_ts=pressed.root, version=ids.needs_version(held))
    kind, payload = f"{KIND}:{pressed.conversation.partition}", supposing.model_dump(mode="json")
    async with services.db.write() as conn:
        # What somebody supposed before and did not keep is not gone on with: its draft serves again.
        left = await drafts.latest(conn, pressed.tenant, pressed.user, kind)
        id = left.id if left else secrets.token_hex(8)
        draft = Draft(pressed.tenant, id, pressed.user, kind, pressed.channel, payload)
        await drafts.save(conn, draft, at=services.now())
    await heard.ack()
    moved_on = pressed.value.version != supposing.version
    view = await _view(services, held, supposing, draft.id, user=pressed.user, moved_on=moved_on)
    open_later(services, pressed, view, too_late=dialog_closed())


async def changed(services: Services, heard: Heard) -> None:
    """Keep what is supposed so far, and show what it would do."""
    dialog = incoming.dialog(heard)
    draft, supposing, held, moved_on = await _read(services, dialog)
    draft = _with(draft, supposing)
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    await heard.ack()
    view = await _view(services, held, supposing, draft.id, user=dialog.user, moved_on=moved_on)
    update_later(services, dialog, view, draft)


async def submitted(services: Services, heard: Heard) -> None:
    """Keep it: what was supposed becomes the team's needs, unless those have changed, which is shown first."""
    dialog = incoming.dialog(heard)
    draft, supposing, held, moved_on = await _read(services, dialog)
    if not supposing.anything:
        told = "Nothing is different yet. Change something above or here, or press Discard."
        await heard.ack(response_action="errors", errors={WORDS: told})
        return
    if moved_on:
        async with services.db.write() as conn:
            await drafts.save(conn, _with(draft, supposing), at=services.now())
        view = await _view(services, held, supposing, draft.id, user=dialog.user, moved_on=True)
        await heard.ack(response_action="update", view=view)
        return
    await hand_in(services, _with(draft, supposing), _kept(dialog, draft, supposing))
    await heard.ack()


def _kept(dialog: Dialog, draft: Draft, supposing: Supposing) -> Incoming:
    return Incoming(
        tenant=dialog.tenant,
        channel=supposing.channel,
        ts=dialog.view,
        kind=SUPPOSED,
        thread_ts=supposing.root_ts,
        user=dialog.user,
        text=draft.id,
        mentioned=True,
    )


async def _read(services: Services, dialog: Dialog) -> tuple[Draft, Supposing, Conversation, bool]:
    """The draft, what is supposed now, the needs that stand, and whether those changed since it was last compared."""
    draft = await kept_draft(services, dialog, "press What if again")
    before = Supposing.model_validate(draft.payload)
    held = await _held(services, ConversationKey(dialog.tenant, before.channel, before.root_ts))
    version = ids.needs_version(held)
    supposing = before.filled_in(dialog.state).model_copy(update={"version": version})
    return draft, supposing, held, version != before.version


async def _view(
    services: Services, held: Conversation, supposing: Supposing, draft: str, *, user: str, moved_on: bool
) -> Block:
    supposed: Reply | None = None
    if supposing.anything:
        message = supposing.message(held.needs, user=user, at=services.now(), suppose=True)
        supposed, _ = await services.advising.reply(message, held)
    now = await services.advising.recommend(held)
    comparison = services.advising.comparison(held.comparison)
    return what_if_modal(comparison, now, held.needs, supposing, draft, supposed=supposed, moved_on=moved_on)


async def _held(services: Services, thread: ConversationKey) -> Conversation:
    return Conversation.model_validate_json((await threads.pressed_in(services, thread)).state)


def _with(draft: Draft, supposing: Supposing) -> Draft:
    return replace(draft, payload=supposing.model_dump(mode="json"))
