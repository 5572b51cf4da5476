"""Publications: the channels a decision's summary goes to, and how that went in each."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant
from bot.store.tables import decisions, publications
from bot.store.upsert import insert


class PublicationState(StrEnum):
    """How posting to the channel went."""

    PENDING = "pending"
    POSTED = "posted"
    FAILED = "failed"


@dataclass(frozen=True)
class Publication:
    """One channel of one decision. `state` is a PublicationState, `error` Slack's code, `ts` the summary's message."""

    number: int
    channel: str
    private: bool
    state: str
    error: str | None
    post_id: int | None
    ts: str | None
    attempts: int
    shown: int
    """The version of the decision that the summary shows."""


_COLUMNS = tuple(publications.c[field.name] for field in fields(Publication))
_BEHIND = (
    select(publications.c.tenant, publications.c.number, publications.c.channel, decisions.c.version)
    .join(decisions, and_(decisions.c.tenant == publications.c.tenant, decisions.c.number == publications.c.number))
    .where(publications.c.state == PublicationState.POSTED, publications.c.shown < decisions.c.version)
)


def _at(tenant: Tenant, number: int, channel: str) -> ColumnElement[bool]:
    table = publications.c
    return and_(table.tenant == tenant.key, table.number == number, table.channel == channel)


async def plan(
    conn: AsyncConnection, tenant: Tenant, number: int, channels: Mapping[str, bool], *, at: datetime
) -> None:
    """Note the channels to publish to: channel id to whether it is private. Known ones are left alone."""
    rows = [
        {
            "tenant": tenant.key,
            "number": number,
            "channel": channel,
            "private": private,
            "state": PublicationState.PENDING,
            "attempts": 0,
            "updated_at": at,
        }
        for channel, private in channels.items()
    ]
    if rows:
        await conn.execute(insert(conn, publications).on_conflict_do_nothing(), rows)


async def get(conn: AsyncConnection, tenant: Tenant, number: int, channel: str) -> Publication | None:
    """The publication of a decision in one channel."""
    row = (await conn.execute(select(*_COLUMNS).where(_at(tenant, number, channel)))).one_or_none()
    return Publication(*row) if row else None


async def of_decision(conn: AsyncConnection, tenant: Tenant, number: int) -> tuple[Publication, ...]:
    """Every channel of a decision, in the order of their ids."""
    table = publications.c
    rows = await conn.execute(
        select(*_COLUMNS).where(table.tenant == tenant.key, table.number == number).order_by(table.channel)
    )
    return tuple(Publication(*row) for row in rows)


async def refused_in(conn: AsyncConnection, tenant: Tenant, channel: str, errors: Collection[str]) -> tuple[int, ...]:
    """The numbers of the decisions whose summary this channel refused with one of these errors, in order."""
    table = publications.c
    refused = and_(
        table.tenant == tenant.key,
        table.channel == channel,
        table.state == PublicationState.FAILED,
        table.error.in_(tuple(errors)),
    )
    rows = await conn.execute(select(table.number).where(refused).order_by(table.number))
    return tuple(rows.scalars())


async def attach(
    conn: AsyncConnection, tenant: Tenant, number: int, channel: str, post_id: int, *, shown: int = 1, at: datetime
) -> None:
    """Tie the publication to the post that carries it, in version `shown`, count the attempt, and make it pending.

    One that has its post already stays as it is, unless that failed.
    """
    free = or_(publications.c.post_id.is_(None), publications.c.state == PublicationState.FAILED)
    await conn.execute(
        update(publications)
        .where(_at(tenant, number, channel), free)
        .values(
            post_id=post_id,
            shown=shown,
            state=PublicationState.PENDING,
            error=None,
            attempts=publications.c.attempts + 1,
            updated_at=at,
        )
    )


async def mark_posted(
    conn: AsyncConnection, tenant: Tenant, number: int, channel: str, *, ts: str, at: datetime
) -> None:
    """The summary is in the channel, as the message `ts`."""
    await conn.execute(
        update(publications)
        .where(_at(tenant, number, channel))
        .values(state=PublicationState.POSTED, ts=ts, error=None, updated_at=at)
    )


async def mark_failed(
    conn: AsyncConnection, tenant: Tenant, number: int, channel: str, *, error: str, at: datetime
) -> None:
    """The channel refused, with Slack's error code. What is posted stays posted."""
    await conn.execute(
        update(publications)
        .where(_at(tenant, number, channel), publications.c.state != PublicationState.POSTED)
        .values(state=PublicationState.FAILED, error=error, updated_at=at)
    )


async def mark_shown(
    conn: AsyncConnection, tenant: Tenant, number: int, channel: str, version: int, *, at: datetime
) -> None:
    """The summary shows this version of the decision, or a later one."""
    await conn.execute(
        update(publications)
        .where(_at(tenant, number, channel), publications.c.shown < version)
        .values(shown=version, updated_at=at)
    )


async def mark_doubted(conn: AsyncConnection, tenant: Tenant, number: int, channel: str, *, at: datetime) -> None:
    """The summary may show anything: somebody pressed a button on it that it should not have had."""
    await conn.execute(update(publications).where(_at(tenant, number, channel)).values(shown=0, updated_at=at))


async def behind(conn: AsyncConnection, most: int = 500) -> tuple[tuple[Tenant, int, str, int], ...]:
    """Summaries in Slack that show an older version than there is: tenant, number, channel and the version there is."""
    rows = await conn.execute(_BEHIND.order_by(publications.c.updated_at).limit(most))
    return tuple((Tenant.parse(tenant), number, channel, version) for tenant, number, channel, version in rows)


async def late(conn: AsyncConnection, tenant: Tenant, number: int, channel: str) -> int | None:
    """The version there is, where this summary is in Slack and shows an older one."""
    row = (await conn.execute(_BEHIND.where(_at(tenant, number, channel)))).one_or_none()
    return row.version if row else None
