"""Questions to a team: asked in a thread, answered by each person alone, and closed once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import renumbering
from bot.store.keys import ConversationKey, Tenant
from bot.store.tables import posts, team_answers, team_questions
from bot.store.upsert import insert


class QuestionState(StrEnum):
    """Whether it still takes answers."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class NewQuestion:
    """A question to a team. `people` are the ids of those asked; none of them means whoever writes in the thread.

    `submission` makes handing it in twice the same, `terms` is what the answers are scored by.
    """

    thread: ConversationKey
    submission: str
    asked_by: str
    people: tuple[str, ...]
    terms: str
    due_at: datetime | None


@dataclass(frozen=True)
class TeamQuestion:
    """A row. `version` moves on whenever its message has to change; `shown` is the one that the message shows."""

    id: int
    asked: NewQuestion
    state: QuestionState
    closed_by: str
    version: int
    shown: int
    post_id: int | None
    created_at: datetime
    closed_at: datetime | None

    @property
    def tenant(self) -> Tenant:
        return self.asked.thread.tenant

    def takes_answers(self, now: datetime) -> bool:
        """Whether it is open, and its time has not come: closing it may take a moment longer."""
        return self.state is QuestionState.OPEN and (self.asked.due_at is None or now < self.asked.due_at)


async def ask(conn: AsyncConnection, question: NewQuestion, *, at: datetime) -> tuple[TeamQuestion, bool]:
    """Open a question. The flag is False, and nothing changes, when it was handed in before, which returns that one,
    and when the thread has an open question already, which returns that."""
    thread = question.thread
    id = (
        await conn.execute(
            insert(conn, team_questions)
            .values(
                tenant=thread.tenant.key,
                submission=question.submission,
                channel=thread.channel,
                root_ts=thread.root_ts,
                asked_by=question.asked_by,
                people=list(question.people),
                terms=question.terms,
                due_at=question.due_at,
                state=QuestionState.OPEN,
                closed_by="",
                version=1,
                shown=0,
                created_at=at,
            )
            .on_conflict_do_nothing()
            .returning(team_questions.c.id)
        )
    ).scalar_one_or_none()
    if id is not None:
        return TeamQuestion(id, question, QuestionState.OPEN, "", 1, 0, None, at, None), True
    same = and_(team_questions.c.tenant == thread.tenant.key, team_questions.c.submission == question.submission)
    row = (await conn.execute(select(team_questions).where(same))).one_or_none()
    if row is not None:
        return _question(row), False
    opened = await open_in(conn, thread)
    assert opened is not None, "nothing else keeps a question from being opened"
    return opened, False


async def get(conn: AsyncConnection, tenant: Tenant, id: int) -> TeamQuestion | None:
    """The question that has this id, or had it before it came into this database, if it is this tenant's."""
    for number in await renumbering.numbers(conn, tenant, "team_questions", id):
        row = (await conn.execute(select(team_questions).where(_one(tenant, number)))).one_or_none()
        if row is not None:
            return _question(row)
    return None


async def of_work(conn: AsyncConnection, id: int) -> TeamQuestion | None:
    """The question with this id, for durable work, whose ids are our own and name no tenant."""
    row = (await conn.execute(select(team_questions).where(team_questions.c.id == id))).one_or_none()
    return _question(row) if row else None


async def open_in(conn: AsyncConnection, thread: ConversationKey) -> TeamQuestion | None:
    """The open question of a thread."""
    table = team_questions.c
    here = and_(
        table.tenant == thread.tenant.key,
        table.channel == thread.channel,
        table.root_ts == thread.root_ts,
        table.state == QuestionState.OPEN,
    )
    row = (await conn.execute(select(team_questions).where(here))).one_or_none()
    return _question(row) if row else None


async def opened(conn: AsyncConnection, tenant: Tenant, *, limit: int) -> tuple[TeamQuestion, ...]:
    """The open questions of a workspace whose message is written, the newest first."""
    table = team_questions.c
    here = and_(table.tenant == tenant.key, table.state == QuestionState.OPEN, table.post_id.is_not(None))
    rows = await conn.execute(select(team_questions).where(here).order_by(table.id.desc()).limit(limit))
    return tuple(map(_question, rows))


async def due(conn: AsyncConnection, now: datetime) -> tuple[TeamQuestion, ...]:
    """Every open question whose time has come, the longest due first."""
    table = team_questions.c
    come = and_(table.state == QuestionState.OPEN, table.due_at <= now)
    rows = await conn.execute(select(team_questions).where(come).order_by(table.due_at, table.id))
    return tuple(map(_question, rows))


async def behind(conn: AsyncConnection) -> tuple[TeamQuestion, ...]:
    """Every question whose message is in Slack and does not show how things stand."""
    table = team_questions.c
    rows = await conn.execute(
        select(team_questions)
        .join(posts, posts.c.id == table.post_id)
        .where(table.shown < table.version, posts.c.ts.is_not(None))
        .order_by(table.id)
    )
    return tuple(map(_question, rows))


async def close(conn: AsyncConnection, question: TeamQuestion, *, by: str, at: datetime) -> bool:
    """Close an open question; False when that was done before, and nothing changes."""
    table = team_questions.c
    done = await conn.execute(
        update(team_questions)
        .where(_one(question.tenant, question.id), table.state == QuestionState.OPEN)
        .values(state=QuestionState.CLOSED, closed_by=by, closed_at=at, version=table.version + 1)
    )
    return done.rowcount == 1


async def attach(conn: AsyncConnection, question: TeamQuestion, post_id: int) -> None:
    """Tie the question to the post that carries it, which shows it as it is in `question`."""
    await conn.execute(
        update(team_questions).where(_one(question.tenant, question.id)).values(post_id=post_id, shown=question.version)
    )


async def mark_shown(conn: AsyncConnection, question: TeamQuestion) -> None:
    """The message shows the question as it is in `question`, or never will."""
    table = team_questions.c
    await conn.execute(
        update(team_questions)
        .where(_one(question.tenant, question.id), table.shown < question.version)
        .values(shown=question.version)
    )


async def answer(conn: AsyncConnection, question: TeamQuestion, user: str, payload: str, *, at: datetime) -> bool:
    """Keep somebody's answer, in place of an earlier one; False, and nothing is kept, once it takes no answers."""
    table = team_questions.c
    in_time = and_(table.state == QuestionState.OPEN, or_(table.due_at.is_(None), table.due_at > at))
    # Written first: on either database nobody can close the question then before the answer is in.
    taken = await conn.execute(
        update(team_questions).where(_one(question.tenant, question.id), in_time).values(version=table.version + 1)
    )
    if taken.rowcount == 0:
        return False
    fresh = insert(conn, team_answers).values(
        tenant=question.tenant.key, question=question.id, user=user, payload=payload, updated_at=at
    )
    await conn.execute(
        fresh.on_conflict_do_update(
            index_elements=[team_answers.c.tenant, team_answers.c.question, team_answers.c.user],
            set_={"payload": payload, "updated_at": at},
        )
    )
    return True


async def answers(conn: AsyncConnection, question: TeamQuestion) -> dict[str, str]:
    """What everybody answered, by user."""
    table = team_answers.c
    mine = and_(table.tenant == question.tenant.key, table.question == question.id)
    rows = await conn.execute(select(table.user, table.payload).where(mine).order_by(table.user))
    return {row.user: row.payload for row in rows}


async def who_answered(conn: AsyncConnection, question: TeamQuestion) -> frozenset[str]:
    """Who answered, without what."""
    table = team_answers.c
    mine = and_(table.tenant == question.tenant.key, table.question == question.id)
    return frozenset((await conn.execute(select(table.user).where(mine))).scalars())


def _one(tenant: Tenant, id: int) -> ColumnElement[bool]:
    return and_(team_questions.c.tenant == tenant.key, team_questions.c.id == id)


def _question(row: Row[Any]) -> TeamQuestion:
    asked = NewQuestion(
        thread=ConversationKey(Tenant.parse(row.tenant), row.channel, row.root_ts),
        submission=row.submission,
        asked_by=row.asked_by,
        people=tuple(row.people),
        terms=row.terms,
        due_at=row.due_at,
    )
    return TeamQuestion(
        id=row.id,
        asked=asked,
        state=QuestionState(row.state),
        closed_by=row.closed_by,
        version=row.version,
        shown=row.shown,
        post_id=row.post_id,
        created_at=row.created_at,
        closed_at=row.closed_at,
    )
