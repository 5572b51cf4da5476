"""What is still there after the playground was stopped and started again."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import AdvisorError
from bot.playground import PlaygroundConfig, create_playground
from tests.playground_room import Room

NAME = {"type": "plain_text_input", "action_id": "name"}
FORM = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "A form"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {"type": "input", "block_id": "name", "label": {"type": "plain_text", "text": "Name"}, "element": NAME},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "slack.db"


@pytest.fixture
def kept(make_room: Callable[..., Room], file: Path) -> Room:
    """A room whose workspace is kept in `file`."""
    return make_room(keep_in=file)


def restart(room: Room) -> None:
    room.stop()
    room.start()


def texts(room: Room) -> list[str]:
    return [message.text for message in room.slack.messages()]


def test_messages_edits_and_reactions_are_there_again(kept: Room) -> None:
    said = kept.slack.say("shall we?")
    said.thread.say("let's")
    gone = kept.slack.say("never mind")
    kept.slack.edit(said, "shall we begin?")
    kept.slack.as_user("ben").react(said, "tada")
    kept.slack.delete(gone)
    restart(kept)
    assert texts(kept)[-1] == "shall we begin?"
    last = kept.slack.messages()[-1]
    assert [message.text for message in last.thread.messages] == ["shall we begin?", "let's"]
    assert last.stored.edited_ts
    assert list(last.stored.reactions) == ["tada"]


def test_people_keep_their_ids_and_what_they_have_read(kept: Room) -> None:
    def unread(who: str) -> list[str]:
        world = kept.slack.world
        general = world.channel("general")
        return [message.text for message in kept.slack.call(lambda: world.unread(world.person(who).id, general))]

    kept.slack.say("one")
    before = (kept.slack.user.id, kept.slack.world.channel("general").id)
    assert (unread("ana"), unread("ben")) == ([], ["one"])
    restart(kept)
    assert (kept.slack.user.id, kept.slack.world.channel("general").id) == before
    assert (unread("ana"), unread("ben")) == ([], ["one"])


def test_an_open_form_can_still_be_sent(kept: Room) -> None:
    kept.open_modal(FORM)
    restart(kept)
    assert kept.slack.modal.fill({"Name": "Ada"}).submit() is None
    [sent] = kept.app.interactions("view_submission")
    assert sent["view"]["state"]["values"]["name"]["name"]["value"] == "Ada"


def test_a_response_url_still_holds(kept: Room) -> None:
    kept.slack.command("/helper")
    token = kept.app.heard[-1].body["response_url"].rpartition("/")[2]
    restart(kept)
    assert kept.slack.call(lambda: kept.slack.world.tickets.response_url(token)).user == kept.slack.user.id


def test_an_event_that_waited_for_the_app_is_sent_after_the_restart(make_room: Callable[..., Room], file: Path) -> None:
    room = make_room(keep_in=file, retry_scale=1000.0)
    room.stop_app()
    room.slack.say("is anybody there?")
    room.slack.wait_until(lambda: room.slack.call(room.playground.courier.waiting))
    room.stop()
    room.start_app()
    room.start()
    room.slack.wait_until(lambda: room.app.events("message"))
    assert room.app.events("message")[0]["text"] == "is anybody there?"


def test_a_reset_is_kept_as_well(kept: Room) -> None:
    kept.slack.say("forget me")
    kept.slack.run(kept.playground.reset())
    restart(kept)
    assert texts(kept)
    assert "forget me" not in texts(kept)


def test_only_one_playground_can_have_the_file(kept: Room) -> None:
    with pytest.raises(AdvisorError, match="Another playground is using"):
        create_playground(kept.config, kept.clock)


def test_a_file_that_is_none_of_ours_is_said_and_left_alone(file: Path) -> None:
    file.write_text("just words, and certainly no database at all")
    with pytest.raises(AdvisorError, match="--reset"):
        create_playground(PlaygroundConfig("http://127.0.0.1:1", keep_in=file))
    assert file.read_text().startswith("just words")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AdvisorError, match="cannot keep its messages"):
        create_playground(PlaygroundConfig("http://127.0.0.1:1", keep_in=tmp_path / "nowhere" / "slack.db"))


@pytest.mark.parametrize("said", ["{", "{}", json.dumps({"shape": 0}), json.dumps({"shape": 1, "people": 7})])
def test_what_cannot_be_understood_is_begun_anew(kept: Room, file: Path, said: str) -> None:
    kept.slack.say("hello")
    kept.stop()
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("update rest set said = ?", (said,))
    kept.start()
    assert texts(kept)
    assert "hello" not in texts(kept)
