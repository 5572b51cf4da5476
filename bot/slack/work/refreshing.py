"""Summaries that were posted show where their decision stands now."""

import logging

from bot.decisions.summary import summarise
from bot.slack.calls.asking import RefusedError
from bot.slack.calls.posting import edit
from bot.slack.received.incoming import Press
from bot.slack.services import Services
from bot.slack.views import decision
from bot.slack.views.hearing import still_deaf
from bot.slack.work.content import quiet
from bot.slack.work.replacing import way_to_newer
from bot.slack.work.sending import refresh_later
from bot.store import posts, publications, records
from bot.store.keys import Tenant
from bot.store.posts import Post
from bot.store.publications import PublicationState

logger = logging.getLogger(__name__)


async def refresh(services: Services, id: str) -> None:
    """The durable work of bringing one summary up to date; it is done when that shows the newest version."""
    number_text, channel, tenant_key = id.split(" ", 2)
    number, tenant = int(number_text), Tenant.parse(tenant_key)
    async with services.db.read() as conn:
        published = await publications.get(conn, tenant, number, channel)
        found = await records.load(conn, tenant, number)
        post = await posts.get(conn, published.post_id) if published and published.post_id else None
    if published is None or found is None or post is None or published.state != PublicationState.POSTED:
        return
    if published.shown >= found.version:
        return
    services = await services.of(tenant)
    told = summarise(found, services.advising.known(found.record.comparison), channel)
    newer = await way_to_newer(services, tenant, found, channel)
    payload = still_deaf(post.payload, quiet(decision.summary(told, newer)))
    if post.payload:
        # Before anybody sees it: who presses something under it starts from what is kept. What was forgotten on purpose
        # is not kept again.
        async with services.db.write() as conn:
            await posts.repaint(conn, post.id, payload)
    try:
        await edit(await services.workspaces.client(tenant), post, payload)
    except RefusedError as refusal:
        # Deleted, or the app was removed: it will not become current, and trying again would change nothing.
        logger.warning("the summary of D-%d cannot be edited: %s", number, refusal.code)
    async with services.db.write() as conn:
        await publications.mark_shown(conn, tenant, number, channel, found.version, at=services.now())


async def renew(services: Services, post: Post, number: int) -> None:
    """Have a summary that Slack refused say what holds now, before it is tried again."""
    async with services.db.read() as conn:
        found = await records.load(conn, post.tenant, number)
    if found is None or not post.payload or post.error == posts.NO_ANSWER:
        # What may be in Slack after all is brought up to date there.
        return
    told = summarise(found, services.advising.known(found.record.comparison), post.channel)
    newer = await way_to_newer(services, post.tenant, found, post.channel)
    payload = still_deaf(post.payload, quiet(decision.summary(told, newer)))
    async with services.db.write() as conn:
        await posts.repaint(conn, post.id, payload)
        await publications.mark_shown(conn, post.tenant, number, post.channel, found.version, at=services.now())


async def refresh_where_pressed(services: Services, tenant: Tenant, number: int, press: Press) -> None:
    """Bring the summary that somebody pressed something on up to date, whatever it was thought to show."""
    async with services.db.write() as conn:
        published = await publications.get(conn, tenant, number, press.channel)
        if published is None or published.ts != press.ts:
            return
        await publications.mark_doubted(conn, tenant, number, press.channel, at=services.now())
    await refresh_later(services, tenant, number, press.channel, f"pressed:{press.trigger}")


async def refresh_everywhere(services: Services, tenant: Tenant, number: int, version: int) -> None:
    """Have every summary of a decision show this version."""
    async with services.db.read() as conn:
        places = await publications.of_decision(conn, tenant, number)
    for place in places:
        # One that is not there yet is looked at once it is: work done before that would never be done again.
        if place.shown < version and place.state == PublicationState.POSTED:
            await refresh_later(services, tenant, number, place.channel, version)


async def refresh_those_behind(services: Services) -> None:
    """Take up what a process died before enqueueing; what is under way already stays as it is."""
    async with services.db.read() as conn:
        behind = await publications.behind(conn)
    for tenant, number, channel, version in behind:
        await refresh_later(services, tenant, number, channel, version)
