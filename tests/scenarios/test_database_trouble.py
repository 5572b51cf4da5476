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
from whole_app import AppProcess, WholeApp, environment, whole_app

from bot.cli import app as cli


def refused(process: AppProcess, **variables: str) -> str:
    """The one sentence that the app ends with instead of starting."""
    ended = subprocess.run(
        process.command,
        env={**process.environment, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stderr.splitlines()[-1]


def upgraded(app: WholeApp) -> Path:
    assert CliRunner().invoke(cli, ["db", "upgrade"], env=environment(app.settings)).exit_code == 0
    return Path(app.settings.database_url.removeprefix("sqlite:///"))


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("update alembic_version set version_num = '9999'")


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
    with whole_app(tmp_path) as app, app.as_process() as process:
        said = refused(process, DATABASE_URL=url)
    assert says in said
    assert "hunter2" not in said


@pytest.mark.parametrize(("harm", "says"), [(newer, "newer version"), (garbled, "is not an SQLite database")])
def test_a_file_that_is_none_of_this_version(tmp_path: Path, harm: Callable[[Path], None], says: str) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        path = upgraded(app)
        harm(path)
        before = path.read_bytes()
        assert says in refused(process)
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
        size = path.stat().st_size

        def small() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))

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
