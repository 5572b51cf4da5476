"""A decision takes the place of another: it goes where that one stands, and that one leads to it."""

import asyncio
from typing import Final

from bot.decisions.life import Decision
from bot.decisions.model import Status
from bot.slack.channels import is_closed_to
from bot.slack.services import Services
from bot.slack.work.hearing import any_in
from bot.slack.work.leading import links_to
from bot.slack.work.sending import refresh_later
from bot.store import publications
from bot.store.keys import Tenant, is_direct
from bot.store.publications import Publication, PublicationState

_PATIENCE: Final = 1.0
"""Seconds that somebody waits for it who is about to be shown a dialog."""


async def channels_of(services: Services, tenant: Tenant, user: str, number: int | None) -> tuple[str, ...]:
    """Where the summary of a decision stands, as far as this person may have another one posted there."""
    found = []
    for one in await _posted(services, tenant, number):
        closed = is_direct(one.channel) or await is_closed_to(services, tenant, user, [one.channel])
        if not closed and (not one.private or await _is_in(services, tenant, one.channel, user)):
            found.append(one.channel)
    return tuple(found)


async def way_to_newer(services: Services, tenant: Tenant, found: Decision, read_in: str) -> str:
    """A link to the decision that took the place of this one, for all who read a channel; "" where there is none."""
    newer = found.standing.superseded_by
    if not newer or found.standing.status is not Status.SUPERSEDED:
        return ""
    return (await links_to(services, tenant, [newer], read_in)).get(newer, "")


async def lead_to_newer(services: Services, tenant: Tenant, newer: Decision) -> None:
    """Have the summaries of what `newer` took the place of lead to it, now that there is somewhere to lead to."""
    for number in newer.standing.replaces:
        for one in await _posted(services, tenant, number):
            async with services.db.write() as conn:
                await publications.mark_doubted(conn, tenant, number, one.channel, at=services.now())
            await refresh_later(services, tenant, number, one.channel, f"leads to {newer.record.number}")


async def _is_in(services: Services, tenant: Tenant, channel: str, user: str) -> bool:
    """Whether somebody who waits for a dialog is a member of a private channel; not, where Slack is slow to tell."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await any_in(services, tenant, channel, [user])
    except TimeoutError:
        return False


async def _posted(services: Services, tenant: Tenant, number: int | None) -> list[Publication]:
    if number is None:
        return []
    async with services.db.read() as conn:
        places = await publications.of_decision(conn, tenant, number)
    return [one for one in places if one.state == PublicationState.POSTED]
