"""Links to messages, asked of Slack once each: a permalink never changes."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, Final

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.calls.asking import RefusedError, asked, asked_quietly
from bot.store.keys import ConversationKey

KEPT = 2_000
_METHOD: Final = "chat.getPermalink"

logger = logging.getLogger(__name__)


class Permalinks:
    """Those asked for lately."""

    def __init__(self) -> None:
        self._kept: OrderedDict[ConversationKey, str] = OrderedDict()

    async def of(self, client: AsyncWebClient, places: Sequence[ConversationKey]) -> dict[ConversationKey, str]:
        """The permalinks of the messages these threads hang from, where Slack gives one now."""
        missing = [place for place in dict.fromkeys(places) if place not in self._kept]
        await asyncio.gather(*(self._ask(client, place) for place in missing))
        return {place: self._kept[place] for place in places if place in self._kept}

    async def surely(self, client: AsyncWebClient, place: ConversationKey) -> str:
        """One of them, "" where Slack has none to give. For what is kept, and would stay without it: raises RetryLater
        and AwayError, to be asked for again."""
        if place not in self._kept:
            try:
                self._keep(place, await asked(_asking(client, place)))
            except RefusedError as refusal:
                logger.info("%s answered %s", _METHOD, refusal.code)
            except (ValueError, SlackApiError) as error:
                logger.info("%s failed: %s", _METHOD, type(error).__name__)
        return self._kept.get(place, "")

    async def _ask(self, client: AsyncWebClient, place: ConversationKey) -> None:
        told = await asked_quietly(_asking(client, place), _METHOD)
        if told is not None:
            self._keep(place, told)

    def _keep(self, place: ConversationKey, told: Mapping[str, Any]) -> None:
        self._kept[place] = str(told["permalink"])
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)


def _asking(client: AsyncWebClient, place: ConversationKey) -> Awaitable[AsyncSlackResponse]:
    return client.chat_getPermalink(channel=place.channel, message_ts=place.root_ts)
