"""What a forgotten person was called, taken out beside their id and from where it was written down alone.

The knowledge that a decision was made by names who added a fact. Without the name it has another digest, which the
decision and its result then carry too: made again, it still gives the same bytes.
"""

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from sqlalchemy import and_, cast, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import Text

from bot.facts.frozen import digest_of
from bot.store import counters
from bot.store import snapshots as kept_knowledge
from bot.store.keys import Tenant
from bot.store.posts import PostState
from bot.store.tables import challenges, decisions, own_facts, posts, snapshots

SOMEBODY: Final = "somebody"
"""What stands where a forgotten person stood: so for the first of a workspace, and with a number for every other, so
that what two of them said of a decision stays what two people said."""


def is_somebody(user: str) -> bool:
    """Whether this stands for a forgotten person."""
    return user.startswith(SOMEBODY)


async def another(conn: AsyncConnection, tenant: Tenant) -> str:
    """What is to stand for the next person who is forgotten."""
    number = await counters.take(conn, tenant, "forgotten")
    return SOMEBODY if number == 1 else f"{SOMEBODY} {number}"


async def names_of(conn: AsyncConnection, tenant: Tenant, user: str) -> set[str]:
    """What the person is called in decisions, own facts and challenges."""
    found: set[str] = set()
    for table in (decisions, own_facts, challenges):
        theirs = and_(table.c.tenant == tenant.key, table.c.payload.contains(user, autoescape=True))
        for payload in (await conn.execute(select(table.c.payload).where(theirs))).scalars():
            for part in objects(json.loads(payload)):
                found.update(str(part[field]) for field in _named_by(part, user))
                names = part.get("names")
                found.update([str(names[user])] if isinstance(names, dict) and user in names else [])
    return {name for name in found if name and not is_somebody(name)}


def unname(part: dict[str, Any], user: str) -> None:
    """Take out what `user` is called from an object that has their id."""
    if isinstance(names := part.get("names"), dict):
        names.pop(user, None)
    part.update(dict.fromkeys(_named_by(part, user), SOMEBODY))


async def unname_elsewhere(conn: AsyncConnection, tenant: Tenant, names: Collection[str]) -> None:
    """Take these names out of where no id stands beside them: kept knowledge, and what was posted or is to be."""
    if names:
        await _unname_knowledge(conn, tenant, names)
        await _unname_posts(conn, tenant, names)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in decoded JSON, the outer ones first."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def _named_by(part: dict[str, Any], user: str) -> list[str]:
    """The fields that name a person whose id is in another one: `by_name` of `by`, `settled_name` of `settled_by`."""
    ids = [field for field, value in part.items() if value == user]
    return [name for id in ids for name in (f"{id}_name", f"{id.removesuffix('_by')}_name") if name in part]


async def _unname_knowledge(conn: AsyncConnection, tenant: Tenant, names: Collection[str]) -> None:
    table = snapshots.c
    for digest in (await conn.execute(select(table.digest).where(table.tenant == tenant.key))).scalars().all():
        frozen = await kept_knowledge.load(conn, tenant, digest) or b"[]"
        try:
            known = json.loads(frozen)
        except ValueError:
            continue  # damaged: nothing reads it
        named = [part for part in objects(known) if part.get("added_by") in names]
        if not named:
            continue
        for part in named:
            part["added_by"] = SOMEBODY
        frozen = json.dumps(known, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        new = digest_of(frozen)
        await kept_knowledge.keep(conn, tenant, new, kept_knowledge.compress(frozen))
        await conn.execute(delete(snapshots).where(table.tenant == tenant.key, table.digest == digest))
        await _carry(conn, tenant, digest, new)


async def _carry(conn: AsyncConnection, tenant: Tenant, before: str, after: str) -> None:
    """Have decisions that were made by that knowledge carry its new digest."""
    kept = decisions.c
    these = and_(kept.tenant == tenant.key, kept.payload.contains(before))
    for number, payload, result in (
        await conn.execute(select(kept.number, kept.payload, kept.result).where(these))
    ).all():
        carried = {"payload": payload.replace(before, after), "result": result and result.replace(before, after)}
        await conn.execute(update(decisions).where(kept.tenant == tenant.key, kept.number == number).values(carried))


async def _unname_posts(conn: AsyncConnection, tenant: Tenant, names: Collection[str]) -> None:
    """What is in Slack is emptied, since only sending needs it; what is on its way says somebody instead."""
    whole = re.compile(
        "|".join(rf"(?<!\w){re.escape(json.dumps(name, ensure_ascii=False)[1:-1])}(?!\w)" for name in names)
    )
    table = posts.c
    for id, payload, state in (
        await conn.execute(select(table.id, cast(table.payload, Text), table.state).where(table.tenant == tenant.key))
    ).all():
        written = json.dumps(json.loads(payload), ensure_ascii=False)
        if whole.search(written):
            left = {} if state == PostState.SENT else json.loads(whole.sub(SOMEBODY, written))
            await conn.execute(update(posts).where(table.id == id).values(payload=left))
