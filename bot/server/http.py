"""The ASGI app: Slack's endpoint, and whether the process lives and can take requests.

It imports little. What answers takes more than a second to import, and whoever asks whether the process lives should
not have to wait for it.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import logs
from bot.errors import AdvisorError
from bot.metrics import Metrics
from bot.server.clock import now
from bot.server.listening import QuietServer, configured, listen
from bot.server.reloading import reloading
from bot.server.watching import Watched, watching_routes
from bot.settings import Settings
from bot.slack.installation.paths import INSTALL_PATH, PATH, REDIRECT_PATH

if TYPE_CHECKING:
    from bot.server.answering import Answering

logger = logging.getLogger(__name__)

LONGEST_BODY = 1_000_000
"""Bytes; Slack sends far less."""

UNKNOWN = "unknown"
_KINDS = frozenset({"event_callback", "block_actions", "view_submission", "view_closed", "message_action", "shortcut"})


@dataclass
class _Running(Watched):
    """The same, with what takes requests."""

    answering: "Answering | None" = None
    signed: bool | None = None
    """Whether any request so far carried Slack's signature; None before the first."""


def create_server(
    settings: Settings,
    *,
    slot: str = "web",
    on_failure: Callable[[BaseException], None] | None = None,
    clock: Callable[[], datetime] = now,
) -> Starlette:
    """The server. It answers `/healthz` at once, and `/readyz` with 200 as soon as it can take requests.

    Starting goes on in the background; when it fails `on_failure` is told, and nothing but `/healthz` works. `slot` as
    in `lifecycle.running`.
    """
    state = _Running()

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        stop = asyncio.Event()
        living = asyncio.create_task(_live(settings, slot, clock, state, stop))
        living.add_done_callback(lambda task: _report(task, on_failure))
        async with reloading(lambda: state.services):
            yield
        stop.set()
        if state.services is None:
            living.cancel()
        await asyncio.wait({living})

    secret = settings.slack_signing_secret
    verifier = SignatureVerifier(secret.get_secret_value() if secret else "")

    async def slack(request: Request) -> Response:
        return await _slack(state, verifier, request)

    routes = [Route(PATH, slack, methods=["POST"]), *watching_routes(state)]
    if settings.many_workspaces:
        routes += _installing_routes(state)
    return Starlette(routes=routes, lifespan=lifespan)


def serve(settings: Settings, host: str, port: int, *, slot: str | None = None) -> None:
    """Serve until told to stop (SIGTERM, SIGINT). Raises AdvisorError when it cannot start.

    `slot` as in `lifecycle.running`; the port by default, which fits as long as it stays the same over a restart.
    """
    settings.need_slack(socket=False)
    logs.configure(settings.log_level, settings.log_format)
    listening = listen(host, port)
    failures: list[BaseException] = []

    def fail(error: BaseException) -> None:
        failures.append(error)
        server.should_exit = True

    app = create_server(settings, slot=slot or str(listening.getsockname()[1]), on_failure=fail)
    server = QuietServer(configured(app))
    with listening:
        logger.info("listening on http://%s:%s", *listening.getsockname()[:2])
        asyncio.run(server.serve(sockets=[listening]))
    if failures:
        raise failures[0]


async def _live(
    settings: Settings, slot: str, clock: Callable[[], datetime], state: _Running, stop: asyncio.Event
) -> None:
    answering = await asyncio.to_thread(_imported)
    async with answering(settings, slot, clock, state.metrics) as taking:
        state.answering, state.services = taking, taking.services
        logger.info("ready, with knowledge %s", taking.services.advising.advisor.knowledge.digest[:12])
        try:
            await stop.wait()
        finally:
            state.answering = state.services = None


def _imported() -> Callable[[Settings, str, Callable[[], datetime], Metrics], AbstractAsyncContextManager["Answering"]]:
    from bot.server.answering import answering

    return answering


def _report(task: asyncio.Task[None], on_failure: Callable[[BaseException], None] | None) -> None:
    error = None if task.cancelled() else task.exception()
    if error is None:
        return
    if not isinstance(error, AdvisorError):
        logger.error("could not start", exc_info=error)
    if on_failure is not None:
        on_failure(error)


def _installing_routes(state: _Running) -> list[Route]:
    """Where installing begins, and where Slack sends people back to."""

    async def begin(request: Request) -> Response:
        return await state.answering.begin_installing(request) if state.answering else _starting()

    async def end(request: Request) -> Response:
        return await state.answering.end_installing(request) if state.answering else _starting()

    return [Route(INSTALL_PATH, begin, methods=["GET"]), Route(REDIRECT_PATH, end, methods=["GET"])]


def _starting() -> Response:
    return PlainTextResponse("Starting. Load this page again in a moment.", 503, {"Retry-After": "5"})


async def _slack(state: _Running, verifier: SignatureVerifier, request: Request) -> Response:
    """What Slack sends, measured."""
    started, kind = time.perf_counter(), UNKNOWN
    body = await _body(request)
    if body is None:
        response: Response = PlainTextResponse("too large", 413, {"Connection": "close"})
    else:
        let_in = _let_in(state, verifier, request, body)
        if isinstance(let_in, Response):
            response = let_in
        else:
            kind, answered = let_in
            response = await answered
    state.metrics.delivered(kind, response.status_code, time.perf_counter() - started)
    return response


def _let_in(
    state: _Running, verifier: SignatureVerifier, request: Request, body: bytes
) -> tuple[str, Awaitable[Response]] | Response:
    """The kind of the request and what answers it, or why it is not taken. The signature comes first: Bolt would read
    the body before it checks who sent it."""
    signed = _is_from_slack(verifier, request, body)
    if not signed and state.signed is None:
        logger.warning(
            "A request was refused whose signature does not fit SLACK_SIGNING_SECRET. If it came from Slack, the "
            "secret is wrong. Copy the signing secret from Basic Information on your app's page."
        )
    state.signed = signed or bool(state.signed)
    if not signed:
        return PlainTextResponse("not signed by Slack, or too long ago", 401)
    if state.answering is None:
        return PlainTextResponse("starting", 503, {"Retry-After": "5"})
    understood = state.answering.read(request, body)
    if understood is None:
        return PlainTextResponse("not a request of Slack’s", 400)
    kind = "command" if "command" in understood.body else kind_of(understood.body.get("type"))
    return kind, state.answering.answer(understood)


def kind_of(said: object) -> str:
    """What sort of delivery it is: one of a few, whatever was sent."""
    return said if isinstance(said, str) and said in _KINDS else UNKNOWN


async def _body(request: Request) -> bytes | None:
    """The body, None when it is longer than anything of Slack's; no more than that is kept, whatever was announced."""
    kept = bytearray()
    async for piece in request.stream():
        kept += piece
        if len(kept) > LONGEST_BODY:
            return None
    return bytes(kept)


def _is_from_slack(verifier: SignatureVerifier, request: Request, body: bytes) -> bool:
    try:
        return verifier.is_valid_request(body, dict(request.headers))
    except (ValueError, TypeError, OverflowError):
        # A timestamp that is no number or an absurd one, a signature or a body that is no text.
        return False
