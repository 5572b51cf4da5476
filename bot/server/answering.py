"""What becomes of Slack's requests, once everything is there that answers them."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from starlette.requests import Request
from starlette.responses import Response

from bot import logs
from bot.metrics import Metrics
from bot.server.installing import answer
from bot.server.lifecycle import running
from bot.settings import Settings
from bot.slack.app import create_app
from bot.slack.installing import ManyWorkspaces
from bot.slack.oauth import install_flow
from bot.slack.received.shape import is_small_talk, is_well_formed
from bot.slack.services import Services


@dataclass
class Answering:
    """Everything that answers."""

    services: Services
    slack: AsyncApp
    flow: AsyncOAuthFlow | None
    """How a workspace installs the app; None where there is only one."""
    ids: Iterator[str] = field(default_factory=logs.ids)

    def read(self, request: Request, body: bytes) -> AsyncBoltRequest | None:
        """The request as Bolt has it, None when it is none of Slack's."""
        try:
            understood = to_async_bolt_request(request, body)
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
            return None
        body_is_slacks = isinstance(understood.body, dict) and understood.body and is_well_formed(understood.body)
        return understood if body_is_slacks else None

    async def answer(self, understood: AsyncBoltRequest) -> Response:
        """What the app makes of it, under an id that everything it leads to is logged with.

        Most of what a channel says is not for us, and not worth taking through the app.
        """
        if is_small_talk(understood.body):
            return Response()
        return to_starlette_response(await logs.within(next(self.ids), self.slack.async_dispatch(understood)))

    async def begin_installing(self, request: Request) -> Response:
        """The page on which a workspace installs the app."""
        return await answer(request, self._flow.handle_installation)

    async def end_installing(self, request: Request) -> Response:
        """Where Slack sends people back to."""
        return await answer(request, self._flow.handle_callback)

    @property
    def _flow(self) -> AsyncOAuthFlow:
        assert self.flow is not None, "the pages are served only where workspaces install the app"
        return self.flow


@asynccontextmanager
async def answering(
    settings: Settings, slot: str, clock: Callable[[], datetime], metrics: Metrics
) -> AsyncIterator[Answering]:
    """Everything that answers, working; see `lifecycle.running`."""
    async with running(settings, slot, clock, metrics) as services:
        slack = create_app(settings, services, verified=True)
        many = services.workspaces if isinstance(services.workspaces, ManyWorkspaces) else None
        yield Answering(services, slack, install_flow(settings, services, many) if many else None)
