"""The app's home: what it shows is gathered in one transaction, and published for whoever looks at it."""

from collections.abc import Collection
from datetime import timedelta
from functools import partial
from typing import Final

from bot.slack.calls.asking import asked_quietly
from bot.slack.services import Services
from bot.slack.views.home import home_view
from bot.slack.work.gathering import gather
from bot.store import homes
from bot.store.keys import Tenant

LOOKED_LATELY: Final = timedelta(days=14)
"""Whoever has not opened the home for so long sees what has changed when they do."""
_EDITORS: Final = 50
"""Homes of editors published at once; where nobody is named, everybody is an editor."""


async def publish(services: Services, tenant: Tenant, user: str) -> None:
    """Have Slack show somebody their home as it is now; after any that is being published for them."""
    await services.homes.run((tenant, user), partial(_publish, services, tenant, user))


async def publish_anew(services: Services, tenant: Tenant, people: Collection[str]) -> None:
    """The same for those of `people` who looked at theirs lately, once what is under way is done."""
    async with services.db.read() as conn:
        looking = await homes.seen_by(conn, tenant, people, since=services.now() - LOOKED_LATELY)
    for user in looking:
        services.background.start(publish(services, tenant, user))


async def publish_for_editors(services: Services, tenant: Tenant) -> None:
    """The same for those who look after the knowledge."""
    since, editors = services.now() - LOOKED_LATELY, services.settings.editors
    async with services.db.read() as conn:
        looking = await homes.latest(conn, tenant, editors, since=since, limit=_EDITORS)
    for user in looking:
        services.background.start(publish(services, tenant, user))


async def _publish(services: Services, tenant: Tenant, user: str) -> None:
    view = home_view(await gather(services, tenant, user), services.settings.slash_command)
    client = await services.workspaces.client(tenant)
    # Nothing is lost without an answer: it is published again when it is opened, or something changes.
    await asked_quietly(client.views_publish(user_id=user, view=view), "views.publish")
