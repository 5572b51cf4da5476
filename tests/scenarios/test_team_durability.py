"""A question to the team closes exactly once, at its time or by hand, whatever happens to the process."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.server.lifecycle import running
from bot.slack.listeners.due import close_question, look_after
from bot.slack.services import Services
from bot.store import team
from bot.store.team import TeamQuestion
from tests.asking_the_team import answer, ask, result
from tests.driving.driven import Message
from tests.durable_work import no_work_taken
from tests.whole_app import WholeApp, whole_app

TOMORROW = timedelta(days=1, minutes=1)


def recommendation(app: WholeApp) -> Message:
    return app.slack.command("/stack recommend an internal tool, we must have an admin panel").message()


def changed(app: WholeApp, statement: str, *values: str) -> None:
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"), timeout=10)) as database:
        database.execute(statement, values)
        database.commit()


def its_time_has_come(app: WholeApp) -> None:
    changed(app, "update team_questions set due_at = ?", "2026-01-01 00:00:00.000000")


def results(root: Message) -> int:
    return sum("The team’s ranking" in reply.text for reply in root.thread.replies)


@asynccontextmanager
async def services_of(app: WholeApp) -> AsyncIterator[Services]:
    async with running(app.settings, "test") as services:
        yield services


async def only_question(services: Services) -> TeamQuestion:
    async with services.db.read() as conn:
        found = await team.of_work(conn, 1)
    assert found is not None
    return found


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not await asyncio.to_thread(true):
            await asyncio.sleep(0.05)


def test_it_closes_by_itself_at_its_time_also_when_nobody_was_running_then(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        root = recommendation(app)
        asked = ask(app.slack, root, "ana", "ben", until="For a day")
        answer(app.slack, asked).close()
        app.stop()
        its_time_has_come(app)
        app.start()
        told = result(app.slack, root).text
        assert "Not answered: @Ben Okafor" in told
        app.slack.wait_until(lambda: asked.buttons == [])
        assert "Closed at its time" in asked.text
        app.stop()
        app.start()
        assert results(root) == 1


async def test_not_before_its_time_and_then_once_however_many_look(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        root, asked = await asyncio.to_thread(asked_and_answered, app)
        async with services_of(app) as services:
            await look_after(services, services.now() + timedelta(hours=23))
            assert (await only_question(services)).state == "open"
            await asyncio.gather(*(look_after(services, services.now() + TOMORROW) for _ in range(8)))
            question = await only_question(services)
            assert not await close_question(services, question, by="U1", at=services.now())
            await until(lambda: results(root) == 1 and asked.buttons == [])
            await look_after(services, services.now() + TOMORROW)
        assert await asyncio.to_thread(results, root) == 1


async def test_it_closes_although_something_else_that_is_due_fails(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with whole_app(tmp_path) as app:
        root, _ = await asyncio.to_thread(asked_and_answered, app)
        async with services_of(app) as services:
            async with services.db.write() as conn:
                await conn.execute(text("ALTER TABLE reviews RENAME TO reviews_of_before"))
            await look_after(services, services.now() + TOMORROW)
            await until(lambda: results(root) == 1)
    assert "looking after what is due failed: ask_reviews" in caplog.text


def asked_and_answered(app: WholeApp) -> tuple[Message, Message]:
    """A question for a day with one answer; the app has stopped."""
    app.start()
    root = recommendation(app)
    asked = ask(app.slack, root, "ana", until="For a day")
    answer(app.slack, asked).close()
    app.slack.wait_until(lambda: "1 of 1 answered." in asked.text)
    app.stop()
    return root, asked


async def test_an_answer_at_the_very_end_comes_too_late_even_before_anybody_looked(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        await asyncio.to_thread(asked_and_answered, app)
        async with services_of(app) as services:
            question = await only_question(services)
            due = question.asked.due_at
            assert due is not None
            for at, taken in ((due - timedelta(seconds=1), True), (due, False)):
                async with services.db.write() as conn:
                    assert await team.answer(conn, question, "U1", "{}", at=at) is taken


def test_closed_by_hand_and_killed_before_the_work_was_queued_the_result_comes_once(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        root = recommendation(app)
        asked = ask(app.slack, root, "ana")
        answer(app.slack, asked).close()
        with no_work_taken(app):
            asked.click("Close and post the result")
            app.stop()
        app.start()
        assert "from 1 answer." in result(app.slack, root).text
        app.slack.wait_until(lambda: asked.buttons == [])
        assert results(root) == 1


def test_killed_while_the_result_is_on_its_way_it_comes_once(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        process.start()
        root = recommendation(app)
        asked = ask(app.slack, root, "ana")
        answer(app.slack, asked).close()
        app.slack.faults.slow("chat.postMessage", 1.0)
        asked.click("Close and post the result")
        process.kill()
        app.slack.faults.clear()
        process.start()
        result(app.slack, root)
        app.slack.wait_until(lambda: asked.buttons == [])
        assert results(root) == 1


def test_a_count_whose_work_was_never_queued_is_shown_by_the_next_look(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        root = recommendation(app)
        asked = ask(app.slack, root, "ana", "ben")
        asked.click("Answer")
        filling = app.slack.modal.fill({"Anything else?": "we need an admin panel"})
        with no_work_taken(app):
            assert filling.submit() is None
            app.stop()
        app.start()
        app.slack.wait_until(lambda: "1 of 2 answered." in asked.text)


def test_a_refused_edit_is_left_alone_and_the_result_comes_all_the_same(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        root = recommendation(app)
        asked = ask(app.slack, root, "ana")
        app.slack.faults.fail("chat.update", "message_not_found", times=9)
        answer(app.slack, asked).close()
        asked.click("Close and post the result")
        result(app.slack, root)


def test_a_question_slack_refused_does_not_stand_in_the_way_of_the_next(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        root = recommendation(app)
        app.slack.faults.fail("chat.postMessage", "restricted_action")
        root.click("Ask the team")
        app.slack.modal.submit()
        assert "could not post" in app.slack.first_from_app(app.slack.direct, "0").text
        ask_again = ask(app.slack, root, "ana")
        assert ask_again.buttons == ["Answer", "Close and post the result"]


def test_nothing_of_an_answer_is_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with whole_app(tmp_path) as app:
        app.start()
        root = recommendation(app)
        asked = ask(app.slack, root, "ana")
        answer(app.slack, asked, "our secret zebra must use MongoDB").close()
        with no_work_taken(app):
            asked.click("Answer")
            app.slack.modal.fill({"Anything else?": "our secret zebra must use Redis"}).submit()
        app.slack.modal.close()
        asked.click("Close and post the result")
        result(app.slack, root)
    ours = [record for record in caplog.records if record.name.startswith(("bot", "dbos"))]
    assert ours
    assert not any("zebra" in record.getMessage() or "zebra" in str(record.exc_text) for record in ours)
