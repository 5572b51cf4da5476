"""The way to a decision: a link that its readers can follow, to its summary or the thread it was talked over in."""

from collections.abc import Iterable

from bot.slack.services import Services
from bot.store import publications, records
from bot.store.keys import ConversationKey, Tenant
from bot.store.publications import PublicationState


async def links_to(services: Services, tenant: Tenant, numbers: Iterable[int], read_in: str) -> dict[int, str]:
    """Where each decision can be looked at by all who read the channel `read_in`; those without such a place are left
    out, and those that Slack gives no link to."""
    places: dict[int, ConversationKey] = {}
    links: dict[int, str] = {}
    async with services.db.read() as conn:
        for number in dict.fromkeys(numbers):
            posted = [
                one
                for one in await publications.of_decision(conn, tenant, number)
                if one.state == PublicationState.POSTED and one.ts and (one.channel == read_in or not one.private)
            ]
            nearest = min(posted, key=lambda one: one.channel != read_in, default=None)
            if nearest is not None and nearest.ts:
                places[number] = ConversationKey(tenant, nearest.channel, nearest.ts)
                continue
            found = await records.load(conn, tenant, number)
            if found is not None and found.record.place and (link := found.record.place.link(read_in)):
                links[number] = link
    if places:
        given = await services.links.of(await services.workspaces.client(tenant), list(places.values()))
        links |= {number: given[place] for number, place in places.items() if place in given}
    return links
