"""Recommendations that claim no more than is known: too close to call, ratings nobody knows, nothing left to choose."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.driving.driver import SlackDriver
from tests.whole_app import whole_app

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
CLOSE = "/stack recommend roles and permissions are a must. high performance is a must"


@pytest.fixture(scope="module")
def slack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SlackDriver]:
    """A workspace whose knowledge has no rating for FastAPI's admin panel."""
    folder = tmp_path_factory.mktemp("doubt")
    shutil.copytree(KNOWLEDGE, folder / "knowledge")
    criteria = folder / "knowledge" / "python-web" / "criteria.yaml"
    lines = criteria.read_text().splitlines(keepends=True)
    kept = [line for line in lines if "admin.fastapi.thirdparty" not in line]
    assert len(kept) == len(lines) - 1
    criteria.write_text("".join(kept))
    with whole_app(folder, knowledge_dir=str(folder / "knowledge")) as made:
        made.start()
        yield made.slack


def test_no_winner_is_claimed_and_both_sides_are_told_alike(slack: SlackDriver) -> None:
    root = slack.command(CLOSE).message()
    assert root.text.startswith("Too close to call between FastAPI and Django\nFastAPI comes first only ")
    assert " if some needs turn out to matter more or less." in root.text
    assert "Because" not in root.text
    assert "What speaks for FastAPI" in root.text
    assert "What speaks for Django" in root.text
    out = (
        "Flask is out: Roles and permissions, a must of @Ana Moreau, is rated 2 of 5 and has to be 3. Nothing built in"
    )
    assert out in root.text


def test_the_question_that_would_help_most_is_answered_once_by_whoever_is_first(slack: SlackDriver) -> None:
    root = slack.command(CLOSE).message()
    assert "What would help most to know\nWhat are you building?" in root.text
    root.choose("Choose an answer", "Internal tool or back office")
    told = root.thread.wait_for_reply()
    assert "What you are building: Internal tool or back office" in told.text
    assert "before" in told.text
    root.seen_by(slack.as_user("ben")).choose("Choose an answer", "Blog")
    slack.wait_until(lambda: any("pressed already" in note.text for note in slack.ephemerals("ben")))
    root.thread.say("why?").wait_for_reply()
    assert sum("Understood" in reply.text for reply in root.thread.replies) == 1


def test_not_sure_is_an_answer_too_and_is_not_asked_again(slack: SlackDriver) -> None:
    root = slack.command(CLOSE).message()
    root.choose("Choose an answer", "Something else")
    told = root.thread.wait_for_reply()
    assert told.text.startswith("Noted.")
    assert "What are you building?" not in told.text


def test_what_is_not_known_is_an_interval_and_named(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend a REST API with an admin panel, and Ben says async matters").message()
    assert "Not known  Admin panel for FastAPI" in root.text
    scores = root.text.splitlines()[2]
    assert "FastAPI " in scores
    assert "–" in scores.partition("FastAPI ")[2].partition("·")[0]
    root.click("Sources")
    slack.wait_until(lambda: any("How the scores" in note.text for note in slack.ephemerals()))
    assert "? · 0.0–" in slack.ephemerals()[-1].text
    assert "FastAPI: not known" in slack.ephemerals()[-1].text


def test_every_option_out_says_which_must_to_let_go(slack: SlackDriver) -> None:
    words = "permissions are a must; HTML forms are a must; nothing unused is a must"
    root = slack.command(f"/stack recommend {words}").message()
    lines = root.text.splitlines()
    assert lines[0] == "Every option fails something you called a must"
    assert lines[1] == "Letting go of HTML forms brings FastAPI back."
    assert not [block for block in root.blocks if block["type"] == "data_visualization"]
