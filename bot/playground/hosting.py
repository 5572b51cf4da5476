"""Serves ASGI apps on loopback from a background thread, for tests and for trying things."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.types import ASGIApp

from bot.errors import AdvisorError

START_SECONDS = 30.0


class _Server(uvicorn.Server):
    """Notices quickly that it should stop; uvicorn's own loop looks ten times a second."""

    async def main_loop(self) -> None:
        while not await self.on_tick(0):  # noqa: ASYNC110 - should_exit is a plain attribute, set from another thread
            await asyncio.sleep(0.01)


@dataclass(frozen=True)
class Place:
    """A port of this machine, taken but not yet served: two servers that need each other's address take both first."""

    listening: socket.socket
    url: str


def take_port(port: int = 0) -> Place:
    """Takes a port on 127.0.0.1; a free one when none is named."""
    # Named as TCP, or asyncio leaves Nagle's algorithm on and every small answer waits some 40 ms.
    listening = socket.socket(proto=socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
    except OSError:
        listening.close()
        raise AdvisorError(f"Port {port} is in use. Stop what uses it, or name another port.") from None
    return Place(listening, f"http://127.0.0.1:{listening.getsockname()[1]}")


def serve_in_thread(app: ASGIApp, place: Place | None = None) -> tuple[str, Callable[[], None]]:
    """Serves `app` and returns once it answers: its URL, and what stops it and waits for its end."""
    place = place or take_port()
    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="on", timeout_graceful_shutdown=1)
    server = _Server(config)
    thread = threading.Thread(target=server.run, args=([place.listening],), name=f"serving {place.url}", daemon=True)
    thread.start()
    waiting = threading.Event()
    for _ in range(int(START_SECONDS / 0.01)):
        if server.started or not thread.is_alive():
            break
        waiting.wait(0.01)

    def stop() -> None:
        server.should_exit = True
        thread.join(START_SECONDS)
        place.listening.close()

    if not server.started:
        stop()
        raise AdvisorError(f"The server at {place.url} did not start.")
    return place.url, stop


@contextmanager
def running(app: ASGIApp, place: Place | None = None) -> Iterator[str]:
    """`serve_in_thread` for a `with` block; gives the URL."""
    url, stop = serve_in_thread(app, place)
    try:
        yield url
    finally:
        stop()
