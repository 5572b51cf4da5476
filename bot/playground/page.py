"""The page, and the control API it speaks: what is shown, what a person does, and changes as they happen.

Everything here is JSON under `/playground/`; `as` names the person by id. A thing that cannot be done answers 400
with `{"error": ...}`. Changes come as server-sent events, one JSON object each, `kind` first of all.
"""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground import payloads
from bot.playground.actions import Actions, Outcome
from bot.playground.delivery import Courier, Delivery
from bot.playground.live import changes, shown
from bot.playground.modals import Modals
from bot.playground.records import Channel, Json, Person, RefusalError, View
from bot.playground.web_api import Call, WebApi
from bot.playground.world import SLACKBOT, World

STATIC = Path(__file__).parent / "static"
LOG_SHOWN = 200


class Asked(dict[str, Any]):
    """What the page asks; a key it left out is refused."""

    def __missing__(self, key: str) -> Any:
        raise RefusalError("invalid_arguments")


Act = Callable[[Person, Asked], Awaitable[Json]]


class Page:
    def __init__(self, world: World, actions: Actions, modals: Modals, courier: Courier, api: WebApi) -> None:
        self._world = world
        self._actions = actions
        self._modals = modals
        self._courier = courier
        self._api = api

    def routes(self) -> list[BaseRoute]:
        does: dict[str, Act] = {
            "say": self._say,
            "command": self._command,
            "press": self._press,
            "submit": self._submit,
            "close": self._close,
            "shortcut": self._shortcut,
            "home": self._open_home,
        }
        shows = {"state": self._state, "messages": self._messages, "views": self._views, "log": self._log}
        return [
            Route("/", self._index),
            Route("/archives/{channel}/{message}", self._index),
            Mount("/static", StaticFiles(directory=STATIC)),
            Route("/playground/events", self._events),
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
                return JSONResponse(await act(self._world.person(str(asked["as"])), asked))
            except RefusalError as refusal:
                return JSONResponse({"error": refusal.error}, 400)

        return answer

    def _state(self, request: Request) -> Json:
        config = self._world.config
        user = self._reader(request)
        return {
            "title": config.title,
            "hint": config.hint,
            "app": {"id": config.bot_user_id, "name": config.app_name},
            "command": {"name": config.command, "hint": config.command_hint},
            "shortcuts": dict(config.shortcuts),
            "slackbot": SLACKBOT,
            "me": user.id,
            "direct": self._world.direct(user.id).id,
            "people": [
                {"id": p.id, "name": p.name, "real_name": p.real_name, "is_bot": p.is_bot}
                for p in self._world.people.values()
            ],
            "channels": [self._channel(channel) for channel in self._world.channels_of(user.id)],
        }

    def _reader(self, request: Request) -> Person:
        asked = request.query_params.get("as")
        return self._world.person(asked) if asked else self._world.humans()[0]

    def _channel(self, one: Channel) -> Json:
        last = next(reversed(one.messages), None)
        return {
            "id": one.id,
            "name": one.name,
            "kind": one.kind,
            "topic": one.topic,
            "archived": one.archived,
            "app_is_member": self._world.app_is_in(one),
            "members": len(one.members),
            "latest": last,
        }

    def _messages(self, request: Request) -> Json:
        user = self._reader(request)
        channel = self._world.channel(request.query_params.get("channel", ""))
        if channel not in self._world.channels_of(user.id):
            raise RefusalError("channel_not_found")
        return {"messages": [shown(m) for m in channel.messages.values() if m.visible_to in (None, user.id)]}

    def _views(self, request: Request) -> Json:
        user, world = self._reader(request), self._world
        modal, home = world.current_view(user.id), world.views.get(world.homes.get(user.id, ""))
        return {
            "modal": payloads.view(world, modal) if modal else None,
            "home": payloads.view(world, home) if home else None,
        }

    def _log(self, request: Request) -> Json:
        deliveries, calls = list(self._courier.deliveries), list(self._api.calls)
        return {
            "deliveries": [_shown_delivery(one) for one in deliveries[-LOG_SHOWN:]],
            "calls": [_shown_call(one) for one in calls[-LOG_SHOWN:]],
        }

    async def _say(self, user: Person, asked: Asked) -> Json:
        where = self._world.channel(str(asked["channel"]))
        message, _ = self._actions.post(user, where, str(asked["text"]), asked.get("thread"))
        return {"ts": message.ts}

    async def _command(self, user: Person, asked: Asked) -> Json:
        where = self._world.channel(str(asked["channel"]))
        return _came(await self._actions.command(user, where, str(asked["text"]), asked.get("thread")))

    async def _press(self, user: Person, asked: Asked) -> Json:
        block, action, value = asked["block"], asked["action"], asked.get("value")
        if asked.get("view"):
            view = self._view(user, str(asked["view"]))
            answers = asked.get("answers") or {}
            return _came(await self._modals.press(user, view, block, action, value, answers))
        where = self._world.channel(str(asked["channel"]))
        return _came(await self._actions.press(user, where, asked["ts"], block, action, value))

    async def _submit(self, user: Person, asked: Asked) -> Json:
        return {"errors": await self._modals.submit(user, self._view(user, str(asked["view"])), asked["answers"])}

    async def _close(self, user: Person, asked: Asked) -> Json:
        await self._modals.close(user, self._view(user, str(asked["view"])))
        return {}

    async def _shortcut(self, user: Person, asked: Asked) -> Json:
        where = self._world.channel(str(asked["channel"]))
        return _came(await self._actions.shortcut(user, where, asked["ts"], asked["callback_id"]))

    async def _open_home(self, user: Person, asked: Asked) -> Json:
        await self._actions.open_home(user, asked.get("tab", "home"))
        return {}

    async def _events(self, request: Request) -> Response:
        try:
            reader = self._reader(request)
        except RefusalError as refusal:
            return JSONResponse({"error": refusal.error}, 400)
        return StreamingResponse(changes(self._world, reader), media_type="text/event-stream")

    def _view(self, user: Person, view_id: str) -> View:
        view = self._world.views.get(view_id)
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


def _shown_delivery(one: Delivery) -> Json:
    answers: list[dict[str, Any]] = [
        {"status": a.status, "failure": a.failure, "body": a.body, "took": a.took} for a in one.answers
    ]
    return {"kind": one.kind, "payload": one.payload, "at": one.at, "answers": answers, "problem": one.problem}


def _shown_call(one: Call) -> Json:
    return {
        "method": one.method,
        "arguments": one.arguments,
        "answer": one.answer,
        "at": one.at,
        "took": one.took,
    }
