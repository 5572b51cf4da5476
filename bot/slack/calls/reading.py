"""Reading what stands in a channel or in a thread, a page at a time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.delivery import RetryLater
from bot.slack.calls.asking import asked

Page = dict[str, Any]


async def pages(
    ask: Callable[[str | None], Awaitable[AsyncSlackResponse]], most: int, patience: float | None = None
) -> AsyncIterator[Page]:
    """Slack's answers one after the other, at most so many; `ask` asks for the page at a cursor.

    Raises as `asked` does. Told to come back later amid the pages it waits, since coming back would begin with the
    first page again and might never get beyond it; where that is more than `patience` seconds, it raises.
    """
    cursor: str | None = None
    given = 0
    while given < most:
        try:
            page = await asked(ask(cursor))
        except RetryLater as told:
            if cursor is None or (patience is not None and told.after_seconds > patience):
                raise
            await asyncio.sleep(told.after_seconds)
            continue
        yield page
        given += 1
        cursor = next_page(page)
        if cursor is None:
            return


def next_page(page: Page) -> str | None:
    """The cursor of the page that follows; None for the last."""
    return (page.get("response_metadata") or {}).get("next_cursor") or None
