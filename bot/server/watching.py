"""Whether the process lives, whether it can take requests, and what it has measured."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import StoreError
from bot.metrics import CONTENT_TYPE, Metrics

if TYPE_CHECKING:
    from bot.slack.services import Services

LONGEST_SILENCE: Final = 60.0
"""Seconds without a sign of life from Slack, through a socket, after which the process is not ready."""


@dataclass
class Watched:
    """What the process has come to: nothing yet, or everything. `last_pong` is for Socket Mode: seconds since 1970."""

    metrics: Metrics = field(default_factory=Metrics)
    services: "Services | None" = None
    last_pong: Callable[[], float | None] | None = None

    @property
    def silence(self) -> float | None:
        """Seconds since Slack was last heard through the socket; None where there is none, or no sign yet."""
        last = self.last_pong() if self.last_pong else None
        return None if last is None else max(time.time() - last, 0.0)


def watching_routes(watched: Watched) -> list[Route]:
    """`/healthz`, `/readyz` and `/metrics`."""

    async def ready(request: Request) -> Response:
        return await _ready(watched)

    async def metrics(request: Request) -> Response:
        return await _metrics(watched)

    return [
        Route("/healthz", _healthy, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
        Route("/metrics", metrics, methods=["GET"]),
    ]


async def _healthy(request: Request) -> Response:
    return PlainTextResponse("ok")


async def _ready(watched: Watched) -> Response:
    services = watched.services
    if services is None:
        return _not_ready("starting")
    try:
        await services.db.ping()
    except StoreError as error:
        return _not_ready(str(error))
    told: dict[str, Any] = {"ready": True, "database": "ok", "knowledge": _counts(services)}
    told["encoder"] = "on" if services.settings.encoder else "off"
    if watched.last_pong is not None:
        silence = watched.silence
        if silence is None or silence > LONGEST_SILENCE:
            return _not_ready("no connection to Slack")
        told["last_pong_seconds"] = round(silence, 1)
    return JSONResponse(told)


def _not_ready(why: str) -> Response:
    return JSONResponse({"ready": False, "why": why}, 503)


def _counts(services: "Services") -> dict[str, Any]:
    knowledge = services.advising.advisor.knowledge
    return {
        "digest": knowledge.digest,
        "comparisons": len(knowledge.comparisons),
        "facts": sum(len(comparison.facts) for comparison in knowledge.comparisons),
        "criteria": sum(len(comparison.criteria) for comparison in knowledge.comparisons),
    }


async def _metrics(watched: Watched) -> Response:
    services = watched.services
    if services is not None:
        try:
            watched.metrics.queue(await services.delivery.depth() | {"background": services.background.count})
        except StoreError as error:
            return PlainTextResponse(str(error), 503)
    if watched.silence is not None:
        watched.metrics.pong(watched.silence)
    return Response(watched.metrics.text(), headers={"Content-Type": CONTENT_TYPE})
