"""Channels that people typed the name of, without linking to them."""

from collections.abc import Awaitable, Mapping
from typing import Final

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.calls.reading import pages
from bot.slack.services import Services
from bot.store.keys import Tenant

_PAGE: Final = 1_000
_PAGES: Final = 3
"""Public channels beyond these are not looked at; people link to them, or choose them in the form."""
_PATIENCE: Final = 2.0
"""Seconds that one who waits for an answer waits for Slack's next page."""


async def public_channel(services: Services, tenant: Tenant, name: str) -> str | None:
    """The id of the public channel of this name, None where there is none among those looked at. Raises as `asked`."""

    async def read() -> Mapping[str, str]:
        client = await services.workspaces.client(tenant)
        found: dict[str, str] = {}

        def ask(cursor: str | None) -> Awaitable[AsyncSlackResponse]:
            return client.conversations_list(types="public_channel", limit=_PAGE, cursor=cursor)

        async for page in pages(ask, _PAGES, _PATIENCE):
            found |= {str(one["name"]): str(one["id"]) for one in page.get("channels") or ()}
        return found

    return (await services.named.get(tenant, read)).get(name.lower())
