"""A decision as it would be recorded, made from what was filled in, and what already stands on the same."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.words import outcome_words
from bot.decisions import acting
from bot.decisions.life import Act, Decision, Event
from bot.decisions.one_topic import Tie
from bot.decisions.rules import replacing_problem
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views import record_preview
from bot.slack.views.blocks import Block
from bot.slack.views.placing import away, shared_outside
from bot.slack.views.record_preview import Discussion, Earlier
from bot.slack.views.recording import why_input
from bot.slack.work.decided import Deciding, standing_on_the_same
from bot.slack.work.hearing import Absent, absent_from, is_private_if_told
from bot.slack.work.outside import is_read_outside
from bot.store import counters
from bot.store.keys import Tenant, is_direct


async def preview(services: Services, deciding: Deciding) -> Block:
    """The dialog that shows it; handing that in records it."""
    proposal, now = deciding.recording.proposal, services.now()
    async with services.db.read() as conn:
        number, same = await _next(conn, services, deciding)
    replaced = proposal.replaces
    made = deciding.record(number, now, [one.record.number for one, _ in same])
    events = () if replaced is None else (Event(act=Act.REPLACE, by=deciding.user, at=now, other=replaced),)
    told = summarise(Decision(record=made, events=events), services.advising.known(made.comparison))
    channel = deciding.recording.channel
    discussion = Discussion(channel, await is_private_if_told(services, deciding.tenant, channel), is_direct(channel))
    absent = await absent_from(services, deciding.tenant, proposal.channels)
    return record_preview.preview(
        told,
        proposal.channels,
        deciding.draft.id,
        discussion,
        waiting=(*absent.waits, *absent.archived),
        remarks=await _told_of(services, deciding.tenant, proposal.channels, absent),
        earlier=[_earlier(services, deciding, one, tie) for one, tie in same],
        asks=[why_input(proposal)] if replacing_problem(proposal, deciding.recommendation) else [],
    )


async def _next(
    conn: AsyncConnection, services: Services, deciding: Deciding
) -> tuple[int, tuple[tuple[Decision, Tie], ...]]:
    number = await counters.peek(conn, deciding.tenant, "decision") + 1
    return number, await standing_on_the_same(conn, deciding, deciding.record(number, services.now()))


def _earlier(services: Services, deciding: Deciding, one: Decision, tie: Tie) -> Earlier:
    settled, replaced = one.standing.settled, one.record.number == deciding.recording.proposal.replaces
    return Earlier(
        number=one.record.number,
        outcome=outcome_words(services.advising.known(one.record.comparison), one.record.outcome),
        since=(settled.at if settled else one.record.created_at).date(),
        tie=tie,
        replaced=replaced,
        added=deciding.recording.added if replaced else (),
        may_replace=Act.SUPERSEDE in acting.acts_open_to(one, deciding.user),
        theirs=tuple(dict.fromkeys((*one.record.deciders, one.record.created_by))),
    )


async def remarks_on(services: Services, tenant: Tenant, channels: Sequence[str]) -> tuple[str, ...]:
    """What there is to know of these channels before a summary goes to them."""
    return await _told_of(services, tenant, channels, await absent_from(services, tenant, channels))


async def _told_of(services: Services, tenant: Tenant, channels: Sequence[str], absent: Absent) -> tuple[str, ...]:
    """Who else reads them, and what becomes of the summary where the app is missing."""
    app = (await services.workspaces.installation(tenant)).user
    outside = [channel for channel in channels if await is_read_outside(services, tenant, channel)]
    return (*shared_outside(outside), *away(absent.waits, absent.open, absent.archived, app))
