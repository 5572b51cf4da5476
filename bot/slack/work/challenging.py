"""Whom a challenge concerns is told how it stands: the answer it was made under, and recommendations it changes."""

import logging
from typing import Final

from bot.facts.challenge import Challenge, ChallengeState
from bot.facts.model import Comparison
from bot.facts.own import entries_of, with_own
from bot.scoring.model import Recommendation
from bot.slack.calls.asking import RefusedError
from bot.slack.calls.posting import edit
from bot.slack.challenged import shown
from bot.slack.resting import counts_rating, facts_of
from bot.slack.services import Services
from bot.slack.views import challenge_marks as views
from bot.slack.views.blocks import Content
from bot.slack.work.home import publish_for_editors
from bot.slack.work.outside import is_read_outside
from bot.slack.work.rescoring import Change, post_once, tell_threads
from bot.store import challenges, own_facts, posts
from bot.store.challenges import StoredChallenge
from bot.store.keys import ConversationKey

CHALLENGE: Final = "challenge"
"""The kind of durable work that tells how a challenge stands; its id is that of the challenge."""

logger = logging.getLogger(__name__)


async def tell_later(services: Services, stored: StoredChallenge) -> None:
    """Have it told how the challenge stands; once for each way it can stand."""
    # In order with what else changes the messages of its thread.
    alone = f"{stored.tenant.key}:{CHALLENGE}:{stored.number}"
    partition = _thread(stored).partition if stored.place.channel else alone
    await services.delivery.enqueue(
        CHALLENGE, str(stored.id), partition=partition, key=f"{CHALLENGE}:{stored.id}:{stored.state}"
    )


async def tell(services: Services, id: str) -> None:
    """The durable work of telling; whoever comes late finds it done."""
    async with services.db.read() as conn:
        stored = await challenges.of_work(conn, int(id))
    if stored is None or stored.told:
        return
    services.challenged.forget(stored.tenant)
    services.tailored.changed(stored.tenant)
    services = await services.of(stored.tenant)
    await publish_for_editors(services, stored.tenant)
    outside = await is_read_outside(services, stored.tenant, stored.place.channel)
    if not outside:
        await _mark(services, stored)
    if stored.state is not ChallengeState.OPEN:
        told = await _correct(services, stored)
        if outside or not stored.place.channel:
            # Nobody else saw the answer, or people who must not know: those who challenged it are told directly.
            for by, _ in stored.challenge.doubters:
                await _say_settled(services, stored, by, None)
        elif _thread(stored) not in told:
            await _say_settled(services, stored, stored.place.channel, stored.place.root_ts)
    async with services.db.write() as conn:
        await challenges.mark_told(conn, stored)


async def _say_settled(services: Services, stored: StoredChallenge, channel: str, root: str | None) -> None:
    told = views.settled(shown(stored))
    await post_once(services, stored.tenant, channel, root, told, f"{CHALLENGE}:{stored.id}:settled")


def _thread(stored: StoredChallenge) -> ConversationKey:
    """Where it was challenged."""
    return ConversationKey(stored.tenant, stored.place.channel, stored.place.root_ts)


async def _mark(services: Services, stored: StoredChallenge) -> None:
    """Have the answer it was made under say how it stands."""
    place = stored.place
    if not place.ts:
        return
    async with services.db.read() as conn:
        post = await posts.at(conn, stored.tenant, place.channel, place.ts)
    if post is None or not post.payload:
        # Words of somebody who took them back, or is forgotten, were in it: what it said is no longer kept.
        return
    payload = views.marked(post.payload, shown(stored))
    try:
        await edit(await services.workspaces.client(stored.tenant), post, payload)
    except RefusedError as refusal:
        # Somebody may have deleted it.
        logger.warning("Slack does not let post %d be marked: %s", post.id, refusal.code)
    async with services.db.write() as conn:
        await posts.repaint(conn, post.id, payload)


async def _correct(services: Services, stored: StoredChallenge) -> set[ConversationKey]:
    """Score the recommendations of the workspace again that rested on the fact, and tell each of their threads; those
    that were told."""
    if stored.challenge.own is None:
        return set()
    async with services.db.read() as conn:
        entries = entries_of(each.payload for each in await own_facts.every(conn, stored.tenant))
    shared = services.advising.shared
    known = services.advising.known(stored.challenge.comparison)
    others = [entry for entry in entries if entry.number != stored.challenge.own]
    if known is None or len(others) == len(entries):
        return set()
    earlier = await services.advising.work_out(lambda: shared.over(with_own(shared.knowledge, others)))

    def content(thread: ConversationKey, then: Recommendation, now: Recommendation) -> Content:
        return views.corrected(shown(stored), known, then, now, ping=thread == _thread(stored))

    change = Change(
        tenant=stored.tenant,
        before=services.advising.by(earlier),
        known=known,
        rests=lambda given, comparison: _rested_on(stored.challenge, given, comparison),
        told=content,
        cause=f"{CHALLENGE}:{stored.id}",
    )
    return await tell_threads(services, change)


def _rested_on(challenge: Challenge, given: Recommendation, comparison: Comparison) -> bool:
    """Whether a recommendation rests on the fact, or counts the rating, that was doubted."""
    aimed = challenge.rating
    if aimed is None:
        return challenge.fact in facts_of(given, comparison)
    return counts_rating(given, aimed.criterion, [aimed.option])


async def tell_those_untold(services: Services) -> None:
    """Take up what a process died before enqueueing, and what was settled at the command line."""
    async with services.db.read() as conn:
        untold = await challenges.untold(conn)
    for stored in untold:
        await tell_later(services, stored)
