"""Whether what is written under a message of ours would reach us."""

import logging
from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.delivery import AwayError, RetryLater
from bot.slack.asking import RefusedError, asked
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.hearing import deaf
from bot.store.keys import Tenant

logger = logging.getLogger(__name__)


async def look(services: Services, tenant: Tenant, channel: str) -> Mapping[str, Any] | None:
    """What Slack tells of a channel; None where it refuses. Raises as `asked` does."""
    try:
        told = await asked((await services.workspaces.client(tenant)).conversations_info(channel=channel))
    except RefusedError as refusal:
        logger.info("conversations.info answered %s", refusal.code)
        return None
    found: Mapping[str, Any] = told.get("channel") or {}
    return found


async def with_hearing(services: Services, tenant: Tenant, channel: str, shown: Content) -> Content:
    """The message that opens a thread in a channel; it says so where the app is no member, and would hear nothing.

    Where Slack does not tell, it is taken for one.
    """
    if not channel.startswith(("C", "G")):
        return shown
    try:
        about = await look(services, tenant, channel)
    except (RetryLater, AwayError, ValueError, SlackApiError) as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return shown
    return await as_heard(services, tenant, about, shown)


async def as_heard(services: Services, tenant: Tenant, about: Mapping[str, Any] | None, shown: Content) -> Content:
    """The same, by what `look` found."""
    if about is None or about.get("is_member", True):
        return shown
    app = (await services.workspaces.installation(tenant)).user
    return deaf(shown, app, private=bool(about.get("is_private", False)))
