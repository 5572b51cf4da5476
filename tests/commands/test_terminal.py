"""The commands as somebody types them: their output and their exit status."""

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from bot.cli import COMMANDS, app
from bot.store import migrate, unanswered
from bot.store.database import Database
from bot.store.keys import Tenant
from tests.commanding import QUIET, ROOT, run, run_apart


def test_a_fact_is_answered_in_batch(here: Path) -> None:
    done = run_apart(
        "reply", "--jsonl", cwd=here, stdin='{"id":1,"text":"does django come with an admin?"}\nnonsense\n\n'
    )
    assert done.returncode == 0
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], first["kind"], first["topics"][0]) == (1, "fact", "admin")
    assert first["ms"] > 0
    assert (second["id"], second["line"]) == (None, 2)


def test_batch_and_terminal_agree_to_the_digest(here: Path) -> None:
    batch = run(
        "reply", "--jsonl", cwd=here, stdin='{"id":1,"text":"a CRM with an admin panel","command":"recommend"}\n'
    )
    typed = run("recommend", "a CRM with an admin panel", "--json", cwd=here)
    assert json.loads(batch.stdout)["digest"] == json.loads(typed.stdout)["digest"]


def test_asking_shows_the_source_and_the_day(here: Path) -> None:
    done = run("ask", "does flask have an admin?", "--explain", cwd=here)
    assert done.returncode == 0
    assert "Flask:" in done.stdout
    assert "checked" in done.stdout


def test_an_editor_sees_what_matched_and_how_surely(here: Path) -> None:
    done = run("ask", "does flask have an admin?", "--explain", cwd=here)
    told = done.stdout[done.stdout.index("Answered as fact") :]
    assert "Options named: flask." in told
    assert "answer (answers from" in told
    assert "names an option" in told
    assert re.search(r"admin  \d\.\d\d = .* words \+ .* the topic as a whole", told)
    assert "nearest in words: “" in told
    assert re.search(r"shown  \d\.\d\d  admin\.flask\.\w+  “", told)
    unsure = run("ask", "flask purple monkeys", "--explain", cwd=here)
    assert "decline" in unsure.stdout or "suggest topics" in unsure.stdout


def test_a_conversation_goes_on_until_an_empty_line(here: Path) -> None:
    done = run("ask", cwd=here, stdin="does django support websockets?\nand fastapi?\n\n")
    assert done.returncode == 0
    assert done.stdout.index("Django:") < done.stdout.rindex("FastAPI:")


def test_options_narrow_a_recommendation(here: Path) -> None:
    done = run("recommend", "a blog", "--option", "flask", "--option", "django", "--json", cwd=here)
    ranking = json.loads(done.stdout)["recommendation"]["ranking"]
    assert {each["option"] for each in ranking} == {"flask", "django"}


@pytest.mark.parametrize(
    ("words", "environment", "said"),
    [
        (("reply",), {}, "--jsonl"),
        (("serve",), {}, "SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are not set"),
        (("socket",), {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN is not set"),
        (("ask", "x"), {"ENCODER": "maybe"}, "ENCODER should be on or off, not 'maybe'"),
        (("ask", "x"), {"PORT": "http"}, "PORT"),
        (("ask", "x"), {"SLASH_COMMAND": "Stack It"}, "SLASH_COMMAND"),
        (("ask", "x"), {"KNOWLEDGE_DIR": "nowhere"}, "KNOWLEDGE_DIR names nowhere"),
        (("ask", "x", "--comparison", "cars"), {}, "There is no comparison 'cars'"),
        (("manifest", "--mode", "http"), {}, "--url"),
        (("db", "upgrade", "--refuse-sqlite"), {}, "postgresql://"),
        (("db", "upgrade"), {"DATABASE_URL": "mysql://nowhere/x"}, "DATABASE_URL"),
        (("db", "upgrade"), {"DATABASE_URL": "sqlite:////proc/nowhere/x.db"}, "/proc/nowhere"),
    ],
)
def test_what_a_person_can_mend_is_one_sentence_and_status_2(
    here: Path, words: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    done = run(*words, cwd=here, **environment)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_secret_is_never_repeated(here: Path) -> None:
    done = run("serve", cwd=here, SLACK_BOT_TOKEN="xoxb-very-secret")
    assert "very-secret" not in done.stdout + done.stderr


def test_broken_knowledge_is_reported_with_its_lines(here: Path) -> None:
    folder = here / "knowledge" / "tea"
    folder.mkdir(parents=True)
    (folder / "comparison.yaml").write_text("id: tea\nname: Tea\nname: Again\n")
    done = run("ask", "x", cwd=here, KNOWLEDGE_DIR=str(here / "knowledge"))
    assert done.returncode == 2
    assert "comparison.yaml:3:1" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_environment_file_is_read(here: Path) -> None:
    (here / ".env").write_text("SLASH_COMMAND=/choose\n")
    done = run("manifest", cwd=here)
    assert json.loads(done.stdout)["features"]["slash_commands"][0]["command"] == "/choose"


def test_an_environment_file_that_is_no_text_is_said_to_be_none(here: Path) -> None:
    (here / ".env").write_bytes(b"SLASH_COMMAND=/caf\xe9\n")
    done = run("manifest", cwd=here)
    assert done.returncode == 2
    assert ".env is not UTF-8" in done.stderr
    assert "Traceback" not in done.stderr


def test_trying_where_no_folder_can_be_made_says_so(here: Path) -> None:
    (here / ".stack-advisor").write_text("in the way")
    done = run_apart("try", "--no-browser", "--port", "0", cwd=here)
    assert done.returncode == 2
    assert ".stack-advisor/playground" in done.stderr
    assert "Traceback" not in done.stderr


def test_trying_names_the_command_that_was_set(here: Path) -> None:
    asked = {"PYTHONPATH": str(ROOT), "SLASH_COMMAND": "/choose", "PYTHONUNBUFFERED": "1"}
    words = [sys.executable, "-m", "bot", "try", "--no-browser", "--port", "0"]
    with subprocess.Popen(words, cwd=here, env=os.environ | QUIET | asked, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        said = next((line for line in it.stdout if "recommend" in line), "")
        it.send_signal(signal.SIGINT)
    assert "Type /choose recommend" in said


def test_migrating_twice_is_harmless(here: Path) -> None:
    for _ in range(2):
        done = run("db", "upgrade", cwd=here)
        assert (done.returncode, "The database is at version" in done.stdout) == (0, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_takes(command: str) -> None:
    """Each is imported only when it is asked for, so a wrong place in the table would show nowhere else."""
    told = CliRunner().invoke(app, [command, "--help"])
    assert told.exit_code == 0, told.output
    assert f"Usage: stack-advisor {command}" in told.output


def test_help_names_every_command(here: Path) -> None:
    done = run_apart("--help", cwd=here)
    assert done.returncode == 0
    for command in ("ask", "recommend", "reply", "try", "serve", "socket", "manifest", "knowledge", "db"):
        assert command in done.stdout


def test_the_version_is_that_of_the_package(here: Path) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    done = run("--version", cwd=here)
    assert (done.returncode, done.stdout) == (0, f"stack-advisor {package['version']}\n")


def test_a_phrase_written_wrongly_is_a_mistake_with_its_place(here: Path) -> None:
    shutil.copytree(ROOT / "knowledge", here / "knowledge")
    needs = here / "knowledge" / "python-web" / "needs.yaml"
    before, phrases, after = needs.read_text().partition("phrases: [")
    needs.write_text(f'{before}{phrases}"(must) anything at all", {after}')
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n") + len(phrases)
    mistake = f'knowledge/python-web/needs.yaml:{line}:{column}: "(must)" is no marker of a phrase.'
    checked = run("knowledge", "check", cwd=here, KNOWLEDGE_DIR="knowledge")
    assert (checked.returncode, checked.stdout.startswith(mistake)) == (1, True)
    asked = run("ask", "x", cwd=here, KNOWLEDGE_DIR="knowledge")
    assert (asked.returncode, mistake in asked.stderr, "Traceback" in asked.stderr) == (2, True, False)


def test_unanswered_questions_are_listed_as_a_table_and_as_json(here: Path) -> None:
    url = f"sqlite:///{here / 'app.db'}"

    async def ask() -> None:
        db = await Database.open(url)
        await migrate.upgrade(db)
        async with db.write() as conn:
            for openly in (True, False, False):
                tenant, at = Tenant("", "T7"), datetime(2026, 3, 1, tzinfo=UTC)
                await unanswered.count_up(conn, tenant, "does it brew tea?", ["uc_data"], at=at, openly=openly)
        await db.close()

    asyncio.run(ask())
    table = run("knowledge", "unanswered", cwd=here, DATABASE_URL=url)
    assert table.returncode == 0
    assert "does it brew tea" in table.stdout
    done = run("knowledge", "unanswered", "--workspace", "T7", "--json", cwd=here, DATABASE_URL=url)
    (question,) = json.loads(done.stdout)
    assert (question["text"], question["where"], question["count"]) == ("does it brew tea", "T7", 3)
    assert question["nearest_topics"] == ["uc_data"]
    assert question["asked_in_private"] == 2
    assert "3, 2 in" in table.stdout
    nobody = run("knowledge", "unanswered", "--workspace", "T8", "--json", cwd=here, DATABASE_URL=url)
    assert json.loads(nobody.stdout) == []


def test_who_has_tried_it_here_is_told_where_that_is_kept(here: Path) -> None:
    kept = here / ".stack-advisor" / "playground" / "app.db"
    kept.parent.mkdir(parents=True)
    kept.touch()
    missing = run_apart("decisions", "list", cwd=here, DATABASE_URL=f"sqlite:///{here / 'none.db'}")
    told = "".join(missing.stderr.split())
    assert "Theplayground’sisDATABASE_URL=sqlite:///.stack-advisor/playground/app.db" in told


@pytest.mark.parametrize("command", ["knowledge unanswered", "knowledge challenges", "decisions list"])
def test_who_only_reads_neither_makes_a_database_nor_changes_its_shape(here: Path, command: str) -> None:
    file = here / "app.db"
    url = f"sqlite:///{file}"
    missing = run(*command.split(), cwd=here, DATABASE_URL=url)
    assert (missing.returncode, file.exists()) == (2, False)
    assert f"There is no database at {file} yet. Start the app once" in " ".join(missing.stderr.split())

    async def make_older() -> None:
        db = await Database.open(url)
        await migrate.upgrade(db)
        async with db.write() as conn:
            await conn.execute(text("UPDATE alembic_version SET version_num = '0003'"))
        await db.close()

    asyncio.run(make_older())
    older = run(*command.split(), cwd=here, DATABASE_URL=url)
    assert older.returncode == 2
    assert "Run `stack-advisor db upgrade`, then repeat this" in " ".join(older.stderr.split())
