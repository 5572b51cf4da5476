"""`knowledge challenges` and `knowledge settle` as somebody types them, beside a running app."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands import knowledge
from bot.errors import AdvisorError
from tests.commands.terminal import Terminal
from tests.driving.driven import Message
from tests.whole_app import WholeApp, whole_app

REASON = "That is [bold]not[/bold] so any more."


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with whole_app(tmp_path_factory.mktemp("app")) as made:
        made.start()
        yield made


@pytest.fixture(scope="module")
def terminal(app: WholeApp) -> Terminal:
    database = Path(app.settings.database_url.removeprefix("sqlite:///"))
    return Terminal(database.parent, database, app.slack.world.config.team_id)


@pytest.fixture(scope="module")
def answer(app: WholeApp) -> Message:
    """An answer whose fact Ana challenges, beside a recommendation that rests on it."""
    slack = app.slack
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    made = root.thread.say("does flask have an admin?").wait_for_reply()
    made.click("Challenge")
    field = next(block for block in slack.modal.view["blocks"] if block.get("block_id") == "fact")
    form = slack.modal.choose("Which one?", field["element"]["options"][0]["text"]["text"])
    assert form.fill({"What is wrong with it?": REASON}).submit() is None
    slack.modal.close()
    slack.wait_until(lambda: "Challenged by Ana Moreau" in made.text)
    return made


def test_what_is_challenged_is_listed_settled_and_told(app: WholeApp, terminal: Terminal, answer: Message) -> None:
    listed = terminal.run("knowledge", "challenges")
    assert listed.returncode == 0, listed.stderr
    assert "C-1" in listed.stdout
    assert "[bold]not[/bold]" in listed.stdout
    (plain,) = json.loads(terminal.run("knowledge", "challenges", "--workspace", terminal.team, "--json").stdout)
    assert (plain["id"], plain["state"], plain["reason"], plain["by"]) == ("C-1", "open", REASON, "Ana Moreau")

    settled = terminal.run_apart("knowledge", "settle", "c-1", "--accept", "Our own admin is used with Flask here.")
    assert settled.returncode == 0, settled.stderr
    assert "C-1 is accepted" in settled.stdout
    app.slack.wait_until(lambda: "Corrected (C-1)" in answer.text, timeout=20)
    app.slack.wait_until(
        lambda: "Our own admin is used with Flask here." in app.slack.command("/stack does flask have an admin?").text
    )
    assert "No fact is challenged." in terminal.run("knowledge", "challenges").stdout
    (plain,) = json.loads(terminal.run("knowledge", "challenges", "--all", "--json").stdout)
    assert plain["answer"] == "Our own admin is used with Flask here."
    again = terminal.run("knowledge", "settle", "C-1", "--reject", "It stands after all.")
    assert again.returncode == 2
    assert "C-1 has been settled already" in again.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("three", "--reject", "It is right."), "named by its id, such as C-3"),
        (("C-1",), "Say either --accept"),
        (("C-1", "--accept", "One thing.", "--reject", "Another."), "Say either --accept"),
        (("C-1", "--accept", "Short"), "Say it in 10 to 300 characters; this has 5."),
        (("C-99", "--reject", "It is right as it is."), "There is no challenge C-99 here."),
        (("C-1", "--accept", "It holds here.", "--rating", "flask=2"), "A rating is option:criterion=value"),
        (("C-1", "--reject", "It is right.", "--rating", "flask:nosql=2"), "A fact that stands changes no rating"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    app: WholeApp, answer: Message, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", app.settings.database_url)
    refused = CliRunner().invoke(knowledge.app, ["settle", *words])
    assert isinstance(refused.exception, AdvisorError)
    assert told in str(refused.exception)


def test_a_doubted_rating_is_listed_with_what_it_rests_on_and_settled_by_another(
    app: WholeApp, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", app.settings.database_url)
    slack = app.slack
    root = slack.command("/stack recommend a customer portal with logins").message()
    made = root.thread.say("your rating of FastAPI on accounts is too low").wait_for_reply()
    made.click("Challenge")
    which = next(block for block in slack.modal.view["blocks"] if block.get("block_id") == "fact")
    form = slack.modal.choose("Which one?", which["element"]["options"][0]["text"]["text"])
    assert form.fill({"What is wrong with it?": "FastAPI Users does it."}).submit() is None
    slack.modal.close()
    slack.wait_until(lambda: "Challenged by Ana Moreau" in made.text)
    (plain,) = json.loads(terminal.run("knowledge", "challenges", "--json").stdout)
    assert (plain["rating"]["option"], plain["rating"]["criterion"], plain["rating"]["value"]) == ("fastapi", "auth", 3)
    assert plain["rating"]["rests_on"][0]["fact"].startswith("auth.fastapi")
    listed = " ".join(terminal.run("knowledge", "challenges").stdout.split())
    assert "fastapi:auth=3" in listed
    for rating, told in (
        ((), "doubts a rating: say which one holds instead"),
        (("--rating", "flask:auth=5"), "doubts the rating of fastapi on auth, not another one"),
        (("--rating", "fastapi:auth=3"), "That is the rating it has"),
    ):
        words = ["settle", plain["id"], "--accept", "Our platform brings the login.", *rating]
        refused = CliRunner().invoke(knowledge.app, words)
        assert isinstance(refused.exception, AdvisorError)
        assert told in str(refused.exception)
    accepted = ("--accept", "Our platform brings the login.", "--rating", "fastapi:auth=5")
    settled = terminal.run("knowledge", "settle", plain["id"], *accepted)
    assert settled.returncode == 0, settled.stderr
    slack.wait_until(lambda: "rated 5 of 5, “Our platform brings the login”" in made.text, timeout=20)
