"""`/api/<method>`: who is calling and with what, then one of the methods, then Slack's way of answering."""

import asyncio
import base64
import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bot.playground import assistant, chat, files, joining, reading, steps, views
from bot.playground.delivery import Courier
from bot.playground.faults import Fault, Faults
from bot.playground.rates import Rates
from bot.playground.records import Json, RefusalError
from bot.playground.world import World

CALLS_KEPT = 2_000


@dataclass(frozen=True)
class Call:
    """One call the app made: what it asked, what it was told, and how long that took (milliseconds).

    `version` is its place among all calls and deliveries.
    """

    version: int
    method: str
    arguments: Json
    answer: Json
    at: float
    took: float


@dataclass(frozen=True)
class Method:
    """A Web API method: what it does, and the scope it needs, given its arguments."""

    run: Callable[[World, Courier, Json], Json]
    scope: Callable[[World, Json], str] = lambda world, arguments: ""
    app_level: bool = False
    open: bool = False
    """Whether it takes no token: the app shows its client id and secret."""


def _needs(scope: str) -> Callable[[World, Json], str]:
    return lambda world, arguments: scope


METHODS: dict[str, Method] = {
    "auth.test": Method(reading.auth_test),
    "users.info": Method(reading.users_info, _needs("users:read")),
    "conversations.info": Method(reading.conversations_info, reading.scope_by_kind("read")),
    "conversations.open": Method(reading.conversations_open, _needs("im:write")),
    "conversations.list": Method(reading.conversations_list, _needs("channels:read")),
    "conversations.members": Method(reading.conversations_members, reading.scope_by_kind("read")),
    "conversations.replies": Method(reading.conversations_replies, reading.scope_by_kind("history")),
    "conversations.history": Method(reading.conversations_history, reading.scope_by_kind("history")),
    "conversations.join": Method(joining.join, _needs("channels:join")),
    "chat.postMessage": Method(chat.post_message, _needs("chat:write")),
    "chat.update": Method(chat.update, _needs("chat:write")),
    "chat.postEphemeral": Method(chat.post_ephemeral, _needs("chat:write")),
    "chat.getPermalink": Method(chat.get_permalink),
    "files.getUploadURLExternal": Method(files.get_upload_url, _needs("files:write")),
    "files.completeUploadExternal": Method(files.complete_upload, _needs("files:write")),
    "reactions.add": Method(chat.add_reaction, _needs("reactions:write")),
    "reactions.remove": Method(chat.remove_reaction, _needs("reactions:write")),
    "views.open": Method(views.open_view),
    "views.push": Method(views.push_view),
    "views.update": Method(views.update_view),
    "views.publish": Method(views.publish_view),
    "assistant.threads.setSuggestedPrompts": Method(assistant.set_suggested_prompts, _needs("assistant:write")),
    "assistant.threads.setStatus": Method(assistant.set_status, _needs("chat:write")),
    "oauth.v2.access": Method(lambda world, courier, arguments: world.grants.access(arguments), open=True),
    "functions.completeSuccess": Method(steps.complete_success),
    "functions.completeError": Method(steps.complete_error),
    "apps.connections.open": Method(reading.connections_open, app_level=True),
}


class WebApi:
    """Answers the app's calls, and remembers them."""

    def __init__(self, world: World, courier: Courier, faults: Faults, rates: Rates) -> None:
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self._world = world
        self._courier = courier
        self._faults = faults
        self._rates = rates

    async def answer(self, request: Request) -> Response:
        name = request.path_params["method"]
        at, started = self._world.clock(), time.perf_counter()
        arguments, token = await _arguments(request)
        await asyncio.sleep(self._faults.wait(name))
        fault = self._faults.take(name) or self._rates.take(name, arguments)
        if fault is not None:
            answer: Json = {"ok": False, "error": fault.error or f"(HTTP {fault.http})"}
            if fault.done:
                self._run(name, token, arguments)
            if fault.late:
                self._faults.overdue += 1
                asyncio.get_running_loop().call_later(fault.late, self._run_late, name, token, arguments)
            await asyncio.sleep(fault.hangs)
        else:
            answer = self._run(name, token, arguments)
        took = (time.perf_counter() - started) * 1000
        self.calls.append(Call(self._world.next_number(), name, arguments, answer, at, took))
        self._world.changed(kind="wire")
        if fault is not None:
            return faulty(fault, answer)
        return JSONResponse(answer, headers={"x-oauth-scopes": ",".join(sorted(self._world.config.scopes))})

    def _run_late(self, name: str, token: str, arguments: Json) -> None:
        self._run(name, token, arguments)
        self._faults.overdue -= 1

    def _run(self, name: str, token: str, arguments: Json) -> Json:
        method = METHODS.get(name)
        if method is None:
            return {"ok": False, "error": "unknown_method", "req_method": name}
        try:
            self._authorise(method, token, arguments)
            return {"ok": True, **method.run(self._world, self._courier, arguments)}
        except RefusalError as refusal:
            return {"ok": False, "error": refusal.error, **refusal.details}

    def _authorise(self, method: Method, token: str, arguments: Json) -> None:
        config = self._world.config
        if method.open:
            return
        if not token:
            raise RefusalError("not_authed")
        if token not in (config.bot_token, config.app_token):
            self._world.grants.check(token)
        if (token == config.app_token) is not method.app_level:
            raise RefusalError("not_allowed_token_type")
        needed = method.scope(self._world, arguments)
        if needed and needed not in config.scopes:
            raise RefusalError("missing_scope", needed=needed, provided=",".join(sorted(config.scopes)))


async def _arguments(request: Request) -> tuple[Json, str]:
    """What the app asked, from query, form or JSON body, and the token it showed."""
    body = await request.body()
    arguments: Json = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        parsed = _parsed(body)
        arguments |= parsed if isinstance(parsed, dict) else {}
    else:
        arguments |= dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    kind, _, shown = request.headers.get("authorization", "").partition(" ")
    token = arguments.pop("token", "")
    if kind.lower() == "basic":
        id, _, secret = base64.b64decode(shown).decode(errors="replace").partition(":")
        arguments |= {"client_id": id, "client_secret": secret}
    return arguments, shown if kind.lower() == "bearer" else str(token)


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def faulty(fault: Fault, answer: Json) -> Response:
    """What a call that meets a fault is answered."""
    if fault.cut:
        return CutOff()
    if fault.body:
        kind = "text/html" if fault.http != 200 else "application/json"
        return Response(fault.body, fault.http, media_type=kind)
    headers = {"retry-after": str(fault.retry_after)} if fault.retry_after else None
    return JSONResponse(answer, fault.http, headers=headers)


class CutOff(Response):
    """An answer that stops in the middle: the server closes the connection when the rest never comes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"ok": ', "more_body": True})
