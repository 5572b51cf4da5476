"""Requests that are not Slack's, or not for us, leave nothing behind."""

import copy
import json
import select
import socket
import time

import pytest

from bot.server.http import LONGEST_BODY
from tests.driving.driver import SlackDriver
from tests.signed_requests import command, send, signed, traces
from tests.soak.malformed import NEEDED, put, real, written
from tests.whole_app import WholeApp


def test_unsigned_stale_and_tampered_requests_get_401_and_leave_no_trace(app: WholeApp, slack: SlackDriver) -> None:
    body = command(slack, "recommend we need an admin")
    before = traces(app)
    good = signed(app, body)
    unsigned = {"Content-Type": good["Content-Type"]}
    for headers, sent in (
        (unsigned, body),
        (signed(app, body, at=time.time() - 600), body),
        (signed(app, body, at=time.time() + 600), body),
        (good, body + b"x"),
        (signed(app, body, secret="another"), body),
        ({**good, "X-Slack-Signature": "v0="}, body),
        ({**good, "X-Slack-Request-Timestamp": "soon"}, body),
        ({**good, "X-Slack-Request-Timestamp": "9" * 400}, body),
    ):
        assert send(app, sent, headers)[0] == 401
    assert traces(app) == before


def test_a_body_without_an_announced_length_is_read_no_further_than_slack_would_send(app: WholeApp) -> None:
    host, _, port = app.url.removeprefix("http://").partition(":")
    piece = b"x" * 100_000
    sent = 0
    with socket.create_connection((host, int(port)), timeout=10) as line:
        line.sendall(b"POST /slack/events HTTP/1.1\r\nHost: app\r\nTransfer-Encoding: chunked\r\n\r\n")
        while sent < 50 * LONGEST_BODY and not select.select([line], [], [], 0)[0]:
            try:
                line.sendall(b"%x\r\n%b\r\n" % (len(piece), piece))
            except ConnectionError:
                break
            sent += len(piece)
        answer = line.recv(12)
    assert answer == b"HTTP/1.1 413"
    assert sent < 50 * LONGEST_BODY


def test_a_properly_signed_request_is_answered(app: WholeApp, slack: SlackDriver) -> None:
    body = command(slack, "help")
    status, answer = send(app, body, signed(app, body))
    assert status == 200
    assert json.loads(answer)["response_type"] == "ephemeral"


def test_another_workspace_gets_no_answer_of_ours(app: WholeApp, slack: SlackDriver) -> None:
    body = command(slack, "recommend we need an admin", team="T0STRANGER")
    before = traces(app)
    send(app, body, signed(app, body))
    assert traces(app) == before


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"{}", b"payload=", b"[1]", b'{"type":"event_callback"}', b"a" * 9_999]
)
def test_garbage_is_refused_or_ignored(app: WholeApp, slack: SlackDriver, body: bytes) -> None:
    before = traces(app)
    headers = signed(app, body)
    if body.startswith((b"{", b"[")):
        headers["Content-Type"] = "application/json"
    status, _ = send(app, body, headers)
    assert status < 500
    assert traces(app) == before


def test_what_lacks_something_that_is_read_is_refused_without_a_trace(app: WholeApp, slack: SlackDriver) -> None:
    """Of each kind that Slack sends, with every needed part left out in turn."""
    whole = real(slack)
    before = traces(app)
    for kind, paths in NEEDED.items():
        for path in paths:
            for wrong in (None, 7) if kind != "command" else (None,):
                broken = copy.deepcopy(whole[kind])
                put(broken, path.split("."), wrong)
                body, content_type = written(kind, broken)
                status, _ = send(app, body, {**signed(app, body), "Content-Type": content_type})
                assert status < 500, (kind, path, wrong)
    assert traces(app) == before


def test_slack_may_check_the_address(app: WholeApp, slack: SlackDriver) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    status, answer = send(app, body, {**signed(app, body), "Content-Type": "application/json"})
    assert (status, "abc" in answer) == (200, True)


def test_what_should_be_ignored_is_acknowledged_without_a_write(app: WholeApp, slack: SlackDriver) -> None:
    before = traces(app)
    for words in ("nobody asked the app anything", "<@U000000002> lunch?", "/stack recommend", "stack advisor, hello"):
        slack.say(words)
        slack.wait_until(lambda: slack.deliveries("event")[-1].answers)
        assert slack.deliveries("event")[-1].answers[0].status == 200
    assert traces(app) == before
