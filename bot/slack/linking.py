"""Links to messages, asked of Slack once each: a permalink never changes."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Sequence

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.failures import slack_error
from bot.store.keys import ConversationKey

KEPT = 2_000

logger = logging.getLogger(__name__)


class Permalinks:
    """Those asked for lately."""

    def __init__(self) -> None:
        self._kept: OrderedDict[ConversationKey, str] = OrderedDict()

    async def of(self, client: AsyncWebClient, places: Sequence[ConversationKey]) -> dict[ConversationKey, str]:
        """The permalinks of the messages these threads hang from, where Slack gives one."""
        missing = [place for place in dict.fromkeys(places) if place not in self._kept]
        await asyncio.gather(*(self._ask(client, place) for place in missing))
        return {place: self._kept[place] for place in places if place in self._kept}

    async def _ask(self, client: AsyncWebClient, place: ConversationKey) -> None:
        try:
            told = await client.chat_getPermalink(channel=place.channel, message_ts=place.root_ts)
        except SlackApiError as error:
            logger.info("chat.getPermalink answered %s", slack_error(error))
        except (ClientError, OSError, TimeoutError, ValueError) as error:
            logger.info("no permalink: %s", type(error).__name__)
        else:
            self._kept[place] = str(told["permalink"])
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
