"""Whether people who are to be asked something see it, and may press its buttons, as far as Slack says so in time."""

import asyncio
from collections.abc import Sequence

from bot.slack.calls.asking import TROUBLE
from bot.slack.services import Services
from bot.slack.work.hearing import every_member, look, taken_for_private
from bot.slack.work.people import Known, known_soon
from bot.store.keys import Tenant

_PATIENCE = 1.0
"""Seconds that somebody who waits for an acknowledgement waits for this."""


async def outside_of(services: Services, tenant: Tenant, people: Sequence[str]) -> tuple[str, ...]:
    """The names of those who are of another organisation."""
    return tuple(one.name for one in (await known_soon(services, tenant, people)).values() if one.outside)


async def who_cannot_answer(
    services: Services, tenant: Tenant, channel: str, people: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of those of another organisation, whose presses are refused, and of those who do not see the channel.
    Nobody is held back for what Slack did not tell."""
    known = await known_soon(services, tenant, people)
    outside = tuple(one.name for one in known.values() if one.outside)
    try:
        async with asyncio.timeout(_PATIENCE):
            absent = await _absent(services, tenant, channel, known)
    except (*TROUBLE, TimeoutError):
        absent = ()
    return outside, absent


async def _absent(services: Services, tenant: Tenant, channel: str, known: dict[str, Known]) -> tuple[str, ...]:
    """Everybody of the workspace sees a public channel, but guests only those they are in."""
    about = await look(services, tenant, channel)
    if about is None:
        return ()
    bound = [user for user, one in known.items() if not one.outside and (taken_for_private(about) or one.guest)]
    inside = await every_member(services, tenant, channel) if bound else None
    return () if inside is None else tuple(known[user].name for user in bound if user not in inside)
