"""Signed requests over keep-alive connections, counted and timed."""

import asyncio
import hashlib
import hmac
import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from urllib.parse import urlencode

SECRET = "benchmark-signing-secret"


@dataclass(frozen=True)
class Measured:
    """One load: requests a second, and latencies in milliseconds. `failed` counts answers other than 200."""

    per_second: float
    p50: float
    p99: float
    failed: int


def command(port: int, text: str) -> bytes:
    """The whole HTTP request of a signed slash command; signatures hold for five minutes."""
    body = urlencode(
        {
            "token": "t",
            "team_id": "T0PLAYROOM",
            "team_domain": "playground",
            "channel_id": "C000000001",
            "channel_name": "general",
            "user_id": "U000000001",
            "user_name": "ana",
            "command": "/stack",
            "text": text,
            "api_app_id": "A0PLAYROOM",
            "response_url": f"http://127.0.0.1:{port}/nowhere",
            "trigger_id": "1.2.3",
        }
    ).encode()
    return signed(port, body, "application/x-www-form-urlencoded")


def signed(port: int, body: bytes, kind: str) -> bytes:
    """A POST to Slack's endpoint with a valid signature."""
    stamp = str(int(time.time()))
    digest = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    head = (
        f"POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: {kind}\r\n"
        f"Content-Length: {len(body)}\r\nX-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: v0={digest}\r\n\r\n"
    )
    return head.encode() + body


def load(port: int, requests: Sequence[bytes], *, connections: int, seconds: float) -> Measured:
    """Send the requests in turn, again and again, over that many connections for that long."""
    return asyncio.run(_load(port, itertools.cycle(requests), connections, seconds))


def beside(port: int, busy: Sequence[bytes], other: bytes) -> tuple[float, float]:
    """Send all of `busy` at once, each over its own connection, and `other` again and again until they are answered.

    Milliseconds: the longest that `other` took, and how long the last of `busy` took.
    """
    return asyncio.run(_beside(port, busy, other))


async def _beside(port: int, busy: Sequence[bytes], other: bytes) -> tuple[float, float]:
    begun = time.perf_counter()
    asked = [asyncio.create_task(_once(port, request)) for request in busy]
    longest = 0.0
    while not all(task.done() for task in asked):
        longest = max(longest, await _once(port, other))
    return longest * 1000, (time.perf_counter() - begun) * 1000


async def _once(port: int, request: bytes) -> float:
    """Seconds until the request is answered, over a new connection. Raises RuntimeError for anything but 200."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    begun = time.perf_counter()
    writer.write(request)
    status = await _answer(reader)
    writer.close()
    if status != 200:
        raise RuntimeError(f"answered with {status}")
    return time.perf_counter() - begun


async def _load(port: int, requests: Iterator[bytes], connections: int, seconds: float) -> Measured:
    until = time.perf_counter() + seconds
    results = await asyncio.gather(*(_one(port, requests, until) for _ in range(connections)))
    times = sorted(taken for each, _ in results for taken in each)
    failed = sum(each for _, each in results)
    return Measured(
        per_second=len(times) / seconds,
        p50=median(times) * 1000,
        p99=times[int(len(times) * 0.99)] * 1000,
        failed=failed,
    )


async def _one(port: int, requests: Iterator[bytes], until: float) -> tuple[list[float], int]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    times: list[float] = []
    failed = 0
    while time.perf_counter() < until:
        begun = time.perf_counter()
        writer.write(next(requests))
        status = await _answer(reader)
        times.append(time.perf_counter() - begun)
        failed += status != 200
    writer.close()
    return times, failed


async def _answer(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    if length:
        await reader.readexactly(length)
    return int(head.split(b" ", 2)[1])
