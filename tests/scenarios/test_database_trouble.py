"""A database the app cannot work with: one sentence with the remedy, exit status 2, and nothing damaged."""

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app as cli
from tests.commanding import run
from tests.store.fixtures import postgres_server
from tests.store.postgres_server import empty
from tests.whole_app import WholeApp, environment, whole_app

__all__ = ["postgres_server"]


def refused(app: WholeApp, **variables: str) -> str:
    """The one sentence that the app ends with instead of starting."""
    given = {**environment(app.settings), **variables}
    ended = run("serve", "--port", "0", cwd=Path(app.settings.database_url.removeprefix("sqlite:///")).parent, **given)
    assert ended.returncode == 2, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stderr.splitlines()[-1]


def upgraded(app: WholeApp) -> Path:
    assert CliRunner().invoke(cli, ["db", "upgrade"], env=environment(app.settings)).exit_code == 0
    return Path(app.settings.database_url.removeprefix("sqlite:///"))


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("update alembic_version set version_num = '9999'")


INDEXES_SINCE = """
    ix_conversations_updated ix_inbox_received ix_posts_created ix_conversations_started ix_conversations_latest
    ix_deciders_user ix_decisions_created ix_posts_place ix_inbox_thread ix_inbox_waiting ix_inbox_kind ix_posts_sending
    ix_drafts_updated ix_decisions_thread ix_publications_message ix_publications_post ix_team_questions_post
    ix_team_questions_behind ix_unanswered_last
"""


def older(path: Path) -> None:
    """As an early version left it."""
    with closing(sqlite3.connect(path)) as database, database:
        later = "installations oauth_states homes channel_settings own_facts challenges".split()
        database.executescript("".join(f"drop table {name};" for name in later) + "delete from alembic_version")
        for name in INDEXES_SINCE.split():
            database.execute(f"drop index {name}")
        database.execute("alter table posts drop column missed_at")
        database.execute("alter table inbox drop column channels")
        database.execute("alter table unanswered drop column openly")
        database.execute("insert into alembic_version values ('0003')")


def garbled(path: Path) -> None:
    path.write_bytes(b"this is no database" * 100)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresq://me@here/app", "not supported. Set DATABASE_URL to"),
        ("app.db", "is not an address of a database. Set DATABASE_URL to"),
        ("postgresql://me:hunter2@127.0.0.1:9/app", "cannot be reached. Start it, or correct DATABASE_URL"),
    ],
)
def test_an_address_that_leads_nowhere(tmp_path: Path, url: str, says: str) -> None:
    with whole_app(tmp_path) as app:
        said = refused(app, DATABASE_URL=url)
    assert says in said
    assert "hunter2" not in said


@pytest.mark.parametrize(("harm", "says"), [(newer, "newer version"), (garbled, "is not an SQLite database")])
def test_a_file_that_is_none_of_this_version(tmp_path: Path, harm: Callable[[Path], None], says: str) -> None:
    with whole_app(tmp_path) as app:
        path = upgraded(app)
        harm(path)
        before = path.read_bytes()
        assert says in refused(app)
        assert path.read_bytes() == before


def test_an_older_database_is_brought_up_to_date_with_what_is_in_it(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        root = app.slack.command("/stack recommend an internal tool with an admin panel").message()
        app.stop()
        older(Path(app.settings.database_url.removeprefix("sqlite:///")))
        app.start()
        assert "Django" in root.thread.say("does django come with an admin?").wait_for_reply().text


def test_a_server_that_only_accepts_reading(tmp_path: Path, postgres_server: str) -> None:
    empty(postgres_server)
    url = f"{postgres_server}?options=-c%20default_transaction_read_only%3Don"
    with whole_app(tmp_path) as app:
        assert "only accepts reading just now. Use the server that accepts writing." in refused(app, DATABASE_URL=url)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda url: url + "_of_nobody", "does not exist on its server. Create it, or correct DATABASE_URL"),
        (lambda url: url.replace("postgres@", "nobody@"), "refused the user or password. Correct DATABASE_URL"),
    ],
    ids=["database", "user"],
)
def test_a_server_that_knows_no_such(
    tmp_path: Path, postgres_server: str, change: Callable[[str], str], says: str
) -> None:
    with whole_app(tmp_path) as app:
        assert says in refused(app, DATABASE_URL=change(postgres_server))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_can_only_be_read(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        path = upgraded(app)
        before = path.read_bytes()
        for one in (path, path.parent):
            one.chmod(one.stat().st_mode & ~0o222)
        try:
            assert "can only be read. Make the file and its folder writable" in refused(app)
        finally:
            path.parent.chmod(0o755)
        assert path.read_bytes() == before


def test_a_second_process_on_the_same_file_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as first:
        first.start()
        second = [*first.command[:-1], "0"]
        ended = subprocess.run(second, env=first.environment, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 2
        assert "Another Stack Advisor process uses the database" in ended.stderr
        assert "postgresql://" in ended.stderr
        assert "Django" in app.slack.command("/stack ask does django come with an admin?").text
        first.kill()
        first.start()  # a killed process leaves nothing in the way


def test_no_room_left(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        path = upgraded(app)

        def small() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (8_192, 8_192))

        words = "from bot.cli import main; main()"
        ended = subprocess.run(
            [sys.executable, "-c", f"import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); {words}", "serve"],
            env={**os.environ, **environment(app.settings), "PORT": app.url.rpartition(":")[2]},
            preexec_fn=small,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    assert (ended.returncode, "Traceback" in ended.stderr) == (2, False), ended.stderr
    assert "room" in ended.stderr or "disk" in ended.stderr
