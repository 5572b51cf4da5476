"""A recommendation that points elsewhere than what was decided before says so."""

from dataclasses import replace

from bot.advisor.conversation import Kind, Reply
from bot.decisions.summary import Summary, summarise
from bot.slack.services import Services
from bot.slack.views.announced import elsewhere
from bot.slack.views.blocks import Content
from bot.slack.work.outside import is_read_outside
from bot.store import decisions, records
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def with_warning(services: Services, tenant: Tenant, channel: str, reply: Reply, shown: Content) -> Content:
    """The message with small print about accepted decisions of the same comparison that chose something else.

    Only those are named that everybody in the channel may see. A thread hears of them when it first points elsewhere.
    """
    now, before = reply.recommendation, reply.previous
    if now is None or now.winner is None or reply.kind not in (Kind.RECOMMENDATION, Kind.NEEDS):
        return shown
    if reply.kind is Kind.NEEDS and before is not None and before.winner == now.winner:
        return shown
    others = await _chose_otherwise(services, tenant, Viewer("", channel), now.comparison, now.winner)
    if others and await is_read_outside(services, tenant, channel):
        others = await _chose_otherwise(services, tenant, Viewer("", channel, outside=True), now.comparison, now.winner)
    return replace(shown, blocks=(*shown.blocks, elsewhere(others))) if others else shown


async def _chose_otherwise(
    services: Services, tenant: Tenant, viewer: Viewer, comparison: str, winner: str
) -> list[tuple[Summary, str]]:
    """Those of the decisions that the viewer may see, each with the link to where it was made."""
    async with services.db.read() as conn:
        stored = await decisions.accepted(conn, tenant, viewer, comparison)
        found = await records.read(conn, tenant, stored)
    known = services.advising.known(comparison)
    return [
        (summarise(one, known), one.record.place.link(viewer.channel) or "" if one.record.place else "")
        for one in found
        if winner not in one.record.outcome
    ]
