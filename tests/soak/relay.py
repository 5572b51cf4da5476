"""A line between two servers that can fall silent without being cut."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Relay:
    """Hands on bytes to a port of this machine. What is connected when it is frozen hears nothing more, for good."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open: list[asyncio.Event] = []
        self._loop = asyncio.new_event_loop()
        self.url = ""

    def freeze(self) -> None:
        """Let every connection there is now fall silent; later ones work."""
        self._loop.call_soon_threadsafe(self._freeze)

    def _freeze(self) -> None:
        for flowing in self._open:
            flowing.clear()
        self._open.clear()

    async def serve(self, ready: threading.Event, over: asyncio.Event) -> None:
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set()
        await over.wait()
        server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        flowing = asyncio.Event()
        flowing.set()
        self._open.append(flowing)
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self._port)
        back = asyncio.create_task(_hand_on(there_reader, writer, flowing))
        with suppress(ConnectionError):
            # From our side everything is heard, so that its end is noticed.
            await _hand_on(reader, there_writer, None)
        back.cancel()
        for one in (there_writer, writer):
            one.close()


async def _hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, flowing: asyncio.Event | None) -> None:
    while data := await reader.read(65_536):
        if flowing is not None:
            await flowing.wait()
        writer.write(data)
        await writer.drain()
    writer.close()


@contextmanager
def relayed(port: int) -> Iterator[Relay]:
    """A relay to that port, for as long as the block lasts."""
    relay, ready, over = Relay(port), threading.Event(), asyncio.Event()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: relay._loop) as runner:
            runner.run(relay.serve(ready, over))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield relay
    finally:
        relay._loop.call_soon_threadsafe(over.set)
        thread.join(10)
