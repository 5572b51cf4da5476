"""What time brings: a scan finds rows whose time has come, and whatever was left undone beside them."""

import logging
from datetime import datetime

from bot.slack.listeners.accepting import work_on
from bot.slack.services import Services
from bot.slack.work.challenging import tell_those_untold
from bot.slack.work.refreshing import refresh_those_behind
from bot.slack.work.reviewing import ask_later
from bot.slack.work.team import CLOSED, enqueue_showing
from bot.slack.work.tidying import tidy
from bot.store import inbox, reviews, team
from bot.store.inbox import Incoming
from bot.store.team import TeamQuestion

logger = logging.getLogger(__name__)


async def look_after(services: Services, now: datetime) -> None:
    """Close the questions that are due, ask for the reviews that are, and have messages brought up to date that nobody
    is working on; forget what is old. One of them that fails is logged, and keeps none of the others."""
    for job in (_close_questions, _show_questions, _ask_reviews, _refresh, _tell_challenges, tidy):
        try:
            await job(services, now)
        except Exception:
            # Whatever it is, it is tried again at the next look.
            logger.exception("looking after what is due failed: %s", job.__name__.strip("_"))


async def _close_questions(services: Services, now: datetime) -> None:
    async with services.db.read() as conn:
        due = await team.due(conn, now)
    for question in due:
        await close_question(services, question, by="", at=now)


async def _show_questions(services: Services, _: datetime) -> None:
    async with services.db.read() as conn:
        behind = await team.behind(conn)
    for question in behind:
        await enqueue_showing(services, question, question.version)


async def _ask_reviews(services: Services, now: datetime) -> None:
    async with services.db.read() as conn:
        to_review = await reviews.due(conn, now)
    for review, version in to_review:
        await ask_later(services, review, version)


async def _refresh(services: Services, _: datetime) -> None:
    await refresh_those_behind(services)


async def _tell_challenges(services: Services, _: datetime) -> None:
    await tell_those_untold(services)


async def close_question(services: Services, question: TeamQuestion, *, by: str, at: datetime) -> bool:
    """Close it and have its result posted; False when it was closed before, and nothing changes."""
    async with services.db.write() as conn:
        if not await team.close(conn, question, by=by, at=at):
            return False
        accepted, _ = await inbox.accept(conn, about(question, CLOSED), at=at)
    await work_on(services, accepted)
    return True


def about(question: TeamQuestion, kind: str) -> Incoming:
    """The inbox row for durable work on a question; there is one of a kind."""
    thread = question.asked.thread
    return Incoming(
        tenant=thread.tenant,
        channel=thread.channel,
        ts=thread.root_ts,
        kind=f"{kind}:{question.id}",
        thread_ts=thread.root_ts,
        user=question.asked.asked_by,
        text=str(question.id),
        mentioned=True,
    )
