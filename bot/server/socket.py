"""Socket Mode: Slack is called, so the process needs no address of its own."""

import asyncio
import logging
import signal
import time

from aiohttp import ClientError
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette

from bot import logs
from bot.errors import AdvisorError, SettingsError
from bot.metrics import Metrics
from bot.server.http import UNKNOWN, kind_of
from bot.server.lifecycle import running
from bot.server.listening import serving_beside
from bot.server.reloading import reloading
from bot.server.watching import Watched, watching_routes
from bot.settings import Settings
from bot.slack.app import create_app
from bot.slack.failures import slack_error
from bot.slack.received.shape import is_small_talk, is_well_formed

logger = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds without a connection after which the process gives up, for a supervisor to start it afresh."""
_LOOK_EVERY = 1.0


def serve_socket(settings: Settings, host: str = "127.0.0.1", port: int | None = None) -> None:
    """Run until told to stop (SIGTERM, SIGINT). Raises AdvisorError when it cannot connect, or not any more.

    With a port it answers `/healthz`, `/readyz` and `/metrics` there.
    """
    settings.need_slack(socket=True)
    logs.configure(settings.log_level, settings.log_format)
    asyncio.run(_until_told(settings, host, port))


async def _until_told(settings: Settings, host: str, port: int | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    watched = Watched(last_pong=lambda: None)
    health = Starlette(routes=watching_routes(watched))
    async with serving_beside(health, host, port):
        await run_socket(settings, stop, watched=watched)


class _Handler(AsyncSocketModeHandler):
    """Bolt's handler; every delivery is measured, under an id that everything it leads to is logged with."""

    def __init__(self, app: AsyncApp, token: str | None, metrics: Metrics) -> None:
        super().__init__(app, token, web_client=app.client)
        self._metrics = metrics
        self._ids = logs.ids()
        self.connected_at: float | None = None

    @property
    def last_pong(self) -> float | None:
        """When Slack was last heard, in seconds since 1970; None without a connection. The first ping goes out some
        seconds after connecting."""
        at = self.connected_at
        return None if at is None else max(at, self.client.last_ping_pong_time or 0.0)

    async def handle(  # type: ignore[override]  # as its own base does
        self, client: SocketModeClient, req: SocketModeRequest
    ) -> None:
        started, payload = time.perf_counter(), req.payload
        kind = "command" if "command" in payload else kind_of(payload.get("type"))
        fits = kind != UNKNOWN and is_well_formed(payload)
        answered = False
        if fits and not is_small_talk(payload):
            try:
                # What Bolt answers goes out inside, so all that is known here is that it did.
                await logs.within(next(self._ids), super().handle(client, req))
                answered = True
            except (ValueError, TypeError, AttributeError, LookupError):
                # Bolt could not even tell whose it is; what a listener raises is answered.
                fits = False
        if not answered:
            # Nothing comes of it, but without an acknowledgement it would come again.
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
        self._metrics.delivered(kind, 200 if fits else 400, time.perf_counter() - started)


async def run_socket(
    settings: Settings, stop: asyncio.Event, *, patience: float = PATIENCE, watched: Watched | None = None
) -> None:
    """Take what Slack sends through a socket until `stop` is set; how that goes is kept in `watched`.

    Raises SettingsError when Slack refuses the token, AdvisorError when there is no connection for `patience` seconds.
    """
    state = watched or Watched()
    alive = running(settings, "socket", metrics=state.metrics)
    async with reloading(lambda: state.services), alive as services:
        await _check_token(settings, patience)
        token = settings.slack_app_token
        app = create_app(settings, services)
        handler = _Handler(app, token.get_secret_value() if token else None, state.metrics)
        connecting = asyncio.create_task(handler.client.connect())  # type: ignore[no-untyped-call]
        watching = asyncio.create_task(_watch(handler, patience))
        stopping = asyncio.create_task(stop.wait())
        state.services, state.last_pong = services, lambda: handler.last_pong
        try:
            await asyncio.wait({watching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if watching.done():
                await watching
        finally:
            state.services, state.last_pong = None, lambda: None
            for task in (connecting, watching, stopping):
                task.cancel()
            await asyncio.gather(connecting, watching, stopping, return_exceptions=True)
            await handler.client.close()  # type: ignore[no-untyped-call]


async def _watch(handler: _Handler, patience: float) -> None:
    """Look after the connection; ends with an error when it has been gone for `patience` seconds."""
    clock = asyncio.get_running_loop().time
    last_seen, was_connected = clock(), False
    while clock() - last_seen < patience:
        connected = await handler.client.is_connected()
        if connected:
            last_seen = clock()
        if connected != was_connected:
            handler.connected_at = time.time() if connected else None
            logger.info("connected to Slack" if connected else "lost the connection to Slack")
        was_connected = connected
        await asyncio.sleep(min(_LOOK_EVERY, patience / 5))
    raise AdvisorError(
        f"There has been no connection to Slack for {patience:.0f} seconds. Check the network, and SLACK_APP_TOKEN."
    )


async def _check_token(settings: Settings, patience: float) -> None:
    """Ask for a socket once: the client in use retries a refused token for ever, without a word."""
    token = settings.slack_app_token
    client = AsyncWebClient(base_url=settings.slack_api_url)
    try:
        async with asyncio.timeout(patience):
            await client.apps_connections_open(app_token=token.get_secret_value() if token else "")
    except SlackApiError as error:
        raise SettingsError(
            f"Slack opens no socket for SLACK_APP_TOKEN ({slack_error(error)}). Copy the app-level token "
            "(xapp-…, with connections:write) from your app's page, and switch Socket Mode on there."
        ) from None
    except (ClientError, OSError) as error:
        raise AdvisorError(f"Slack cannot be reached at {settings.slack_api_url} ({type(error).__name__}).") from None
