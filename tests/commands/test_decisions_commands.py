"""`decisions` and `workspace` as somebody types them, on a database that the app has written."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.terminal import Terminal
from tests.deciding import hand_in
from tests.driving.driver import SlackDriver
from tests.whole_app import whole_app


def decide(slack: SlackDriver, title: str) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any(title in message.text for message in slack.messages("engineering")))
    slack.wait_until(lambda: bool(root.thread.replies))


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """Two decisions, the second in place of the first."""
    folder = tmp_path_factory.mktemp("decided")
    with whole_app(folder) as app:
        app.start()
        slack = app.slack
        decide(slack, "The shop | [its] backend")
        decide(slack, "The shop, again")
        slack.command("/stack show D-1").click("Supersede")
        assert slack.modal.fill({"other": "d2", "reason": "Newer <b>"}).submit() is None
        slack.wait_until(lambda: any("superseded by D-2" in m.text for m in slack.messages("engineering")))
        yield Terminal(folder, folder / "app.db", slack.world.config.team_id)


def test_decisions_are_listed_and_shown(terminal: Terminal) -> None:
    listed = json.loads(terminal.run("decisions", "list", "--json").stdout)
    assert [(one["id"], one["status"]) for one in listed] == [("D-2", "accepted"), ("D-1", "superseded")]
    assert "superseded by D-2" in terminal.run_apart("decisions", "list", "shop").stdout
    shown = terminal.run("decisions", "show", "d1", "--workspace", terminal.team)
    assert 'status: "superseded by D-2"' in shown.stdout
    assert "replaced it with D-2: “Newer \\<b\\>”" in shown.stdout


def test_replays_are_identical_and_a_tampered_one_is_noticed(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal.run("decisions", "replay", "--all")
    assert (done.returncode, done.stdout.count("identical")) == (0, 2)
    copy = tmp_path / "copy.db"
    with sqlite3.connect(terminal.database) as here, sqlite3.connect(copy) as there:
        here.backup(there)
        there.execute("UPDATE decisions SET result = replace(result, 'django', 'flask') WHERE number = 1")
    there.close()
    here.close()
    done = terminal.run("decisions", "replay", "--all", "--json", database=copy)
    assert done.returncode == 3
    assert [one["result"] for one in json.loads(done.stdout)] == ["different", "identical"]


def test_exporting_again_changes_no_byte_and_nothing_of_anybody_else(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "adr"
    assert "3 files are new or changed" in terminal.run("decisions", "export", str(folder)).stdout
    before = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}
    assert set(before) == {"index.md", "D-0001-the-shop-its-backend.md", "D-0002-the-shop-again.md"}
    assert "0 files are new or changed" in terminal.run("decisions", "export", str(folder)).stdout
    assert {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()} == before
    (folder / "D-0002-the-shop-again.md").write_text("mine")
    (folder / "index.md").unlink()
    done = terminal.run("decisions", "export", str(folder))
    assert done.returncode == 2
    assert "was not written by this command" in done.stderr
    assert (folder / "D-0002-the-shop-again.md").read_text() == "mine"
    assert not (folder / "index.md").exists()


def test_reviews_are_shown(terminal: Terminal) -> None:
    data = json.loads(terminal.run("decisions", "review", "--json").stdout)
    assert [row["state"] for row in data["reviews"]] == ["waits: it is superseded", "planned"]
    assert "No decision that followed the advice has been reviewed yet" in terminal.run("decisions", "review").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["decisions", "show", "D-99"], "There is no D-99"),
        (["decisions", "show", "seven"], "such as D-7"),
        (["decisions", "list", "--workspace", "T404"], "There is no workspace T404"),
        (["decisions", "replay"], "or give --all"),
        (["workspace", "import", "README.md"], "is not JSON"),
        (["workspace", "import", "nowhere.json"], "Cannot read nowhere.json"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(terminal: Terminal, words: list[str], told: str) -> None:
    done = terminal.run(*words)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_workspace_is_taken_along_and_deleted_without_a_trace(terminal: Terminal, tmp_path: Path) -> None:
    file, copy, fresh = tmp_path / "all.json", tmp_path / "copy.db", tmp_path / "fresh.db"
    assert terminal.run("workspace", "export", str(file)).returncode == 0
    assert "Imported" in terminal.run("workspace", "import", str(file), database=fresh).stdout
    assert terminal.run("decisions", "replay", "--all", database=fresh).returncode == 0
    with sqlite3.connect(terminal.database) as here, sqlite3.connect(copy) as there:
        here.backup(there)
    here.close()
    there.close()
    assert traces(copy, terminal.team)
    done = terminal.run("workspace", "delete", "--workspace", terminal.team, "--yes", database=copy)
    assert done.returncode == 0, done.stderr
    assert traces(copy, terminal.team) == []


def traces(database: Path, team: str) -> list[str]:
    """The tables, ours and those of the durable work, that name the workspace or still hold any of that work."""
    with sqlite3.connect(database) as conn:
        names = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = [name for name in names if team in str(conn.execute(f'SELECT * FROM "{name}"').fetchall())]
        work = ("workflow_status", "operation_outputs", "workflow_input", "workflow_output")
        found += [name for name in names if name in work and conn.execute(f'SELECT 1 FROM "{name}"').fetchone()]
    conn.close()
    return found
