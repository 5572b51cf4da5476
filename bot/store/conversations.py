"""Conversations: one row a thread, saved with optimistic concurrency."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StaleError
from bot.store.keys import ConversationKey, Tenant
from bot.store.tables import conversations, posts, publications
from bot.store.upsert import insert


@dataclass(frozen=True)
class StoredConversation:
    """A conversation as it was read; `version` goes back into `save`."""

    key: ConversationKey
    state: str
    version: int
    muted: bool
    started_by: str
    created_at: datetime
    updated_at: datetime


def _at(key: ConversationKey) -> ColumnElement[bool]:
    table = conversations.c
    return and_(table.tenant == key.tenant.key, table.channel == key.channel, table.root_ts == key.root_ts)


async def load(conn: AsyncConnection, key: ConversationKey) -> StoredConversation | None:
    """The conversation at `key`, None where there is none. One row read by its primary key."""
    table = conversations.c
    row = (
        await conn.execute(
            select(table.state, table.version, table.muted, table.started_by, table.created_at, table.updated_at).where(
                _at(key)
            )
        )
    ).one_or_none()
    return StoredConversation(key, *row) if row else None


async def recommended(
    conn: AsyncConnection, tenant: Tenant, after: ConversationKey | None = None, *, limit: int = 200
) -> tuple[StoredConversation, ...]:
    """Conversations that hold a recommendation and are not muted, in the order of their keys: the next so many `after`
    one."""
    table = conversations.c
    rows = await conn.execute(
        select(
            table.channel,
            table.root_ts,
            table.state,
            table.version,
            table.muted,
            table.started_by,
            table.created_at,
            table.updated_at,
        )
        .where(table.tenant == tenant.key, table.muted.is_(False), table.state.contains('"recommended":true'))
        .where(tuple_(table.channel, table.root_ts) > tuple_(*(after.channel, after.root_ts) if after else ("", "")))
        .order_by(table.channel, table.root_ts)
        .limit(limit)
    )
    return tuple(StoredConversation(ConversationKey(tenant, row[0], row[1]), *row[2:]) for row in rows)


async def latest_in(conn: AsyncConnection, tenant: Tenant, channel: str) -> StoredConversation | None:
    """The conversation in a channel that something was last said in, whichever thread it hangs from."""
    here = and_(conversations.c.tenant == tenant.key, conversations.c.channel == channel)
    return next(iter(await _newest(conn, tenant, here, 1)), None)


async def started_by(conn: AsyncConnection, tenant: Tenant, user: str, *, limit: int) -> tuple[StoredConversation, ...]:
    """The conversations this person began, the one that was last gone on with first; not those under the summary of a
    decision, which belong to the decision."""
    table = conversations.c
    under_a_summary = exists().where(
        # The post has its ts as soon as there is a conversation under it, the publication only a moment later.
        publications.c.post_id == posts.c.id,
        publications.c.tenant == table.tenant,
        posts.c.channel == table.channel,
        posts.c.ts == table.root_ts,
    )
    mine = and_(table.tenant == tenant.key, table.started_by == user, ~under_a_summary)
    return await _newest(conn, tenant, mine, limit)


async def _newest(
    conn: AsyncConnection, tenant: Tenant, where: ColumnElement[bool], limit: int
) -> tuple[StoredConversation, ...]:
    table = conversations.c
    rows = await conn.execute(
        select(conversations).where(where).order_by(table.updated_at.desc(), table.root_ts.desc()).limit(limit)
    )
    return tuple(
        StoredConversation(
            key=ConversationKey(tenant, row.channel, row.root_ts),
            state=row.state,
            version=row.version,
            muted=row.muted,
            started_by=row.started_by,
            created_at=row.created_at,
            updated_at=row.updated_at,
        )
        for row in rows
    )


async def save(
    conn: AsyncConnection, key: ConversationKey, state: str, *, version: int, started_by: str = "", at: datetime
) -> int:
    """Write the conversation's next state and return its new version.

    `version` is the one that was loaded, 0 for a conversation that does not exist yet; `started_by` counts only
    then. Raises StaleError, with nothing changed, when somebody else saved in between.
    """
    if version == 0:
        fresh = insert(conn, conversations).values(
            tenant=key.tenant.key,
            channel=key.channel,
            root_ts=key.root_ts,
            state=state,
            version=1,
            muted=False,
            started_by=started_by,
            created_at=at,
            updated_at=at,
        )
        written = await conn.execute(fresh.on_conflict_do_nothing().returning(conversations.c.version))
    else:
        written = await conn.execute(
            update(conversations)
            .where(_at(key), conversations.c.version == version)
            .values(state=state, version=version + 1, updated_at=at)
            .returning(conversations.c.version)
        )
    saved: int | None = written.scalar_one_or_none()
    if saved is None:
        raise StaleError("Somebody else changed this conversation at the same moment. Say it again.")
    return saved


async def mute(conn: AsyncConnection, key: ConversationKey, muted: bool, *, at: datetime) -> bool:
    """Stop or resume following the thread; says whether there is such a conversation."""
    done = await conn.execute(update(conversations).where(_at(key)).values(muted=muted, updated_at=at))
    return done.rowcount == 1
