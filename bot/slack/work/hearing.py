"""Whether what is written under a message of ours would reach us."""

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.slack.calls.asking import TROUBLE, RefusedError, asked, asked_quietly
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.hearing import deaf
from bot.store.keys import Tenant, is_direct

_PATIENCE: Final = 1.0
"""Seconds that somebody may wait for it who is about to be shown a dialog."""

_MEMBERS: Final = 1_000
"""People of a private channel looked at; whoever is not among them chooses it in the form, where Slack knows better."""
_UNSEEN: Final = ("channel_not_found", "not_in_channel")

logger = logging.getLogger(__name__)


async def look(services: Services, tenant: Tenant, channel: str) -> Mapping[str, Any] | None:
    """What Slack tells of a channel; None where it refuses. Raises as `asked` does."""
    try:
        told = await asked((await services.workspaces.client(tenant)).conversations_info(channel=channel))
    except RefusedError as refusal:
        logger.info("conversations.info answered %s", refusal.code)
        return None
    found: Mapping[str, Any] = told.get("channel") or {}
    return found


async def is_private(services: Services, tenant: Tenant, channel: str) -> bool:
    """Whether only some can open what is said there; what Slack does not show us is. Raises as `asked` does."""
    if is_direct(channel):
        return True
    return taken_for_private(await look(services, tenant, channel))


async def is_private_if_told(services: Services, tenant: Tenant, channel: str) -> bool | None:
    """The same while somebody waits; None where Slack does not tell soon enough."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await is_private(services, tenant, channel)
    except (*TROUBLE, TimeoutError) as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return None


async def is_open(services: Services, tenant: Tenant, channel: str) -> bool:
    """Whether everybody of the workspace can read what is said there; not, where Slack does not tell soon enough."""
    return await is_private_if_told(services, tenant, channel) is False


@dataclass(frozen=True)
class Absent:
    """Channels that the app is not in: it `waits` for an invitation to some, and can post to those that are `open`,
    where it hears nobody. Nothing can be posted to those `archived`."""

    waits: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    archived: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.waits or self.open or self.archived)


async def absent_from(services: Services, tenant: Tenant, channels: Sequence[str]) -> Absent:
    """Which of these channels the app is not in, as far as Slack tells it while somebody waits."""

    async def one(channel: str) -> Mapping[str, Any] | None:
        try:
            return await look(services, tenant, channel)
        except TROUBLE as error:
            logger.info("conversations.info failed: %s", type(error).__name__)
            return {"is_member": True}

    try:
        async with asyncio.timeout(_PATIENCE):
            found = await asyncio.gather(*map(one, channels))
    except TimeoutError:
        return Absent()
    told = [(id, about) for id, about in zip(channels, found, strict=True) if not is_direct(id)]
    archived = [id for id, about in told if about is not None and about.get("is_archived")]
    away = [
        (id, about) for id, about in told if id not in archived and (about is None or not about.get("is_member", True))
    ]
    return Absent(
        waits=tuple(id for id, about in away if taken_for_private(about)),
        open=tuple(id for id, about in away if not taken_for_private(about)),
        archived=tuple(archived),
    )


async def any_in(services: Services, tenant: Tenant, channel: str, people: Collection[str]) -> bool:
    """Whether one of them is a member, as far as Slack tells: nobody has something posted where they cannot look."""
    client = await services.workspaces.client(tenant)
    asking = client.conversations_members(channel=channel, limit=_MEMBERS)
    told = await asked_quietly(asking, "conversations.members") or {}
    return not set(people).isdisjoint(told.get("members") or ())


async def every_member(services: Services, tenant: Tenant, channel: str) -> frozenset[str] | None:
    """The people in a channel; None where Slack does not tell, or tells of too many to know who is missing."""
    client = await services.workspaces.client(tenant)
    asking = client.conversations_members(channel=channel, limit=_MEMBERS)
    told = await asked_quietly(asking, "conversations.members")
    if told is None or (told.get("response_metadata") or {}).get("next_cursor"):
        return None
    return frozenset(told.get("members") or ())


async def is_barred(services: Services, tenant: Tenant, channel: str) -> bool:
    """Whether nothing can be posted in a closed place, as far as Slack says so while somebody waits.

    Of direct messages it tells the app nothing, not even of its own; a post that is refused there is told of later.
    """
    if is_direct(channel):
        return False
    client = await services.workspaces.client(tenant)
    try:
        async with asyncio.timeout(_PATIENCE):
            about = (await asked(client.conversations_info(channel=channel))).get("channel") or {}
    except RefusedError as refusal:
        logger.info("conversations.info answered %s", refusal.code)
        # Other refusals, such as for a scope that is missing, say nothing about posting.
        return refusal.code in _UNSEEN
    except (*TROUBLE, TimeoutError) as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return False
    return taken_for_private(about) and not about.get("is_member", True)


def taken_for_private(about: Mapping[str, Any] | None) -> bool:
    """Whether a channel is private by what `look` found: only members may see what one cannot look at."""
    return about is None or bool(about.get("is_private", True))


async def with_hearing(services: Services, tenant: Tenant, channel: str, shown: Content) -> Content:
    """The message that opens a thread in a channel; it says so where the app is no member, and would hear nothing.

    Where Slack does not tell, it is taken for one.
    """
    if not channel.startswith(("C", "G")):
        return shown
    try:
        about = await look(services, tenant, channel)
    except TROUBLE as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return shown
    return await as_heard(services, tenant, about, shown)


async def as_heard(services: Services, tenant: Tenant, about: Mapping[str, Any] | None, shown: Content) -> Content:
    """The same, by what `look` found."""
    if about is None or about.get("is_member", True):
        return shown
    app = (await services.workspaces.installation(tenant)).user
    return deaf(shown, app, private=bool(about.get("is_private", False)))
