"""The page, and the control API it speaks: what is shown, what a person does, and changes as they happen.

Everything here is JSON under `/playground/`; `as` names the person by id. A thing that cannot be done answers 400
with `{"error": ...}`. Changes come as server-sent events, one JSON object each, `kind` first of all.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground import files, shown
from bot.playground.doing import Act, Doing, asked
from bot.playground.live import changes
from bot.playground.looking import Looking
from bot.playground.records import Json, RefusalError
from bot.playground.tickets import ACTING_IN

if TYPE_CHECKING:
    from bot.playground.app import Playground

STATIC = Path(__file__).parent / "static"


class Page:
    """Answers the page of a playground."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world
        self._looking = Looking(playground)
        self._doing = Doing(playground)

    def routes(self) -> list[BaseRoute]:
        shows = {
            "state": self._looking.state,
            "messages": self._looking.messages,
            "views": self._looking.views,
            "wire": self._looking.wire,
            "conditions": self._looking.conditions,
        }
        return [
            Route("/", self._index),
            Route("/archives/{channel}", self._index),
            Route("/archives/{channel}/{message}", self._index),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/playground/events", self._events),
            Route("/playground/files/{id}", self._file),
            *(Route(f"/playground/{name}", self._showing(show)) for name, show in shows.items()),
            *(
                Route(f"/playground/{name}", self._acting(act), methods=["POST"])
                for name, act in self._doing.all().items()
            ),
        ]

    async def _index(self, request: Request) -> Response:
        return FileResponse(STATIC / "index.html")

    def _showing(self, show: Callable[[Request], Json]) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                return JSONResponse(show(request))
            except RefusalError as refusal:
                return JSONResponse({"error": refusal.error}, 400)

        return answer

    def _acting(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                what = asked(await request.body())
                ACTING_IN.set(str(what.get("window", "")))
                return JSONResponse(await act(self._world.person(str(what["as"])), what))
            except RefusalError as refusal:
                return JSONResponse({"error": refusal.error}, 400)

        return answer

    async def _file(self, request: Request) -> Response:
        """A file as a download, to whoever can see it."""
        try:
            file, data = files.find(self._world, self._looking.reader(request).id, request.path_params["id"])
        except RefusalError as refusal:
            return JSONResponse({"error": refusal.error}, 404)
        headers = {"content-disposition": f"attachment; filename*=utf-8''{quote(str(file['name']))}"}
        return Response(data, media_type=str(file["mimetype"]), headers=headers)

    async def _events(self, request: Request) -> Response:
        try:
            reader = self._looking.reader(request)
        except RefusalError as refusal:
            return JSONResponse({"error": refusal.error}, 400)
        told = changes(self._world, reader, lambda: shown.health(self._playground.courier))
        return StreamingResponse(told, media_type="text/event-stream")
