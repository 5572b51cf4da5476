"""Where somebody asks to have a decision told: “and post it in #leadership”, before it is recorded or afterwards."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from bot.decisions.model import Status
from bot.decisions.summary import summarise
from bot.slack.calls.asking import TROUBLE, RefusedError
from bot.slack.received.incoming import Dialog
from bot.slack.received.naming_decisions import named
from bot.slack.received.written import MESSAGE, OUTSIDE
from bot.slack.services import Services
from bot.slack.views import placing as views
from bot.slack.views.blocks import Content
from bot.slack.views.placing import Refusal, Target, Why
from bot.slack.work.hearing import any_in, look
from bot.slack.work.naming_channels import public_channel
from bot.store import placed, publications, records
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, is_direct
from bot.store.viewing import Viewer
from bot.understanding.intents.announcing import announcing

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Places:
    """The channels that were asked for: those that can have it by id, what there is to know of some, such as why they
    cannot; and what else was said."""

    channels: tuple[str, ...]
    refused: tuple[Refusal, ...]
    rest: str


async def places_asked_for(services: Services, said: Incoming) -> Places | None:
    """Where a message asks to have a decision told; None where it asks no such thing."""
    found = announcing(said.text) if said.kind.partition(":")[0] == MESSAGE else None
    if found is None:
        return None
    linked = {name: id for id, name in said.channels}
    if found.bare and not ((said.mentioned or found.rest) and await _all_channels(services, said, found.channels)):
        return None  # “Tell engineering” is said to colleagues, too.
    targets = [await _named(services, said, name, linked.get(name)) for name in found.channels]
    refused = tuple(one.refusal for one in targets if one.refusal)
    return Places(tuple(dict.fromkeys(one.id for one in targets if one.id)), refused, found.rest)


async def offered(services: Services, said: Incoming, places: Places, thread: ConversationKey) -> Content | None:
    """The offer to post there what was decided in the thread, or what the message names; what to do first where
    nothing is. None where nobody spoke to the app and there is nothing to post."""
    outside = said.kind.endswith(f":{OUTSIDE}")
    here = Viewer(said.user, said.channel, outside)
    everybody = here if is_direct(said.channel) else here._replace(user="")
    numbers: Sequence[int] = named(said.text).numbers
    async with services.db.read() as conn:
        viewer = everybody if numbers else here
        numbers = numbers or await placed.beside(conn, thread)
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


async def _all_channels(services: Services, said: Incoming, names: Sequence[str]) -> bool:
    """Whether words that may mean anything are names of channels, each of them."""
    try:
        return all([await public_channel(services, said.tenant, name) for name in names])
    except (RefusedError, *TROUBLE) as error:
        logger.info("conversations.list failed: %s", type(error).__name__)
        return False


async def _named(services: Services, said: Incoming, name: str, id: str | None) -> Target:
    """The channel of a name that was typed, or of the link that stands for it."""
    if id is not None:
        return await target(services, said, id)
    try:
        found = await public_channel(services, said.tenant, name)
    except (RefusedError, *TROUBLE) as error:
        logger.info("conversations.list failed: %s", type(error).__name__)
        return Target("", Refusal(name, Why.TYPED))
    return await target(services, said, found) if found else Target("", Refusal(name, Why.NOT_PUBLIC))


async def target(services: Services, said: Incoming | Dialog, channel: str) -> Target:
    """The channel, or why nothing is posted there for this person."""
    if isinstance(said, Incoming) and channel == said.channel:
        return Target(channel)
    try:
        about = await look(services, said.tenant, channel)
    except TROUBLE as error:
        logger.info("conversations.info failed: %s", type(error).__name__)
        return Target("", Refusal(channel, Why.NOT_TOLD))
    if about is None:
        # Whoever links to it is likely in it: Slack lists no other private ones. Once the app is, it looks.
        return Target(channel, Refusal(channel, Why.UNSEEN))
    if about.get("is_archived"):
        return Target("", Refusal(channel, Why.ARCHIVED))
    if about.get("is_private", True) and not await any_in(services, said.tenant, channel, (said.user,)):
        return Target("", Refusal(channel, Why.PRIVATE))
    return Target(channel)
