"""The page, and the control API it speaks: what is shown, what a person does, and changes as they happen.

Everything here is JSON under `/playground/`; `as` names the person by id. A thing that cannot be done answers 400
with `{"error": ...}`. Changes come as server-sent events, one JSON object each, `kind` first of all.
"""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground import files, payloads, shown
from bot.playground.actions import Outcome
from bot.playground.faults import FAILURES
from bot.playground.live import changes
from bot.playground.records import Channel, Json, Person, RefusalError, View
from bot.playground.tickets import ACTING_IN

if TYPE_CHECKING:
    from bot.playground.app import Playground

STATIC = Path(__file__).parent / "static"
LONGEST_WAIT = 10.0
MOST_DUPLICATES = 5


class Asked(dict[str, Any]):
    """What the page asks; a key it left out is refused."""

    def __missing__(self, key: str) -> Any:
        raise RefusalError("invalid_arguments")


Act = Callable[[Person, Asked], Awaitable[Json]]


class Page:
    """Answers the page of a playground."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world

    def routes(self) -> list[BaseRoute]:
        does: dict[str, Act] = {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "read": self._read,
            "command": self._command,
            "press": self._press,
            "suggest": self._suggest,
            "submit": self._submit,
            "close": self._close,
            "shortcut": self._shortcut,
            "home": self._open_home,
            "conditions": self._set_conditions,
            "retry": self._retry,
            "reset": self._reset,
        }
        shows = {
            "state": self._state,
            "messages": self._messages,
            "views": self._views,
            "wire": self._wire,
            "conditions": self._conditions,
        }
        return [
            Route("/", self._index),
            Route("/archives/{channel}", self._index),
            Route("/archives/{channel}/{message}", self._index),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/playground/events", self._events),
            Route("/playground/files/{id}", self._file),
            *(Route(f"/playground/{name}", self._showing(show)) for name, show in shows.items()),
            *(Route(f"/playground/{name}", self._doing(act), methods=["POST"]) for name, act in does.items()),
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

    def _doing(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                asked = _asked(await request.body())
                ACTING_IN.set(str(asked.get("window", "")))
                return JSONResponse(await act(self._world.person(str(asked["as"])), asked))
            except RefusalError as refusal:
                return JSONResponse({"error": refusal.error}, 400)

        return answer

    async def _file(self, request: Request) -> Response:
        """A file as a download, to whoever can see it."""
        try:
            file, data = files.find(self._world, self._reader(request).id, request.path_params["id"])
        except RefusalError as refusal:
            return JSONResponse({"error": refusal.error}, 404)
        headers = {"content-disposition": f"attachment; filename*=utf-8''{quote(str(file['name']))}"}
        return Response(data, media_type=str(file["mimetype"]), headers=headers)

    # What is shown

    def _state(self, request: Request) -> Json:
        return shown.state(self._world, self._reader(request)) | {"health": shown.health(self._playground.courier)}

    def _reader(self, request: Request) -> Person:
        asked = request.query_params.get("as")
        return self._world.person(asked) if asked else self._world.humans()[0]

    def _messages(self, request: Request) -> Json:
        user = self._reader(request)
        channel = self._world.channel(request.query_params.get("channel", ""))
        if channel not in self._world.channels_of(user.id):
            raise RefusalError("channel_not_found")
        assistant = {
            "prompts": self._world.prompts.get(channel.id),
            "statuses": self._world.statuses.get(channel.id, {}),
        }
        seen = [shown.message(m) for m in channel.messages.values() if m.visible_to in (None, user.id)]
        return assistant | {"messages": seen}

    def _views(self, request: Request) -> Json:
        user, world, window = self._reader(request), self._world, request.query_params.get("window", "")
        modal, home = world.current_view(user.id, window), world.views.get(world.homes.get(user.id, ""))
        return {
            "modal": payloads.view(world, modal) if modal else None,
            "depth": len(world.stack(user.id, modal.window)) if modal else 0,
            "anywhere": modal is not None and not modal.window,
            "home": payloads.view(world, home) if home else None,
        }

    def _wire(self, request: Request) -> Json:
        after = request.query_params.get("after", "0")
        if not after.isdigit():
            raise RefusalError("invalid_arguments")
        return shown.wire(self._playground.courier, list(self._playground.calls), int(after))

    def _conditions(self, request: Request) -> Json:
        return shown.conditions(self._playground.faults, self._playground.rates)

    # What a person does

    async def _say(self, user: Person, asked: Asked) -> Json:
        broadcast = asked.get("broadcast") is True
        message, _ = self._playground.writing.post(
            user, self._place(asked), str(asked["text"]), asked.get("thread"), broadcast=broadcast
        )
        return {"ts": message.ts}

    async def _edit(self, user: Person, asked: Asked) -> Json:
        self._playground.writing.edit(user, self._place(asked), str(asked["ts"]), str(asked["text"]))
        return {}

    async def _delete(self, user: Person, asked: Asked) -> Json:
        self._playground.writing.delete(user, self._place(asked), str(asked["ts"]))
        return {}

    async def _react(self, user: Person, asked: Asked) -> Json:
        self._playground.writing.react(user, self._place(asked), str(asked["ts"]), str(asked["name"]))
        return {}

    async def _read(self, user: Person, asked: Asked) -> Json:
        self._world.read(user.id, self._place(asked), str(asked["ts"]))
        return {}

    async def _command(self, user: Person, asked: Asked) -> Json:
        where, thread = self._place(asked), asked.get("thread")
        return _came(await self._playground.actions.command(user, where, str(asked["text"]), thread))

    async def _press(self, user: Person, asked: Asked) -> Json:
        block, action, value = str(asked["block"]), str(asked["action"]), asked.get("value")
        if asked.get("view"):
            view = self._view(user, asked)
            answers = asked.get("answers") or {}
            return _came(await self._playground.modals.press(user, view, block, action, value, answers))
        pressing = self._playground.actions.press(user, self._place(asked), str(asked["ts"]), block, action, value)
        return _came(await pressing)

    async def _suggest(self, user: Person, asked: Asked) -> Json:
        block, action, words = str(asked["block"]), str(asked["action"]), str(asked["words"])
        if asked.get("view"):
            options = await self._playground.modals.suggest(user, self._view(user, asked), block, action, words)
        else:
            where, ts = self._place(asked), str(asked["ts"])
            options = await self._playground.actions.suggest(user, where, ts, block, action, words)
        return {"options": options}

    async def _submit(self, user: Person, asked: Asked) -> Json:
        return {"errors": await self._playground.modals.submit(user, self._view(user, asked), asked["answers"])}

    async def _close(self, user: Person, asked: Asked) -> Json:
        await self._playground.modals.close(user, self._view(user, asked), whole=asked.get("whole") is True)
        return {}

    async def _shortcut(self, user: Person, asked: Asked) -> Json:
        callback = str(asked["callback_id"])
        if asked.get("ts") is None:
            return _came(await self._playground.actions.global_shortcut(user, callback))
        return _came(await self._playground.actions.shortcut(user, self._place(asked), str(asked["ts"]), callback))

    async def _open_home(self, user: Person, asked: Asked) -> Json:
        await self._playground.actions.open_home(user, asked.get("tab", "home"))
        return {}

    async def _set_conditions(self, user: Person, asked: Asked) -> Json:
        slow, failing, copies = asked["slow"], asked["failing"], asked["duplicates"]
        fits = (
            isinstance(slow, int | float)
            and 0 <= slow <= LONGEST_WAIT
            and failing in ("", *FAILURES)
            and copies in range(1, MOST_DUPLICATES + 1)
        )
        if not fits:
            raise RefusalError("invalid_arguments")
        faults, rates = self._playground.faults, self._playground.rates
        faults.slow("*", slow)
        faults.failing, faults.duplicates, rates.on = failing, copies, asked["rates"] is True
        self._world.changed(kind="conditions")
        return shown.conditions(faults, rates)

    async def _retry(self, user: Person, asked: Asked) -> Json:
        self._playground.courier.hurry()
        self._playground.courier.again()
        return {}

    async def _reset(self, user: Person, asked: Asked) -> Json:
        await self._playground.reset()
        return {}

    async def _events(self, request: Request) -> Response:
        try:
            reader = self._reader(request)
        except RefusalError as refusal:
            return JSONResponse({"error": refusal.error}, 400)
        told = changes(self._world, reader, lambda: shown.health(self._playground.courier))
        return StreamingResponse(told, media_type="text/event-stream")

    def _place(self, asked: Asked) -> Channel:
        return self._world.channel(str(asked["channel"]))

    def _view(self, user: Person, asked: Asked) -> View:
        view = self._world.views.get(str(asked["view"]))
        if view is None or view.user != user.id:
            raise RefusalError("view_not_found")
        return view


def _asked(body: bytes) -> Asked:
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise RefusalError("invalid_arguments")
    return Asked(said)


def _came(outcome: Outcome | None) -> Json:
    return {"failure": outcome.answer.failure if outcome else ""}
