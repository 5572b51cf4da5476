"""Everything about a decision, for one person who looks at it."""

from bot.decisions.acting import acts_open_to
from bot.decisions.life import Decision
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision import details
from bot.store import records
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def whole(services: Services, tenant: Tenant, found: Decision, viewer: Viewer) -> Content:
    """Its details with what `viewer` may do, and what was objected to in those it replaces that `viewer` may see."""
    before: list[Decision] = []
    if found.standing.replaces:
        async with services.db.read() as conn:
            loaded = [await records.load(conn, tenant, number, viewer) for number in found.standing.replaces]
        before = [one for one in loaded if one is not None]
    told = summarise(found, services.advising.known(found.record.comparison))
    return details(told, found.events, acts_open_to(found, viewer.user), before)
