"""An editor's word on a challenge, from Slack or from the command line."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import NotFoundError
from bot.facts.challenge import Challenge, ChallengeState
from bot.facts.model import Knowledge
from bot.facts.own import OwnEntry
from bot.store import challenges, own_facts
from bot.store.challenges import StoredChallenge
from bot.store.keys import Tenant


@dataclass(frozen=True)
class Verdict:
    """What somebody decided: whether the fact is wrong, in which words, and which rating that changes.

    `rating` is criterion, option and value.
    """

    accepted: bool
    answer: str
    by: str
    by_name: str
    link: str | None = None
    rating: tuple[str, str, int] | None = None


async def settle(
    conn: AsyncConnection, tenant: Tenant, number: int, verdict: Verdict, shared: Knowledge, *, at: datetime
) -> StoredChallenge:
    """Close the challenge; an accepted one leaves a fact of the workspace's own that corrects the other.

    Raises NotFoundError when there is none of this number or what it doubts is gone, StaleError when it was settled
    before, and ValidationError for words that cannot become a fact.
    """
    found = await challenges.get(conn, tenant, number)
    if found is None:
        raise NotFoundError(f"There is no challenge C-{number} here.")
    state = ChallengeState.ACCEPTED if verdict.accepted else ChallengeState.REJECTED

    def closed(challenge: Challenge) -> Challenge:
        return challenge.model_copy(
            update={
                "settled_by": verdict.by,
                "settled_name": verdict.by_name,
                "settled_at": at,
                "answer": verdict.answer,
                "own": own,
            }
        )

    own = await _correction(conn, tenant, found.challenge, verdict, shared, at) if verdict.accepted else None
    return await challenges.settle(conn, tenant, number, state, closed)


async def _correction(
    conn: AsyncConnection, tenant: Tenant, challenge: Challenge, verdict: Verdict, shared: Knowledge, at: datetime
) -> int:
    comparison = shared.comparison_by_id.get(challenge.comparison)
    fact = comparison.fact_by_id.get(challenge.fact) if comparison else None
    if fact is None:
        raise NotFoundError("The fact is gone from the knowledge since, so there is nothing to correct. Reject it.")
    criterion, option, value = verdict.rating or (None, None, None)

    def build(number: int) -> str:
        entry = OwnEntry(
            number=number,
            comparison=challenge.comparison,
            topic=fact.topic,
            options=(option,) if option else fact.options,
            claim=verdict.answer,
            criterion=criterion,
            rating=value,
            link=verdict.link,
            corrects=fact.id,
            by=verdict.by,
            by_name=verdict.by_name,
            on=at.date(),
        )
        return entry.model_dump_json()

    return await own_facts.add(conn, tenant, build, at=at)
