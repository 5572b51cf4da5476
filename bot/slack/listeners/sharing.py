"""Sharing the recommendation of a direct message in a channel."""

from bot.advisor.conversation import Conversation
from bot.slack import ids, threads
from bot.slack.kinds import SHARED_OUT
from bot.slack.listeners.accepting import accept, open_later
from bot.slack.received import incoming
from bot.slack.received.fields import chosen_channel
from bot.slack.received.incoming import Heard
from bot.slack.services import Services
from bot.slack.views import sharing as views
from bot.slack.views.notices import dialog_closed
from bot.slack.work.placing import target
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey


async def share_out(services: Services, heard: Heard) -> None:
    """A button that opens the dialog which asks where to."""
    pressed = incoming.press(heard)
    key = (await threads.pressed_in(services, pressed.conversation)).key
    await heard.ack()
    open_later(services, pressed, views.share_form(f"{key.channel} {key.root_ts}"), too_late=dialog_closed())


async def shared(services: Services, heard: Heard) -> None:
    """Have it posted in the channel that was chosen, where whoever chose it may have things posted."""
    dialog = incoming.dialog(heard)
    channel = chosen_channel(dialog.state)
    where, _, root = dialog.metadata.partition(" ")
    stored = await threads.pressed_in(services, ConversationKey(dialog.tenant, where, root))
    found = await target(services, dialog, channel)
    if found.refusal is not None and found.refusal.why in views.WHY_NOT:
        await heard.ack(response_action="errors", errors={"channel": views.WHY_NOT[found.refusal.why]})
        return
    row = Incoming(
        tenant=dialog.tenant,
        channel=channel,
        ts=root,
        kind=f"{SHARED_OUT}:{ids.needs_version(Conversation.model_validate_json(stored.state))}",
        thread_ts=None,
        user=dialog.user,
        text=dialog.metadata,
        mentioned=True,
    )
    if await accept(services, row):
        await heard.ack(response_action="update", view=views.on_its_way(channel))
    else:
        await heard.ack(response_action="errors", errors={"channel": views.THERE_ALREADY})
