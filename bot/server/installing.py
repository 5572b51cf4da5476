"""The two pages through which a workspace installs the app."""

import logging
from collections.abc import Awaitable, Callable

from aiohttp import ClientError
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.response import BoltResponse
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import StoreError
from bot.slack.manifest import INSTALL_PATH, REDIRECT_PATH

logger = logging.getLogger(__name__)

_Step = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


def installing_routes(flow: Callable[[], AsyncOAuthFlow | None]) -> list[Route]:
    """Where installing begins, and where Slack sends people back to. `flow` is None while the app starts."""

    async def begin(request: Request) -> Response:
        known = flow()
        return await _answer(request, known.handle_installation if known else None)

    async def end(request: Request) -> Response:
        known = flow()
        return await _answer(request, known.handle_callback if known else None)

    return [Route(INSTALL_PATH, begin, methods=["GET"]), Route(REDIRECT_PATH, end, methods=["GET"])]


async def _answer(request: Request, step: _Step | None) -> Response:
    if step is None:
        return PlainTextResponse("Starting. Load this page again in a moment.", 503, {"Retry-After": "5"})
    try:
        return to_starlette_response(await step(to_async_bolt_request(request, b"")))
    except (ClientError, OSError, TimeoutError) as error:
        logger.warning("Slack cannot be reached for an installation: %s", type(error).__name__)
        return PlainTextResponse("Slack does not answer. Nothing was installed; go back and try again.", 502)
    except StoreError as error:
        logger.error("an installation could not be kept: %s", error)
        return PlainTextResponse("The database does not answer. Nothing was installed; go back and try again.", 503)
