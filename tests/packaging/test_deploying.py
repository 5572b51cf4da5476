"""What is handed to whoever runs the app: it runs, and the page about it names everything there is."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app as cli
from bot.metrics import Metrics
from bot.slack.installation.manifest import SCOPES
from bot.store.tables import metadata
from tests.whole_app import WholeApp, environment, whole_app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "bot/server/README.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_honcho_starts_the_procfile(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Procfile", tmp_path)
    with whole_app(tmp_path) as app:
        app._place.listening.close()
        port = app.url.rpartition(":")[2]
        (tmp_path / ".env").write_text(
            "".join(f"{k}={v}\n" for k, v in environment(app.settings).items() if k != "PORT")
        )
        programs = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        process = subprocess.Popen(
            [sys.executable, "-m", "honcho", "start", "-p", port],
            cwd=tmp_path,
            env={**os.environ, "PATH": programs, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            app.slack.wait_until(lambda: process.poll() is not None or _ready(app), timeout=60)
            assert "Django" in app.slack.command("/stack ask does django come with an admin?").text
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


def _ready(app: WholeApp) -> bool:
    try:
        return bool(app.get("/readyz")[0] == 200)
    except OSError:
        return False


def test_every_scope_is_explained_in_the_same_words() -> None:
    table = dict(re.findall(r"^\| `([a-z_:.]+)` \| (.+) \|$", README.partition("## Scopes")[2], re.MULTILINE))
    assert {scope: table.get(scope) for scope in SCOPES} == SCOPES


def test_every_table_is_said_to_be_kept() -> None:
    kept = README.partition("## What is kept")[2].partition("\n## ")[0]
    assert [name for name in metadata.tables if f"`{name}`" not in kept] == []


def test_every_measure_that_is_named_is_there() -> None:
    told = Metrics().text().decode()
    named = set(re.findall(r"`(stack_advisor_[a-z_]+)`", PAGE))
    assert named
    assert [name for name in named if f"# HELP {name}" not in told] == []


def test_every_command_that_is_named_is_there() -> None:
    for command in sorted(set(re.findall(r"`stack-advisor ([a-z]+(?: [a-z]+)?)", PAGE))):
        words = command.split()
        shown = CliRunner().invoke(cli, [*words, "--help"])
        assert shown.exit_code == 0 or CliRunner().invoke(cli, [words[0], "--help"]).exit_code == 0, command


def test_the_files_it_names_are_there() -> None:
    named = re.findall(r"`((?:bot/server/)?[A-Za-z-]*(?:file|\.service))`", PAGE)
    assert len(named) >= 2
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_a_backup_made_while_the_app_runs_is_restored(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend we need an admin panel").message()
        made = CliRunner().invoke(cli, ["db", "backup", str(copy)], env=environment(app.settings))
        assert made.exit_code == 0, made.output
        again = CliRunner().invoke(cli, ["db", "backup", str(copy)], env=environment(app.settings))
        assert "there already" in str(again.exception)
        slack.command("/stack recommend an API in three weeks").message()
        app.stop()
        for file in tmp_path.glob("app.db*"):
            file.unlink()
        shutil.copy(copy, tmp_path / "app.db")
        app.start()
        assert "Flask" in root.thread.say("does flask have an admin?").thread.wait_for_reply().text
