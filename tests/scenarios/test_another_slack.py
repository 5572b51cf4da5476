"""The same app against another server that speaks Slack's Web API, found by `SLACK_API_URL` alone.

The server here is Python's own `http.server`, and the requests are signed by hand: nothing of the playground is in it.
"""

import hashlib
import hmac
import json
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest

from bot.playground.hosting import take_port

SECRET = "another-secret"
TEAM = "T1ANOTHER"


class OtherSlack:
    """Answers every method with what its documentation shows, and remembers what was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                written = self.headers.get("Content-Type", "").startswith("application/json")
                asked = json.loads(body) if written else {key: value[0] for key, value in parse_qs(body).items()}
                answer = json.dumps(owner.answer(self.path.split("?")[0].rsplit("/", 1)[1], asked)).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST  # noqa: N815 - the name that http.server looks for

            def log_message(self, format: str, *args: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/elsewhere/api/"

    @contextmanager
    def serving(self) -> Iterator["OtherSlack"]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()

    def answer(self, method: str, asked: dict[str, Any]) -> dict[str, Any]:
        self.calls.append((method, asked))
        known: dict[str, dict[str, Any]] = {
            "auth.test": {
                "enterprise_id": "E1ORG",
                "team_id": TEAM,
                "user_id": "UAPP",
                "bot_id": "BAPP",
                "url": "https://x/",
                "team": "x",
            },
            "chat.postMessage": {"ts": f"{len(self.calls)}.000001", "channel": asked.get("channel")},
            "views.open": {"view": {"id": "V1", "hash": "h"}},
            "conversations.info": {"channel": {"id": asked.get("channel"), "name": "general", "is_private": False}},
            "conversations.open": {"channel": {"id": "D1"}},
            "chat.getPermalink": {"permalink": "https://x/archives/C1/p1"},
        }
        return {"ok": True, **known.get(method, {})}

    def wait(self, method: str, fits: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
        """The newest call of a method that fits."""
        until = time.monotonic() + 20
        while time.monotonic() < until:
            for name, asked in self.calls[::-1]:
                if name == method and fits(asked):
                    return asked
            time.sleep(0.02)
        raise AssertionError(f"no {method}; there were {[name for name, _ in self.calls]}")


class App:
    """The app's endpoint, and what Slack would send to it."""

    def __init__(self, url: str) -> None:
        self.url = url

    def send(self, body: bytes, kind: str) -> Any:
        stamp = str(int(time.time()))
        digest = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {"Content-Type": kind, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}
        request = urllib.request.Request(f"{self.url}/slack/events", body, headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            content = answer.read()
        return json.loads(content) if content.startswith(b"{") else content.decode()

    def form(self, **fields: str) -> Any:
        return self.send(urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def command(self, text: str, team: str = TEAM) -> Any:
        return self.form(
            command="/stack",
            text=text,
            team_id=team,
            enterprise_id="E1ORG",
            channel_id="C1",
            channel_name="general",
            user_id="U1",
            user_name="ana",
            trigger_id=f"{time.time_ns()}.x",
            response_url="http://127.0.0.1:1/none",
            api_app_id="A1",
            token="t",
        )

    def say(self, text: str, thread: str) -> Any:
        event = {"type": "message", "channel": "C1", "user": "U1", "text": text, "ts": f"{time.time():.6f}"}
        envelope = {
            "type": "event_callback",
            "team_id": TEAM,
            "api_app_id": "A1",
            "event_id": f"Ev{time.time_ns()}",
            "event_time": int(time.time()),
            "event": event | {"thread_ts": thread, "channel_type": "channel", "parent_user_id": "UAPP"},
        }
        return self.send(json.dumps(envelope).encode(), "application/json")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OtherSlack, App]]:
    place = take_port()
    place.listening.close()
    folder = tmp_path_factory.mktemp("another")
    with OtherSlack().serving() as slack:
        environment = os.environ | {
            "SLACK_API_URL": slack.url,
            "SLACK_BOT_TOKEN": "xoxb-another",
            "SLACK_SIGNING_SECRET": SECRET,
            "DATABASE_URL": f"sqlite:///{folder / 'app.db'}",
            "ENCODER": "off",
            "LOG_LEVEL": "WARNING",
        }
        port = place.url.rsplit(":", 1)[1]
        process = subprocess.Popen([sys.executable, "-m", "bot", "serve", "--port", port], env=environment)
        try:
            _until_ready(place.url, process)
            yield slack, App(place.url)
        finally:
            process.terminate()
            process.wait(20)


def _until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/readyz", timeout=5):
                return
        except urllib.error.HTTPError as error:
            error.close()
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError("the app did not get ready")


def test_the_questionnaire_opens_there(other: tuple[OtherSlack, App]) -> None:
    slack, app = other
    app.command("recommend")
    opened = slack.wait("views.open")
    assert opened["trigger_id"].endswith(".x")
    assert as_view(opened)["type"] == "modal"


def as_view(asked: dict[str, Any]) -> dict[str, Any]:
    """The view of a call, however it was encoded."""
    view: dict[str, Any] = asked["view"] if isinstance(asked["view"], dict) else json.loads(asked["view"])
    return view


def as_submitted(view: dict[str, Any], **chosen: Any) -> dict[str, Any]:
    """The view as Slack sends it back when nothing was touched but the elements whose type is in `chosen`."""
    values: dict[str, dict[str, Any]] = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        state: dict[str, Any] = {"type": element["type"]}
        for key, value in element.items():
            if key.startswith("initial_"):
                state["value" if key == "initial_value" else f"selected_{key.removeprefix('initial_')}"] = value
        state |= chosen.get(element["type"], {})
        values[block["block_id"]] = {element["action_id"]: state}
    return view | {"id": "V9", "hash": "h", "state": {"values": values}}


def test_a_recommendation_and_the_argument_about_it_are_posted_there(other: tuple[OtherSlack, App]) -> None:
    slack, app = other
    assert "admin" in json.dumps(app.command("recommend a CRM with an admin panel"))
    posted = slack.wait("chat.postMessage", lambda asked: "thread_ts" not in asked)
    root = next(
        f"{position + 1}.000001"
        for position, (method, asked) in enumerate(slack.calls)
        if method == "chat.postMessage" and asked is posted
    )
    app.say("does flask have an admin?", thread=root)
    reply = slack.wait("chat.postMessage", lambda asked: asked.get("thread_ts") == root)
    assert "Flask" in reply["text"]


def test_a_neighbour_in_the_same_organisation_is_a_stranger(other: tuple[OtherSlack, App]) -> None:
    slack, app = other
    before = [method for method, _ in slack.calls]
    refused = json.dumps(app.command("recommend a CRM with an admin panel", team="T2NEIGHBOUR"))
    assert "admin" not in refused
    assert [method for method, _ in slack.calls] == before


def test_a_decision_is_recorded_there(other: tuple[OtherSlack, App]) -> None:
    slack, app = other
    app.command("recommend a portal with accounts")
    posted = slack.wait("chat.postMessage", lambda asked: "thread_ts" not in asked and "ortal" in json.dumps(asked))
    root = f"{1 + next(i for i, (_, asked) in enumerate(slack.calls) if asked is posted)}.000001"
    blocks = posted["blocks"] if isinstance(posted["blocks"], list) else json.loads(posted["blocks"])
    record = next(
        element
        for block in blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element["text"]["text"] == "Record decision"
    )
    who = {"team": {"id": TEAM}, "user": {"id": "U1", "team_id": TEAM}, "api_app_id": "A1", "trigger_id": "4.5.x"}
    message = {"ts": root, "user": "UAPP", "bot_id": "BAPP"}
    pressed = who | {
        "type": "block_actions",
        "channel": {"id": "C1", "name": "general"},
        "container": {"type": "message", "message_ts": root, "channel_id": "C1"},
        "message": message,
        "response_url": "http://127.0.0.1:1/none",
        "actions": [record | {"block_id": "b", "action_ts": "1.2"}],
    }
    for _ in range(50):  # the thread opens a moment after its message is there
        app.form(payload=json.dumps(pressed))
        if any(asked.get("trigger_id") == "4.5.x" for method, asked in slack.calls if method == "views.open"):
            break
        time.sleep(0.1)
    view = as_view(slack.wait("views.open", lambda asked: asked.get("trigger_id") == "4.5.x"))
    submitted = as_submitted(view, multi_conversations_select={"selected_conversations": ["C1", "C2"]})
    preview = app.form(payload=json.dumps(who | {"type": "view_submission", "view": submitted}))
    confirmed = {**preview["view"], "id": "V9", "state": {"values": {}}}
    app.form(payload=json.dumps(who | {"type": "view_submission", "view": confirmed}))
    slack.wait("chat.postMessage", lambda asked: asked["channel"] == "C1" and "D-1" in asked["text"])
    slack.wait("chat.postMessage", lambda asked: asked["channel"] == "C2" and "D-1" in asked["text"])
    assert "D-1" in json.dumps(app.command("decisions"))
