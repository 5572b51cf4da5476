"""Whoever is forgotten is no longer named either: not in a decision, nor in a fact or challenge of theirs."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app as cli
from tests.deciding import hand_in, summary
from tests.knowing import add, challenge
from tests.whole_app import WholeApp, environment, whole_app

NAMES = ("Ana Moreau", "Ben Okafor")
CLAIM = "We run MongoDB ourselves, and Flask may not reach it."


def run(app: WholeApp, *words: str) -> str:
    """What a command at the terminal says, which has to work."""
    done = CliRunner().invoke(cli, list(words), env=environment(app.settings))
    assert done.exit_code == 0, done.output
    return done.output


def kept(app: WholeApp) -> str:
    """All that the database holds, as text, with the knowledge that decisions were made by."""
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"))) as database:
        frozen = [zlib.decompress(row[0]).decode() for row in database.execute("select content from snapshots")]
        return "\n".join([*database.iterdump(), *frozen])


@pytest.fixture(scope="module")
def forgotten(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    """Ana added a fact, challenged another and recorded a decision that Ben decides with her; both are forgotten."""
    with whole_app(tmp_path_factory.mktemp("app")) as app:
        app.start()
        slack = app.slack
        add(slack, CLAIM, "1 of 5, serves it worst")
        slack.modal.close()
        answer = slack.mention("does django come with an admin?").thread.wait_for_reply()
        challenge(slack, answer, "It has none since we removed it")
        root = slack.command("/stack recommend an internal tool, we must use MongoDB and have an admin").message()
        assert CLAIM in root.text
        root.click("Record decision")
        form = slack.modal.fill({"Title": "The shop"}).choose("Who decides", "ana", "ben")
        assert hand_in(slack, form.choose("Post the summary to", "#general")) is None
        summary(slack, "D-1")
        slack.wait_until(lambda: all(name in run(app, "decisions", "show", "D-1") for name in NAMES))
        people = [slack.user.id, slack.as_user("ben").user.id]
        app.stop()
        assert all(name in kept(app) for name in NAMES)
        for person in people:
            run(app, "workspace", "forget", person, "--yes")
        yield app


def test_no_row_has_their_names(forgotten: WholeApp) -> None:
    left = kept(forgotten)
    assert not [name for name in NAMES if name in left]
    assert CLAIM in left


def test_their_decision_names_somebody(forgotten: WholeApp, tmp_path: Path) -> None:
    run(forgotten, "decisions", "export", str(tmp_path))
    (written,) = tmp_path.glob("*shop*.md")
    for told in (run(forgotten, "decisions", "show", "D-1"), written.read_text()):
        assert "somebody" in told
        assert not [name for name in NAMES if name in told]


def test_the_recommendation_behind_it_is_made_again_byte_for_byte(forgotten: WholeApp) -> None:
    told = run(forgotten, "decisions", "replay", "--all")
    assert "reproduced byte for byte" in told
