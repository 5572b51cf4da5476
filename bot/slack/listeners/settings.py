"""Setting how the app behaves in a channel: who may, the dialog, and what it hands in."""

import json

from bot.slack.failures import ephemeral
from bot.slack.listeners.accepting import is_first, only_once, open_later
from bot.slack.mrkdwn import mention
from bot.slack.preferences import USUAL, Answers, ChannelSettings, Following, Recorders, is_editor, understood
from bot.slack.received import incoming
from bot.slack.received.fields import chosen, chosen_people
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog, Slash
from bot.slack.services import Services
from bot.slack.views import settings as views
from bot.slack.views.blocks import note
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.views.when import on
from bot.store import channels

_DOING = "change the settings of a channel"
_NO_CHANNEL = "There is nothing to set in a direct message: here I answer everything. Type this in a channel."


async def begin(services: Services, heard: Heard, said: Slash) -> None:
    """Open the dialog on the settings of the channel as they are, for whoever may change them."""
    if said.channel.startswith("D"):
        await heard.ack(ephemeral(notice(_NO_CHANNEL)))
        return
    if not is_editor(services.settings, said.user):
        await heard.ack(ephemeral(notice(views.refused(_DOING, services.settings.editors))))
        return
    if not await only_once(services, said):
        await heard.ack()
        return
    async with services.db.read() as conn:
        stored = await channels.load(conn, said.tenant, said.channel)
    held = understood(stored.payload) if stored else USUAL
    changed = f"Last changed by {mention(stored.changed_by)} {on(stored.changed_at)}." if stored else ""
    metadata = json.dumps([said.channel, stored.version if stored else 0])
    await heard.ack()
    comparisons = services.advising.advisor.knowledge.comparisons
    view = views.settings_modal(held, said.channel, comparisons, metadata, changed)
    open_later(services, said, view, too_late=dialog_closed())


async def submitted(services: Services, heard: Heard) -> None:
    """Keep what was chosen, unless somebody else chose meanwhile, and say what holds now."""
    dialog = incoming.dialog(heard)
    if not is_editor(services.settings, dialog.user):
        refusal = note("Not changed", views.refused(_DOING, services.settings.editors))
        await heard.ack(response_action="update", view=refusal)
        return
    channel, version = json.loads(dialog.metadata)
    wanted = _wanted(dialog)
    if wanted.recorders is Recorders.PEOPLE and not wanted.people:
        told = "Name at least one person, or choose who may record decisions otherwise."
        await heard.ack(response_action="errors", errors={views.PEOPLE: told})
        return
    await _save(services, dialog, channel, wanted, version)
    comparisons = services.advising.advisor.knowledge.comparisons
    await heard.ack(response_action="update", view=views.settings_saved(wanted, channel, comparisons))


async def _save(services: Services, dialog: Dialog, channel: str, wanted: ChannelSettings, version: int) -> None:
    payload, tenant, by = wanted.model_dump_json(exclude_defaults=True), dialog.tenant, dialog.user
    async with services.db.write() as conn:
        if await is_first(conn, services, dialog):
            await channels.save(conn, tenant, channel, payload, version=version, by=by, at=services.now())
    services.channels.forget((tenant, channel))


def _wanted(dialog: Dialog) -> ChannelSettings:
    def one(block: str, usual: str) -> str:
        return next(iter(chosen(dialog.state, block)), usual)

    return ChannelSettings(
        following=Following(one(views.FOLLOWING, USUAL.following)),
        answers=Answers(one(views.ANSWERS, USUAL.answers)),
        recorders=Recorders(one(views.RECORDERS, USUAL.recorders)),
        people=chosen_people(dialog.state, views.PEOPLE),
        review_days=int(one(views.REVIEW, str(USUAL.review_days))),
        comparison=one(views.COMPARISON, "") or None,
    )
