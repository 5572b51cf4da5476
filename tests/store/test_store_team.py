"""Questions to a team: opened once, answered in time, closed once, and nobody else's."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.store import inbox, posts, team
from bot.store.database import Database
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import NewPost
from bot.store.team import NewQuestion, QuestionState, TeamQuestion

ACME = Tenant("E1", "T1")
OTHER = Tenant("", "T2")
THREAD = ConversationKey(ACME, "C1", "100.1")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOMORROW = NOON + timedelta(days=1)
QUESTION = NewQuestion(THREAD, "V1", "U1", ("U1", "U2"), "{}", TOMORROW)


async def asked(db: Database, question: NewQuestion = QUESTION) -> TeamQuestion:
    async with db.write() as conn:
        return (await team.ask(conn, question, at=NOON))[0]


async def stored(db: Database, question: TeamQuestion) -> TeamQuestion:
    async with db.read() as conn:
        found = await team.get(conn, question.tenant, question.id)
    assert found is not None
    return found


async def answer(db: Database, question: TeamQuestion, user: str, payload: str, at: datetime = NOON) -> bool:
    async with db.write() as conn:
        return await team.answer(conn, question, user, payload, at=at)


async def test_a_question_comes_back_as_it_was_asked(db: Database) -> None:
    question = await asked(db)
    assert await stored(db, question) == question
    assert question.takes_answers(TOMORROW - timedelta(seconds=1))
    assert not question.takes_answers(TOMORROW)


async def test_handing_it_in_twice_is_one_question_and_a_thread_has_one_open(db: Database) -> None:
    first = await asked(db)
    async with db.write() as conn:
        assert await team.ask(conn, replace(QUESTION, people=("U9",)), at=TOMORROW) == (first, False)
        assert await team.ask(conn, replace(QUESTION, submission="V2"), at=NOON) == (first, False)
        assert await team.close(conn, first, by="U1", at=NOON)
        again, fresh = await team.ask(conn, replace(QUESTION, submission="V2"), at=NOON)
        assert fresh
        assert await team.open_in(conn, THREAD) == again


async def test_of_many_who_ask_at_once_one_opens_it(db: Database) -> None:
    async def ask(submission: str) -> bool:
        async with db.write() as conn:
            return (await team.ask(conn, replace(QUESTION, submission=submission), at=NOON))[1]

    assert sum(await asyncio.gather(*(ask(f"V{n}") for n in range(8)))) == 1


async def test_the_last_answer_of_each_is_kept_and_every_answer_moves_the_version_on(db: Database) -> None:
    question = await asked(db)
    assert all([await answer(db, question, user, text) for user, text in (("U2", "a"), ("U1", "b"), ("U2", "c"))])
    async with db.read() as conn:
        assert await team.answers(conn, question) == {"U1": "b", "U2": "c"}
        assert await team.who_answered(conn, question) == {"U1", "U2"}
    assert (await stored(db, question)).version == question.version + 3


async def test_nothing_is_taken_after_its_time_or_after_closing(db: Database) -> None:
    question = await asked(db)
    assert not await answer(db, question, "U1", "late", TOMORROW)
    async with db.write() as conn:
        await team.close(conn, question, by="U1", at=NOON)
    assert not await answer(db, question, "U1", "later")
    async with db.read() as conn:
        assert await team.answers(conn, question) == {}
    closed = await stored(db, question)
    assert (closed.state, closed.closed_by, closed.closed_at) == (QuestionState.CLOSED, "U1", NOON)


async def test_of_many_who_close_at_once_one_does(db: Database) -> None:
    question = await asked(db)

    async def close(by: str) -> bool:
        async with db.write() as conn:
            return await team.close(conn, question, by=by, at=NOON)

    assert sum(await asyncio.gather(*(close(f"U{n}") for n in range(8)))) == 1


async def test_answers_and_closing_at_once_lose_nothing(db: Database) -> None:
    question = await asked(db)

    async def close() -> bool:
        async with db.write() as conn:
            return await team.close(conn, question, by="U1", at=NOON)

    *taken, closed = await asyncio.gather(*(answer(db, question, f"U{n}", "x") for n in range(12)), close())
    assert closed
    async with db.read() as conn:
        assert len(await team.answers(conn, question)) == sum(taken)
    assert (await stored(db, question)).version == question.version + sum(taken) + 1


async def test_what_is_due_is_found_when_its_time_has_come_and_while_it_is_open(db: Database) -> None:
    question = await asked(db)
    await asked(db, replace(QUESTION, submission="V2", thread=THREAD._replace(root_ts="200.1"), due_at=None))
    async with db.write() as conn:
        assert await team.due(conn, TOMORROW - timedelta(seconds=1)) == ()
        assert await team.due(conn, TOMORROW) == (question,)
        await team.close(conn, question, by="", at=TOMORROW)
        assert await team.due(conn, TOMORROW) == ()


async def test_a_message_that_is_behind_is_found_once_it_is_in_slack(db: Database) -> None:
    question = await asked(db)
    async with db.write() as conn:
        post_id = await posts.add(conn, NewPost(ACME, "C1", "turn:1", {"text": "?"}), at=NOON)
        await team.attach(conn, question, post_id)
    await answer(db, question, "U1", "x")
    async with db.write() as conn:
        assert await team.behind(conn) == ()
        post = await posts.get(conn, post_id)
        assert post is not None
        await posts.mark_sent(conn, post, ts="100.2", channel="C1", at=NOON)
        (found,) = await team.behind(conn)
        assert (found.shown, found.version) == (1, 2)
        await team.mark_shown(conn, found)
        assert await team.behind(conn) == ()


async def test_another_tenant_sees_and_changes_nothing(db: Database) -> None:
    question = await asked(db)
    theirs = replace(question, asked=replace(QUESTION, thread=THREAD._replace(tenant=OTHER)))
    assert not await answer(db, theirs, "U1", "x")
    async with db.write() as conn:
        assert await team.get(conn, OTHER, question.id) is None
        assert await team.open_in(conn, theirs.asked.thread) is None
        assert not await team.close(conn, theirs, by="U1", at=NOON)
        assert await team.answers(conn, theirs) == {}
    assert await stored(db, question) == question


async def test_who_wrote_in_a_thread_is_known_from_what_was_taken_in(db: Database) -> None:
    said = Incoming(ACME, "C1", "100.2", "message", "100.1", "U3", "hm", False)
    async with db.write() as conn:
        for each in (
            said,
            replace(said, ts="100.3", user="U2"),
            replace(said, ts="100.4"),
            replace(said, ts="100.1", thread_ts=None, user="U4"),
            replace(said, ts="300.1", thread_ts="300.0", user="U5"),
            replace(said, tenant=OTHER, user="U6"),
        ):
            await inbox.accept(conn, each, at=NOON)
        assert await inbox.writers(conn, THREAD) == ("U2", "U3", "U4")
