"""What the app is sent: signed, in Slack's shapes, and again when it did not answer."""

import socketserver
import threading
import time
from collections.abc import Callable

import pytest
from slack_sdk.signature import Clock as SdkClock
from slack_sdk.signature import SignatureVerifier

from bot.playground.delivery import IDLE
from tests.playground_room import Room


class At(SdkClock):
    def __init__(self, now: float) -> None:
        self._now = now

    def now(self) -> float:
        return self._now


def test_every_request_carries_a_signature_that_slacks_verifier_accepts(room: Room) -> None:
    room.slack.say("hello")
    room.slack.command("/helper what now?")
    verifier = SignatureVerifier(room.playground.config.signing_secret, At(room.clock.now))
    assert [verifier.is_valid_request(one.raw, one.headers) for one in room.app.heard] == [True, True]


def test_the_verifier_refuses_a_tampered_body_and_an_old_one(room: Room) -> None:
    room.slack.say("hello")
    [heard] = room.app.heard
    secret = room.playground.config.signing_secret
    assert not SignatureVerifier(secret, At(room.clock.now)).is_valid_request(heard.raw + " ", heard.headers)
    assert not SignatureVerifier(secret, At(room.clock.now + 301)).is_valid_request(heard.raw, heard.headers)


def test_a_slash_command_has_slacks_form_fields(room: Room) -> None:
    room.slack.command("/helper  what now? ", channel="engineering")
    [heard] = room.app.heard
    channel = room.slack.world.channel("engineering").id
    known = {"command": "/helper", "text": "what now?", "channel_id": channel, "channel_name": "engineering"}
    assert heard.body | known | {"user_name": "ana", "user_id": room.slack.user.id} == heard.body
    assert {"token", "team_id", "team_domain", "api_app_id", "response_url", "trigger_id"} <= heard.body.keys()
    assert heard.headers["content-type"] == "application/x-www-form-urlencoded"


def test_a_message_is_an_event_in_its_envelope(room: Room) -> None:
    said = room.slack.say("is <b>this</b> & that fine?", channel="general")
    [heard] = room.app.heard
    assert heard.body["type"] == "event_callback"
    assert heard.body["authorizations"][0]["user_id"] == room.playground.config.bot_user_id
    event = heard.event
    assert (event["type"], event["channel_type"], event["ts"]) == ("message", "channel", said.ts)
    assert event["text"] == "is &lt;b&gt;this&lt;/b&gt; &amp; that fine?"
    assert event["blocks"][0]["elements"][0]["elements"] == [{"type": "text", "text": "is <b>this</b> & that fine?"}]
    assert not {"subtype", "bot_id"} & event.keys()


def test_a_reply_names_its_thread_and_who_began_it(room: Room) -> None:
    root = room.slack.say("the question")
    room.slack.as_user("ben").say("an answer", thread=root.ts)
    event = room.app.events("message")[1]
    assert (event["thread_ts"], event["parent_user_id"]) == (root.ts, room.slack.user.id)


def test_a_mention_comes_as_a_message_and_as_a_mention(room: Room) -> None:
    room.slack.mention("are you there?")
    [message], [mention] = room.app.events("message"), room.app.events("app_mention")
    assert message["text"] == mention["text"] == f"<@{room.playground.config.bot_user_id}> are you there?"
    assert message["ts"] == mention["ts"]
    assert "channel_type" not in mention


@pytest.mark.parametrize(
    ("channel", "messages", "mentions"), [("engineering", 1, 1), ("random", 0, 1), ("leadership", 0, 0)]
)
def test_the_app_hears_only_where_it_is_a_member_and_mentions_in_the_open(
    room: Room, channel: str, messages: int, mentions: int
) -> None:
    room.slack.mention("hello?", channel=channel)
    assert (len(room.app.events("message")), len(room.app.events("app_mention"))) == (messages, mentions)


def test_once_invited_the_app_hears_a_private_channel(room: Room) -> None:
    room.slack.command("/invite @Helper", channel="leadership")
    room.slack.say("now you hear me", channel="leadership")
    assert [e.get("subtype") for e in room.app.events("message")] == ["channel_join", None]
    assert room.app.events("message")[1]["channel_type"] == "group"


def test_a_direct_message_comes_as_im_and_without_a_mention(room: Room) -> None:
    room.slack.dm("@Helper hello")
    assert [e["channel_type"] for e in room.app.events("message")] == ["im"]
    assert room.app.events("app_mention") == []


def test_events_need_their_scope(make_room: Callable[..., Room]) -> None:
    room = make_room(scopes=frozenset({"app_mentions:read", "chat:write"}))
    room.slack.mention("hello")
    assert (len(room.app.events("message")), len(room.app.events("app_mention"))) == (0, 1)


def test_an_event_that_fails_is_sent_again_three_times_and_says_why(room: Room) -> None:
    room.app.answers = [(500, "")] * 4
    room.slack.say("hello")
    room.slack.wait_until(lambda: len(room.app.heard) == 4)
    headers = [one.headers for one in room.app.heard]
    assert [h.get("x-slack-retry-num") for h in headers] == [None, "1", "2", "3"]
    assert [h.get("x-slack-retry-reason") for h in headers] == [None] + ["http_error"] * 3
    assert len({one.body["event_id"] for one in room.app.heard}) == 1


def test_an_event_that_is_accepted_at_last_is_left_alone(room: Room) -> None:
    room.app.answers = [(503, "")]
    room.slack.say("hello")
    room.slack.wait_until(lambda: len(room.slack.deliveries("event")[0].answers) == 2)
    assert [answer.status for answer in room.slack.deliveries("event")[0].answers] == [503, 200]


def test_an_app_may_ask_not_to_be_sent_an_event_again(room: Room) -> None:
    room.app.answers, room.app.headers = [(500, "")], {"x-slack-no-retry": "1"}
    room.slack.say("hello")
    room.slack.say("and now?")
    assert [one.headers.get("x-slack-retry-num") for one in room.app.heard] == [None, None]


def test_an_app_that_is_too_slow_is_told_so(make_room: Callable[..., Room]) -> None:
    room = make_room(answer_within=0.05)
    room.app.delay = 0.3
    said = room.slack.command("/helper are you awake?")
    assert said.status == 0
    assert room.slack.ephemerals()[-1].text == "/helper failed with the error operation_timeout."
    room.slack.say("hello")
    room.slack.wait_until(lambda: len(room.slack.deliveries("event")[0].answers) == 4)
    assert {answer.failure for answer in room.slack.deliveries("event")[0].answers} == {"http_timeout"}


def test_an_app_that_is_not_there_is_told_of(make_room: Callable[..., Room]) -> None:
    room = make_room(request_url="http://127.0.0.1:1/slack/events")
    assert room.slack.command("/helper hello").status == 0
    assert "dispatch_failed" in room.slack.ephemerals()[-1].text
    room.slack.say("hello")
    assert room.slack.deliveries("event")[0].answers[0].failure == "connection_failed"


def test_duplicates_are_the_same_delivery_many_times(room: Room) -> None:
    with room.slack.deliver_duplicates(5):
        room.slack.say("hello")
    assert len(room.app.heard) == 5
    assert len({one.raw for one in room.app.heard}) == 1
    room.slack.say("just once")
    assert len(room.app.heard) == 6


def test_the_request_url_is_verified_by_its_challenge(room: Room) -> None:
    assert room.slack.run(room.playground.actions.verify_url()) is True


async def test_the_apps_own_messages_come_back_to_it(room: Room) -> None:
    await room.app.client().chat_postMessage(channel=room.slack.world.channel("general").id, text="mine")
    room.slack.wait_until(lambda: room.app.events("message"))
    [event] = room.app.events("message")
    assert (event["bot_id"], event["user"]) == (room.playground.config.bot_id, room.playground.config.bot_user_id)


def test_opening_the_apps_tab_is_an_event(room: Room) -> None:
    room.slack.open_home("messages")
    [event] = room.app.events("app_home_opened")
    assert (event["tab"], event["user"], event["channel"]) == ("messages", room.slack.user.id, room.slack.direct)


class Leaving(socketserver.StreamRequestHandler):
    """Answers one request on a connection, and goes at the next: as a server whose patience ends just then."""

    def handle(self) -> None:
        length = 0
        while (line := self.rfile.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        self.rfile.read(length)
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        self.rfile.readline()


def test_what_is_sent_after_a_while_is_not_lost_on_a_connection_the_app_is_about_to_close(
    make_room: Callable[..., Room],
) -> None:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Leaving) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        room = make_room(request_url=f"http://127.0.0.1:{server.server_address[1]}/")
        room.slack.command("/helper one")
        time.sleep(IDLE + 0.2)
        room.slack.command("/helper two")
        assert [one.answers[-1].failure for one in room.playground.courier.deliveries] == ["", ""]
        server.shutdown()
