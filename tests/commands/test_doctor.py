"""`doctor`: everything is well, or the one thing that is not is named with what to do."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app as cli
from bot.settings import Settings
from bot.slack.installation.manifest import SCOPES
from tests.asking_doctor import doctor
from tests.whole_app import WholeApp, environment, whole_app


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with whole_app(tmp_path_factory.mktemp("app")) as app:
        app.start()
        app.slack.mention("does django come with an admin?").thread.wait_for_reply()
        yield app


def test_beside_a_running_app_everything_is_well(served: WholeApp) -> None:
    told = doctor(served.settings)
    assert told.status == 0
    off = {what for what, one in told.findings.items() if one["health"] != "good"}
    assert off == {"Encoder"}  # switched off in tests
    assert "1 running" in told.words("Processes")
    assert "last message arrived" in told.words("Events")
    assert f"all {len(SCOPES)} granted" in told.words("Scopes")
    for secret in ("xoxb-", "xapp-", "playground-signing-secret"):
        assert secret not in json.dumps(told.findings)


def test_it_posts_where_it_is_asked_to(served: WholeApp) -> None:
    slack = served.slack
    general, private = slack.world.channel("general").id, slack.world.channel("leadership").id
    assert doctor(served.settings, "--post", general).health("Test message") == "good"
    assert "Stack Advisor can post here" in slack.messages("general")[-1].text
    told = doctor(served.settings, "--post", private)
    assert (told.status, "/invite" in told.words("Test message")) == (1, True)


def test_a_scope_that_is_missing_names_what_is_off(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        world = app.slack.world
        world.config = replace(world.config, scopes=frozenset(SCOPES) - {"groups:history"})
        told = doctor(app.settings)
    assert told.health("Scopes") == "off"
    assert "private channels (groups:history)" in told.words("Scopes")
    assert "OAuth & Permissions" in told.words("Scopes")


def test_nothing_is_there_yet(tmp_path: Path) -> None:
    told = doctor(Settings(database_url=f"sqlite:///{tmp_path / 'none' / 'a.db'}", encoder=False))
    assert (told.status, told.health("Settings"), told.health("Database")) == (1, "bad", "off")
    assert "SLACK_BOT_TOKEN" in told.words("Settings")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("variable", "value", "what", "says"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-wrong", "Token", "invalid_auth"),
        ("SLACK_APP_TOKEN", "xapp-wrong", "Socket", "Socket Mode"),
        ("SLACK_API_URL", "http://127.0.0.1:9/api/", "Token", "cannot be reached"),
        ("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none", "Database", "cannot be reached"),
        ("DATABASE_URL", "mysql://x/y", "Database", "not supported"),
        ("KNOWLEDGE_DIR", "/nowhere", "Knowledge", "/nowhere"),
        ("ENCODER", "maybe", "Settings", "ENCODER should be on or off"),
    ],
)
def test_the_one_thing_that_is_wrong_is_named(
    served: WholeApp, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, what: str, says: str
) -> None:
    for name, known in (environment(served.settings) | {variable: value}).items():
        monkeypatch.setenv(name, known)
    done = CliRunner().invoke(cli, ["doctor", "--json"])
    found = next(one for one in json.loads(done.stdout)["findings"] if one["what"] == what)
    assert (done.exit_code, found["health"]) == (1, "bad")
    assert says in f"{found['says']} {found['mend']}"


@pytest.mark.parametrize(("version", "health"), [("0001", "off"), ("9999", "bad")])
def test_a_database_of_another_version(tmp_path: Path, version: str, health: str) -> None:
    with whole_app(tmp_path) as app:
        assert CliRunner().invoke(cli, ["db", "upgrade"], env=environment(app.settings)).exit_code == 0
        with sqlite3.connect(tmp_path / "app.db") as database:
            database.execute("update alembic_version set version_num = ?", (version,))
        database.close()
        told = doctor(app.settings)
        assert told.health("Migrations") == health
        assert "Processes" not in told.findings


def test_the_table_has_a_tick_a_line(served: WholeApp) -> None:
    done = CliRunner().invoke(cli, ["doctor"], env=environment(served.settings) | {"COLUMNS": "200"})
    assert done.exit_code == 0
    assert "✓  Token" in done.stdout
    assert "!  Encoder" in done.stdout
