"""Puts a playground together: one ASGI app with the Web API, the page and its control API."""

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import Receive, Scope, Send

from bot.playground import chat
from bot.playground.actions import Actions
from bot.playground.config import PlaygroundConfig
from bot.playground.counting import Clock
from bot.playground.delivery import Courier, Delivery, HttpTransport
from bot.playground.faults import Faults
from bot.playground.guard import Guard
from bot.playground.keeping import Keeper
from bot.playground.modals import Modals
from bot.playground.page import Page
from bot.playground.rates import Rates
from bot.playground.records import RefusalError
from bot.playground.socket_mode import SocketTransport
from bot.playground.web_api import Call, WebApi, faulty
from bot.playground.world import World
from bot.playground.writing import Writing


class Playground:
    """A running local Slack: an ASGI app, and the parts a driver or a test reaches into.

    Everything but the ASGI call belongs to the event loop that serves it (`loop`, known once it has started).
    """

    def __init__(self, config: PlaygroundConfig, clock: Clock) -> None:
        self.config = config
        self.world = World(config, clock)
        self.faults = Faults()
        self.rates = Rates(clock)
        self.sockets = SocketTransport(self.world)
        transport = HttpTransport(self.world) if config.request_url else self.sockets
        self.courier = Courier(self.world, self.faults, transport)
        self.writing = Writing(self.world, self.courier)
        self.actions = Actions(self.world, self.courier, self.writing)
        self.modals = Modals(self.world, self.courier)
        self.loop: asyncio.AbstractEventLoop | None = None
        self._api = WebApi(self.world, self.courier, self.faults, self.rates)
        self._keeper = Keeper(self.world, self.courier, config.keep_in) if config.keep_in else None
        if self._keeper is not None:
            self._keeper.restore()
        routes = [
            Route("/api/{method}", self._api.answer, methods=["GET", "POST"]),
            Route("/oauth/v2/authorize", self._authorize, methods=["GET"]),
            Route("/response/{token}", self._respond, methods=["POST"]),
            Route("/upload/v1/{token}", self._upload, methods=["POST"]),
            WebSocketRoute("/socket/{ticket}", self.sockets.serve),
            *Page(self).routes(),
        ]
        self._app = Guard(Starlette(routes=routes, lifespan=self._lifespan))

    @property
    def calls(self) -> deque[Call]:
        """What the app called, oldest first."""
        return self._api.calls

    async def reset(self) -> None:
        """Forgets everything, as after a first start; returns when the app has, too."""
        self.courier.forget()
        self._api.calls.clear()
        self.faults.clear()
        self.rates.clear()
        if self.config.on_reset is not None:
            await self.config.on_reset()
        self.courier.forget()
        self.world.reset()

    def hurry(self) -> None:
        """Sends at once what waits for the app; to be called from any thread."""
        if self.loop is not None:
            self.loop.call_soon_threadsafe(self.courier.hurry)

    @property
    def deliveries(self) -> deque[Delivery]:
        """What the app was sent, oldest first."""
        return self.courier.deliveries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self.loop = asyncio.get_running_loop()
        if self._keeper is not None:
            self._keeper.follow()
        yield
        if self._keeper is not None:
            self._keeper.close()
        await self.courier.close()

    async def _authorize(self, request: Request) -> Response:
        """Where people are asked whether they want the app. Here they always do, or never with `refuse`."""
        asked = dict(request.query_params)
        if asked.get("client_id") != self.config.client_id:
            return PlainTextResponse("invalid_client_id", 400)
        missing = set(asked.get("scope", "").split(",")) - self.config.scopes
        if missing:
            return PlainTextResponse(f"invalid_scope: {', '.join(sorted(missing))}", 400)
        grants = self.world.grants
        return RedirectResponse(grants.refuse(asked) if "refuse" in asked else grants.allow(asked))

    def remove_app(self) -> None:
        """Somebody removes the app from the workspace: its tokens end, and it is told so."""
        self.world.grants.revoke()
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.config.bot_user_id]}}
        for event in ({"type": "app_uninstalled"}, revoked):
            self.courier.event(event)

    async def _upload(self, request: Request) -> Response:
        """The address a file goes to. Faults are switched on for it under the name `upload`."""
        await asyncio.sleep(self.faults.wait("upload"))
        fault = self.faults.take("upload")
        if fault is not None:
            return faulty(fault, {"ok": False, "error": fault.error})
        data = await request.body()
        try:
            self.world.uploads.arrived(request.path_params["token"], data)
        except RefusalError as refusal:
            return PlainTextResponse(refusal.error, 400)
        return PlainTextResponse(f"OK - {len(data)}")

    async def _respond(self, request: Request) -> Response:
        """A response URL; Slack answers `ok`, or the error with 404 once the URL is spent.

        Faults are switched on for it under the name `response_url`.
        """
        await asyncio.sleep(self.faults.wait("response_url"))
        fault = self.faults.take("response_url")
        if fault is not None:
            return faulty(fault, {"ok": False, "error": fault.error})
        try:
            url = self.world.tickets.response_url(request.path_params["token"])
        except RefusalError as refusal:
            return JSONResponse({"ok": False, "error": refusal.error}, 404)
        try:
            body = json.loads(await request.body())
            if not isinstance(body, dict):
                raise RefusalError("invalid_payload")
            chat.respond(self.world, self.courier, url, body)
        except ValueError:
            return PlainTextResponse("invalid_payload", 400)
        except RefusalError as refusal:
            return PlainTextResponse(refusal.error, 400)
        return PlainTextResponse("ok")


def create_playground(config: PlaygroundConfig, clock: Clock = time.time) -> Playground:
    """A local Slack with its own workspace. `clock` gives seconds since 1970."""
    return Playground(config, clock)
