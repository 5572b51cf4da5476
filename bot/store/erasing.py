"""What was said, taken out of what was written because of it: one deleted message, or everything of one person.

What a team needs and has decided stays, because it is the team's; the words, and whose they were, go. A record that is
replayed afterwards gives the same bytes, because its needs, its result and the knowledge behind it lose the same.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Table, Text, and_, cast, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import inbox as rows_of_inbox
from bot.store import own_facts as facts
from bot.store.keys import Tenant
from bot.store.posts import PostState
from bot.store.tables import (
    conversations,
    deciders,
    decision_events,
    decisions,
    drafts,
    homes,
    inbox,
    installations,
    posts,
    team_answers,
)
from bot.store.unnaming import another, names_of, objects, unname, unname_elsewhere
from bot.store.workspace import tables

_Change = Callable[[dict[str, Any]], None]
_Person = tuple[str, str]
"""The id of somebody who is forgotten, and what is to stand in its place."""


async def unquote(conn: AsyncConnection, tenant: Tenant, channel: str, ts: str) -> bool:
    """The message was deleted in Slack: its words are quoted nowhere any more. False when it was never taken in."""
    where = and_(inbox.c.tenant == tenant.key, inbox.c.channel == channel, inbox.c.ts == ts)
    found = (await conn.execute(select(inbox.c.id).where(where).order_by(inbox.c.id))).scalars().all()
    silenced: set[str] = set()
    accepted = [one for id in found if (one := await rows_of_inbox.get(conn, id)) is not None]
    for one in accepted:
        said = one.message
        here = (said.conversation.channel, said.conversation.root_ts)

        def silence(need: dict[str, Any], user: str = said.author, at: datetime = one.received_at) -> None:
            if "said" in need and need.get("who") == user and _same(need.get("when"), at):
                silenced.add(need["said"].casefold())
                need["said"] = ""

        for table, columns, place in _quoting(tenant, *here):
            await _rewrite(conn, table, columns, place, silence)
        await _unfind(conn, _decided(tenant, *here), silenced)
        root = one.message.conversation
        in_thread = and_(posts.c.channel == root.channel, posts.c.thread_ts == root.root_ts)
        at_its_root = and_(posts.c.sent_to == root.channel, posts.c.ts == root.root_ts)
        answers = and_(posts.c.tenant == tenant.key, or_(in_thread, at_its_root))
        await _rewrite(conn, posts, [posts.c.opens_conversation], answers, silence)
        await _empty(conn, answers)
    await conn.execute(update(inbox).where(inbox.c.id.in_(found)).values(text="", channels=[]))
    return bool(accepted)


async def forget_person(conn: AsyncConnection, tenant: Tenant, user: str) -> tuple[int, list[str]]:
    """Everything a person wrote goes, and their id and name wherever else they stand; how many rows that touched, and
    the channels that were theirs alone, by which durable work is found."""
    alone = await _alone(conn, tenant, user)
    names, instead = await names_of(conn, tenant, user), await another(conn, tenant)
    touched = 0
    for table, theirs in _theirs(tenant, user, alone):
        touched += (await conn.execute(delete(table).where(table.c.tenant == tenant.key, theirs))).rowcount
    quoting = or_(posts.c.started_by == user, _as_text(posts.c.payload).icontains(user, autoescape=True))
    await _empty(conn, and_(posts.c.tenant == tenant.key, quoting))
    for table in tables():
        if table is not installations:
            touched += await _anonymise(conn, table, tenant, (user, instead))
    await unname_elsewhere(conn, tenant, names)
    await facts.note_change(conn, tenant)
    return touched, alone


async def _alone(conn: AsyncConnection, tenant: Tenant, user: str) -> list[str]:
    """The person's id, as posts to them carry it, and the direct messages they had with the app."""
    heard = select(inbox.c.channel).where(
        inbox.c.tenant == tenant.key, inbox.c.user == user, inbox.c.channel.startswith("D")
    )
    sent = select(posts.c.sent_to).where(
        posts.c.tenant == tenant.key, posts.c.channel == user, posts.c.sent_to.is_not(None)
    )
    found = {*(await conn.execute(heard)).scalars(), *(await conn.execute(sent)).scalars()}
    return [user, *sorted(channel for channel in found if channel)]


def _theirs(tenant: Tenant, user: str, alone: Sequence[str]) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    yield inbox, or_(inbox.c.user == user, inbox.c.channel.in_(alone))
    yield posts, or_(posts.c.channel.in_(alone), posts.c.sent_to.in_(alone))
    yield conversations, conversations.c.channel.in_(alone)
    yield drafts, drafts.c.user == user
    yield team_answers, team_answers.c.user == user
    yield deciders, deciders.c.user == user
    yield homes, homes.c.user == user


async def _empty(conn: AsyncConnection, these: ColumnElement[bool]) -> None:
    """What posts said that are in Slack: it is kept for sending them, and nothing asks for it afterwards."""
    await conn.execute(update(posts).where(these, posts.c.state == PostState.SENT).values(payload={}))


async def _anonymise(conn: AsyncConnection, table: Table, tenant: Tenant, person: _Person) -> int:
    """Whatever is left of the person in a table."""
    user, _ = person
    columns = [column for column in table.c if isinstance(column.type, Text | JSON) and column.name != "tenant"]
    silenced: set[str] = set()
    named = or_(*(_as_text(column).icontains(user, autoescape=True) for column in columns))

    def silence(part: dict[str, Any]) -> None:
        if "said" in part and part.get("who") == user:
            silenced.add(part["said"].casefold())
            part["said"] = ""
        unname(part, user)

    touched = await _rewrite(conn, table, columns, and_(table.c.tenant == tenant.key, named), silence, person)
    if table is decisions:
        await _unfind(conn, decisions.c.tenant == tenant.key, silenced)
    return touched


async def _unfind(conn: AsyncConnection, where: ColumnElement[bool], words: set[str]) -> None:
    """Decisions are no longer found by these words, each of which is a line of what they are found by."""
    key, found_by = (decisions.c.tenant, decisions.c.number), decisions.c.searchable
    for tenant, number, text in (await conn.execute(select(*key, found_by).where(where))).all():
        left = "\n".join(line for line in text.splitlines() if line not in words - {""})
        if left != text:
            this = and_(decisions.c.tenant == tenant, decisions.c.number == number)
            await conn.execute(update(decisions).where(this).values(searchable=left))


def _decided(tenant: Tenant, channel: str, root_ts: str) -> ColumnElement[bool]:
    return and_(decisions.c.tenant == tenant.key, decisions.c.channel == channel, decisions.c.root_ts == root_ts)


def _quoting(
    tenant: Tenant, channel: str, root_ts: str
) -> Iterator[tuple[Table, list[Column[Any]], ColumnElement[bool]]]:
    """Where needs of a thread are kept, with what was said."""
    table = conversations.c
    yield (
        conversations,
        [table.state],
        and_(table.tenant == tenant.key, table.channel == channel, table.root_ts == root_ts),
    )
    decided = _decided(tenant, channel, root_ts)
    yield decisions, [decisions.c.payload, decisions.c.result], decided
    numbers = select(decisions.c.number).where(decided)
    events = decision_events.c
    yield decision_events, [events.payload], and_(events.tenant == tenant.key, events.number.in_(numbers))


async def _rewrite(
    conn: AsyncConnection,
    table: Table,
    columns: Sequence[Column[Any]],
    where: ColumnElement[bool],
    change: _Change,
    person: _Person | None = None,
) -> int:
    """Have `change` done to every object in the columns of these rows, and the person's id taken out of them."""
    keys = list(table.primary_key)
    names = [column.name for column in columns]
    rows = (await conn.execute(select(*keys, *(c for c in columns if c not in keys)).where(where))).mappings().all()
    touched = 0
    for row in rows:
        after = {name: _rewritten(row[name], change, person) for name in names}
        if any(after[name] != row[name] for name in names):
            at = and_(*(key == row[key.name] for key in keys))
            await conn.execute(update(table).where(at).values(after))
            touched += 1
    return touched


def _rewritten(value: Any, change: _Change, person: _Person | None) -> Any:
    if value is None:
        return None
    if not isinstance(value, str):
        return json.loads(_rewritten(_dumped(value), change, person))
    if value.startswith(("{", "[")):
        try:
            parsed = json.loads(value)
        except ValueError:
            parsed = None
        if parsed is not None:
            for part in objects(parsed):
                change(part)
            value = _dumped(parsed)
    return value if person is None else re.sub(rf"(?i)\b{re.escape(person[0])}\b", person[1], value)


def _dumped(value: Any) -> str:
    """As it was: our JSON has no spaces, and keeps the order of its keys."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _same(written: Any, at: datetime) -> bool:
    try:
        return datetime.fromisoformat(written) == at
    except (TypeError, ValueError):
        return False


def _as_text(column: Column[Any]) -> ColumnElement[str]:
    return cast(column, Text) if isinstance(column.type, JSON) else column
