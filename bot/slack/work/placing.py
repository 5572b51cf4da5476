"""Where somebody asks to have a decision told: “and post it in #leadership”, before it is recorded or afterwards."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.decisions.model import Status
from bot.decisions.summary import summarise
from bot.slack.asking import TROUBLE, asked_quietly
from bot.slack.incoming import MESSAGE, OUTSIDE
from bot.slack.naming_decisions import named
from bot.slack.services import Services
from bot.slack.views import placing as views
from bot.slack.views.blocks import Content
from bot.slack.views.placing import Refusal, Target, Why
from bot.slack.work.hearing import look
from bot.store import placed, publications, records
from bot.store.inbox import Incoming
from bot.store.keys import Tenant, is_direct
from bot.store.viewing import Viewer
from bot.understanding.announcing import announcing

_MEMBERS: Final = 1_000
"""People of a private channel looked at; whoever is not among them chooses it in the form, where Slack knows better."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Places:
    """The channels that were asked for: those that can have it by id, those that cannot with why; and what else was
    said."""

    channels: tuple[str, ...]
    refused: tuple[Refusal, ...]
    rest: str


async def places_asked_for(services: Services, said: Incoming) -> Places | None:
    """Where a message asks to have a decision told; None where it asks no such thing."""
    found = announcing(said.text) if said.kind.partition(":")[0] == MESSAGE else None
    if found is None:
        return None
    linked = {name: id for id, name in said.channels}
    targets = [
        await _target(services, said, linked[name]) if name in linked else Target("", Refusal(name, Why.TYPED))
        for name in found.channels
    ]
    refused = tuple(one.refusal for one in targets if one.refusal)
    return Places(tuple(one.id for one in targets if not one.refusal), refused, found.rest)


async def offered(services: Services, said: Incoming, places: Places) -> Content | None:
    """The offer to post there what was decided in the thread, or what the message names; what to do first where
    nothing is. None where nobody spoke to the app and there is nothing to post."""
    outside = said.kind.endswith(f":{OUTSIDE}")
    here = Viewer(said.user, said.channel, outside)
    everybody = here if is_direct(said.channel) else here._replace(user="")
    numbers: Sequence[int] = named(said.text).numbers
    async with services.db.read() as conn:
        viewer = everybody if numbers else here
        numbers = numbers or await placed.at(conn, said.tenant, [(said.channel, said.thread_ts or said.ts)])
        found = [one for number in numbers if (one := await records.load(conn, said.tenant, number, viewer))]
        standing = [one for one in found if one.standing.status is not Status.WITHDRAWN]
        newest = standing[-1] if standing else None
        there = await publications.of_decision(conn, said.tenant, newest.record.number) if newest else ()
    if newest is None:
        return views.nothing_to_post(places.channels, places.refused) if said.mentioned else None
    posted = {one.channel for one in there if one.state == publications.PublicationState.POSTED}
    told = summarise(newest, services.advising.known(newest.record.comparison))
    open_to = tuple(one for one in places.channels if one not in posted)
    already = tuple(one for one in places.channels if one in posted)
    return views.offer(told, open_to, already, places.refused)


async def _target(services: Services, said: Incoming, channel: str) -> Target:
    """The channel, or why it is not filled in for this person."""
    if channel == said.channel:
        return Target(channel)
    try:
        about = await look(services, said.tenant, channel)
    except TROUBLE as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return Target(channel, Refusal(channel, Why.NOT_TOLD))
    if about is None:
        return Target(channel, Refusal(channel, Why.UNSEEN))
    if about.get("is_archived"):
        return Target(channel, Refusal(channel, Why.ARCHIVED))
    if about.get("is_private", True) and not await _is_in(services, said.tenant, channel, said.user):
        return Target(channel, Refusal(channel, Why.PRIVATE))
    return Target(channel)


async def _is_in(services: Services, tenant: Tenant, channel: str, user: str) -> bool:
    """Whether somebody is a member, as far as Slack tells: nobody has something posted where they cannot look."""
    client = await services.workspaces.client(tenant)
    asking = client.conversations_members(channel=channel, limit=_MEMBERS)
    told = await asked_quietly(asking, "conversations.members") or {}
    return user in (told.get("members") or ())
