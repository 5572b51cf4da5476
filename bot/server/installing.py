"""What the two pages through which a workspace installs the app answer, whatever goes wrong meanwhile."""

import logging
from collections.abc import Awaitable, Callable

from aiohttp import ClientError
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.errors import StoreError

logger = logging.getLogger(__name__)

Step = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


async def answer(request: Request, step: Step) -> Response:
    """What that step of installing makes of the request."""
    try:
        return to_starlette_response(await step(to_async_bolt_request(request, b"")))
    except (ClientError, OSError, TimeoutError) as error:
        logger.warning("Slack cannot be reached for an installation: %s", type(error).__name__)
        return PlainTextResponse("Slack does not answer. Nothing was installed; go back and try again.", 502)
    except StoreError as error:
        logger.error("an installation could not be kept: %s", error)
        return PlainTextResponse("The database does not answer. Nothing was installed; go back and try again.", 503)
