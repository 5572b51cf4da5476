"""Everything about a decision, to one person: where they pressed, or in a dialog outside conversations."""

from bot.decisions.life import Decision
from bot.slack.calls.asking import asked_quietly
from bot.slack.listeners.accepting import open_later, show_later
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.services import Services
from bot.slack.views.home import details_view
from bot.slack.views.notices import dialog_closed
from bot.slack.work.finding import find
from bot.slack.work.whole import whole
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def details(services: Services, heard: Heard) -> None:
    """Everything about the decision, to whoever pressed, with what they may do."""
    press = incoming.press(heard)
    viewer = Viewer(press.user, press.channel)
    found = await find(services, press.tenant, int(press.value.record), viewer)
    shown = await whole(services, press.tenant, found, viewer)
    await heard.ack()
    if press.channel:
        show_later(services, press, shown, what=f"the details of {found.record.id}")
    else:
        open_later(services, press, details_view(found.record.id, shown), too_late=dialog_closed())


def show_anew(services: Services, tenant: Tenant, view: str, user: str, found: Decision, lead: str = "") -> None:
    """Have a dialog with the details of a decision show it as it is now, once the acknowledgement has left. `lead` says
    what came of a press there, as markup."""

    async def update() -> None:
        shown = details_view(found.record.id, await whole(services, tenant, found, Viewer(user, "")), lead)
        client = await services.workspaces.client(tenant)
        await asked_quietly(client.views_update(view_id=view, view=shown), "views.update")

    services.background.start(update())
