"""Everything with a life of its own: opened in order, closed in reverse."""

import asyncio
import logging
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.advising import load_advisor
from bot.delivery import Delivery
from bot.errors import SettingsError
from bot.metrics import Metrics
from bot.server.clock import now
from bot.settings import Settings
from bot.slack.failures import slack_error
from bot.slack.installation.installed import OneWorkspace, Workspaces
from bot.slack.installing import many_workspaces
from bot.slack.limiting import Limits
from bot.slack.listeners.accepting import take_up
from bot.slack.listeners.due import look_after
from bot.slack.services import Advising, Background, Services
from bot.slack.web import web_client
from bot.slack.work.announcing import say_where
from bot.slack.work.challenging import CHALLENGE
from bot.slack.work.challenging import tell as tell_challenge
from bot.slack.work.giving_up import give_up
from bot.slack.work.marking import MARK, mark
from bot.slack.work.outdating import OUTDATE, outdate
from bot.slack.work.refreshing import refresh
from bot.slack.work.reviewing import REVIEW, ask
from bot.slack.work.sending import ANNOUNCED, POST, REFRESH, TURN, send_post
from bot.slack.work.team import TEAM, show
from bot.slack.work.turns import take_turn
from bot.store import migrate
from bot.store.database import Database
from bot.store.sole import alone
from bot.store.url import DatabaseUrl

logger = logging.getLogger(__name__)

GRACE = 4.0
"""Seconds that durable work under way gets to finish when the program stops; what is left is done after the next
start, or by another process."""
LAST_WORDS = 1.5
"""The same for work in the background. With what the web server waits, all of it fits into ten seconds."""

LOOK_EVERY = 5.0
"""Seconds between two looks for what is due."""

_REFUSED = (
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "not_allowed_token_type",
)
_LONGEST_WAIT = 15.0


@asynccontextmanager
async def running(
    settings: Settings, slot: str, clock: Callable[[], datetime] = now, metrics: Metrics | None = None
) -> AsyncIterator[Services]:
    """Everything the app needs, working. `slot` names this process among those on this machine, before and after a
    restart. Raises AdvisorError for what a person can put right; waits for a Slack that does not answer."""
    metrics = metrics or Metrics()
    with alone(DatabaseUrl.parse(settings.database_url)):
        async with _opened(settings, slot, clock, metrics) as services:
            yield services


@asynccontextmanager
async def _opened(
    settings: Settings, slot: str, clock: Callable[[], datetime], metrics: Metrics
) -> AsyncIterator[Services]:
    db = await Database.open(settings.database_url)
    try:
        await migrate.upgrade(db)
        workspaces = await _workspaces(settings, db, clock, metrics)
        advising = Advising(await asyncio.to_thread(load_advisor, settings))

        async def tell(kind: str, id: str, error: Exception) -> None:
            await give_up(services, kind, id, error)

        delivery = Delivery(db, executor_id=f"{socket.gethostname()}:{slot}", on_give_up=tell)
        limits = Limits(settings, metrics, time.monotonic)
        services = Services(settings, db, delivery, workspaces, advising, Background(), clock, metrics, limits)
        delivery.handle(TURN, partial(take_turn, services))
        delivery.handle(POST, partial(send_post, services))
        delivery.handle(REFRESH, partial(refresh, services))
        delivery.handle(ANNOUNCED, partial(say_where, services))
        delivery.handle(REVIEW, partial(ask, services))
        delivery.handle(TEAM, partial(show, services))
        delivery.handle(CHALLENGE, partial(tell_challenge, services))
        delivery.handle(MARK, partial(mark, services))
        delivery.handle(OUTDATE, partial(outdate, services))
        looking: asyncio.Task[None] | None = None
        try:
            if isinstance(workspaces, OneWorkspace):
                await _introduce(workspaces)
            await delivery.launch()
            await take_up(services)
            looking = asyncio.create_task(_look_after(services))
            yield services
        finally:
            if looking is not None:
                looking.cancel()
                await asyncio.wait({looking})
            await delivery.close(GRACE)
            await services.background.close(LAST_WORDS)
            await asyncio.to_thread(advising.close)
    finally:
        await db.close()


async def _look_after(services: Services) -> None:
    """See to what time brings, again and again."""
    while True:
        await look_after(services, services.now())
        await asyncio.sleep(LOOK_EVERY)


async def _workspaces(settings: Settings, db: Database, clock: Callable[[], datetime], metrics: Metrics) -> Workspaces:
    if settings.many_workspaces:
        return await many_workspaces(settings, db, clock, metrics)
    token = settings.slack_bot_token
    return OneWorkspace(web_client(settings, token.get_secret_value() if token else None, metrics))


async def _introduce(workspace: OneWorkspace) -> None:
    """Learn who we are in the workspace; again and again while Slack does not answer."""
    wait = 0.5
    while True:
        try:
            await workspace.introduced()
        except SlackApiError as error:
            code = slack_error(error)
            if code in _REFUSED:
                raise SettingsError(
                    f"Slack does not accept SLACK_BOT_TOKEN ({code}). Copy the bot token from your app's page "
                    "at api.slack.com/apps, under OAuth & Permissions."
                ) from None
            logger.warning("Slack answered %s to auth.test; asking again in %.0f s", code, wait)
        except (ClientError, OSError, TimeoutError, ValueError) as error:
            # No connection, a broken one, or an answer that makes no sense.
            logger.warning("Slack cannot be reached (%s); asking again in %.1f s", type(error).__name__, wait)
        else:
            return
        await asyncio.sleep(wait)
        wait = min(wait * 2, _LONGEST_WAIT)
