"""A tiny app for the playground to talk to, which notes what it was sent and answers what a test has set."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.playground import Playground, PlaygroundConfig
from bot.playground.driver import SlackDriver


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
    """`answers` are given in order as (status, body), after `delay` seconds; then 200 with nothing."""

    config: PlaygroundConfig
    heard: list[Heard] = field(default_factory=list)
    answers: list[tuple[int, Any]] = field(default_factory=list)
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
        status, said = self.answers.pop(0) if self.answers else (200, "")
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


@dataclass
class Room:
    """A playground being served, the app it talks to, somebody in it, and its clock."""

    playground: Playground
    app: FakeApp
    slack: SlackDriver
    clock: Clock
    url: str
