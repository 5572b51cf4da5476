"""The message that says a decision was recorded comes to say where its summary is, and where it could not go."""

import logging
from collections.abc import Iterable

from bot.decisions.summary import summarise
from bot.slack import ids
from bot.slack.calls.asking import RefusedError
from bot.slack.calls.posting import edit
from bot.slack.services import Services
from bot.slack.views.announced import Place, recorded
from bot.slack.work.confirming import confirm
from bot.slack.work.content import quiet
from bot.slack.work.named import tell_named
from bot.slack.work.recording import DECIDED, hidden_in
from bot.slack.work.replacing import lead_to_newer
from bot.slack.work.sending import answer_key, say_privately, send_later
from bot.store import inbox, posts, publications, records
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import Post, PostState
from bot.store.publications import Publication, PublicationState

logger = logging.getLogger(__name__)


async def say_where(services: Services, id: str) -> None:
    """The durable work of saying it; nothing is said while a summary is on its way, whose arrival comes here again."""
    number_text, tenant_key = id.split(" ", 1)
    number, tenant = int(number_text), Tenant.parse(tenant_key)
    async with services.db.read() as conn:
        found = await records.load(conn, tenant, number)
        places = await publications.of_decision(conn, tenant, number)
    if found is None or found.record.place is None or any(one.state == PublicationState.PENDING for one in places):
        return
    post = await _announcement(services, tenant, number, found.record.place.channel, found.record.place.ts)
    if post is None or post.state is not PostState.SENT:
        await _say_privately(services, places)
        return
    services = await services.of(tenant)
    await tell_named(services, tenant, found)
    told = summarise(found, services.advising.known(found.record.comparison))
    app = (await services.workspaces.installation(tenant)).user
    there = [await _place(services, tenant, one, post.channel) for one in places]
    shown = recorded(told, there, app)
    try:
        await edit(await services.workspaces.client(tenant), post, quiet(shown))
    except RefusedError as refusal:
        logger.warning("the announcement of D-%d cannot be edited: %s", number, refusal.code)
        await _say_privately(services, places)
    else:
        await lead_to_newer(services, tenant, found)
        await confirm(services, tenant, told, (post.channel, post.thread_ts), there)
        await _say_privately(services, [one for one in places if hidden_in(post.channel, one)])


async def give_up_saying(services: Services, id: str) -> None:
    """The thread could not be told in time: whoever recorded the decision is, as soon as that works."""
    number, tenant = id.split(" ", 1)
    async with services.db.read() as conn:
        places = await publications.of_decision(conn, Tenant.parse(tenant), int(number))
    await _say_privately(services, places)


async def _say_privately(services: Services, places: Iterable[Publication]) -> None:
    """Tell whoever recorded it where its summary could not go, a message each."""
    for one in places:
        async with services.db.read() as conn:
            post = await posts.get(conn, one.post_id) if one.post_id and one.state == PublicationState.FAILED else None
        notice = await say_privately(services, post, one.error or posts.NO_ANSWER) if post else None
        if notice is not None:
            await send_later(services, notice)


async def _announcement(services: Services, tenant: Tenant, number: int, channel: str, ts: str) -> Post | None:
    async with services.db.read() as conn:
        accepted = await inbox.find(conn, tenant, channel, ts, f"{DECIDED}:{number}")
        return await posts.by_key(conn, tenant, answer_key(accepted)) if accepted else None


async def _place(services: Services, tenant: Tenant, one: Publication, read_in: str) -> Place:
    hidden = hidden_in(read_in, one)
    if one.state != PublicationState.POSTED or one.ts is None:
        async with services.db.read() as conn:
            post = await posts.get(conn, one.post_id) if one.post_id else None
        tries = post.attempts if post else 0
        retry = ids.ButtonValue(record=str(one.post_id or 0), version=str(tries)).encode()
        return Place(one.channel, error=one.error or "unknown_error", retry=retry, tries=tries, hidden=hidden)
    client = await services.workspaces.client(tenant)
    link = await services.links.surely(client, ConversationKey(tenant, one.channel, one.ts))
    return Place(one.channel, permalink=link, hidden=hidden)
