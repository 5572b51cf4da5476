"""Decisions as somebody may see them, or the sentence that says what is not there for them."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.life import Decision
from bot.errors import NotFoundError
from bot.slack import limits
from bot.slack.received.incoming import Press
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision_list import MOST_ALONE, PAGE, Alone, listing, none_so_far, not_found
from bot.store import decisions, records
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def find(services: Services, tenant: Tenant, number: int, viewer: Viewer) -> Decision:
    """The decision. Raises NotFoundError when there is none that `viewer` may see."""
    async with services.db.read() as conn:
        return seen(services, number, await records.load(conn, tenant, number, viewer))


def seen(services: Services, number: int, found: Decision | None) -> Decision:
    """`found`, if it is there."""
    if found is None:
        raise not_seen(services, number)
    return found


def not_seen(services: Services, number: int) -> NotFoundError:
    """What to say of a decision that is not there, or not for whoever asks."""
    name = services.settings.slash_command
    return NotFoundError(f"There is no D-{number} that you can see from here. {name} decisions lists those you can.")


async def list_decisions(
    services: Services, tenant: Tenant, viewer: Viewer, words: str, people: Sequence[str] = (), offset: int = 0
) -> Content:
    """The decisions this person may see that hold all of `words` and concern all of `people`, newest first."""
    async with services.db.read() as conn:
        page = await decisions.search(conn, tenant, viewer, words, people=people, limit=PAGE, offset=offset)
        found = await records.read(conn, tenant, page.decisions)
        if not page.total and (words.split() or people):
            return await _not_found(conn, tenant, viewer, words.split(), people)
    known = [(one, services.advising.known(one.record.comparison)) for one in found]
    name = services.settings.slash_command
    return listing(known, page.total, words, name, people=people, offset=offset, read_in=viewer.channel)


async def _not_found(
    conn: AsyncConnection, tenant: Tenant, viewer: Viewer, words: Sequence[str], people: Sequence[str]
) -> Content:
    """What of a search finds nothing, and what does."""
    every = await decisions.search(conn, tenant, viewer, limit=0)
    if not every.total:
        return none_so_far()
    asked = [Alone(words=word) for word in dict.fromkeys(words)] + [Alone(person=user) for user in people]
    for place, one in enumerate(asked[:MOST_ALONE]):
        named = [one.person] if one.person else []
        alone = await decisions.search(conn, tenant, viewer, one.words, people=named, limit=0)
        asked[place] = replace(one, count=alone.total)
    return not_found(asked, every.total)


async def holding_beside(services: Services, press: Press, decision: Decision) -> tuple[Decision, ...]:
    """The other accepted decisions on the same comparison, newest first, as far as whoever pressed may see them."""
    viewer, asked = Viewer(press.user, press.channel), decision.record.comparison
    async with services.db.read() as conn:
        stored = await decisions.accepted(conn, press.tenant, viewer, asked, limit=limits.SELECT_OPTIONS + 1)
        found = await records.read(conn, press.tenant, stored)
    return tuple(one for one in found if one.record.number != decision.record.number)
