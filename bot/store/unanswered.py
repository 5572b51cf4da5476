"""Questions nothing in the knowledge answered: what was asked and how often, never by whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, delete, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.keys import Tenant, known_as
from bot.store.tables import unanswered
from bot.store.upsert import insert
from bot.understanding.words.stopwords import STOP_WORDS
from bot.understanding.words.text import stem, words

_LONGEST = 500
MOST_READ = 5_000
"""Questions that are put together, those asked most often."""
# Slack's own mentions, addresses, and mentions as plain text. Bounded, as anybody may write anything.
_PERSON = re.compile(r"<[@!#][^>]*>|[^\s@]{1,64}@[^\s@]{1,255}|@[\w.'’-]+")
_EDGES = " .,;:!?…\"'@"


@dataclass(frozen=True)
class UnansweredQuestion:
    """A question, and the topics that came nearest when it was last asked."""

    text: str
    count: int
    topics: tuple[str, ...]
    first_at: datetime
    last_at: datetime
    where: str
    """The workspace, or the organisation where it is installed as a whole."""
    openly: int = 0
    """How many times of `count` it was asked where everybody could read it. Where that is never, its words are not for
    other people of the workspace. Else `text` is how it was put there."""


def normalised(text: str) -> str:
    """The question without case, outer punctuation, double spaces, mentions and addresses; at most 500 characters."""
    if len(text) > _LONGEST:
        # At a word, or half of an address would no longer look like one.
        text = text[: _LONGEST + 1].rsplit(maxsplit=1)[0][:_LONGEST]
    return " ".join(_PERSON.sub(" ", text).casefold().split()).strip(_EDGES)[:_LONGEST]


async def count_up(
    conn: AsyncConnection, tenant: Tenant, text: str, topics: Sequence[str], *, at: datetime, openly: bool = False
) -> None:
    """Count a question that got no answer, asked `openly` or where only some can read it. One of which nothing is left
    when normalised is not counted."""
    question = normalised(text)
    if not question:
        return
    fresh = insert(conn, unanswered).values(
        tenant=tenant.key, text=question, count=1, openly=int(openly), topics=list(topics), first_at=at, last_at=at
    )
    await conn.execute(
        fresh.on_conflict_do_update(
            index_elements=[unanswered.c.tenant, unanswered.c.text],
            set_={
                "count": unanswered.c.count + 1,
                "openly": unanswered.c.openly + fresh.excluded.openly,
                "topics": fresh.excluded.topics,
                "last_at": fresh.excluded.last_at,
            },
        )
    )


async def take_back(conn: AsyncConnection, tenant: Tenant, text: str) -> None:
    """Count a question once less, as it has got its answer after all. Where, is not asked: words that were said openly
    are no secret when it was elsewhere."""
    left = unanswered.c.count - 1
    openly = case((unanswered.c.openly > left, left), else_=unanswered.c.openly)
    here = and_(unanswered.c.tenant == tenant.key, unanswered.c.text == normalised(text))
    await conn.execute(update(unanswered).where(here).values(count=left, openly=openly))
    await conn.execute(delete(unanswered).where(here, unanswered.c.count < 1))


async def most_asked(conn: AsyncConnection, tenant: Tenant, *, limit: int = 20) -> tuple[UnansweredQuestion, ...]:
    """One tenant's questions asked most often, the most recent first among equals; those that differ only in how they
    are put are one."""
    return await _selected(conn, unanswered.c.tenant == tenant.key, limit)


async def everywhere(
    conn: AsyncConnection, workspace: str | None = None, *, limit: int
) -> tuple[UnansweredQuestion, ...]:
    """The same for all tenants, or for one workspace or organisation by its Slack id; for whoever writes facts."""
    wanted = true() if workspace is None else known_as(unanswered.c.tenant, workspace)
    return await _selected(conn, wanted, limit)


async def _selected(conn: AsyncConnection, wanted: ColumnElement[bool], limit: int) -> tuple[UnansweredQuestion, ...]:
    table = unanswered.c
    rows = await conn.execute(
        select(table.text, table.count, table.topics, table.first_at, table.last_at, table.tenant, table.openly)
        .where(wanted)
        .order_by(table.count.desc(), table.last_at.desc(), table.text, table.tenant)
        .limit(MOST_READ)
    )
    together: dict[tuple[str, frozenset[str]], UnansweredQuestion] = {}
    for text, count, topics, first, last, key, openly in rows:
        one = UnansweredQuestion(text, count, tuple(topics), first, last, _where(key), openly)
        about = (key, _about(text))
        together[about] = _both(together[about], one) if about in together else one
    return tuple(sorted(together.values(), key=lambda one: (-one.count, -one.last_at.timestamp(), one.text)))[:limit]


def _about(text: str) -> frozenset[str]:
    """The stems of its words of substance, all of them where none has any."""
    told = words(text)
    return frozenset(stem(word) for word in [word for word in told if word not in STOP_WORDS] or told)


def _both(one: UnansweredQuestion, other: UnansweredQuestion) -> UnansweredQuestion:
    """Two ways to ask the same, under the words of `one`, which was asked more often; under those of the other where
    that alone was asked openly."""
    newest = max(one, other, key=lambda each: each.last_at)
    count, first = one.count + other.count, min(one.first_at, other.first_at)
    text = other.text if other.openly and not one.openly else one.text
    openly = one.openly + other.openly
    return replace(
        one, text=text, count=count, openly=openly, topics=newest.topics, first_at=first, last_at=newest.last_at
    )


def _where(key: str) -> str:
    tenant = Tenant.parse(key)
    return tenant.team or tenant.enterprise
