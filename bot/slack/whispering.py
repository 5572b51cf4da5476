"""A word to one person, where only they see it."""

import logging

from slack_sdk.errors import SlackApiError

from bot.slack.failures import slack_error
from bot.slack.services import Services
from bot.store.inbox import Incoming

logger = logging.getLogger(__name__)


async def whisper(services: Services, said: Incoming, words: str) -> None:
    """Tell whoever wrote it, where only they see it; they would wait for an answer. It is lost where Slack refuses."""
    client = await services.workspaces.client(said.tenant)
    try:
        await client.chat_postEphemeral(channel=said.channel, user=said.user, text=words, thread_ts=said.thread_ts)
    except SlackApiError as error:
        logger.info("chat.postEphemeral answered %s", slack_error(error))
