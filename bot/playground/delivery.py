"""Getting things to the app: signed requests over HTTP, three seconds to answer, and retries of events.

A `Courier` sends through a `Transport`: `HttpTransport` here, `SocketTransport` in socket_mode.py.
"""

import asyncio
import contextlib
import hashlib
import hmac
import json
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol
from urllib.parse import urlencode

import aiohttp

from bot.playground import payloads
from bot.playground.faults import Faults
from bot.playground.records import Json
from bot.playground.world import World

Kind = Literal["event", "command", "interaction", "url_verification"]

RETRY_AFTER = (0.0, 60.0, 300.0)
DELIVERIES_KEPT = 2_000
IDLE = 1.0
"""Seconds for which a connection without traffic is used again. Servers close theirs after two to five, and what a busy
machine sends at that very moment is lost as if nobody were there."""

TIMEOUT = "http_timeout"
UNREACHABLE = "connection_failed"
REFUSED = "http_error"


@dataclass(frozen=True)
class Answer:
    """What the app answered. `failure` is empty, or Slack's retry reason; `status` is 0 when nothing came."""

    status: int
    body: str = ""
    failure: str = ""
    no_retry: bool = False
    took: float = 0.0

    def json(self) -> Any:
        """The body as JSON; None when it is not."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@dataclass
class Delivery:
    """One thing sent to the app, with an answer for each attempt (and each duplicate).

    `state` is `waiting` until it was answered or its last retry failed (`given_up`); `next_try` is when the next
    attempt is due. `version` grows with every change, over all deliveries and calls.
    """

    kind: Kind
    payload: Json
    at: float
    id: int = 0
    version: int = 0
    state: Literal["waiting", "answered", "given_up"] = "waiting"
    next_try: float | None = None
    answers: list[Answer] = field(default_factory=list)
    problem: str = ""
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    hurry: asyncio.Event = field(default_factory=asyncio.Event)


class Transport(Protocol):
    async def send(self, kind: Kind, payload: Json, retry: int, reason: str) -> Answer: ...

    def socket_url(self) -> str: ...

    async def close(self) -> None: ...


def sign(secret: str, timestamp: int, body: str) -> str:
    """Slack's v0 signature of a request body."""
    base = f"v0:{timestamp}:{body}"
    return "v0=" + hmac.new(secret.encode(), base.encode(), hashlib.sha256).hexdigest()


class HttpTransport:
    """Posts to the app's request URL."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._session: aiohttp.ClientSession | None = None

    def socket_url(self) -> str:
        """Where a socket would be, if the app used one; nobody is sent anything there."""
        return self._world.config.base_url.replace("http", "ws", 1) + "/socket/none"

    async def send(self, kind: Kind, payload: Json, retry: int, reason: str) -> Answer:
        config = self._world.config
        as_json = kind in ("event", "url_verification")
        form = {"payload": json.dumps(payload)} if kind == "interaction" else payload
        body = json.dumps(payload) if as_json else urlencode(form)
        timestamp = int(self._world.clock())
        headers = {
            "content-type": "application/json" if as_json else "application/x-www-form-urlencoded",
            "user-agent": "Slackbot 1.0 (local playground)",
            "x-slack-request-timestamp": str(timestamp),
            "x-slack-signature": sign(config.signing_secret, timestamp, body),
        }
        if retry:
            headers |= {"x-slack-retry-num": str(retry), "x-slack-retry-reason": reason}
        started = time.perf_counter()
        answer = await self._post(body, headers)
        return Answer(
            answer.status, answer.body, answer.failure, answer.no_retry, (time.perf_counter() - started) * 1000
        )

    async def _post(self, body: str, headers: dict[str, str]) -> Answer:
        config = self._world.config
        if self._session is None:
            within = aiohttp.ClientTimeout(total=config.answer_within)
            connector = aiohttp.TCPConnector(keepalive_timeout=IDLE)
            self._session = aiohttp.ClientSession(timeout=within, connector=connector)
        try:
            async with self._session.post(
                config.request_url, data=body.encode(), headers=headers, allow_redirects=False
            ) as response:
                text = await response.text(errors="replace")
                failure = "" if 200 <= response.status < 300 else REFUSED
                return Answer(response.status, text, failure, response.headers.get("x-slack-no-retry") == "1")
        except TimeoutError:
            return Answer(0, failure=TIMEOUT)
        except aiohttp.ClientError:
            return Answer(0, failure=UNREACHABLE)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


class Courier:
    """Sends things to the app and remembers what came of them.

    Events are retried; the waits of config.py's `retry_scale` can be cut short (`hurry`), and what was given up can be
    sent `again`.
    """

    def __init__(self, world: World, faults: Faults, transport: Transport) -> None:
        self.deliveries: deque[Delivery] = deque(maxlen=DELIVERIES_KEPT)
        self.trouble = ""
        self._world = world
        self._faults = faults
        self._transport = transport
        self._tasks: set[asyncio.Task[None]] = set()

    def socket_url(self) -> str:
        return self._transport.socket_url()

    def event(self, payload: Json) -> Delivery | None:
        """Sends an event in the background, with retries; None when the app's scopes do not cover it."""
        needed = _scope_of(payload)
        if needed and needed not in self._world.config.scopes:
            return None
        delivery = self._started("event", payloads.event(self._world, payload))
        self._in_background(delivery)
        return delivery

    async def send(self, kind: Kind, payload: Json) -> tuple[Delivery, Answer]:
        """Sends something a person waits for: one attempt, no retries."""
        delivery = self._started(kind, payload)
        answer = await self._attempt(delivery, 0, "")
        self._ended(delivery, "given_up" if answer.failure else "answered")
        return delivery, answer

    def waiting(self) -> list[Delivery]:
        """The events that wait for their next attempt, oldest first."""
        return [one for one in self.deliveries if one.next_try is not None]

    def given_up(self) -> list[Delivery]:
        """The events whose every attempt failed, oldest first."""
        return [one for one in self.deliveries if one.state == "given_up" and one.kind == "event"]

    def hurry(self) -> None:
        """Makes the next attempt of everything that waits at once."""
        for delivery in self.waiting():
            delivery.hurry.set()

    def again(self) -> None:
        """Sends what was given up once more, retries included."""
        for delivery in self.given_up():
            delivery.state = "waiting"
            self._in_background(delivery)

    def resume(self, kind: Kind, payload: Json, at: float) -> None:
        """Goes on with an event that was waiting when the playground last stopped."""
        delivery = self._started(kind, payload)
        delivery.at = at
        self._in_background(delivery)

    def forget(self) -> None:
        """Drops everything: what waits will not be sent."""
        for task in self._tasks:
            task.cancel()
        self.deliveries.clear()
        self.trouble = ""

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._transport.close()

    def _in_background(self, delivery: Delivery) -> None:
        task = asyncio.create_task(self._keep_trying(delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _keep_trying(self, delivery: Delivery) -> None:
        reason = ""
        for retry, wait in enumerate((0.0, *RETRY_AFTER)):
            await self._pause(delivery, wait * self._world.config.retry_scale)
            answer = await self._attempt(delivery, retry, reason)
            if not answer.failure or answer.no_retry:
                self._ended(delivery, "answered")
                return
            last = retry == len(RETRY_AFTER)
            self._ended(delivery, "given_up" if last else "waiting")
            reason = answer.failure

    async def _pause(self, delivery: Delivery, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        delivery.next_try = self._world.clock() + seconds
        self._noted(delivery)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(delivery.hurry.wait(), seconds)
        delivery.hurry.clear()
        delivery.next_try = None

    async def _attempt(self, delivery: Delivery, retry: int, reason: str) -> Answer:
        copies = [(retry, reason), *((retry + n, TIMEOUT) for n in range(1, self._faults.duplicates))]
        sending = (self._transport.send(delivery.kind, delivery.payload, *copy) for copy in copies)
        answers = await asyncio.gather(*sending)
        delivery.answers.extend(answers)
        self.trouble = answers[0].failure
        return answers[0]

    def _started(self, kind: Kind, payload: Json) -> Delivery:
        delivery = Delivery(kind, payload, self._world.clock(), id=self._world.next_number())
        self.deliveries.append(delivery)
        self._noted(delivery)
        return delivery

    def _ended(self, delivery: Delivery, state: Literal["waiting", "answered", "given_up"]) -> None:
        delivery.state = state
        delivery.settled.set()
        self._noted(delivery)

    def _noted(self, delivery: Delivery) -> None:
        delivery.version = self._world.next_number()
        self._world.changed(kind="wire")

    def noted(self, delivery: Delivery, problem: str) -> None:
        """Notes what was wrong with what the app answered."""
        delivery.problem = problem
        self._noted(delivery)


def _scope_of(event: Json) -> str:
    """The scope that covers an event; empty when none is needed."""
    kind = event["type"]
    if kind == "message":
        area = {"channel": "channels", "group": "groups", "im": "im"}[event["channel_type"]]
        return f"{area}:history"
    covered = {"app_mention": "app_mentions:read", "member_joined_channel": "channels:read"}
    return covered.get(kind, "reactions:read" if kind.startswith("reaction_") else "")
