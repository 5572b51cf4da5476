"""The floor: a Bolt command that does nothing, served by uvicorn as it comes."""

import sys

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.benchmarks.load import SECRET


async def _authorize(**_: object) -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-floor", bot_id="B1", bot_user_id="U1")


def create_floor() -> Starlette:
    """An ASGI app whose only command acknowledges and nothing else."""
    app = AsyncApp(signing_secret=SECRET, authorize=_authorize, process_before_response=True)

    @app.command("/stack")
    async def nothing(ack: AsyncAck) -> None:
        await ack("ok")

    handler = AsyncSlackRequestHandler(app)

    async def events(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"])])


if __name__ == "__main__":
    uvicorn.run(create_floor(), host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)
