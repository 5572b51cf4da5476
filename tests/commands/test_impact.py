"""`stack-advisor knowledge impact` as somebody types it before publishing an edit."""

import asyncio
import json
import os
import shutil
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.knowledge import app
from bot.decisions.model import DecisionRecord, Proposal
from bot.errors import AdvisorError
from bot.facts.load import CHECKOUT, load
from bot.facts.model import Direction
from bot.opening import today
from bot.scoring.model import USE_CASE, Need
from bot.scoring.score import recommend
from bot.store import decisions, migrate
from bot.store.database import Database
from bot.store.decisions import NewDecision
from bot.store.keys import Tenant

CRITERIA = "python-web/criteria.yaml"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
DJANGO_ADMIN = "django: {value: 5, second: 5, facts: [admin.django.builtin]"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what ships, and no database yet."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'advisor.db'}")
    shutil.copytree(CHECKOUT, tmp_path / "knowledge")
    return tmp_path / "knowledge"


@pytest.fixture
def committed(folder: Path) -> Path:
    """The same, committed to a git repository."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Begin")
    return folder


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder.parent), *who, *words], check=True)


def run(folder: Path, against: str, *words: str) -> Result:
    return CliRunner().invoke(app, ["impact", "--dir", str(folder), "--against", against, *words])


def edit(folder: Path, old: str = DJANGO_ADMIN, new: str = "") -> None:
    path = folder / CRITERIA
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new or old.replace("value: 5", "value: 1"), 1))


async def _record(url: str) -> None:
    knowledge = load(CHECKOUT, today())
    needs = (
        Need(aspect=USE_CASE, direction=Direction.REQUIRE, value="crm"),
        Need(aspect="admin", direction=Direction.EMPHASISE),
    )
    advice = recommend(needs, knowledge.default, knowledge.digest, options=("flask", "django"))
    proposal = Proposal(title="What the CRM is built on", outcome=("django",), deciders=("U1",))

    def build(number: int) -> NewDecision:
        record = DecisionRecord.of(proposal, advice, needs, number=number, by="U1", at=NOW)
        return NewDecision("accepted", record.title, "Django", record.comparison, record.model_dump_json(), "U1")

    db = await Database.open(url)
    await migrate.upgrade(db)
    async with db.write() as conn:
        await decisions.record(conn, Tenant("", "T1"), "V1", build, at=NOW)
    await db.close()


@pytest.fixture
def decided(folder: Path) -> None:
    """A decision for Django, made because of its admin, in the database."""
    asyncio.run(_record(os.environ["DATABASE_URL"]))


def test_nothing_differs_from_itself(folder: Path) -> None:
    result = run(folder, str(CHECKOUT))
    assert (result.exit_code, result.output) == (0, "Nothing differs.\n")


def test_an_edit_since_the_last_commit(committed: Path) -> None:
    edit(committed)
    result = run(committed, "HEAD")
    assert "admin django" in result.output
    assert "5 → 1" in result.output
    assert "No decision was looked at" in result.output
    assert max(map(len, result.output.splitlines())) <= 80


def test_what_flips_makes_the_status_3(folder: Path) -> None:
    path = folder / CRITERIA
    path.write_text(path.read_text().replace("django: {value: 5", "django: {value: 1"))
    result = run(folder, str(CHECKOUT), "--json")
    told = json.loads(result.stdout)
    assert result.exit_code == 3
    flipped = [case["id"] for case in told["use_cases"] if case["flips"]]
    assert "crm" in flipped
    assert (told["flips"], told["decisions"]) == (len(flipped), None)
    assert {change["kind"] for change in told["changes"]} == {"rating"}


def test_words_that_change_no_outcome_leave_the_status_0(folder: Path) -> None:
    edit(folder, "Built in, made from the models, with accounts and rights.", "It is built in.")
    result = run(folder, str(CHECKOUT))
    assert result.exit_code == 0
    count = len(load(CHECKOUT, today()).comparisons[0].use_cases)
    assert f"{count} use cases: 0 flipped, 0 moved with the same outcome, {count} as before." in result.output


@pytest.mark.usefixtures("decided")
def test_a_recorded_decision_that_would_flip_is_named(folder: Path) -> None:
    path = folder / CRITERIA
    path.write_text(path.read_text().replace("django: {value: 5", "django: {value: 1"))
    result = run(folder, str(CHECKOUT))
    assert result.exit_code == 3
    assert "D-1 What the CRM is" in result.output
    assert "1 decision: 1 flipped, 0 moved with the same outcome, 0 as before." in result.output


@pytest.mark.usefixtures("decided")
def test_decisions_can_be_left_out(folder: Path) -> None:
    edit(folder)
    assert json.loads(run(folder, str(CHECKOUT), "--json", "--no-decisions").stdout)["decisions"] is None
    assert len(json.loads(run(folder, str(CHECKOUT), "--json").stdout)["decisions"]) == 1


def test_no_database_is_made_by_looking(folder: Path) -> None:
    run(folder, str(CHECKOUT))
    assert not (folder.parent / "advisor.db").exists()


@pytest.mark.usefixtures("decided")
@pytest.mark.parametrize(
    ("version", "told"), [("0001", "Run `stack-advisor db upgrade`"), ("9999", "by a newer version")]
)
def test_a_database_of_another_version_is_said_to_be_one(folder: Path, version: str, told: str) -> None:
    with sqlite3.connect(folder.parent / "advisor.db") as database:
        database.execute("update alembic_version set version_num = ?", (version,))
    database.close()
    result = run(folder, str(CHECKOUT))
    assert isinstance(result.exception, AdvisorError)
    assert told in str(result.exception)


@pytest.mark.parametrize("against", ["nosuch", "--output=x", "HEAD~9", ""])
def test_what_is_no_revision_is_said_to_be_none(committed: Path, against: str) -> None:
    result = run(committed, against)
    assert isinstance(result.exception, AdvisorError)
    assert "is neither a folder nor a revision of the git repository" in str(result.exception)


def test_a_folder_outside_any_repository(folder: Path) -> None:
    result = run(folder, "HEAD")
    assert isinstance(result.exception, AdvisorError)
    assert str(result.exception) == f"{folder} lies in no git repository."


def test_a_revision_from_before_there_was_knowledge(committed: Path) -> None:
    shutil.move(committed, committed.parent / "moved")
    result = run(committed.parent / "moved", "HEAD")
    assert isinstance(result.exception, AdvisorError)
    assert str(result.exception) == "At HEAD there was no moved."


def test_mistakes_in_what_is_edited_are_told(committed: Path) -> None:
    (committed / CRITERIA).write_text("criteria: [x\n")
    result = run(committed, "HEAD")
    assert result.exit_code == 1
    assert f"{committed}/{CRITERIA}:1:11: " in result.output


def test_mistakes_in_what_it_is_compared_with_are_told_by_its_name(committed: Path) -> None:
    (committed / CRITERIA).write_text("criteria: [x\n")
    git(committed, "commit", "-q", "-a", "-m", "Break it")
    shutil.copy(CHECKOUT / CRITERIA, committed / CRITERIA)
    result = run(committed, "HEAD")
    assert result.exit_code == 1
    assert f"HEAD/{CRITERIA}:1:11: " in result.output
