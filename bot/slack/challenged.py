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

    async def read() -> Mapping[tuple[str, str], Shown]:
        async with services.db.read() as conn:
            found = await challenges.listed(conn, tenant)
        return {(one.challenge.comparison, one.challenge.fact): shown(one) for one in found}

    known = await services.challenged.get(tenant, read)
    if not known:  # as nearly always, for every answer
        return ()
    return tuple(known[comparison, fact] for fact in dict.fromkeys(facts) if (comparison, fact) in known)


def is_open(found: StoredChallenge) -> bool:
    """Whether it is still to be settled."""
    return found.state is ChallengeState.OPEN
