"""A stored decision made again, beside the other work of the advisor's thread."""

from functools import partial

from bot.decisions.life import Decision
from bot.decisions.replay import Replay, replay
from bot.slack.services import Services
from bot.store import decisions, snapshots
from bot.store.keys import Tenant


async def replayed(services: Services, tenant: Tenant, found: Decision) -> Replay:
    """The decision's recommendation, from the knowledge of then and from today's."""
    record = found.record
    async with services.db.read() as conn:
        stored = await decisions.get(conn, tenant, record.number)
        frozen = await snapshots.load(conn, tenant, record.knowledge)
    result = stored.result if stored else None
    today = services.advising.advisor.knowledge
    return await services.advising.work_out(partial(replay, record, result, frozen, today))
