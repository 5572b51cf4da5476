"""The ASGI app: Slack's endpoint, and whether the process lives and can take requests."""

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import uvicorn
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_sdk.signature import SignatureVerifier
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot import logs
from bot.errors import AdvisorError, StoreError
from bot.server.installing import installing_routes
from bot.server.lifecycle import now, running
from bot.server.reloading import reloading
from bot.settings import Settings
from bot.slack.app import create_app
from bot.slack.installing import ManyWorkspaces
from bot.slack.manifest import PATH
from bot.slack.oauth import install_flow
from bot.slack.services import Services

logger = logging.getLogger(__name__)

LONGEST_BODY = 1_000_000
"""Bytes; Slack sends far less."""


@dataclass
class _Running:
    """What the process has come to: nothing yet, everything, or a failure."""

    services: Services | None = None
    slack: AsyncApp | None = None
    installing: AsyncOAuthFlow | None = None


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

    async def ready(request: Request) -> Response:
        return await _ready(state)

    routes = [
        Route(PATH, slack, methods=["POST"]),
        Route("/healthz", _healthy, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
    ]
    if settings.many_workspaces:
        routes += installing_routes(lambda: state.installing)
    return Starlette(routes=routes, lifespan=lifespan)


def serve(settings: Settings, host: str, port: int, *, slot: str | None = None) -> None:
    """Serve until told to stop (SIGTERM, SIGINT). Raises AdvisorError when it cannot start.

    `slot` as in `lifecycle.running`; the port by default, which fits as long as it stays the same over a restart.
    """
    settings.need_slack(socket=False)
    logs.configure(settings.log_level, settings.log_format)
    listening = _listen(host, port)
    failures: list[BaseException] = []

    def fail(error: BaseException) -> None:
        failures.append(error)
        server.should_exit = True

    app = create_server(settings, slot=slot or str(listening.getsockname()[1]), on_failure=fail)
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=2)
    server = _Server(config)
    with listening:
        logger.info("listening on http://%s:%s", *listening.getsockname()[:2])
        asyncio.run(server.serve(sockets=[listening]))
    if failures:
        raise failures[0]


class _Server(uvicorn.Server):
    """Ends quietly when it is told to stop, instead of dying of the signal afterwards."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)


async def _live(
    settings: Settings, slot: str, clock: Callable[[], datetime], state: _Running, stop: asyncio.Event
) -> None:
    async with running(settings, slot, clock) as services:
        state.services = services
        state.slack = create_app(settings, services, verified=True)
        if isinstance(services.workspaces, ManyWorkspaces):
            state.installing = install_flow(settings, services, services.workspaces)
        logger.info("ready, with knowledge %s", services.advising.advisor.knowledge.digest[:12])
        try:
            await stop.wait()
        finally:
            state.slack = state.services = state.installing = None


def _report(task: asyncio.Task[None], on_failure: Callable[[BaseException], None] | None) -> None:
    error = None if task.cancelled() else task.exception()
    if error is None:
        return
    if not isinstance(error, AdvisorError):
        logger.error("could not start", exc_info=error)
    if on_failure is not None:
        on_failure(error)


async def _slack(state: _Running, verifier: SignatureVerifier, request: Request) -> Response:
    """What Slack sends. The signature comes first: Bolt would read the body before it checks who sent it."""
    body = await _body(request)
    if body is None:
        return PlainTextResponse("too large", 413, {"Connection": "close"})
    if not _is_from_slack(verifier, request, body):
        return PlainTextResponse("not signed by Slack, or too long ago", 401)
    if state.slack is None:
        return PlainTextResponse("starting", 503, {"Retry-After": "5"})
    understood = _read(request, body)
    if understood is None:
        return PlainTextResponse("not a request of Slack’s", 400)
    return to_starlette_response(await state.slack.async_dispatch(understood))


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


def _read(request: Request, body: bytes) -> AsyncBoltRequest | None:
    try:
        understood = to_async_bolt_request(request, body)
    except (ValueError, TypeError, AttributeError):
        return None
    return understood if isinstance(understood.body, dict) and understood.body else None


async def _healthy(request: Request) -> Response:
    return PlainTextResponse("ok")


async def _ready(state: _Running) -> Response:
    services = state.services
    if services is None:
        return JSONResponse({"ready": False, "why": "starting"}, 503)
    try:
        async with services.db.read() as conn:
            await conn.execute(text("select 1"))
    except StoreError as error:
        return JSONResponse({"ready": False, "why": str(error)}, 503)
    knowledge = services.advising.advisor.knowledge
    counts = {
        "digest": knowledge.digest,
        "comparisons": len(knowledge.comparisons),
        "facts": sum(len(comparison.facts) for comparison in knowledge.comparisons),
        "criteria": sum(len(comparison.criteria) for comparison in knowledge.comparisons),
    }
    encoder = "on" if services.settings.encoder else "off"
    return JSONResponse({"ready": True, "database": "ok", "knowledge": counts, "encoder": encoder})


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named asyncio switches off Nagle's algorithm, which would hold every answer back for 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise AdvisorError(
            f"Cannot listen on {host}, port {port}: {error.strerror or error}. Stop what uses it, or give another with "
            "--port."
        ) from None
    return listening
