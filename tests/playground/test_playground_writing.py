"""What people write: edits, deletions, reactions, replies shown in the channel, and what is still unread."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.playground.config import DEFAULT_SCOPES
from bot.playground.records import RefusalError
from tests.playground_room import Room


def heard(room: Room, kind: str, subtype: str | None = None) -> list[dict[str, Any]]:
    """The events of a kind, waited for."""
    found: list[dict[str, Any]] = []

    def there() -> bool:
        found[:] = [event for event in room.app.events(kind) if event.get("subtype") == subtype]
        return bool(found)

    room.slack.wait_until(there)
    return found


def test_an_edit_changes_the_message_and_tells_the_app_what_it_was(room: Room) -> None:
    said = room.slack.say("frist")
    room.slack.edit(said, "first")
    assert said.text == "first"
    [event] = heard(room, "message", "message_changed")
    assert (event["previous_message"]["text"], event["message"]["text"]) == ("frist", "first")
    assert event["message"]["edited"]["user"] == room.slack.user.id


def test_a_deletion_takes_the_message_away_and_tells_the_app(room: Room) -> None:
    said = room.slack.say("oops")
    room.slack.delete(said)
    assert "oops" not in [message.text for message in room.slack.messages()]
    [event] = heard(room, "message", "message_deleted")
    assert (event["deleted_ts"], event["previous_message"]["text"]) == (said.ts, "oops")


def test_the_root_of_a_thread_leaves_a_note_where_it_was(room: Room) -> None:
    said = room.slack.say("a question")
    said.thread.say("an answer")
    room.slack.delete(said)
    assert said.text == "This message was deleted."
    assert [message.text for message in said.thread.messages] == ["This message was deleted.", "an answer"]


@pytest.mark.parametrize("change", [lambda slack, message: slack.edit(message, "x"), lambda s, m: s.delete(m)])
def test_only_ones_own_messages_can_be_changed(room: Room, change: Callable[[Any, Any], None]) -> None:
    said = room.slack.say("mine")
    with pytest.raises(RefusalError, match="cant_"):
        change(room.slack.as_user("ben"), said)
    assert said.text == "mine"


def test_a_reaction_is_put_on_and_taken_off_by_the_same_press(room: Room) -> None:
    said = room.slack.say("lunch?")
    ben = room.slack.as_user("ben")
    room.slack.react(said, "+1")
    ben.react(said, "+1")
    assert said.stored.reactions == {"+1": [room.slack.user.id, ben.user.id]}
    room.slack.react(said, "+1")
    ben.react(said, "+1")
    assert said.stored.reactions == {}


def test_the_app_hears_of_reactions_when_it_may_read_them(make_room: Callable[..., Room]) -> None:
    deaf, hearing = make_room(), make_room(scopes=DEFAULT_SCOPES | {"reactions:read"})
    for room in (deaf, hearing):
        room.slack.react(room.slack.say("lunch?"), "tada")
        room.slack.say("after")
    [event] = heard(hearing, "reaction_added")
    assert (event["reaction"], event["item"]["type"]) == ("tada", "message")
    deaf.slack.wait_until(lambda: len(deaf.app.events("message")) == 2)
    assert deaf.app.events("reaction_added") == []


async def test_the_app_can_react_with_the_scope_for_it(make_room: Callable[..., Room]) -> None:
    room = make_room(scopes=DEFAULT_SCOPES | {"reactions:write"})
    said = room.slack.say("lunch?")
    where = {"channel": said.channel, "timestamp": said.ts}
    client = room.app.client()
    await client.reactions_add(name="eyes", **where)
    assert said.stored.reactions == {"eyes": [room.slack.world.config.bot_user_id]}
    for call, name, error in [
        (client.reactions_add, "eyes", "already_reacted"),
        (client.reactions_remove, "tada", "no_reaction"),
        (client.reactions_add, "NOT A NAME", "invalid_name"),
    ]:
        with pytest.raises(SlackApiError, match=error):
            await call(name=name, **where)
    await client.reactions_remove(name="eyes", **where)
    assert said.stored.reactions == {}


def test_a_reply_can_be_shown_in_the_channel_too(room: Room) -> None:
    root = room.slack.say("a question")
    where = room.slack.world.channel("general")
    writing = room.playground.writing
    reply, _ = room.slack.call(lambda: writing.post(room.slack.user, where, "an answer", root.ts, broadcast=True))
    assert (reply.subtype, reply.thread_ts) == ("thread_broadcast", root.ts)
    [event] = heard(room, "message", "thread_broadcast")
    assert event["thread_ts"] == root.ts


def test_what_others_wrote_is_unread_until_it_was_seen(room: Room) -> None:
    ana, ben = room.slack, room.slack.as_user("ben")
    general = ana.world.channel("general")

    def unread() -> list[str]:
        return [message.text for message in ben.call(lambda: ben.world.unread(ben.user.id, general))]

    assert unread() == []
    root = ana.say("one")
    root.thread.say("two")
    assert unread() == ["two", "one"]
    ben.call(lambda: ben.world.read(ben.user.id, general, root.ts))
    assert unread() == ["two"]
    ben.call(lambda: ben.world.read(ben.user.id, general, "1.0"))
    assert unread() == ["two"]
    ben.say("three")
    assert unread() == []


def test_what_only_another_may_see_is_not_unread(room: Room) -> None:
    room.slack.command("/nope")
    ben = room.slack.as_user("ben")
    general = ben.world.channel("general")
    assert ben.call(lambda: ben.world.unread(ben.user.id, general)) == []
