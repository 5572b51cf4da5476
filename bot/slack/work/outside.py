"""Where people of other organisations read along, nothing is told that holds in this workspace alone."""

import asyncio
import logging
from dataclasses import replace
from typing import Final

from bot.slack.calls.asking import TROUBLE
from bot.slack.challenged import every_open
from bot.slack.kinds import OWN_RATED
from bot.slack.received.written import MESSAGE, OUTSIDE
from bot.slack.services import Services
from bot.slack.work.hearing import look
from bot.slack.work.life import HAPPENED
from bot.slack.work.recording import DECIDED, ELSEWHERE
from bot.store.inbox import Incoming
from bot.store.keys import Tenant

_TOLD: Final = frozenset({DECIDED, ELSEWHERE, HAPPENED, OWN_RATED})
"""Kinds of what is not answered from facts: a decision is told where somebody chose to tell it, and whether a thread
is told of a change depends on who reads that."""

_PATIENCE: Final = 1.0
"""Seconds that somebody who waits for an acknowledgement waits for this."""

logger = logging.getLogger(__name__)


async def as_read(services: Services, said: Incoming) -> Services:
    """The services to answer with where it was said: without the workspace's own facts and challenges, if people of
    another organisation read the answer."""
    kind = said.kind.partition(":")[0]
    if kind in _TOLD or said.kind == MESSAGE:
        return services
    known = said.kind == f"{MESSAGE}:{OUTSIDE}"
    return await as_read_in(services, said.tenant, said.channel, known=known)


async def as_read_in(services: Services, tenant: Tenant, channel: str, *, known: bool = False) -> Services:
    """The same for a channel; `known` to be read by others."""
    own = services.advising.advisor is not services.advising.shared or bool(await every_open(services, tenant))
    if not own or not (known or await is_read_outside(services, tenant, channel)):
        return services
    return replace(services, advising=services.advising.by(services.advising.shared), read_outside=True)


async def soon_read_in(services: Services, tenant: Tenant, channel: str) -> Services:
    """The same for somebody who waits for an acknowledgement; as it is, where Slack does not tell soon enough."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await as_read_in(services, tenant, channel)
    except TimeoutError:
        return services


async def is_read_outside(services: Services, tenant: Tenant, channel: str) -> bool:
    """Whether a channel is shared with another organisation; where Slack does not tell, it is not."""
    if not channel.startswith(("C", "G")):
        return False

    async def ask() -> bool:
        about = await look(services, tenant, channel) or {}
        return bool(about.get("is_ext_shared") or about.get("is_pending_ext_shared"))

    try:
        return await services.outside.get((tenant, channel), ask)
    except TROUBLE as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return False
