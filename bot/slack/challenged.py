"""The challenges that are open in a workspace, kept at hand for every answer."""

from collections.abc import Iterable, Mapping

from bot.facts.challenge import ChallengeState
from bot.slack.services import Services
from bot.slack.views.challenge_marks import Shown
from bot.store import challenges
from bot.store.challenges import StoredChallenge
from bot.store.keys import Tenant


def shown(stored: StoredChallenge) -> Shown:
    """A challenge as views show it."""
    return Shown(stored.name, stored.state, stored.challenge)


async def open_on(services: Services, tenant: Tenant, comparison: str, facts: Iterable[str]) -> tuple[Shown, ...]:
    """The open challenges of any of these facts."""
    if services.read_outside:
        return ()
    known = await _by_fact(services, tenant)
    if not known:
        return ()
    return tuple(shown(known[comparison, fact]) for fact in dict.fromkeys(facts) if (comparison, fact) in known)


async def every_open(services: Services, tenant: Tenant) -> tuple[StoredChallenge, ...]:
    """All that wait to be settled, the oldest first."""
    return tuple((await _by_fact(services, tenant)).values())


async def _by_fact(services: Services, tenant: Tenant) -> Mapping[tuple[str, str], StoredChallenge]:
    async def read() -> Mapping[tuple[str, str], StoredChallenge]:
        async with services.db.read() as conn:
            found = await challenges.listed(conn, tenant)
        return {(one.challenge.comparison, one.challenge.fact): one for one in found}

    return await services.challenged.get(tenant, read)


def is_open(found: StoredChallenge) -> bool:
    """Whether it is still to be settled."""
    return found.state is ChallengeState.OPEN
