"""Messages people write: in threads the app follows, in its direct messages, or mentioning it."""

import logging

from slack_sdk.errors import SlackApiError

from bot.slack import incoming, threads
from bot.slack.channels import settings_of
from bot.slack.failures import slack_error
from bot.slack.incoming import Heard
from bot.slack.listeners.accepting import accept
from bot.slack.preferences import Following
from bot.slack.services import Services
from bot.slack.views.notices import notice
from bot.slack.views.settings import switched_off
from bot.store.inbox import Incoming

logger = logging.getLogger(__name__)


async def message(services: Services, heard: Heard) -> None:
    """Take in what is for the app; anything else costs at most one row read."""
    said = incoming.message(heard)
    if said is None:
        return
    if not said.mentioned:
        if said.thread_ts is None:
            return
        stored = await threads.stored(services, said.conversation)
        if stored.muted if stored else not _answers_us(heard):
            return
    here = await settings_of(services, said.tenant, said.channel)
    if here.following is Following.OFF:
        if said.mentioned:
            services.background.start(_say_it_is_off(services, said))
    elif said.mentioned or here.following is Following.THREADS:
        await accept(services, said)


async def _say_it_is_off(services: Services, said: Incoming) -> None:
    """Only to whoever mentioned us: they would wait for an answer."""
    told = notice(switched_off(services.settings.slash_command)).payload()
    try:
        await services.workspace.client(said.tenant).chat_postEphemeral(
            channel=said.channel, user=said.user, thread_ts=said.thread_ts, **told
        )
    except SlackApiError as error:
        logger.info("chat.postEphemeral answered %s", slack_error(error))


def _answers_us(heard: Heard) -> bool:
    """Whether the thread hangs from a message of ours: its conversation may be a moment behind the message."""
    return bool(heard.body["event"].get("parent_user_id") == heard.installation.user)
