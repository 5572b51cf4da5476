"""Sharing in a channel what one person was told: an answer, or the recommendation of a direct message."""

from bot.advisor.conversation import Conversation
from bot.facts.own import is_own
from bot.slack import ids, threads
from bot.slack.channels import settings_of
from bot.slack.kinds import SHARED, SHARED_OUT
from bot.slack.listeners.accepting import accept, open_later, whisper_later
from bot.slack.listeners.private import worked_out
from bot.slack.received import incoming
from bot.slack.received.fields import chosen_channel
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Press
from bot.slack.services import Services
from bot.slack.views import sharing as views
from bot.slack.views.blocks import Content
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.work.outside import soon_read_in
from bot.slack.work.placing import target
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey


async def share(services: Services, heard: Heard) -> None:
    """Give a private answer again where everybody sees it; where people of another organisation do, and it rests on
    what holds in this workspace alone, only once whoever shares it knows what they are not told."""
    pressed = incoming.press(heard)
    known = pressed.value.record
    if not known and (told := await _told_before(services, pressed)):
        whisper_later(services, pressed, told)
        await heard.ack()
        return
    row = Incoming(
        tenant=pressed.tenant,
        channel=pressed.channel,
        # Of the answer that was shared, so that it is shared once, whichever button that was.
        ts=known or pressed.ts,
        kind=SHARED,
        thread_ts=None,
        user=pressed.user,
        text=pressed.value.text,
        mentioned=True,
    )
    if not await accept(services, row):
        whisper_later(services, pressed, notice("You have shared this already."))
    await heard.ack()


async def _told_before(services: Services, pressed: Press) -> Content | None:
    """What to say before an answer is shared where people of another organisation read it: what is left out there, or
    that nothing is left; None where they get the same."""
    there = await soon_read_in(services, pressed.tenant, pressed.channel)
    if not there.read_outside:
        return None
    words, here = pressed.value.text, await settings_of(services, pressed.tenant, pressed.channel)
    mine, theirs = [await worked_out(one, words, here.comparison) for one in (services, there)]
    if mine.content == theirs.content:
        return None
    known = services.advising.comparison(mine.comparison or here.comparison).fact_by_id
    own = [known[fact].claim for fact in mine.facts if is_own(fact) and fact in known]
    if not theirs.shareable:
        return views.nothing_left(pressed.channel, own)
    again = ids.ButtonValue(text=words, record=pressed.ts)
    return views.left_out(pressed.channel, own, again if again.fits else None)


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
    where, root, told_of = [*dialog.metadata.split(" "), ""][:3]
    stored = await threads.pressed_in(services, ConversationKey(dialog.tenant, where, root))
    found = await target(services, dialog, channel)
    if found.refusal is not None and found.refusal.why in views.WHY_NOT:
        await heard.ack(response_action="errors", errors={"channel": views.WHY_NOT[found.refusal.why]})
        return
    there = await soon_read_in(services, dialog.tenant, channel)
    held = Conversation.model_validate_json(stored.state)
    if there.read_outside and told_of != channel:
        mine, theirs = await services.advising.recommend(held), await there.advising.recommend(held)
        if mine.ranking != theirs.ranking:
            form = views.share_form(f"{where} {root} {channel}", channel, views.not_weighed(channel))
            await heard.ack(response_action="update", view=form)
            return
    row = Incoming(
        tenant=dialog.tenant,
        channel=channel,
        ts=root,
        kind=f"{SHARED_OUT}:{ids.needs_version(held)}",
        thread_ts=None,
        user=dialog.user,
        text=f"{where} {root}",
        mentioned=True,
    )
    if await accept(services, row):
        await heard.ack(response_action="update", view=views.on_its_way(channel))
    else:
        await heard.ack(response_action="errors", errors={"channel": views.THERE_ALREADY})
