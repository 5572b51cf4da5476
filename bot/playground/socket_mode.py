"""Socket Mode: the app connects to us, and everything goes through that socket in envelopes it acknowledges."""

import asyncio
import json
import secrets
import time
from itertools import count

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.delivery import TIMEOUT, UNREACHABLE, Answer, Kind
from bot.playground.records import Json
from bot.playground.world import World

_TYPES = {"event": "events_api", "command": "slash_commands", "interaction": "interactive"}


class SocketTransport:
    """Sends through the sockets the app has open, in turn. Without one nothing can be delivered."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._tickets: set[str] = set()
        self._sockets: list[WebSocket] = []
        self._waiting: dict[str, asyncio.Future[str]] = {}
        self._turn = count()

    @property
    def connections(self) -> int:
        """How many sockets are open now."""
        return len(self._sockets)

    def socket_url(self) -> str:
        """A fresh address to connect to, good for one connection."""
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return f"{self._world.config.base_url.replace('http', 'ws', 1)}/socket/{ticket}"

    async def serve(self, socket: WebSocket) -> None:
        """One connection, from hello to its end."""
        ticket = socket.path_params["ticket"]
        if ticket not in self._tickets:
            await socket.close(code=1008)
            return
        self._tickets.discard(ticket)
        await socket.accept()
        self._sockets.append(socket)
        self._world.changed(kind="socket", connections=len(self._sockets))
        hello = {
            "type": "hello",
            "num_connections": len(self._sockets),
            "connection_info": {"app_id": self._world.config.app_id},
            "debug_info": {"host": "playground", "approximate_connection_time": 18_060},
        }
        try:
            await socket.send_json(hello)
            while True:
                self._acknowledged(await socket.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            if socket in self._sockets:
                self._sockets.remove(socket)
            self._world.changed(kind="socket", connections=len(self._sockets))

    def _acknowledged(self, text: str) -> None:
        try:
            said = json.loads(text)
        except ValueError:
            return
        waiting = self._waiting.get(str(said.get("envelope_id"))) if isinstance(said, dict) else None
        if waiting is not None and not waiting.done():
            payload = said.get("payload")
            waiting.set_result(json.dumps(payload) if payload else "")

    async def send(self, kind: Kind, payload: Json, retry: int, reason: str) -> Answer:
        if not self._sockets:
            return Answer(0, failure=UNREACHABLE)
        socket = self._sockets[next(self._turn) % len(self._sockets)]
        envelope: Json = {
            "envelope_id": secrets.token_hex(16),
            "type": _TYPES[kind],
            "payload": payload,
            "accepts_response_payload": kind != "event",
        }
        if kind == "event":
            envelope |= {"retry_attempt": retry, "retry_reason": reason}
        started = time.perf_counter()
        waiting = self._waiting[envelope["envelope_id"]] = asyncio.get_running_loop().create_future()
        try:
            await socket.send_json(envelope)
            body = await asyncio.wait_for(waiting, self._world.config.answer_within)
        except TimeoutError:
            return Answer(0, failure=TIMEOUT)
        except (WebSocketDisconnect, RuntimeError):
            # Starlette raises RuntimeError when the socket has gone in the meantime.
            return Answer(0, failure=UNREACHABLE)
        finally:
            del self._waiting[envelope["envelope_id"]]
        return Answer(200, body, took=(time.perf_counter() - started) * 1000)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tells the app to connect anew, as Slack does every few hours; the old sockets are the app's to close."""
        leaving, self._sockets = self._sockets, []
        for socket in leaving:
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}})

    async def close(self) -> None:
        """Ends every connection without a word."""
        for socket in list(self._sockets):
            await socket.close(code=1001)
