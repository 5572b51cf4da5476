"""Whether what is written under a message of ours would reach us."""

import logging

from slack_sdk.errors import SlackApiError

from bot.delivery import AwayError, RetryLater
from bot.slack.asking import RefusedError, asked
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.hearing import deaf
from bot.store.keys import Tenant

logger = logging.getLogger(__name__)


async def with_hearing(services: Services, tenant: Tenant, channel: str, shown: Content) -> Content:
    """The message that opens a thread in a channel; it says so where the app is no member, and would hear nothing.

    Where Slack does not tell, it is taken for one.
    """
    if not channel.startswith(("C", "G")):
        return shown
    try:
        told = await asked((await services.workspaces.client(tenant)).conversations_info(channel=channel))
    except RefusedError as refusal:
        logger.info("conversations.info answered %s", refusal.code)
        return shown
    except (RetryLater, AwayError, ValueError, SlackApiError) as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return shown
    about = told.get("channel") or {}
    if about.get("is_member", True):
        return shown
    app = (await services.workspaces.installation(tenant)).user
    return deaf(shown, app, private=bool(about.get("is_private", False)))
