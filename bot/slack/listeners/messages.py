"""Messages people write: in threads the app follows, in its direct messages, or mentioning it."""

import logging

from slack_sdk.errors import SlackApiError

from bot.slack import incoming, threads
from bot.slack.failures import slack_error
from bot.slack.incoming import Heard
from bot.slack.limiting import BusyError
from bot.slack.listeners.accepting import accept
from bot.slack.services import Services
from bot.store import erasing, inbox
from bot.store.inbox import Incoming

logger = logging.getLogger(__name__)


async def message(services: Services, heard: Heard) -> None:
    """Take in what is for the app; anything else costs at most one row read."""
    said = incoming.message(heard)
    if said is None:
        await _heed_deletion(services, heard)
        return
    if not said.mentioned:
        if said.thread_ts is None:
            return
        stored = await threads.stored(services, said.conversation)
        if stored.muted if stored else not _answers_us(heard):
            return
    try:
        services.limits.ask(said.tenant, said.user)
    except BusyError as busy:
        _decline(services, said, str(busy))
    else:
        await accept(services, said)


async def _heed_deletion(services: Services, heard: Heard) -> None:
    """Somebody took a message back: what it said is quoted no more."""
    ts = incoming.taken_back(heard)
    if ts is None:
        return
    where = (heard.tenant, heard.body["event"]["channel"], ts)
    async with services.db.read() as conn:
        if not await inbox.is_kept(conn, *where):
            return
    async with services.db.write() as conn:
        await erasing.unquote(conn, *where)


def _decline(services: Services, said: Incoming, words: str) -> None:
    """Tell whoever wrote it, where only they see it."""
    if not services.limits.may_be_told(said.tenant, said.user):
        return

    async def tell() -> None:
        client = await services.workspaces.client(said.tenant)
        try:
            await client.chat_postEphemeral(channel=said.channel, user=said.user, text=words, thread_ts=said.thread_ts)
        except SlackApiError as error:
            logger.info("chat.postEphemeral answered %s", slack_error(error))

    services.background.start(tell())


def _answers_us(heard: Heard) -> bool:
    """Whether the thread hangs from a message of ours: its conversation may be a moment behind the message."""
    return bool(heard.body["event"].get("parent_user_id") == heard.installation.user)
