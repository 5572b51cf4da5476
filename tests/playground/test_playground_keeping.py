"""What is still there after the playground was stopped and started again."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playground_room import Clock, FakeApp, Room

from bot.errors import AdvisorError
from bot.playground import PlaygroundConfig, create_playground
from bot.playground.driver import SlackDriver
from bot.playground.hosting import Place, running, take_port

NAME = {"type": "plain_text_input", "action_id": "name"}
FORM = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "A form"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {"type": "input", "block_id": "name", "label": {"type": "plain_text", "text": "Name"}, "element": NAME},
    ],
}


@contextmanager
def started(file: Path, *, reachable: bool = True) -> Iterator[Room]:
    """A playground that keeps its workspace in `file`, beside an app that answers, or is away."""
    here, there = take_port(), take_port()
    with closing(here.listening), closing(there.listening):
        yield from _served(here, there, file, reachable)


def _served(here: Place, there: Place, file: Path, reachable: bool) -> Iterator[Room]:
    config = PlaygroundConfig(here.url, f"{there.url}/slack/events", app_name="Helper", command="/helper", keep_in=file)
    clock = Clock(1_800_000_000.0)
    playground, app = create_playground(config, clock), FakeApp(config)
    if not reachable:
        there.listening.close()
        with running(playground, here):
            yield Room(playground, app, SlackDriver(playground, "ana"), clock, here.url)
        return
    with running(app, there), running(playground, here):
        yield Room(playground, app, SlackDriver(playground, "ana"), clock, here.url)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "slack.db"


def test_messages_edits_and_reactions_are_there_again(file: Path) -> None:
    with started(file) as room:
        slack = room.slack
        said = slack.say("shall we?")
        said.thread.say("let's")
        gone = slack.say("never mind")
        slack.edit(said, "shall we begin?")
        slack.as_user("ben").react(said, "tada")
        slack.delete(gone)
    with started(file) as room:
        texts = [message.text for message in room.slack.messages()]
        assert texts[-1] == "shall we begin?"
        kept = room.slack.messages()[-1]
        assert [message.text for message in kept.thread.messages] == ["shall we begin?", "let's"]
        assert kept.stored.edited_ts
        assert list(kept.stored.reactions) == ["tada"]


def test_people_keep_their_ids_and_what_they_have_read(file: Path) -> None:
    with started(file) as room:
        ben = room.slack.as_user("ben")
        room.slack.say("one")
        general = room.slack.world.channel("general")
        before = (ben.user.id, general.id)
        assert len(ben.call(lambda: ben.world.unread(ben.user.id, general))) == 1
    with started(file) as room:
        ben = room.slack.as_user("ben")
        general = room.slack.world.channel("general")
        assert (ben.user.id, general.id) == before
        assert len(ben.call(lambda: ben.world.unread(ben.user.id, general))) == 1
        assert room.slack.call(lambda: room.slack.world.unread(room.slack.user.id, general)) == []


async def test_an_open_form_can_still_be_sent(file: Path) -> None:
    with started(file) as room:
        room.slack.command("/helper")
        trigger = room.app.heard[-1].body["trigger_id"]
        await room.app.client().views_open(trigger_id=trigger, view=FORM)
    with started(file) as room:
        assert room.slack.modal.fill({"Name": "Ada"}).submit() is None
        [sent] = room.app.interactions("view_submission")
        assert sent["view"]["state"]["values"]["name"]["name"]["value"] == "Ada"


async def test_a_response_url_still_holds(file: Path) -> None:
    with started(file) as room:
        room.slack.command("/helper")
        token = room.app.heard[-1].body["response_url"].rpartition("/")[2]
    with started(file) as room:
        assert room.slack.call(lambda: room.slack.world.tickets.response_url(token)).user == room.slack.user.id


def test_an_event_that_waited_for_the_app_is_sent_after_the_restart(file: Path) -> None:
    with started(file, reachable=False) as room:
        room.slack.say("is anybody there?")
        room.slack.wait_until(lambda: room.slack.call(room.playground.courier.waiting))
    with started(file) as room:
        room.slack.wait_until(lambda: room.app.events("message"))
        assert room.app.events("message")[0]["text"] == "is anybody there?"


def test_a_reset_is_kept_as_well(file: Path) -> None:
    with started(file) as room:
        room.slack.say("forget me")
        room.slack.run(room.playground.reset())
    with started(file) as room:
        assert "forget me" not in [message.text for message in room.slack.messages()]
        assert room.slack.messages()


def test_only_one_playground_can_have_the_file(file: Path) -> None:
    with started(file), pytest.raises(AdvisorError, match="Another playground is using"), started(file):
        pass


def test_a_file_that_is_none_of_ours_is_said_and_left_alone(file: Path) -> None:
    file.write_text("just words, and certainly no database at all")
    with pytest.raises(AdvisorError, match="--reset"), started(file):
        pass
    assert file.read_text().startswith("just words")


@pytest.mark.parametrize("kept", ["{", "{}", json.dumps({"shape": 0}), json.dumps({"shape": 1, "people": 7})])
def test_what_cannot_be_understood_is_begun_anew(file: Path, kept: str) -> None:
    with started(file) as room:
        room.slack.say("hello")
    with sqlite3.connect(file) as db:
        db.execute("update rest set said = ?", (kept,))
    db.close()
    with started(file) as room:
        texts = [message.text for message in room.slack.messages()]
        assert texts
        assert "hello" not in texts


def test_nothing_is_kept_without_a_file(make_room: Any) -> None:
    assert make_room().playground.config.keep_in is None
