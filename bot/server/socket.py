"""Socket Mode: Slack is called, so the process needs no address of its own."""

import asyncio
import logging
import signal

from aiohttp import ClientError
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import logs
from bot.errors import AdvisorError, SettingsError
from bot.server.lifecycle import running
from bot.server.reloading import reloading
from bot.settings import Settings
from bot.slack.app import create_app
from bot.slack.services import Services

logger = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds without a connection after which the process gives up, for a supervisor to start it afresh."""
_LOOK_EVERY = 1.0


def serve_socket(settings: Settings) -> None:
    """Run until told to stop (SIGTERM, SIGINT). Raises AdvisorError when it cannot connect, or not any more."""
    settings.need_slack(socket=True)
    logs.configure(settings.log_level, settings.log_format)
    asyncio.run(_until_told(settings))


async def _until_told(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await run_socket(settings, stop)


async def run_socket(settings: Settings, stop: asyncio.Event, *, patience: float = PATIENCE) -> None:
    """Take what Slack sends through a socket until `stop` is set.

    Raises SettingsError when Slack refuses the token, AdvisorError when there is no connection for `patience` seconds.
    """
    started: list[Services] = []
    async with reloading(lambda: next(iter(started), None)), running(settings, "socket") as services:
        await _check_token(settings, patience)
        token = settings.slack_app_token
        app = create_app(settings, services)
        handler = AsyncSocketModeHandler(app, token.get_secret_value() if token else None, web_client=app.client)
        connecting = asyncio.create_task(handler.client.connect())  # type: ignore[no-untyped-call]
        watching = asyncio.create_task(_watch(handler, patience))
        stopping = asyncio.create_task(stop.wait())
        started.append(services)
        try:
            await asyncio.wait({watching, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if watching.done():
                await watching
        finally:
            started.clear()
            for task in (connecting, watching, stopping):
                task.cancel()
            await asyncio.gather(connecting, watching, stopping, return_exceptions=True)
            await handler.client.close()  # type: ignore[no-untyped-call]


async def _watch(handler: AsyncSocketModeHandler, patience: float) -> None:
    """Look after the connection; ends with an error when it has been gone for `patience` seconds."""
    clock = asyncio.get_running_loop().time
    last_seen, was_connected = clock(), False
    while clock() - last_seen < patience:
        connected = await handler.client.is_connected()
        if connected:
            last_seen = clock()
        if connected != was_connected:
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
            f"Slack opens no socket for SLACK_APP_TOKEN ({error.response.get('error')}). Copy the app-level token "
            "(xapp-…, with connections:write) from your app's page, and switch Socket Mode on there."
        ) from None
    except (ClientError, OSError) as error:
        raise AdvisorError(f"Slack cannot be reached at {settings.slack_api_url} ({type(error).__name__}).") from None
