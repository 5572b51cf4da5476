"""A recommendation that points elsewhere than what was decided before says so."""

from dataclasses import replace

from bot.advisor.conversation import Kind, Reply
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views.announced import elsewhere
from bot.slack.views.blocks import Content
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
    async with services.db.read() as conn:
        stored = await decisions.accepted(conn, tenant, Viewer("", channel), now.comparison)
        found = await records.read(conn, tenant, stored)
    known = services.advising.known(now.comparison)
    others = [
        (summarise(one, known), one.record.place.link(channel) or "" if one.record.place else "")
        for one in found
        if now.winner not in one.record.outcome
    ]
    return replace(shown, blocks=(*shown.blocks, elsewhere(others))) if others else shown
