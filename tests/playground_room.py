"""A tiny app for the playground to talk to, which notes what it was sent and answers what a test has set."""

import asyncio
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl

from slack_sdk import WebClient
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.playground import PlaygroundConfig, create_playground
from bot.playground.hosting import Place, serve_in_thread, take_port
from tests.driving.driver import SlackDriver


@dataclass(frozen=True)
class Heard:
    """One request: its headers, its raw body, and what the body says."""

    headers: dict[str, str]
    raw: str
    body: dict[str, Any]

    @property
    def event(self) -> dict[str, Any]:
        event: dict[str, Any] = self.body.get("event", {})
        return event


@dataclass
class FakeApp:
    """`answers` are given in order as (status, body), after `delay` seconds; then 200 with nothing.

    `to` has answers to one kind of thing, such as `view_submission`; they come first.
    """

    config: PlaygroundConfig
    heard: list[Heard] = field(default_factory=list)
    answers: list[tuple[int, Any]] = field(default_factory=list)
    to: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await receive()
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await send({"type": "lifespan.shutdown.complete"})
            return
        response = await self._answer(Request(scope, receive))
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        raw = (await request.body()).decode()
        if request.headers["content-type"] == "application/json":
            body = json.loads(raw)
        else:
            body = dict(parse_qsl(raw, keep_blank_values=True))
            body = json.loads(body["payload"]) if "payload" in body else body
        self.heard.append(Heard(dict(request.headers), raw, body))
        if body.get("type") == "url_verification":
            return Response(body["challenge"])
        await asyncio.sleep(self.delay)
        kind = "command" if "command" in body else body.get("type")
        waiting = self.to.get(kind) or self.answers
        status, said = waiting.pop(0) if waiting else (200, "")
        if isinstance(said, str):
            return Response(said, status, self.headers)
        return Response(json.dumps(said), status, self.headers, "application/json")

    def events(self, kind: str) -> list[dict[str, Any]]:
        """The events of a kind, in the order they came."""
        return [one.event for one in self.heard if one.event.get("type") == kind]

    def interactions(self, kind: str) -> list[dict[str, Any]]:
        return [one.body for one in self.heard if one.body.get("type") == kind]

    def client(self, token: str | None = None) -> AsyncWebClient:
        """slack_sdk's client, as the app would make it."""
        return AsyncWebClient(token or self.config.bot_token, base_url=f"{self.config.base_url}/api/")


class Clock:
    """Seconds since 1970, moved on by hand; begins at a real time because apps check signatures' age."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Room:
    """A playground being served, the app it talks to, somebody in it, and its clock.

    Either can be stopped and started again on its port.
    """

    def __init__(self, **changes: Any) -> None:
        here, there = take_port(), take_port()
        config = PlaygroundConfig(
            here.url,
            f"{there.url}/slack/events",
            app_name="Helper",
            command="/helper",
            shortcuts={"ask_helper": "Ask Helper"},
            retry_scale=0.001,
        )
        self.config = replace(config, **changes)
        self.clock = Clock(1_800_000_000.0)
        self.app = FakeApp(self.config)
        self.url, self._app_url = here.url, there.url
        self._stops: dict[str, Callable[[], None]] = {}
        self.start_app(there)
        self.start(here)

    def start(self, place: Place | None = None) -> None:
        """Serve the playground; with a file to keep things in, it goes on from there."""
        self.playground = create_playground(self.config, self.clock)
        self.slack = SlackDriver(self.playground, "ana")
        self._stops["playground"] = serve_in_thread(self.playground, place or _same_port(self.url))[1]

    def stop(self) -> None:
        self._stops.pop("playground")()

    def start_app(self, place: Place | None = None) -> None:
        self._stops["app"] = serve_in_thread(self.app, place or _same_port(self._app_url))[1]

    def stop_app(self) -> None:
        self._stops.pop("app")()

    def close(self) -> None:
        with ThreadPoolExecutor() as together:
            list(together.map(lambda stop: stop(), self._stops.values()))

    def post(self, *blocks: dict[str, Any], text: str = "from the app", channel: str = "general", **more: Any) -> str:
        """The app writes a message; its time."""
        where = self.slack.world.channel(channel).id
        posted = self._client.chat_postMessage(channel=where, text=text, blocks=list(blocks) or None, **more)
        return str(posted["ts"])

    def whisper(self, text: str, channel: str = "general") -> None:
        """The app tells Ana something in a channel, where nobody else sees it."""
        where, user = self.slack.world.channel(channel).id, self.slack.user.id
        self._client.chat_postEphemeral(channel=where, user=user, text=text)

    def update(self, ts: str, *blocks: dict[str, Any], text: str = "from the app", channel: str = "general") -> None:
        """The app changes a message of its own."""
        where = self.slack.world.channel(channel).id
        self._client.chat_update(channel=where, ts=ts, text=text, blocks=list(blocks) or None)

    def upload(self, name: str, content: str, *, channel: str = "general", **more: Any) -> str:
        """The app uploads a file; its id."""
        where = self.slack.world.channel(channel).id
        done = self._client.files_upload_v2(filename=name, content=content, channel=where, **more)
        return str(done["files"][0]["id"])

    def open_modal(self, view: dict[str, Any]) -> dict[str, Any]:
        """Ana uses the command, and the app answers it with a modal."""
        self.slack.command("/helper")
        return self.open_with(self.app.heard[-1].body["trigger_id"], view)

    def open_with(self, trigger: str, view: dict[str, Any]) -> dict[str, Any]:
        """The app answers something a person did with a modal."""
        opened = self._client.views_open(trigger_id=trigger, view=view)
        shown: dict[str, Any] = opened["view"]
        return shown

    def update_modal(self, view_id: str, view: dict[str, Any]) -> None:
        """The app changes a modal that is open."""
        self._client.views_update(view_id=view_id, view=view)

    def publish_home(self, view: dict[str, Any]) -> None:
        """The app fills Ana's home tab."""
        self._client.views_publish(user_id=self.slack.user.id, view=view)

    def suggest(self, title: str, *prompts: str) -> None:
        """The app offers Ana prompts in its direct message."""
        given = [{"title": one, "message": one} for one in prompts]
        where = self.slack.direct
        self._client.assistant_threads_setSuggestedPrompts(channel_id=where, title=title, prompts=given)

    def status(self, thread: str, status: str) -> None:
        """The app says what it is doing, in a thread of its direct message with Ana."""
        self._client.assistant_threads_setStatus(channel_id=self.slack.direct, thread_ts=thread, status=status)

    @property
    def _client(self) -> WebClient:
        return WebClient(self.config.bot_token, base_url=f"{self.url}/api/")


def _same_port(url: str) -> Place:
    return take_port(int(url.rpartition(":")[2]))


@contextmanager
def rooms() -> Iterator[Callable[..., Room]]:
    """What makes rooms; keyword arguments change their `PlaygroundConfig`. All of them are closed at the end."""
    made: list[Room] = []

    def make(**changes: Any) -> Room:
        made.append(Room(**changes))
        return made[-1]

    try:
        yield make
    finally:
        with ThreadPoolExecutor() as together:
            list(together.map(Room.close, made))
