"""What is old, what was taken back, and whoever wants to be forgotten: gone from the database, and decisions stay."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app as cli
from bot.server.lifecycle import running
from bot.slack.work.tidying import tidy
from tests.deciding import hand_in
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp, environment, whole_app


def count(app: WholeApp, table: str) -> int:
    return int(app.rows(f"select count(*) from {table}")[0][0])


def everything(app: WholeApp) -> str:
    """All that the database holds, as text; other tables than DBOS's internal ones."""
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"))) as database:
        return "\n".join(database.iterdump())


def decide(slack: SlackDriver, title: str) -> Any:
    """A team that has talked, and decided."""
    root = slack.command("/stack recommend we need an admin panel").message()
    root.thread.say("it must be very secure, says Nightingale").thread.wait_for_reply()
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any(title in message.text for message in slack.messages("engineering")))
    return root


@pytest.fixture
def decided(tmp_path: Path) -> Iterator[WholeApp]:
    with whole_app(tmp_path, keep_conversations_days=30) as app:
        app.start()
        decide(app.slack, "The shop")
        app.slack.dm("does django come with an admin?").wait_for_reply()
        app.finish()
        yield app


async def after(app: WholeApp, days: int) -> None:
    """So many days later the app looks for what is due."""
    async with running(app.settings, "test") as services:
        for _ in range(3):
            await tidy(services, services.now() + timedelta(days=days))


async def test_conversations_that_were_silent_for_long_are_forgotten_and_decisions_stay(decided: WholeApp) -> None:
    app = decided
    app.stop()
    await after(app, 29)
    assert count(app, "conversations") >= 2
    await after(app, 31)
    for table in ("conversations", "inbox", "drafts", "workflow_status", "operation_outputs"):
        assert count(app, table) == 0, table
    assert count(app, "decisions") == 1
    assert count(app, "posts") == 1  # the summary, which is edited as long as the decision lives
    app.start()
    assert "The shop" in app.slack.command("/stack decisions", channel="engineering").text
    assert app.slack.command("/stack recommend we need an admin panel").message().text


async def test_what_is_still_to_be_answered_is_not_forgotten(decided: WholeApp) -> None:
    app = decided
    app.stop()
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"))) as database, database:
        database.execute("update inbox set state = 'accepted' where id = (select max(id) from inbox)")
        database.execute("update posts set state = 'pending' where id = (select max(id) from posts)")
    await after(app, 400)
    assert count(app, "inbox") == 1
    assert app.rows("select state from posts order by id")[-1] == ("pending",)


async def test_without_a_time_nothing_that_was_said_is_forgotten(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        app.slack.mention("does django come with an admin?").thread.wait_for_reply()
        app.stop()
        await after(app, 4_000)
        assert count(app, "conversations") == 1
        assert count(app, "workflow_status") == 0  # that work was done is no longer news


async def test_which_buttons_were_pressed_is_forgotten_after_a_week_and_nothing_else(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        app.slack.command("/stack recommend we need an admin panel").message().click("Adjust")
        app.slack.modal.close()
        app.slack.mention("does django come with an admin?").thread.wait_for_reply()
        app.stop()
        said = {("recommend",), ("message",)}
        await after(app, 6)
        assert set(app.rows("select kind from inbox")) == {*said, ("opened",)}
        await after(app, 8)
        assert set(app.rows("select kind from inbox")) == said


def forget(app: WholeApp, *words: str) -> Any:
    return CliRunner().invoke(cli, ["workspace", "forget", *words], env=environment(app.settings))


def test_whoever_wants_to_be_forgotten_is(decided: WholeApp) -> None:
    app, ana = decided, decided.slack.user.id
    app.stop()
    assert ana in everything(app)
    done = forget(app, ana, "--yes")
    assert done.exit_code == 0, done.output
    left = everything(app)
    assert ana not in left
    assert ana.casefold() not in left
    for told in ("Nightingale", "very secure"):
        assert told not in left
    replayed = CliRunner().invoke(cli, ["decisions", "replay", "--all"], env=environment(app.settings))
    assert replayed.exit_code == 0, replayed.output
    app.start()
    shown = app.slack.command("/stack show D-1", channel="engineering").text
    assert "The shop" in shown
    assert ana not in shown


def test_somebody_else_is_not_forgotten_with_her(decided: WholeApp) -> None:
    app, ben = decided, decided.slack.as_user("ben")
    ben.mention("does flask have an admin?").thread.wait_for_reply()
    app.stop()
    forget(app, app.slack.user.id, "--yes")
    assert app.rows("select distinct user from inbox") == [(ben.user.id,)]


@pytest.mark.parametrize(
    ("words", "says"),
    [(("ana",), "is no id of a person"), (("U0123ABCD", "--workspace", "T0NONE"), "There is no workspace T0NONE")],
)
def test_a_person_or_workspace_that_is_none(decided: WholeApp, words: tuple[str, ...], says: str) -> None:
    done = forget(decided, *words, "--yes")
    assert says in str(done.exception)


def test_a_message_that_was_taken_back_is_quoted_nowhere(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend we need an admin panel").message()
        said = root.thread.say("it must be very secure")
        said.thread.wait_for_reply()
        root.click("Record decision")
        form = slack.modal.fill({"Title": "The shop"}).choose("Post the summary to", "#engineering")
        assert hand_in(slack, form) is None
        slack.wait_until(lambda: count(app, "decisions") == 1)
        assert "very secure" in app.rows("select payload from decisions")[0][0]
        slack.delete(said)
        slack.wait_until(lambda: not app.rows("select 1 from inbox where text like '%very secure%'"))
        for query in ("select state from conversations", "select payload || result || searchable from decisions"):
            (text,) = app.rows(query)[0]
            assert "very secure" not in text
            assert "admin panel" in text
        replayed = CliRunner().invoke(cli, ["decisions", "replay", "--all"], env=environment(app.settings))
        assert replayed.exit_code == 0, replayed.output
        assert "very secure" not in slack.command("/stack show D-1", channel="engineering").text


def test_a_message_somebody_else_asked_about_is_quoted_no_more_once_its_writer_deletes_it(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        ana, ben = app.slack, app.slack.as_user("ben")
        said = ben.say("we are building a webshop, live in six weeks; Nightingale needs an admin panel")
        said.seen_by(ana).shortcut("Ask Stack Advisor")
        ana.wait_until(lambda: bool(ana.ephemerals()))
        ana.ephemerals()[-1].click("Answer in its thread")
        said.thread.wait_for_reply()
        assert "Nightingale" in everything(app)
        ben.delete(said)
        ana.wait_until(lambda: "Nightingale" not in everything(app))
        assert "admin" in app.rows("select state from conversations")[0][0]
