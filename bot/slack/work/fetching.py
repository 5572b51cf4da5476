"""What people wrote in a thread, as Slack has it now."""

import asyncio
import logging
from typing import Any, Final

from bot.delivery import RetryLater
from bot.slack.calls.asking import TROUBLE, RefusedError, asked
from bot.slack.calls.reading import next_page, pages
from bot.slack.received.written import addressed, is_by_person
from bot.slack.services import Services
from bot.store.keys import ConversationKey

_PAGE: Final = 200
_PAGES: Final = 5
_PATIENCE: Final = 10.0
"""Seconds to wait amid the pages, when Slack says so, before making do with what there is."""
_COUNTING: Final = 2.0
"""Seconds that an answer waits for the number of messages above it."""

logger = logging.getLogger(__name__)


async def fetched(services: Services, thread: ConversationKey, until: str | None) -> tuple[list[dict[str, Any]], bool]:
    """What people wrote in the thread before `until`, as it stands there now and as it would have been said to the
    app; and whether there is more than Slack let us read. Raises as `asked` does."""
    client, where = await services.workspaces.client(thread.tenant), _where(thread, until)
    found: dict[str, dict[str, Any]] = {}
    more = None
    try:
        async for page in pages(lambda cursor: client.conversations_replies(**where, cursor=cursor), _PAGES, _PATIENCE):
            # By its time, since Slack may give the root on every page.
            found |= {one["ts"]: one for one in page.get("messages") or [] if isinstance(one.get("ts"), str)}
            more = next_page(page)
    except RetryLater:
        if not found:
            raise
    app = (await services.workspaces.installation(thread.tenant)).user
    by_people = [one for one in found.values() if is_by_person(one, app)]
    return [{**one, "text": addressed(one.get("text") or "", app)} for one in by_people], more is not None


async def counted(services: Services, thread: ConversationKey, until: str) -> int | None:
    """How many messages of people stand above, 0 where Slack does not say all at once; None where none can be read.

    It is only for what a button says, so nothing waits for it for long.
    """
    client = await services.workspaces.client(thread.tenant)
    try:
        async with asyncio.timeout(_COUNTING):
            page = await asked(client.conversations_replies(**_where(thread, until)))
    except RefusedError as refusal:
        logger.info("conversations.replies answered %s", refusal.code)
        return None
    except (*TROUBLE, TimeoutError) as error:
        logger.info("conversations.replies failed: %s", type(error).__name__)
        return 0
    app = (await services.workspaces.installation(thread.tenant)).user
    above = [one for one in page.get("messages") or [] if is_by_person(one, app) and one.get("text")]
    return 0 if next_page(page) else len(above) or None


def _where(thread: ConversationKey, until: str | None) -> dict[str, Any]:
    latest = {"latest": until} if until else {}
    return {"channel": thread.channel, "ts": thread.root_ts, "limit": _PAGE, **latest}
