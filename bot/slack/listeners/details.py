"""Everything about a decision, to one person: where they pressed, or in a dialog outside conversations."""

from bot.decisions import acting
from bot.decisions.life import Decision
from bot.decisions.summary import summarise
from bot.slack.calls.asking import asked_quietly
from bot.slack.listeners.accepting import open_later, show_later
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.services import Services
from bot.slack.views import decision
from bot.slack.views.blocks import Content
from bot.slack.views.home import details_view
from bot.slack.views.notices import dialog_closed
from bot.slack.work.finding import find
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def details(services: Services, heard: Heard) -> None:
    """Everything about the decision, to whoever pressed, with what they may do."""
    press = incoming.press(heard)
    found = await find(services, press.tenant, int(press.value.record), Viewer(press.user, press.channel))
    shown = _whole(services, found, press.user)
    await heard.ack()
    if press.channel:
        show_later(services, press, shown, what=f"the details of {found.record.id}")
    else:
        open_later(services, press, details_view(found.record.id, shown), too_late=dialog_closed())


def show_anew(services: Services, tenant: Tenant, view: str, user: str, found: Decision, lead: str = "") -> None:
    """Have a dialog with the details of a decision show it as it is now, once the acknowledgement has left. `lead` says
    what came of a press there, as markup."""
    shown = details_view(found.record.id, _whole(services, found, user), lead)

    async def update() -> None:
        client = await services.workspaces.client(tenant)
        await asked_quietly(client.views_update(view_id=view, view=shown), "views.update")

    services.background.start(update())


def _whole(services: Services, found: Decision, user: str) -> Content:
    told = summarise(found, services.advising.known(found.record.comparison))
    return decision.details(told, found.events, acting.acts_open_to(found, user))
