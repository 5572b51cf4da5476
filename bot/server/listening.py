"""A port of this machine, and a web server on it that ends quietly."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.errors import AdvisorError
from bot.server.sending import OneSendProtocol


class QuietServer(uvicorn.Server):
    """Ends when it is told to stop, instead of dying of the signal afterwards."""

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


class _Beside(uvicorn.Server):
    """Leaves the signals to the program."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def configured(app: ASGIApp, *, lifespan: bool = True) -> uvicorn.Config:
    """How we serve: without uvicorn's own log, and with a short wait for what is under way at the end."""
    return uvicorn.Config(
        app,
        http=OneSendProtocol,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=2,
        lifespan="on" if lifespan else "off",
    )


@contextlib.asynccontextmanager
async def serving_beside(app: ASGIApp, host: str, port: int | None) -> AsyncIterator[None]:
    """Serve the app in this event loop meanwhile; nothing without a port. Raises AdvisorError when it is taken."""
    if port is None:
        yield
        return
    server = _Beside(configured(app, lifespan=False))
    with listen(host, port) as listening:
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            yield
        finally:
            server.should_exit = True
            await serving


def listen(host: str, port: int) -> socket.socket:
    """Take a port, 0 for a free one. Raises AdvisorError when it cannot be had."""
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
