"""A record keeps what the people in it are called, so that it can still be read once they have left."""

from bot.decisions.life import Decision
from bot.decisions.model import DecisionRecord
from bot.slack.services import Services
from bot.slack.work.people import names_of
from bot.store import decisions, records
from bot.store.keys import Tenant
from bot.store.unnaming import is_somebody


async def with_names(services: Services, tenant: Tenant, found: Decision) -> Decision:
    """The decision with the names of those who came to it since, as far as Slack tells them."""
    record = found.record
    people = {record.created_by, *record.deciders, *record.dissenters, *(need.who or "" for need in record.needs)}
    people |= {event.by for event in found.events}
    unnamed = sorted(one for one in people - set(record.names) - {""} if not is_somebody(one))
    names = await names_of(services, tenant, unnamed) if unnamed else {}
    return await amended(services, tenant, found, {"names": {**record.names, **names}}) if names else found


async def amended(services: Services, tenant: Tenant, found: Decision, known: dict[str, object]) -> Decision:
    """The decision with something filled in that was not known when it was recorded."""
    async with services.db.write() as conn:
        now = await records.load(conn, tenant, found.record.number, hold=True)
        record: DecisionRecord = (now or found).record.model_copy(update=known)
        await decisions.complete(conn, tenant, record.number, record.model_dump_json(), at=services.now())
    return found.model_copy(update={"record": record})
