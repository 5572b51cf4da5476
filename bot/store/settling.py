"""An editor's word on a challenge, from Slack or from the command line."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import AdvisorError, NotFoundError
from bot.facts.challenge import Challenge, ChallengeState
from bot.facts.doubtable import doubtable
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

    An accepted one of a rating says which rating holds instead.

    Raises NotFoundError when there is none of this number or what it doubts is gone, StaleError when it was settled
    before, AdvisorError for a rating that is missing or another one than is doubted, and ValidationError for words that
    cannot become a fact.
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
                "rated": verdict.rating[2] if verdict.rating else None,
            }
        )

    if verdict.accepted:
        _check_rating(found, verdict)
    own = await _correction(conn, tenant, found.challenge, verdict, shared, at) if verdict.accepted else None
    return await challenges.settle(conn, tenant, number, state, closed)


def _check_rating(found: StoredChallenge, verdict: Verdict) -> None:
    """Raises AdvisorError where a rating is doubted and the verdict does not say which one holds instead."""
    aimed = found.challenge.rating
    if aimed is None:
        return
    if verdict.rating is None:
        raise AdvisorError(f"{found.name} doubts a rating: say which one holds instead, 1 to 5.")
    if verdict.rating[:2] != (aimed.criterion, aimed.option):
        raise AdvisorError(f"{found.name} doubts the rating of {aimed.option} on {aimed.criterion}, not another one.")
    if verdict.rating[2] == aimed.value:
        raise AdvisorError(f"That is the rating it has. Reject {found.name}, or say another one.")


async def _correction(
    conn: AsyncConnection, tenant: Tenant, challenge: Challenge, verdict: Verdict, shared: Knowledge, at: datetime
) -> int:
    comparison = shared.comparison_by_id.get(challenge.comparison)
    doubted = doubtable(comparison, challenge.fact) if comparison else None
    if comparison is None or doubted is None:
        what = "rating" if challenge.rating else "fact"
        raise NotFoundError(f"The {what} is gone from the knowledge since, so there is nothing to correct. Reject it.")
    fact = None if doubted.rating else comparison.fact_by_id[doubted.id]
    topic = fact.topic if fact else comparison.criterion_by_id[doubted.rating.criterion].topic if doubted.rating else ""
    criterion, option, value = verdict.rating or (None, None, None)

    def build(number: int) -> str:
        entry = OwnEntry(
            number=number,
            comparison=challenge.comparison,
            topic=topic,
            options=(option,) if option else doubted.options,
            claim=verdict.answer,
            criterion=criterion,
            rating=value,
            link=verdict.link,
            corrects=fact.id if fact else None,
            by=verdict.by,
            by_name=verdict.by_name,
            on=at.date(),
        )
        return entry.model_dump_json()

    return await own_facts.add(conn, tenant, build, at=at)
