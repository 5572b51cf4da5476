"""The app is removed from a workspace, or its tokens are revoked: they are forgotten at once."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.delivery.forgetting import forget
from bot.slack.installing import ManyWorkspaces, at
from bot.slack.services import Services

logger = logging.getLogger(__name__)


async def removed(services: Services, body: Mapping[str, Any], enterprise: str | None, team: str | None) -> None:
    """What Slack sends when the app was uninstalled, or a token revoked.

    It may arrive late, after the app was installed again: what was granted since stays. Without a workspace to install
    into there is nothing to forget: the token is in the environment.
    """
    event = body["event"]
    only_people = event["type"] == "tokens_revoked" and not event.get("tokens", {}).get("bot")
    if only_people or not isinstance(services.workspaces, ManyWorkspaces):
        return
    # Slack tells the time in whole seconds.
    happened = at(body.get("event_time"), services.now()) + timedelta(seconds=1)
    tenant = await services.workspaces.remove(enterprise, team, granted_before=happened)
    if tenant is None:
        return
    async with services.db.write() as conn:
        pieces = await forget(conn, tenant.key)
    logger.info("removed from %s, with %d pieces of work", tenant.key, pieces)
