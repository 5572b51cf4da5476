"""As much of Slack's Web API as posting a message needs, over loopback HTTP."""

import itertools
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

Answer = Callable[[], Response]


def refusal(code: str) -> Answer:
    return lambda: JSONResponse({"ok": False, "error": code})


def rate_limit(seconds: int) -> Answer:
    return lambda: JSONResponse(
        {"ok": False, "error": "ratelimited"}, status_code=429, headers={"Retry-After": str(seconds)}
    )


def broken(body: str, *, status: int = 200, kind: str = "application/json") -> Answer:
    return lambda: Response(body, status_code=status, media_type=kind)


def page_of_a_proxy() -> Response:
    return HTMLResponse("<h1>Bad gateway</h1>", status_code=502)


class SlackStandIn:
    """Keeps messages by channel. `before` and `after` say what to answer instead, before or after posting."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.calls: list[str] = []
        self.before: dict[str, list[Answer]] = {}
        self.after: list[Answer] = []
        self.page = 100
        self._ts = itertools.count(1)

    @property
    def texts(self) -> list[str]:
        return [message["text"] for message in self.messages]

    def say(self, channel: str, text: str, **more: Any) -> dict[str, Any]:
        """A message is in the channel."""
        message = {"channel": channel, "text": text, "ts": f"2000000000.{next(self._ts):06}", **more}
        self.messages.append(message)
        return message

    async def answer(self, request: Request) -> Response:
        method = request.path_params["method"]
        self.calls.append(method)
        posted = request.headers.get("content-type", "").startswith("application/json")
        arguments = await request.json() if posted else dict(request.query_params)
        if self.before.get(method):
            return self.before[method].pop(0)()
        if method == "chat.postMessage":
            return self._post(arguments)
        if method == "conversations.open":
            return JSONResponse({"ok": True, "channel": {"id": f"D-{arguments['users']}"}})
        return self._read(arguments)

    def _post(self, arguments: dict[str, Any]) -> Response:
        channel = arguments.pop("channel")
        if channel.startswith("U"):
            channel = f"D-{channel}"
        message = self.say(channel, **arguments)
        if self.after:
            return self.after.pop(0)()
        return JSONResponse({"ok": True, "channel": channel, "ts": message["ts"], "message": message})

    def _read(self, arguments: dict[str, Any]) -> Response:
        with_metadata = arguments.get("include_all_metadata") == "1"
        found = [
            {name: value for name, value in message.items() if name != "metadata" or with_metadata}
            for message in self.messages
            if message["channel"] == arguments.get("channel")
            and message.get("thread_ts") == arguments.get("ts")
            and message["ts"] > arguments["oldest"]
        ]
        start = int(arguments.get("cursor") or 0)
        more = str(start + self.page) if start + self.page < len(found) else ""
        return JSONResponse(
            {"ok": True, "messages": found[start : start + self.page], "response_metadata": {"next_cursor": more}}
        )


@asynccontextmanager
async def serving(slack: SlackStandIn) -> AsyncIterator[str]:
    """The stand-in's base URL while it is served."""
    app = Starlette(routes=[Route("/api/{method}", slack.answer, methods=["GET", "POST"])])
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_level="critical", lifespan="off", ws="none")
        config.load()
        server = uvicorn.Server(config)
        server.lifespan = config.lifespan_class(config)
        # Without the server's own loop, which notices only after a while that it should stop.
        await server.startup(sockets=[listener])
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/api/"
        finally:
            await server.shutdown(sockets=[listener])
