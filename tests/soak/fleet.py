"""The app as processes of their own behind one address, as a load balancer puts them, on either database."""

import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.hosting import running, take_port
from tests.driving.driver import SlackDriver
from tests.passing_on import passed_on
from tests.whole_app import AppProcess, WholeApp, whole_app


@dataclass
class Fleet:
    """The processes, not yet started, and the Slack they serve."""

    slack: SlackDriver
    processes: list[AppProcess]
    front: "Front"
    app: WholeApp

    def start(self) -> None:
        """Start them all, and wait until each can take requests."""
        for process in self.processes:
            process.start()


class Front:
    """Hands each request to the next process in turn; past one that takes none, as a balancer does."""

    def __init__(self, urls: list[str]) -> None:
        self.urls = urls
        self.statuses: list[int] = []
        """What the processes answered, 502 where one died over it and 503 where none was there."""
        self._turn = itertools.count()
        self._session: aiohttp.ClientSession | None = None

    def served(self) -> Starlette:
        @contextlib.asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as self._session:
                yield

        return Starlette(routes=[Route("/slack/events", self._hand_on, methods=["POST"])], lifespan=lifespan)

    async def _hand_on(self, request: Request) -> Response:
        answer = await self._answer(request, await request.body())
        self.statuses.append(answer.status_code)
        return answer

    async def _answer(self, request: Request, body: bytes) -> Response:
        assert self._session is not None
        for _ in self.urls:
            try:
                return await passed_on(self._session, request, body, self.urls[next(self._turn) % len(self.urls)])
            except aiohttp.ClientConnectorError:
                continue
            except aiohttp.ClientError:
                return Response("died over it", 502)
        return Response("nobody there", 503)


@contextmanager
def fleet(folder: Path, url: str, count: int = 1, **changes: Any) -> Iterator[Fleet]:
    """So many processes on the database at `url`; `changes` are settings. There are no limits for a person."""
    with ExitStack() as stack:
        settings = {"database_url": url, "rate_per_person": 0, "rate_per_workspace": 0, **changes}
        app = stack.enter_context(whole_app(folder, **settings))
        places = [take_port() for _ in range(count)]
        front = Front([place.url for place in places])
        stack.enter_context(running(front.served(), app._place))
        each = [WholeApp(app.slack, app.settings, place.url, "http", place) for place in places]
        processes = [stack.enter_context(one.as_process(folder / f"log{number}")) for number, one in enumerate(each)]
        yield Fleet(app.slack, processes, front, each[0])
