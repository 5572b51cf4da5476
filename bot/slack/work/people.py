"""People as Slack knows them: what they are called, and who has left. Where Slack does not say, nothing is assumed."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from bot.slack.calls.asking import asked_quietly
from bot.slack.services import Services
from bot.store.keys import Tenant

_PATIENCE = 1.0
"""Seconds that somebody who waits for an acknowledgement waits for this; Slack gives us three."""


@dataclass(frozen=True)
class Known:
    """A person: their name, whether their account was closed, whether they are of another organisation, and whether
    they see only the channels they are in: guests, and people from outside."""

    name: str
    left: bool
    outside: bool = False
    guest: bool = False


async def names_of(services: Services, tenant: Tenant, users: Iterable[str]) -> dict[str, str]:
    """What these people are called, by id; those Slack does not tell of are left out."""
    found = await asyncio.gather(*(_ask(services, tenant, user) for user in users))
    return {user: known.name for user, known in found if known is not None}


async def called(services: Services, tenant: Tenant, user: str, otherwise: str) -> str:
    """What somebody is called who waits for an acknowledgement; `otherwise` where Slack does not say so in time."""
    try:
        async with asyncio.timeout(_PATIENCE):
            _, known = await _ask(services, tenant, user)
    except TimeoutError:
        return otherwise
    return known.name if known else otherwise


async def left_since(services: Services, tenant: Tenant, users: Iterable[str]) -> tuple[str, ...]:
    """The names of those who are no longer in the workspace, as far as Slack says so in time."""
    return tuple(known.name for known in (await known_soon(services, tenant, users)).values() if known.left)


async def known_soon(services: Services, tenant: Tenant, users: Iterable[str]) -> dict[str, Known]:
    """What Slack says of these people while somebody waits; those it does not tell of in time are left out."""
    asking = [asyncio.ensure_future(_ask(services, tenant, user)) for user in users]
    if not asking:
        return {}
    done, late = await asyncio.wait(asking, timeout=_PATIENCE)
    for task in late:
        task.cancel()
    found = [task.result() for task in asking if task in done]
    return {user: known for user, known in found if known is not None}


async def _ask(services: Services, tenant: Tenant, user: str) -> tuple[str, Known | None]:
    client = await services.workspaces.client(tenant)
    told = (await asked_quietly(client.users_info(user=user), "users.info") or {}).get("user") or {}
    name = told.get("real_name") or told.get("profile", {}).get("display_name") or told.get("name")
    if not name:
        return user, None
    # An installation for a whole organisation is for people of any of its workspaces.
    outside = bool(tenant.team and told.get("team_id")) and told["team_id"] not in tenant
    guest = bool(outside or told.get("is_restricted") or told.get("is_ultra_restricted"))
    # Slack tells the app no name of an organisation that is not its own.
    called = f"{name} (another organisation)" if outside else str(name)
    return user, Known(called, bool(told.get("deleted")), outside, guest)
